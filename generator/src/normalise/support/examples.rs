//! The values that a document shows: examples and defaults, each with the schema that it should be a value of.

use serde_json::Value;

use super::grammar::Kind;
use super::schema::{fragments, type_of};
use super::visit::Walk;
use crate::load::pointer;

/// A value that a document shows.
pub(in crate::normalise) struct Shown<'a> {
    /// Where it stands: the object, and the key in it.
    pub(in crate::normalise) holder: String,
    /// `example`, `default` or `value`.
    pub(in crate::normalise) key: &'static str,
    /// It.
    pub(in crate::normalise) value: &'a Value,
    /// Where the schema stands that it should be a value of.
    pub(in crate::normalise) schema_pointer: String,
    /// That schema, perhaps a reference.
    pub(in crate::normalise) schema: &'a Value,
}

impl Shown<'_> {
    /// Where it stands.
    pub(in crate::normalise) fn pointer(&self) -> String {
        pointer::join(&self.holder, self.key)
    }
}

/// All of them, in the order of the text. Values of parameters and media types with several schemas are not among them.
pub(in crate::normalise) fn shown_values<'a>(walk: &Walk<'a>) -> Vec<Shown<'a>> {
    let mut shown = Vec::new();
    for node in walk.nodes() {
        let Some(object) = node.value().as_object() else { continue };
        match node.kind() {
            Kind::Schema => {
                for key in ["default", "example"] {
                    if let Some(value) = object.get(key) {
                        let pointer = node.pointer();
                        let schema_pointer = pointer.clone();
                        shown.push(Shown { holder: pointer, key, value, schema_pointer, schema: node.value() });
                    }
                }
            }
            Kind::Parameter | Kind::Header | Kind::MediaType => {
                let Some(schema) = object.get("schema") else { continue };
                if !object.contains_key("example") && !object.contains_key("examples") {
                    continue;
                }
                let pointer = node.pointer();
                let schema_pointer = pointer::join(&pointer, "schema");
                if let Some(value) = object.get("example") {
                    let (holder, schema_pointer) = (pointer.clone(), schema_pointer.clone());
                    shown.push(Shown { holder, key: "example", value, schema_pointer, schema });
                }
                let base = pointer::join(&pointer, "examples");
                for (name, example) in object.get("examples").and_then(Value::as_object).into_iter().flatten() {
                    if let Some(value) = example.get("value") {
                        let (holder, schema_pointer) = (pointer::join(&base, name), schema_pointer.clone());
                        shown.push(Shown { holder, key: "value", value, schema_pointer, schema });
                    }
                }
            }
            _ => {}
        }
    }
    shown
}

/// The one type that the values of a schema have; nothing if it is a union, or says nothing.
pub(in crate::normalise) fn value_type<'a>(tree: &'a Value, pointer: &str, schema: &'a Value) -> Option<&'a str> {
    let (fragments, _) = fragments(tree, pointer, schema);
    let mut types = fragments.iter().filter_map(|fragment| type_of(fragment.schema));
    let first = types.next()?;
    types.all(|other| other == first).then_some(first)
}

/// Whether values of a schema may be null.
pub(in crate::normalise) fn is_nullable(tree: &Value, pointer: &str, schema: &Value) -> bool {
    let (fragments, _) = fragments(tree, pointer, schema);
    fragments.iter().any(|fragment| fragment.schema.get("nullable") == Some(&Value::Bool(true)))
}
