//! Where a node of the normalised tree stands in the text.
//!
//! A pass that moves a node writes the pointer that the node has in the text onto it, under
//! [`ORIGIN`]. A node that came from another document bears that document's name before the `#`.

use serde_json::Value;

use crate::diagnostic::Place;
use crate::load::{Document, pointer};

/// The key that says where a moved node stands in the text: `/components/schemas/Pet`, or `other.yaml#/…`.
pub(in crate::normalise) const ORIGIN: &str = "x-codegen-origin";

/// Where a node of the tree comes from.
pub(in crate::normalise) struct Written {
    /// The other document that it came from, if it did.
    pub(in crate::normalise) document: Option<String>,
    /// The pointer that the text of that document has for it.
    pub(in crate::normalise) pointer: String,
    /// The pointer that this document's text has for it, or for the nearest node around it that is this document's own.
    pub(in crate::normalise) here: String,
}

impl Written {
    /// As [`ORIGIN`] has it.
    pub(in crate::normalise) fn to_text(&self) -> String {
        match &self.document {
            Some(document) => format!("{document}#{}", self.pointer),
            None => self.pointer.clone(),
        }
    }
}

/// Where a node of the tree comes from.
pub(in crate::normalise) fn origin(tree: &Value, pointer: &str) -> Written {
    let mut written = Written { document: None, pointer: String::new(), here: String::new() };
    let mut node = Some(tree);
    for token in pointer::tokens(pointer) {
        pointer::push(&mut written.pointer, &token);
        node = node.and_then(|node| match node {
            Value::Object(object) => object.get(&*token),
            Value::Array(array) => array.get(pointer::index(&token)?),
            _ => None,
        });
        if let Some(moved) = node.and_then(|node| node.get(ORIGIN)).and_then(Value::as_str) {
            match moved.split_once('#') {
                Some((other, pointer)) => {
                    written.document = Some(other.to_owned());
                    pointer.clone_into(&mut written.pointer);
                }
                None => moved.clone_into(&mut written.pointer),
            }
        }
        if written.document.is_none() {
            written.here.clone_from(&written.pointer);
        }
    }
    written
}

/// Where a node of the tree stands in the text of its document, or of one of the others that it came from.
pub(in crate::normalise) fn place_among(document: &Document, others: &[Document], pointer: &str) -> Place {
    let written = origin(document.tree(), pointer);
    match others.iter().find(|other| written.document.as_deref() == Some(other.name())) {
        Some(other) => other.place(&written.pointer),
        None => document.place(&written.here),
    }
}

/// Where a node of the tree stands in its document's text.
pub(in crate::normalise) fn place(document: &Document, pointer: &str) -> Place {
    document.place(&origin(document.tree(), pointer).here)
}
