//! `comma-separated-enum`: a parameter whose schema is one value of an `enum`, and whose example has several with
//! commas between them.
//!
//! It is a list, sent with commas. The schema as it stands could not say its own example.

use serde_json::{Map, Value, json};

use super::support::edit::{Look, each_document};
use super::support::grammar::Kind;
use super::support::schema::{resolve_at, string_values, type_of};
use super::support::visit::{Node, Walk};
use super::{Config, Corpus, Findings};
use crate::diagnostic::Diagnostic;
use crate::load::pointer;

pub(super) fn run(corpus: &mut Corpus, _config: &Config, findings: &mut Findings) {
    each_document(corpus, findings, |look| {
        let walk = Walk::document(look.tree());
        for node in walk.of(Kind::Parameter) {
            let Some(parameter) = node.value().as_object() else { continue };
            let Some(schema) = parameter.get("schema") else { continue };
            let at = pointer::join(&node.pointer(), "schema");
            let Some((at, resolved)) = resolve_at(look.tree(), &at, schema) else { continue };
            let Some(resolved) = resolved.as_object() else { continue };
            let has_values = string_values(resolved).is_some_and(|values| !values.is_empty());
            if type_of(resolved) == Some("string") && has_values {
                inspect(look, node, parameter, schema, (&at, resolved));
            }
        }
    });
}

fn inspect(
    look: &mut Look<'_>,
    node: Node<'_, '_>,
    parameter: &Map<String, Value>,
    schema: &Value,
    (schema_pointer, resolved): (&str, &Map<String, Value>),
) {
    let pointer = node.pointer();
    let in_examples = parameter.get("examples").and_then(Value::as_object).into_iter().flatten();
    let shown = [
        (pointer::join(schema_pointer, "example"), resolved.get("example")),
        (pointer::join(schema_pointer, "default"), resolved.get("default")),
        (pointer::join(&pointer, "example"), parameter.get("example")),
    ];
    let evidence = shown
        .into_iter()
        .chain(in_examples.map(|(name, example)| {
            let at = ["examples", name, "value"].iter().fold(pointer.clone(), |at, key| pointer::join(&at, key));
            (at, example.get("value"))
        }))
        .find(|(_, value)| value.and_then(Value::as_str).is_some_and(|text| is_several(text, resolved)));
    let (at, what) = match evidence {
        Some((at, Some(value))) => {
            let text = value.as_str().unwrap_or_default();
            (at, format!("`{text}` is no value of the `enum`, but several of them"))
        }
        _ => {
            let prose = [parameter.get("description"), resolved.get("description")];
            if !prose.into_iter().flatten().filter_map(Value::as_str).any(speaks_of_commas) {
                return;
            }
            (
                pointer::join(&pointer, "description"),
                "one value of an `enum`, and the description speaks of several with commas".to_owned(),
            )
        }
    };
    let finding = Diagnostic::warning("comma-separated-enum", what).and(look.place(&at), "which is shown here");
    look.report(&pointer, finding.done("read as a list, sent with commas"));
    let is_reference = schema.get("$ref").is_some();
    let in_query = matches!(parameter.get("in").and_then(Value::as_str), Some("query" | "cookie"));
    // A component is one value; what its example shows is the list.
    let shown_elsewhere =
        is_reference.then(|| resolved.get("example").filter(|_| at.starts_with(schema_pointer)).cloned()).flatten();
    if shown_elsewhere.is_some() {
        look.edits.remove(schema_pointer, "example");
    }
    look.edits.at(pointer, move |parameter| {
        if let Some(parameter) = parameter.as_object_mut() {
            make_list(parameter, is_reference, in_query, shown_elsewhere);
        }
    });
}

/// Whether a text is two or more of the values, with commas.
fn is_several(text: &str, schema: &Map<String, Value>) -> bool {
    let known = |value: &str| {
        schema.get("enum").and_then(Value::as_array).is_some_and(|values| values.iter().any(|v| v == value))
    };
    text.contains(',') && !known(text) && text.split(',').all(|piece| known(piece.trim()))
}

fn speaks_of_commas(prose: &str) -> bool {
    let prose = prose.to_lowercase();
    [
        "comma-separated",
        "comma separated",
        "comma-delimited",
        "comma delimited",
        "separated by a comma",
        "separated by commas",
        "values by a comma",
        "values by commas",
        "values with commas",
        "separated with commas",
    ]
    .iter()
    .any(|phrase| prose.contains(phrase))
}

fn make_list(parameter: &mut Map<String, Value>, is_reference: bool, in_query: bool, example: Option<Value>) {
    let Some(schema) = parameter.get_mut("schema") else { return };
    let mut items = schema.take();
    let mut list = Map::new();
    list.insert("type".to_owned(), "array".into());
    list.extend(example.map(|example| ("example".to_owned(), split(example))));
    if !is_reference && let Some(items) = items.as_object_mut() {
        for key in ["title", "description", "nullable", "default", "example", "deprecated"] {
            if let Some(value) = items.shift_remove(key) {
                let value = if matches!(key, "default" | "example") { split(value) } else { value };
                list.insert(key.to_owned(), value);
            }
        }
    }
    list.insert("items".to_owned(), items);
    *schema = Value::Object(list);
    if let Some(example) = parameter.get_mut("example") {
        *example = split(example.take());
    }
    for example in parameter.get_mut("examples").and_then(Value::as_object_mut).into_iter().flat_map(Map::values_mut) {
        if let Some(value) = example.get_mut("value") {
            *value = split(value.take());
        }
    }
    parameter.insert("style".to_owned(), if in_query { "form" } else { "simple" }.into());
    parameter.insert("explode".to_owned(), false.into());
}

fn split(value: Value) -> Value {
    match value.as_str() {
        Some(text) => text.split(',').map(str::trim).collect(),
        None if value.is_array() => value,
        None => json!([value]),
    }
}
