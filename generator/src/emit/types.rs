//! The `types` folder of a service: one file for every type that stands by itself, with the types written inside of it.

use std::collections::BTreeMap;

use quote::quote;

use super::{
    Content, Module,
    context::{Context, ident, path_of_module},
    enums,
    imports::Imports,
    structs, unions,
};
use crate::{
    model::{Service, TypeDef, TypeKind},
    naming,
};

/// The files of a service's types, and the module that lists them.
pub(super) fn emit(context: &Context<'_>, service: &Service) -> Vec<Module> {
    if service.types.is_empty() {
        return Vec::new();
    }
    let module = context.names.module(service.name.spoken());
    let folder = format!("src/{}/types", module.bare());
    let mut files: BTreeMap<naming::Ident, Vec<&TypeDef>> = BTreeMap::new();
    for def in &service.types {
        files.entry(context.names.file(&def.id)).or_default().push(def);
    }

    let declarations = files.keys().map(|name| {
        let (file, path) = (ident(name), path_of_module(name, &format!("{}.rs", name.bare())));
        quote!(#path mod #file;)
    });
    let exports = files.keys().map(|file| {
        let file = ident(file);
        quote!(pub use self::#file::*;)
    });
    let docs = "The types of the service, one file for each that stands by itself.".to_owned();
    let index = Content::Rust { docs, items: declarations.chain(exports).collect() };
    let mut modules = vec![Module { path: format!("{folder}/mod.rs"), content: index }];
    for (file, mut defs) in files {
        // What the file is named after comes first, then what was written inside of it.
        defs.sort_by_key(|def| (def.within.is_some(), def.id.clone()));
        let mut imports = Imports::new(&service.name.wire, quote!(super), defs.iter().map(|def| def.id.clone()));
        let items: Vec<_> = defs.iter().flat_map(|def| definition(context, def, &mut imports)).collect();
        let subject = defs.first().map(|def| context.names.type_name(&def.id).bare().to_owned()).unwrap_or_default();
        let docs = match defs.len() {
            1 => format!("[`{subject}`]."),
            _ => format!("[`{subject}`] and what it is made of."),
        };
        let items = imports.declarations().into_iter().chain(items).collect();
        modules.push(Module { path: format!("{folder}/{}.rs", file.bare()), content: Content::Rust { docs, items } });
    }
    modules
}

fn definition(context: &Context<'_>, def: &TypeDef, imports: &mut Imports) -> Vec<proc_macro2::TokenStream> {
    match &def.kind {
        TypeKind::Struct(s) => structs::emit(context, def, s, imports),
        TypeKind::StringEnum { values } => enums::emit_strings(context, def, values, imports),
        TypeKind::IntegerEnum { values } => enums::emit_integers(context, def, values, imports),
        TypeKind::Union(union) => unions::emit(context, def, union, imports),
        TypeKind::Alias { target } => {
            let name = ident(&context.names.type_name(&def.id));
            let docs = structs::type_docs(context, def).tokens(context, &def.origin.document);
            let target = context.ty(target, imports);
            vec![quote!(#docs pub type #name = #target;)]
        }
    }
}
