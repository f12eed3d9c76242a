//! A service: the module, and the type that its operations are methods of.

use quote::quote;

use super::{
    Content, Module,
    context::{Context, ident},
    docs::{self, Doc},
};
use crate::{
    diagnostic::Findings,
    model::{Docs, Service},
};

/// The service's `mod.rs`.
pub(super) fn emit(context: &Context<'_>, service: &Service, _findings: &mut Findings) -> Vec<Module> {
    let module = context.names.module(service.name.spoken());
    let name = ident(&context.names.service(service));
    let document = service.operations.first().map_or("", |operation| operation.origin.document.as_str());
    let title = service.docs.summary.as_deref().map(docs::plain);
    let said = Docs { summary: title, ..service.docs.clone() };
    let about = Doc::of(&said, "").text(context, document);
    let mut items = Vec::new();
    if !service.operations.is_empty() {
        items.push(quote!(
            pub mod operations;
        ));
    }
    if !service.types.is_empty() {
        items.push(quote!(
            mod types;
        ));
        items.push(quote!(
            pub use self::types::*;
        ));
    }
    if !service.operations.is_empty() {
        let accessor = ident(&module);
        let accessor_docs = format!(" The operations of [`{0}`](crate::{0}).", module.bare());
        let service_docs = Doc::of(&said, "")
            .and(format!("Made by [`Client::{}`]; cheap to make and to clone.", module.bare()))
            .tokens(context, document);
        items.insert(
            0,
            quote!(
                use crate::runtime::Client;
            ),
        );
        items.push(quote! {
            #service_docs
            #[derive(Clone, Debug)]
            pub struct #name {
                client: Client,
            }
        });
        items.push(quote! {
            impl Client {
                #[doc = #accessor_docs]
                #[must_use]
                pub fn #accessor(&self) -> #name {
                    #name { client: self.clone() }
                }
            }
        });
    }
    let path = format!("src/{}/mod.rs", module.bare());
    vec![Module { path, content: Content::Rust { docs: about, items } }]
}
