//! `example-contradicts-format`: an example that cannot be of the format beside it.
//!
//! A format is an afterthought, an example is mostly copied from the wire: the example wins.

use serde_json::Value;

use super::support::edit::{Look, each_document};
use super::support::examples::{Shown, shown_values};
use super::support::formats::{contradicts, is_date_time};
use super::support::schema::type_of;
use super::support::visit::Walk;
use super::support::words::shown;
use super::{Config, Corpus, Findings};
use crate::diagnostic::Diagnostic;
use crate::load::pointer;

const RULE: &str = "example-contradicts-format";

pub(super) fn run(corpus: &mut Corpus, _config: &Config, findings: &mut Findings) {
    each_document(corpus, findings, |look| {
        let walk = Walk::document(look.tree());
        let mut settled: Vec<String> = Vec::new();
        for value in shown_values(&walk) {
            let Some(schema) = value.schema.as_object() else { continue };
            let Some(format) = schema.get("format").and_then(Value::as_str) else { continue };
            if settled.last() == Some(&value.schema_pointer) {
                continue;
            }
            let found = match type_of(schema) {
                Some("string") => string(look, &value, format),
                Some("integer") => integer(look, &value, format),
                _ => false,
            };
            if found {
                settled.push(value.schema_pointer);
            }
        }
    });
}

fn string(look: &mut Look<'_>, value: &Shown<'_>, format: &str) -> bool {
    // A number in place of a text is another matter; but it is no date and no UUID either way.
    let text = match value.value {
        Value::String(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        _ => return false,
    };
    if !contradicts(format, &text) {
        return false;
    }
    let what = format!("`{}` is no `{format}`", shown(value.value));
    let finding = Diagnostic::warning(RULE, what)
        .and(look.place(&pointer::join(&value.schema_pointer, "format")), "the format that it contradicts");
    if format == "date" && is_date_time(&text) {
        look.report(&value.pointer(), finding.done("read as `format: date-time`"));
        look.edits.set(value.schema_pointer.clone(), "format", "date-time");
    } else {
        look.report(&value.pointer(), finding.done("the example wins: read as any string"));
        look.edits.remove(value.schema_pointer.clone(), "format");
    }
    true
}

fn integer(look: &mut Look<'_>, value: &Shown<'_>, format: &str) -> bool {
    let too_large = value.value.as_i64().is_some_and(|number| i32::try_from(number).is_err());
    if format != "int32" || !too_large {
        return false;
    }
    let finding = Diagnostic::warning(RULE, format!("{} has no place in 32 bits", value.value));
    let finding =
        finding.and(look.place(&pointer::join(&value.schema_pointer, "format")), "the format that it contradicts");
    look.report(&value.pointer(), finding.done("read as `format: int64`"));
    look.edits.set(value.schema_pointer.clone(), "format", "int64");
    true
}
