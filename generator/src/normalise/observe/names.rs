//! `operation-name-style`: names in several styles. Nothing is changed; `naming` makes Rust names of all of them, and
//! the wire keeps its own.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::diagnostic::Diagnostic;
use crate::normalise::support::edit::{Look, each_document};
use crate::normalise::support::grammar::Kind;
use crate::normalise::support::visit::{Node, Walk};
use crate::normalise::{Config, Corpus, Findings};

pub(in crate::normalise) fn run(corpus: &mut Corpus, _config: &Config, findings: &mut Findings) {
    each_document(corpus, findings, |look| {
        let walk = Walk::document(look.tree());
        let operations =
            walk.of(Kind::Operation).filter_map(|node| Some((node.value().get("operationId")?.as_str()?, node)));
        compare(look, "operationIds", operations.collect(), "/operationId");
        let properties = walk.nodes().filter_map(|node| Some((node.property()?, node)));
        let parameters = walk.of(Kind::Parameter).filter_map(|node| {
            let is_header = node.value().get("in").is_some_and(|location| location == "header");
            Some((node.value().get("name").and_then(Value::as_str).filter(|_| !is_header)?, node))
        });
        compare(look, "properties and parameters", properties.chain(parameters).collect(), "");
    });
}

fn compare<'a>(look: &mut Look<'_>, what: &str, names: Vec<(&'a str, Node<'_, 'a>)>, key: &str) {
    let mut styles: BTreeMap<&str, Vec<(&str, Node<'_, '_>)>> = BTreeMap::new();
    for (name, node) in names {
        if let Some(style) = style(name) {
            styles.entry(style).or_default().push((name, node));
        }
    }
    if styles.len() < 2 {
        return;
    }
    let said: Vec<String> = styles
        .iter()
        .filter_map(|(style, names)| names.first().map(|(name, _)| format!("{style} (`{name}`)")))
        .collect();
    let firsts: Vec<String> =
        styles.values().filter_map(|names| names.first()).map(|(_, node)| format!("{}{key}", node.pointer())).collect();
    let finding = Diagnostic::note("operation-name-style", format!("{what} in several styles: {}", said.join(", ")));
    look.report_all(&firsts, finding.done("Rust names for all of them; the wire keeps its own"));
}

/// The style of a name of several words; names of one word have none.
fn style(name: &str) -> Option<&'static str> {
    let name = name.trim_start_matches('_');
    let has_upper = name.chars().any(char::is_uppercase);
    let has_lower = name.chars().any(char::is_lowercase);
    let begins_upper = name.starts_with(char::is_uppercase);
    match (name.contains('-'), name.contains('_'), has_upper) {
        (true, true, _) => Some("mixed"),
        (true, false, true) => Some("Train-Case"),
        (true, false, false) => Some("kebab-case"),
        (false, true, true) if !has_lower => Some("UPPER_CASE"),
        (false, true, true) => Some("mixed"),
        (false, true, false) => Some("snake_case"),
        (false, false, true) if begins_upper && has_lower => Some("PascalCase"),
        (false, false, true) if has_lower => Some("camelCase"),
        _ => None,
    }
}
