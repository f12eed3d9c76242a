//! `unused-component`: a component that no operation leads to, in whichever document.
//!
//! Nothing is made of it. A document without operations is there for others to refer to; of its components, nothing can
//! be said.

use std::collections::HashSet;

use serde_json::Value;

use super::support::edit::each_document;
use super::support::grammar::{Kind, Shape};
use super::support::visit::{Node, Walk};
use super::support::words::short_list;
use super::{Config, Corpus, Findings};
use crate::diagnostic::Diagnostic;
use crate::load::{external, external::Target, pointer, reference};

const SCHEMAS: &str = "/components/schemas";

pub(super) fn run(corpus: &mut Corpus, config: &Config, findings: &mut Findings) {
    let used = used(corpus, config);
    each_document(corpus, findings, |look| {
        let walk = Walk::document(look.tree());
        if walk.of(Kind::Operation).next().is_none() {
            return;
        }
        let (mut names, mut pointers) = (Vec::new(), Vec::new());
        for component in walk.nodes().filter(|node| is_component(*node)) {
            let at = Target { file: look.document.name().to_owned(), pointer: component.pointer() };
            if !used.contains(&at) {
                names.push(format!("{}/{}", component.key(), component.name().unwrap_or_default()));
                pointers.push(at.pointer);
            }
        }
        let finding = Diagnostic::note("unused-component", format!("no operation leads to {}", short_list(&names)));
        look.report_all(&pointers, finding.done("nothing is made of what is not used"));
    });
}

/// Whether a node is a component that is used by references; credentials are used by their names.
fn is_component(node: Node<'_, '_>) -> bool {
    node.parent().is_some_and(|parent| parent.kind() == Kind::Components) && node.kind() != Kind::SecurityScheme
}

/// Everything that operations and webhooks lead to: components, and what references find elsewhere.
fn used(corpus: &Corpus, config: &Config) -> HashSet<Target> {
    let mut waiting = Vec::new();
    for document in &corpus.documents {
        let at = |pointer| Target { file: document.name().to_owned(), pointer };
        let settings = config.documents.iter().filter(|entry| entry.file.peek() == document.name());
        let webhooks = settings.flat_map(|entry| &entry.webhooks);
        waiting.extend(webhooks.map(|name| (at(pointer::join(SCHEMAS, name.peek())), Kind::Schema)));
        waiting.push((at("/paths".to_owned()), Kind::Paths));
    }
    let mut used = HashSet::new();
    while let Some((target, kind)) = waiting.pop() {
        let (target, kind) = component_of(&target).unwrap_or((target, kind));
        let Some(node) = corpus.document(&target.file).and_then(|document| document.get(&target.pointer)) else {
            continue;
        };
        if used.insert(target.clone()) {
            for node in Walk::from(node, kind).nodes() {
                waiting.extend(targets(node, &target.file));
            }
        }
    }
    used
}

/// The component that a place is in, and what kind of object that is.
fn component_of(target: &Target) -> Option<(Target, Kind)> {
    let mut tokens = pointer::tokens(&target.pointer);
    let (components, section, name) = (tokens.next()?, tokens.next()?, tokens.next()?);
    let Some(Shape::Map(kind)) = Kind::Components.shape(&section).filter(|_| components == "components") else {
        return None;
    };
    let pointer = [&components, &section, &name].into_iter().fold(String::new(), |at, token| pointer::join(&at, token));
    Some((Target { file: target.file.clone(), pointer }, kind))
}

/// What an object in a file refers to.
fn targets(node: Node<'_, '_>, file: &str) -> Vec<(Target, Kind)> {
    let written = reference::of(node.value()).and_then(|reference| external::target(reference, file).ok());
    let mapping = node.value().get("mapping").filter(|_| node.kind() == Kind::Discriminator);
    let mapped = mapping.and_then(Value::as_object).into_iter().flatten().filter_map(|(_, value)| value.as_str());
    let mapped = mapped.filter_map(|value| {
        // A mapping may also have the name of a component alone.
        let is_name = !value.contains(['#', '/', '.']);
        let component = || Target { file: file.to_owned(), pointer: pointer::join(SCHEMAS, value) };
        if is_name { Some(component()) } else { external::target(value, file).ok() }
    });
    let written = written.into_iter().map(|target| (target, node.kind()));
    written.chain(mapped.map(|target| (target, Kind::Schema))).collect()
}
