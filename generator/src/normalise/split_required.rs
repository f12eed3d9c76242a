//! `split-required` and `required-without-property`: `required` in one branch of an `allOf`, the property in another;
//! and `required` for a property that is nowhere.
//!
//! The first is how one says "the same, but with this one required"; it is legal, and many readers lose it. The
//! branch becomes an object, and `required` stays where it is: whoever merges the branches takes the union of their
//! lists. The second can only be a slip: no value could ever be read.

use std::collections::HashSet;

use serde_json::{Map, Value};

use super::support::edit::{Look, each_document};
use super::support::schema::{fragments, members, properties, required, target, type_of};
use super::support::visit::{Node, Walk};
use super::support::words::{list, nearest};
use super::{Config, Corpus, Findings};
use crate::diagnostic::Diagnostic;
use crate::load::{pointer, reference};

pub(super) fn run(corpus: &mut Corpus, _config: &Config, findings: &mut Findings) {
    each_document(corpus, findings, |look| {
        let walk = Walk::document(look.tree());
        let mut parts = HashSet::new();
        for node in walk.nodes().filter(|node| is_part(*node)) {
            parts.extend(reference::of(node.value()).and_then(target));
        }
        let mut settled = HashSet::new();
        for (node, schema) in walk.schemas() {
            if schema.contains_key("allOf") {
                split(look, node, &mut settled);
            }
            if !schema.contains_key("allOf") && describes_what_it_requires(schema) {
                continue;
            }
            // What is required of a part, another part may describe.
            if !is_part(node) && !parts.contains(node.pointer().as_str()) {
                undescribed(look, node, &mut settled);
            }
        }
    });
}

/// Whether a schema is one of several that a value has to agree with: a branch of an `allOf`, or of a union in one.
fn is_part(node: Node<'_, '_>) -> bool {
    match node.key() {
        "allOf" => node.is_branch(),
        "oneOf" | "anyOf" => node.is_branch() && node.parent().is_some_and(is_part),
        _ => false,
    }
}

fn describes_what_it_requires(schema: &Map<String, Value>) -> bool {
    let described = schema.get("properties").and_then(Value::as_object);
    required(schema).all(|name| described.is_some_and(|described| described.contains_key(name)))
}

/// Finds branches that require what another branch describes.
fn split(look: &mut Look<'_>, node: Node<'_, '_>, settled: &mut HashSet<String>) {
    let (fragments, _) = fragments(look.tree(), &node.pointer(), node.value());
    let described: HashSet<&str> =
        fragments.iter().flat_map(|fragment| properties(fragment.schema)).map(|(name, _)| name).collect();
    for fragment in fragments.iter().filter(|fragment| !fragment.shared) {
        let own: HashSet<&str> = properties(fragment.schema).map(|(name, _)| name).collect();
        let apart: Vec<&str> =
            required(fragment.schema).filter(|name| !own.contains(name) && described.contains(name)).collect();
        let typeless = fragment.schema.contains_key("required") && is_typeless(fragment.schema);
        if (apart.is_empty() && !typeless) || !settled.insert(format!("split {}", fragment.pointer)) {
            continue;
        }
        if !apart.is_empty() {
            let what = format!("requires {}, which another branch of the `allOf` describes", list(&apart));
            let finding =
                Diagnostic::note("split-required", what).done("required in the whole that the branches make up");
            look.report(&pointer::join(&fragment.pointer, "required"), finding);
        }
        if typeless {
            look.edits.set(fragment.pointer.clone(), "type", "object");
        }
    }
}

fn is_typeless(schema: &Map<String, Value>) -> bool {
    !["type", "allOf", "oneOf", "anyOf", "not"].iter().any(|key| schema.contains_key(*key))
}

/// Finds properties that are required and not described anywhere.
fn undescribed(look: &mut Look<'_>, node: Node<'_, '_>, settled: &mut HashSet<String>) {
    let tree = look.tree();
    let pointer = node.pointer();
    let members = members(tree, &pointer, node.value());
    if !members.complete || members.required.iter().all(|name| members.properties.contains_key(name)) {
        return;
    }
    let (fragments, _) = fragments(tree, &pointer, node.value());
    // Where further properties are welcome, a required one need not be described.
    if fragments
        .iter()
        .any(|fragment| fragment.schema.get("additionalProperties").is_some_and(|said| said != &Value::Bool(false)))
    {
        return;
    }
    for fragment in fragments.iter().filter(|fragment| !fragment.shared && type_of(fragment.schema) != Some("array")) {
        let nowhere: Vec<String> = required(fragment.schema)
            .filter(|name| !members.properties.contains_key(name))
            .map(str::to_owned)
            .collect();
        if nowhere.is_empty() || !settled.insert(format!("undescribed {}", fragment.pointer)) {
            continue;
        }
        let what = format!("requires {}, and describes no such property", list(&nowhere));
        let finding = Diagnostic::warning("required-without-property", what).done("not required");
        let candidates: Vec<&str> = members.properties.keys().copied().collect();
        let finding = match nowhere.iter().find_map(|name| nearest(name, &candidates)) {
            Some(near) => finding.help(format!("did you mean `{near}`?")),
            None => finding.help("describe the property with an overlay"),
        };
        look.report(&pointer::join(&fragment.pointer, "required"), finding);
        look.edits.at(fragment.pointer.clone(), move |schema| drop_required(schema, &nowhere));
    }
}

/// Takes names out of the list of required properties.
pub(super) fn drop_required(schema: &mut Value, names: &[String]) {
    let Some(schema) = schema.as_object_mut() else { return };
    if let Some(required) = schema.get_mut("required").and_then(Value::as_array_mut) {
        required.retain(|name| !names.iter().any(|dropped| name == dropped));
        if required.is_empty() {
            schema.shift_remove("required");
        }
    }
}
