//! The project's input, edited, and what is generated from it then.

use std::collections::BTreeMap;

use generator::{
    Input,
    diagnostic::{Findings, Severity},
    generate,
    model::{Api, Origin},
    naming::{self, Names},
};
use serde_json::Value;
use similar::{ChangeTag, TextDiff};

use crate::thing::Site;

/// How many lines have come and gone, by file.
pub(crate) type Moved = BTreeMap<String, (usize, usize)>;

pub(crate) const REPORT: &str = "NORMALISATION.md";

/// What is generated from one state of the documents.
pub(crate) struct State {
    pub(crate) files: BTreeMap<String, String>,
    pub(crate) api: Api,
    pub(crate) names: Names,
}

/// The project's input with its documents as trees, so that they can be edited.
pub(crate) struct Project {
    input: Input,
    pub(crate) trees: Vec<Value>,
    pub(crate) before: State,
}

impl Project {
    pub(crate) fn new() -> Self {
        let input = Input { manifests: tests::crates::manifests(), ..tests::input() };
        let trees: Vec<Value> = input
            .documents
            .iter()
            .map(|document| {
                serde_yaml::from_str(&document.text).unwrap_or_else(|error| panic!("{}: {error}", document.name))
            })
            .collect();
        let before = generated(&input, &trees).unwrap_or_else(|| panic!("the documents as they are do not generate"));
        Self { input, trees, before }
    }

    /// The name of a document.
    pub(crate) fn name(&self, document: usize) -> &str {
        &self.input.documents[document].name
    }

    /// What is generated when a node of a document is edited; one that becomes `null` is taken out. Nothing if an overlay or a decision is about what is gone.
    pub(crate) fn edited(&self, document: usize, pointer: &str, edit: impl Fn(&mut Value)) -> Option<State> {
        let mut trees = self.trees.clone();
        let node = trees[document].pointer_mut(pointer);
        let node = node.unwrap_or_else(|| panic!("there is nothing at {pointer}"));
        edit(node);
        if node.is_null()
            && let Some((parent, key)) = pointer.rsplit_once('/')
            && let Some(members) = trees[document].pointer_mut(parent).and_then(Value::as_object_mut)
        {
            members.shift_remove(key);
        }
        generated(&self.input, &trees)
    }

    /// Whether a place is an operation that stands in several documents.
    pub(crate) fn is_described_twice(&self, site: &Site) -> bool {
        let mut operations = self.before.api.services.iter().flat_map(|service| &service.operations);
        operations.any(|operation| {
            let mut origins = std::iter::once(&operation.origin).chain(&operation.also);
            let is_it = |origin: &Origin| origin.document == self.name(site.document) && origin.pointer == site.pointer;
            !operation.also.is_empty() && origins.any(is_it)
        })
    }

    /// What has moved in a state.
    pub(crate) fn moved(&self, after: &State) -> Moved {
        let files = self.before.files.keys().chain(after.files.keys());
        let moved = files.map(|path| {
            let lines = self.lines(after, path);
            let count = |tag| lines.iter().filter(|(found, _)| *found == tag).count();
            (path.clone(), (count(ChangeTag::Insert), count(ChangeTag::Delete)))
        });
        moved.filter(|(_, lines)| *lines != (0, 0)).collect()
    }

    /// The lines of a file that come and go.
    pub(crate) fn lines(&self, after: &State, path: &str) -> Vec<(ChangeTag, String)> {
        let text = |state: &State| state.files.get(path).cloned().unwrap_or_default();
        let (old, new) = (text(&self.before), text(after));
        if old == new {
            return Vec::new();
        }
        let diff = TextDiff::from_lines(&old, &new);
        let moved = diff.iter_all_changes().filter(|change| change.tag() != ChangeTag::Equal);
        moved.map(|change| (change.tag(), change.value().to_owned())).collect()
    }

    /// The components of a document that are objects with properties.
    pub(crate) fn objects(&self, document: usize) -> Vec<String> {
        let schemas = self.trees[document].pointer("/components/schemas").and_then(Value::as_object);
        let objects = schemas.into_iter().flatten().filter(|(_, schema)| schema["properties"].is_object());
        objects.map(|(name, _)| name.clone()).collect()
    }
}

fn generated(input: &Input, trees: &[Value]) -> Option<State> {
    let mut input = input.clone();
    for (document, tree) in input.documents.iter_mut().zip(trees) {
        document.text = format!("{tree:#}");
    }
    let output = generate(input);
    if output.findings.iter().any(|finding| finding.severity == Severity::Error) {
        return None;
    }
    let api = output.api?;
    let names = naming::mint(&api, &mut Findings::new());
    Some(State { files: output.files.into_iter().map(|file| (file.path, file.text)).collect(), api, names })
}
