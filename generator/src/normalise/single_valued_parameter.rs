//! `single-valued-parameter`: a required parameter that can only have one value.
//!
//! There is nothing to choose, so there is no argument: the value is always sent.

use serde_json::Value;

use super::support::edit::each_document;
use super::support::grammar::Kind;
use super::support::schema::resolve;
use super::support::visit::Walk;
use super::support::words::scalar_text;
use super::{Config, Corpus, Findings, keys};
use crate::diagnostic::Diagnostic;

pub(super) fn run(corpus: &mut Corpus, _config: &Config, findings: &mut Findings) {
    each_document(corpus, findings, |look| {
        let walk = Walk::document(look.tree());
        for node in walk.of(Kind::Parameter) {
            if node.value().get("required") != Some(&Value::Bool(true)) {
                continue;
            }
            let schema = node.value().get("schema").and_then(|schema| resolve(look.tree(), schema));
            let Some([only]) = schema.and_then(|schema| schema.get("enum")?.as_array()).map(Vec::as_slice) else {
                continue;
            };
            let Some(only) = scalar_text(only) else { continue };
            let name = node.value().get("name").and_then(Value::as_str).unwrap_or_default();
            let what = format!("`{name}` can only be `{only}`");
            let finding = Diagnostic::note("single-valued-parameter", what);
            look.report(&node.pointer(), finding.done("no argument: always sent"));
            look.edits.set(node.pointer(), keys::CONSTANT, only);
        }
    });
}
