//! Rust files of this repository, and what they refer to.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use proc_macro2::{TokenStream, TokenTree};
use syn::visit::{self, Visit};

/// The project's folder.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace's folder").to_owned()
}

/// Every file below a folder of the project, with `/` in the paths, but for what tools have put there.
pub(crate) fn all_files(folder: &str) -> Vec<String> {
    let root = root();
    let mut files = Vec::new();
    let mut folders = vec![root.join(folder)];
    while let Some(folder) = folders.pop() {
        let Ok(entries) = fs::read_dir(&folder) else { continue };
        for entry in entries {
            let path = entry.expect("an entry").path();
            if !path.is_dir() {
                let below = path.strip_prefix(&root).expect("a path below the root");
                files.push(below.to_string_lossy().replace('\\', "/"));
            } else if !path.ends_with("target") {
                folders.push(path);
            }
        }
    }
    files.sort();
    files
}

/// Every Rust file below a folder of the project.
pub(crate) fn rust_files(folder: &str) -> Vec<Source> {
    all_files(folder).into_iter().filter(|path| path.ends_with(".rs")).map(Source::read).collect()
}

/// A Rust file.
pub(crate) struct Source {
    /// Its path from the project's folder on.
    pub(crate) path: String,
    /// What is in it.
    pub(crate) text: String,
}

impl Source {
    fn read(path: String) -> Self {
        let text = fs::read_to_string(root().join(&path)).unwrap_or_else(|error| panic!("{path}: {error}"));
        Self { path, text }
    }

    fn parse(&self) -> syn::File {
        syn::parse_file(&self.text).unwrap_or_else(|error| panic!("{}: {error}", self.path))
    }

    /// Whether it is compiled for tests only, as its name says.
    pub(crate) fn is_test(&self) -> bool {
        self.path.split('/').any(|part| matches!(part, "tests" | "tests.rs" | "test.rs"))
            || self.path.ends_with("_tests.rs")
            || self.path.ends_with("/test_clock.rs")
    }

    /// The path of its module: `["load", "overlay", "apply"]`; `["lib"]` for the crate's root.
    pub(crate) fn module(&self) -> Vec<String> {
        let below = self.path.split_once("/src/").map_or(self.path.as_str(), |(_, below)| below);
        let mut parts: Vec<String> = below.trim_end_matches(".rs").split('/').map(str::to_owned).collect();
        if parts.len() > 1 && parts.last().is_some_and(|last| last == "mod") {
            parts.pop();
        }
        parts
    }

    /// Every path of more than one part, and every macro with its `!`, outside tests: of uses, types and expressions, also
    /// inside the arguments of macros.
    pub(crate) fn paths(&self) -> BTreeSet<Vec<String>> {
        let mut paths = Paths::default();
        paths.visit_file(&self.parse());
        paths.found
    }

    /// The paths that lead into this crate, from its root on: `crate::a::b`, `super::b`.
    pub(crate) fn paths_of_crate(&self) -> BTreeSet<Vec<String>> {
        let module = self.module();
        let resolve = |path: Vec<String>| -> Option<Vec<String>> {
            let supers = path.iter().take_while(|part| *part == "super").count();
            match path.first()?.as_str() {
                "crate" => Some(path[1..].to_vec()),
                "super" => {
                    let base = module.get(..module.len().checked_sub(supers)?)?;
                    Some(base.iter().chain(&path[supers..]).cloned().collect())
                }
                _ => None,
            }
        };
        self.paths().into_iter().filter_map(resolve).collect()
    }

    /// Attributes that silence a lint and do not say why.
    pub(crate) fn silenced(&self) -> Vec<String> {
        let mut silenced = Silenced::default();
        silenced.visit_file(&self.parse());
        silenced.found
    }
}

#[derive(Default)]
struct Paths {
    found: BTreeSet<Vec<String>>,
}

impl Paths {
    fn add_tree(&mut self, base: &[String], tree: &syn::UseTree) {
        let with = |name: String| base.iter().cloned().chain([name]).collect::<Vec<_>>();
        match tree {
            syn::UseTree::Path(path) => self.add_tree(&with(path.ident.to_string()), &path.tree),
            syn::UseTree::Name(name) => drop(self.found.insert(with(name.ident.to_string()))),
            syn::UseTree::Rename(rename) => drop(self.found.insert(with(rename.ident.to_string()))),
            syn::UseTree::Glob(_) => drop(self.found.insert(base.to_vec())),
            syn::UseTree::Group(group) => group.items.iter().for_each(|tree| self.add_tree(base, tree)),
        }
    }

    /// Paths in tokens that nobody has parsed: `a::b::c`, and `name!`.
    fn add_tokens(&mut self, tokens: TokenStream) {
        let mut path: Vec<String> = Vec::new();
        let mut colons = 0;
        for token in tokens {
            match token {
                TokenTree::Ident(ident) => {
                    if colons != 2 {
                        self.flush(&mut path);
                    }
                    path.push(ident.to_string());
                    colons = 0;
                }
                TokenTree::Punct(punct) if punct.as_char() == ':' => colons += 1,
                TokenTree::Punct(punct) => {
                    if punct.as_char() == '!' && !path.is_empty() {
                        self.add_macro(path.clone());
                    }
                    self.flush(&mut path);
                    colons = 0;
                }
                TokenTree::Group(group) => {
                    self.flush(&mut path);
                    colons = 0;
                    self.add_tokens(group.stream());
                }
                TokenTree::Literal(_) => self.flush(&mut path),
            }
        }
        self.flush(&mut path);
    }

    /// A macro bears its `!`, so that it is not taken for a variable of the same name.
    fn add_macro(&mut self, mut path: Vec<String>) {
        if let Some(last) = path.last_mut() {
            last.push('!');
        }
        self.found.insert(path);
    }

    fn flush(&mut self, path: &mut Vec<String>) {
        if path.len() > 1 {
            self.found.insert(path.clone());
        }
        path.clear();
    }
}

impl<'ast> Visit<'ast> for Paths {
    fn visit_item(&mut self, item: &'ast syn::Item) {
        let attributes = match item {
            syn::Item::Mod(item) => &item.attrs,
            syn::Item::Fn(item) => &item.attrs,
            syn::Item::Use(item) => &item.attrs,
            syn::Item::Impl(item) => &item.attrs,
            _ => return visit::visit_item(self, item),
        };
        if !attributes.iter().any(is_test) {
            visit::visit_item(self, item);
        }
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        self.add_tree(&[], &item.tree);
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        // A name alone is a variable, or has been imported by a path that is found where it stands.
        if path.segments.len() > 1 {
            self.found.insert(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        }
        visit::visit_path(self, path);
    }

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        self.add_macro(call.path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        // What is quoted is somebody else's code.
        if !call.path.segments.last().is_some_and(|last| last.ident == "quote" || last.ident == "parse_quote") {
            self.add_tokens(call.tokens.clone());
        }
    }
}

#[derive(Default)]
struct Silenced {
    found: Vec<String>,
}

impl<'ast> Visit<'ast> for Silenced {
    fn visit_attribute(&mut self, attribute: &'ast syn::Attribute) {
        let silences = attribute.path().is_ident("allow") || attribute.path().is_ident("expect");
        if let (true, syn::Meta::List(list)) = (silences, &attribute.meta) {
            let says_why = list
                .tokens
                .clone()
                .into_iter()
                .any(|token| matches!(&token, TokenTree::Ident(ident) if ident == "reason"));
            if !says_why {
                self.found.push(list.tokens.to_string());
            }
        }
    }
}

/// `#[cfg(test)]`, `#[test]`, `#[tokio::test]`
fn is_test(attribute: &syn::Attribute) -> bool {
    match &attribute.meta {
        syn::Meta::List(list) if list.path.is_ident("cfg") => list.tokens.to_string() == "test",
        meta => meta.path().segments.last().is_some_and(|last| last.ident == "test"),
    }
}
