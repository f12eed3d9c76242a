//! Questions that several passes ask of a schema, answered through `$ref` and `allOf`.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap, HashSet};

use indexmap::{IndexMap, IndexSet};
use serde_json::{Map, Value};

use crate::load::{pointer, reference};

/// The pointer that a reference within the document leads to, as pointers are written outside of URIs.
pub(in crate::normalise) fn target(reference: &str) -> Option<Cow<'_, str>> {
    reference::local(reference).ok()
}

/// A node, or what its reference leads to; nothing if that is outside the document, or not there.
pub(in crate::normalise) fn resolve<'a>(tree: &'a Value, node: &'a Value) -> Option<&'a Value> {
    reference::follow(tree, node, "").ok().map(|found| found.node)
}

/// As [`resolve`], with the pointer to what was found.
pub(in crate::normalise) fn resolve_at<'a>(
    tree: &'a Value,
    pointer: &str,
    node: &'a Value,
) -> Option<(String, &'a Value)> {
    reference::follow(tree, node, pointer).ok().map(|found| (found.pointer.into_owned(), found.node))
}

/// One of the schemas that a schema is put together from by `$ref` and `allOf`.
pub(in crate::normalise) struct Fragment<'a> {
    /// Where it stands.
    pub(in crate::normalise) pointer: String,
    /// It; never a reference.
    pub(in crate::normalise) schema: &'a Map<String, Value>,
    /// Whether one comes to it through a reference, so that others may use it too.
    pub(in crate::normalise) shared: bool,
}

/// The schemas that a schema is put together from, in the order of the text, and whether that is all of them.
pub(in crate::normalise) fn fragments<'a>(
    tree: &'a Value,
    pointer: &str,
    node: &'a Value,
) -> (Vec<Fragment<'a>>, bool) {
    let mut fragments = Vec::new();
    let mut complete = true;
    let mut seen = HashSet::new();
    let mut stack = vec![(pointer.to_owned(), node, false)];
    while let Some((at, node, shared)) = stack.pop() {
        let shared = shared || reference::of(node).is_some();
        let found = resolve_at(tree, &at, node).and_then(|(at, node)| Some((at, node.as_object()?)));
        let Some((at, schema)) = found else {
            complete = false;
            continue;
        };
        if !seen.insert(at.clone()) {
            continue;
        }
        let branches = schema.get("allOf").and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
        let base = pointer::join(&at, "allOf");
        for (index, branch) in branches.iter().enumerate().rev() {
            stack.push((pointer::join(&base, &index.to_string()), branch, shared));
        }
        fragments.push(Fragment { pointer: at, schema, shared });
    }
    (fragments, complete)
}

/// The properties of an object, whichever fragments they stand in.
#[derive(Default)]
pub(in crate::normalise) struct Members<'a> {
    /// The properties by name; of several with one name, the last.
    pub(in crate::normalise) properties: IndexMap<&'a str, Member<'a>>,
    /// The names of those that have to be there.
    pub(in crate::normalise) required: IndexSet<&'a str>,
    /// Whether nothing lies outside the document, and no branch of a `oneOf` or `anyOf` could have more.
    pub(in crate::normalise) complete: bool,
}

/// A property of an object.
pub(in crate::normalise) struct Member<'a> {
    /// Where it stands.
    pub(in crate::normalise) pointer: String,
    /// Its schema, possibly a reference.
    pub(in crate::normalise) schema: &'a Value,
    /// Whether it belongs to a schema that others may use too.
    pub(in crate::normalise) shared: bool,
}

/// The properties of the object that a schema describes.
pub(in crate::normalise) fn members<'a>(tree: &'a Value, pointer: &str, node: &'a Value) -> Members<'a> {
    let (fragments, complete) = fragments(tree, pointer, node);
    let mut members = Members { complete, ..Members::default() };
    for fragment in fragments {
        members.complete &= !fragment.schema.contains_key("oneOf") && !fragment.schema.contains_key("anyOf");
        let base = pointer::join(&fragment.pointer, "properties");
        for (name, schema) in properties(fragment.schema) {
            let pointer = pointer::join(&base, name);
            members.properties.insert(name, Member { pointer, schema, shared: fragment.shared });
        }
        members.required.extend(required(fragment.schema));
    }
    members
}

/// Unions within unions are looked into this far.
const DEPTH: usize = 8;

/// Answers by where a schema stands and how far unions in it are looked into: many unions may lead to the same one.
type Known<T> = HashMap<(String, usize), T>;

fn key(tree: &Value, pointer: &str, node: &Value, depth: usize) -> (String, usize) {
    (resolve_at(tree, pointer, node).map_or_else(|| pointer.to_owned(), |(at, _)| at), depth)
}

/// The names of the properties that every value of a schema has, also if it is a union of objects.
pub(in crate::normalise) fn required_by_all(tree: &Value, pointer: &str, node: &Value) -> BTreeSet<String> {
    required_to_depth(tree, pointer, node, DEPTH, &mut Known::new())
}

fn required_to_depth(
    tree: &Value,
    pointer: &str,
    node: &Value,
    depth: usize,
    known: &mut Known<BTreeSet<String>>,
) -> BTreeSet<String> {
    let key = key(tree, pointer, node, depth);
    if let Some(names) = known.get(&key) {
        return names.clone();
    }
    let names = required_here(tree, pointer, node, depth, known);
    known.insert(key, names.clone());
    names
}

fn required_here(
    tree: &Value,
    pointer: &str,
    node: &Value,
    depth: usize,
    known: &mut Known<BTreeSet<String>>,
) -> BTreeSet<String> {
    let (fragments, _) = fragments(tree, pointer, node);
    let mut names: BTreeSet<String> =
        fragments.iter().flat_map(|fragment| required(fragment.schema)).map(str::to_owned).collect();
    let Some(depth) = depth.checked_sub(1) else { return names };
    for fragment in &fragments {
        for key in ["oneOf", "anyOf"] {
            let base = pointer::join(&fragment.pointer, key);
            let branches = fragment.schema.get(key).and_then(Value::as_array).into_iter().flatten().enumerate();
            let common = branches
                .map(|(index, branch)| {
                    required_to_depth(tree, &pointer::join(&base, &index.to_string()), branch, depth, known)
                })
                .reduce(|common, names| common.intersection(&names).cloned().collect());
            names.extend(common.unwrap_or_default());
        }
    }
    names
}

/// The properties that a schema has itself.
pub(in crate::normalise) fn properties(schema: &Map<String, Value>) -> impl Iterator<Item = (&str, &Value)> {
    schema
        .get("properties")
        .and_then(Value::as_object)
        .into_iter()
        .flatten()
        .map(|(name, value)| (name.as_str(), value))
}

/// The names of the properties that a schema itself requires.
pub(in crate::normalise) fn required(schema: &Map<String, Value>) -> impl Iterator<Item = &str> {
    schema.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str)
}

/// The `type` of a schema.
pub(in crate::normalise) fn type_of(schema: &Map<String, Value>) -> Option<&str> {
    schema.get("type").and_then(Value::as_str)
}

/// The strings of an `enum`, if it has only strings.
pub(in crate::normalise) fn string_values(schema: &Map<String, Value>) -> Option<Vec<&str>> {
    schema.get("enum")?.as_array()?.iter().map(Value::as_str).collect()
}

/// Whether a schema describes objects, or unions of objects, and nothing else.
pub(in crate::normalise) fn has_objects_only(tree: &Value, pointer: &str, node: &Value) -> bool {
    objects_to_depth(tree, pointer, node, DEPTH, &mut Known::new())
}

fn objects_to_depth(tree: &Value, pointer: &str, node: &Value, depth: usize, known: &mut Known<bool>) -> bool {
    let key = key(tree, pointer, node, depth);
    if let Some(answer) = known.get(&key) {
        return *answer;
    }
    let answer = objects_here(tree, pointer, node, depth, known);
    known.insert(key, answer);
    answer
}

fn objects_here(tree: &Value, pointer: &str, node: &Value, depth: usize, known: &mut Known<bool>) -> bool {
    if is_object(tree, pointer, node) {
        return true;
    }
    let (fragments, complete) = fragments(tree, pointer, node);
    let Some(depth) = depth.checked_sub(1).filter(|_| complete) else { return false };
    let mut unions = 0;
    fragments.iter().all(|fragment| {
        matches!(type_of(fragment.schema), None | Some("object"))
            && ["oneOf", "anyOf"].iter().filter(|key| fragment.schema.contains_key(**key)).all(|key| {
                unions += 1;
                let base = pointer::join(&fragment.pointer, key);
                let mut branches =
                    fragment.schema.get(*key).and_then(Value::as_array).into_iter().flatten().enumerate();
                branches.all(|(index, branch)| {
                    objects_to_depth(tree, &pointer::join(&base, &index.to_string()), branch, depth, known)
                })
            })
    }) && unions > 0
}

/// Whether a schema describes objects and is no union.
pub(in crate::normalise) fn is_object(tree: &Value, pointer: &str, node: &Value) -> bool {
    let (fragments, _) = fragments(tree, pointer, node);
    fragments.iter().any(|fragment| type_of(fragment.schema) == Some("object"))
        && fragments.iter().all(|fragment| {
            matches!(type_of(fragment.schema), None | Some("object"))
                && !["oneOf", "anyOf"].iter().any(|key| fragment.schema.contains_key(*key))
        })
}

/// The keys of a schema that say something about it without saying which values it has.
pub(in crate::normalise) const ANNOTATIONS: [&str; 12] = [
    "title",
    "description",
    "nullable",
    "default",
    "example",
    "deprecated",
    "readOnly",
    "writeOnly",
    "externalDocs",
    "xml",
    "discriminator",
    "examples",
];

/// Whether a key says something about a schema without saying which values it has.
pub(in crate::normalise) fn is_annotation(key: &str) -> bool {
    ANNOTATIONS.contains(&key) || key.starts_with("x-")
}
