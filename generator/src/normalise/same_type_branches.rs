//! `same-type-branches`: branches of a union that no value could be told apart by.
//!
//! The JSON type tells text from number from list from object. Two texts, two numbers, two lists become one; any
//! number of objects beside something else become a union of their own, within the union of JSON types. A branch that
//! is a union itself gives its branches to the one around it. What is left are branches of different JSON types, or
//! objects only.

use std::collections::HashSet;

use serde_json::{Map, Value, json};

use super::support::edit::{Look, each_document};
use super::support::examples::value_type;
use super::support::list_edit::remember;
use super::support::origin::ORIGIN;
use super::support::schema::{fragments, has_objects_only, is_annotation, resolve_at};
use super::support::visit::Walk;
use super::{Config, Corpus, Findings};
use crate::diagnostic::Diagnostic;
use crate::load::pointer;

/// What is merged may be merged again: lists of lists.
const ROUNDS: usize = 4;

pub(super) fn run(corpus: &mut Corpus, _config: &Config, findings: &mut Findings) {
    for _ in 0..ROUNDS {
        let before = findings.iter().count();
        each_document(corpus, findings, |look| {
            let walk = Walk::document(look.tree());
            for (node, schema) in walk.schemas() {
                for key in ["oneOf", "anyOf"] {
                    // Whoever names a property that tells the branches apart has told them apart.
                    if let Some(branches) = schema.get(key).and_then(Value::as_array)
                        && !schema.contains_key("discriminator")
                    {
                        settle(look, &node.pointer(), key, branches);
                    }
                }
            }
        });
        if findings.iter().count() == before {
            break;
        }
    }
}

/// Unions within unions are looked into this far.
const DEPTH: usize = 8;

/// A branch on its way.
#[derive(Clone)]
struct Branch<'a> {
    /// Where it stands.
    at: String,
    /// It, as it stands there.
    node: &'a Value,
    ty: Type<'a>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Type<'a> {
    /// Values of one JSON type.
    Json(&'a str),
    /// Any value.
    Any,
    /// Nothing is known: it stands in another document.
    Unknown,
}

fn settle<'a>(look: &mut Look<'a>, pointer: &str, key: &'static str, nodes: &'a [Value]) {
    let tree = look.tree();
    let base = format!("{pointer}/{key}");
    let mut collector =
        Collector { tree, branches: Vec::new(), inside: vec![pointer.to_owned()], done: HashSet::new() };
    collector.union(&base, nodes);
    let branches = collector.branches;
    if branches.len() < 2 || branches.iter().any(|branch| branch.ty == Type::Unknown) {
        return;
    }
    if branches.len() == nodes.len() && are_apart(&branches) {
        return;
    }
    let Some(mut result) = merged(look, &branches, key) else { return };
    // What stays where it is has not moved.
    for (new, old) in result.iter_mut().zip(nodes) {
        if without_origin(new) == without_origin(old) {
            new.clone_from(old);
        }
    }
    if result == nodes {
        return;
    }
    let finding = Diagnostic::note("same-type-branches", confusion(&branches));
    look.report(&base, finding.done(said(&result)));
    look.edits.at(pointer, move |schema| {
        if let Some(schema) = schema.as_object_mut() {
            replace(schema, key, result);
        }
    });
}

/// Whether there is nothing to merge: branches of different types, or different objects.
fn are_apart(branches: &[Branch<'_>]) -> bool {
    let is_object = |branch: &Branch<'_>| branch.ty == Type::Json("object");
    let is_number = |branch: &Branch<'_>| matches!(branch.ty, Type::Json("integer" | "number"));
    let all_objects = branches.iter().all(|branch| is_object(branch) && !is_plain(branch.node));
    branches.iter().enumerate().all(|(index, branch)| {
        branches.iter().skip(index + 1).all(|other| {
            if all_objects {
                branch.node != other.node
            } else {
                branch.ty != Type::Any && branch.ty != other.ty && !(is_number(branch) && is_number(other))
            }
        })
    }) && branches.iter().all(|branch| branch.ty != Type::Any)
}

/// What there is several of.
fn confusion(branches: &[Branch<'_>]) -> String {
    const NAMES: [(&str, &str); 6] = [
        ("string", "texts"),
        ("integer", "whole numbers"),
        ("number", "numbers"),
        ("boolean", "booleans"),
        ("array", "lists"),
        ("object", "objects"),
    ];
    if branches.iter().any(|branch| branch.ty == Type::Any) {
        return "a union with a branch that takes any value".to_owned();
    }
    let counts =
        NAMES.iter().map(|(ty, name)| (branches.iter().filter(|branch| branch.ty == Type::Json(ty)).count(), name));
    let said: Vec<String> =
        counts.filter(|(count, _)| *count > 1).map(|(count, name)| format!("{count} {name}")).collect();
    let said = if said.is_empty() { "numbers of two kinds".to_owned() } else { said.join(" and ") };
    format!("a union with {said} among its branches")
}

fn said(result: &[Value]) -> String {
    match result {
        [] => "read as any value".to_owned(),
        [_] => "read as one type".to_owned(),
        several => format!("read as a union of {}", several.len()),
    }
}

/// Finds the branches of a union, with those of unions within in the place of these.
struct Collector<'a> {
    tree: &'a Value,
    branches: Vec<Branch<'a>>,
    /// The unions that it is in.
    inside: Vec<String>,
    /// The unions whose branches it has: a second time they add nothing.
    done: HashSet<String>,
}

impl<'a> Collector<'a> {
    fn union(&mut self, base: &str, nodes: &'a [Value]) {
        for (index, node) in nodes.iter().enumerate() {
            self.branch(pointer::join(base, &index.to_string()), node);
        }
    }

    fn branch(&mut self, at: String, node: &'a Value) {
        let Some((target, resolved)) = resolve_at(self.tree, &at, node) else {
            self.branches.push(Branch { at, node, ty: Type::Unknown });
            return;
        };
        if self.done.contains(&target) {
            return;
        }
        let inner = union_of(resolved).filter(|_| !self.inside.contains(&target) && self.inside.len() < DEPTH);
        if let Some((key, inner)) = inner
            && !has_objects_only(self.tree, &target, resolved)
        {
            let base = format!("{target}/{key}");
            self.inside.push(target.clone());
            self.union(&base, inner);
            self.inside.pop();
            self.done.insert(target);
            return;
        }
        let ty = branch_type(self.tree, &target, resolved);
        self.branches.push(Branch { at, node, ty });
    }
}

/// The branches of a schema that is a union and nothing else.
fn union_of(schema: &Value) -> Option<(&str, &Vec<Value>)> {
    let mut keys = schema.as_object()?.keys().filter(|key| !is_annotation(key));
    let key = keys.next().filter(|key| matches!(key.as_str(), "oneOf" | "anyOf"))?;
    let alone = keys.next().is_none() && schema.get("discriminator").is_none();
    alone.then_some((key.as_str(), schema.get(key)?.as_array()?))
}

fn branch_type<'a>(tree: &'a Value, pointer: &str, node: &'a Value) -> Type<'a> {
    match value_type(tree, pointer, node) {
        Some(ty) => Type::Json(ty),
        None if has_objects_only(tree, pointer, node) => Type::Json("object"),
        None if fragments(tree, pointer, node).1 => Type::Any,
        None => Type::Unknown,
    }
}

/// One branch for each JSON type. Nothing, if there is nothing to merge.
fn merged(look: &Look<'_>, branches: &[Branch<'_>], key: &'static str) -> Option<Vec<Value>> {
    if branches.iter().any(|branch| branch.ty == Type::Any) {
        return Some(Vec::new());
    }
    let mut groups: Vec<(&str, Vec<&Branch<'_>>)> = Vec::new();
    for branch in branches {
        let Type::Json(ty) = branch.ty else { return None };
        // Whole numbers are numbers; nothing in `1` says which of the two is meant.
        let ty = if ty == "integer" && branches.iter().any(|other| other.ty == Type::Json("number")) {
            "number"
        } else {
            ty
        };
        match groups.iter_mut().find(|(known, _)| *known == ty) {
            Some((_, group)) if group.iter().any(|other| other.node == branch.node) => {}
            Some((_, group)) => group.push(branch),
            None => groups.push((ty, vec![branch])),
        }
    }
    let alone = groups.len() == 1;
    let mut result = Vec::new();
    for (ty, group) in groups {
        match (ty, group.as_slice()) {
            (_, [only]) => result.push(signed(look, only)),
            ("object", group) if alone => {
                for branch in group {
                    // What is a union of objects only to be one of several is one of several.
                    match union_of(branch.node).filter(|_| is_plain(branch.node)) {
                        Some((key, inner)) => result.extend(inner.iter().enumerate().map(|(index, node)| {
                            signed(look, &Branch { at: format!("{}/{key}/{index}", branch.at), node, ty: branch.ty })
                        })),
                        None => result.push(signed(look, branch)),
                    }
                }
            }
            ("object", group) => {
                let inner: Vec<Value> = group.iter().map(|branch| signed(look, branch)).collect();
                result.push(json!({key: inner}));
            }
            ("array", group) => result.push(one_list(look, group)),
            (ty, group) => result.push(one_scalar(look, ty, group)),
        }
    }
    Some(result)
}

/// Whether a union says nothing of itself.
fn is_plain(node: &Value) -> bool {
    node.as_object().is_some_and(|node| node.keys().all(|key| matches!(key.as_str(), "oneOf" | "anyOf" | ORIGIN)))
}

/// A branch as it stands, with a note of where that is.
fn signed(look: &Look<'_>, branch: &Branch<'_>) -> Value {
    let mut node = branch.node.clone();
    if node.get("$ref").is_none() {
        remember(&mut node, || look.origin(&branch.at));
    }
    node
}

/// A list whose items are of any of the lists' types.
fn one_list(look: &Look<'_>, group: &[&Branch<'_>]) -> Value {
    let mut items: Vec<Value> = Vec::new();
    for branch in group {
        let found = resolve_at(look.tree(), &branch.at, branch.node);
        let Some((at, inner)) = found.and_then(|(at, node)| Some((at, node.get("items")?))) else { continue };
        let mut inner = inner.clone();
        if inner.get("$ref").is_none() {
            remember(&mut inner, || look.origin(&format!("{at}/items")));
        }
        if !items.iter().any(|known| without_origin(known) == without_origin(&inner)) {
            items.push(inner);
        }
    }
    match items.len() {
        1 => json!({"type": "array", "items": items.pop()}),
        _ => json!({"type": "array", "items": {"anyOf": items}}),
    }
}

fn without_origin(node: &Value) -> Value {
    let mut node = node.clone();
    if let Some(object) = node.as_object_mut() {
        object.shift_remove(ORIGIN);
    }
    node
}

/// One scalar for several of one type: known values of all, and the format that all have.
fn one_scalar(look: &Look<'_>, ty: &str, group: &[&Branch<'_>]) -> Value {
    let said = |branch: &&Branch<'_>, key: &str| {
        let (fragments, _) = fragments(look.tree(), &branch.at, branch.node);
        fragments.iter().find_map(|fragment| fragment.schema.get(key).cloned())
    };
    let with_values: Vec<&&Branch<'_>> = group.iter().filter(|branch| said(branch, "enum").is_some()).collect();
    // "One of these, or any other text": what every enum says anyway.
    if let [only] = with_values.as_slice() {
        return signed(look, only);
    }
    let mut scalar = Map::new();
    scalar.insert("type".to_owned(), ty.into());
    let mut values: Vec<Value> = Vec::new();
    for value in with_values
        .iter()
        .filter_map(|branch| said(branch, "enum"))
        .filter_map(|values| values.as_array().cloned())
        .flatten()
    {
        if !values.contains(&value) {
            values.push(value);
        }
    }
    if !values.is_empty() {
        scalar.insert("enum".to_owned(), Value::Array(values));
    }
    let formats: Vec<Option<Value>> = group.iter().map(|branch| said(branch, "format")).collect();
    if let Some(Some(format)) = formats.first()
        && formats.iter().all(|other| other.as_ref() == Some(format))
    {
        scalar.insert("format".to_owned(), format.clone());
    }
    Value::Object(scalar)
}

/// Puts the merged branches in the place of the union.
pub(super) fn replace(schema: &mut Map<String, Value>, key: &str, mut result: Vec<Value>) {
    if result.len() > 1 {
        schema.insert(key.to_owned(), Value::Array(result));
        return;
    }
    schema.shift_remove(key);
    match result.pop() {
        Some(reference) if reference.get("$ref").is_some() => {
            schema.insert("allOf".to_owned(), json!([reference]));
        }
        Some(Value::Object(only)) => {
            // What the union says of itself counts more than what its only branch does.
            for (key, value) in only {
                if !schema.contains_key(&key) {
                    schema.insert(key, value);
                }
            }
        }
        _ => {}
    }
}
