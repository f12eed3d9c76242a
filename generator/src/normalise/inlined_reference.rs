//! `inlined-reference`: a callback, or a path item, that is a reference within the document.
//!
//! Everything else that can be a reference stays one; these two are put in place, so that every operation stands where
//! it is called, or called back.

use std::collections::HashSet;

use serde_json::Value;

use super::edit::each_document;
use super::grammar::Kind;
use super::list_edit::remember;
use super::schema::resolve_at;
use super::visit::Walk;
use super::{Config, Corpus, Findings};
use crate::diagnostic::Diagnostic;
use crate::load::reference;

pub(super) fn run(corpus: &mut Corpus, _config: &Config, findings: &mut Findings) {
    each_document(corpus, findings, |look| {
        let tree = look.tree();
        let walk = Walk::document(tree);
        let mut seen = HashSet::new();
        for node in walk.nodes().filter(|node| matches!(node.kind(), Kind::Callback | Kind::PathItem)) {
            let Some(reference) = reference::of(node.value()) else { continue };
            let pointer = node.pointer();
            let finding = Diagnostic::note(
                "inlined-reference",
                format!("{} that stands elsewhere, at `{reference}`", node.kind().name()),
            );
            // A path item within what is put in place would be a reference again; one level is what documents have.
            match resolve_at(tree, &pointer, node.value()) {
                Some((target, found))
                    if found.is_object() && !pointer.starts_with(&target) && seen.insert(pointer.clone()) =>
                {
                    look.report(&pointer, finding.done("read as if it stood here"));
                    let (found, origin) = (found.clone(), look.origin(&target));
                    look.edits.at(pointer, move |item| put(item, found, origin));
                }
                _ => {
                    let finding = Diagnostic { severity: crate::diagnostic::Severity::Warning, ..finding };
                    look.report(&pointer, finding.done("left out, for there is nothing to be found"));
                    look.edits.at(pointer, |item| *item = Value::Object(serde_json::Map::new()));
                }
            }
        }
    });
}

/// What stands beside the reference stays, where the target does not say the same.
fn put(item: &mut Value, found: Value, origin: String) {
    let beside = std::mem::replace(item, found);
    remember(item, || origin);
    if let (Some(item), Value::Object(beside)) = (item.as_object_mut(), beside) {
        for (key, value) in beside {
            if key != "$ref" && !item.contains_key(&key) {
                item.insert(key, value);
            }
        }
    }
}
