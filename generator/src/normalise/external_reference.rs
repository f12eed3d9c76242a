//! `external-reference` and `misplaced-component`: what a document refers to in other files, and in places of its own
//! where OpenAPI knows nothing, becomes a component of the document.
//!
//! A component is called after the last word of the reference, or after the file. If something else is called so, the
//! words before it are added, whichever of the two is there first: the name then says where it is from. What can be no
//! component (a path item, a text) is put where the reference stands.

use std::collections::HashMap;

use serde_json::{Map, Value};

use super::support::edit::Edits;
use super::support::grammar::{Kind, Shape};
use super::support::origin::{ORIGIN, origin};
use super::support::visit::{Node, Walk};
use super::{Config, Corpus, Findings};
use crate::diagnostic::{Diagnostic, Place};
use crate::load::external::{self, Target};
use crate::load::{Document, pointer, reference};

const RULE: &str = "external-reference";

/// What is brought in may refer to more; so many times.
const ROUNDS: usize = 64;

pub(super) fn run(corpus: &mut Corpus, _config: &Config, findings: &mut Findings) {
    for index in 0..corpus.documents.len() {
        let mut known = HashMap::new();
        for _ in 0..ROUNDS {
            let Some(document) = corpus.documents.get(index) else { break };
            let mut round =
                Round { corpus, document, known: &mut known, added: Vec::new(), edits: Edits::default(), findings };
            round.gather();
            let Round { added, edits, .. } = round;
            if added.is_empty() && edits.is_empty() {
                break;
            }
            let Some(document) = corpus.documents.get_mut(index) else { break };
            edits.apply(document.tree_mut());
            added.into_iter().for_each(|component| component.add_to(document.tree_mut()));
        }
    }
}

/// A component that a document has been found to need.
struct Component {
    section: &'static str,
    name: String,
    value: Value,
}

impl Component {
    fn add_to(self, tree: &mut Value) {
        let components = tree.as_object_mut().map(|tree| tree.entry("components").or_insert_with(object));
        let section =
            components.and_then(Value::as_object_mut).map(|all| all.entry(self.section).or_insert_with(object));
        if let Some(section) = section.and_then(Value::as_object_mut) {
            section.insert(self.name, self.value);
        }
    }
}

fn object() -> Value {
    Value::Object(Map::new())
}

/// What components have been made of, and how they are called; `None` for what could be called nothing.
type Known = HashMap<(Target, &'static str), Option<String>>;

/// A look at all references of a document.
struct Round<'a> {
    corpus: &'a Corpus,
    document: &'a Document,
    known: &'a mut Known,
    added: Vec<Component>,
    edits: Edits,
    findings: &'a mut Findings,
}

impl<'a> Round<'a> {
    fn gather(&mut self) {
        let walk = Walk::document(self.document.tree());
        for node in walk.nodes() {
            let Some(object) = node.value().as_object() else { continue };
            if let Some(reference) = reference::of(node.value()) {
                match node.is_reference() {
                    true => self.reference(node, reference),
                    false => self.put_in_place(&node.pointer(), reference),
                }
            }
            for (key, value) in object.iter().filter(|(_, value)| value.is_object()) {
                match node.kind().shape(key) {
                    Some(Shape::Text | Shape::Flag | Shape::Number | Shape::Count | Shape::Texts | Shape::Values) => {
                        // What the document itself says elsewhere is looked up where the kind of the value is seen to.
                        if let Some(reference) = reference::of(value).filter(|reference| !reference.starts_with('#')) {
                            self.put_in_place(&pointer::join(&node.pointer(), key), reference);
                        }
                    }
                    Some(Shape::TextMap) if node.kind() == Kind::Discriminator => self.mapping(node, value),
                    _ => {}
                }
            }
        }
    }

    /// An object that stands elsewhere.
    fn reference(&mut self, node: Node<'_, 'a>, reference: &str) {
        let kind = node.kind();
        let Ok(target) = external::target(reference, self.document.name()) else { return };
        let is_here = target.file == self.document.name();
        match kind.section() {
            None if is_here => {}
            None => self.put_in_place(&node.pointer(), reference),
            Some(_) if kind == Kind::SecurityScheme => self.put_in_place(&node.pointer(), reference),
            Some(section) => {
                let written = match is_here {
                    true => self.component_here(kind, section, node, &target),
                    false => {
                        self.component(kind, section, &target, &pointer::join(&node.pointer(), reference::KEYWORD))
                    }
                };
                if let Some(written) = written.filter(|written| written != reference) {
                    self.edits.set(node.pointer(), reference::KEYWORD, written);
                }
            }
        }
    }

    /// How a reference within the document is written; `None` if it leads nowhere. A schema may stand anywhere where
    /// OpenAPI has one; all else is looked for among the components alone.
    fn component_here(
        &mut self,
        kind: Kind,
        section: &'static str,
        node: Node<'_, 'a>,
        target: &Target,
    ) -> Option<String> {
        let at = pointer::join(&node.pointer(), reference::KEYWORD);
        if kind == Kind::Schema {
            self.document.get(&target.pointer)?;
            return match Kind::at(&target.pointer) {
                Some(_) => Some(format!("#{}", target.pointer)),
                None => self.component(kind, section, target, &at),
            };
        }
        let end = self.document.resolve(node.value(), &node.pointer()).ok()?.pointer.into_owned();
        let is_component = pointer::split(&end).is_some_and(|(parent, _)| parent == format!("/components/{section}"));
        match is_component {
            true => Some(format!("#{end}")),
            false => self.component(kind, section, &Target { file: target.file.clone(), pointer: end }, &at),
        }
    }

    /// The schemas that the values of a discriminator mean.
    fn mapping(&mut self, node: Node<'_, 'a>, mapping: &Value) {
        for (value, meant) in mapping.as_object().into_iter().flatten() {
            let Some(text) = meant.as_str().filter(|text| is_reference(text)) else { continue };
            let Ok(target) = external::target(text, self.document.name()) else { continue };
            let at = pointer::join(&pointer::join(&node.pointer(), "mapping"), value);
            if target.file != self.document.name()
                && let Some(written) = self.component(Kind::Schema, "schemas", &target, &at)
            {
                self.edits.at(at, move |meant| *meant = Value::String(written));
            }
        }
    }

    /// The reference to the component that is made of a target, `at` being where it is wanted.
    fn component(&mut self, kind: Kind, section: &'static str, target: &Target, at: &str) -> Option<String> {
        let name = match self.known.get(&(target.clone(), section)) {
            Some(name) => name.clone(),
            None => {
                let name = self.bring(kind, section, target, at);
                self.known.insert((target.clone(), section), name.clone());
                name
            }
        };
        Some(format!("#/components/{section}/{}", pointer::escape(&name?)))
    }

    fn bring(&mut self, kind: Kind, section: &'static str, target: &Target, at: &str) -> Option<String> {
        let value = self.copy(target)?;
        let here = self.document.get("/components").and_then(|components| components.get(section));
        let is_taken = |name: &String| {
            here.is_some_and(|here| here.get(name).is_some())
                || self.added.iter().any(|other| other.section == section && other.name == *name)
        };
        let Some(name) = names(target, section).find(|name| !is_taken(name)) else {
            let message =
                format!("everything that `{}#{}` could be called is called otherwise", target.file, target.pointer);
            let help = "give one of the components of this name another one";
            let place = self.place(at);
            self.findings.report(Diagnostic::error("name-collision", message).at(place).help(help));
            return None;
        };
        let done = format!("read as `#/components/{section}/{name}`");
        let finding = if target.file != self.document.name() {
            Some(Diagnostic::note(RULE, format!("{} that stands in another file", kind.name())))
        } else if Kind::at(&target.pointer).is_none() {
            let message = format!("{} that stands where OpenAPI has none", kind.name());
            Some(Diagnostic::warning("misplaced-component", message))
        } else {
            None
        };
        if let Some(finding) = finding {
            let place = self.place(at);
            self.findings.report(finding.at(place).done(done));
        }
        self.added.push(Component { section, name: name.clone(), value });
        Some(name)
    }

    /// Puts what can be no component where the reference to it stands.
    fn put_in_place(&mut self, at: &str, reference: &str) {
        let Ok(target) = external::target(reference, self.document.name()) else { return };
        let Some(value) = self.copy(&target) else { return };
        let place = self.place(at);
        if self.is_within(at, &target) {
            let message = format!("`{reference}` leads back to itself");
            self.findings.report(Diagnostic::error("reference-cycle", message).at(place));
            return;
        }
        let message = format!("`{reference}` stands elsewhere");
        self.findings.report(Diagnostic::note(RULE, message).at(place).done("read as if it stood here"));
        self.edits.at(at, move |node| *node = value);
    }

    /// Whether a node is a part of the copy of a target, or of the target itself.
    fn is_within(&self, at: &str, target: &Target) -> bool {
        let text = format!("{}#{}", target.file, target.pointer);
        let around = std::iter::successors(Some(at), |at| pointer::split(at).map(|(around, _)| around));
        let mut origins = around.filter_map(|at| self.document.get(at)?.get(ORIGIN)?.as_str());
        let is_itself = target.file == self.document.name() && pointer::is_within(at, &target.pointer);
        is_itself || origins.any(|origin| origin == text || origin == target.pointer)
    }

    /// What stands at a target, with references that mean the same in this document, and a note of where it is from.
    fn copy(&self, target: &Target) -> Option<Value> {
        let document = self.corpus.document(&target.file)?;
        let mut value = document.get(&target.pointer)?.clone();
        let written = if target.file == self.document.name() {
            origin(document.tree(), &target.pointer).to_text()
        } else {
            translate(&mut value, &target.file, self.document.name());
            format!("{}#{}", target.file, target.pointer)
        };
        if let Some(object) = value.as_object_mut().filter(|object| !object.contains_key(ORIGIN)) {
            object.insert(ORIGIN.to_owned(), Value::String(written));
        }
        Some(value)
    }

    fn place(&self, at: &str) -> Place {
        let written = origin(self.document.tree(), at);
        match written.document.as_deref().and_then(|name| self.corpus.document(name)) {
            Some(other) => other.place(&written.pointer),
            None => self.document.place(&written.here),
        }
    }
}

/// What a component may be called that is made of a target: its last word, and then ever more of those before it.
fn names(target: &Target, section: &str) -> impl Iterator<Item = String> {
    let file = target.file.rsplit('/').next().unwrap_or_default();
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let words: Vec<String> = pointer::tokens(&target.pointer).map(std::borrow::Cow::into_owned).collect();
    let words = match words.as_slice() {
        [components, known, rest @ ..] if components == "components" && known == section => rest.to_vec(),
        [definitions, rest @ ..] if definitions == "definitions" => rest.to_vec(),
        _ => words,
    };
    let words: Vec<_> = std::iter::once(stem.to_owned()).chain(words).collect();
    (0..words.len()).rev().map(move |first| words[first..].join("."))
}

/// Whether the value of a discriminator is a reference, and not the name of a component.
fn is_reference(text: &str) -> bool {
    text.contains('#') || [".yaml", ".yml", ".json"].iter().any(|extension| text.ends_with(extension))
}

/// Rewrites the references in a part of one file so that they mean the same in another one.
fn translate(value: &mut Value, from: &str, to: &str) {
    let mut stack = vec![value];
    while let Some(value) = stack.pop() {
        match value {
            Value::Array(elements) => stack.extend(elements),
            Value::Object(members) => {
                for (key, value) in members {
                    match value {
                        Value::String(text) if key == reference::KEYWORD => retell(text, from, to),
                        Value::Object(mapping) if key == "mapping" => {
                            let texts = mapping.values_mut().filter_map(|value| match value {
                                Value::String(text) if is_reference(text) => Some(text),
                                _ => None,
                            });
                            texts.for_each(|text| retell(text, from, to));
                        }
                        Value::Object(_) | Value::Array(_) => stack.push(value),
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }
}

fn retell(text: &mut String, from: &str, to: &str) {
    if let Ok(target) = external::target(text, from) {
        *text = external::reference_to(&target, to);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_say_ever_more_of_where_it_is_from() {
        let all = |file: &str, pointer: &str| {
            let target = Target { file: file.to_owned(), pointer: pointer.to_owned() };
            names(&target, "schemas").collect::<Vec<_>>()
        };
        assert_eq!(all("x/common.yml", "/components/schemas/Pet"), ["Pet", "common.Pet"]);
        assert_eq!(all("x/Pet.v2.yaml", ""), ["Pet.v2"]);
        assert_eq!(all("a.yml", "/definitions/Pet"), ["Pet", "a.Pet"]);
        assert_eq!(all("a.yml", "/paths/~1x/get"), ["get", "/x.get", "paths./x.get", "a.paths./x.get"]);
    }
}
