//! Pages: how a paged operation comes from one page to the next.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::{context::Context, context::ident, imports::Imports, operations::finding};
use crate::{
    diagnostic::{Diagnostic, Findings},
    model::{Operation, Paging, Type, TypeId, TypeKind},
};

/// The impl of `Paged` for an operation that comes in pages.
pub(super) fn emit(
    context: &Context<'_>,
    operation: &Operation,
    marker: &Ident,
    imports: &mut Imports,
    findings: &mut Findings,
) -> Option<TokenStream> {
    let paging = operation.paging.as_ref()?;
    let output = &operation.output.as_ref()?.ty;
    let (items_path, way) = match paging {
        Paging::Offset { offset, size, items, .. } => (items, quote!(Offset { offset: #offset, size: #size })),
        Paging::PageOf { page, first, items, .. } => (items, quote!(PageOf { page: #page, first: #first })),
        Paging::PageUntilTotal { page, first, size, default_size, items, .. } => (
            items,
            quote!(PageUntilTotal { page: #page, first: #first, size: #size, default_size: #default_size }),
        ),
        Paging::PageUntilShort { page, first, size, default_size, items } => (
            items,
            quote!(PageUntilShort { page: #page, first: #first, size: #size, default_size: #default_size }),
        ),
    };
    let Some(Type::Array(item)) = walk(context, output, items_path).map(|steps| steps.ty) else {
        let message = format!("`{}` of codegen.toml's `paging.items` leads to no list", items_path.join("."));
        findings.report(finding(Diagnostic::error("wrong-paging", message), operation));
        return None;
    };
    let item = context.ty(&item, imports);
    let trait_name = imports.runtime("Paged");
    let enumeration = imports.runtime("Paging");
    let items = walk(context, output, items_path)?;
    let items = items.owned();
    let extra = match paging {
        Paging::Offset { total, next, .. } => {
            let total = number(context, output, total, operation, findings)?;
            let next = text(context, output, next, operation, findings)?;
            quote! {
                fn total(page: &Self::Output) -> Option<i64> { #total }
                fn next(page: &Self::Output) -> Option<&str> { #next }
            }
        }
        Paging::PageOf { pages, .. } => {
            let pages = number(context, output, pages, operation, findings)?;
            quote!(fn total(page: &Self::Output) -> Option<i64> { #pages })
        }
        Paging::PageUntilTotal { total, .. } => {
            let total = number(context, output, total, operation, findings)?;
            quote!(fn total(page: &Self::Output) -> Option<i64> { #total })
        }
        Paging::PageUntilShort { .. } => TokenStream::new(),
    };
    Some(quote! {
        impl #trait_name for #marker {
            type Item = #item;
            const PAGING: #enumeration = #enumeration::#way;
            fn items(page: Self::Output) -> Vec<#item> { #items }
            #extra
        }
    })
}

/// The way from a page to something in it.
struct Steps {
    /// Rust fields, each with whether it is an option.
    fields: Vec<(Ident, bool)>,
    /// The type at the end.
    ty: Type,
}

impl Steps {
    /// An expression for the list at the end; empty where something on the way is absent.
    fn owned(&self) -> TokenStream {
        match self.fields.as_slice() {
            [] => quote!(page),
            fields if fields.iter().all(|(_, optional)| !optional) => {
                let fields = fields.iter().map(|(field, _)| field);
                quote!(page #(.#fields)*)
            }
            fields => {
                let chain = chain(quote!(page), fields, false);
                quote!(#chain.unwrap_or_default())
            }
        }
    }
}

/// `page.a.and_then(|a| a.b).map(|b| b.c)`: an option of what is at the end.
fn chain(start: TokenStream, fields: &[(Ident, bool)], by_ref: bool) -> TokenStream {
    let mut expression = start;
    let mut is_option = false;
    for (field, optional) in fields {
        let as_ref = (by_ref && *optional).then(|| quote!(.as_ref()));
        expression = match (is_option, optional) {
            (false, _) => quote!(#expression.#field #as_ref),
            (true, true) => quote!(#expression.and_then(|value| value.#field #as_ref)),
            (true, false) if by_ref => quote!(#expression.map(|value| &value.#field)),
            (true, false) => quote!(#expression.map(|value| value.#field)),
        };
        is_option |= optional;
    }
    if is_option { expression } else if by_ref { quote!(Some(&#expression)) } else { quote!(Some(#expression)) }
}

fn walk(context: &Context<'_>, start: &Type, path: &[String]) -> Option<Steps> {
    let mut ty = start.clone();
    let mut fields = Vec::new();
    for wire in path {
        let id: TypeId = match &ty {
            Type::Named(id) => id.clone(),
            _ => return None,
        };
        let TypeKind::Struct(s) = &context.definition(&id)?.kind else { return None };
        let field = s.fields.iter().find(|field| field.name.wire == *wire)?;
        fields.push((ident(&context.names.member(&id, wire)), !field.required));
        ty = field.ty.clone();
    }
    Some(Steps { fields, ty })
}

/// An expression for the number at a path.
fn number(
    context: &Context<'_>,
    output: &Type,
    path: &[String],
    operation: &Operation,
    findings: &mut Findings,
) -> Option<TokenStream> {
    let steps = steps(context, output, path, operation, findings)?;
    let chain = chain(quote!(page), &steps.fields, true);
    Some(quote!(#chain.copied()))
}

/// An expression for the text at a path.
fn text(
    context: &Context<'_>,
    output: &Type,
    path: &[String],
    operation: &Operation,
    findings: &mut Findings,
) -> Option<TokenStream> {
    let steps = steps(context, output, path, operation, findings)?;
    let chain = chain(quote!(page), &steps.fields, true);
    Some(quote!(#chain.map(String::as_str)))
}

fn steps(
    context: &Context<'_>,
    output: &Type,
    path: &[String],
    operation: &Operation,
    findings: &mut Findings,
) -> Option<Steps> {
    let steps = walk(context, output, path);
    if steps.is_none() {
        let message = format!("`{}` of codegen.toml's `paging` leads nowhere", path.join("."));
        findings.report(finding(Diagnostic::error("wrong-paging", message), operation));
    }
    steps
}
