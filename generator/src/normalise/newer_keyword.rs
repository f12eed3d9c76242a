//! `newer-keyword`: what JSON Schema and OpenAPI 3.1 say in words that OpenAPI 3.0 does not have, said in those it has.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::irrelevant_keyword::is_relevant;
use super::support::edit::{Look, each_document};
use super::support::list_edit::remember;
use super::support::schema::is_annotation;
use super::support::visit::Walk;
use super::{Config, Corpus, Findings};
use crate::diagnostic::Diagnostic;

type Object = Map<String, Value>;

/// Says a schema's keyword in other words.
type Rewrite = fn(&mut Object);

/// Whether a keyword, as it stands there, is one of later versions.
fn is_newer(key: &str, value: &Value) -> bool {
    match key {
        "type" => value.is_array(),
        "exclusiveMinimum" | "exclusiveMaximum" => value.is_number(),
        _ => true,
    }
}

/// A keyword of later versions, what is done about it, and how.
const KEYWORDS: [(&str, &str, Rewrite); 7] = [
    ("const", "read as an `enum` of one value", constant),
    ("examples", "took the first as the `example`", examples),
    ("exclusiveMinimum", "read as `minimum` with a flag beside it", |schema| {
        bound(schema, "exclusiveMinimum", "minimum")
    }),
    ("exclusiveMaximum", "read as `maximum` with a flag beside it", |schema| {
        bound(schema, "exclusiveMaximum", "maximum")
    }),
    ("contentEncoding", "read as `format: byte`", content_encoding),
    ("contentMediaType", "read as `format: binary`", content_media_type),
    ("type", "read as a union of the types that are listed", type_list),
];

pub(super) fn run(corpus: &mut Corpus, _config: &Config, findings: &mut Findings) {
    each_document(corpus, findings, |look| {
        let walk = Walk::document(look.tree());
        let mut found: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for (node, schema) in walk.schemas() {
            for (key, _, rewrite) in KEYWORDS {
                if schema.get(key).is_some_and(|value| is_newer(key, value)) {
                    found.entry(key).or_default().push(node.pointer());
                    let origin = look.origin(&node.pointer());
                    look.edits.at(node.pointer(), move |schema| {
                        if let Some(schema) = schema.as_object_mut() {
                            rewrite(schema);
                            for branch in schema.get_mut("anyOf").and_then(Value::as_array_mut).into_iter().flatten() {
                                if key == "type" {
                                    remember(branch, || origin.clone());
                                }
                            }
                        }
                    });
                }
            }
        }
        report(look, &found);
    });
}

fn report(look: &mut Look<'_>, found: &BTreeMap<&str, Vec<String>>) {
    for (key, done, _) in KEYWORDS {
        let Some(pointers) = found.get(key) else { continue };
        let what = match key {
            "type" => "several types for one schema, which OpenAPI 3.0 writes as a union".to_owned(),
            "exclusiveMinimum" | "exclusiveMaximum" => format!("`{key}` with a number, which is a flag in OpenAPI 3.0"),
            _ => format!("`{key}`, which OpenAPI 3.0 does not know"),
        };
        let finding = Diagnostic::new(look.unless_newer(), "newer-keyword", what).done(done);
        let pointers: Vec<String> = pointers.iter().map(|pointer| format!("{pointer}/{key}")).collect();
        look.report_all(&pointers, finding);
    }
}

fn constant(schema: &mut Object) {
    let Some(value) = schema.shift_remove("const") else { return };
    schema.insert("enum".to_owned(), json!([value]));
}

fn examples(schema: &mut Object) {
    let Some(examples) = schema.shift_remove("examples") else { return };
    let first = match examples {
        Value::Array(list) => list.into_iter().next(),
        Value::Object(map) => map.into_iter().next().map(|(_, example)| match example {
            Value::Object(mut example) if example.contains_key("value") => {
                example.shift_remove("value").unwrap_or_default()
            }
            example => example,
        }),
        _ => None,
    };
    if let Some(first) = first
        && !schema.contains_key("example")
    {
        schema.insert("example".to_owned(), first);
    }
}

fn bound(schema: &mut Object, flag: &str, bound: &str) {
    let exclusive = schema.insert(flag.to_owned(), Value::Bool(true));
    if let Some(exclusive) = exclusive {
        schema.insert(bound.to_owned(), exclusive);
    }
}

fn content_encoding(schema: &mut Object) {
    let Some(encoding) = schema.shift_remove("contentEncoding") else { return };
    if matches!(encoding.as_str(), Some("base64" | "base64url")) && !schema.contains_key("format") {
        schema.insert("format".to_owned(), "byte".into());
    }
}

fn content_media_type(schema: &mut Object) {
    let Some(media_type) = schema.shift_remove("contentMediaType") else { return };
    if media_type.as_str() == Some("application/octet-stream") && !schema.contains_key("format") {
        schema.insert("format".to_owned(), "binary".into());
    }
}

/// `type: [string, integer]` is `anyOf` of the two, each with the keywords that mean something for it.
fn type_list(schema: &mut Object) {
    let Some(Value::Array(types)) = schema.get("type") else { return };
    let types: Vec<String> = types.iter().filter_map(Value::as_str).map(str::to_owned).collect();
    match types.as_slice() {
        [] => {
            schema.shift_remove("type");
        }
        [one] => {
            schema.insert("type".to_owned(), one.as_str().into());
        }
        several => {
            let branches: Vec<Value> = several.iter().map(|ty| branch(schema, ty)).collect();
            schema.retain(|key, _| is_annotation(key) || matches!(key.as_str(), "allOf" | "oneOf" | "not"));
            schema.insert("anyOf".to_owned(), Value::Array(branches));
        }
    }
}

fn branch(schema: &Object, ty: &str) -> Value {
    let mut branch: Object = schema
        .iter()
        .filter(|(key, _)| !is_annotation(key) && is_relevant(key, ty))
        .map(|(key, value)| (key.clone(), value.clone()))
        .collect();
    branch.insert("type".to_owned(), ty.into());
    if let Some(Value::Array(values)) = branch.get_mut("enum") {
        values.retain(|value| fits(value, ty));
        if values.is_empty() {
            branch.shift_remove("enum");
        }
    }
    Value::Object(branch)
}

fn fits(value: &Value, ty: &str) -> bool {
    match ty {
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        _ => true,
    }
}
