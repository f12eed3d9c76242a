//! `unused-tag`: a tag that is declared, and that no operation has.

use std::collections::HashSet;

use serde_json::Value;

use super::support::edit::each_document;
use super::support::grammar::Kind;
use super::support::visit::Walk;
use super::{Config, Corpus, Findings};
use crate::diagnostic::Diagnostic;

pub(super) fn run(corpus: &mut Corpus, _config: &Config, findings: &mut Findings) {
    each_document(corpus, findings, |look| {
        let walk = Walk::document(look.tree());
        let used: HashSet<&str> = walk
            .of(Kind::Operation)
            .filter_map(|node| node.value().get("tags")?.as_array())
            .flatten()
            .filter_map(Value::as_str)
            .collect();
        for node in walk.of(Kind::Tag) {
            let Some(name) = node.value().get("name").and_then(Value::as_str) else { continue };
            if !used.contains(name) {
                let finding = Diagnostic::note("unused-tag", format!("no operation has the tag `{name}`"));
                look.report(&node.pointer(), finding.done("it makes no service"));
            }
        }
    });
}
