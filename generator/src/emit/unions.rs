//! Unions: one of several types, and how the wire tells them apart.

use std::collections::BTreeSet;

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::{
    context::{Context, ident},
    docs::{Doc, code},
    imports::Imports,
    structs::type_docs,
    values,
};
use crate::{
    model::{Tagging, Type, TypeDef, TypeKind, Union, Variant, VariantMatch},
    naming,
};

/// How a union is read whose variants nothing tells apart.
const BEST_FIT: &str = "Nothing in the document tells them apart: a value is read as the one that keeps the most of it, \
                        the first of several that keep the same. One that has fields of several is `Unknown`.";

/// The enum, the ways to make one, and the impls that read and write it.
pub(super) fn emit(context: &Context<'_>, def: &TypeDef, union: &Union, imports: &mut Imports) -> Vec<TokenStream> {
    let mut items = vec![declaration(context, def, union, imports)];
    if def.usage.request || !def.usage.response {
        items.extend(constructors(context, def, union, imports));
    }
    items.extend(conversions(context, def, union, imports));
    items.push(serialize(context, def, union, imports));
    items.push(deserialize(context, def, union, imports));
    items
}

pub(super) fn variant_name(context: &Context<'_>, def: &TypeDef, variant: &Variant) -> Ident {
    ident(&context.names.member(&def.id, &variant.name.wire))
}

/// The function that makes a variant of what its type needs.
pub(super) fn constructor(variant: &Variant) -> naming::Ident {
    naming::Ident::snake(variant.name.spoken())
}

/// Whether no other variant holds the type of this one.
pub(super) fn is_only_one_of_its_type(union: &Union, variant: &Variant) -> bool {
    union.variants.iter().filter(|other| other.ty == variant.ty).count() == 1
}

fn declaration(context: &Context<'_>, def: &TypeDef, union: &Union, imports: &mut Imports) -> TokenStream {
    let name = ident(&context.names.type_name(&def.id));
    let how = match &union.tagging {
        Tagging::Property(property) => format!("The wire tells them apart by {}.", code(property)),
        Tagging::RequiredKeys => "The wire tells them apart by the keys that they require.".to_owned(),
        Tagging::JsonType => "The wire tells them apart by their JSON type.".to_owned(),
        Tagging::BestFit => BEST_FIT.to_owned(),
    };
    let docs = type_docs(context, def).and(how).tokens(context, &def.origin.document);
    let variants: Vec<_> = union
        .variants
        .iter()
        .map(|variant| {
            let otherwise = match &variant.matches {
                VariantMatch::Tag(values) => codes(values, ", "),
                VariantMatch::Keys(keys) if keys.is_empty() => "With none of the others' keys.".to_owned(),
                VariantMatch::Keys(keys) => format!("With {}.", codes(keys, " and ")),
                VariantMatch::JsonType(ty) => format!("A JSON {ty}."),
                VariantMatch::Values(values) if values.is_empty() => "One of the alternatives.".to_owned(),
                VariantMatch::Values(values) => {
                    let values =
                        values.iter().map(|(key, values)| format!("{} is {}", code(key), codes(values, " or ")));
                    format!("Where {}.", values.collect::<Vec<_>>().join(" and "))
                }
            };
            let docs = Doc::of(&variant.docs, &otherwise).tokens(context, &def.origin.document);
            let ty = context.ty(&variant.ty, imports);
            let variant = variant_name(context, def, variant);
            quote!(#docs #variant(#ty))
        })
        .collect();
    let unknown = imports.runtime("UnknownVariant");
    quote! {
        #docs
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants,)*
            /// What the document does not describe; it is sent back as it came.
            Unknown(#unknown),
        }
    }
}

/// Whether a type takes any value, or any object, so that it says nothing that it could read one.
fn takes_all(context: &Context<'_>, ty: &Type) -> bool {
    match ty {
        Type::Any | Type::Object | Type::Map(_) => true,
        Type::Nullable(inner) => takes_all(context, inner),
        Type::Named(id) => context.definition(id).is_some_and(|def| match &def.kind {
            // What it does not know is `Unknown` to it.
            TypeKind::Union(_) => true,
            TypeKind::Alias { target } => takes_all(context, target),
            _ => false,
        }),
        Type::Scalar(_) | Type::Array(_) => false,
    }
}

fn codes(texts: &[String], between: &str) -> String {
    texts.iter().map(|text| code(text)).collect::<Vec<_>>().join(between)
}

/// A function per variant that takes what the variant's own constructor takes.
fn constructors(context: &Context<'_>, def: &TypeDef, union: &Union, imports: &mut Imports) -> Option<TokenStream> {
    let name = ident(&context.names.type_name(&def.id));
    let mut functions = Vec::new();
    for variant in &union.variants {
        let Type::Named(id) = &variant.ty else { continue };
        let Some(TypeDef { kind: TypeKind::Struct(s), .. }) = context.definition(id) else { continue };
        let function = ident(&constructor(variant));
        let ty = context.ty(&variant.ty, imports);
        let (mut parameters, mut arguments) = (Vec::new(), Vec::new());
        for field in s.fields.iter().filter(|field| field.required) {
            let member = ident(&context.names.member(id, &field.name.wire));
            let argument = values::argument(context, &field.ty, &member, imports);
            let ty = argument.ty;
            parameters.push(quote!(#member: #ty));
            arguments.push(member);
        }
        let docs = format!(
            " Makes the [`{ty}`] that the variant [`{0}`](Self::{0}) holds.",
            variant_name(context, def, variant)
        );
        let many = values::many_arguments(parameters.len());
        functions.push(quote! {
            #[doc = #docs]
            #many
            #[must_use]
            pub fn #function(#(#parameters),*) -> #ty {
                #ty::new(#(#arguments),*)
            }
        });
    }
    (!functions.is_empty()).then(|| quote!(impl #name { #(#functions)* }))
}

/// `From` for every type that only one variant holds.
fn conversions(context: &Context<'_>, def: &TypeDef, union: &Union, imports: &mut Imports) -> Vec<TokenStream> {
    let name = ident(&context.names.type_name(&def.id));
    let mut seen = BTreeSet::new();
    let mut conversions = Vec::new();
    for variant in &union.variants {
        let ty = context.ty(&variant.ty, imports);
        if is_only_one_of_its_type(union, variant) && seen.insert(ty.to_string()) {
            let variant = variant_name(context, def, variant);
            conversions.push(quote! {
                impl From<#ty> for #name {
                    fn from(value: #ty) -> Self {
                        Self::#variant(value)
                    }
                }
            });
        }
    }
    conversions
}

fn serialize(context: &Context<'_>, def: &TypeDef, union: &Union, imports: &mut Imports) -> TokenStream {
    let name = ident(&context.names.type_name(&def.id));
    let (serialize, serializer) = (imports.absolute("serde", "Serialize"), imports.absolute("serde", "Serializer"));
    let arms = union.variants.iter().map(|variant| {
        let variant = variant_name(context, def, variant);
        quote!(Self::#variant(value) => value.serialize(serializer))
    });
    quote! {
        impl #serialize for #name {
            fn serialize<S: #serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                match self {
                    #(#arms,)*
                    Self::Unknown(value) => value.serialize(serializer),
                }
            }
        }
    }
}

fn deserialize(context: &Context<'_>, def: &TypeDef, union: &Union, imports: &mut Imports) -> TokenStream {
    let name = ident(&context.names.type_name(&def.id));
    let label = name.to_string();
    let decode = imports.runtime("decode");
    let (deserialize, deserializer) =
        (imports.absolute("serde", "Deserialize"), imports.absolute("serde", "Deserializer"));
    let begin = match &union.tagging {
        Tagging::Property(property) => quote!(#decode::tagged(deserializer, #label, #property)?),
        Tagging::RequiredKeys => quote!(#decode::keyed(deserializer, #label)?),
        Tagging::JsonType => quote!(#decode::typed(deserializer, #label)?),
        Tagging::BestFit => quote!(#decode::best_fit(deserializer, #label)?),
    };
    // What says the most about a value is tried first: the most keys, a whole number before any number.
    let mut variants: Vec<_> = union.variants.iter().collect();
    variants.sort_by_key(|variant| match &variant.matches {
        VariantMatch::Tag(_) => 0,
        VariantMatch::Keys(keys) => -isize::try_from(keys.len()).unwrap_or(isize::MAX),
        VariantMatch::JsonType(ty) => isize::from(ty == "number"),
        VariantMatch::Values(_) => isize::from(takes_all(context, &variant.ty)),
    });
    let variants = variants.into_iter().map(|variant| {
        let variant_ident = variant_name(context, def, variant);
        let label = variant_ident.to_string();
        match &variant.matches {
            VariantMatch::Tag(values) => quote!(.variant(&[#(#values),*], Self::#variant_ident)),
            VariantMatch::Keys(keys) => quote!(.variant(#label, &[#(#keys),*], Self::#variant_ident)),
            VariantMatch::JsonType(ty) => {
                let ty = ident(&naming::Ident::pascal(ty));
                quote!(.variant(#label, #decode::JsonType::#ty, Self::#variant_ident))
            }
            VariantMatch::Values(_) if takes_all(context, &variant.ty) => {
                quote!(.otherwise(#label, Self::#variant_ident))
            }
            VariantMatch::Values(values) => {
                let values = values.iter().map(|(key, values)| quote!((#key, &[#(#values),*])));
                quote!(.variant(#label, &[#(#values),*], Self::#variant_ident))
            }
        }
    });
    quote! {
        impl<'de> #deserialize<'de> for #name {
            fn deserialize<D: #deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                #begin #(#variants)* .finish(Self::Unknown)
            }
        }
    }
}
