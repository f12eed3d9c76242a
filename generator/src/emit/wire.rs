//! How structs go over the wire: attributes for serde's derives, and the impls that no derive can make.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::{
    context::{Context, ident},
    imports::Imports,
    structs::touches_deprecated,
};
use crate::model::{Field, Scalar, Struct, Type, TypeDef};

/// Whether the derive cannot write it.
pub(super) fn writes_itself(s: &Struct) -> bool {
    !s.constants.is_empty() || !s.exactly_one_of.is_empty() || s.additional.is_some()
}

/// The attributes that tell serde how the wire has the field.
pub(super) fn attributes(field: &Field, name: &str, writes_itself: bool, imports: &mut Imports) -> TokenStream {
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
    is_number_in_string(&field.ty).then_some("number_in_string")
}

fn is_number_in_string(ty: &Type) -> bool {
    match ty {
        Type::Nullable(inner) => is_number_in_string(inner),
        ty => *ty == Type::Scalar(Scalar::NumberInString),
    }
}

/// The wire form of a struct that has constants, conditions or unnamed properties.
pub(super) fn serialize(context: &Context<'_>, def: &TypeDef, s: &Struct, imports: &mut Imports) -> TokenStream {
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
            let ty = s.fields.iter().find(|field| field.name.wire == *wire).map(|field| &field.ty);
            let is_set = is_set(ty, &quote!(self.#member));
            quote!((#wire, #is_set))
        });
        quote! {
            let choice = [#(#members),*];
            #encode::exactly_one_of::<S::Error>(&choice)?;
        }
    });
    let fields = s.fields.iter().map(|field| {
        let wire = &field.name.wire;
        let member = ident(&context.names.member(&def.id, wire));
        match (is_number_in_string(&field.ty), field.required) {
            (true, true) => quote!(object.field(#wire, &#encode::NumberInString(&self.#member))?;),
            (true, false) => quote!(object.optional(#wire, &self.#member.as_ref().map(#encode::NumberInString))?;),
            (false, true) => quote!(object.field(#wire, &self.#member)?;),
            (false, false) => quote!(object.optional(#wire, &self.#member)?;),
        }
    });
    let expect = touches_deprecated(&s.fields);
    let additional = s.additional.is_some().then(|| quote!(object.entries(&self.additional_properties)?;));
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

/// Whether an optional field makes the choice that has to be made. A switch that is off makes none: the service takes it as
/// it takes the absence of it.
fn is_set(ty: Option<&Type>, member: &TokenStream) -> TokenStream {
    match ty {
        Some(Type::Scalar(Scalar::Boolean)) => quote!(#member == Some(true)),
        Some(Type::Nullable(inner)) if **inner == Type::Scalar(Scalar::Boolean) => quote!(#member == Some(Some(true))),
        _ => quote!(#member.is_some()),
    }
}

/// Reads a struct with unnamed properties: the named ones are taken out of the object, the rest stays.
pub(super) fn deserialize(context: &Context<'_>, def: &TypeDef, s: &Struct, imports: &mut Imports) -> TokenStream {
    let name = ident(&context.names.type_name(&def.id));
    let decode = imports.runtime("decode");
    let (deserialize, deserializer) =
        (imports.absolute("serde", "Deserialize"), imports.absolute("serde", "Deserializer"));
    let constants = s.constants.iter().map(|constant| {
        let wire = &constant.wire;
        quote!(object.take(#wire);)
    });
    let fields = s.fields.iter().map(|field| {
        let wire = &field.name.wire;
        let member = ident(&context.names.member(&def.id, wire));
        let take = match decode_helper(field) {
            Some(helper) if helper != "number_in_string" => helper,
            _ if field.required && !matches!(field.ty, Type::Nullable(_)) => "required",
            _ => "optional",
        };
        let take = format_ident!("{take}");
        quote!(#member: object.#take::<_, D::Error>(#wire)?)
    });
    let expect = touches_deprecated(&s.fields);
    quote! {
        impl<'de> #deserialize<'de> for #name {
            #expect
            fn deserialize<D: #deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let mut object = #decode::object(deserializer)?;
                #(#constants)*
                Ok(Self { #(#fields,)* additional_properties: object.rest::<_, _, D::Error>()? })
            }
        }
    }
}
