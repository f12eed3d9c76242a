//! `composition-beside-properties`: a schema that says several things at once.
//!
//! Properties beside a `oneOf`, a `oneOf` beside an `allOf`. JSON Schema wants all of them to hold, and so does an
//! `allOf` of them; which is the form that has a place for each. What the schema says itself comes last, so that
//! what it says about an inherited property counts.
//!
//! `oneOf: [{required: [a]}, {required: [b]}]` beside properties is no union: it says that exactly one of the two has
//! to be there, and becomes [`EXACTLY_ONE_OF`].

use serde_json::{Map, Value, json};

use super::keys::EXACTLY_ONE_OF;
use super::same_type_branches::replace;
use super::support::edit::{Look, each_document};
use super::support::list_edit::remember;
use super::support::origin::ORIGIN;
use super::support::schema::{is_annotation, type_of};
use super::support::visit::{Node, Walk};
use super::support::words::list;
use super::{Config, Corpus, Findings};
use crate::diagnostic::Diagnostic;

type Object = Map<String, Value>;

const RULE: &str = "composition-beside-properties";

const COMPOSITIONS: [&str; 4] = ["allOf", "oneOf", "anyOf", "not"];

pub(super) fn run(corpus: &mut Corpus, _config: &Config, findings: &mut Findings) {
    each_document(corpus, findings, |look| {
        let walk = Walk::document(look.tree());
        for (node, schema) in walk.schemas() {
            if COMPOSITIONS.iter().any(|key| schema.contains_key(*key)) {
                untangle(look, node, schema);
            }
        }
    });
}

/// A step towards a schema that says one thing.
enum Step {
    /// Takes a key out.
    Remove(&'static str),
    /// Makes a union of one branch that branch.
    Single(&'static str),
    /// Notes that exactly one of these properties has to be there.
    ExactlyOne(Vec<String>),
    /// Hands the type on to the branches that name none.
    HandOn(Value),
    /// Puts everything that is said into one `allOf`.
    Combine,
}

fn untangle(look: &mut Look<'_>, node: Node<'_, '_>, schema: &Object) {
    let pointer = node.pointer();
    let origin = look.origin(&pointer);
    let mut rest = schema.clone();
    let mut steps = Vec::new();
    let finders = [empty_compositions, exclusion, choices_of_required, bare_type, single_branch, several_parts];
    for find in finders {
        let found = find(look, &pointer, &rest);
        found.iter().for_each(|step| step.take(&mut rest, &origin));
        steps.extend(found);
    }
    if !steps.is_empty() {
        look.edits.at(pointer, move |node| {
            if let Some(object) = node.as_object_mut() {
                steps.iter().for_each(|step| step.take(object, &origin));
            }
        });
    }
}

impl Step {
    fn take(&self, schema: &mut Object, origin: &str) {
        match self {
            Self::Remove(key) => {
                schema.shift_remove(*key);
            }
            Self::Single(key) => {
                schema.shift_remove("discriminator");
                if let Some(Value::Array(mut branches)) = schema.shift_remove(*key) {
                    for branch in branches.iter_mut().filter(|branch| branch.get("$ref").is_none()) {
                        remember(branch, || format!("{origin}/{key}/0"));
                    }
                    replace(schema, key, branches);
                }
            }
            Self::ExactlyOne(names) => {
                let group = json!(names);
                match schema.entry(EXACTLY_ONE_OF).or_insert_with(|| json!([])) {
                    Value::Array(groups) if !groups.contains(&group) => groups.push(group),
                    _ => {}
                }
            }
            Self::HandOn(ty) => {
                for key in ["oneOf", "anyOf"] {
                    for branch in schema.get_mut(key).and_then(Value::as_array_mut).into_iter().flatten() {
                        if let Some(branch) = branch.as_object_mut()
                            && !["type", "$ref", "allOf", "oneOf", "anyOf"].iter().any(|key| branch.contains_key(*key))
                        {
                            branch.insert("type".to_owned(), ty.clone());
                        }
                    }
                }
                schema.shift_remove("type");
            }
            Self::Combine => combine(schema, origin),
        }
    }
}

/// Compositions without a branch say nothing.
fn empty_compositions(look: &mut Look<'_>, pointer: &str, schema: &Object) -> Vec<Step> {
    let mut steps = Vec::new();
    for key in ["allOf", "oneOf", "anyOf"] {
        if schema.get(key).and_then(Value::as_array).is_some_and(Vec::is_empty) {
            let finding = Diagnostic::warning(RULE, format!("`{key}` without a branch")).done("left out");
            look.report(&format!("{pointer}/{key}"), finding);
            steps.push(Step::Remove(key));
        }
    }
    steps
}

/// No Rust type says what a value must not be.
fn exclusion(look: &mut Look<'_>, pointer: &str, schema: &Object) -> Vec<Step> {
    if !schema.contains_key("not") || schema.keys().all(|key| key == "not" || is_annotation(key)) {
        return Vec::new();
    }
    let finding = Diagnostic::note("unenforced-constraint", "`not` excludes values, and is not enforced");
    look.report(&format!("{pointer}/not"), finding.done("left out"));
    vec![Step::Remove("not")]
}

/// `oneOf` and `anyOf` whose branches only require properties that the schema itself has.
fn choices_of_required(look: &mut Look<'_>, pointer: &str, schema: &Object) -> Vec<Step> {
    let mut steps = Vec::new();
    if !schema.contains_key("properties") && !schema.contains_key("allOf") {
        return steps;
    }
    for key in ["oneOf", "anyOf"] {
        let Some(branches) = schema.get(key).and_then(Value::as_array) else { continue };
        let Some(choices) = branches.iter().map(only_required).collect::<Option<Vec<_>>>() else { continue };
        let at = format!("{pointer}/{key}");
        let single = choices.len() > 1 && choices.iter().all(|names| names.len() == 1);
        if single && key == "oneOf" && schema.contains_key("properties") {
            let names: Vec<String> = choices.into_iter().flatten().map(str::to_owned).collect();
            let finding = Diagnostic::note(RULE, format!("exactly one of {} has to be there", list(&names)));
            look.report(&at, finding.done("checked before anything is sent"));
            steps.push(Step::ExactlyOne(names));
        } else {
            let said: Vec<String> = choices.iter().map(|names| names.join(" + ")).collect();
            let finding = Diagnostic::note("unenforced-constraint", format!("one of {} has to be there", list(&said)));
            look.report(&at, finding.done("left out, and not enforced"));
        }
        steps.push(Step::Remove(key));
    }
    steps
}

/// The names of a branch that does nothing but require some, and perhaps rule the others out.
fn only_required(branch: &Value) -> Option<Vec<&str>> {
    let branch = branch.as_object()?;
    let quiet = |key: &String| matches!(key.as_str(), "required" | "not") || is_annotation(key);
    let is_object = |key: &String| key == "type" && type_of(branch) == Some("object");
    if !branch.keys().all(|key| quiet(key) || is_object(key)) {
        return None;
    }
    branch.get("required")?.as_array()?.iter().map(Value::as_str).collect()
}

/// `type` alone beside a composition: what it says, the branches say, or are made to say.
fn bare_type(_: &mut Look<'_>, _: &str, schema: &Object) -> Vec<Step> {
    let is_composed = COMPOSITIONS.iter().any(|key| schema.contains_key(*key));
    let mut own = schema.keys().filter(|key| is_own(key));
    match (own.next().map(String::as_str), own.next(), schema.get("type")) {
        (Some("type"), None, Some(ty)) if is_composed => vec![Step::HandOn(ty.clone())],
        _ => Vec::new(),
    }
}

/// A union of one is that one.
fn single_branch(look: &mut Look<'_>, pointer: &str, schema: &Object) -> Vec<Step> {
    let mut steps = Vec::new();
    for key in ["oneOf", "anyOf"] {
        let single = schema.get(key).and_then(Value::as_array).is_some_and(|branches| branches.len() == 1);
        if single && !schema.contains_key("allOf") && steps.is_empty() {
            let finding = Diagnostic::note(RULE, format!("`{key}` with one branch")).done("read as that branch");
            look.report(&format!("{pointer}/{key}"), finding);
            steps.push(Step::Single(key));
        }
    }
    steps
}

fn several_parts(look: &mut Look<'_>, pointer: &str, schema: &Object) -> Vec<Step> {
    let parts = parts(schema);
    if parts.len() < 2 {
        return Vec::new();
    }
    let said = list(parts.iter().map(|part| part.name(schema)));
    let finding = Diagnostic::note(RULE, format!("{said} in one schema")).done("read as an `allOf` of them");
    look.report(pointer, finding);
    vec![Step::Combine]
}

/// One of the things that a schema says.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    AllOf,
    Union(&'static str),
    Own,
}

impl Part {
    fn name(self, schema: &Object) -> &str {
        match self {
            Self::AllOf => "allOf",
            Self::Union(key) => key,
            Self::Own if schema.contains_key("properties") => "properties",
            Self::Own => schema.keys().find(|key| is_own(key)).map_or("type", String::as_str),
        }
    }
}

fn parts(schema: &Object) -> Vec<Part> {
    let mut parts = Vec::new();
    if schema.contains_key("allOf") {
        parts.push(Part::AllOf);
    }
    parts.extend(["oneOf", "anyOf"].into_iter().filter(|key| schema.contains_key(*key)).map(Part::Union));
    if schema.keys().any(|key| is_own(key)) {
        parts.push(Part::Own);
    }
    parts
}

/// Whether a key belongs to what the schema says itself.
fn is_own(key: &str) -> bool {
    key == EXACTLY_ONE_OF || !(is_annotation(key) || COMPOSITIONS.contains(&key))
}

fn combine(schema: &mut Object, origin: &str) {
    let parts = parts(schema);
    let mut branches = match schema.shift_remove("allOf") {
        Some(Value::Array(branches)) => branches,
        _ => Vec::new(),
    };
    let discriminated = parts.iter().find(|part| matches!(part, Part::Union(_)));
    for part in &parts {
        let mut branch = Object::new();
        match part {
            Part::AllOf => continue,
            Part::Union(key) if schema.get(*key).and_then(Value::as_array).is_some_and(|union| union.len() == 1) => {
                if let Some(Value::Array(mut only)) = schema.shift_remove(*key) {
                    only.iter_mut().filter(|branch| branch.get("$ref").is_none()).for_each(|branch| {
                        remember(branch, || format!("{origin}/{key}/0"));
                    });
                    branches.append(&mut only);
                }
                continue;
            }
            Part::Union(key) => {
                branch.extend(schema.shift_remove(*key).map(|union| ((*key).to_owned(), union)));
                if discriminated == Some(part) {
                    let discriminator = schema.shift_remove("discriminator");
                    branch.extend(discriminator.map(|value| ("discriminator".to_owned(), value)));
                }
            }
            Part::Own => {
                let keys: Vec<String> = schema.keys().filter(|key| is_own(key)).cloned().collect();
                for key in keys {
                    branch.extend(schema.shift_remove(&key).map(|value| (key, value)));
                }
            }
        }
        branch.insert(ORIGIN.to_owned(), origin.into());
        branches.push(Value::Object(branch));
    }
    schema.insert("allOf".to_owned(), Value::Array(branches));
}
