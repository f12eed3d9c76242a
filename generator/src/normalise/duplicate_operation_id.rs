//! `duplicate-operation-id`: an operationId that another operation of the document has as well.
//!
//! The first operation keeps it. The others are called by their method and path, as if they had none, which no operation
//! above them can change.

use std::collections::HashMap;

use super::support::edit::each_document;
use super::support::operations::operations;
use super::{Config, Corpus, Findings};
use crate::diagnostic::Diagnostic;
use crate::load::pointer;

pub(super) fn run(corpus: &mut Corpus, _config: &Config, findings: &mut Findings) {
    each_document(corpus, findings, |look| {
        let mut seen: HashMap<&str, String> = HashMap::new();
        for call in operations(look.tree()) {
            let Some(id) = call.id() else { continue };
            let Some(first) = seen.get(id) else {
                seen.insert(id, call.pointer);
                continue;
            };
            let message = format!("two operations have the operationId `{id}`");
            let finding = Diagnostic::warning("duplicate-operation-id", message)
                .and(look.place(&pointer::join(first, "operationId")), "the other one")
                .done(format!("called after its method and path: `{} {}`", call.method.to_uppercase(), call.path));
            look.report(&pointer::join(&call.pointer, "operationId"), finding);
            look.edits.remove(call.pointer, "operationId");
        }
    });
}
