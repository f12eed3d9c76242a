//! The model to Rust: one file per kind of thing that is written.
//!
//! Everything an emitted item does is done by the runtime; what is emitted says which, where and with what types.

mod context;
mod crate_files;
mod docs;
mod enums;
mod errors;
mod examples;
mod imports;
mod manifest;
mod operations;
mod paging;
mod readme;
mod replacement;
mod roles;
mod sample;
mod services;
mod shared;
mod structs;
mod types;
mod unions;
mod values;
mod wire;
mod wrap;

use proc_macro2::TokenStream;

use crate::{Input, diagnostic::Findings, load::Config, model::Api, naming::Names};

use context::Context;
pub use manifest::Manifests;

/// A file of the generated crate, before it is laid out.
#[derive(Clone, Debug)]
pub struct Module {
    /// Its path from the crate's root on.
    pub path: String,
    /// What is in it.
    pub content: Content,
}

/// What a generated file holds.
#[derive(Clone, Debug)]
pub enum Content {
    /// Rust: the module's own documentation, and its items, one by one.
    Rust {
        /// What the module is about, in Markdown.
        docs: String,
        /// `use` declarations, `mod` declarations and items.
        items: Vec<TokenStream>,
    },
    /// Anything else.
    Text(String),
}

/// The files of the crate, but for the runtime and the extensions, which are what they are.
pub fn emit(api: &Api, names: &Names, config: &Config, input: &Input, findings: &mut Findings) -> Vec<Module> {
    let context = Context::new(api, names);
    let mut modules = crate_files::emit(&context, config, input, findings);
    modules.extend(shared::emit(&context));
    for service in &api.services {
        modules.extend(services::emit(&context, service, findings));
        modules.extend(operations::emit(&context, service, findings));
        modules.extend(examples::emit(&context, config, service));
        modules.extend(types::emit(&context, service));
    }
    modules
}
