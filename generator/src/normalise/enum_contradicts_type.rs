//! `enum-contradicts-type`: values of an `enum` that are of another type than the schema, or stand there twice.
//!
//! YAML takes an unquoted `no`, `1` or `2020-01-31` for something else than text.

use std::collections::HashSet;

use indexmap::IndexSet;
use serde_json::Value;

use super::example_contradicts_type::{is_of, turned};
use super::support::edit::each_document;
use super::support::schema::type_of;
use super::support::visit::Walk;
use super::support::words::{list, shown};
use super::{Config, Corpus, Findings};
use crate::diagnostic::Diagnostic;

const RULE: &str = "enum-contradicts-type";

pub(super) fn run(corpus: &mut Corpus, _config: &Config, findings: &mut Findings) {
    each_document(corpus, findings, |look| {
        let walk = Walk::document(look.tree());
        for (node, schema) in walk.schemas() {
            let (Some(ty), Some(values)) = (type_of(schema), schema.get("enum").and_then(Value::as_array)) else {
                continue;
            };
            let pointer = node.pointer();
            let at = format!("{pointer}/enum");
            let wrong: Vec<String> = values.iter().filter(|value| !is_of(value, ty)).map(shown).collect();
            let turned: Vec<Value> = values
                .iter()
                .filter_map(|value| if is_of(value, ty) { Some(value.clone()) } else { turned(value, ty) })
                .collect();
            if !wrong.is_empty() {
                let finding = Diagnostic::warning(RULE, format!("{}: not of `type: {ty}`", list(&wrong)));
                let done = if turned.len() == values.len() {
                    "the type wins"
                } else {
                    "the type wins; left out what cannot be of it"
                };
                look.report(&at, finding.done(done));
            }
            let mut unique: Vec<Value> = Vec::new();
            let mut seen = HashSet::new();
            let mut again = IndexSet::new();
            for value in turned {
                if seen.insert(value.to_string()) {
                    unique.push(value);
                } else {
                    again.insert(shown(&value));
                }
            }
            if !again.is_empty() {
                let finding = Diagnostic::warning(RULE, format!("{}: here more than once", list(&again)));
                look.report(&at, finding.done("read once"));
            }
            if unique.is_empty() {
                if wrong.is_empty() {
                    look.report(&at, Diagnostic::warning(RULE, "an `enum` without a value").done("left out"));
                }
                look.edits.remove(pointer, "enum");
            } else if unique != *values {
                look.edits.set(pointer, "enum", unique);
            }
        }
    });
}
