//! `newer-keyword`: what JSON Schema and OpenAPI 3.1 say in words that OpenAPI 3.0 does not have, said in those it has.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::example_contradicts_type::is_of;
use super::irrelevant_keyword::is_relevant;
use super::support::edit::{Look, each_document};
use super::support::list_edit::remember;
use super::support::schema::is_annotation;
use super::support::visit::Walk;
use super::{Config, Corpus, Findings};
use crate::diagnostic::Diagnostic;
use crate::load::pointer;

type Object = Map<String, Value>;

/// Says a schema's keyword in other words, and what it did.
type Rewrite = fn(&mut Object) -> &'static str;

/// Whether a keyword, as it stands there, is one of later versions.
fn is_newer(key: &str, value: &Value) -> bool {
    match key {
        "type" => value.is_array(),
        "exclusiveMinimum" | "exclusiveMaximum" => value.is_number(),
        _ => true,
    }
}

/// The keywords of later versions.
const KEYWORDS: [(&str, Rewrite); 7] = [
    ("const", constant),
    ("examples", examples),
    ("exclusiveMinimum", |schema| {
        bound(schema, "exclusiveMinimum", "minimum");
        "read as `minimum` with a flag beside it"
    }),
    ("exclusiveMaximum", |schema| {
        bound(schema, "exclusiveMaximum", "maximum");
        "read as `maximum` with a flag beside it"
    }),
    ("contentEncoding", |schema| format(schema, "contentEncoding", &["base64", "base64url"], "byte")),
    ("contentMediaType", |schema| format(schema, "contentMediaType", &["application/octet-stream"], "binary")),
    ("type", type_list),
];

/// Where something was found, by the keyword's number and what was done about it.
type Found = BTreeMap<(usize, &'static str), Vec<String>>;

pub(super) fn run(corpus: &mut Corpus, _config: &Config, findings: &mut Findings) {
    each_document(corpus, findings, |look| {
        let walk = Walk::document(look.tree());
        let mut found = Found::new();
        for (node, schema) in walk.schemas() {
            // What one keyword becomes may be what the next finds there; what lies deeper is none of them.
            let mut rewritten = None;
            for (number, (key, rewrite)) in KEYWORDS.into_iter().enumerate() {
                if schema.get(key).is_some_and(|value| is_newer(key, value)) {
                    let done = rewrite(rewritten.get_or_insert_with(|| without_objects(schema)));
                    found.entry((number, done)).or_default().push(pointer::join(&node.pointer(), key));
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

fn without_objects(schema: &Object) -> Object {
    let is_wanted = |key: &str, value: &Value| !value.is_object() || KEYWORDS.iter().any(|(known, _)| *known == key);
    let members = schema.iter().filter(|(key, value)| is_wanted(key, value));
    members.map(|(key, value)| (key.clone(), value.clone())).collect()
}

fn report(look: &mut Look<'_>, found: &Found) {
    for ((number, done), pointers) in found {
        let Some((key, _)) = KEYWORDS.get(*number) else { continue };
        let what = match *key {
            "type" => "a list of types, where OpenAPI 3.0 has one type or a union".to_owned(),
            "exclusiveMinimum" | "exclusiveMaximum" => format!("`{key}` with a number, which is a flag in OpenAPI 3.0"),
            _ => format!("`{key}`, which OpenAPI 3.0 does not know"),
        };
        let finding = Diagnostic::new(look.unless_newer(), "newer-keyword", what).done(*done);
        look.report_all(pointers, finding);
    }
}

fn constant(schema: &mut Object) -> &'static str {
    let value = schema.shift_remove("const");
    schema.insert("enum".to_owned(), json!([value]));
    "read as an `enum` of one value"
}

fn examples(schema: &mut Object) -> &'static str {
    let first = match schema.shift_remove("examples") {
        Some(Value::Array(list)) => list.into_iter().next(),
        Some(Value::Object(map)) => map.into_iter().next().map(|(_, example)| match example {
            Value::Object(mut example) if example.contains_key("value") => {
                example.shift_remove("value").unwrap_or_default()
            }
            example => example,
        }),
        _ => None,
    };
    if schema.contains_key("example") {
        return "left out, for there is an `example` beside it";
    }
    match first {
        Some(first) => {
            schema.insert("example".to_owned(), first);
            "took the first as the `example`"
        }
        None => "left out, for there is none in it",
    }
}

fn bound(schema: &mut Object, flag: &str, bound: &str) {
    let exclusive = schema.insert(flag.to_owned(), Value::Bool(true));
    if let Some(exclusive) = exclusive {
        schema.insert(bound.to_owned(), exclusive);
    }
}

/// Puts a format in the place of a keyword about the contents of a text, where it has one of the values that the format
/// means.
fn format(schema: &mut Object, key: &str, values: &[&str], format: &str) -> &'static str {
    let value = schema.shift_remove(key);
    if schema.contains_key("format") {
        return "left out, for the `format` beside it says what is read";
    }
    if !value.as_ref().and_then(Value::as_str).is_some_and(|value| values.contains(&value)) {
        return "left out: a text as it is sent, for the caller to decode";
    }
    schema.insert("format".to_owned(), format.into());
    "read as the `format` that means the same"
}

/// `type: [string, integer]` is `anyOf` of the two, each with the keywords that mean something for it.
fn type_list(schema: &mut Object) -> &'static str {
    let types = schema.get("type").and_then(Value::as_array).into_iter().flatten();
    let types: Vec<String> = types.filter_map(Value::as_str).map(str::to_owned).collect();
    match types.as_slice() {
        [] => {
            schema.shift_remove("type");
            "left out, for there is none in it"
        }
        [one] => {
            schema.insert("type".to_owned(), one.as_str().into());
            "read as the one type that is listed"
        }
        several => {
            let branches: Vec<Value> = several.iter().map(|ty| branch(schema, ty)).collect();
            schema.retain(|key, _| is_annotation(key) || matches!(key.as_str(), "allOf" | "oneOf" | "not"));
            schema.insert("anyOf".to_owned(), Value::Array(branches));
            "read as a union of the types that are listed"
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
        values.retain(|value| is_of(value, ty));
        if values.is_empty() {
            branch.shift_remove("enum");
        }
    }
    Value::Object(branch)
}
