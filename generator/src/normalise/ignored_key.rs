//! `ignored-key`: a key that OpenAPI 3.0 does not know at its place.
//!
//! Nobody would notice that it says nothing: a misspelt `desciption`, a `required` in the wrong object, a keyword of a
//! later version. Extensions (`x-…`) are meant to be ignored and are no finding.

use std::collections::BTreeMap;

use super::support::edit::each_document;
use super::support::grammar::Kind;
use super::support::visit::Walk;
use super::support::words::nearest;
use super::{Config, Corpus, Findings};
use crate::diagnostic::{Diagnostic, Severity};
use crate::load::pointer;

/// Keys that later versions know.
const NEWER: [(Kind, &[&str]); 6] = [
    (Kind::Document, &["webhooks", "jsonSchemaDialect", "$self"]),
    (Kind::Info, &["summary"]),
    (Kind::License, &["identifier"]),
    (Kind::Components, &["pathItems"]),
    (Kind::PathItem, &["query", "additionalOperations"]),
    (
        Kind::Schema,
        &[
            "$schema",
            "$id",
            "$anchor",
            "$dynamicRef",
            "$dynamicAnchor",
            "$defs",
            "$comment",
            "$vocabulary",
            "if",
            "then",
            "else",
            "prefixItems",
            "contains",
            "minContains",
            "maxContains",
            "dependentRequired",
            "dependentSchemas",
            "patternProperties",
            "propertyNames",
            "unevaluatedItems",
            "unevaluatedProperties",
            "contentSchema",
        ],
    ),
];

pub(super) fn run(corpus: &mut Corpus, _config: &Config, findings: &mut Findings) {
    each_document(corpus, findings, |look| {
        let walk = Walk::document(look.tree());
        let mut found: BTreeMap<(Kind, &str), Vec<String>> = BTreeMap::new();
        for node in walk.nodes() {
            let Some(object) = node.value().as_object() else { continue };
            if node.is_reference() {
                continue;
            }
            if node.kind() == Kind::Callback && object.keys().any(|key| key.starts_with("x-")) {
                // A callback has expressions for keys, so whoever reads it takes an extension for one of them.
                look.edits.at(node.pointer(), |callback| {
                    if let Some(callback) = callback.as_object_mut() {
                        callback.retain(|key, _| !key.starts_with("x-"));
                    }
                });
            }
            for key in object.keys().filter(|key| is_unknown(node.kind(), key)) {
                found.entry((node.kind(), key)).or_default().push(pointer::join(&node.pointer(), key));
                // A later version's parts may still be referred to.
                if !matches!(key.as_str(), "$defs" | "pathItems") {
                    look.edits.remove(node.pointer(), key.as_str());
                }
            }
        }
        for ((kind, key), pointers) in found {
            let newer = NEWER.iter().any(|(known, keys)| *known == kind && keys.contains(&key));
            let (severity, what) = if newer {
                (look.unless_newer(), format!("`{key}` is no key of {} in OpenAPI 3.0", kind.name()))
            } else if kind.entries().is_some() {
                (Severity::Warning, format!("`{key}` has no place among {}", kind.name()))
            } else {
                (Severity::Warning, format!("`{key}` is no key of {}", kind.name()))
            };
            let finding = Diagnostic::new(severity, "ignored-key", what).done("ignored");
            let names: Vec<&str> = kind.keys().iter().map(|key| key.name).collect();
            let finding = match nearest(key, &names) {
                Some(near) if !newer => finding.help(format!("did you mean `{near}`?")),
                _ => finding,
            };
            look.report_all(&pointers, finding);
        }
    });
}

fn is_unknown(kind: Kind, key: &str) -> bool {
    if key.starts_with("x-") {
        return false;
    }
    match kind {
        Kind::Paths => !key.starts_with('/'),
        Kind::Responses => !is_status(key),
        Kind::Callback => false,
        _ => !kind.keys().iter().any(|known| known.name == key),
    }
}

/// `200`, `2XX` or `default`.
fn is_status(key: &str) -> bool {
    let bytes = key.as_bytes();
    key == "default"
        || (matches!(bytes, [b'1'..=b'9', rest @ ..] if rest.len() == 2)
            && (bytes[1..].iter().all(u8::is_ascii_digit) || &bytes[1..] == b"XX"))
}
