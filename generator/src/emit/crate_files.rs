//! The files around the services: manifest, `lib.rs`, and what keeps tools away from generated code.

use std::collections::BTreeSet;

use quote::quote;

use super::{
    Content, Module,
    context::{Context, ident, path_of_module},
    manifest, readme,
};
use crate::{
    Input,
    diagnostic::Findings,
    load::Config,
    model::{Service, TypeId},
    naming,
};

pub(super) fn emit(context: &Context<'_>, config: &Config, input: &Input, findings: &mut Findings) -> Vec<Module> {
    let services: Vec<_> = features(context).collect();
    let (package, extensions) = (&config.package, &config.extensions);
    vec![
        text("Cargo.toml", manifest::emit(context, &services, package, extensions, &input.manifests, findings)),
        text("README.md", readme::emit(context, config, &services, &input.guide)),
        text(
            "rustfmt.toml",
            "# Generated code is laid out by the generator.\ndisable_all_formatting = true\n".to_owned(),
        ),
        lib(context, config),
    ]
}

fn text(path: &str, text: String) -> Module {
    Module { path: path.to_owned(), content: Content::Text(text) }
}

/// The services that have a module and a feature of their own.
fn features<'a>(context: &'a Context<'_>) -> impl Iterator<Item = &'a Service> {
    context.api.services.iter().filter(|service| service.name.wire != TypeId::COMMON)
}

fn lib(context: &Context<'_>, config: &Config) -> Module {
    let services = features(context).map(|service| {
        let name = context.names.module(service.name.spoken());
        let (feature, module) = (name.bare(), ident(&name));
        let path = path_of_module(&name, &format!("{feature}/mod.rs"));
        quote! {
            #[cfg(feature = #feature)]
            #path
            pub mod #module;
        }
    });
    let has_common = context.api.services.iter().any(|service| service.name.wire == TypeId::COMMON);
    let common = has_common.then(|| {
        quote!(
            pub mod common;
        )
    });
    let shared = quote! {
        pub mod hosts;
        pub mod schemes;
    };
    let runtime = quote!(
        pub mod runtime;
    );
    let extensions = extension_modules(config).into_iter().map(|name| {
        let module = ident(&naming::Ident::snake(&name));
        quote!(pub mod #module;)
    });
    let exports = quote! {
        #[doc(inline)]
        pub use runtime::{Client, ClientBuilder, Error, Request, Response};
    };
    let front_page = quote!(#![doc = include_str!("../README.md")]);
    let items = [front_page, shared, runtime]
        .into_iter()
        .chain(extensions)
        .chain(common)
        .chain(services)
        .chain([exports])
        .collect();
    Module { path: "src/lib.rs".to_owned(), content: Content::Rust { docs: String::new(), items } }
}

/// The modules at the crate's root that hand-written files make up.
fn extension_modules(config: &Config) -> BTreeSet<String> {
    let paths = config.extensions.files.iter().map(|file| crate::extension_path(file.get()));
    let modules = paths.filter_map(|path| {
        let module = path.strip_prefix("src/")?.split('/').next()?;
        Some(module.trim_end_matches(".rs").to_owned())
    });
    modules.collect()
}
