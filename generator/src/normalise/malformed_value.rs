//! `malformed-value`: a known key whose value is of a kind that it cannot have.
//!
//! YAML makes a number of `version: 1.0` and null of `description:`; people write `required: true` and mean text. What
//! can be read as the right kind is; what cannot is left out, so that one slip does not make the rest unreadable.

use serde_json::{Map, Value, json};

use super::support::edit::{Look, each_document};
use super::support::grammar::{Kind, Shape};
use super::support::list_edit::retain;
use super::support::schema;
use super::support::visit::{Node, Walk};
use super::support::words::{kind_of, scalar_text, shown};
use super::{Config, Corpus, Findings};
use crate::diagnostic::{Diagnostic, Severity};
use crate::load::{pointer, reference};

const RULE: &str = "malformed-value";

/// What is mended may have more to mend in it; so many times.
const ROUNDS: usize = 4;

pub(super) fn run(corpus: &mut Corpus, _config: &Config, findings: &mut Findings) {
    for _ in 0..ROUNDS {
        let before = findings.iter().count();
        each_document(corpus, findings, |look| {
            let walk = Walk::document(look.tree());
            for node in walk.nodes().filter(|node| !node.is_reference()) {
                for (key, value) in node.value().as_object().into_iter().flatten() {
                    if let Some(shape) = node.kind().shape(key)
                        && !fits(shape, value)
                        && !(node.kind() == Kind::Schema && is_left(key, value))
                    {
                        mend(look, node, key, shape, value);
                    }
                }
            }
        });
        if findings.iter().count() == before {
            break;
        }
    }
}

/// What passes of their own know how to read.
fn is_left(key: &str, value: &Value) -> bool {
    match key {
        "type" => value.is_array(),
        "exclusiveMinimum" | "exclusiveMaximum" => value.is_number(),
        "required" => value.is_boolean(),
        _ => false,
    }
}

/// Whether a value is of the kind that its key asks for.
pub(super) fn fits(shape: Shape, value: &Value) -> bool {
    match shape {
        Shape::Any => true,
        Shape::Text => value.is_string(),
        Shape::Flag => value.is_boolean(),
        Shape::Number => value.is_number(),
        Shape::Count => value.is_u64(),
        Shape::Values => value.is_array(),
        Shape::Texts => value.as_array().is_some_and(|list| list.iter().all(Value::is_string)),
        Shape::TextMap => value.as_object().is_some_and(|map| map.values().all(Value::is_string)),
        Shape::ValueMap | Shape::One(_) => value.is_object(),
        Shape::Requirements => value.as_array().is_some_and(|list| list.iter().all(is_requirement)),
        Shape::List(_) => value.as_array().is_some_and(|list| list.iter().all(Value::is_object)),
        Shape::Map(_) => value.as_object().is_some_and(|map| map.values().all(Value::is_object)),
        Shape::FlagOr(_) => value.is_boolean() || value.is_object(),
    }
}

fn is_requirement(value: &Value) -> bool {
    value.as_object().is_some_and(|schemes| {
        schemes.values().all(|scopes| scopes.as_array().is_some_and(|scopes| scopes.iter().all(Value::is_string)))
    })
}

const fn expected(shape: Shape) -> &'static str {
    match shape {
        Shape::Any => "a value",
        Shape::Text => "a string",
        Shape::Flag => "`true` or `false`",
        Shape::Number => "a number",
        Shape::Count => "a whole number that is not negative",
        Shape::Values => "a list",
        Shape::Texts => "a list of strings",
        Shape::TextMap => "an object with strings",
        Shape::ValueMap | Shape::One(_) => "an object",
        Shape::Requirements => "a list of objects that name security schemes",
        Shape::List(_) => "a list of objects",
        Shape::Map(_) => "an object with objects",
        Shape::FlagOr(_) => "`true`, `false` or an object",
    }
}

fn mend(look: &mut Look<'_>, node: Node<'_, '_>, key: &str, shape: Shape, value: &Value) {
    let parent = node.pointer();
    let at = pointer::join(&parent, key);
    let elements = match shape {
        Shape::Texts | Shape::Requirements | Shape::List(_) => value.is_array(),
        Shape::TextMap | Shape::Map(_) => value.is_object(),
        _ => false,
    };
    let what = if elements {
        format!("`{key}` should be {}, and not all of it is", expected(shape))
    } else {
        format!("`{key}` should be {}, and is {}", expected(shape), kind_of(value))
    };
    let severity = if value.is_null() { Severity::Note } else { Severity::Warning };
    let finding = Diagnostic::new(severity, RULE, what);
    let mended = if elements { None } else { whole(look.tree(), shape, value) };
    let finding = match &mended {
        Some(mended) => finding.done(format!("read as `{}`", shown(mended))),
        None if elements => finding.done("read the rest as far as it can be read, and left out what cannot"),
        None => finding.done("left out"),
    };
    look.report(&at, finding);
    match mended {
        Some(mended) => look.edits.at(at, move |value| *value = mended),
        None if elements => {
            let base = look.origin(&at);
            look.edits.at(at, move |value| mend_elements(shape, value, &base));
        }
        None => look.edits.remove(parent, key),
    }
}

/// What a value of the wrong kind was meant to be.
fn whole(tree: &Value, shape: Shape, value: &Value) -> Option<Value> {
    match (shape, value) {
        (Shape::Text, Value::Object(_)) => {
            reference::of(value)?;
            schema::resolve(tree, value).filter(|text| text.is_string()).cloned()
        }
        (Shape::Text, _) => scalar_text(value).map(Value::from),
        (Shape::Flag | Shape::FlagOr(_), Value::String(text)) => text.parse::<bool>().ok().map(Value::from),
        (Shape::Number, Value::String(text)) => {
            serde_json::from_str::<Value>(text.trim()).ok().filter(Value::is_number)
        }
        (Shape::Count, Value::String(text)) => text.trim().parse::<u64>().ok().map(Value::from),
        (Shape::Count, Value::Number(number)) => {
            let number = number.as_f64().filter(|number| *number >= 0.0 && number.fract() == 0.0)?;
            format!("{number:.0}").parse::<u64>().ok().map(Value::from)
        }
        (Shape::Values | Shape::Texts, Value::String(_)) => Some(json!([value])),
        (Shape::Values, Value::Number(_) | Value::Bool(_)) => Some(json!([value])),
        (Shape::Texts, Value::Number(_)) => Some(json!([scalar_text(value)?])),
        (Shape::Requirements, Value::Object(_)) if is_requirement(value) => Some(json!([value])),
        (Shape::One(Kind::Schema), _) => as_schema(value),
        (Shape::List(_), Value::Object(object)) if !object.is_empty() => Some(json!([value])),
        _ => None,
    }
}

/// A schema that was written as something else: `true`, a list of them, the bare text of a reference.
fn as_schema(value: &Value) -> Option<Value> {
    match value {
        Value::Bool(true) => Some(json!({})),
        Value::Bool(false) => Some(json!({"not": {}})),
        Value::String(reference) if reference.starts_with("#/") => Some(json!({"$ref": reference})),
        Value::Array(list) => match list.as_slice() {
            [] => Some(json!({})),
            [one] if one.is_object() => Some(one.clone()),
            several if several.iter().all(Value::is_object) => Some(json!({"anyOf": several})),
            _ => None,
        },
        _ => None,
    }
}

/// Mends the elements of a list or the values of a map in place.
fn mend_elements(shape: Shape, value: &mut Value, base: &str) {
    match (shape, value) {
        (Shape::Texts, Value::Array(list)) => {
            *list = list.iter().filter_map(scalar_text).map(Value::from).collect();
        }
        (Shape::Requirements, Value::Array(list)) => {
            list.retain(Value::is_object);
            for scopes in list.iter_mut().filter_map(Value::as_object_mut).flat_map(Map::values_mut) {
                let texts = scopes.as_array().into_iter().flatten().filter_map(scalar_text).map(Value::from).collect();
                *scopes = Value::Array(texts);
            }
        }
        (Shape::TextMap, Value::Object(map)) => {
            map.retain(|_, value| scalar_text(value).is_some());
            for value in map.values_mut() {
                *value = scalar_text(value).unwrap_or_default().into();
            }
        }
        (Shape::List(kind), Value::Array(list)) => {
            for value in list.iter_mut().filter(|value| !value.is_object()) {
                if let Some(mended) = (kind == Kind::Schema).then(|| as_schema(value)).flatten() {
                    *value = mended;
                }
            }
            retain(list, base, |_, value| value.is_object());
        }
        (Shape::Map(kind), Value::Object(map)) => {
            for value in map.values_mut().filter(|value| !value.is_object()) {
                // An empty key below `properties` says that there is such a property, and nothing more.
                let mended = if value.is_null() { Some(json!({})) } else { as_schema(value) };
                if let Some(mended) = (kind == Kind::Schema).then_some(mended).flatten() {
                    *value = mended;
                }
            }
            map.retain(|_, value| value.is_object());
        }
        _ => {}
    }
}
