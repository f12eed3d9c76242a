//! `nullable-spellings`: the ways of saying "or null" besides `nullable: true`.
//!
//! `type: [string, "null"]`, a branch of a union that is null, null among the values of an `enum`, `x-nullable`.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::support::edit::each_document;
use super::support::list_edit::retain;
use super::support::visit::Walk;
use super::{Config, Corpus, Findings};
use crate::diagnostic::{Diagnostic, Severity};
use crate::load::pointer;

/// A way of saying it: the key, and what it looks like.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Spelling {
    Type,
    Enum,
    Branch(&'static str),
    Extension,
}

impl Spelling {
    const fn key(self) -> &'static str {
        match self {
            Self::Type => "type",
            Self::Enum => "enum",
            Self::Branch(key) => key,
            Self::Extension => "x-nullable",
        }
    }

    const fn message(self) -> &'static str {
        match self {
            Self::Type => "null among the types",
            Self::Enum => "null among the values of an `enum`",
            Self::Branch(_) => "null among the branches of a union",
            Self::Extension => "`x-nullable`, which OpenAPI 3 calls `nullable`",
        }
    }
}

pub(super) fn run(corpus: &mut Corpus, _config: &Config, findings: &mut Findings) {
    each_document(corpus, findings, |look| {
        let walk = Walk::document(look.tree());
        let mut found: BTreeMap<Spelling, Vec<String>> = BTreeMap::new();
        for (node, schema) in walk.schemas() {
            // The union around it will do without it.
            if matches!(node.key(), "oneOf" | "anyOf") && is_null_schema(node.value()) {
                continue;
            }
            for spelling in spellings(schema) {
                let pointer = node.pointer();
                found.entry(spelling).or_default().push(pointer::join(&pointer, spelling.key()));
                let origin = pointer::join(&look.origin(&pointer), spelling.key());
                look.edits.at(pointer, move |schema| respell(schema, spelling, &origin));
            }
        }
        for (spelling, pointers) in found {
            let severity = match spelling {
                // OpenAPI 3.0 asks for it beside `nullable: true`.
                Spelling::Enum => Severity::Note,
                Spelling::Extension => Severity::Warning,
                Spelling::Type | Spelling::Branch(_) => look.unless_newer(),
            };
            let finding = Diagnostic::new(severity, "nullable-spellings", spelling.message());
            look.report_all(&pointers, finding.done("read as `nullable: true`"));
        }
    });
}

fn spellings(schema: &Map<String, Value>) -> Vec<Spelling> {
    let has_null = |key: &str, is_null: fn(&Value) -> bool| {
        schema.get(key).and_then(Value::as_array).is_some_and(|list| list.iter().any(is_null))
    };
    let mut found = Vec::new();
    if has_null("type", |ty| ty == "null") || schema.get("type").is_some_and(|ty| ty == "null") {
        found.push(Spelling::Type);
    }
    if has_null("enum", Value::is_null) {
        found.push(Spelling::Enum);
    }
    for key in ["oneOf", "anyOf"] {
        if has_null(key, is_null_schema) {
            found.push(Spelling::Branch(key));
        }
    }
    if schema.contains_key("x-nullable") {
        found.push(Spelling::Extension);
    }
    found
}

fn is_null_schema(branch: &Value) -> bool {
    let only_null = |list: &Vec<Value>| !list.is_empty() && list.iter().all(|value| value.is_null() || value == "null");
    branch.get("type").is_some_and(|ty| ty == "null" || ty.as_array().is_some_and(only_null))
        || branch
            .get("enum")
            .and_then(Value::as_array)
            .is_some_and(|list| !list.is_empty() && list.iter().all(Value::is_null))
        || branch.get("const").is_some_and(Value::is_null)
}

fn respell(schema: &mut Value, spelling: Spelling, origin: &str) {
    let Some(schema) = schema.as_object_mut() else { return };
    if spelling == Spelling::Extension {
        let flag = schema.shift_remove("x-nullable");
        if flag != Some(Value::Bool(true)) {
            return;
        }
    }
    let key = spelling.key();
    match schema.get_mut(key) {
        Some(Value::Array(list)) => {
            match spelling {
                Spelling::Branch(_) => retain(list, origin, |_, branch| !is_null_schema(branch)),
                Spelling::Enum => list.retain(|value| !value.is_null()),
                _ => list.retain(|ty| ty != "null"),
            }
            match list.as_slice() {
                [] => {
                    schema.shift_remove(key);
                }
                [one] if spelling == Spelling::Type => {
                    let one = one.clone();
                    schema.insert(key.to_owned(), one);
                }
                _ => {}
            }
        }
        Some(Value::String(_)) => {
            schema.shift_remove(key);
        }
        _ => {}
    }
    schema.insert("nullable".to_owned(), Value::Bool(true));
}
