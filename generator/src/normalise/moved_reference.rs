//! `moved-reference`: a `$ref` into the middle of a schema, or into a list, that passes have rearranged.
//!
//! References to components lead where they always led. The few that lead elsewhere follow what they meant.

use std::collections::HashMap;

use serde_json::Value;

use super::support::edit::{Look, each_document};
use super::support::origin::{ORIGIN, origin};
use super::support::schema::target;
use super::support::visit::Walk;
use super::{Config, Corpus, Findings};
use crate::diagnostic::Diagnostic;
use crate::load::{pointer, reference};

pub(super) fn run(corpus: &mut Corpus, _config: &Config, findings: &mut Findings) {
    each_document(corpus, findings, |look| {
        let walk = Walk::document(look.tree());
        let deep: Vec<(String, String)> = walk
            .nodes()
            .filter_map(|node| {
                let target = reference::of(node.value()).and_then(target)?;
                let is_component = target.starts_with("/components/") && pointer::tokens(&target).count() == 3;
                (!is_component).then(|| (node.pointer(), target.into_owned()))
            })
            .collect();
        if deep.is_empty() {
            return;
        }
        let mut moved: HashMap<&str, Vec<String>> = HashMap::new();
        for node in walk.nodes() {
            if let Some(origin) = node.value().get(ORIGIN).and_then(Value::as_str) {
                moved.entry(origin).or_default().push(node.pointer());
            }
        }
        for (pointer, target) in deep {
            follow(look, &pointer, &target, &moved);
        }
    });
}

fn follow(look: &mut Look<'_>, pointer: &str, target: &str, moved: &HashMap<&str, Vec<String>>) {
    let tree = look.tree();
    if tree.pointer(target).is_some() && origin(tree, target).to_text() == target {
        return;
    }
    let mut prefix = target;
    let found = loop {
        let rest = &target[prefix.len()..];
        let candidates = moved.get(prefix).into_iter().flatten().map(|current| format!("{current}{rest}"));
        if let Some(found) = candidates.into_iter().find(|candidate| tree.pointer(candidate).is_some()) {
            break found;
        }
        match pointer::split(prefix) {
            Some((parent, _)) => prefix = parent,
            None => return,
        }
    };
    if found == target {
        return;
    }
    let finding = Diagnostic::note("moved-reference", "a reference into what has been rearranged");
    look.report(&pointer::join(pointer, "$ref"), finding.done("follows it"));
    look.edits.set(pointer, "$ref", format!("#{found}"));
}
