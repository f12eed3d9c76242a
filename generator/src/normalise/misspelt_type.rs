//! `misspelt-type`: a `type` that is none.
//!
//! `type: strng` would otherwise pass for "any value" in silence.

use super::support::edit::each_document;
use super::support::schema::type_of;
use super::support::visit::Walk;
use super::support::words::nearest;
use super::{Config, Corpus, Findings};
use crate::diagnostic::Diagnostic;

const TYPES: [&str; 6] = ["string", "integer", "number", "boolean", "array", "object"];

/// What other languages and Swagger 2 call them.
const FOREIGN: [(&str, &str); 14] = [
    ("str", "type: string"),
    ("text", "type: string"),
    ("uuid", "type: string, format: uuid"),
    ("date", "type: string, format: date"),
    ("datetime", "type: string, format: date-time"),
    ("date-time", "type: string, format: date-time"),
    ("file", "type: string, format: binary"),
    ("int", "type: integer"),
    ("int64", "type: integer, format: int64"),
    ("long", "type: integer, format: int64"),
    ("float", "type: number, format: float"),
    ("double", "type: number, format: double"),
    ("list", "type: array"),
    ("map", "type: object"),
];

pub(super) fn run(corpus: &mut Corpus, _config: &Config, findings: &mut Findings) {
    each_document(corpus, findings, |look| {
        let walk = Walk::document(look.tree());
        for (node, schema) in walk.schemas() {
            let Some(ty) = type_of(schema).filter(|ty| !TYPES.contains(ty)) else { continue };
            let finding = Diagnostic::error("misspelt-type", format!("`{ty}` is no type"));
            let foreign = FOREIGN.iter().find(|(name, _)| name.eq_ignore_ascii_case(ty)).map(|(_, meant)| *meant);
            let finding = match (foreign, nearest(ty, &TYPES)) {
                (Some(meant), _) => finding.help(format!("did you mean `{meant}`?")),
                (None, Some(near)) => finding.help(format!("did you mean `{near}`?")),
                (None, None) => {
                    finding.help("the types are `string`, `integer`, `number`, `boolean`, `array` and `object`")
                }
            };
            look.report(&format!("{}/type", node.pointer()), finding);
        }
    });
}
