//! Two descriptions of one schema: what they disagree on, and what the second adds.

use std::collections::HashSet;
use std::fmt;

use serde_json::{Map, Value};

use super::RULE;
use super::transplant::{Taken, Transplant};
use crate::diagnostic::{Diagnostic, Findings};
use crate::load::{Document, pointer};
use crate::normalise::support::edit::Edits;
use crate::normalise::support::examples::value_type;
use crate::normalise::support::origin::place;
use crate::normalise::support::schema::{Member, Members, is_annotation, members, resolve_at};
use crate::normalise::support::words::{scalar_text, short_list};

/// Schemas that lie deeper are taken for endless.
const DEPTH: usize = 32;

/// The merging of an operation's second description into the first.
pub(super) struct Merge<'a, 'e> {
    /// The document of the first.
    pub(super) into: &'a Document,
    /// The document of the second.
    pub(super) from: &'a Document,
    /// The changes to the first.
    pub(super) edits: &'e mut Edits,
    findings: &'e mut Findings,
    transplant: Transplant<'a, 'e>,
    seen: &'e mut HashSet<[String; 4]>,
}

/// What earlier mergings have settled for the later ones.
#[derive(Default)]
pub(super) struct Settled<'a> {
    /// The pairs of schemas that have been compared, each with the names of their documents.
    seen: HashSet<[String; 4]>,
    taken: Taken<'a>,
}

impl<'a, 'e> Merge<'a, 'e> {
    pub(super) fn new(
        into: &'a Document,
        from: &'a Document,
        edits: &'e mut Edits,
        findings: &'e mut Findings,
        settled: &'e mut Settled<'a>,
    ) -> Self {
        let transplant = Transplant::new(from, into, &mut settled.taken);
        Self { into, from, edits, findings, transplant, seen: &mut settled.seen }
    }

    /// The name of the second document, as findings speak of it.
    pub(super) fn other(&self) -> String {
        if self.from.name() == self.into.name() { "the other place".to_owned() } else { self.from.name().to_owned() }
    }

    /// Reports something, with both places.
    pub(super) fn report(&mut self, finding: Diagnostic, here: &str, there: &str) {
        let finding = finding.at(place(self.into, here)).and(place(self.from, there), "the other description");
        self.findings.report(finding);
    }

    /// Reports a disagreement.
    pub(super) fn differs(&mut self, what: &str, here: &str, there: &str, at: &str, other: &str) {
        let finding = Diagnostic::warning(RULE, format!("{what}: {here} here, {there} in {}", self.other()));
        self.report(finding.done("this description counts"), at, other);
    }

    /// Reports something that only the second has.
    pub(super) fn added(&mut self, what: &str, done: &str, at: &str, other: &str) {
        let finding = Diagnostic::note(RULE, format!("only {} has {what}", self.other()));
        self.report(finding.done(done), at, other);
    }

    /// A copy of a node of the second document for the first.
    pub(super) fn copy(&mut self, pointer: &str) -> Value {
        let (copy, cut) = self.transplant.copy(pointer, self.edits);
        for left_out in cut {
            let what = format!("`#{left_out}` means something else in {}, and has no end", self.into.name());
            let finding = Diagnostic::warning(RULE, what).done("any value, where it could not be put in place");
            self.findings.report(finding.at(place(self.from, &left_out)));
        }
        copy
    }

    /// Copies of the values of a map of the second document.
    pub(super) fn copy_all(&mut self, pointer: &str) -> Value {
        let names: Vec<&String> =
            self.from.get(pointer).and_then(Value::as_object).into_iter().flat_map(Map::keys).collect();
        let copies = names.into_iter().map(|name| (name.clone(), self.copy(&pointer::join(pointer, name))));
        Value::Object(copies.collect())
    }

    /// Merges two schemas. `skip` says which properties are not taken over.
    pub(super) fn schemas(&mut self, what: &str, here: &str, there: &str, skip: &mut dyn FnMut(&str) -> bool) {
        self.nested(&Part { of: what, path: String::new() }, here, there, skip, DEPTH);
    }

    fn nested(&mut self, part: &Part<'_>, here: &str, there: &str, skip: &mut dyn FnMut(&str) -> bool, depth: usize) {
        let Some(depth) = depth.checked_sub(1) else { return };
        let (into, from) = (self.into, self.from);
        let mine = into.get(here).and_then(|node| resolve_at(into.tree(), here, node));
        let theirs = from.get(there).and_then(|node| resolve_at(from.tree(), there, node));
        let (Some(mine), Some(theirs)) = (mine, theirs) else { return };
        let ((here, mine), (there, theirs)) = (plain(into, mine), plain(from, theirs));
        let names = [into.name(), &here, from.name(), &there].map(str::to_owned);
        if !self.seen.insert(names) {
            return;
        }
        let (kind, other) = (kind(into, &here, mine), kind(from, &there, theirs));
        if kind != other && kind != Kind::Any && other != Kind::Any {
            self.differs(&part.to_string(), kind.name(), other.name(), &here, &there);
            // What a union of objects has in common, and what none of its branches has, can be said all the same.
            if !matches!((kind, other), (Kind::Union, Kind::Object) | (Kind::Object, Kind::Union)) {
                return;
            }
        }
        match kind {
            Kind::Array => {
                let (here, there) = (format!("{here}/items"), format!("{there}/items"));
                self.nested(&part.items(), &here, &there, skip, depth);
            }
            Kind::Object | Kind::Union => self.objects(part, (&here, mine), (&there, theirs), skip, depth),
            _ => self.scalars(part, (&here, mine), (&there, theirs)),
        }
    }

    fn scalars(&mut self, part: &Part<'_>, mine: (&str, &Value), theirs: (&str, &Value)) {
        let (into, from) = (self.into, self.from);
        let (own, other) = (facet(into, mine, "format"), facet(from, theirs, "format"));
        if own != other {
            let said = |format: Option<&Value>| match format.and_then(Value::as_str) {
                Some(format) => format!("`format: {format}`"),
                None => "no format".to_owned(),
            };
            self.differs(&part.to_string(), &said(own), &said(other), mine.0, theirs.0);
        }
        let (own, other) = (facet(into, mine, "enum").map(texts), facet(from, theirs, "enum").map(texts));
        match (own, other) {
            (None, None) => {}
            (Some(own), None) => {
                self.differs(&part.to_string(), &format!("one of {}", short_list(&own)), "any value", mine.0, theirs.0);
            }
            (None, Some(other)) => {
                self.differs(
                    &part.to_string(),
                    "any value",
                    &format!("one of {}", short_list(&other)),
                    mine.0,
                    theirs.0,
                );
            }
            (Some(own), Some(other)) => {
                let only = |a: &[String], b: &[String]| -> Vec<String> {
                    a.iter().filter(|value| !b.contains(value)).cloned().collect()
                };
                let said = [
                    (only(&own, &other), "only here".to_owned()),
                    (only(&other, &own), format!("only in {}", self.other())),
                ];
                let said: Vec<String> = said
                    .into_iter()
                    .filter(|(values, _)| !values.is_empty())
                    .map(|(values, place)| format!("{} {place}", short_list(&values)))
                    .collect();
                if !said.is_empty() {
                    let finding = Diagnostic::warning(RULE, format!("the values of {part}: {}", said.join("; ")));
                    self.report(finding.done("this description counts"), mine.0, theirs.0);
                }
            }
        }
    }

    fn objects(
        &mut self,
        part: &Part<'_>,
        mine: (&str, &Value),
        theirs: (&str, &Value),
        skip: &mut dyn FnMut(&str) -> bool,
        depth: usize,
    ) {
        let (into, from) = (self.into, self.from);
        let branches = reachable(into.tree(), mine.0, mine.1);
        let others = reachable(from.tree(), theirs.0, theirs.1);
        for members in &others {
            for (name, property) in &members.properties {
                let part = part.property(name);
                let owners: Vec<_> =
                    branches.iter().filter_map(|branch| Some((branch, branch.properties.get(name)?))).collect();
                if let Some((_, own)) = owners.first() {
                    let is_shared = owners.iter().all(|(_, same)| same.pointer == own.pointer);
                    // Branches that each have a value of their own are told apart by it.
                    if !is_shared && owners.iter().all(|(_, own)| is_single(into, own)) {
                        continue;
                    }
                    let here =
                        owners.len() == branches.len() && owners.iter().all(|(owner, _)| owner.required.contains(name));
                    let there = members.required.contains(name);
                    if here != there && others.len() == 1 && owners.len() == branches.len() {
                        let word = |required| if required { "required" } else { "optional" };
                        self.differs(&part.to_string(), word(here), word(there), &own.pointer, &property.pointer);
                    }
                    for (_, own) in owners {
                        self.nested(&part, &own.pointer, &property.pointer, &mut |_| false, depth);
                    }
                } else if skip(name) {
                    self.added(&part.to_string(), "left out, as the configuration says", mine.0, &property.pointer);
                } else {
                    self.take_over(name, &part, mine, &property.pointer, members.required.contains(name));
                }
            }
        }
    }

    /// Adds a property, as an optional one, to the object at a pointer.
    fn take_over(&mut self, name: &str, part: &Part<'_>, mine: (&str, &Value), theirs: &str, required: bool) {
        let path = &part.to_string();
        let Some(owner) = owner(self.into, mine.0, mine.1) else {
            self.added(path, "left out, for there is no one object to add it to", mine.0, theirs);
            return;
        };
        let done = if required { "taken over, as an optional one" } else { "taken over" };
        self.added(path, done, mine.0, theirs);
        let (copy, name) = (self.copy(theirs), name.to_owned());
        self.edits.at(owner, move |schema| {
            let Some(schema) = schema.as_object_mut() else { return };
            let properties = schema.entry("properties").or_insert_with(|| Value::Object(Map::new()));
            if let Some(properties) = properties.as_object_mut()
                && !properties.contains_key(&name)
            {
                properties.insert(name, copy);
            }
            schema.entry("type").or_insert_with(|| "object".into());
        });
    }
}

/// A part of a request or an answer, as findings speak of it.
struct Part<'p> {
    of: &'p str,
    path: String,
}

impl Part<'_> {
    fn property(&self, name: &str) -> Self {
        let dot = if self.path.is_empty() { "" } else { "." };
        Self { of: self.of, path: format!("{}{dot}{name}", self.path) }
    }

    fn items(&self) -> Self {
        Self { of: self.of, path: format!("{}[]", self.path) }
    }
}

impl fmt::Display for Part<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.path.is_empty() { f.write_str(self.of) } else { write!(f, "`{}` of {}", self.path, self.of) }
    }
}

/// A schema without what only wraps it: an `allOf` of one branch beside which nothing is said of its values.
fn plain<'a>(document: &'a Document, found: (String, &'a Value)) -> (String, &'a Value) {
    let (mut pointer, mut node) = found;
    for _ in 0..DEPTH {
        let Some(schema) = node.as_object() else { break };
        let Some([branch]) = schema.get("allOf").and_then(Value::as_array).map(Vec::as_slice) else { break };
        if !schema.keys().all(|key| key == "allOf" || is_annotation(key)) {
            break;
        }
        let at = pointer::join(&pointer::join(&pointer, "allOf"), "0");
        let Some(inner) = resolve_at(document.tree(), &at, branch) else { break };
        (pointer, node) = inner;
    }
    (pointer, node)
}

/// Whether a property has one possible value.
fn is_single(document: &Document, property: &Member<'_>) -> bool {
    let values = facet(document, (&property.pointer, property.schema), "enum");
    values.and_then(Value::as_array).is_some_and(|values| values.len() == 1)
}

/// What a schema says behind a key, in whichever fragment.
fn facet<'a>(document: &'a Document, schema: (&str, &'a Value), key: &str) -> Option<&'a Value> {
    let (fragments, _) = crate::normalise::support::schema::fragments(document.tree(), schema.0, schema.1);
    fragments.iter().find_map(|fragment| fragment.schema.get(key))
}

fn texts(values: &Value) -> Vec<String> {
    values.as_array().into_iter().flatten().filter_map(scalar_text).collect()
}

/// The fragment that a further property belongs to: the schema's own rather than one that others use.
fn owner(document: &Document, pointer: &str, node: &Value) -> Option<String> {
    if reachable(document.tree(), pointer, node).len() != 1 {
        return None;
    }
    let (fragments, _) = crate::normalise::support::schema::fragments(document.tree(), pointer, node);
    let is_owner = |fragment: &&crate::normalise::support::schema::Fragment<'_>| {
        !["allOf", "oneOf", "anyOf", "not"].iter().any(|key| fragment.schema.contains_key(*key))
    };
    let own = fragments.iter().filter(is_owner).find(|fragment| !fragment.shared);
    own.or_else(|| fragments.iter().find(is_owner)).map(|fragment| fragment.pointer.clone())
}

/// The objects that a schema may be: itself, or the branches of its union.
fn reachable<'a>(tree: &'a Value, pointer: &str, node: &'a Value) -> Vec<Members<'a>> {
    let (fragments, _) = crate::normalise::support::schema::fragments(tree, pointer, node);
    let mut found = Vec::new();
    for fragment in &fragments {
        for key in ["oneOf", "anyOf"] {
            let base = pointer::join(&fragment.pointer, key);
            for (index, branch) in fragment.schema.get(key).and_then(Value::as_array).into_iter().flatten().enumerate()
            {
                found.push(members(tree, &pointer::join(&base, &index.to_string()), branch));
            }
        }
    }
    let own = members(tree, pointer, node);
    if found.is_empty() || !own.properties.is_empty() {
        found.insert(0, own);
    }
    found
}

/// What a schema describes, as far as two of them have to agree.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Any,
    Text,
    Number,
    Integer,
    Boolean,
    Array,
    Object,
    Union,
}

impl Kind {
    const fn name(self) -> &'static str {
        match self {
            Self::Any => "any value",
            Self::Text => "a text",
            Self::Number => "a number",
            Self::Integer => "a whole number",
            Self::Boolean => "true or false",
            Self::Array => "a list",
            Self::Object => "an object",
            Self::Union => "a union",
        }
    }
}

fn kind(document: &Document, pointer: &str, node: &Value) -> Kind {
    let (fragments, _) = crate::normalise::support::schema::fragments(document.tree(), pointer, node);
    if fragments.iter().any(|fragment| ["oneOf", "anyOf"].iter().any(|key| fragment.schema.contains_key(*key))) {
        return Kind::Union;
    }
    match value_type(document.tree(), pointer, node) {
        Some("string") => Kind::Text,
        Some("number") => Kind::Number,
        Some("integer") => Kind::Integer,
        Some("boolean") => Kind::Boolean,
        Some("array") => Kind::Array,
        Some("object") => Kind::Object,
        _ => Kind::Any,
    }
}
