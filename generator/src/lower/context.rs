//! What lowering one document works with: the document, its typed reading, and the types found so far.

use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};

use indexmap::IndexMap;
use openapiv3::{OpenAPI, ReferenceOr, Schema};
use serde_json::Value;

use crate::{
    diagnostic::{Diagnostic, Findings, Place},
    load::{Document, config::Config, pointer},
    model::{Origin, TypeDef},
    normalise::Normalised,
};

/// What makes a definition.
pub(super) type Definition<'a> = Box<dyn FnOnce(&mut Lowerer<'a>) + 'a>;

/// The state of lowering one document.
pub(super) struct Lowerer<'a> {
    normalised: &'a Normalised,
    pub(super) document: &'a Document,
    pub(super) openapi: &'a OpenAPI,
    pub(super) config: &'a Config,
    pub(super) findings: &'a mut Findings,
    /// The definitions so far, by name.
    pub(super) types: BTreeMap<String, TypeDef>,
    /// The hosts that operations are sent to: origin and name.
    pub(super) hosts: IndexMap<String, String>,
    /// The definitions that are made or being made, by name, with the pointer that each is made from.
    pub(super) made_from: HashMap<String, String>,
    /// The definitions that are still to be made.
    pub(super) waiting: VecDeque<Definition<'a>>,
    /// Whether a definition is being made.
    pub(super) is_defining: bool,
    /// The components that are being written out in place.
    pub(super) inlining: Vec<String>,
    /// The documents have come here without an error, so that whatever is wrong has not been reported yet.
    is_sound: bool,
    /// Schemas that a reference reaches though they are no components.
    elsewhere: &'a HashMap<String, Schema>,
}

impl<'a> Lowerer<'a> {
    pub(super) fn new(
        normalised: &'a Normalised,
        document: &'a Document,
        openapi: &'a OpenAPI,
        elsewhere: &'a HashMap<String, Schema>,
        config: &'a Config,
        findings: &'a mut Findings,
    ) -> Self {
        Self {
            is_sound: !findings.has_errors(),
            normalised,
            document,
            openapi,
            config,
            findings,
            types: BTreeMap::new(),
            hosts: IndexMap::new(),
            made_from: HashMap::new(),
            waiting: VecDeque::new(),
            is_defining: false,
            inlining: Vec::new(),
            elsewhere,
        }
    }

    pub(super) fn place(&self, pointer: &str) -> Place {
        self.normalised.place(self.document, pointer)
    }

    pub(super) fn origin(&self, pointer: &str) -> Origin {
        self.normalised.origin(self.document, pointer)
    }

    /// What the configuration calls a type: by its name, or by its pointer where another one has the same name. One that
    /// was written in another file is known by that file, too.
    pub(super) fn chosen_type(&self, name: &str, at: &str) -> Option<String> {
        if let Some(chosen) = self.config.type_name(self.document.name(), at) {
            return Some(chosen);
        }
        let chosen = |document: &str| self.config.type_name(document, name);
        chosen(self.document.name()).or_else(|| chosen(&self.other_file(at)?))
    }

    /// What the configuration calls a part of a type.
    pub(super) fn chosen_member(&self, owner: &str, member: &str, at: &str) -> Option<String> {
        let chosen = |document: &str| self.config.field_name(document, owner, member);
        chosen(self.document.name()).or_else(|| chosen(&self.other_file(at)?))
    }

    /// The other file that a node was written in, if it was.
    fn other_file(&self, at: &str) -> Option<String> {
        if self.normalised.corpus().referred.is_empty() {
            return None;
        }
        Some(self.origin(at).document).filter(|document| document != self.document.name())
    }

    pub(super) fn report(&mut self, diagnostic: Diagnostic, pointer: &str) {
        let place = self.place(pointer);
        self.findings.report(diagnostic.at(place));
    }

    /// The schema that a reference leads to in the end, and its pointer. It is looked up in what `openapiv3` has read, which
    /// can be borrowed for as long as the document is lowered; in the tree, [`Document::resolve`] would do.
    pub(super) fn resolve(&mut self, reference: &'a str, from: &str) -> Option<(String, &'a Schema)> {
        let mut reference = reference;
        let mut seen = HashSet::new();
        loop {
            let Some(target) = reference.strip_prefix('#').filter(|target| seen.insert(*target)) else {
                return self.leads_nowhere(reference, from);
            };
            let component = target
                .strip_prefix("/components/schemas/")
                .and_then(|name| self.openapi.components.as_ref()?.schemas.get(&*pointer::unescape(name)));
            match component {
                Some(ReferenceOr::Reference { reference: next }) => reference = next,
                Some(ReferenceOr::Item(schema)) => return Some((target.to_owned(), schema)),
                None => match self.elsewhere.get(target) {
                    Some(schema) => return Some((target.to_owned(), schema)),
                    None => return self.leads_nowhere(reference, from),
                },
            }
        }
    }

    /// Reports a reference that leads nowhere, outside, or back to itself, unless that has been done when the document was
    /// loaded, with the very place.
    pub(super) fn leads_nowhere<T>(&mut self, reference: &str, from: &str) -> Option<T> {
        if self.is_sound {
            let message = format!("the reference `{reference}` leads to nothing that can stand here");
            let help = "describe it in place, with an overlay action";
            self.report(Diagnostic::error("dangling-reference", message).help(help), from);
        }
        None
    }
}

/// Reads the schemas that references reach outside of `components.schemas`, so that they can be borrowed like those.
pub(super) fn elsewhere(tree: &Value) -> HashMap<String, Schema> {
    let mut found = HashMap::new();
    let mut stack = vec![tree];
    while let Some(node) = stack.pop() {
        match node {
            Value::Array(items) => stack.extend(items),
            Value::Object(map) => {
                if let Some(target) = map.get("$ref").and_then(Value::as_str).and_then(|text| text.strip_prefix('#'))
                    && !is_component(target)
                    && !found.contains_key(target)
                    && let Some(schema) =
                        tree.pointer(target).and_then(|node| serde_json::from_value(node.clone()).ok())
                {
                    found.insert(target.to_owned(), schema);
                }
                stack.extend(map.values());
            }
            _ => {}
        }
    }
    found
}

/// Whether a pointer leads to a component, which `openapiv3` keeps by name.
fn is_component(pointer: &str) -> bool {
    pointer.strip_prefix("/components/").is_some_and(|rest| rest.split('/').count() == 2)
}
