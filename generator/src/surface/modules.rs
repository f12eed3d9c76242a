//! The module tree of a crate: which file is which module, and what it declares and imports.

use std::{
    borrow::Cow,
    collections::{BTreeMap, HashMap},
};

use syn::{Attribute, Item, Meta, UseTree, Visibility};

use super::signatures;
use crate::{
    File,
    diagnostic::{Diagnostic, Findings},
};

/// The segments of a path from the crate's root on.
pub(super) type Path = Vec<String>;

/// What a name in a module stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// A module of the crate.
    Module(Path),
    /// An item of the crate, by the module that defines it and its name.
    Item(Path),
    /// Something of another crate, or something that an import names and that has to be looked up.
    Import(Path),
}

/// A name in a module.
#[derive(Clone, Debug)]
pub(super) struct Binding {
    pub(super) target: Target,
    pub(super) is_public: bool,
}

/// A module of the crate.
#[derive(Default)]
pub(super) struct Module {
    pub(super) items: Vec<Item>,
    pub(super) names: BTreeMap<String, Vec<Binding>>,
    /// Modules whose names are all imported.
    pub(super) globs: Vec<(Path, bool)>,
}

/// All modules of a crate.
#[derive(Default)]
pub(super) struct Modules {
    pub(super) by_path: BTreeMap<Path, Module>,
}

impl Modules {
    /// Reads the files from `src/lib.rs` on. What is no Rust is reported and left out.
    pub(super) fn read(files: &[File], findings: &mut Findings) -> Self {
        let texts: HashMap<&str, &str> = files.iter().map(|file| (file.path.as_str(), file.text.as_str())).collect();
        let mut modules = Self::default();
        let mut waiting = vec![(Path::new(), "src/lib.rs".to_owned(), "src".to_owned())];
        while let Some((path, file, folder)) = waiting.pop() {
            let Some(text) = texts.get(file.as_str()) else { continue };
            match signatures::items(text) {
                Ok(items) => modules.add(path, items, &folder, &texts, &mut waiting),
                Err(error) => {
                    let message = format!("{file} of the generated crate is no Rust: {error}");
                    findings.report(Diagnostic::invalid_output(message));
                }
            }
        }
        modules
    }

    /// Adds a module with the modules that are written inside of it; those in files of their own wait.
    fn add(
        &mut self,
        path: Path,
        items: Vec<Item>,
        folder: &str,
        texts: &HashMap<&str, &str>,
        waiting: &mut Vec<(Path, String, String)>,
    ) {
        let mut module = Module::default();
        for item in items {
            if is_absent(attributes(&item)) {
                continue;
            }
            declare(&mut module, &path, &item);
            if let Item::Mod(inner) = item {
                let name = inner.ident.to_string();
                let inner_path = join(&path, &name);
                let bare = name.trim_start_matches("r#");
                let inner_folder = format!("{folder}/{bare}");
                match inner.content {
                    Some((_, items)) => self.add(inner_path, items, &inner_folder, texts, waiting),
                    None => {
                        let beside = format!("{inner_folder}.rs");
                        let file =
                            if texts.contains_key(beside.as_str()) { beside } else { format!("{inner_folder}/mod.rs") };
                        waiting.push((inner_path, file, inner_folder));
                    }
                }
            } else {
                module.items.push(item);
            }
        }
        self.by_path.insert(path, module);
    }
}

/// Notes the names that an item gives to its module.
fn declare(module: &mut Module, path: &[String], item: &Item) {
    let mut bind = |name: String, target: fn(Path) -> Target, visibility: &Visibility| {
        // What is hidden in the documentation is no part of the API.
        let is_public = matches!(visibility, Visibility::Public(_)) && !is_hidden(attributes(item));
        let target = target(join(path, &name));
        module.names.entry(name).or_default().push(Binding { target, is_public });
    };
    match item {
        Item::Mod(item) => bind(item.ident.to_string(), Target::Module, &item.vis),
        Item::Struct(item) => bind(item.ident.to_string(), Target::Item, &item.vis),
        Item::Enum(item) => bind(item.ident.to_string(), Target::Item, &item.vis),
        Item::Union(item) => bind(item.ident.to_string(), Target::Item, &item.vis),
        Item::Trait(item) => bind(item.ident.to_string(), Target::Item, &item.vis),
        Item::Type(item) => bind(item.ident.to_string(), Target::Item, &item.vis),
        Item::Fn(item) => bind(item.sig.ident.to_string(), Target::Item, &item.vis),
        Item::Const(item) => bind(item.ident.to_string(), Target::Item, &item.vis),
        Item::Static(item) => bind(item.ident.to_string(), Target::Item, &item.vis),
        Item::Use(item) => {
            let is_public = matches!(item.vis, Visibility::Public(_)) && !is_hidden(&item.attrs);
            import(module, path, &item.tree, Path::new(), is_public);
        }
        _ => {}
    }
}

/// Notes the names of a `use` declaration.
fn import(module: &mut Module, path: &[String], tree: &UseTree, mut prefix: Path, is_public: bool) {
    let mut bind = |name: String, target: Path| {
        let target = Target::Import(absolute(path, &target).into_owned());
        module.names.entry(name).or_default().push(Binding { target, is_public });
    };
    match tree {
        UseTree::Path(tree) => {
            prefix.push(tree.ident.to_string());
            import(module, path, &tree.tree, prefix, is_public);
        }
        UseTree::Name(tree) if tree.ident == "self" => {
            let name = prefix.last().cloned().unwrap_or_default();
            bind(name, prefix);
        }
        UseTree::Name(tree) => {
            let name = tree.ident.to_string();
            prefix.push(name.clone());
            bind(name, prefix);
        }
        UseTree::Rename(tree) => {
            if tree.ident != "self" {
                prefix.push(tree.ident.to_string());
            }
            if tree.rename != "_" {
                bind(tree.rename.to_string(), prefix);
            }
        }
        UseTree::Glob(_) => module.globs.push((absolute(path, &prefix).into_owned(), is_public)),
        UseTree::Group(tree) => {
            for tree in &tree.items {
                import(module, path, tree, prefix.clone(), is_public);
            }
        }
    }
}

/// A path with `self` and `super` worked out; `crate` stays in front of what is certain to be of this crate.
pub(super) fn absolute<'a>(module: &[String], path: &'a [String]) -> Cow<'a, [String]> {
    let (mut at, mut rest) = (module, path);
    while let Some((first, tail)) = rest.split_first() {
        at = match first.as_str() {
            "crate" => &[],
            "self" => at,
            "super" => at.split_last().map_or(at, |(_, outer)| outer),
            _ => break,
        };
        rest = tail;
    }
    match rest.len() == path.len() || path.first().is_some_and(|first| first == "crate") {
        true => Cow::Borrowed(path),
        false => std::iter::once("crate".to_owned()).chain(at.iter().cloned()).chain(rest.iter().cloned()).collect(),
    }
}

/// A path with one more segment.
pub(super) fn join(path: &[String], name: &str) -> Path {
    path.iter().cloned().chain([name.to_owned()]).collect()
}

/// The attributes of an item.
pub(super) fn attributes(item: &Item) -> &[Attribute] {
    match item {
        Item::Const(item) => &item.attrs,
        Item::Enum(item) => &item.attrs,
        Item::Fn(item) => &item.attrs,
        Item::Impl(item) => &item.attrs,
        Item::Macro(item) => &item.attrs,
        Item::Mod(item) => &item.attrs,
        Item::Static(item) => &item.attrs,
        Item::Struct(item) => &item.attrs,
        Item::Trait(item) => &item.attrs,
        Item::Type(item) => &item.attrs,
        Item::Union(item) => &item.attrs,
        Item::Use(item) => &item.attrs,
        _ => &[],
    }
}

/// Whether something is compiled for tests only, or only without a feature.
pub(super) fn is_absent(attributes: &[Attribute]) -> bool {
    attributes.iter().filter(|attribute| attribute.path().is_ident("cfg")).any(|attribute| {
        attribute.parse_args::<Meta>().is_ok_and(|meta| match &meta {
            Meta::Path(path) => path.is_ident("test"),
            Meta::List(list) => list.path.is_ident("not"),
            Meta::NameValue(_) => false,
        })
    })
}

/// Whether something is left out of the documentation.
pub(super) fn is_hidden(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| {
        attribute.path().is_ident("doc")
            && attribute.parse_args::<Meta>().is_ok_and(|meta| meta.path().is_ident("hidden"))
    })
}
