//! The documents as they are served, which is not quite as they are.
//!
//! Two things are changed on the way. A mock server would make the calls that `callbacks` promise, to addresses that are
//! not ours: they are left out. And OpenAPI lets an object have any key that nobody has described, so that a judge has
//! nothing to say about a misspelt one: objects are closed, after those that stand in parts were put together.

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
    let components = tree.clone();
    put_together(&mut tree, &components);
    let mut open = BTreeSet::new();
    list_components(&tree, false, &mut open);
    close(&mut tree, Within::Node, &mut String::new(), &open);
    tree
}

/// Makes one object of those that an `allOf` has in parts. What is more than an object is left as it is.
fn put_together(node: &mut Value, components: &Value) {
    match node {
        Value::Object(members) => {
            members.values_mut().for_each(|value| put_together(value, components));
            let parts = members.get("allOf").and_then(Value::as_array).filter(|parts| parts.len() > 1);
            let whole = parts.and_then(|parts| whole(parts, components));
            if let Some(whole) = whole.filter(|_| !members.contains_key("properties")) {
                members.shift_remove("allOf");
                members.extend(whole);
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| put_together(item, components)),
        _ => {}
    }
}

/// The object that has the properties of all parts; `None` if a part is more than an object with properties.
fn whole(parts: &[Value], components: &Value) -> Option<Map<String, Value>> {
    let (mut properties, mut required) = (Map::new(), Vec::new());
    for part in parts {
        let reference = part.get("$ref").and_then(Value::as_str);
        let part = reference.map_or(Some(part), |it| components.pointer(it.strip_prefix('#')?))?.as_object()?;
        for (key, value) in part {
            match (key.as_str(), value) {
                ("properties", Value::Object(own)) => properties.extend(own.clone()),
                ("required", Value::Array(own)) => required.extend(own.clone()),
                ("type", Value::String(name)) if name == "object" => {}
                ("title" | "description" | "example", _) => {}
                (key, _) if key.starts_with("x-") => {}
                _ => return None,
            }
        }
    }
    let mut whole = Map::from_iter([("properties".to_owned(), Value::Object(properties))]);
    if !required.is_empty() {
        whole.insert("required".to_owned(), Value::Array(required));
    }
    Some(whole)
}

/// The references that an `allOf` makes parts of something: what is only a part of an object knows not all of its keys.
fn list_components(node: &Value, is_part: bool, open: &mut BTreeSet<String>) {
    match node {
        Value::Object(members) => {
            if let Some(reference) = members.get("$ref").and_then(Value::as_str).filter(|_| is_part) {
                open.insert(reference.to_owned());
            }
            for (key, value) in members {
                // One reference alone is a way to say something besides of what is referred to.
                let is_alone = value.as_array().is_some_and(|parts| parts.len() == 1);
                let is_composed = key == "allOf" && (!is_alone || members.contains_key("properties"));
                list_components(value, is_composed || (is_part && key != "properties"), open);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| list_components(item, is_part, open)),
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
    fn parts_are_put_together_and_closed() {
        let closed = served(json!({
            "Letter": {
                "allOf": [
                    { "$ref": "#/components/schemas/Base" },
                    { "type": "object", "properties": { "text": {} }, "required": ["text"] },
                ],
                "description": "A letter.",
            },
            "Base": { "properties": { "to": {} }, "required": ["to"] },
        }));
        let letter = json!({
            "description": "A letter.",
            "properties": { "to": {}, "text": {} },
            "required": ["to", "text"],
            "additionalProperties": false,
        });
        assert_eq!(closed["Letter"], letter);
    }

    #[test]
    fn what_is_described_besides_is_closed_all_the_same() {
        let closed = served(json!({
            "Letter": { "properties": { "to": { "allOf": [{ "$ref": "#/components/schemas/Name" }], "default": {} } } },
            "Name": { "properties": { "first": {} } },
        }));
        assert_eq!(closed["Name"]["additionalProperties"], false);
    }

    #[test]
    fn parts_of_objects_are_not_closed() {
        let schemas = json!({
            "Letter": { "allOf": [{ "$ref": "#/components/schemas/Base" }, { "oneOf": [{ "type": "object" }] }] },
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
