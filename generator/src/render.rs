//! Token streams to text: a header, `prettyplease`, and the blank lines that it leaves out.

use crate::{
    File,
    diagnostic::{Diagnostic, Findings},
    emit::{Content, Module},
};

/// The first line of every generated Rust file.
const HEADER: &str = "// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.\n";

/// Lays the files out. Tokens that are no Rust are a fault of the generator, reported with the file they belong to.
pub fn render(modules: Vec<Module>, findings: &mut Findings) -> Vec<File> {
    modules
        .into_iter()
        .map(|module| {
            let text = match module.content {
                Content::Text(text) => text,
                Content::Rust { docs, items } => rust(&module.path, &docs, items, findings),
            };
            File { path: module.path, text }
        })
        .collect()
}

fn rust(path: &str, docs: &str, items: Vec<proc_macro2::TokenStream>, findings: &mut Findings) -> String {
    let mut text = String::from(HEADER);
    if !docs.is_empty() {
        text.push('\n');
    }
    for line in docs.lines() {
        text.push_str(format!("//! {}", line.trim_end()).trim_end());
        text.push('\n');
    }
    let mut previous = Kind::Other;
    for item in items {
        let file = match syn::parse2::<syn::File>(item) {
            Ok(file) => file,
            Err(error) => {
                let message = format!("the generator wrote something for {path} that is no Rust: {error}");
                findings.report(Diagnostic::invalid_output(message));
                continue;
            }
        };
        let kind = file.items.first().map_or(Kind::Other, Kind::of);
        if kind == Kind::Other || kind != previous {
            text.push('\n');
        }
        previous = kind;
        text.push_str(&spaced(&prettyplease::unparse(&file)));
    }
    text
}

/// Items that stand line by line without a blank between them.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Use,
    Mod,
    Other,
}

impl Kind {
    fn of(item: &syn::Item) -> Self {
        match item {
            syn::Item::Use(item) if matches!(item.vis, syn::Visibility::Inherited) => Self::Use,
            syn::Item::Use(_) | syn::Item::Mod(_) => Self::Mod,
            _ => Self::Other,
        }
    }
}

/// Puts a blank line between the functions of an impl, and before the first of them, as people do.
fn spaced(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len());
    let (mut after_function, mut after_item) = (false, false);
    for line in text.lines() {
        let begins_function = after_item && line.starts_with("    fn ");
        if (after_function && line.starts_with("    ")) || begins_function {
            spaced.push('\n');
        }
        after_function = line == "    }";
        after_item = line.ends_with(';');
        spaced.push_str(line);
        spaced.push('\n');
    }
    spaced
}
