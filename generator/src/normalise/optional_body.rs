//! `optional-body-with-required-fields`: a request body that need not be there, although something in it must.
//!
//! `required` of a request body is false unless it is said, and mostly forgotten.

use serde_json::Value;

use super::support::edit::each_document;
use super::support::grammar::Kind;
use super::support::schema::{fragments, required, resolve_at};
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
            if body.contains_key("required") || body.contains_key("$ref") {
                continue;
            }
            let base = format!("{}/content", node.pointer());
            let schemas =
                body.get("content").and_then(Value::as_object).into_iter().flatten().filter_map(|(name, content)| {
                    Some((pointer::join(&pointer::join(&base, name), "schema"), content.get("schema")?))
                });
            let needed: Option<Vec<Vec<String>>> =
                schemas.map(|(at, schema)| needs(tree, &at, schema, DEPTH)).collect();
            let Some(needed) = needed.filter(|needed| !needed.is_empty()) else { continue };
            let first = needed.into_iter().next().unwrap_or_default();
            let what = format!("a body that requires {}, and is not required itself", list(&first));
            let finding = Diagnostic::warning("optional-body-with-required-fields", what);
            look.report(&node.pointer(), finding.done("the body is required"));
            look.edits.set(node.pointer(), "required", true);
        }
    });
}

/// What every value of a schema must have; nothing if there are values without.
fn needs(tree: &Value, pointer: &str, schema: &Value, depth: usize) -> Option<Vec<String>> {
    let (fragments, _) = fragments(tree, pointer, schema);
    let own: Vec<String> = fragments.iter().flat_map(|fragment| required(fragment.schema)).map(str::to_owned).collect();
    if !own.is_empty() {
        return Some(own);
    }
    let depth = depth.checked_sub(1)?;
    fragments.iter().find_map(|fragment| {
        ["oneOf", "anyOf"].iter().find_map(|key| {
            let branches = fragment.schema.get(*key)?.as_array()?;
            let base = pointer::join(&fragment.pointer, key);
            let needs = branches.iter().enumerate().map(|(index, branch)| {
                let (at, branch) = resolve_at(tree, &pointer::join(&base, &index.to_string()), branch)?;
                needs(tree, &at, branch, depth)
            });
            needs.collect::<Option<Vec<_>>>()?.into_iter().next()
        })
    })
}
