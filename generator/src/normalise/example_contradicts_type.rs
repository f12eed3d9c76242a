//! `example-contradicts-type` and `json-in-example`: an example or a default of another type than its schema.
//!
//! YAML takes an unquoted telephone number for a number; some tools show lists only if they are written as text. The
//! schema's type wins, and the example is turned into a value of it; if it cannot be one, it goes.

use serde_json::Value;

use super::support::edit::{Look, each_document};
use super::support::examples::{Shown, is_nullable, shown_values, value_type};
use super::support::schema::fragments;
use super::support::visit::Walk;
use super::support::words::{kind_of, scalar_text, shown};
use super::{Config, Corpus, Findings};
use crate::diagnostic::Diagnostic;

pub(super) fn run(corpus: &mut Corpus, _config: &Config, findings: &mut Findings) {
    each_document(corpus, findings, |look| {
        let walk = Walk::document(look.tree());
        for value in shown_values(&walk) {
            let Some(ty) = value_type(look.tree(), &value.schema_pointer, value.schema) else { continue };
            if is_of(value.value, ty) {
                continue;
            }
            contradiction(look, &value, ty);
        }
    });
}

/// Whether a value is of a type.
pub(super) fn is_of(value: &Value, ty: &str) -> bool {
    match ty {
        "string" => value.is_string(),
        "integer" => value.is_i64() || value.is_u64() || value.as_f64().is_some_and(|number| number.fract() == 0.0),
        "number" => value.is_number(),
        "boolean" => value.is_boolean(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        _ => true,
    }
}

fn contradiction(look: &mut Look<'_>, value: &Shown<'_>, ty: &str) {
    let pointer = value.pointer();
    let name = if value.key == "default" { "default" } else { "example" };
    if value.value.is_null() {
        if !is_nullable(look.tree(), &value.schema_pointer, value.schema) {
            let finding = Diagnostic::note("example-contradicts-type", format!("null as the {name} of `type: {ty}`"));
            look.report(&pointer, finding.done("left out"));
            look.edits.remove(value.holder.clone(), value.key);
        }
        return;
    }
    if let Some(parsed) = json_in_text(value.value, ty) {
        let finding =
            Diagnostic::warning("json-in-example", format!("the {name} of `type: {ty}` is JSON within a text"));
        look.report(&pointer, finding.done("read the JSON"));
        look.edits.set(value.holder.clone(), value.key, parsed);
        return;
    }
    let what = format!("the {name} `{}` of `type: {ty}` is {}", shown(value.value), kind_of(value.value));
    let finding = Diagnostic::warning("example-contradicts-type", what);
    if ty == "integer" && value.value.is_number() {
        let (mut fragments, _) = fragments(look.tree(), &value.schema_pointer, value.schema);
        fragments.retain(|fragment| fragment.schema.contains_key("type"));
        if fragments.iter().all(|fragment| !fragment.shared) {
            look.report(&pointer, finding.done("read as `type: number`"));
            for fragment in fragments {
                look.edits.set(fragment.pointer, "type", "number");
            }
        } else {
            look.report(&pointer, finding.done("left out: what one use shows does not change the type of the others"));
            look.edits.remove(value.holder.clone(), value.key);
        }
        return;
    }
    match turned(value.value, ty) {
        Some(turned) => {
            look.report(&pointer, finding.done(format!("the type wins: read as `{turned}`")));
            look.edits.set(value.holder.clone(), value.key, turned);
        }
        None => {
            look.report(&pointer, finding.done("the type wins: left out"));
            look.edits.remove(value.holder.clone(), value.key);
        }
    }
}

fn json_in_text(value: &Value, ty: &str) -> Option<Value> {
    let text = value.as_str()?.trim();
    if !matches!(ty, "array" | "object") || !text.starts_with(['[', '{']) {
        return None;
    }
    serde_json::from_str::<Value>(text).ok().filter(|parsed| is_of(parsed, ty))
}

/// A value as one of another type, if nothing has to be guessed.
pub(super) fn turned(value: &Value, ty: &str) -> Option<Value> {
    match (ty, value) {
        ("string", _) => scalar_text(value).map(Value::from),
        ("integer" | "number", Value::String(text)) => {
            serde_json::from_str::<Value>(text.trim()).ok().filter(|number| number.is_number() && is_of(number, ty))
        }
        ("boolean", Value::String(text)) => text.trim().to_ascii_lowercase().parse::<bool>().ok().map(Value::from),
        _ => None,
    }
}
