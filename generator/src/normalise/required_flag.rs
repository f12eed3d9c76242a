//! `required-flag`: `required: true` on a property.
//!
//! That is how parameters say it. Of a property, the object around it says so, in a list of names.

use serde_json::Value;

use super::support::edit::each_document;
use super::support::visit::Walk;
use super::{Config, Corpus, Findings};
use crate::diagnostic::Diagnostic;

pub(super) fn run(corpus: &mut Corpus, _config: &Config, findings: &mut Findings) {
    each_document(corpus, findings, |look| {
        let walk = Walk::document(look.tree());
        for (node, schema) in walk.schemas() {
            let Some(Value::Bool(required)) = schema.get("required").cloned() else { continue };
            let pointer = node.pointer();
            let finding = Diagnostic::warning(
                "required-flag",
                format!("`required: {required}` on a schema, which has a list of names there"),
            );
            let finding = match (node.property(), node.parent()) {
                (Some(name), Some(parent)) if required => {
                    let name = name.to_owned();
                    let finding = finding.done(format!("made `{name}` a required property of the object around it"));
                    look.edits.at(parent.pointer(), move |object| require(object, name));
                    finding
                }
                _ => finding.done("left out"),
            };
            look.report(&format!("{pointer}/required"), finding);
            look.edits.remove(pointer, "required");
        }
    });
}

fn require(object: &mut Value, name: String) {
    let Some(object) = object.as_object_mut() else { return };
    let names = object.entry("required").or_insert_with(|| Value::Array(Vec::new()));
    if let Some(names) = names.as_array_mut() {
        let name = Value::from(name);
        if !names.contains(&name) {
            names.push(name);
        }
    }
}
