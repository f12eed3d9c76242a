//! Arguments: what a function takes so that a value is easy to give, and how that becomes the value.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::{context::Context, imports::Imports};
use crate::model::{Scalar, Type};

/// An argument of a generated function.
pub(super) struct Argument {
    /// Its type: `impl Into<String>`.
    pub(super) ty: TokenStream,
    /// The expression that makes the value of it, where its type is known.
    pub(super) value: TokenStream,
    /// The same where the expression has to say what it makes.
    pub(super) typed: TokenStream,
}

/// The argument for a value of a type, under a name.
pub(super) fn argument(context: &Context<'_>, ty: &Type, name: &Ident, imports: &mut Imports) -> Argument {
    let (ty_of_argument, iterator) = match ty {
        Type::Array(item) => {
            let items = conversion(context, item, imports);
            let iterator = match items.is_plain {
                true => quote!(#name.into_iter()),
                false => quote!(#name.into_iter().map(Into::into)),
            };
            let item = items.ty;
            (quote!(impl IntoIterator<Item = #item>), iterator)
        }
        Type::Map(values) => {
            let values = conversion(context, values, imports);
            let iterator = match values.is_plain {
                true => quote!(#name.into_iter().map(|(key, value)| (key.into(), value))),
                false => quote!(#name.into_iter().map(|(key, value)| (key.into(), value.into()))),
            };
            let values = values.ty;
            (quote!(impl IntoIterator<Item = (impl Into<String>, #values)>), iterator)
        }
        _ => {
            let conversion = conversion(context, ty, imports);
            let value = if conversion.is_plain { quote!(#name) } else { quote!(#name.into()) };
            return Argument { ty: conversion.ty, typed: value.clone(), value };
        }
    };
    let collection = context.ty(ty, imports);
    Argument {
        ty: ty_of_argument,
        value: quote!(#iterator.collect()),
        typed: quote!(#iterator.collect::<#collection>()),
    }
}

/// What a function needs that has many arguments: whoever calls the service has to say as much.
pub(super) fn many_arguments(count: usize) -> Option<TokenStream> {
    /// From how many on clippy advises against them.
    const MANY: usize = 8;
    (count >= MANY).then(|| quote!(#[expect(clippy::too_many_arguments, reason = "all of them are required")]))
}

/// What a setter needs that is called like the method of an operator: clippy takes it for an attempt at one.
pub(super) fn called_like_operator(name: &str) -> Option<TokenStream> {
    const OPERATORS: [&str; 10] = ["add", "bitand", "bitor", "bitxor", "div", "mul", "rem", "shl", "shr", "sub"];
    let expect = || quote!(#[expect(clippy::should_implement_trait, reason = "the service calls it so")]);
    OPERATORS.contains(&name).then(expect)
}

/// How a single value is taken.
struct Conversion {
    ty: TokenStream,
    /// It is taken as it is, without `into`.
    is_plain: bool,
}

fn conversion(context: &Context<'_>, ty: &Type, imports: &mut Imports) -> Conversion {
    let name = context.ty(ty, imports);
    let is_plain = is_plain(ty);
    Conversion { ty: if is_plain { name } else { quote!(impl Into<#name>) }, is_plain }
}

/// Whether a single value of a type is taken as it is, without `into`.
pub(super) fn is_plain(ty: &Type) -> bool {
    match ty {
        Type::Scalar(scalar) => !matches!(
            scalar,
            Scalar::String | Scalar::Secret | Scalar::Timestamp | Scalar::Date | Scalar::Base64 | Scalar::Binary
        ),
        Type::Array(_) | Type::Map(_) | Type::Nullable(_) => true,
        Type::Object | Type::Any | Type::Named(_) => false,
    }
}
