//! The documents as they are served, which is not quite as they are.
//!
//! Two things are changed on the way. A mock server would make the calls that `callbacks` promise, to addresses that are
//! not ours: they are left out. And OpenAPI lets an object have any key that nobody has described, so that a judge has
//! nothing to say about a misspelt one: objects are closed.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use generator::{diagnostic::Findings, load::Document};
use serde_json::{Map, Value};

use crate::workspace::Workspace;

/// A document that is to be served.
pub(super) struct Served {
    /// `corrected` or `restored`.
    pub(super) state: &'static str,
    /// Its name.
    pub(super) document: String,
    /// Where it is written down.
    pub(super) path: PathBuf,
}

/// Writes all documents down, in both states.
pub(super) fn write(workspace: &Workspace, folder: &Path) -> Result<Vec<Served>> {
    let mut findings = Findings::new();
    let input = workspace.read(&mut findings)?;
    let sources = input.documents.clone();
    let output = generator::generate(input);
    if findings.has_errors() || output.findings.has_errors() || output.api.is_none() {
        bail!("the documents have errors, which `cargo xtask lint` shows");
    }
    let restored = sources.into_iter().filter_map(|source| Document::parse(source, &mut Findings::new()));
    let restored: Vec<_> = restored.collect();
    let mut served = Vec::new();
    for (state, documents) in [("corrected", &output.documents), ("restored", &restored)] {
        for document in documents {
            let path = folder.join(format!("{state}.{}.json", document.name().replace('/', ".")));
            let text = serde_json::to_string_pretty(&judged(document.tree().clone()))?;
            fs::write(&path, text).with_context(|| format!("cannot write `{}`", path.display()))?;
            served.push(Served { state, document: document.name().to_owned(), path });
        }
    }
    Ok(served)
}

/// A document without callbacks, whose objects are closed.
fn judged(mut tree: Value) -> Value {
    let items = tree.get_mut("paths").and_then(Value::as_object_mut).into_iter().flat_map(Map::values_mut);
    for operation in items.filter_map(Value::as_object_mut).flat_map(Map::values_mut).filter_map(Value::as_object_mut) {
        operation.shift_remove("callbacks");
    }
    let mut open = BTreeSet::new();
    list_components(&tree, false, &mut open);
    close(&mut tree, Within::Node, &mut String::new(), &open);
    tree
}

/// The references below any `allOf`: what is only a part of an object knows not all of its keys.
fn list_components(node: &Value, in_composition: bool, open: &mut BTreeSet<String>) {
    match node {
        Value::Object(members) => {
            if let Some(reference) = members.get("$ref").and_then(Value::as_str).filter(|_| in_composition) {
                open.insert(reference.to_owned());
            }
            for (key, value) in members {
                list_components(value, key == "allOf" || (in_composition && key != "properties"), open);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| list_components(item, in_composition, open)),
        _ => {}
    }
}

/// What the keys of an object are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Within {
    /// Words of OpenAPI.
    Node,
    /// Names that the document chose.
    Names,
}

/// Lets objects that list their properties have no others, but for parts of objects.
fn close(node: &mut Value, within: Within, pointer: &mut String, open: &BTreeSet<String>) {
    let length = pointer.len();
    match node {
        Value::Object(members) => {
            let is_part = open.contains(&format!("#{pointer}"));
            let is_composed =
                ["allOf", "oneOf", "anyOf", "additionalProperties"].iter().any(|key| members.contains_key(*key));
            let lists_properties =
                members.get("properties").is_some_and(|properties| !properties.as_object().is_none_or(Map::is_empty));
            if within == Within::Node && lists_properties && !is_part && !is_composed {
                members.insert("additionalProperties".to_owned(), Value::Bool(false));
            }
            for (key, value) in members {
                let is_data = within == Within::Node
                    && ["example", "examples", "default", "enum", "allOf"].contains(&key.as_str());
                if !is_data {
                    let is_map = within == Within::Node && key == "properties";
                    pointer.push('/');
                    pointer.push_str(key);
                    close(value, if is_map { Within::Names } else { Within::Node }, pointer, open);
                    pointer.truncate(length);
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| close(item, Within::Node, pointer, open)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn nobody_is_called_back() {
        let tree = json!({ "paths": { "/a": { "post": { "responses": {}, "callbacks": { "done": {} } } } } });
        assert_eq!(judged(tree), json!({ "paths": { "/a": { "post": { "responses": {} } } } }));
    }

    /// A component that is served in this form.
    fn served(schemas: Value) -> Value {
        judged(json!({ "components": { "schemas": schemas } }))["components"]["schemas"].take()
    }

    #[test]
    fn objects_are_closed_at_any_depth() {
        let closed = served(json!({
            "Letter": { "properties": { "to": { "type": "array", "items": { "properties": { "name": {} } } } } },
        }));
        assert_eq!(closed["Letter"]["additionalProperties"], false);
        assert_eq!(closed["Letter"]["properties"]["to"]["items"]["additionalProperties"], false);
    }

    #[test]
    fn parts_of_objects_are_not_closed() {
        let schemas = json!({
            "Letter": { "allOf": [{ "$ref": "#/components/schemas/Base" }, { "properties": { "text": {} } }] },
            "Base": { "properties": { "to": {} } },
            "Either": { "properties": { "kind": {} }, "oneOf": [] },
        });
        assert_eq!(served(schemas.clone()), schemas);
    }

    #[test]
    fn objects_that_say_so_stay_open() {
        let schemas = json!({
            "Headers": { "additionalProperties": { "type": "string" }, "properties": { "id": {} } },
            "Anything": { "type": "object" },
            "Nothing": { "type": "object", "properties": {} },
        });
        assert_eq!(served(schemas.clone()), schemas);
    }

    #[test]
    fn a_property_may_be_called_properties_and_an_example_may_have_some() {
        let closed = served(json!({
            "House": { "properties": { "properties": { "type": "string" } }, "example": { "properties": { "rooms": 3 } } },
        }));
        let house = json!({
            "properties": { "properties": { "type": "string" } },
            "example": { "properties": { "rooms": 3 } },
            "additionalProperties": false,
        });
        assert_eq!(closed["House"], house);
    }
}
