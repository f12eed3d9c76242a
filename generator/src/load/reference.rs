//! `$ref`: following it inside a document, and finding the ones that lead nowhere, there or in another file.

use std::{borrow::Cow, collections::HashSet};

use serde_json::Value;

use super::{Corpus, Document, pointer, spelling};
use crate::diagnostic::{Diagnostic, Findings};

/// The keyword.
pub const KEYWORD: &str = "$ref";

/// What a node stands for, once its `$ref`s are followed.
#[derive(Clone, Debug, PartialEq)]
pub struct Resolved<'a> {
    /// The node: never one that is itself a `$ref`.
    pub node: &'a Value,
    /// Where it is.
    pub pointer: Cow<'a, str>,
}

/// A `$ref` that leads nowhere.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BadReference {
    /// The object that has the `$ref`.
    pub pointer: String,
    /// The text of the `$ref`.
    pub reference: String,
    /// What is wrong with it.
    pub fault: Fault,
}

/// What is wrong with a `$ref`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The document has nothing there.
    Dangling,
    /// It leads back to itself; these are the objects on the way.
    Cycle(Vec<String>),
    /// It leads into another document.
    External,
    /// It leads into a file of this name, which is not there.
    MissingFile(String),
    /// It leads into the web.
    Address,
    /// What stands behind `#` is no JSON pointer.
    NotAPointer,
}

impl BadReference {
    /// The finding.
    pub fn diagnostic(&self, document: &Document) -> Diagnostic {
        let reference = &self.reference;
        let diagnostic = match &self.fault {
            Fault::Dangling => Diagnostic::error("dangling-reference", format!("nothing stands at `{reference}`"))
                .help(match nearest_sibling(document, reference) {
                    Some(sibling) => format!("`{sibling}` is there; is that what is meant?"),
                    None => "describe what it refers to, or correct it".to_owned(),
                }),
            Fault::Cycle(way) => {
                let start = Diagnostic::error("reference-cycle", format!("`{reference}` leads back to itself"))
                    .help("one of them must be described in place");
                let others = way.iter().filter(|other| **other != self.pointer);
                others.fold(start, |diagnostic, other| {
                    diagnostic.and(document.place(&pointer::join(other, KEYWORD)), "leads through here")
                })
            }
            Fault::External => {
                Diagnostic::error("external-reference", format!("`{reference}` leads into another document"))
                    .help("put what it refers to into this document's `components`")
            }
            Fault::MissingFile(file) => {
                Diagnostic::error("missing-file", format!("`{reference}` leads into a file that cannot be read"))
                    .help(format!("put the file `{file}` where the document looks for it, or correct the path"))
            }
            Fault::Address => Diagnostic::error("external-reference", format!("`{reference}` leads into the web"))
                .help("download the file, put it beside the document, and refer to it by its path"),
            Fault::NotAPointer => Diagnostic::error("malformed-reference", format!("`{reference}` is no JSON pointer"))
                .help("write it as `#/components/…`"),
        };
        diagnostic.at(document.place(&pointer::join(&self.pointer, KEYWORD)))
    }
}

/// The reference that a node is, if it is one.
pub fn of(node: &Value) -> Option<&str> {
    node.get(KEYWORD)?.as_str()
}

/// The JSON pointer that a reference into the same document holds.
pub fn local(reference: &str) -> Result<Cow<'_, str>, Fault> {
    let fragment = reference.strip_prefix('#').ok_or(Fault::External)?;
    if !fragment.is_empty() && !fragment.starts_with('/') {
        return Err(Fault::NotAPointer);
    }
    percent_decode(fragment).ok_or(Fault::NotAPointer)
}

/// Follows a node's `$ref`, and that of the node it leads to, until there is none. `pointer` is the node's own.
pub fn follow<'a>(tree: &'a Value, node: &'a Value, pointer: &str) -> Result<Resolved<'a>, BadReference> {
    let mut resolved = Resolved { node, pointer: Cow::Owned(pointer.to_owned()) };
    let mut way: Vec<String> = Vec::new();
    let mut seen = HashSet::new();
    while let Some(reference) = of(resolved.node) {
        let bad = |fault| BadReference {
            pointer: resolved.pointer.clone().into_owned(),
            reference: reference.to_owned(),
            fault,
        };
        let target = local(reference).map_err(bad)?;
        if !seen.insert(target.clone()) {
            let start = way.iter().position(|other| *other == target).unwrap_or_default();
            let cycle = way.split_off(start);
            return Err(bad(Fault::Cycle(cycle)));
        }
        let node = tree.pointer(&target).ok_or_else(|| bad(Fault::Dangling))?;
        way.push(target.clone().into_owned());
        resolved = Resolved { node, pointer: target };
    }
    Ok(resolved)
}

impl Document {
    /// Follows a node's `$ref` in the document: see [`follow`].
    pub fn resolve<'a>(&'a self, node: &'a Value, pointer: &str) -> Result<Resolved<'a>, BadReference> {
        follow(self.tree(), node, pointer)
    }
}

/// Reports every `$ref` of a document that leads nowhere.
pub fn check(document: &Document, corpus: &Corpus, findings: &mut Findings) {
    Checker { document, corpus, findings, in_cycles: HashSet::new() }.keywords(document.tree(), &mut String::new());
}

/// Keywords whose object has names for keys, whatever they look like.
const NAME_MAPS: [&str; 16] = [
    "callbacks",
    "content",
    "definitions",
    "encoding",
    "examples",
    "headers",
    "links",
    "mapping",
    "parameters",
    "paths",
    "properties",
    "requestBodies",
    "responses",
    "schemas",
    "securitySchemes",
    "variables",
];

/// Keywords whose value is data, in which a `$ref` is no reference.
const DATA: [&str; 4] = ["default", "enum", "example", "value"];

struct Checker<'a> {
    document: &'a Document,
    corpus: &'a Corpus,
    findings: &'a mut Findings,
    /// References that have been reported as part of a cycle.
    in_cycles: HashSet<String>,
}

impl Checker<'_> {
    /// An object whose keys are keywords, or anything else.
    fn keywords(&mut self, node: &Value, path: &mut String) {
        match node {
            Value::Object(members) => {
                if of(node).is_some() {
                    self.reference(node, path);
                }
                for (key, value) in members {
                    if DATA.contains(&key.as_str()) || key.starts_with("x-") {
                        continue;
                    }
                    let length = path.len();
                    pointer::push(path, key);
                    if NAME_MAPS.contains(&key.as_str()) {
                        self.names(value, path);
                    } else {
                        self.keywords(value, path);
                    }
                    path.truncate(length);
                }
            }
            Value::Array(elements) => self.elements(elements, path),
            _ => {}
        }
    }

    /// An object whose keys are names.
    fn names(&mut self, node: &Value, path: &mut String) {
        match node {
            Value::Object(members) => {
                for (key, value) in members {
                    let length = path.len();
                    pointer::push(path, key);
                    self.keywords(value, path);
                    path.truncate(length);
                }
            }
            Value::Array(elements) => self.elements(elements, path),
            _ => {}
        }
    }

    fn elements(&mut self, elements: &[Value], path: &mut String) {
        for (index, value) in elements.iter().enumerate() {
            let length = path.len();
            pointer::push(path, &index.to_string());
            self.keywords(value, path);
            path.truncate(length);
        }
    }

    fn reference(&mut self, node: &Value, path: &str) {
        let Err(mut bad) = self.document.resolve(node, path) else { return };
        if bad.pointer == path && bad.fault == Fault::External {
            match self.corpus.follow(self.document, &bad.reference) {
                Ok(()) => return,
                Err(fault) => bad.fault = fault,
            }
        }
        let concerns = match &bad.fault {
            // Of a cycle one report, at the first of its members; what leads into it is not to blame.
            Fault::Cycle(way) if !way.is_empty() => {
                let member = way.iter().any(|member| member == path) && !self.in_cycles.contains(path);
                if member {
                    self.in_cycles.extend(way.iter().cloned());
                }
                member
            }
            _ => bad.pointer == path,
        };
        if concerns {
            self.findings.report(BadReference { pointer: path.to_owned(), ..bad }.diagnostic(self.document));
        }
    }
}

/// What stands beside the missing node and is spelt most like it.
fn nearest_sibling(document: &Document, reference: &str) -> Option<String> {
    let target = local(reference).ok()?;
    let (parent, missing) = pointer::split(&target)?;
    let members = document.get(parent)?.as_object()?;
    let furthest = missing.chars().count() / 3 + 1;
    let nearest = spelling::nearest(&missing, members.keys().map(String::as_str), furthest)?;
    Some(format!("#{}", pointer::join(parent, nearest)))
}

/// A URI fragment's `%7B`; `None` if it does not decode to text.
pub(super) fn percent_decode(fragment: &str) -> Option<Cow<'_, str>> {
    if !fragment.contains('%') {
        return Some(Cow::Borrowed(fragment));
    }
    let mut bytes = Vec::with_capacity(fragment.len());
    let mut rest = fragment.as_bytes();
    while let Some((first, tail)) = rest.split_first() {
        if *first == b'%' {
            let (digits, tail) = tail.split_at_checked(2)?;
            bytes.push(u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?);
            rest = tail;
        } else {
            bytes.push(*first);
            rest = tail;
        }
    }
    String::from_utf8(bytes).ok().map(Cow::Owned)
}
