//! `sibling-of-ref`: keys beside a `$ref`.
//!
//! OpenAPI 3.0 ignores them, and most tools do; most authors do not know that. A description, `nullable`, a default or
//! an example beside a reference is meant for this one use, so the reference is wrapped: `allOf` with the reference as
//! its only branch, and the keys beside it. What would change which values are allowed is left out, with a finding;
//! except in a later version, where it counts.

use serde_json::{Map, Value, json};

use super::support::edit::{Look, each_document};
use super::support::grammar::Kind;
use super::support::origin::ORIGIN;
use super::support::schema::is_annotation;
use super::support::visit::{Node, Walk};
use super::support::words::list;
use super::{Config, Corpus, Findings};
use crate::diagnostic::{Diagnostic, Severity};
use crate::load::pointer;

const RULE: &str = "sibling-of-ref";

pub(super) fn run(corpus: &mut Corpus, _config: &Config, findings: &mut Findings) {
    each_document(corpus, findings, |look| {
        let walk = Walk::document(look.tree());
        for node in walk.nodes().filter(|node| node.is_reference()) {
            let Some(object) = node.value().as_object() else { continue };
            // Foreign extensions are ignored everywhere, and where a node comes from is not what it says.
            let beside: Vec<&str> =
                object.keys().map(String::as_str).filter(|key| *key != "$ref" && counts(key)).collect();
            if beside.is_empty() {
                continue;
            }
            match node.kind() {
                Kind::Schema => schema(look, node, object, &beside),
                _ => other(look, node, &beside),
            }
        }
    });
}

fn counts(key: &str) -> bool {
    key != ORIGIN && (!key.starts_with("x-") || key.starts_with("x-codegen-"))
}

fn schema(look: &mut Look<'_>, node: Node<'_, '_>, object: &Map<String, Value>, beside: &[&str]) {
    let pointer = node.pointer();
    let (kept, rest): (Vec<&str>, Vec<&str>) = beside.iter().partition(|key| is_annotation(key));
    let newer = look.is_newer();
    if !kept.is_empty() && kept.iter().any(|key| !key.starts_with("x-")) {
        let finding = Diagnostic::new(look.unless_newer(), RULE, format!("{} beside a `$ref`", list(&kept)));
        let at = pointer::join(&pointer, kept.iter().find(|key| !key.starts_with("x-")).unwrap_or(&"$ref"));
        look.report(&at, finding.done("kept for this use of the type"));
    }
    if let Some(first) = rest.first() {
        let finding = Diagnostic::new(look.unless_newer(), RULE, format!("{} beside a `$ref`", list(&rest)));
        let done = if newer { "read as one more branch of an `allOf`" } else { "left out, as OpenAPI 3.0 says" };
        look.report(&pointer::join(&pointer, first), finding.done(done));
    }
    let mut branches = vec![json!({"$ref": object.get("$ref")})];
    let constraints: Map<String, Value> = object
        .iter()
        .filter(|(key, _)| newer && rest.contains(&key.as_str()))
        .map(|(key, value)| (key.clone(), value.clone()))
        .chain([(ORIGIN.to_owned(), look.origin(&pointer).into())])
        .collect();
    // `type` alone repeats what the reference says.
    if constraints.keys().any(|key| key != "type" && key != ORIGIN) {
        branches.push(Value::Object(constraints));
    }
    look.edits.at(pointer, move |node| {
        let Some(object) = node.as_object_mut() else { return };
        object.retain(|key, _| is_annotation(key));
        if branches.len() > 1 || !object.keys().all(|key| key == ORIGIN) {
            object.insert("allOf".to_owned(), Value::Array(branches));
        } else if let Some(reference) = branches.pop().as_mut().and_then(|branch| branch.get_mut("$ref")) {
            object.insert("$ref".to_owned(), reference.take());
        }
    });
}

fn other(look: &mut Look<'_>, node: Node<'_, '_>, beside: &[&str]) {
    let pointer = node.pointer();
    let harmless = look.is_newer() && beside.iter().all(|key| matches!(*key, "summary" | "description"));
    let severity = if harmless { Severity::Note } else { Severity::Warning };
    let finding =
        Diagnostic::new(severity, RULE, format!("{} beside the `$ref` of {}", list(beside), node.kind().name()));
    look.report(
        &pointer::join(&pointer, beside.first().unwrap_or(&"$ref")),
        finding.done("left out, as OpenAPI 3.0 says"),
    );
    look.edits.at(pointer, |node| {
        if let Some(object) = node.as_object_mut() {
            object.retain(|key, _| key == "$ref" || key.starts_with("x-"));
        }
    });
}
