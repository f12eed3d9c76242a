//! Read, change, write: the request that replaces a thing, made of the thing as it was read.

use proc_macro2::TokenStream;
use quote::quote;

use super::{
    context::{Context, ident},
    imports::Imports,
};
use crate::model::{Field, Method, Operation, Struct, Type, TypeDef, TypeId, TypeKind};

/// For what PUT sends: conversions of what GET returns for the same address, as far as that has what a request requires.
pub(super) fn emit(context: &Context<'_>, def: &TypeDef, s: &Struct, imports: &mut Imports) -> Vec<TokenStream> {
    read_there(context, &def.id).into_iter().filter_map(|read| conversion(context, def, s, read, imports)).collect()
}

/// The objects that are read where this type is sent to replace them.
fn read_there<'a>(context: &Context<'a>, sent: &TypeId) -> Vec<&'a TypeDef> {
    let mut found: Vec<&TypeDef> = Vec::new();
    for service in &context.api.services {
        let replaces = |put: &&Operation| {
            let body = put.body.as_ref().map(|body| &body.ty);
            put.method == Method::Put && matches!(body, Some(Type::Named(id)) if id == sent)
        };
        for put in service.operations.iter().filter(replaces) {
            let same_place = service
                .operations
                .iter()
                .filter(|get| (get.method, &get.host, &get.path) == (Method::Get, &put.host, &put.path));
            for get in same_place {
                let Some(Type::Named(id)) = get.output.as_ref().map(|output| &output.ty) else { continue };
                let Some(def) = context.definition(id).filter(|def| def.id != *sent) else { continue };
                if !found.iter().any(|other| other.id == def.id) {
                    found.push(def);
                }
            }
        }
    }
    found
}

/// What is known of a conversion while it is written.
#[derive(Default)]
struct Outcome {
    /// Something that is required may be absent.
    may_fail: bool,
    /// A field is touched that users are advised against.
    is_deprecated: bool,
    /// What the request has no place for.
    lost: Vec<String>,
}

fn conversion(
    context: &Context<'_>,
    def: &TypeDef,
    s: &Struct,
    read: &TypeDef,
    imports: &mut Imports,
) -> Option<TokenStream> {
    let TypeKind::Struct(source) = &read.kind else { return None };
    let before = imports.clone();
    let mut outcome = Outcome::default();
    let Some(made) = object(context, (&read.id, source), (&def.id, s), "", &mut outcome, imports) else {
        *imports = before;
        return None;
    };
    let name = ident(&context.names.type_name(&def.id));
    let read = imports.named(&read.id, &context.names.type_name(&read.id));
    let mut docs = format!(" What [`{read}`] says, to be changed and sent back.");
    if !outcome.lost.is_empty() {
        docs.push_str(&format!(" A request has no place for {}.", outcome.lost.join(", ")));
    }
    let expect =
        outcome.is_deprecated.then(|| quote!(#[expect(deprecated, reason = "what was read is kept as it is")]));
    Some(if outcome.may_fail {
        let decode = imports.runtime("decode");
        quote! {
            #[doc = #docs]
            impl TryFrom<#read> for #name {
                type Error = #decode::Error;

                #expect
                fn try_from(from: #read) -> Result<Self, #decode::Error> {
                    Ok(#made)
                }
            }
        }
    } else {
        quote! {
            #[doc = #docs]
            impl From<#read> for #name {
                #expect
                fn from(from: #read) -> Self {
                    #made
                }
            }
        }
    })
}

/// The object that is sent, of the one that was read and is called `from`. Only the outermost one can fail.
fn object(
    context: &Context<'_>,
    (source_id, source): (&TypeId, &Struct),
    (id, s): (&TypeId, &Struct),
    path: &str,
    outcome: &mut Outcome,
    imports: &mut Imports,
) -> Option<TokenStream> {
    if s.additional.is_some() || !s.exactly_one_of.is_empty() {
        return None;
    }
    let mut members = Vec::new();
    let mut taken = Vec::new();
    for field in &s.fields {
        outcome.is_deprecated |= field.deprecated;
        let member = ident(&context.names.member(id, &field.name.wire));
        let found =
            source.fields.iter().find(|other| other.name.wire == field.name.wire && !other.boxed && !field.boxed);
        let value = found.and_then(|found| {
            let from = ident(&context.names.member(source_id, &found.name.wire));
            member_of(context, (found, &quote!(from.#from)), field, path, outcome, imports)
        });
        match value {
            Some(value) => {
                outcome.is_deprecated |= found.is_some_and(|found| found.deprecated);
                taken.push(&field.name.wire);
                members.push(quote!(#member: #value));
            }
            None if field.required => return None,
            None => members.push(quote!(#member: None)),
        }
    }
    if taken.is_empty() {
        return None;
    }
    let lost = source.fields.iter().filter(|field| !taken.contains(&&field.name.wire));
    outcome.lost.extend(lost.map(|field| format!("`{path}{}`", field.name.wire)));
    let is_whole = path.is_empty();
    let name = imports.named(id, &context.names.type_name(id));
    let name = if is_whole { quote!(Self) } else { name };
    Some(quote!(#name { #(#members),* }))
}

/// The value of a field, of the field of the same name in what was read.
fn member_of(
    context: &Context<'_>,
    (found, from): (&Field, &TokenStream),
    field: &Field,
    path: &str,
    outcome: &mut Outcome,
    imports: &mut Imports,
) -> Option<TokenStream> {
    let is_same = found.ty == field.ty;
    let inner = if is_same {
        None
    } else {
        let (Type::Named(source_id), Type::Named(id)) = (&found.ty, &field.ty) else { return None };
        let (source, s) = (context.definition(source_id)?, context.definition(id)?);
        let (TypeKind::Struct(source), TypeKind::Struct(s)) = (&source.kind, &s.kind) else { return None };
        // Two objects deep is as far as a request goes in other words than its answer; what contains itself ends there, too.
        if !path.is_empty() {
            return None;
        }
        let path = format!("{}.", field.name.wire);
        let (before, mut of_inner) = (imports.clone(), Outcome::default());
        let Some(made) = object(context, (source_id, source), (id, s), &path, &mut of_inner, imports) else {
            *imports = before;
            return None;
        };
        outcome.is_deprecated |= of_inner.is_deprecated;
        outcome.lost.extend(of_inner.lost);
        Some(made)
    };
    let closure = inner.map(|inner| quote!(|from| #inner));
    let missing = || format!("{path}{}", field.name.wire);
    match (found.required, field.required, closure) {
        (true, true, None) | (false, false, None) => Some(quote!(#from)),
        (true, false, None) => Some(quote!(Some(#from))),
        (false, false, Some(closure)) => Some(quote!(#from.map(#closure))),
        (true, false, Some(closure)) => Some(quote!(Some(#from).map(#closure))),
        (false, true, None) if path.is_empty() => {
            outcome.may_fail = true;
            let (decode, missing) = (imports.runtime("decode"), missing());
            Some(quote!(#decode::there(#from, #missing)?))
        }
        _ => None,
    }
}
