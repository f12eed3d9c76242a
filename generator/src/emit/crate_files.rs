//! The files around the services: manifest, `lib.rs`, and what keeps tools away from generated code.

use std::fmt::Write as _;

use quote::quote;

use super::{
    Content, Module,
    context::{Context, ident},
};
use crate::{
    load::config::Package,
    model::{Service, TypeId},
};

pub(super) fn emit(context: &Context<'_>, package: &Package) -> Vec<Module> {
    vec![
        text("Cargo.toml", manifest(context, package)),
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

fn manifest(context: &Context<'_>, package: &Package) -> String {
    let names: Vec<_> = features(context).map(|service| context.names.module(service.name.spoken())).collect();
    let mut text = String::from("# Written by `cargo xtask codegen`. Do not edit.\n\n");
    text.push_str(&package.manifest());
    text.push_str("\n[features]\n");
    let defaults: Vec<_> = names.iter().map(|name| format!("\"{}\"", name.bare())).collect();
    let _ = writeln!(text, "default = [\"reqwest\", {}]", defaults.join(", "));
    text.push_str("# The transport over reqwest and rustls. Without it, bring one of your own.\nreqwest = [\"dep:reqwest\"]\n");
    text.push_str("# The services.\n");
    for name in &names {
        let _ = writeln!(text, "{} = []", name.bare());
    }
    text
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
