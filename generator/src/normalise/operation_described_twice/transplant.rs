//! Taking a node of one document over into another, with everything that it refers to.

use std::collections::{HashMap, VecDeque};

use serde_json::{Map, Value, json};

use crate::load::{Document, pointer, reference};
use crate::normalise::support::edit::Edits;
use crate::normalise::support::list_edit::remember;
use crate::normalise::support::origin::{ORIGIN, origin};
use crate::normalise::support::schema::target;

/// Nodes that lie deeper, with all that was put in place around them, are not copied.
const DEPTH: usize = 256;

/// How much may be put in place within one copy: every use of a component has a copy of its own.
const PUT_IN_PLACE: usize = 1000;

const SCHEMAS: &str = "/components/schemas/";

/// The components that documents get from others: by the name of the document that gets it, and the pointer.
pub(super) type Taken<'a> = HashMap<(&'a str, String), &'a Value>;

/// Takes nodes over from one document into another.
pub(super) struct Transplant<'a, 'e> {
    from: &'a Document,
    into: &'a Document,
    taken: &'e mut Taken<'a>,
    /// Components that are taken over, and have yet to be copied.
    waiting: VecDeque<String>,
}

/// A node on its way.
#[derive(Default)]
struct Copying {
    /// What is being put in place around it.
    inside: Vec<String>,
    /// How often something was put in place.
    put: usize,
    /// What could not be put in place.
    cut: Vec<String>,
}

impl<'a, 'e> Transplant<'a, 'e> {
    pub(super) fn new(from: &'a Document, into: &'a Document, taken: &'e mut Taken<'a>) -> Self {
        Self { from, into, taken, waiting: VecDeque::new() }
    }

    /// A copy of the node at a pointer, which knows where it comes from, and the pointers of what had to be left out of
    /// it. Components that it refers to are taken over under their own names, or put in place where the name already
    /// means something else.
    pub(super) fn copy(&mut self, pointer: &str, edits: &mut Edits) -> (Value, Vec<String>) {
        let mut copying = Copying::default();
        let copy = self.at(pointer, &mut copying);
        // What one component refers to may refer to the next, without end: they wait in line, not on the stack.
        while let Some(target) = self.waiting.pop_front() {
            let component = self.at(&target, &mut copying);
            let name = pointer::unescape(target.trim_start_matches(SCHEMAS)).into_owned();
            edits.at("", move |tree| add_component(tree, name, component));
        }
        (copy, copying.cut)
    }

    fn at(&mut self, pointer: &str, copying: &mut Copying) -> Value {
        let Some(node) = self.from.get(pointer) else { return json!({}) };
        let mut copy = self.node(node, copying, DEPTH);
        self.sign(&mut copy, pointer);
        copy
    }

    fn sign(&self, copy: &mut Value, pointer: &str) {
        let written = origin(self.from.tree(), pointer);
        let document = written.document.as_deref().unwrap_or(self.from.name());
        let text = format!("{document}#{}", written.pointer);
        if let Some(object) = copy.as_object_mut() {
            object.shift_remove(ORIGIN);
        }
        remember(copy, || text);
    }

    fn node(&mut self, node: &'a Value, copying: &mut Copying, depth: usize) -> Value {
        let depth = depth.saturating_sub(1);
        match node {
            Value::Object(object) => match reference::of(node) {
                Some(reference) => self.reference(node, reference, copying, depth),
                None => {
                    let members = object.iter().map(|(key, value)| (key.clone(), self.node(value, copying, depth)));
                    Value::Object(members.collect::<Map<_, _>>())
                }
            },
            Value::Array(list) => list.iter().map(|value| self.node(value, copying, depth)).collect(),
            scalar => scalar.clone(),
        }
    }

    fn reference(&mut self, node: &Value, reference: &str, copying: &mut Copying, depth: usize) -> Value {
        let Some(target) = target(reference).map(std::borrow::Cow::into_owned) else { return node.clone() };
        let Some(found) = self.from.get(&target) else { return node.clone() };
        if target.strip_prefix(SCHEMAS).is_some_and(|name| !name.contains('/')) {
            let key = (self.into.name(), target.clone());
            match self.into.get(&target).or_else(|| self.taken.get(&key).copied()) {
                Some(known) if std::ptr::eq(known, found) || known == found => return node.clone(),
                Some(_) => {}
                None => {
                    self.taken.insert(key, found);
                    self.waiting.push_back(target);
                    return node.clone();
                }
            }
        }
        if depth == 0 || copying.put == PUT_IN_PLACE || copying.inside.contains(&target) {
            if !copying.cut.contains(&target) {
                copying.cut.push(target);
            }
            return json!({});
        }
        copying.put += 1;
        copying.inside.push(target.clone());
        let mut copy = self.node(found, copying, depth);
        copying.inside.pop();
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
