//! `undeclared-discriminator`: a union of objects that does not say, or not wholly, which property tells its branches
//! apart.
//!
//! A property that every branch has, with one value of its own in each, tells them apart. Where the values are not
//! written down as an `enum`, the examples of a property that every branch requires may show them. The tree then says
//! so in OpenAPI's own words: `discriminator` with a `mapping` that has an entry for each branch, and an `enum` of the
//! branch's own value on the property. A mapping can only name references; a branch that stands inline bears its value
//! as `x-codegen-tag`.

mod tag_property;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use crate::diagnostic::Diagnostic;
use crate::load::{pointer, reference};
use crate::normalise::support::edit::{Look, each_document};
use crate::normalise::support::schema::{Members, is_object, members, resolve, resolve_at, string_values, target};
use crate::normalise::support::visit::Walk;
use crate::normalise::support::words::{list, words};
use crate::normalise::{Config, Corpus, Findings, keys};
use tag_property::write_values;

const RULE: &str = "undeclared-discriminator";

/// Names that properties have if they say what a thing is.
const TELLING: [&str; 10] =
    ["type", "kind", "object", "action", "event", "method", "mode", "channel", "variant", "class"];

/// The values that mean a branch, by where it is written out and by the property that has them.
pub(super) type Tags = BTreeMap<(String, String), BTreeSet<Vec<String>>>;

/// A branch of a union.
struct Branch<'a> {
    /// Where it stands in the union.
    at: String,
    /// It, as it stands there.
    node: &'a Value,
    /// Where it is written out.
    target: String,
    members: Members<'a>,
}

pub(super) fn run(corpus: &mut Corpus, _config: &Config, findings: &mut Findings) {
    each_document(corpus, findings, |look| {
        let walk = Walk::document(look.tree());
        let mut tags = Tags::new();
        for (node, schema) in walk.schemas() {
            for key in ["oneOf", "anyOf"] {
                let Some(nodes) = schema.get(key).and_then(Value::as_array).filter(|nodes| nodes.len() > 1) else {
                    continue;
                };
                let pointer = node.pointer();
                let Some(branches) = branches(look.tree(), &format!("{pointer}/{key}"), nodes) else { continue };
                match schema.get("discriminator") {
                    Some(said) => documented(look, &pointer, said, &branches, &mut tags),
                    None => undocumented(look, &pointer, &branches, &mut tags),
                }
            }
        }
        write_values(look, tags);
    });
}

fn branches<'a>(tree: &'a Value, base: &str, nodes: &'a [Value]) -> Option<Vec<Branch<'a>>> {
    let branches = nodes.iter().enumerate().map(|(index, node)| {
        let at = pointer::join(base, &index.to_string());
        let (target, resolved) = resolve_at(tree, &at, node)?;
        is_object(tree, &target, resolved).then(|| Branch {
            members: members(tree, &target, resolved),
            at,
            node,
            target,
        })
    });
    branches.collect()
}

/// Completes what the document says.
fn documented(look: &mut Look<'_>, pointer: &str, said: &Value, branches: &[Branch<'_>], tags: &mut Tags) {
    let Some(property) = said.get("propertyName").and_then(Value::as_str) else { return };
    let entries = said.get("mapping").and_then(Value::as_object).cloned().unwrap_or_default();
    let mut mapping = Map::new();
    let mut guessed = Vec::new();
    let mut used = BTreeSet::new();
    for branch in branches {
        let mut values: Vec<String> = Vec::new();
        for (value, meant) in &entries {
            if meant.as_str().is_some_and(|meant| is_meant(meant, branch)) {
                values.push(value.clone());
                used.insert(value.clone());
            }
        }
        if values.is_empty() {
            let Some(value) = own_value(look.tree(), branch, property) else { continue };
            // Of an inline branch no mapping could speak.
            if reference::of(branch.node).is_some() {
                guessed.push(value.clone());
            }
            values.push(value);
        }
        assign(look, branch, &values, &mut mapping);
        tags.entry((branch.target.clone(), property.to_owned())).or_default().insert(values);
    }
    let stray: Vec<&String> = entries.keys().filter(|value| !used.contains(*value)).collect();
    let at = format!("{pointer}/discriminator");
    if !stray.is_empty() {
        let finding =
            Diagnostic::warning(RULE, format!("{}: the mapping leads to no branch of the union", list(&stray)));
        look.report(&at, finding.done("left out"));
    }
    if !guessed.is_empty() && !entries.is_empty() {
        let finding = Diagnostic::warning(RULE, "the mapping does not have all branches");
        look.report(&at, finding.done(format!("the rest by their names: {}", list(&guessed))));
    }
    let mapping = Value::Object(mapping);
    if said.get("mapping") != Some(&mapping) && mapping.as_object().is_some_and(|mapping| !mapping.is_empty()) {
        look.edits.set(at, "mapping", mapping);
    }
}

/// Whether an entry of a mapping, a reference or the name of a component, means a branch.
fn is_meant(meant: &str, branch: &Branch<'_>) -> bool {
    target(meant).is_some_and(|meant| meant == branch.target)
        || (!meant.contains('/') && pointer::join("/components/schemas", meant) == branch.target)
        || reference::of(branch.node) == Some(meant)
}

/// The value of a branch that no mapping has: the only one that its property can have, else the component's name.
fn own_value(tree: &Value, branch: &Branch<'_>, property: &str) -> Option<String> {
    if let Some(value) = branch.node.get(keys::TAG).and_then(Value::as_str) {
        return Some(value.to_owned());
    }
    let only = branch.members.properties.get(property).and_then(|member| only_value(tree, member.schema));
    only.or_else(|| {
        let name = branch.target.strip_prefix("/components/schemas/")?;
        (!name.contains('/')).then(|| pointer::unescape(name).into_owned())
    })
}

fn only_value(tree: &Value, schema: &Value) -> Option<String> {
    match string_values(resolve(tree, schema)?.as_object()?)?.as_slice() {
        [only] => Some((*only).to_owned()),
        _ => None,
    }
}

/// Writes down which values mean a branch.
fn assign(look: &mut Look<'_>, branch: &Branch<'_>, values: &[String], mapping: &mut Map<String, Value>) {
    match reference::of(branch.node) {
        Some(reference) => mapping.extend(values.iter().map(|value| (value.clone(), reference.into()))),
        None => {
            if let Some(value) =
                values.first().filter(|value| branch.node.get(keys::TAG).is_none_or(|tag| tag != value.as_str()))
            {
                look.edits.set(branch.at.clone(), keys::TAG, value.as_str());
            }
        }
    }
}

/// Finds a property that tells the branches apart.
fn undocumented(look: &mut Look<'_>, pointer: &str, branches: &[Branch<'_>], tags: &mut Tags) {
    let tree = look.tree();
    let Some(first) = branches.first() else { return };
    let candidates: Vec<&str> = first
        .members
        .properties
        .keys()
        .copied()
        .filter(|name| branches.iter().all(|branch| branch.members.properties.contains_key(name)))
        .collect();
    let by_values = candidates.iter().find_map(|name| {
        Some((*name, distinct(branches, |branch| only_value(tree, branch.members.properties.get(name)?.schema))?))
    });
    let by_examples = || {
        let required =
            candidates.iter().filter(|name| branches.iter().all(|branch| branch.members.required.contains(**name)));
        let shown: Vec<(&str, Vec<String>)> = required
            .filter_map(|name| {
                Some((*name, distinct(branches, |branch| example(tree, branch.members.properties.get(name)?.schema))?))
            })
            .collect();
        // Two cats have different names, too. What tells kinds apart is called so, or says its value in words.
        let telling = |(name, values): &&(&str, Vec<String>)| {
            words(name).last().is_some_and(|word| TELLING.contains(&word.as_str()))
                || branches.iter().zip(values).all(|(branch, value)| {
                    branch.members.properties.get(name).is_some_and(|member| says(tree, member.schema, value))
                })
        };
        shown.iter().find(telling).cloned()
    };
    let (finding, (property, values)) = match by_values {
        Some(found) => {
            let what = "a union that does not say which property tells its branches apart";
            (Diagnostic::note(RULE, what), found)
        }
        None => match by_examples() {
            Some(found) => {
                let what = "a union that does not say which property tells its branches apart, nor the values of that property";
                (Diagnostic::warning(RULE, what), found)
            }
            None => return,
        },
    };
    look.report(pointer, finding.done(format!("told apart by `{property}`: {}", list(&values))));
    let mut mapping = Map::new();
    for (branch, value) in branches.iter().zip(&values) {
        let values = vec![value.clone()];
        assign(look, branch, &values, &mut mapping);
        tags.entry((branch.target.clone(), property.to_owned())).or_default().insert(values);
    }
    let mut discriminator = json!({"propertyName": property});
    if let (Some(discriminator), false) = (discriminator.as_object_mut(), mapping.is_empty()) {
        discriminator.insert("mapping".to_owned(), Value::Object(mapping));
    }
    look.edits.set(pointer, "discriminator", discriminator);
}

/// The branches' values, if each has one of its own.
fn distinct<'a>(branches: &[Branch<'a>], value: impl Fn(&Branch<'a>) -> Option<String>) -> Option<Vec<String>> {
    let values: Vec<String> = branches.iter().map(value).collect::<Option<_>>()?;
    let different: BTreeSet<&String> = values.iter().collect();
    (different.len() == values.len()).then_some(values)
}

/// The example of a text that may have any value, if it could be a word of a vocabulary.
fn example(tree: &Value, schema: &Value) -> Option<String> {
    const LONGEST: usize = 40;
    let schema = resolve(tree, schema)?.as_object()?;
    let is_text = schema.get("type").is_some_and(|ty| ty == "string");
    if !is_text || ["format", "pattern"].iter().any(|key| schema.contains_key(*key)) {
        return None;
    }
    let example = schema.get("example")?.as_str()?;
    let is_word = example.starts_with(|first: char| first.is_alphabetic())
        && example.chars().all(|character| character.is_alphanumeric() || "_-.:/".contains(character));
    (is_word && example.len() <= LONGEST).then(|| example.to_owned())
}

/// Whether the description of a property has a value as a word of its own.
fn says(tree: &Value, schema: &Value, value: &str) -> bool {
    let description = resolve(tree, schema).and_then(|schema| schema.get("description")?.as_str()).unwrap_or_default();
    description
        .split(|character: char| !(character.is_alphanumeric() || "_-.:/".contains(character)))
        .any(|word| word.trim_end_matches('.') == value)
}
