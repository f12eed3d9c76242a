//! `irrelevant-keyword`: a keyword that says nothing about values of the schema's type.
//!
//! `minLength` of an integer, `properties` of a string. JSON Schema lets them stand and ignores them; a typed reader
//! takes the whole schema for something that it does not know. An `enum` on an array is meant for its items.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::support::edit::{Look, each_document};
use super::support::schema::{is_annotation, type_of};
use super::support::visit::Walk;
use super::support::words::list;
use super::{Config, Corpus, Findings};
use crate::diagnostic::Diagnostic;

const RULE: &str = "irrelevant-keyword";

/// Whether a keyword says something about values of a type.
pub(super) fn is_relevant(key: &str, ty: &str) -> bool {
    match key {
        "type" | "allOf" | "oneOf" | "anyOf" | "not" | "$ref" => true,
        "enum" => matches!(ty, "string" | "number" | "integer" | "boolean"),
        "format" => matches!(ty, "string" | "number" | "integer"),
        "pattern" | "minLength" | "maxLength" => ty == "string",
        "minimum" | "maximum" | "exclusiveMinimum" | "exclusiveMaximum" | "multipleOf" => {
            matches!(ty, "number" | "integer")
        }
        "items" | "minItems" | "maxItems" | "uniqueItems" => ty == "array",
        "properties" | "required" | "additionalProperties" | "minProperties" | "maxProperties" => ty == "object",
        _ => is_annotation(key),
    }
}

pub(super) fn run(corpus: &mut Corpus, _config: &Config, findings: &mut Findings) {
    each_document(corpus, findings, |look| {
        let walk = Walk::document(look.tree());
        let mut found: BTreeMap<(String, String), Vec<String>> = BTreeMap::new();
        for (node, schema) in walk.schemas() {
            let Some(ty) = type_of(schema) else { continue };
            let keys: Vec<&String> = schema.keys().filter(|key| !is_relevant(key, ty)).collect();
            if !keys.is_empty() {
                irrelevant(look, &node.pointer(), schema, ty, &keys, &mut found);
            }
            if ty == "integer" {
                whole_bounds(look, &node.pointer(), schema);
            }
        }
        for ((keys, ty), pointers) in found {
            let what = format!("{keys}: says nothing about a schema of `type: {ty}`");
            look.report_all(&pointers, Diagnostic::warning(RULE, what).done("left out"));
        }
    });
}

fn irrelevant(
    look: &mut Look<'_>,
    pointer: &str,
    schema: &Map<String, Value>,
    ty: &str,
    keys: &[&String],
    found: &mut BTreeMap<(String, String), Vec<String>>,
) {
    let mut keys: Vec<String> = keys.iter().map(|key| (*key).clone()).collect();
    if ty == "array" && keys.iter().any(|key| key == "enum") && enum_is_of_items(schema) {
        keys.retain(|key| key != "enum");
        let finding = Diagnostic::warning(RULE, "`enum` of an array whose values are no arrays");
        look.report(&format!("{pointer}/enum"), finding.done("read as the values of its items"));
        look.edits.at(pointer, |schema| {
            let values = schema.as_object_mut().and_then(|schema| schema.shift_remove("enum"));
            if let (Some(values), Some(items)) = (values, schema.get_mut("items").and_then(Value::as_object_mut)) {
                items.insert("enum".to_owned(), values);
            }
        });
    }
    let Some(first) = keys.first() else { return };
    found.entry((list(&keys), ty.to_owned())).or_default().push(format!("{pointer}/{first}"));
    look.edits.at(pointer, move |schema| {
        if let Some(schema) = schema.as_object_mut() {
            schema.retain(|key, _| !keys.contains(key));
        }
    });
}

fn enum_is_of_items(schema: &Map<String, Value>) -> bool {
    let values = schema.get("enum").and_then(Value::as_array);
    let items = schema.get("items").and_then(Value::as_object);
    values.is_some_and(|values| !values.is_empty() && !values.iter().any(|value| value.is_array() || value.is_null()))
        && items.is_some_and(|items| !items.contains_key("enum") && !items.contains_key("$ref"))
}

/// Bounds of whole numbers that are no whole numbers of 64 bits. They are shown, not enforced, so nothing is lost.
fn whole_bounds(look: &mut Look<'_>, pointer: &str, schema: &Map<String, Value>) {
    for key in ["minimum", "maximum", "multipleOf"] {
        let Some(bound) = schema.get(key).filter(|bound| !bound.is_i64()) else { continue };
        let at = format!("{pointer}/{key}");
        let whole = bound.as_f64().filter(|bound| bound.fract() == 0.0 && bound.abs() < 9.0e15);
        let whole = whole.and_then(|bound| format!("{bound:.0}").parse::<i64>().ok());
        match whole {
            Some(whole) => look.edits.set(pointer, key, whole),
            None => {
                let what = format!("`{key}` of an integer is no whole number of 64 bits");
                look.report(&at, Diagnostic::note(RULE, what).done("left out"));
                look.edits.remove(pointer, key);
            }
        }
    }
}
