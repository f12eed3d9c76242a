//! `free-form-object`: an object of which nothing is said.
//!
//! It can have any properties. If its example has texts only, they are texts.

use serde_json::{Map, Value, json};

use super::support::edit::each_document;
use super::support::schema::type_of;
use super::support::visit::Walk;
use super::{Config, Corpus, Findings};
use crate::diagnostic::Diagnostic;

pub(super) fn run(corpus: &mut Corpus, _config: &Config, findings: &mut Findings) {
    each_document(corpus, findings, |look| {
        let walk = Walk::document(look.tree());
        for (node, schema) in walk.schemas() {
            let silent =
                schema.get("properties").is_none_or(|properties| properties.as_object().is_some_and(Map::is_empty))
                    && !["additionalProperties", "required"].iter().any(|key| schema.contains_key(*key));
            // A branch that says nothing adds nothing to the others.
            if type_of(schema) != Some("object") || !silent || node.key() == "allOf" {
                continue;
            }
            let texts = schema.get("example").and_then(Value::as_object);
            let texts = texts.is_some_and(|example| !example.is_empty() && example.values().all(Value::is_string));
            let finding = Diagnostic::note("free-form-object", "an object without a word on what is in it");
            let (done, additional) = if texts {
                ("read as a map of texts, like its example", json!({"type": "string"}))
            } else {
                ("read as a map of any values", json!(true))
            };
            look.report(&node.pointer(), finding.done(done));
            look.edits.set(node.pointer(), "additionalProperties", additional);
        }
    });
}
