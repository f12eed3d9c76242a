//! Objects with known fields.

use proc_macro2::TokenStream;
use quote::quote;

use super::{
    context::{Context, ident},
    docs::{self, Doc},
    imports::Imports,
    values,
};
use crate::model::{Field, Scalar, Struct, Type, TypeDef};

/// The struct, its constructor and setters, and the impls that no derive can make.
pub(super) fn emit(context: &Context<'_>, def: &TypeDef, s: &Struct, imports: &mut Imports) -> Vec<TokenStream> {
    let mut items = vec![declaration(context, def, s, imports)];
    if def.usage.request || !def.usage.response {
        items.push(constructors(context, def, s, imports));
        items.extend(conversions(context, def, s));
    }
    if writes_itself(s) {
        items.push(serialize(context, def, s, imports));
    }
    if s.additional.is_some() {
        items.push(deserialize(context, def, s, imports));
    }
    items
}

/// Whether the derive cannot write it.
fn writes_itself(s: &Struct) -> bool {
    !s.constants.is_empty() || !s.exactly_one_of.is_empty() || s.additional.is_some()
}

/// The documentation of a type: the document's words, and where they stand.
pub(super) fn type_docs(context: &Context<'_>, def: &TypeDef) -> Doc {
    let name = context.names.type_name(&def.id);
    let spoken = def.id.name.replace('.', " ");
    let otherwise = match def.within {
        Some(_) => format!("A part of [`{}`].", outer(context, def)),
        None => format!("The `{spoken}` of the document."),
    };
    let otherwise = if name.bare() == spoken { "An object of the service.".to_owned() } else { otherwise };
    let deprecated = if def.deprecated { "Deprecated." } else { "" };
    Doc::of(&def.docs, &otherwise).and(deprecated).and(docs::origin(&def.origin))
}

/// The name of the type that a type was written inside of.
fn outer(context: &Context<'_>, def: &TypeDef) -> String {
    let within = def.within.as_deref().unwrap_or(&def.id.name);
    let id = crate::model::TypeId { module: def.id.module.clone(), name: within.to_owned() };
    match context.definition(&id) {
        Some(outer) => context.names.type_name(&outer.id).bare().to_owned(),
        None => context.names.type_name(&def.id).bare().to_owned(),
    }
}

fn declaration(context: &Context<'_>, def: &TypeDef, s: &Struct, imports: &mut Imports) -> TokenStream {
    let name = ident(&context.names.type_name(&def.id));
    let docs = type_docs(context, def).tokens();
    let serialize = (!writes_itself(s)).then(|| imports.absolute("serde", "Serialize"));
    let deserialize = s.additional.is_none().then(|| imports.absolute("serde", "Deserialize"));
    let default = s.fields.iter().all(|field| !field.required).then(|| quote!(Default,));
    let derives = [serialize, deserialize].into_iter().flatten();
    let fields = s.fields.iter().map(|field| field_declaration(context, def, s, field, imports));
    let fields: Vec<_> = fields.collect();
    let additional = s.additional.as_ref().map(|values| {
        let ty = context.ty(&Type::Map(Box::new(values.clone())), imports);
        quote! {
            /// The properties that the document does not name.
            pub additional: #ty,
        }
    });
    quote! {
        #docs
        #[derive(Clone, Debug, #default PartialEq, #(#derives),*)]
        #[non_exhaustive]
        pub struct #name {
            #(#fields)*
            #additional
        }
    }
}

fn field_declaration(
    context: &Context<'_>,
    def: &TypeDef,
    s: &Struct,
    field: &Field,
    imports: &mut Imports,
) -> TokenStream {
    let docs = docs::field(field).tokens();
    let name = context.names.member(&def.id, &field.name.wire);
    let ty = field_type(context, field, imports);
    let attributes = (s.additional.is_none()).then(|| serde_attributes(field, name.bare(), writes_itself(s), imports));
    let name = ident(&name);
    let deprecated = field.deprecated.then(|| quote!(#[deprecated]));
    quote! {
        #docs
        #deprecated
        #attributes
        pub #name: #ty,
    }
}

/// The type of a field, with its box and its option.
fn field_type(context: &Context<'_>, field: &Field, imports: &mut Imports) -> TokenStream {
    let mut ty = context.ty(&field.ty, imports);
    if field.boxed {
        ty = quote!(Box<#ty>);
    }
    if field.required { ty } else { quote!(Option<#ty>) }
}

/// The attributes that tell serde how the wire has the field.
fn serde_attributes(field: &Field, name: &str, writes_itself: bool, imports: &mut Imports) -> TokenStream {
    let mut parts = Vec::new();
    let wire = &field.name.wire;
    if wire != name {
        parts.push(quote!(rename = #wire));
    }
    let is_nullable = matches!(field.ty, Type::Nullable(_));
    if !field.required || is_nullable {
        parts.push(quote!(default));
    }
    if let Some(helper) = decode_helper(field) {
        imports.runtime("decode");
        let path = format!("decode::{helper}");
        parts.push(quote!(deserialize_with = #path));
    }
    if !writes_itself {
        if let Some(helper) = encode_helper(field) {
            imports.runtime("encode");
            let path = format!("encode::{helper}");
            parts.push(quote!(serialize_with = #path));
        }
        if !field.required {
            parts.push(quote!(skip_serializing_if = "Option::is_none"));
        }
    }
    if parts.is_empty() { TokenStream::new() } else { quote!(#[serde(#(#parts),*)]) }
}

/// The decode helper that a field needs beyond what its type does by itself.
fn decode_helper(field: &Field) -> Option<&'static str> {
    let is_timestamp = matches!(field.ty, Type::Scalar(Scalar::Timestamp | Scalar::Date));
    match (&field.ty, field.required) {
        _ if field.one_or_many => Some("one_or_many"),
        (Type::Scalar(Scalar::NumberInString), _) => Some("number_in_string"),
        (Type::Nullable(_), false) => Some("nullable"),
        (_, false) if is_timestamp => Some("empty_as_none"),
        _ => None,
    }
}

/// The encode helper that a field needs beyond what its type does by itself.
fn encode_helper(field: &Field) -> Option<&'static str> {
    matches!(field.ty, Type::Scalar(Scalar::NumberInString)).then_some("number_in_string")
}

fn constructors(context: &Context<'_>, def: &TypeDef, s: &Struct, imports: &mut Imports) -> TokenStream {
    let name = ident(&context.names.type_name(&def.id));
    let sent = || s.fields.iter().filter(|field| !field.read_only);
    let mut parameters = Vec::new();
    let mut initial = Vec::new();
    for field in &s.fields {
        let member = ident(&context.names.member(&def.id, &field.name.wire));
        if field.required {
            let argument = values::argument(context, &field.ty, &member, imports);
            let (ty, value) = (argument.ty, boxed(field, argument.value));
            parameters.push(quote!(#member: #ty));
            initial.push(if value.to_string() == member.to_string() { quote!(#member) } else { quote!(#member: #value) });
        } else {
            initial.push(quote!(#member: None));
        }
    }
    let additional = s.additional.is_some().then(|| quote!(additional: Default::default()));
    let initial = initial.into_iter().chain(additional);
    let new_docs = match (parameters.is_empty(), s.fields.is_empty()) {
        (true, true) => " An object without fields.",
        (true, false) => " An object with nothing set.",
        (false, _) => " An object with what is required.",
    };
    let setters = sent().filter(|field| !field.required).map(|field| {
        let bare = context.names.member(&def.id, &field.name.wire);
        let member = ident(&bare);
        let argument = values::argument(context, &field.ty, &member, imports);
        let (ty, value) = (argument.ty, boxed(field, argument.value));
        let docs = format!(" Sets [`{0}`](Self::{0}).", bare.bare());
        let deprecated = field.deprecated.then(|| quote!(#[deprecated]));
        let expect = touches_deprecated(std::slice::from_ref(field));
        quote! {
            #[doc = #docs]
            #deprecated
            #expect
            #[must_use]
            pub fn #member(mut self, #member: #ty) -> Self {
                self.#member = Some(#value);
                self
            }
        }
    });
    let setters: Vec<_> = setters.collect();
    let expect = touches_deprecated(&s.fields);
    quote! {
        impl #name {
            #[doc = #new_docs]
            #expect
            #[must_use]
            pub fn new(#(#parameters),*) -> Self {
                Self { #(#initial),* }
            }
            #(#setters)*
        }
    }
}

/// `From` text, for what needs nothing but one text: a number to call, a name to give.
fn conversions(context: &Context<'_>, def: &TypeDef, s: &Struct) -> Vec<TokenStream> {
    let mut required = s.fields.iter().filter(|field| field.required);
    match (required.next(), required.next()) {
        (Some(Field { ty: Type::Scalar(Scalar::String), .. }), None) => {}
        _ => return Vec::new(),
    }
    let name = ident(&context.names.type_name(&def.id));
    let from = |ty: TokenStream| {
        quote! {
            impl From<#ty> for #name {
                fn from(value: #ty) -> Self {
                    Self::new(value)
                }
            }
        }
    };
    vec![from(quote!(&str)), from(quote!(String))]
}

/// What a function needs that has to touch fields which users are advised against.
fn touches_deprecated(fields: &[Field]) -> Option<TokenStream> {
    let any = fields.iter().any(|field| field.deprecated);
    any.then(|| quote!(#[expect(deprecated, reason = "it is for users to avoid")]))
}

fn boxed(field: &Field, value: TokenStream) -> TokenStream {
    if field.boxed { quote!(Box::new(#value)) } else { value }
}

/// The wire form of a struct that has constants, conditions or unnamed properties.
fn serialize(context: &Context<'_>, def: &TypeDef, s: &Struct, imports: &mut Imports) -> TokenStream {
    let name = ident(&context.names.type_name(&def.id));
    let encode = imports.runtime("encode");
    let (serialize, serializer) = (imports.absolute("serde", "Serialize"), imports.absolute("serde", "Serializer"));
    let constants = s.constants.iter().map(|constant| {
        let wire = &constant.wire;
        let value = constant.value.as_str().unwrap_or_default();
        quote!(object.field(#wire, #value)?;)
    });
    let conditions = s.exactly_one_of.iter().map(|group| {
        let members = group.iter().map(|wire| {
            let member = ident(&context.names.member(&def.id, wire));
            quote!((#wire, self.#member.is_some()))
        });
        quote!(#encode::exactly_one_of::<S::Error>(&[#(#members),*])?;)
    });
    let fields = s.fields.iter().map(|field| {
        let wire = &field.name.wire;
        let member = ident(&context.names.member(&def.id, wire));
        match (&field.ty, field.required) {
            (Type::Scalar(Scalar::NumberInString), true) => {
                quote!(object.field(#wire, &#encode::NumberInString(&self.#member))?;)
            }
            (Type::Scalar(Scalar::NumberInString), false) => {
                quote!(object.optional(#wire, &self.#member.as_ref().map(#encode::NumberInString))?;)
            }
            (_, true) => quote!(object.field(#wire, &self.#member)?;),
            (_, false) => quote!(object.optional(#wire, &self.#member)?;),
        }
    });
    let expect = touches_deprecated(&s.fields);
    let additional = s.additional.is_some().then(|| quote!(object.entries(&self.additional)?;));
    quote! {
        impl #serialize for #name {
            #expect
            fn serialize<S: #serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                #(#conditions)*
                let mut object = #encode::object(serializer)?;
                #(#constants)*
                #(#fields)*
                #additional
                object.finish()
            }
        }
    }
}

/// Reads a struct with unnamed properties: the named ones are taken out of the object, the rest stays.
fn deserialize(context: &Context<'_>, def: &TypeDef, s: &Struct, imports: &mut Imports) -> TokenStream {
    let name = ident(&context.names.type_name(&def.id));
    let decode = imports.runtime("decode");
    let (deserialize, deserializer) = (imports.absolute("serde", "Deserialize"), imports.absolute("serde", "Deserializer"));
    let fields = s.fields.iter().map(|field| {
        let wire = &field.name.wire;
        let member = ident(&context.names.member(&def.id, wire));
        let take = if field.required { quote!(required) } else { quote!(optional) };
        quote!(#member: object.#take::<_, D::Error>(#wire)?)
    });
    let expect = touches_deprecated(&s.fields);
    quote! {
        impl<'de> #deserialize<'de> for #name {
            #expect
            fn deserialize<D: #deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let mut object = #decode::object(deserializer)?;
                Ok(Self { #(#fields,)* additional: object.rest::<_, _, D::Error>()? })
            }
        }
    }
}
