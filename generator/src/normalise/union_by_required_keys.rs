//! `union-by-required-keys`: unions of objects without a property that tells their branches apart.
//!
//! A key that a branch requires and another does not is enough; which keys these are, `lower` finds out. Branches that
//! have the same properties are one branch. If two others require the same keys, nothing is said here: `lower` knows
//! all ways to tell branches apart, and reports the unions for which none will do.

use std::collections::BTreeSet;

use serde_json::Value;

use super::same_type_branches::replace;
use super::support::edit::{Look, each_document};
use super::support::examples::value_type;
use super::support::list_edit::retain;
use super::support::schema::{has_objects_only, members, required_by_all, resolve, resolve_at};
use super::support::visit::Walk;
use super::support::words::list;
use super::{Config, Corpus, Findings};
use crate::diagnostic::Diagnostic;
use crate::load::pointer;

pub(super) fn run(corpus: &mut Corpus, _config: &Config, findings: &mut Findings) {
    each_document(corpus, findings, |look| {
        let walk = Walk::document(look.tree());
        for (node, schema) in walk.schemas() {
            for key in ["oneOf", "anyOf"] {
                if let Some(branches) = schema.get(key).and_then(Value::as_array).filter(|branches| branches.len() > 1)
                    && !schema.contains_key("discriminator")
                {
                    inspect(look, &node.pointer(), key, branches);
                }
            }
        }
    });
}

/// A branch: where it is written out, and the keys that it requires.
struct Branch<'a> {
    target: String,
    node: &'a Value,
    required: BTreeSet<String>,
}

fn inspect(look: &mut Look<'_>, pointer: &str, key: &'static str, nodes: &[Value]) {
    let tree = look.tree();
    let base = format!("{pointer}/{key}");
    let mut branches: Vec<Branch<'_>> = Vec::new();
    let mut merged: Vec<usize> = Vec::new();
    for (index, node) in nodes.iter().enumerate() {
        let at = pointer::join(&base, &index.to_string());
        let Some((target, node)) = resolve_at(tree, &at, node) else { return };
        // Branches of other JSON types are no objects that could be confused.
        if !has_objects_only(tree, &target, node) {
            return;
        }
        let branch = Branch { required: required_by_all(tree, &target, node), target, node };
        if branches.iter().any(|known| known.required == branch.required && have_one_shape(tree, known, &branch)) {
            merged.push(index);
        } else {
            branches.push(branch);
        }
    }
    if !merged.is_empty() {
        let finding = Diagnostic::note("same-type-branches", "branches of a union that have the same properties");
        look.report(&base, finding.done("read as one type"));
        let origin = look.origin(&base);
        look.edits.at(pointer, move |schema| {
            let Some(schema) = schema.as_object_mut() else { return };
            if let Some(Value::Array(mut left)) = schema.shift_remove(key) {
                retain(&mut left, &origin, |index, _| !merged.contains(&index));
                replace(schema, key, left);
            }
        });
    }
    if branches.len() > 1 {
        judge(look, pointer, &branches);
    }
}

/// Whether two objects have properties of the same names and types.
fn have_one_shape(tree: &Value, one: &Branch<'_>, other: &Branch<'_>) -> bool {
    let (one, other) = (members(tree, &one.target, one.node), members(tree, &other.target, other.node));
    one.complete
        && other.complete
        && one.properties.len() == other.properties.len()
        && one.properties.iter().all(|(name, member)| {
            other.properties.get(name).is_some_and(|same| {
                let ty = value_type(tree, &member.pointer, member.schema);
                let is_open = ty.is_none() || matches!(ty, Some("object" | "array"));
                let values = |schema| resolve(tree, schema).and_then(|schema| schema.get("enum"));
                ty == value_type(tree, &same.pointer, same.schema)
                    && values(member.schema) == values(same.schema)
                    && (!is_open || resolve(tree, member.schema) == resolve(tree, same.schema))
            })
        })
}

fn judge(look: &mut Look<'_>, pointer: &str, branches: &[Branch<'_>]) {
    let different: BTreeSet<_> = branches.iter().map(|branch| &branch.required).collect();
    if different.len() < branches.len() {
        return;
    }
    let common = |key: &&String| branches.iter().all(|branch| branch.required.contains(*key));
    let own: Vec<String> = branches
        .iter()
        .map(|branch| branch.required.iter().filter(|key| !common(key)).collect::<Vec<_>>())
        .map(|keys| if keys.is_empty() { "none of them".to_owned() } else { list(&keys) })
        .collect();
    let finding = Diagnostic::note("union-by-required-keys", "a union whose branches differ by what they require");
    look.report(pointer, finding.done(format!("told apart by their keys: {}", own.join("; "))));
}
