//! Objects with known fields.

use proc_macro2::TokenStream;
use quote::quote;

use super::{
    context::{Context, ident},
    docs::{self, Doc},
    imports::Imports,
    replacement, values,
    wire::{self, writes_itself},
};
use crate::model::{Field, Scalar, Struct, Type, TypeDef, TypeId, TypeKind};

/// The struct, its constructor and setters, and the impls that no derive can make.
pub(super) fn emit(context: &Context<'_>, def: &TypeDef, s: &Struct, imports: &mut Imports) -> Vec<TokenStream> {
    let mut items = vec![declaration(context, def, s, imports)];
    if def.usage.request || !def.usage.response {
        items.push(constructors(context, def, s, imports));
        items.extend(conversions(context, def, s));
        items.extend(replacement::emit(context, def, s, imports));
    }
    if writes_itself(s) {
        items.push(wire::serialize(context, def, s, imports));
    }
    if s.additional.is_some() {
        items.push(wire::deserialize(context, def, s, imports));
    }
    items
}

/// The documentation of a type: the document's words, and where they stand.
pub(super) fn type_docs(context: &Context<'_>, def: &TypeDef) -> Doc {
    let name = context.names.type_name(&def.id);
    let spoken = def.id.name.replace('.', " ");
    let otherwise = match place(context, def) {
        _ if name.bare() == spoken => docs::in_words(&spoken),
        Some(place) => place,
        None => format!("The {} of the document.", docs::code(&spoken)),
    };
    let reason = def
        .docs
        .deprecation
        .as_deref()
        .map_or_else(String::new, |reason| format!(": {}", reason.trim().trim_end_matches('.')));
    let deprecated = if def.deprecated { format!("Deprecated{reason}.") } else { String::new() };
    Doc::of(&def.docs, &otherwise).and(deprecated).and(docs::origin(&def.origin))
}

/// What a type without a name of its own is: a part of another, or what an operation sends or returns.
fn place(context: &Context<'_>, def: &TypeDef) -> Option<String> {
    if let Some(outer) = outer(context, def) {
        let name = context.names.type_name(&outer.id);
        let below = def.id.name.strip_prefix(&outer.id.name).and_then(|rest| rest.strip_prefix('.'));
        return Some(match below.map(|below| (below, below.strip_suffix(".item"))) {
            Some((branch, None)) if matches!(outer.kind, TypeKind::Union(_)) => {
                format!("The alternative {} of [`{}`].", docs::code(branch), name.bare())
            }
            Some((_, Some(list))) => format!("An element of {} in [`{}`].", docs::code(list), name.bare()),
            Some((property, None)) => format!("What {} of [`{}`] is.", docs::code(property), name.bare()),
            None => format!("A part of [`{}`].", name.bare()),
        });
    }
    let (operation, part) = def.id.name.split_once('.')?;
    let mut operations = context
        .api
        .services
        .iter()
        .filter(|service| service.name.wire == def.id.module)
        .flat_map(|service| service.operations.iter().map(move |operation| (service, operation)));
    let (service, operation) = operations.find(|(_, known)| known.name.spoken() == operation)?;
    let path = docs::method(context, service, operation);
    let names = context.names.operation(service, operation);
    let link = format!("[`{}::{}`]({path})", context.names.service(service).bare(), names.method.bare());
    match part {
        "request" => Some(format!("What {link} sends.")),
        "response" => Some(format!("What {link} returns.")),
        _ => None,
    }
}

/// The name of the type that a type was written inside of: the nearest of the places around it that is a type.
fn outer<'a>(context: &Context<'a>, def: &TypeDef) -> Option<&'a TypeDef> {
    let within = def.within.as_deref()?;
    let around = std::iter::successors(def.id.name.rsplit_once('.'), |(around, _)| around.rsplit_once('.'));
    let candidates = around.map(|(around, _)| around).chain([within]);
    let ids = candidates.map(|name| TypeId { module: def.id.module.clone(), name: name.to_owned() });
    ids.into_iter().find_map(|id| context.definition(&id)).filter(|outer| outer.id != def.id)
}

fn declaration(context: &Context<'_>, def: &TypeDef, s: &Struct, imports: &mut Imports) -> TokenStream {
    let name = ident(&context.names.type_name(&def.id));
    let docs = type_docs(context, def).tokens(context, &def.origin.document);
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
            pub additional_properties: #ty,
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
    let docs = docs::field(context, field, context.roles.field(&def.id, &field.name.wire))
        .tokens(context, &field.origin.document);
    let name = context.names.member(&def.id, &field.name.wire);
    let ty = field_type(context, field, imports);
    let attributes = (s.additional.is_none()).then(|| wire::attributes(field, name.bare(), writes_itself(s), imports));
    let name = ident(&name);
    let deprecated = docs::deprecation(field.deprecated, &field.docs);
    quote! {
        #docs
        #deprecated
        #attributes
        pub #name: #ty,
    }
}

/// The type of a field, with its box and its option.
fn field_type(context: &Context<'_>, field: &Field, imports: &mut Imports) -> TokenStream {
    let ty = match &field.ty {
        Type::Nullable(inner) if field.boxed => {
            let inner = context.ty(inner, imports);
            quote!(Option<Box<#inner>>)
        }
        ty if field.boxed => {
            let ty = context.ty(ty, imports);
            quote!(Box<#ty>)
        }
        ty => context.ty(ty, imports),
    };
    if field.required { ty } else { quote!(Option<#ty>) }
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
            initial.push(if member == value.to_string() { quote!(#member) } else { quote!(#member: #value) });
        } else {
            initial.push(quote!(#member: None));
        }
    }
    let additional = s.additional.is_some().then(|| quote!(additional_properties: Default::default()));
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
        let deprecated = docs::deprecation(field.deprecated, &field.docs);
        let expect = touches_deprecated(std::slice::from_ref(field));
        let operator = values::called_like_operator(bare.bare());
        quote! {
            #[doc = #docs]
            #deprecated
            #expect
            #operator
            #[must_use]
            pub fn #member(mut self, #member: #ty) -> Self {
                self.#member = Some(#value);
                self
            }
        }
    });
    let setters: Vec<_> = setters.collect();
    let expect = touches_deprecated(&s.fields);
    let many = values::many_arguments(parameters.len());
    quote! {
        impl #name {
            #[doc = #new_docs]
            #expect
            #many
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
    if !is_made_of_text(s) {
        return Vec::new();
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

/// Whether one text is all that a struct needs.
pub(super) fn is_made_of_text(s: &Struct) -> bool {
    let mut required = s.fields.iter().filter(|field| field.required);
    matches!((required.next(), required.next()), (Some(Field { ty: Type::Scalar(Scalar::String), .. }), None))
}

/// What a function needs that has to touch fields which users are advised against.
pub(super) fn touches_deprecated(fields: &[Field]) -> Option<TokenStream> {
    let any = fields.iter().any(|field| field.deprecated);
    any.then(|| quote!(#[expect(deprecated, reason = "it is for users to avoid")]))
}

fn boxed(field: &Field, value: TokenStream) -> TokenStream {
    match &field.ty {
        _ if !field.boxed => value,
        Type::Nullable(_) => quote!(#value.map(Box::new)),
        _ => quote!(Box::new(#value)),
    }
}
