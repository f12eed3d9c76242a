//! What all services share: hosts and security schemes.

use proc_macro2::TokenStream;
use quote::quote;

use super::{
    Content, Module,
    context::{Context, ident},
    docs::Doc,
    imports::Imports,
};
use crate::model::{Location, SecurityRequirement, SecuritySchemeKind};

/// `hosts.rs` and `schemes.rs`.
pub(super) fn emit(context: &Context<'_>) -> Vec<Module> {
    vec![hosts(context), schemes(context)]
}

fn hosts(context: &Context<'_>) -> Module {
    let items = context.api.hosts.iter().map(|host| {
        let constant = ident(&context.names.constant(&host.name));
        let (name, origin) = (&host.name, &host.origin);
        let docs = format!(" `{origin}`");
        quote! {
            #[doc = #docs]
            pub const #constant: Host = Host::new(#name, #origin);
        }
    });
    let import = (!context.api.hosts.is_empty()).then(|| {
        quote!(
            use crate::runtime::Host;
        )
    });
    let items = import.into_iter().chain(items).collect();
    let docs = "The hosts that operations are sent to. Each can be replaced when a client is built.".to_owned();
    Module { path: "src/hosts.rs".to_owned(), content: Content::Rust { docs, items } }
}

fn schemes(context: &Context<'_>) -> Module {
    let items = context.api.security_schemes.iter().map(|scheme| {
        let constant = ident(&context.names.constant(scheme.name.spoken()));
        let name = &scheme.name.wire;
        let (value, otherwise) = match &scheme.kind {
            SecuritySchemeKind::Basic => (quote!(Scheme::basic(#name)), "Basic authentication (RFC 7617).".to_owned()),
            SecuritySchemeKind::Bearer => (quote!(Scheme::bearer(#name)), "A bearer token (RFC 6750).".to_owned()),
            SecuritySchemeKind::ApiKey { location, parameter } => {
                let (constructor, part) = match location {
                    Location::Query => (quote!(query_key), "query parameter"),
                    Location::Cookie => (quote!(cookie_key), "cookie"),
                    Location::Header | Location::Path => (quote!(header_key), "header field"),
                };
                (quote!(Scheme::#constructor(#name, #parameter)), format!("A key in the {part} `{parameter}`."))
            }
            SecuritySchemeKind::Parameters { of, user, password } => (
                quote!(Scheme::parameters(#of, #user, #password)),
                format!(
                    "The credential of `{of}` as the parameters `{user}` and `{password}`, where the client is told to."
                ),
            ),
        };
        let docs = Doc::of(&scheme.docs, &otherwise).tokens(context, "");
        let hint = scheme.hint.as_ref().map(|hint| quote!(.hint(#hint)));
        quote! {
            #docs
            pub const #constant: Scheme = #value #hint;
        }
    });
    let import = (!context.api.security_schemes.is_empty()).then(|| {
        quote!(
            use crate::runtime::Scheme;
        )
    });
    let items = import.into_iter().chain(items).collect();
    let docs = "The ways of authentication that operations accept.".to_owned();
    Module { path: "src/schemes.rs".to_owned(), content: Content::Rust { docs, items } }
}

/// The alternatives of an operation: `&[&[schemes::BEARER_AUTH]]`.
pub(super) fn requirements(
    context: &Context<'_>,
    alternatives: &[SecurityRequirement],
    imports: &mut Imports,
) -> TokenStream {
    if alternatives.is_empty() {
        return quote!(&[]);
    }
    let schemes = imports.absolute("crate", "schemes");
    let alternatives = alternatives.iter().map(|alternative| {
        let names = alternative.schemes.iter().map(|name| {
            let constant = ident(&context.names.constant(name));
            quote!(#schemes::#constant)
        });
        quote!(&[#(#names),*])
    });
    quote!(&[#(#alternatives),*])
}
