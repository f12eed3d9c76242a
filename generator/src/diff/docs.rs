//! Prose: what the documentation of an item is made of.

use serde_json::Value;

use super::{
    change::{Change, Class, Wire},
    compare::Comparison,
};
use crate::model::{Docs, Field};

/// What is said about a thing.
pub(super) fn compare(c: &Comparison<'_>, old: &Docs, new: &Docs, change: &dyn Fn(Class) -> Change) {
    let (was, is) = (text(old), text(new));
    if spaced_once(&was) != spaced_once(&is) {
        c.report(change(Class::Documentation).of("documentation", was, is));
    }
}

/// What is said about a field or a parameter, its default included.
pub(super) fn field(c: &Comparison<'_>, old: &Field, new: &Field, change: &dyn Fn(Class) -> Change) {
    compare(c, &old.docs, &new.docs, change);
    if old.default != new.default {
        let effect = match (&old.default, &new.default) {
            (Some(_), Some(_)) => Wire::tolerated("leaving it out means something else"),
            _ => Wire::none(),
        };
        let said = |value: &Option<Value>| value.as_ref().map(Value::to_string).unwrap_or_default();
        let change = change(Class::Documentation).of("default", said(&old.default), said(&new.default));
        c.report(change.on_the_wire(effect));
    }
}

/// How much space stands between words is nothing that a reader sees.
fn spaced_once(text: &str) -> String {
    let lines = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.collect::<Vec<_>>().join("\n")
}

fn text(docs: &Docs) -> String {
    let parts = docs.summary.iter().chain(&docs.description).chain(&docs.notes).chain(&docs.deprecation);
    parts.map(|part| part.trim()).filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
}
