//! `optional-body-with-required-fields`: a request body that need not be there, although something in it must.
//!
//! `required` of a request body is false unless it is said, and mostly forgotten.

use serde_json::Value;

use super::support::edit::each_document;
use super::support::grammar::Kind;
use super::support::schema::{fragments, required, required_by_all};
use super::support::visit::Walk;
use super::support::words::list;
use super::{Config, Corpus, Findings};
use crate::diagnostic::Diagnostic;
use crate::load::pointer;

/// Unions within unions are looked into this far.
const DEPTH: usize = 8;

pub(super) fn run(corpus: &mut Corpus, _config: &Config, findings: &mut Findings) {
    each_document(corpus, findings, |look| {
        let tree = look.tree();
        let walk = Walk::document(tree);
        for node in walk.of(Kind::RequestBody) {
            let Some(body) = node.value().as_object() else { continue };
            // Whoever says `required: false` may mean it.
            if body.contains_key("required") || node.is_reference() {
                continue;
            }
            let base = format!("{}/content", node.pointer());
            let schemas =
                body.get("content").and_then(Value::as_object).into_iter().flatten().filter_map(|(name, content)| {
                    Some((pointer::join(&pointer::join(&base, name), "schema"), content.get("schema")?))
                });
            let schemas: Vec<(String, &Value)> = schemas.collect();
            if schemas.is_empty() || !schemas.iter().all(|(at, schema)| requires_something(tree, at, schema, DEPTH)) {
                continue;
            }
            let names = schemas.first().map(|(at, schema)| required_by_all(tree, at, schema)).unwrap_or_default();
            let required = if names.is_empty() { "one thing or another".to_owned() } else { list(names) };
            let what = format!("a body that requires {required}, and is not required itself");
            let finding = Diagnostic::warning("optional-body-with-required-fields", what);
            look.report(&node.pointer(), finding.done("the body is required"));
            look.edits.set(node.pointer(), "required", true);
        }
    });
}

/// Whether every value of a schema must have something, if not the same in each.
fn requires_something(tree: &Value, pointer: &str, schema: &Value, depth: usize) -> bool {
    let (fragments, _) = fragments(tree, pointer, schema);
    let Some(depth) = depth.checked_sub(1) else { return false };
    fragments.iter().any(|fragment| {
        required(fragment.schema).next().is_some()
            || ["oneOf", "anyOf"].iter().any(|key| {
                let base = pointer::join(&fragment.pointer, key);
                let branches = fragment.schema.get(*key).and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
                !branches.is_empty()
                    && branches.iter().enumerate().all(|(index, branch)| {
                        requires_something(tree, &pointer::join(&base, &index.to_string()), branch, depth)
                    })
            })
    })
}
