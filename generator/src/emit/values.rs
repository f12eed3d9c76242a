//! Arguments: what a function takes so that a value is easy to give, and how that becomes the value.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::{context::Context, imports::Imports};
use crate::model::{Scalar, Type};

/// An argument of a generated function.
pub(super) struct Argument {
    /// Its type: `impl Into<String>`.
    pub(super) ty: TokenStream,
    /// The expression that makes the value of it.
    pub(super) value: TokenStream,
}

/// The argument for a value of a type, under a name.
pub(super) fn argument(context: &Context<'_>, ty: &Type, name: &Ident, imports: &mut Imports) -> Argument {
    match ty {
        Type::Array(item) => {
            let items = conversion(context, item, imports);
            let value = match items.is_plain {
                true => quote!(#name.into_iter().collect()),
                false => quote!(#name.into_iter().map(Into::into).collect()),
            };
            let item = items.ty;
            Argument { ty: quote!(impl IntoIterator<Item = #item>), value }
        }
        Type::Map(values) => {
            let values = conversion(context, values, imports);
            let value = match values.is_plain {
                true => quote!(#name.into_iter().map(|(key, value)| (key.into(), value)).collect()),
                false => quote!(#name.into_iter().map(|(key, value)| (key.into(), value.into())).collect()),
            };
            let values = values.ty;
            Argument { ty: quote!(impl IntoIterator<Item = (impl Into<String>, #values)>), value }
        }
        _ => {
            let conversion = conversion(context, ty, imports);
            let value = if conversion.is_plain { quote!(#name) } else { quote!(#name.into()) };
            Argument { ty: conversion.ty, value }
        }
    }
}

/// How a single value is taken.
struct Conversion {
    ty: TokenStream,
    /// It is taken as it is, without `into`.
    is_plain: bool,
}

fn conversion(context: &Context<'_>, ty: &Type, imports: &mut Imports) -> Conversion {
    let name = context.ty(ty, imports);
    let is_plain = match ty {
        Type::Scalar(scalar) => !matches!(
            scalar,
            Scalar::String | Scalar::Secret | Scalar::Timestamp | Scalar::Date | Scalar::Base64 | Scalar::Binary
        ),
        Type::Array(_) | Type::Map(_) | Type::Nullable(_) => true,
        Type::Object | Type::Any | Type::Named(_) => false,
    };
    Conversion { ty: if is_plain { name } else { quote!(impl Into<#name>) }, is_plain }
}
