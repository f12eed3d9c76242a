//! Where in its text each node of a document stands.
//!
//! The index has the shape of the document: a node knows the bytes of its key and of its value, and its children. It is
//! edited together with the tree, so that removing an array's second element does not move the places of the others,
//! and so that a node which an overlay wrote leads to the overlay.

use std::{collections::HashMap, ops::Range};

use super::pointer;
use crate::diagnostic::Place;

/// A node's number in the index.
pub(super) type NodeId = usize;

/// The key that stands for "and everything that is in here" (YAML 1.1, "Merge Key"), which many tools still read.
pub(super) const MERGE: &str = "<<";

/// How many merge keys may lead to one another before a lookup gives up; only a document that merges itself gets there.
const MERGE_DEPTH: usize = 32;

/// Places of a document's nodes.
#[derive(Clone, Debug, Default)]
pub(super) struct Index {
    nodes: Vec<Node>,
    foreign: Vec<Place>,
}

/// Where a node comes from.
#[derive(Clone, Debug)]
pub(super) enum Origin {
    /// The document's own text.
    Text {
        /// The key's bytes, for a member of an object.
        key: Option<Range<usize>>,
        /// The value's bytes.
        value: Range<usize>,
        /// Whether the value is an array or an object.
        collection: bool,
    },
    /// Another text.
    Foreign(usize),
    /// Nothing is known but the node's ancestors.
    Unknown,
}

#[derive(Clone, Debug)]
struct Node {
    origin: Origin,
    children: Children,
    /// The node whose children these are, when the text has an alias here.
    alias: Option<NodeId>,
}

#[derive(Clone, Debug)]
enum Children {
    None,
    Elements(Vec<NodeId>),
    Members(HashMap<Box<str>, NodeId>),
}

impl Index {
    /// A node without children.
    pub(super) fn scalar(&mut self, origin: Origin) -> NodeId {
        self.add(origin, Children::None, None)
    }

    /// A node that stands for another one.
    pub(super) fn alias(&mut self, origin: Origin, target: Option<NodeId>) -> NodeId {
        self.add(origin, Children::None, target)
    }

    /// An array, still empty.
    pub(super) fn array(&mut self, origin: Origin) -> NodeId {
        self.add(origin, Children::Elements(Vec::new()), None)
    }

    /// An object, still empty.
    pub(super) fn object(&mut self, origin: Origin) -> NodeId {
        self.add(origin, Children::Members(HashMap::new()), None)
    }

    fn add(&mut self, origin: Origin, children: Children, alias: Option<NodeId>) -> NodeId {
        self.nodes.push(Node { origin, children, alias });
        self.nodes.len() - 1
    }

    /// Where a node comes from.
    pub(super) fn origin(&self, node: NodeId) -> &Origin {
        self.nodes.get(node).map_or(&Origin::Unknown, |node| &node.origin)
    }

    /// The first byte of a node's value.
    pub(super) fn start(&self, node: NodeId) -> Option<usize> {
        match self.origin(node) {
            Origin::Text { value, .. } => Some(value.start),
            Origin::Foreign(_) | Origin::Unknown => None,
        }
    }

    /// Sets the end of a collection, which is known only after its last child.
    pub(super) fn end(&mut self, node: NodeId, end: usize) {
        if let Some(Node { origin: Origin::Text { value, .. }, .. }) = self.nodes.get_mut(node) {
            value.end = end.max(value.start);
        }
    }

    /// Appends an element to an array.
    pub(super) fn append(&mut self, array: NodeId, element: NodeId) {
        if let Some(Node { children: Children::Elements(elements), .. }) = self.nodes.get_mut(array) {
            elements.push(element);
        }
    }

    /// Adds a member to an object; returns the one that had the same key.
    pub(super) fn insert(&mut self, object: NodeId, key: Box<str>, member: NodeId) -> Option<NodeId> {
        match self.nodes.get_mut(object) {
            Some(Node { children: Children::Members(members), .. }) => members.insert(key, member),
            _ => None,
        }
    }

    /// The node that a pointer leads to, or its nearest ancestor that is known, and the pointer to that one.
    pub(super) fn nearest<'a>(&self, path: &'a str) -> Option<(NodeId, &'a str)> {
        let mut node = 0;
        let mut consumed = 0;
        let mut found = self.nodes.first().map(|_| (0, ""))?;
        for token in path.split('/').skip(1) {
            let Some(child) = self.child(node, &pointer::unescape(token), MERGE_DEPTH) else { break };
            consumed += 1 + token.len();
            node = child;
            if !matches!(self.origin(node), Origin::Unknown) {
                found = (node, path.get(..consumed).unwrap_or_default());
            }
        }
        Some(found)
    }

    /// The text that a foreign node was written in.
    pub(super) fn foreign(&self, number: usize) -> Option<&Place> {
        self.foreign.get(number)
    }

    fn child(&self, node: NodeId, token: &str, depth: usize) -> Option<NodeId> {
        let node = self.nodes.get(node)?;
        if let Some(target) = node.alias {
            return self.child(target, token, depth.checked_sub(1)?);
        }
        match &node.children {
            Children::None => None,
            Children::Elements(elements) => elements.get(pointer::index(token)?).copied(),
            Children::Members(members) => members.get(token).copied().or_else(|| {
                let depth = depth.checked_sub(1)?;
                self.merged(*members.get(MERGE)?).into_iter().find_map(|source| self.child(source, token, depth))
            }),
        }
    }

    /// The objects that a merge key brings in.
    fn merged(&self, node: NodeId) -> Vec<NodeId> {
        match self.nodes.get(node) {
            Some(Node { children: Children::Elements(elements), .. }) => elements.clone(),
            _ => vec![node],
        }
    }

    /// Notes that another text wrote the node that the pointer leads to, or added it.
    pub(super) fn write(&mut self, path: &str, place: &Place) {
        if self.nodes.is_empty() {
            self.scalar(Origin::Unknown);
        }
        let origin = match self.foreign.last() {
            Some(last) if last == place => Origin::Foreign(self.foreign.len() - 1),
            _ => {
                self.foreign.push(place.clone());
                Origin::Foreign(self.foreign.len() - 1)
            }
        };
        let mut node = 0;
        for token in pointer::tokens(path) {
            node = self.child_or_new(node, &token);
        }
        if let Some(written) = self.nodes.get_mut(node) {
            *written = Node { origin, children: Children::None, alias: None };
        }
    }

    /// Forgets the node that the pointer leads to; an array's later elements move up.
    pub(super) fn remove(&mut self, path: &str) {
        let Some((parent, token)) = pointer::split(path) else { return };
        let mut node = 0;
        for token in pointer::tokens(parent) {
            self.part_from_alias(node);
            let Some(child) = self.child(node, &token, 0) else { return };
            node = child;
        }
        self.part_from_alias(node);
        match self.nodes.get_mut(node).map(|node| &mut node.children) {
            Some(Children::Elements(elements)) => {
                if let Some(index) = pointer::index(&token).filter(|index| *index < elements.len()) {
                    elements.remove(index);
                }
            }
            Some(Children::Members(members)) => {
                members.remove(&*token);
            }
            Some(Children::None) | None => {}
        }
    }

    fn child_or_new(&mut self, node: NodeId, token: &str) -> NodeId {
        self.part_from_alias(node);
        if let Some(child) = self.child(node, token, 0) {
            return child;
        }
        let child = self.scalar(Origin::Unknown);
        let Some(Node { children, .. }) = self.nodes.get_mut(node) else { return child };
        match (children, pointer::index(token)) {
            (Children::Members(members), _) => {
                members.insert(token.into(), child);
            }
            (Children::Elements(elements), Some(index)) if index == elements.len() => elements.push(child),
            // What is below a node of another text, or beyond an array's end, has no place of its own yet.
            (children, _) => *children = Children::Members(HashMap::from([(token.into(), child)])),
        }
        child
    }

    /// An alias whose copy in the tree changes is no longer the same as what it stood for.
    fn part_from_alias(&mut self, node: NodeId) {
        if let Some(node) = self.nodes.get_mut(node) {
            node.alias = None;
        }
    }
}
