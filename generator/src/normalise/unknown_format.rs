//! `unknown-format` and `date-in-example`: what is read as text although somebody may take it for something else.

use std::collections::BTreeMap;

use serde_json::Value;

use super::support::edit::{Look, each_document};
use super::support::examples::shown_values;
use super::support::formats::{KNOWN, is_date, is_date_time};
use super::support::schema::type_of;
use super::support::visit::Walk;
use super::support::words::nearest;
use super::{Config, Corpus, Findings};
use crate::diagnostic::Diagnostic;
use crate::load::pointer;

pub(super) fn run(corpus: &mut Corpus, _config: &Config, findings: &mut Findings) {
    each_document(corpus, findings, |look| {
        let walk = Walk::document(look.tree());
        let mut unknown: BTreeMap<(&str, &str), Vec<String>> = BTreeMap::new();
        for (node, schema) in walk.schemas() {
            if let (Some(format), Some(ty)) = (schema.get("format").and_then(Value::as_str), type_of(schema))
                && !KNOWN.contains(&format)
            {
                unknown.entry((format, ty)).or_default().push(pointer::join(&node.pointer(), "format"));
            }
        }
        for ((format, ty), pointers) in unknown {
            let finding = Diagnostic::note("unknown-format", format!("`{format}` is no registered format"));
            let finding = finding.done(format!("read as `type: {ty}` without a format"));
            let finding = match nearest(format, &KNOWN) {
                Some(near) => finding.help(format!("did you mean `{near}`?")),
                None => finding,
            };
            look.report_all(&pointers, finding);
        }
        unquoted_dates(look, &walk);
    });
}

/// YAML 1.1 has a type for dates; whoever writes one without quotes gets another value from older parsers.
fn unquoted_dates(look: &mut Look<'_>, walk: &Walk<'_>) {
    let mut found = Vec::new();
    for value in shown_values(walk) {
        let Some(text) = value.value.as_str().filter(|text| is_date(text) || is_date_time(text)) else { continue };
        let pointer = value.pointer();
        let span = look.place(&pointer).span;
        let written = span.and_then(|span| look.document.text().get(span.start..span.end));
        if written == Some(text) {
            found.push(pointer);
        }
    }
    let finding =
        Diagnostic::note("date-in-example", "a date without quotes, which some YAML parsers do not take for text");
    look.report_all(&found, finding.done("read as text"));
}
