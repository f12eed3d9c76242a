//! `empty-response-object`: a success whose body is an object of which it is said that it has no property.
//!
//! There is nothing in it to return.

use serde_json::{Map, Value};

use super::support::edit::each_document;
use super::support::grammar::Kind;
use super::support::schema::{resolve, type_of};
use super::support::visit::{Node, Walk};
use super::{Config, Corpus, Findings};
use crate::diagnostic::Diagnostic;
use crate::load::pointer;

pub(super) fn run(corpus: &mut Corpus, _config: &Config, findings: &mut Findings) {
    each_document(corpus, findings, |look| {
        let tree = look.tree();
        let walk = Walk::document(tree);
        for node in walk.of(Kind::Response).filter(|node| is_success(*node)) {
            let contents = node.value().get("content").and_then(Value::as_object);
            let Some((media_type, content)) = contents.and_then(|contents| contents.iter().next()) else { continue };
            let all_empty = contents.into_iter().flatten().all(|(_, content)| {
                let schema = content.get("schema").and_then(|schema| resolve(tree, schema));
                schema.and_then(Value::as_object).is_some_and(is_empty)
            });
            if all_empty && content.is_object() {
                let pointer = node.pointer();
                let at =
                    [media_type, "schema"].iter().fold(format!("{pointer}/content"), |at, key| pointer::join(&at, key));
                let finding =
                    Diagnostic::note("empty-response-object", "a success with an object that has no property");
                look.report(&at, finding.done("whatever is in the body is ignored"));
                look.edits.remove(pointer, "content");
            }
        }
    });
}

/// Whether it is the answer to a request that succeeded. A component is, if its name is no error's.
fn is_success(node: Node<'_, '_>) -> bool {
    node.key().starts_with('2')
}

/// Whether a schema says that there are no properties, which is more than saying none.
fn is_empty(schema: &Map<String, Value>) -> bool {
    type_of(schema) == Some("object")
        && schema.get("properties").and_then(Value::as_object).is_some_and(Map::is_empty)
        && schema.get("additionalProperties").is_none_or(|said| said == &Value::Bool(false))
}
