//! The `use` declarations of a file, collected while its items are written.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use super::context::ident;
use crate::{model::TypeId, naming};

/// The imports of one file.
#[derive(Clone, Debug)]
pub(super) struct Imports {
    /// The module that the file belongs to; its types are a level up.
    module: String,
    /// How to get from the file to the module that re-exports the service's types.
    siblings: TokenStream,
    /// Types that the file defines itself.
    own: BTreeSet<TypeId>,
    /// The names of other things that the file defines.
    defined: BTreeSet<Ident>,
    by_path: BTreeMap<String, BTreeSet<String>>,
    by_sibling: BTreeSet<Ident>,
}

impl Imports {
    pub(super) fn new(module: &str, siblings: TokenStream, own: impl IntoIterator<Item = TypeId>) -> Self {
        Self {
            module: module.to_owned(),
            siblings,
            own: own.into_iter().collect(),
            defined: BTreeSet::new(),
            by_path: BTreeMap::new(),
            by_sibling: BTreeSet::new(),
        }
    }

    /// An item of another crate or module, by its path.
    pub(super) fn absolute(&mut self, path: &str, name: &str) -> Ident {
        self.by_path.entry(path.to_owned()).or_default().insert(name.to_owned());
        Ident::new(name, Span::call_site())
    }

    /// An item of the runtime.
    pub(super) fn runtime(&mut self, name: &str) -> Ident {
        self.absolute("crate::runtime", name)
    }

    /// Something that the file defines besides types.
    pub(super) fn define(&mut self, name: &naming::Ident) {
        self.defined.insert(ident(name));
    }

    /// A generated type. Where the file defines something else of the same name, it is named with the way to it.
    pub(super) fn named(&mut self, id: &TypeId, name: &naming::Ident) -> TokenStream {
        let name = ident(name);
        let is_elsewhere = id.module != self.module;
        let path = format!("crate::{}", naming::module_name(&id.module).source());
        if self.defined.contains(&name) {
            let path = if is_elsewhere { path_tokens(&path) } else { self.siblings.clone() };
            return quote!(#path::#name);
        }
        if is_elsewhere {
            self.by_path.entry(path).or_default().insert(name.to_string());
        } else if !self.own.contains(id) {
            self.by_sibling.insert(name.clone());
        }
        quote!(#name)
    }

    /// Something else that the service's module has.
    pub(super) fn sibling(&mut self, name: &Ident) {
        self.by_sibling.insert(name.clone());
    }

    /// The declarations: the standard library, other crates, this one, the module's own.
    pub(super) fn declarations(&self) -> Vec<TokenStream> {
        let mut by_path: Vec<_> = self.by_path.iter().collect();
        by_path.sort_by_key(|(path, _)| (path.starts_with("crate"), !path.starts_with("std")));
        let mut declarations: Vec<_> = by_path
            .into_iter()
            .map(|(path, names)| {
                let names = names.iter().map(|name| Ident::new(name, Span::call_site()));
                group(&path_tokens(path), names.collect())
            })
            .collect();
        if !self.by_sibling.is_empty() {
            declarations.push(group(&self.siblings, self.by_sibling.iter().cloned().collect()));
        }
        declarations
    }
}

fn group(path: &TokenStream, names: Vec<Ident>) -> TokenStream {
    match names.as_slice() {
        [only] => quote!(use #path::#only;),
        _ => quote!(use #path::{#(#names),*};),
    }
}

fn path_tokens(path: &str) -> TokenStream {
    let segments = path.split("::").map(|segment| match segment.strip_prefix("r#") {
        Some(raw) => Ident::new_raw(raw, Span::call_site()),
        None => Ident::new(segment, Span::call_site()),
    });
    quote!(#(#segments)::*)
}
