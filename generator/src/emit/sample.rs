//! Values for examples: what a document shows for a thing, or something of its type.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use serde_json::{Map, Value};

use super::{
    context::{Context, ident},
    imports::Imports,
    structs, unions, values,
};
use crate::model::{Field, Scalar, Struct, Type, TypeDef, TypeId, TypeKind, Union, Variant};

/// Writes values, and collects the names that they need.
pub(super) struct Sample<'a> {
    context: &'a Context<'a>,
    imports: Imports,
    /// The types that are being written: one that contains itself has to end somewhere.
    around: Vec<&'a TypeId>,
}

/// What the place of a value takes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Taken {
    /// The type itself.
    Exactly,
    /// Whatever becomes the type by `into`.
    Into,
}

impl<'a> Sample<'a> {
    pub(super) fn new(context: &'a Context<'a>, imports: Imports) -> Self {
        Self { context, imports, around: Vec::new() }
    }

    pub(super) fn into_imports(self) -> Imports {
        self.imports
    }

    /// The argument for a field or a parameter.
    pub(super) fn field(&mut self, field: &Field) -> Option<TokenStream> {
        self.argument(&field.ty, &field.name.wire, shown(field))
    }

    /// What a function is given that takes a value of a type as [`values::argument`] has it. `None`: there is no value
    /// that does not contain itself.
    pub(super) fn argument(&mut self, ty: &Type, name: &str, shown: Option<&Value>) -> Option<TokenStream> {
        match ty {
            Type::Array(item) => match self.value(item, name, shown.and_then(|list| list.get(0)), taken(item)) {
                Some(item) => Some(quote!([#item])),
                None => {
                    let item = self.context.ty(item, &mut self.imports);
                    Some(quote!(Vec::<#item>::new()))
                }
            },
            Type::Map(values) => {
                let (key, shown) = entry(shown);
                let value = self.value(values, key, shown, taken(values))?;
                Some(quote!([(#key, #value)]))
            }
            _ => self.value(ty, name, shown, taken(ty)),
        }
    }

    fn value(&mut self, ty: &Type, name: &str, shown: Option<&Value>, taken: Taken) -> Option<TokenStream> {
        match ty {
            Type::Scalar(scalar) => Some(self.scalar(*scalar, name, shown, taken)),
            Type::Array(item) => {
                let item = self.value(item, name, shown.and_then(|list| list.get(0)), Taken::Exactly);
                Some(item.map_or_else(|| quote!(Vec::new()), |item| quote!(vec![#item])))
            }
            Type::Map(values) => {
                let map = self.imports.absolute("std::collections", "BTreeMap");
                let (key, shown) = entry(shown);
                let value = self.value(values, key, shown, Taken::Exactly);
                Some(value.map_or_else(|| quote!(#map::new()), |value| quote!(#map::from([(#key.to_owned(), #value)]))))
            }
            Type::Object => Some(self.object(shown.and_then(Value::as_object))),
            Type::Any => {
                let value = shown.and_then(|value| self.json(value)).unwrap_or_else(|| quote!(#name));
                match taken {
                    Taken::Into => Some(value),
                    Taken::Exactly => {
                        let any = self.imports.absolute("serde_json", "Value");
                        Some(quote!(#any::from(#value)))
                    }
                }
            }
            Type::Named(id) => self.named(id, name, shown, taken),
            Type::Nullable(inner) => {
                let value = self.value(inner, name, shown, Taken::Exactly);
                Some(value.map_or_else(|| quote!(None), |value| quote!(Some(#value))))
            }
        }
    }

    fn scalar(&mut self, scalar: Scalar, name: &str, shown: Option<&Value>, taken: Taken) -> TokenStream {
        let text = || match shown {
            Some(Value::String(text)) => text.clone(),
            Some(value @ (Value::Number(_) | Value::Bool(_))) => value.to_string(),
            _ => name.to_owned(),
        };
        match scalar {
            Scalar::String => {
                let text = text();
                if taken == Taken::Into { quote!(#text) } else { quote!(#text.to_owned()) }
            }
            Scalar::Secret => {
                let (text, secret) = (text(), "SecretString");
                if taken == Taken::Into {
                    return quote!(#text);
                }
                let secret = self.imports.runtime(secret);
                quote!(#secret::from(#text))
            }
            Scalar::Timestamp => {
                let timestamp = self.imports.runtime("Timestamp");
                quote!(#timestamp::now())
            }
            Scalar::Date => {
                let date = self.imports.runtime("Date");
                let shown = shown.and_then(Value::as_str).filter(|text| is_date(text)).unwrap_or("2020-01-31");
                quote!(#date::try_from(#shown)?)
            }
            Scalar::Base64 => {
                let base64 = self.imports.runtime("Base64");
                quote!(#base64::new("content"))
            }
            Scalar::Binary => {
                let upload = self.imports.runtime("Upload");
                quote!(#upload::new("content"))
            }
            Scalar::Boolean => {
                let value = shown.and_then(Value::as_bool).unwrap_or(true);
                quote!(#value)
            }
            Scalar::Int32 => whole(integer(shown).filter(|value| i32::try_from(*value).is_ok())),
            Scalar::Int64 => whole(integer(shown)),
            Scalar::Float | Scalar::Double | Scalar::NumberInString => {
                let number = Literal::f64_unsuffixed(number(shown).unwrap_or(1.0).abs());
                quote!(#number)
            }
        }
    }

    fn named(&mut self, id: &TypeId, name: &str, shown: Option<&Value>, taken: Taken) -> Option<TokenStream> {
        let def = self.context.definition(id)?;
        if self.around.contains(&&def.id) {
            return None;
        }
        self.around.push(&def.id);
        let value = match &def.kind {
            TypeKind::Struct(s) => self.structure(def, s, shown, taken),
            TypeKind::StringEnum { values } => {
                let known = values.iter().map(|value| value.value.as_str());
                Some(self.enumeration(def, known, shown, quote!(#name)))
            }
            TypeKind::IntegerEnum { values } => {
                let known: Vec<_> = values.iter().map(|value| value.value.to_string()).collect();
                Some(self.enumeration(def, known.iter().map(String::as_str), shown, quote!(1)))
            }
            TypeKind::Union(union) => self.union(def, union, shown, taken),
            TypeKind::Alias { target } => self.value(target, name, shown, Taken::Exactly),
        };
        self.around.pop();
        value
    }

    /// The value that the document shows, or the first one that it knows.
    fn enumeration<'v>(
        &mut self,
        def: &TypeDef,
        known: impl Iterator<Item = &'v str> + Clone,
        shown: Option<&Value>,
        otherwise: TokenStream,
    ) -> TokenStream {
        let shown = shown.map(|value| value.as_str().map_or_else(|| value.to_string(), str::to_owned));
        let value = known.clone().find(|value| shown.as_deref() == Some(value)).or_else(|| known.clone().next());
        let ty = self.imports.named(&def.id, &self.context.names.type_name(&def.id));
        match value {
            Some(value) => {
                let variant = ident(&self.context.names.member(&def.id, value));
                quote!(#ty::#variant)
            }
            None => quote!(#ty::from(#otherwise)),
        }
    }

    fn structure(&mut self, def: &'a TypeDef, s: &Struct, shown: Option<&Value>, taken: Taken) -> Option<TokenStream> {
        let (arguments, setters) = (self.arguments(s, shown)?, self.setters(def, s, shown)?);
        // What can be made of a text is given as one; but what an operation sends shows where to go on with setters.
        let is_within = self.around.len() > 1;
        if is_within && taken == Taken::Into && setters.is_empty() && structs::is_made_of_text(s) {
            return Some(quote!(#(#arguments)*));
        }
        let ty = self.imports.named(&def.id, &self.context.names.type_name(&def.id));
        Some(quote!(#ty::new(#(#arguments),*) #(#setters)*))
    }

    /// What a struct's constructor takes.
    fn arguments(&mut self, s: &Struct, shown: Option<&Value>) -> Option<Vec<TokenStream>> {
        let required = s.fields.iter().filter(|field| field.required);
        required.map(|field| self.member(field, shown)).collect()
    }

    /// The setters of what has to be set although no single one of it is required, and of what the document shows.
    fn setters(&mut self, def: &TypeDef, s: &Struct, shown: Option<&Value>) -> Option<Vec<TokenStream>> {
        let mut setters = Vec::new();
        for group in &s.exactly_one_of {
            let members = || group.iter().filter_map(|wire| s.fields.iter().find(|field| field.name.wire == *wire));
            if members().any(|field| field.required) {
                continue;
            }
            let settable = || members().filter(|field| !field.read_only);
            let Some(field) = settable().find(|field| !field.deprecated).or_else(|| settable().next()) else {
                continue;
            };
            setters.push(self.setter(def, field, shown)?);
        }
        for field in s.fields.iter().filter(|field| !field.required && !field.read_only && !field.deprecated) {
            let is_shown = shown.and_then(|value| value.get(&field.name.wire)).is_some_and(|value| !value.is_null());
            let is_open = s.exactly_one_of.iter().flatten().all(|wire| *wire != field.name.wire);
            if is_shown && is_open {
                let before = self.imports.clone();
                match self.setter(def, field, shown) {
                    Some(setter) => setters.push(setter),
                    None => self.imports = before,
                }
            }
        }
        Some(setters)
    }

    fn setter(&mut self, def: &TypeDef, field: &Field, shown: Option<&Value>) -> Option<TokenStream> {
        let setter = ident(&self.context.names.member(&def.id, &field.name.wire));
        let value = self.member(field, shown)?;
        Some(quote!(.#setter(#value)))
    }

    /// A field of a struct: as the document shows it, or else as it shows the struct.
    fn member(&mut self, field: &Field, around: Option<&Value>) -> Option<TokenStream> {
        let shown = around.and_then(|value| value.get(&field.name.wire)).or(shown(field));
        self.argument(&field.ty, &field.name.wire, shown)
    }

    /// The first of the alternatives that does not contain the union.
    fn union(
        &mut self,
        def: &'a TypeDef,
        union: &'a Union,
        shown: Option<&Value>,
        taken: Taken,
    ) -> Option<TokenStream> {
        union.variants.iter().find_map(|variant| {
            let before = self.imports.clone();
            let value = self.variant(def, union, variant, shown, taken);
            if value.is_none() {
                self.imports = before;
            }
            value
        })
    }

    fn variant(
        &mut self,
        def: &TypeDef,
        union: &Union,
        variant: &'a Variant,
        shown: Option<&Value>,
        taken: Taken,
    ) -> Option<TokenStream> {
        let definition = match &variant.ty {
            Type::Named(id) => self.context.definition(id),
            _ => None,
        };
        let value = match definition {
            Some(TypeDef { id, kind: TypeKind::Struct(s), .. }) if !self.around.contains(&id) => {
                self.around.push(id);
                let made = self.arguments(s, shown).zip(self.setters(definition?, s, shown));
                self.around.pop();
                let (arguments, setters) = made?;
                let constructor = ident(&unions::constructor(variant));
                let ty = self.imports.named(&def.id, &self.context.names.type_name(&def.id));
                quote!(#ty::#constructor(#(#arguments),*) #(#setters)*)
            }
            _ => self.value(&variant.ty, &variant.name.wire, shown, Taken::Exactly)?,
        };
        if taken == Taken::Into && unions::is_only_one_of_its_type(union, variant) {
            return Some(value);
        }
        let ty = self.imports.named(&def.id, &self.context.names.type_name(&def.id));
        let variant = unions::variant_name(self.context, def, variant);
        Some(quote!(#ty::#variant(#value)))
    }

    /// An object that no schema describes, as the document shows it.
    fn object(&mut self, shown: Option<&Map<String, Value>>) -> TokenStream {
        let object = self.imports.runtime("JsonObject");
        let entries = shown.into_iter().flatten().filter_map(|(key, value)| {
            let value = self.json(value)?;
            Some(quote!(.with(#key, #value)))
        });
        let entries: Vec<_> = entries.collect();
        quote!(#object::new() #(#entries)*)
    }

    /// Something that becomes a JSON value; `None` for null.
    fn json(&mut self, value: &Value) -> Option<TokenStream> {
        match value {
            Value::Null => None,
            Value::Bool(value) => Some(quote!(#value)),
            // A literal that says nothing of its type is an `i32`.
            Value::Number(number) => {
                let suffix = match (number.as_i64(), number.as_u64()) {
                    (Some(whole), _) if i32::try_from(whole).is_err() => "i64",
                    (None, Some(_)) => "u64",
                    _ => "",
                };
                format!("{number}{suffix}").parse().ok()
            }
            Value::String(text) => Some(quote!(#text)),
            // The first one stands for all: in Rust they would have to be of one type.
            Value::Array(items) => {
                let item = items.first().and_then(|item| self.json(item))?;
                Some(quote!(vec![#item]))
            }
            Value::Object(entries) => Some(self.object(Some(entries))),
        }
    }
}

/// How a single value of a type is taken.
fn taken(ty: &Type) -> Taken {
    if values::is_plain(ty) { Taken::Exactly } else { Taken::Into }
}

/// What the document shows for a field.
fn shown(field: &Field) -> Option<&Value> {
    field.example.as_ref().or(field.default.as_ref()).filter(|value| !value.is_null())
}

/// The first entry of a map that a document shows.
fn entry(shown: Option<&Value>) -> (&str, Option<&Value>) {
    let first = shown.and_then(Value::as_object).and_then(|entries| entries.iter().next());
    first.map_or(("key", None), |(key, value)| (key, Some(value)))
}

fn whole(value: Option<i64>) -> TokenStream {
    let value = Literal::i64_unsuffixed(value.unwrap_or(1));
    quote!(#value)
}

fn integer(shown: Option<&Value>) -> Option<i64> {
    shown.and_then(|value| value.as_i64().or_else(|| value.as_str()?.trim().parse().ok()))
}

fn number(shown: Option<&Value>) -> Option<f64> {
    let number = shown.and_then(|value| value.as_f64().or_else(|| value.as_str()?.trim().parse().ok()));
    number.filter(|number| number.is_finite())
}

/// Whether a text looks like a calendar date.
fn is_date(text: &str) -> bool {
    let digits = |part: &str, count: usize| part.len() == count && part.bytes().all(|byte| byte.is_ascii_digit());
    let parts: Vec<_> = text.split('-').collect();
    matches!(parts.as_slice(), [year, month, day] if digits(year, 4) && digits(month, 2) && digits(day, 2))
}
