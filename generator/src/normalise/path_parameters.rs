//! `path-parameter`: a path and its parameters that do not agree.
//!
//! Every `{name}` of a path needs a parameter, every path parameter a `{name}`, and none of them is optional.

use indexmap::IndexSet;
use serde_json::{Value, json};

use super::support::edit::{Look, each_document};
use super::support::grammar::{Kind, METHODS};
use super::support::list_edit::retain;
use super::support::schema::resolve_at;
use super::support::visit::Walk;
use super::support::words::{list, words};
use super::{Config, Corpus, Findings};
use crate::diagnostic::Diagnostic;
use crate::load::pointer;

const RULE: &str = "path-parameter";

pub(super) fn run(corpus: &mut Corpus, _config: &Config, findings: &mut Findings) {
    each_document(corpus, findings, |look| {
        let walk = Walk::document(look.tree());
        for node in walk.of(Kind::PathItem) {
            if node.parent().is_some_and(|parent| parent.kind() == Kind::Paths) {
                let names = names_in(node.key()).into_iter().collect();
                inspect(look, &node.pointer(), node.value(), &names);
            }
        }
        optional(look, &walk);
    });
}

/// The names in braces.
pub(super) fn names_in(path: &str) -> Vec<&str> {
    path.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect()
}

/// A path parameter of a list.
struct Described<'a> {
    list: String,
    index: usize,
    /// Where it is written out.
    pointer: String,
    name: &'a str,
}

fn described<'a>(tree: &'a Value, list: &str) -> Vec<Described<'a>> {
    let parameters = tree.pointer(list).and_then(Value::as_array).map_or(&[][..], Vec::as_slice);
    let described = parameters.iter().enumerate().filter_map(|(index, parameter)| {
        let (pointer, parameter) = resolve_at(tree, &pointer::join(list, &index.to_string()), parameter)?;
        let name = parameter.get("name")?.as_str()?;
        (parameter.get("in")? == "path").then(|| Described { list: list.to_owned(), index, pointer, name })
    });
    described.collect()
}

fn inspect(look: &mut Look<'_>, item: &str, value: &Value, names: &IndexSet<&str>) {
    let tree = look.tree();
    let common = described(tree, &format!("{item}/parameters"));
    let operations: Vec<String> = METHODS
        .iter()
        .filter(|method| value.get(**method).is_some())
        .map(|method| format!("{item}/{method}"))
        .collect();
    let mut missing_everywhere = names.clone();
    stray(look, &common, names, &mut missing_everywhere);
    for operation in operations {
        let mut missing = missing_everywhere.clone();
        stray(look, &described(tree, &format!("{operation}/parameters")), names, &mut missing);
        let missing: Vec<String> = missing.into_iter().map(str::to_owned).collect();
        if missing.is_empty() {
            continue;
        }
        let what = format!("the path has {}, and no parameter describes it", list(&missing));
        look.report(&operation, Diagnostic::warning(RULE, what).done("took it for a text"));
        look.edits.at(operation, move |operation| {
            let Some(operation) = operation.as_object_mut() else { return };
            let parameters = operation.entry("parameters").or_insert_with(|| json!([]));
            for name in missing {
                if let Some(parameters) = parameters.as_array_mut() {
                    parameters
                        .push(json!({"name": name, "in": "path", "required": true, "schema": {"type": "string"}}));
                }
            }
        });
    }
}

/// Path parameters that the path does not have. Of the names that are missing, those that are described after all are
/// taken out.
fn stray<'n>(
    look: &mut Look<'_>,
    parameters: &[Described<'_>],
    names: &IndexSet<&'n str>,
    missing: &mut IndexSet<&'n str>,
) {
    for parameter in parameters {
        missing.shift_remove(parameter.name);
    }
    let mut dropped: Vec<usize> = Vec::new();
    for parameter in parameters.iter().filter(|parameter| !names.contains(parameter.name)) {
        // Where it could be several of them, it is the first in the path that no other is.
        let meant = missing.iter().copied().find(|name| words(name) == words(parameter.name));
        let in_place = parameter.pointer.starts_with(&parameter.list);
        match meant {
            Some(meant) if in_place => {
                let what = format!("the path has `{meant}`, and the parameter is named `{}`", parameter.name);
                look.report(&parameter.pointer, Diagnostic::warning(RULE, what).done("the path's name counts"));
                look.edits.set(parameter.pointer.clone(), "name", meant);
                missing.shift_remove(meant);
            }
            _ => {
                let what = format!("the path has no `{{{}}}`", parameter.name);
                let at = pointer::join(&parameter.list, &parameter.index.to_string());
                look.report(&at, Diagnostic::warning(RULE, what).done("left the parameter out"));
                dropped.push(parameter.index);
            }
        }
    }
    if let (Some(first), false) = (parameters.first(), dropped.is_empty()) {
        let origin = look.origin(&first.list);
        look.edits.at(first.list.clone(), move |list| {
            if let Some(list) = list.as_array_mut() {
                retain(list, &origin, |index, _| !dropped.contains(&index));
            }
        });
    }
}

/// Path parameters that claim to be optional.
fn optional(look: &mut Look<'_>, walk: &Walk<'_>) {
    for node in walk.of(Kind::Parameter) {
        let value = node.value();
        if value.get("in").is_some_and(|location| location == "path")
            && value.get("required") != Some(&Value::Bool(true))
        {
            let finding = Diagnostic::warning(RULE, "a path parameter that is not required");
            look.report(&node.pointer(), finding.done("required"));
            look.edits.set(node.pointer(), "required", true);
        }
    }
}
