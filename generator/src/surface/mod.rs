//! The public API of the generated crate as text: `api.txt`, a line for each item.
//!
//! It is read from the files that are written, runtime and extensions included, not from the model: what is published is
//! what stands there. So it needs neither the model nor the emitters, and cannot agree with them by mistake.
//!
//! The lines are those of `cargo public-api`, with three differences that make them shorter to read. Paths begin at the
//! crate's root, without its name; what the standard prelude names stands without a path; and an implementation of a
//! trait is one line, followed by its associated types and constants, but not by its methods, which are the trait's.
//! Two things are marked besides: `{ .. }` behind a struct that has private fields, and `{ ... }` behind a function of
//! a trait that has a body, because both decide whether an addition breaks anybody. All features are on.

mod compare;
mod items;
mod line;
mod modules;
mod names;
mod reach;
mod signatures;
mod spell;

#[cfg(test)]
mod tests;

pub use compare::{Movement, movements};
pub use line::path;

use crate::{
    File,
    diagnostic::{Diagnostic, Findings},
};
use modules::Modules;

/// The name of the file in the generated crate.
pub const FILE: &str = "api.txt";

/// Reads the public API from the files of a crate.
pub fn read(files: &[File], findings: &mut Findings) -> File {
    let modules = Modules::read(files, findings);
    let mut lines = items::lines(&modules);
    match files.iter().find(|file| file.path == "Cargo.toml").map(|file| file.text.parse::<toml::Table>()) {
        Some(Ok(manifest)) => lines.extend(features(&manifest)),
        Some(Err(error)) => {
            let message = format!("the manifest that was written cannot be read: {error}");
            findings.report(Diagnostic::invalid_output(message));
        }
        None => {}
    }
    lines.sort();
    lines.dedup();
    let mut text = String::new();
    for line in lines {
        text.push_str(&line.text);
        text.push('\n');
    }
    File { path: FILE.to_owned(), text }
}

/// The features of a manifest; `default` is said of those that it has.
fn features(manifest: &toml::Table) -> Vec<line::Line> {
    let table = manifest.get("features").and_then(toml::Value::as_table);
    let default = table.and_then(|table| table.get("default")).and_then(toml::Value::as_array);
    let is_default = |name: &str| default.is_some_and(|list| list.iter().any(|value| value.as_str() == Some(name)));
    let names = table.into_iter().flat_map(toml::Table::keys).filter(|name| *name != "default");
    let lines = names.map(|name| {
        let on = if is_default(name) { ", on by default" } else { "" };
        line::Line::new(vec![String::new(), name.clone()], format!("feature {name}{on}"))
    });
    lines.collect()
}
