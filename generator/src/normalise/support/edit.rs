//! Changes to a document, written down while it is read and made when it has been read.

use serde_json::Value;

use super::{
    origin::{origin, place_among},
    words::count,
};
use crate::diagnostic::{AND_HERE, Diagnostic, Findings, Place, Severity};
use crate::load::{Corpus, Document};

type Change = Box<dyn FnOnce(&mut Value)>;

/// Changes to one document, in the order of the walk that asked for them.
#[derive(Default)]
pub(in crate::normalise) struct Edits {
    list: Vec<(String, Change)>,
}

impl Edits {
    /// Whether nothing is to be changed.
    pub(in crate::normalise) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// Changes the node at a pointer.
    pub(in crate::normalise) fn at(&mut self, pointer: impl Into<String>, change: impl FnOnce(&mut Value) + 'static) {
        self.list.push((pointer.into(), Box::new(change)));
    }

    /// Sets a key of the object at a pointer.
    pub(in crate::normalise) fn set(&mut self, pointer: impl Into<String>, key: &'static str, value: impl Into<Value>) {
        let value = value.into();
        self.at(pointer, move |node| {
            if let Some(object) = node.as_object_mut() {
                object.insert(key.to_owned(), value);
            }
        });
    }

    /// Takes a key out of the object at a pointer.
    pub(in crate::normalise) fn remove(&mut self, pointer: impl Into<String>, key: impl Into<String>) {
        let key = key.into();
        self.at(pointer, move |node| {
            if let Some(object) = node.as_object_mut() {
                object.shift_remove(&key);
            }
        });
    }

    /// Makes the changes, the deepest first: a change inside a node is made before one that moves the node.
    pub(in crate::normalise) fn apply(mut self, tree: &mut Value) {
        self.list.sort_by_key(|(pointer, _)| std::cmp::Reverse(pointer.bytes().filter(|byte| *byte == b'/').count()));
        for (pointer, change) in self.list {
            if let Some(node) = tree.pointer_mut(&pointer) {
                change(node);
            }
        }
    }
}

/// A document that a pass looks at, with what it finds and what it wants to change.
pub(in crate::normalise) struct Look<'a> {
    /// The document.
    pub(in crate::normalise) document: &'a Document,
    /// The other files that documents refer to.
    referred: &'a [Document],
    /// The changes.
    pub(in crate::normalise) edits: Edits,
    findings: &'a mut Findings,
}

impl<'a> Look<'a> {
    /// The document's tree.
    pub(in crate::normalise) fn tree(&self) -> &'a Value {
        self.document.tree()
    }

    /// Reports what was found at a pointer.
    pub(in crate::normalise) fn report(&mut self, pointer: &str, diagnostic: Diagnostic) {
        let place = self.place(pointer);
        self.findings.report(diagnostic.at(place));
    }

    /// Reports what was found at several pointers in one finding. The message does not count them: one more or less
    /// would move a line that is about the others.
    pub(in crate::normalise) fn report_all(&mut self, pointers: &[String], mut diagnostic: Diagnostic) {
        /// How many of the further places a finding names.
        const NAMED: usize = 20;
        let Some((first, rest)) = pointers.split_first() else { return };
        let (named, left) = rest.split_at(rest.len().min(NAMED));
        for pointer in named {
            diagnostic = diagnostic.and(self.place(pointer), AND_HERE);
        }
        if let Some(next) = left.first() {
            diagnostic =
                diagnostic.and(self.place(next), format!("and at {} from here on", count(left.len(), "place")));
        }
        self.report(first, diagnostic);
    }

    /// Whether the document says that it is written in a later OpenAPI than 3.0.
    pub(in crate::normalise) fn is_newer(&self) -> bool {
        let version = self.tree().get("openapi").and_then(Value::as_str).unwrap_or_default();
        version.starts_with("3.") && !version.starts_with("3.0")
    }

    /// A note if the document's version allows what was found, else a warning.
    pub(in crate::normalise) fn unless_newer(&self) -> Severity {
        if self.is_newer() { Severity::Note } else { Severity::Warning }
    }

    /// What [`ORIGIN`](super::origin::ORIGIN) says, or would say, of the node at a pointer.
    pub(in crate::normalise) fn origin(&self, pointer: &str) -> String {
        origin(self.tree(), pointer).to_text()
    }

    /// Where the node at a pointer stands in the text.
    pub(in crate::normalise) fn place(&self, pointer: &str) -> Place {
        place_among(self.document, self.referred, pointer)
    }
}

/// Lets a pass look at each document in turn, and makes the changes that it asks for.
pub(in crate::normalise) fn each_document(
    corpus: &mut Corpus,
    findings: &mut Findings,
    look_at: impl Fn(&mut Look<'_>),
) {
    let Corpus { documents, referred } = corpus;
    for document in documents {
        let mut look = Look { document, referred, edits: Edits::default(), findings };
        look_at(&mut look);
        let edits = look.edits;
        if !edits.is_empty() {
            edits.apply(document.tree_mut());
        }
    }
}
