//! Random edits of a document: what is removed, what is added, and what stands in another order.

use serde_json::{Value, json};
use tests::dice::Dice;

/// A kind of edit.
pub(crate) struct Kind {
    pub(crate) name: &'static str,
    /// Where it can be made in a document.
    pub(crate) sites: fn(&Value) -> Vec<String>,
    /// Makes it at such a place.
    pub(crate) edit: fn(&mut Value, &mut Dice),
    /// Whether it changes nothing but an order.
    pub(crate) is_order: bool,
}

/// What everything new is called.
pub(crate) const NEW: &str = "of_tomorrow";

pub(crate) const KINDS: [Kind; 7] = [
    Kind { name: "operations are in another order", sites: paths, edit: rotate_members, is_order: true },
    Kind { name: "properties are in another order", sites: objects, edit: rotate_properties, is_order: true },
    Kind { name: "values are in another order", sites: enums, edit: rotate_values, is_order: true },
    Kind { name: "a value is added", sites: enums, edit: add_value, is_order: false },
    Kind {
        name: "an optional property is removed",
        sites: objects_with_options,
        edit: remove_property,
        is_order: false,
    },
    Kind { name: "an optional parameter is added", sites: operations, edit: add_parameter, is_order: false },
    Kind { name: "an operation is removed", sites: operations, edit: remove_operation, is_order: false },
];

fn paths(document: &Value) -> Vec<String> {
    let is_order = document["paths"].as_object().is_some_and(|paths| paths.len() > 1);
    if is_order { vec!["/paths".to_owned()] } else { Vec::new() }
}

fn operations(document: &Value) -> Vec<String> {
    matching(document, |node| node.get("responses").is_some() && node.get("operationId").is_some())
}

fn objects(document: &Value) -> Vec<String> {
    matching(document, |node| node["properties"].as_object().is_some_and(|properties| properties.len() > 1))
}

fn objects_with_options(document: &Value) -> Vec<String> {
    matching(document, |node| !optional(node).is_empty())
}

fn enums(document: &Value) -> Vec<String> {
    matching(document, |node| node["enum"].as_array().is_some_and(|values| values.len() > 1 && values[0].is_string()))
}

/// The places in a document whose nodes are such as is asked for. What stands in an example is none.
fn matching(document: &Value, is_it: impl Fn(&Value) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    let mut left = vec![(String::new(), document)];
    while let Some((pointer, node)) = left.pop() {
        if node.is_object() && is_it(node) {
            found.push(pointer.clone());
        }
        match node {
            Value::Object(members) => {
                let members = members.iter().filter(|(key, _)| !matches!(key.as_str(), "example" | "examples"));
                left.extend(members.map(|(key, value)| (format!("{pointer}/{}", escape(key)), value)));
            }
            Value::Array(items) => {
                left.extend(items.iter().enumerate().map(|(index, item)| (format!("{pointer}/{index}"), item)));
            }
            _ => {}
        }
    }
    found.sort();
    found
}

fn escape(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

/// The properties of an object that need not be there and refer to nothing.
fn optional(schema: &Value) -> Vec<String> {
    let properties = schema["properties"].as_object().into_iter().flatten();
    let is_required = |name: &String| schema["required"].as_array().is_some_and(|names| names.contains(&json!(name)));
    let optional = properties.filter(|(name, property)| !is_required(name) && !property.to_string().contains("$ref"));
    optional.map(|(name, _)| name.clone()).collect()
}

fn rotate_members(node: &mut Value, dice: &mut Dice) {
    if let Value::Object(members) = node {
        let mut list: Vec<_> = std::mem::take(members).into_iter().collect();
        let by = 1 + dice.below(list.len() - 1);
        list.rotate_left(by);
        members.extend(list);
    }
}

fn rotate_properties(schema: &mut Value, dice: &mut Dice) {
    rotate_members(&mut schema["properties"], dice);
}

fn rotate_values(schema: &mut Value, dice: &mut Dice) {
    if let Some(values) = schema["enum"].as_array_mut() {
        let by = 1 + dice.below(values.len() - 1);
        values.rotate_left(by);
    }
}

fn add_value(schema: &mut Value, dice: &mut Dice) {
    if let Some(values) = schema["enum"].as_array_mut() {
        values.insert(dice.below(values.len() + 1), json!(NEW));
    }
}

fn remove_property(schema: &mut Value, dice: &mut Dice) {
    let name = dice.pick(&optional(schema)).clone();
    if let Some(properties) = schema["properties"].as_object_mut() {
        properties.shift_remove(&name);
    }
}

fn add_parameter(operation: &mut Value, dice: &mut Dice) {
    let parameter = json!({"name": NEW, "in": "query", "schema": {"type": "string"}});
    match operation["parameters"].as_array_mut() {
        Some(parameters) => parameters.insert(dice.below(parameters.len() + 1), parameter),
        None => operation["parameters"] = json!([parameter]),
    }
}

/// What becomes `null` is taken out.
fn remove_operation(operation: &mut Value, _: &mut Dice) {
    *operation = Value::Null;
}
