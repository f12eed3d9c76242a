//! `inlined-reference`: a callback, or a path item, that is a reference within the document.
//!
//! Everything else that can be a reference stays one; these two are put in place, so that every operation stands where
//! it is called, or called back.

use serde_json::{Map, Value};

use super::support::edit::{Look, each_document};
use super::support::grammar::Kind;
use super::support::list_edit::remember;
use super::support::origin::ORIGIN;
use super::support::schema::resolve_at;
use super::support::visit::{Node, Walk};
use super::{Config, Corpus, Findings};
use crate::diagnostic::Diagnostic;
use crate::load::{pointer, reference};

const RULE: &str = "inlined-reference";

/// What is put in place may have such references in it; so many times.
const ROUNDS: usize = 4;

pub(super) fn run(corpus: &mut Corpus, _config: &Config, findings: &mut Findings) {
    for round in 1..=ROUNDS {
        let before = findings.iter().count();
        each_document(corpus, findings, |look| {
            let walk = Walk::document(look.tree());
            for node in walk.nodes().filter(|node| matches!(node.kind(), Kind::Callback | Kind::PathItem)) {
                if let Some(reference) = reference::of(node.value()) {
                    inline(look, node, reference, round < ROUNDS);
                }
            }
        });
        if findings.iter().count() == before {
            break;
        }
    }
}

fn inline(look: &mut Look<'_>, node: Node<'_, '_>, reference: &str, follow: bool) {
    let pointer = node.pointer();
    let what = format!("{} that stands elsewhere, at `{reference}`", node.kind().name());
    let found = resolve_at(look.tree(), &pointer, node.value()).filter(|(_, found)| follow && found.is_object());
    match found {
        Some((target, found)) => {
            look.report(&pointer, Diagnostic::note(RULE, what).done("read as if it stood here"));
            let kind = node.kind();
            let (found, origin) = (found.clone(), look.origin(&target));
            look.edits.at(pointer, move |item| put(item, kind, found, &origin));
        }
        None => {
            let finding = Diagnostic::warning(RULE, what).done("left out, for it cannot be found there");
            look.report(&pointer, finding);
            look.edits.at(pointer, |item| *item = Value::Object(Map::new()));
        }
    }
}

/// What stands beside the reference stays, where the target does not say the same.
fn put(item: &mut Value, kind: Kind, found: Value, origin: &str) {
    let beside = std::mem::replace(item, found);
    let (Some(item), Value::Object(beside)) = (item.as_object_mut(), beside) else { return };
    for (key, value) in beside {
        if key != "$ref" && !item.contains_key(&key) {
            item.insert(key, value);
        }
    }
    // A callback has nothing but its expressions in it.
    if kind == Kind::Callback {
        for (expression, item) in item.iter_mut() {
            remember(item, || pointer::join(origin, expression));
        }
    } else if !item.contains_key(ORIGIN) {
        item.insert(ORIGIN.to_owned(), origin.into());
    }
}
