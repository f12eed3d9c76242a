//! The property that tells a branch of a union apart: an `enum` of the branch's own values on it.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::Tags;
use crate::diagnostic::Diagnostic;
use crate::load::reference;
use crate::normalise::support::edit::Look;
use crate::normalise::support::schema::{members, string_values};
use crate::normalise::support::words::list;

/// Writes the values onto the properties, where all unions that a branch belongs to agree on them.
pub(super) fn write_values(look: &mut Look<'_>, tags: Tags) {
    for ((branch, property), values) in tags {
        if let Some(values) = agreed(&values) {
            write(look, &branch, property, values);
        }
    }
}

fn agreed(values: &BTreeSet<Vec<String>>) -> Option<Vec<String>> {
    if values.len() == 1 { values.first().cloned() } else { None }
}

fn write(look: &mut Look<'_>, branch: &str, property: String, values: Vec<String>) {
    let tree = look.tree();
    let Some(node) = tree.pointer(branch) else { return };
    let members = members(tree, branch, node);
    let Some(member) = members.properties.get(property.as_str()) else {
        let what = format!("a branch of a union without the property `{property}` that tells it apart");
        let finding = Diagnostic::note("undeclared-discriminator", what);
        look.report(branch, finding.done("left to the union, which knows the value of each branch"));
        return;
    };
    let said = member.schema.as_object().and_then(string_values);
    if said.as_ref().is_some_and(|said| *said == values) {
        return;
    }
    if let Some(said) = said.filter(|said| said.len() == 1) {
        let what = format!("`{property}` can only be {}, and the discriminator says {}", list(&said), list(&values));
        let finding = Diagnostic::warning("undeclared-discriminator", what);
        look.report(&member.pointer, finding.done("the discriminator counts"));
    }
    if member.shared || reference::of(member.schema).is_some() || member.schema.get("allOf").is_some() {
        // What other schemas use, too, keeps its meaning for them.
        let description = member.schema.get("description").cloned();
        look.edits.at(branch, move |branch| {
            let mut schema = json!({"type": "string", "enum": values});
            if let (Some(schema), Some(description)) = (schema.as_object_mut(), description) {
                schema.insert("description".to_owned(), description);
            }
            add(branch, property, schema);
        });
    } else {
        look.edits.at(member.pointer.clone(), move |schema| {
            if let Some(schema) = schema.as_object_mut() {
                schema.entry("type").or_insert_with(|| "string".into());
                schema.insert("enum".to_owned(), values.into());
            }
        });
    }
}

/// Gives an object a property of its own.
fn add(branch: &mut Value, property: String, schema: Value) {
    let Some(branch) = branch.as_object_mut() else { return };
    let object = match branch.get_mut("allOf").and_then(Value::as_array_mut) {
        None => branch,
        Some(parts) => {
            let own =
                parts.iter().position(|part| part.get("properties").is_some_and(|all| all.get(&property).is_some()));
            let index = own.filter(|index| parts.get(*index).is_some_and(|part| part.get("$ref").is_none()));
            let index = index.unwrap_or_else(|| {
                parts.push(json!({"type": "object"}));
                parts.len() - 1
            });
            let Some(part) = parts.get_mut(index).and_then(Value::as_object_mut) else { return };
            part
        }
    };
    if let Some(properties) = object.entry("properties").or_insert_with(|| Value::Object(Map::new())).as_object_mut() {
        properties.insert(property, schema);
    }
}
