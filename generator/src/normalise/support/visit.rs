//! The walk: every object of a document that the specification knows, in the order of the text.
//!
//! The walk needs no recursion, so that no depth of nesting can exhaust the stack. It reads; passes write down what
//! they want to change ([`Edits`](super::edit::Edits)) and change it when the walk is over.

use serde_json::{Map, Value};

use super::grammar::{Kind, Shape};
use crate::load::pointer;

/// Every object of a document that the specification knows.
pub(in crate::normalise) struct Walk<'a> {
    nodes: Vec<Step<'a>>,
}

/// How one comes from an object to one inside it: by a key, and by a second one if a map or a list lies between.
struct Step<'a> {
    value: &'a Value,
    key: &'a str,
    entry: Entry<'a>,
    /// Number of the object that it stands in; its own number, if it stands in none.
    parent: usize,
    kind: Kind,
    is_reference: bool,
}

#[derive(Clone, Copy)]
enum Entry<'a> {
    None,
    Name(&'a str),
    Index(usize),
}

/// An object of the walk.
#[derive(Clone, Copy)]
pub(in crate::normalise) struct Node<'w, 'a> {
    walk: &'w Walk<'a>,
    index: usize,
}

impl<'a> Walk<'a> {
    /// Walks a document.
    pub(in crate::normalise) fn document(tree: &'a Value) -> Self {
        Self::from(tree, Kind::Document)
    }

    /// Walks an object of the given kind and all that is in it.
    pub(in crate::normalise) fn from(value: &'a Value, kind: Kind) -> Self {
        let mut nodes = Vec::new();
        let mut stack = vec![Step { value, key: "", entry: Entry::None, parent: 0, kind, is_reference: false }];
        while let Some(mut step) = stack.pop() {
            let first = stack.len();
            if let Some(object) = step.value.as_object() {
                step.is_reference = push_children(&mut stack, object, step.kind, nodes.len());
                if step.is_reference {
                    stack.truncate(first);
                }
                stack[first..].reverse();
            }
            nodes.push(step);
        }
        Self { nodes }
    }

    /// All of them.
    pub(in crate::normalise) fn nodes(&self) -> impl Iterator<Item = Node<'_, 'a>> {
        (0..self.nodes.len()).map(|index| Node { walk: self, index })
    }

    /// Those of one kind.
    pub(in crate::normalise) fn of(&self, kind: Kind) -> impl Iterator<Item = Node<'_, 'a>> {
        self.nodes().filter(move |node| node.kind() == kind)
    }

    /// The schemas that are written out, not referred to.
    pub(in crate::normalise) fn schemas(&self) -> impl Iterator<Item = (Node<'_, 'a>, &'a Map<String, Value>)> {
        let written = self.of(Kind::Schema).filter(|node| !node.is_reference());
        written.filter_map(|node| Some((node, node.value().as_object()?)))
    }
}

/// Puts what is in an object onto the stack. Says whether the object is a reference instead, in which nothing is.
fn push_children<'a>(stack: &mut Vec<Step<'a>>, object: &'a Map<String, Value>, kind: Kind, parent: usize) -> bool {
    let mut is_reference = false;
    for (key, value) in object {
        // Most values are scalars, and nothing is in them.
        if !(value.is_object() || value.is_array()) {
            is_reference |= key == "$ref" && value.is_string();
            continue;
        }
        let Some(shape) = kind.shape(key) else { continue };
        let mut push = |kind, value: &'a Value, entry| {
            if value.is_object() {
                stack.push(Step { value, key, entry, parent, kind, is_reference: false });
            }
        };
        match shape {
            Shape::One(kind) | Shape::FlagOr(kind) => push(kind, value, Entry::None),
            Shape::List(kind) => {
                for (index, value) in value.as_array().into_iter().flatten().enumerate() {
                    push(kind, value, Entry::Index(index));
                }
            }
            Shape::Map(kind) => {
                for (name, value) in value.as_object().into_iter().flatten() {
                    push(kind, value, Entry::Name(name));
                }
            }
            _ => {}
        }
    }
    is_reference && kind.may_be_reference()
}

impl<'w, 'a> Node<'w, 'a> {
    fn step(self) -> &'w Step<'a> {
        &self.walk.nodes[self.index]
    }

    /// Its number in the walk, which no other has.
    pub(in crate::normalise) fn number(self) -> usize {
        self.index
    }

    /// Whether it is a reference.
    pub(in crate::normalise) fn is_reference(self) -> bool {
        self.step().is_reference
    }

    /// What kind of object it is.
    pub(in crate::normalise) fn kind(self) -> Kind {
        self.step().kind
    }

    /// It.
    pub(in crate::normalise) fn value(self) -> &'a Value {
        self.step().value
    }

    /// The object that it stands in.
    pub(in crate::normalise) fn parent(self) -> Option<Self> {
        let index = self.step().parent;
        (index != self.index).then_some(Self { walk: self.walk, index })
    }

    /// It, the object that it stands in, and so on up to the document.
    pub(in crate::normalise) fn ancestors(self) -> impl Iterator<Item = Self> {
        std::iter::successors(Some(self), |node| node.parent())
    }

    /// The key of its parent behind which it stands: `items`, `properties`, `allOf`.
    pub(in crate::normalise) fn key(self) -> &'a str {
        self.step().key
    }

    /// Its name in the map that it stands in, if it does.
    pub(in crate::normalise) fn name(self) -> Option<&'a str> {
        match self.step().entry {
            Entry::Name(name) => Some(name),
            Entry::None => (self.parent().is_some_and(|parent| parent.kind().entries().is_some())).then(|| self.key()),
            Entry::Index(_) => None,
        }
    }

    /// Its name as a property of an object, if it is one.
    pub(in crate::normalise) fn property(self) -> Option<&'a str> {
        (self.key() == "properties").then(|| self.name()).flatten()
    }

    /// Whether it is a branch of a composition: of this one, or of any.
    pub(in crate::normalise) fn is_branch(self) -> bool {
        self.kind() == Kind::Schema && matches!(self.key(), "allOf" | "oneOf" | "anyOf" | "not")
    }

    /// JSON pointer to it.
    pub(in crate::normalise) fn pointer(self) -> String {
        let mut steps: Vec<Self> = self.ancestors().collect();
        steps.reverse();
        steps.into_iter().skip(1).fold(String::new(), |base, node| {
            let base = pointer::join(&base, node.key());
            match node.step().entry {
                Entry::None => base,
                Entry::Name(name) => pointer::join(&base, name),
                Entry::Index(index) => pointer::join(&base, &index.to_string()),
            }
        })
    }

    /// JSON pointer to the operation, callback operation, path item or component that it belongs to.
    pub(in crate::normalise) fn owner(self) -> Self {
        self.ancestors()
            .find(|node| {
                node.kind() == Kind::Operation || node.parent().is_some_and(|parent| parent.kind() == Kind::Components)
            })
            .or_else(|| self.ancestors().find(|node| node.kind() == Kind::PathItem))
            .unwrap_or(self)
    }
}
