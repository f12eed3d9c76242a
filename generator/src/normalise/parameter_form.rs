//! `parameter-form`: a parameter that does not say, or says wrongly, what it looks like.
//!
//! No schema; the schema's keywords on the parameter itself, as Swagger 2 had them; a style that its location does not
//! have; the same parameter twice.

use std::collections::HashSet;

use serde_json::{Map, Value, json};

use super::malformed_value::fits;
use super::support::edit::{Look, each_document};
use super::support::grammar::Kind;
use super::support::list_edit::retain;
use super::support::schema::resolve;
use super::support::visit::{Node, Walk};
use super::support::words::list;
use super::{Config, Corpus, Findings};
use crate::diagnostic::Diagnostic;

const RULE: &str = "parameter-form";

/// What Swagger 2 wrote on the parameter itself.
const SCHEMA_KEYS: [&str; 14] = [
    "type",
    "format",
    "enum",
    "items",
    "default",
    "minimum",
    "maximum",
    "minLength",
    "maxLength",
    "pattern",
    "minItems",
    "maxItems",
    "uniqueItems",
    "multipleOf",
];

pub(super) fn run(corpus: &mut Corpus, _config: &Config, findings: &mut Findings) {
    each_document(corpus, findings, |look| {
        let walk = Walk::document(look.tree());
        for node in walk.nodes().filter(|node| !node.is_reference()) {
            let Some(object) = node.value().as_object() else { continue };
            match node.kind() {
                Kind::Parameter => {
                    location(look, node, object);
                    schema(look, node, object);
                    style(look, node, object);
                }
                Kind::Header => {
                    schema(look, node, object);
                    style(look, node, object);
                }
                Kind::Encoding => style(look, node, object),
                Kind::Operation | Kind::PathItem => repeated(look, node, object),
                _ => {}
            }
        }
    });
}

fn location(look: &mut Look<'_>, node: Node<'_, '_>, parameter: &Map<String, Value>) {
    let Some(location) = parameter.get("in").and_then(Value::as_str) else { return };
    if matches!(location, "path" | "query" | "header" | "cookie") {
        return;
    }
    let finding = Diagnostic::error(RULE, format!("`{location}` is no place for a parameter"));
    let help = match location {
        "body" | "formData" => "this is how Swagger 2 describes a body; OpenAPI 3 has `requestBody`",
        _ => "the places are `path`, `query`, `header` and `cookie`",
    };
    look.report(&format!("{}/in", node.pointer()), finding.help(help));
}

fn schema(look: &mut Look<'_>, node: Node<'_, '_>, parameter: &Map<String, Value>) {
    let pointer = node.pointer();
    let contents = parameter.get("content").and_then(Value::as_object);
    if parameter.contains_key("schema") && contents.is_some() {
        let finding = Diagnostic::warning(RULE, "`schema` and `content` exclude each other").done("left `content` out");
        look.report(&format!("{pointer}/content"), finding);
        look.edits.remove(pointer, "content");
        return;
    }
    if parameter.contains_key("schema") || contents.is_some_and(|contents| !contents.is_empty()) {
        return;
    }
    let keys: Vec<String> =
        SCHEMA_KEYS.iter().filter(|key| parameter.contains_key(**key)).map(|key| (*key).to_owned()).collect();
    let what = format!("{} without a schema", node.kind().name());
    let finding = Diagnostic::warning(RULE, what);
    if keys.is_empty() {
        look.report(&pointer, finding.done("took it for a text"));
    } else {
        look.report(&pointer, finding.done(format!("made one of {}", list(&keys))));
    }
    look.edits.at(pointer, move |parameter| {
        if let Some(parameter) = parameter.as_object_mut() {
            let moved: Map<String, Value> = keys
                .into_iter()
                .filter_map(|key| parameter.shift_remove(&key).map(|value| (key, value)))
                .filter(is_sound)
                .collect();
            let schema = if moved.is_empty() { json!({"type": "string"}) } else { Value::Object(moved) };
            parameter.shift_remove("content");
            parameter.insert("schema".to_owned(), schema);
        }
    });
}

/// Whether a keyword of a schema has a value that it can have.
fn is_sound((key, value): &(String, Value)) -> bool {
    Kind::Schema.shape(key).is_some_and(|shape| fits(shape, value))
}

fn style(look: &mut Look<'_>, node: Node<'_, '_>, object: &Map<String, Value>) {
    let Some(style) = object.get("style").and_then(Value::as_str) else { return };
    let location = match node.kind() {
        Kind::Header => "header",
        Kind::Encoding => "query",
        _ => object.get("in").and_then(Value::as_str).unwrap_or_default(),
    };
    let known: &[&str] = match location {
        "path" => &["matrix", "label", "simple"],
        "query" => &["form", "spaceDelimited", "pipeDelimited", "deepObject"],
        "header" => &["simple"],
        "cookie" => &["form"],
        _ => return,
    };
    if !known.contains(&style) {
        let finding = Diagnostic::warning(RULE, format!("`style: {style}` is no style of a {location} parameter"));
        let finding = finding.done("took the usual one").help(format!("the styles there are {}", list(known)));
        look.report(&format!("{}/style", node.pointer()), finding);
        look.edits.remove(node.pointer(), "style");
    }
}

fn repeated(look: &mut Look<'_>, node: Node<'_, '_>, object: &Map<String, Value>) {
    let Some(parameters) = object.get("parameters").and_then(Value::as_array) else { return };
    let base = format!("{}/parameters", node.pointer());
    let mut seen = HashSet::new();
    let mut again = Vec::new();
    for (index, parameter) in parameters.iter().enumerate() {
        let Some(parameter) = resolve(look.tree(), parameter) else { continue };
        let key = (parameter.get("name").and_then(Value::as_str), parameter.get("in").and_then(Value::as_str));
        if key.0.is_some() && !seen.insert(key) {
            let what = format!("the parameter `{}` stands here twice", key.0.unwrap_or_default());
            look.report(&format!("{base}/{index}"), Diagnostic::warning(RULE, what).done("the first counts"));
            again.push(index);
        }
    }
    if !again.is_empty() {
        let origin = look.origin(&base);
        look.edits.at(base, move |list| {
            if let Some(list) = list.as_array_mut() {
                retain(list, &origin, |index, _| !again.contains(&index));
            }
        });
    }
}
