//! Pages: how a paged operation comes from one page to the next.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::{
    context::{Context, ident},
    imports::Imports,
    operations::finding,
};
use crate::{
    diagnostic::{Diagnostic, Findings},
    model::{Operation, Paging, Scalar, Type, TypeKind},
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
    let mut follow = |path: &[String], entry: &str| {
        let steps = walk(context, output, path);
        if steps.is_none() {
            let message = format!("`{}` of the configuration's `paging.{entry}` leads nowhere", path.join("."));
            findings.report(finding(Diagnostic::error("wrong-paging", message), operation));
        }
        steps
    };
    let list = follow(items(paging), "items")?;
    let Type::Array(item) = &list.ty else {
        let message = "`paging.items` of the configuration leads to something that is no list";
        findings.report(finding(Diagnostic::error("wrong-paging", message), operation));
        return None;
    };
    let item = context.ty(item, imports);
    let access = list.borrowed_mut();
    let total = match paging {
        Paging::Offset { total, .. } | Paging::PageUntilTotal { total, .. } => Some((follow(total, "total")?, "total")),
        Paging::PageOf { pages, .. } => Some((follow(pages, "pages")?, "pages")),
        Paging::PageUntilShort { .. } => None,
    };
    let next = match paging {
        Paging::Offset { next, .. } => Some((follow(next, "next")?, "next")),
        _ => None,
    };
    let whole = [Type::Scalar(Scalar::Int32), Type::Scalar(Scalar::Int64)];
    let wrong = total.iter().find(|(steps, _)| !whole.contains(&steps.ty)).map(|(_, entry)| (entry, "whole number"));
    let text = Type::Scalar(Scalar::String);
    let wrong = wrong.or_else(|| next.iter().find(|(steps, _)| steps.ty != text).map(|(_, entry)| (entry, "text")));
    if let Some((entry, what)) = wrong {
        let message = format!("`paging.{entry}` of the configuration leads to something that is no {what}");
        findings.report(finding(Diagnostic::error("wrong-paging", message), operation));
        return None;
    }
    let total = total.map(|(steps, _)| {
        let total = steps.number();
        quote! {
            fn total(page: &Self::Output) -> Option<i64> {
                #total
            }
        }
    });
    let next = next.map(|(steps, _)| {
        let next = steps.text();
        quote! {
            fn next(page: &Self::Output) -> Option<&str> {
                #next
            }
        }
    });
    let way = way(paging);
    let (trait_name, enumeration) = (imports.runtime("Paged"), imports.runtime("Paging"));
    Some(quote! {
        impl #trait_name for #marker {
            type Item = #item;
            const PAGING: #enumeration = #enumeration::#way;

            fn items(page: &mut Self::Output) -> Option<&mut Vec<#item>> {
                #access
            }
            #total
            #next
        }
    })
}

fn items(paging: &Paging) -> &[String] {
    match paging {
        Paging::Offset { items, .. }
        | Paging::PageOf { items, .. }
        | Paging::PageUntilTotal { items, .. }
        | Paging::PageUntilShort { items, .. } => items,
    }
}

fn way(paging: &Paging) -> TokenStream {
    match paging {
        Paging::Offset { offset, size, .. } => quote!(Offset { offset: #offset, size: #size }),
        Paging::PageOf { page, first, .. } => quote!(PageOf { page: #page, first: #first }),
        Paging::PageUntilTotal { page, first, size, default_size, .. } => {
            quote!(PageUntilTotal { page: #page, first: #first, size: #size, default_size: #default_size })
        }
        Paging::PageUntilShort { page, first, size, default_size, .. } => {
            quote!(PageUntilShort { page: #page, first: #first, size: #size, default_size: #default_size })
        }
    }
}

/// The way from a page to something in it.
struct Steps {
    fields: Vec<Step>,
    /// The type at the end.
    ty: Type,
}

struct Step {
    name: Ident,
    is_option: bool,
}

impl Steps {
    /// An expression for an option of a mutable borrow of what is at the end.
    fn borrowed_mut(&self) -> TokenStream {
        let Some((last, way)) = self.fields.split_last() else { return quote!(Some(page)) };
        let way = way.iter().map(|step| step.walked(&quote!(.as_mut()?)));
        let name = &last.name;
        match last.is_option {
            true => quote!(page #(#way)* .#name.as_mut()),
            false => quote!(Some(&mut page #(#way)* .#name)),
        }
    }

    /// An expression for an option of the number at the end.
    fn number(&self) -> TokenStream {
        let is_wide = self.ty == Type::Scalar(Scalar::Int64);
        let Some((last, way)) = self.fields.split_last() else { return quote!(None) };
        let way = way.iter().map(|step| step.walked(&quote!(.as_ref()?)));
        let name = &last.name;
        match (last.is_option, is_wide) {
            (true, true) => quote!(page #(#way)* .#name),
            (true, false) => quote!(page #(#way)* .#name .map(i64::from)),
            (false, true) => quote!(Some(page #(#way)* .#name)),
            (false, false) => quote!(Some(i64::from(page #(#way)* .#name))),
        }
    }

    /// An expression for an option of the text at the end.
    fn text(&self) -> TokenStream {
        let Some((last, way)) = self.fields.split_last() else { return quote!(None) };
        let way = way.iter().map(|step| step.walked(&quote!(.as_ref()?)));
        let name = &last.name;
        match last.is_option {
            true => quote!(page #(#way)* .#name .as_deref()),
            false => quote!(Some(&page #(#way)* .#name)),
        }
    }
}

impl Step {
    fn walked(&self, through_option: &TokenStream) -> TokenStream {
        let name = &self.name;
        if self.is_option { quote!(.#name #through_option) } else { quote!(.#name) }
    }
}

fn walk(context: &Context<'_>, start: &Type, path: &[String]) -> Option<Steps> {
    let mut ty = start.clone();
    let mut fields = Vec::new();
    for wire in path {
        let Type::Named(id) = &ty else { return None };
        let TypeKind::Struct(s) = &context.definition(id)?.kind else { return None };
        let field = s.fields.iter().find(|field| field.name.wire == *wire)?;
        fields.push(Step { name: ident(&context.names.member(id, wire)), is_option: !field.required });
        ty = field.ty.clone();
    }
    Some(Steps { fields, ty })
}
