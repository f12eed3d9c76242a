//! `scalar-component`, `repeated-inline-enum`, `open-enum`, `default-not-sent`, `unenforced-constraint`: what schemas
//! say that the generated client reads in its own way. Nothing is changed.

use std::collections::BTreeMap;

use indexmap::IndexMap;
use serde_json::{Map, Value};

use crate::diagnostic::Diagnostic;
use crate::load::pointer;
use crate::normalise::support::edit::each_document;
use crate::normalise::support::examples::value_type;
use crate::normalise::support::grammar::Kind;
use crate::normalise::support::schema::string_values;
use crate::normalise::support::visit::{Node, Walk};
use crate::normalise::support::words::{list, short_list, shown};
use crate::normalise::{Config, Corpus, Findings};

/// Keywords that limit values without naming a type.
const LIMITS: [&str; 13] = [
    "minLength",
    "maxLength",
    "pattern",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "minItems",
    "maxItems",
    "uniqueItems",
    "minProperties",
    "maxProperties",
];

/// Components that are single values.
pub(in crate::normalise) fn scalars(corpus: &mut Corpus, _config: &Config, findings: &mut Findings) {
    each_document(corpus, findings, |look| {
        let walk = Walk::document(look.tree());
        let (mut names, mut places) = (Vec::new(), Vec::new());
        for (node, schema) in walk.schemas() {
            let is_component = node.parent().is_some_and(|parent| parent.kind() == Kind::Components);
            let is_enum = schema.contains_key("enum") || schema.contains_key("allOf");
            let Some(name) = node.name().filter(|_| is_component && !is_enum) else { continue };
            let ty = value_type(look.tree(), &node.pointer(), node.value());
            if matches!(ty, Some("string" | "integer" | "number" | "boolean")) {
                names.push(name);
                places.push(node.pointer());
            }
        }
        let verb =
            if names.len() == 1 { "is a component and a single value" } else { "are components and single values" };
        let finding = Diagnostic::note("scalar-component", format!("{} {verb}", short_list(&names)));
        look.report_all(&places, finding.done("written out where they are used; they make no types"));
    });
}

/// The same values at several places.
pub(in crate::normalise) fn repeated(corpus: &mut Corpus, _config: &Config, findings: &mut Findings) {
    each_document(corpus, findings, |look| {
        let walk = Walk::document(look.tree());
        let mut places: IndexMap<Vec<&str>, Vec<String>> = IndexMap::new();
        for (node, schema) in walk.schemas() {
            let is_component = node.parent().is_some_and(|parent| parent.kind() == Kind::Components);
            if let Some(mut values) = string_values(schema).filter(|values| values.len() > 1 && !is_component) {
                values.sort_unstable();
                places.entry(values).or_default().push(node.pointer());
            }
        }
        for (values, pointers) in places.into_iter().filter(|(_, pointers)| pointers.len() > 1) {
            let what = format!("the same values at several places: {}", short_list(&values));
            let finding = Diagnostic::note("repeated-inline-enum", what).done("a type of its own for each place");
            look.report_all(&pointers, finding.help("make them one component with an overlay, and they are one type"));
        }
    });
}

/// Enums.
pub(in crate::normalise) fn enums(corpus: &mut Corpus, _config: &Config, findings: &mut Findings) {
    each_document(corpus, findings, |look| {
        let walk = Walk::document(look.tree());
        let places: Vec<String> = walk
            .schemas()
            .filter(|(_, schema)| schema.get("enum").and_then(Value::as_array).is_some_and(|values| values.len() > 1))
            .map(|(node, _)| pointer::join(&node.pointer(), "enum"))
            .collect();
        let finding = Diagnostic::note("open-enum", "`enum` says which values there are");
        look.report_all(&places, finding.done("open: a value that is not listed is kept, and sent back as it came"));
    });
}

/// Defaults.
pub(in crate::normalise) fn defaults(corpus: &mut Corpus, _config: &Config, findings: &mut Findings) {
    by_owner(
        corpus,
        findings,
        |_, schema| schema.get("default").map(shown),
        |owner, said| {
            Diagnostic::note("default-not-sent", format!("{owner} has defaults: {}", said.join(", ")))
                .done("documented, and never sent unasked")
        },
        "default",
    );
}

/// Limits.
pub(in crate::normalise) fn limits(corpus: &mut Corpus, _config: &Config, findings: &mut Findings) {
    by_owner(
        corpus,
        findings,
        |_, schema| {
            let found: Vec<&str> = LIMITS.iter().copied().filter(|key| schema.contains_key(*key)).collect();
            (!found.is_empty()).then(|| list(found))
        },
        |owner, said| {
            Diagnostic::note("unenforced-constraint", format!("{owner} limits values: {}", said.join(", ")))
                .done("documented, and not enforced: the service decides")
        },
        "",
    );
}

/// Reports what schemas say, one finding for each operation or component.
fn by_owner(
    corpus: &mut Corpus,
    findings: &mut Findings,
    say: impl Fn(&Node<'_, '_>, &Map<String, Value>) -> Option<String>,
    finding: impl Fn(&str, &[String]) -> Diagnostic,
    key: &str,
) {
    const SHOWN: usize = 8;
    each_document(corpus, findings, |look| {
        let walk = Walk::document(look.tree());
        let mut found: BTreeMap<usize, (String, Vec<String>, Vec<String>)> = BTreeMap::new();
        for (node, schema) in walk.schemas() {
            let Some(said) = say(&node, schema) else { continue };
            let owner = node.owner();
            let (_, parts, places) =
                found.entry(owner.number()).or_insert_with(|| (owner_name(owner), Vec::new(), Vec::new()));
            parts.push(match part_name(node) {
                Some(part) => format!("`{part}` ({said})"),
                None => said,
            });
            places.push(if key.is_empty() { node.pointer() } else { pointer::join(&node.pointer(), key) });
        }
        for (owner, mut parts, places) in found.into_values() {
            if parts.len() > SHOWN {
                let rest = parts.len() - SHOWN;
                parts.truncate(SHOWN);
                parts.push(format!("and {rest} more"));
            }
            look.report_all(&places, finding(&owner, &parts));
        }
    });
}

/// The operation or component, as findings speak of it.
fn owner_name(owner: Node<'_, '_>) -> String {
    let id = owner.value().get("operationId").and_then(Value::as_str);
    match (owner.kind(), id, owner.name()) {
        (Kind::Operation, Some(id), _) => format!("`{id}`"),
        (Kind::Operation, None, _) => {
            let path = owner.parent().and_then(Node::name).unwrap_or_default();
            format!("`{} {path}`", owner.key().to_uppercase())
        }
        (_, _, Some(name)) => format!("`{name}`"),
        _ => "this".to_owned(),
    }
}

/// The nearest name on the way from the owner to a schema: a property's, or a parameter's.
fn part_name<'a>(node: Node<'_, 'a>) -> Option<&'a str> {
    let owner = node.owner().number();
    node.ancestors().take_while(|inner| inner.number() != owner).find_map(|inner| {
        inner.property().or_else(|| {
            (inner.kind() == Kind::Parameter).then(|| inner.value().get("name").and_then(Value::as_str)).flatten()
        })
    })
}
