//! `missing-object-type` and `missing-type`: a schema that shows its type without naming it.
//!
//! Whoever has properties is an object. Branches of an `allOf` that only require something are left to
//! `split-required`.

use serde_json::{Map, Value};

use super::support::edit::each_document;
use super::support::visit::Walk;
use super::support::words::list;
use super::{Config, Corpus, Findings};
use crate::diagnostic::Diagnostic;

const OBJECT: [&str; 5] = ["properties", "required", "additionalProperties", "minProperties", "maxProperties"];
const ARRAY: [&str; 4] = ["items", "minItems", "maxItems", "uniqueItems"];
const STRING: [&str; 3] = ["pattern", "minLength", "maxLength"];
const NUMBER: [&str; 3] = ["minimum", "maximum", "multipleOf"];

pub(super) fn run(corpus: &mut Corpus, _config: &Config, findings: &mut Findings) {
    each_document(corpus, findings, |look| {
        let walk = Walk::document(look.tree());
        for (node, schema) in walk.schemas() {
            if ["type", "allOf", "oneOf", "anyOf", "not"].iter().any(|key| schema.contains_key(*key)) {
                if schema.get("type").is_some_and(|ty| ty == "array") && !schema.contains_key("items") {
                    let finding = Diagnostic::new(look.unless_newer(), "missing-type", "an array without `items`");
                    look.report(&node.pointer(), finding.done("read as a list of any values"));
                    look.edits.set(node.pointer(), "items", Value::Object(Map::new()));
                }
                continue;
            }
            let pointer = node.pointer();
            let shown = |keys: &[&'static str]| -> Vec<&'static str> {
                keys.iter().copied().filter(|key| schema.contains_key(*key)).collect()
            };
            let object = shown(&OBJECT);
            if !object.is_empty() {
                let fragment = node.key() == "allOf" && object == ["required"];
                if !fragment {
                    let finding = Diagnostic::new(
                        look.unless_newer(),
                        "missing-object-type",
                        format!("{} without `type: object`", list(&object)),
                    );
                    look.report(&pointer, finding.done("read as an object"));
                    look.edits.set(pointer, "type", "object");
                }
                continue;
            }
            let Some((ty, evidence)) = other_type(schema, &shown) else { continue };
            let finding =
                Diagnostic::new(look.unless_newer(), "missing-type", format!("{evidence} without `type: {ty}`"));
            look.report(&pointer, finding.done(format!("read as `type: {ty}`")));
            look.edits.set(pointer.clone(), "type", ty);
            if ty == "array" && !schema.contains_key("items") {
                look.edits.set(pointer, "items", Value::Object(Map::new()));
            }
        }
    });
}

fn other_type(
    schema: &Map<String, Value>,
    shown: &dyn Fn(&[&'static str]) -> Vec<&'static str>,
) -> Option<(&'static str, String)> {
    let array = shown(&ARRAY);
    if !array.is_empty() {
        return Some(("array", list(&array)));
    }
    if let Some(values) = schema.get("enum").and_then(Value::as_array).filter(|values| !values.is_empty()) {
        let all = |is: fn(&Value) -> bool| values.iter().all(is);
        let ty = match () {
            () if all(Value::is_string) => "string",
            () if all(Value::is_i64) => "integer",
            () if all(Value::is_number) => "number",
            () if all(Value::is_boolean) => "boolean",
            () => return None,
        };
        return Some((ty, "`enum`".to_owned()));
    }
    let string = shown(&STRING);
    if !string.is_empty() {
        return Some(("string", list(&string)));
    }
    let format = schema.get("format").and_then(Value::as_str);
    match format {
        Some("int32" | "int64") => return Some(("integer", "`format`".to_owned())),
        Some("float" | "double") => return Some(("number", "`format`".to_owned())),
        Some(_) => return Some(("string", "`format`".to_owned())),
        None => {}
    }
    let number = shown(&NUMBER);
    (!number.is_empty()).then(|| ("number", list(&number)))
}
