//! `inlined-reference`: a callback, or a path item, that is a reference within the document.
//!
//! Everything else that can be a reference stays one; these two are put in place, so that every operation stands where
//! it is called, or called back.

use std::collections::HashSet;

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

/// What is put in place may have such references in it, and so on so many times.
const FURTHEST: usize = 4;

/// How many may be put in place in one document.
const MOST: usize = 10_000;

pub(super) fn run(corpus: &mut Corpus, _config: &Config, findings: &mut Findings) {
    each_document(corpus, findings, |look| {
        let walk = Walk::document(look.tree());
        let mut inliner = Inliner { look, around: Vec::new(), put: 0, told: HashSet::new() };
        for node in references(&walk) {
            let pointer = node.pointer();
            let written_out = inliner.written_out(node, &pointer);
            inliner.look.edits.at(pointer, |item| *item = written_out);
        }
    });
}

/// The references that are to be put in place.
fn references<'w, 'a>(walk: &'w Walk<'a>) -> impl Iterator<Item = Node<'w, 'a>> {
    let can_be = walk.nodes().filter(|node| matches!(node.kind(), Kind::Callback | Kind::PathItem));
    can_be.filter(|node| reference::of(node.value()).is_some())
}

struct Inliner<'l, 'a> {
    look: &'l mut Look<'a>,
    /// The references that lead to where it is, one within what the other is replaced by.
    around: Vec<String>,
    /// How many have been put in place.
    put: usize,
    /// What has been reported: a reference, and whether it was left out.
    told: HashSet<(String, bool)>,
}

impl Inliner<'_, '_> {
    /// What a reference stands for, with all references in it written out.
    fn written_out(&mut self, node: Node<'_, '_>, pointer: &str) -> Value {
        let nothing = Value::Object(Map::new());
        let found = resolve_at(self.look.tree(), pointer, node.value()).filter(|(_, found)| found.is_object());
        let Some((target, found)) = found else {
            self.tell(node, pointer, Some("left out, for it cannot be found there"));
            return nothing;
        };
        self.around.push(pointer.to_owned());
        let fault = if self.around.iter().any(|around| pointer::is_within(around, &target)) {
            Some("left out where it would contain itself")
        } else if self.around.len() > FURTHEST || self.put == MOST {
            Some("left out where too many of them stand within one another")
        } else {
            None
        };
        self.tell(node, pointer, fault);
        let mut copy = nothing;
        if fault.is_none() {
            self.put += 1;
            copy = found.clone();
            for inner in references(&Walk::from(found, node.kind())) {
                let at = inner.pointer();
                let written_out = self.written_out(inner, &format!("{target}{at}"));
                if let Some(place) = copy.pointer_mut(&at) {
                    *place = written_out;
                }
            }
            adapt(&mut copy, node, &self.look.origin(&target));
        }
        self.around.pop();
        copy
    }

    fn tell(&mut self, node: Node<'_, '_>, pointer: &str, fault: Option<&str>) {
        if !self.told.insert((pointer.to_owned(), fault.is_some())) {
            return;
        }
        let reference = reference::of(node.value()).unwrap_or_default();
        let what = format!("{} that stands elsewhere, at `{reference}`", node.kind().name());
        let finding = match fault {
            Some(fault) => Diagnostic::warning(RULE, what).done(fault),
            None => Diagnostic::note(RULE, what).done("read as if it stood here"),
        };
        self.look.report(pointer, finding);
    }
}

/// What stands beside the reference stays, where the target does not say the same.
fn adapt(copy: &mut Value, node: Node<'_, '_>, origin: &str) {
    let (Some(copy), Some(beside)) = (copy.as_object_mut(), node.value().as_object()) else { return };
    for (key, value) in beside {
        if key != "$ref" && !copy.contains_key(key) {
            copy.insert(key.clone(), value.clone());
        }
    }
    // A callback has nothing but its expressions in it.
    if node.kind() == Kind::Callback {
        for (expression, item) in copy.iter_mut() {
            remember(item, || pointer::join(origin, expression));
        }
    } else if !copy.contains_key(ORIGIN) {
        copy.insert(ORIGIN.to_owned(), origin.into());
    }
}
