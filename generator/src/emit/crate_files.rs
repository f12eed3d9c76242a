//! The files around the services: manifest, `lib.rs`, and what keeps tools away from generated code.

use quote::quote;

use super::{
    Content, Manifests, Module,
    context::{Context, ident},
    manifest,
};
use crate::{
    diagnostic::Findings,
    load::config::Package,
    model::{Service, TypeId},
};

pub(super) fn emit(
    context: &Context<'_>,
    package: &Package,
    manifests: &Manifests,
    findings: &mut Findings,
) -> Vec<Module> {
    let services: Vec<_> = features(context).collect();
    vec![
        text("Cargo.toml", manifest::emit(context, &services, package, manifests, findings)),
        text("rustfmt.toml", "# Generated code is laid out by the generator.\ndisable_all_formatting = true\n".to_owned()),
        lib(context, package),
    ]
}

fn text(path: &str, text: String) -> Module {
    Module { path: path.to_owned(), content: Content::Text(text) }
}

/// The services that have a module and a feature of their own.
fn features<'a>(context: &'a Context<'_>) -> impl Iterator<Item = &'a Service> {
    context.api.services.iter().filter(|service| service.name.wire != TypeId::COMMON)
}

fn lib(context: &Context<'_>, package: &Package) -> Module {
    let services = features(context).map(|service| {
        let name = context.names.module(service.name.spoken());
        let (feature, module) = (name.bare(), ident(&name));
        quote! {
            #[cfg(feature = #feature)]
            pub mod #module;
        }
    });
    let has_common = context.api.services.iter().any(|service| service.name.wire == TypeId::COMMON);
    let common = has_common.then(|| quote!(pub mod common;));
    let shared = quote! {
        pub mod hosts;
        pub mod schemes;
    };
    let runtime = quote!(pub mod runtime;);
    let exports = quote! {
        #[doc(inline)]
        pub use runtime::{Client, ClientBuilder, Error, Request, Response};
    };
    let items = [shared, runtime].into_iter().chain(common).chain(services).chain([exports]).collect();
    let docs = package.description.clone();
    Module { path: "src/lib.rs".to_owned(), content: Content::Rust { docs, items } }
}
