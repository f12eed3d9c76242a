//! Taking a node of one document over into another, with everything that it refers to.

use std::collections::HashSet;

use serde_json::{Map, Value, json};

use crate::load::{Document, pointer, reference};
use crate::normalise::support::edit::Edits;
use crate::normalise::support::list_edit::remember;
use crate::normalise::support::origin::origin;
use crate::normalise::support::schema::target;

/// Nodes that lie deeper are taken for endless.
const DEPTH: usize = 64;

const SCHEMAS: &str = "/components/schemas/";

/// Takes nodes over from one document into another.
pub(super) struct Transplant<'a> {
    pub(super) from: &'a Document,
    pub(super) into: &'a Document,
    /// Components that have been taken over.
    taken: HashSet<String>,
}

impl<'a> Transplant<'a> {
    pub(super) fn new(from: &'a Document, into: &'a Document) -> Self {
        Self { from, into, taken: HashSet::new() }
    }

    /// A copy of the node at a pointer, which knows where it comes from. Components that it refers to are taken over
    /// under their own names, or put in place where the name already means something else.
    pub(super) fn copy(&mut self, pointer: &str, edits: &mut Edits) -> Value {
        let Some(node) = self.from.get(pointer) else { return json!({}) };
        let mut copy = self.node(node, &mut Vec::new(), edits, DEPTH);
        self.sign(&mut copy, pointer);
        copy
    }

    fn sign(&self, copy: &mut Value, pointer: &str) {
        let written = origin(self.from.tree(), pointer);
        let document = written.document.as_deref().unwrap_or(self.from.name());
        let text = format!("{document}#{}", written.pointer);
        if let Some(object) = copy.as_object_mut() {
            object.shift_remove(crate::normalise::support::origin::ORIGIN);
        }
        remember(copy, || text);
    }

    fn node(&mut self, node: &Value, inside: &mut Vec<String>, edits: &mut Edits, depth: usize) -> Value {
        let Some(depth) = depth.checked_sub(1) else { return json!({}) };
        match node {
            Value::Object(object) => match reference::of(node) {
                Some(reference) => self.reference(node, reference, inside, edits, depth),
                None => {
                    let members =
                        object.iter().map(|(key, value)| (key.clone(), self.node(value, inside, edits, depth)));
                    Value::Object(members.collect::<Map<_, _>>())
                }
            },
            Value::Array(list) => list.iter().map(|value| self.node(value, inside, edits, depth)).collect(),
            scalar => scalar.clone(),
        }
    }

    fn reference(
        &mut self,
        node: &Value,
        reference: &str,
        inside: &mut Vec<String>,
        edits: &mut Edits,
        depth: usize,
    ) -> Value {
        let Some(target) = target(reference).map(std::borrow::Cow::into_owned) else { return node.clone() };
        let Some(found) = self.from.get(&target) else { return node.clone() };
        let name = target.strip_prefix(SCHEMAS).filter(|name| !name.contains('/'));
        if let Some(name) = name {
            if self.taken.contains(name) || self.into.get(&target) == Some(found) {
                return node.clone();
            }
            if self.into.get(&target).is_none() {
                let name = pointer::unescape(name).into_owned();
                self.taken.insert(name.clone());
                let mut component = self.node(found, &mut Vec::new(), edits, DEPTH);
                self.sign(&mut component, &target);
                edits.at("", move |tree| {
                    add_component(tree, name, component);
                });
                return node.clone();
            }
        }
        if inside.contains(&target) {
            return json!({});
        }
        inside.push(target.clone());
        let mut copy = self.node(found, inside, edits, depth);
        inside.pop();
        self.sign(&mut copy, &target);
        copy
    }
}

fn add_component(tree: &mut Value, name: String, component: Value) {
    let Some(tree) = tree.as_object_mut() else { return };
    let components = tree.entry("components").or_insert_with(|| json!({}));
    let Some(components) = components.as_object_mut() else { return };
    let schemas = components.entry("schemas").or_insert_with(|| json!({}));
    if let Some(schemas) = schemas.as_object_mut()
        && !schemas.contains_key(&name)
    {
        schemas.insert(name, component);
    }
}
