//! Objects: plain ones, and those that `allOf` puts together.

use std::collections::HashSet;

use indexmap::IndexMap;
use serde_json::Value;

use super::{
    context::Lowerer,
    schema::{Hint, deprecation, docs, is_marked, wrap_null},
    view::{Additional, Node, View},
};
use crate::{
    diagnostic::Diagnostic,
    load::pointer,
    model::{Docs, Field, Name, Struct, Type, TypeKind},
    normalise::keys::EXACTLY_ONE_OF,
};

/// A piece of an `allOf`, with the pointer it stands at.
pub(super) type Piece<'a> = (View<'a>, String);

/// What is still to be done to see all pieces of an `allOf`.
enum Step<'a> {
    /// Look at a branch.
    Look(Node<'a>, String),
    /// Take a schema, or its branches.
    Open(Box<View<'a>>, String),
    /// The branches of the schema at this pointer have been opened.
    Close(String),
}

/// A property of a merged object.
struct Property<'a> {
    node: Node<'a>,
    at: String,
    hint: Hint,
}

impl<'a> Lowerer<'a> {
    /// A schema that several others have to allow.
    pub(super) fn all_of(&mut self, view: &View<'a>, at: &str, hint: &Hint) -> Type {
        // One reference with remarks beside it is the type that it refers to.
        if let [only] = view.all_of.as_slice() {
            let inner = self.type_of(*only, &format!("{at}/allOf/0"), hint);
            return wrap_null(inner, view.data.nullable);
        }
        let mut pieces = self.flatten(view, at, &[]);
        // What is built upon comes before what is added to it, in whichever order the document has them.
        pieces.sort_by_key(|(_, at)| !super::schema::is_component(at));
        if let Some(position) = pieces.iter().position(|(piece, _)| !piece.one_of.is_empty()) {
            let (union, union_at) = pieces.remove(position);
            return self.distributed_union(&pieces, &union, &union_at, view, at, hint);
        }
        let is_object = |(piece, _): &Piece<'_>| piece.is_object();
        if !pieces.iter().all(|piece| is_object(piece) || is_empty(&piece.0)) {
            return self.constrained(view, at, hint);
        }
        if !view.is_object() && !pieces.iter().any(is_object) {
            return self.untyped(at);
        }
        self.structure(pieces, view, at, hint)
    }

    /// A scalar or a list with further constraints: the first branch that says what it is says enough. A reference is
    /// asked first, for it is what the others are added to.
    fn constrained(&mut self, view: &View<'a>, at: &str, hint: &Hint) -> Type {
        let mut branches: Vec<_> = view.all_of.iter().copied().enumerate().collect();
        branches.sort_by_key(|(_, node)| matches!(node, Node::Item(_)));
        for (index, node) in branches {
            let branch_at = format!("{at}/allOf/{index}");
            let Some((branch, own_at)) = self.look(node, &branch_at) else { continue };
            if self.flatten(&branch, &own_at, &[]).iter().any(|(piece, _)| piece.is_object() || !is_empty(piece)) {
                return self.type_of(node, &branch_at, hint);
            }
        }
        self.untyped(at)
    }

    /// The pieces of an `allOf` after those of `base`: references followed and inner `allOf`s opened, each of them once.
    /// Documents decide how deep that goes, so what is still to be opened is a list, and no recursion.
    pub(super) fn flatten(&mut self, view: &View<'a>, at: &str, base: &[Piece<'a>]) -> Vec<Piece<'a>> {
        let mut pieces = base.to_vec();
        let mut seen: HashSet<String> = base.iter().map(|(_, at)| at.clone()).collect();
        let mut around: HashSet<String> = self.inlining.iter().cloned().collect();
        let mut steps = vec![Step::Open(Box::new(view.clone()), at.to_owned())];
        while let Some(step) = steps.pop() {
            let (view, at) = match step {
                Step::Open(view, at) => (*view, at),
                Step::Close(at) => {
                    around.remove(&at);
                    continue;
                }
                Step::Look(node, at) => match self.look(node, &at) {
                    Some((view, at)) if !view.all_of.is_empty() && around.contains(&at) => {
                        let finding = Diagnostic::error("circular-all-of", "the `allOf` contains itself");
                        self.report(finding, &at);
                        continue;
                    }
                    Some((view, at)) if seen.insert(at.clone()) => (view, at),
                    _ => continue,
                },
            };
            if view.all_of.is_empty() {
                pieces.push((view, at));
                continue;
            }
            let branches = view.all_of.iter().enumerate().rev();
            let branches =
                branches.map(|(index, node)| Step::Look(*node, format!("{at}/allOf/{index}"))).collect::<Vec<_>>();
            around.insert(at.clone());
            steps.push(Step::Close(at));
            steps.extend(branches);
        }
        pieces
    }

    /// The schema behind a node.
    pub(super) fn look(&mut self, node: Node<'a>, at: &str) -> Option<Piece<'a>> {
        match node {
            Node::Item(schema) => Some((View::of(schema), at.to_owned())),
            Node::Reference(reference) => {
                let (target, schema) = self.resolve(reference, at)?;
                Some((View::of(schema), target))
            }
        }
    }

    /// Defines a struct with the properties of all pieces; `view` is the schema that they are pieces of.
    pub(super) fn structure(&mut self, pieces: Vec<Piece<'a>>, view: &View<'a>, at: &str, hint: &Hint) -> Type {
        let (around, own) = (at.to_owned(), hint.clone());
        self.define(view, at, hint, move |lowerer| TypeKind::Struct(lowerer.merge(&pieces, &around, &own)))
    }

    fn merge(&mut self, pieces: &[Piece<'a>], around: &str, hint: &Hint) -> Struct {
        let mut properties: IndexMap<&'a str, Property<'a>> = IndexMap::new();
        let mut required: Vec<&str> = Vec::new();
        let mut result = Struct::default();
        let mut groups = Vec::new();
        for (piece, at) in pieces {
            // What a component wrote down is named after the component, whoever includes it.
            let own = (at.as_str() != around && super::schema::is_component(at)).then(|| self.component_name(at));
            let hint = &own.map_or_else(|| hint.clone(), Hint::root);
            required.extend(piece.required.iter().map(String::as_str));
            for (name, node) in &piece.properties {
                let property =
                    Property { node: *node, at: pointer::join(&format!("{at}/properties"), name), hint: hint.clone() };
                let keep = properties.get(name).is_some_and(|earlier| is_constant(earlier.node));
                if !keep {
                    properties.insert(name, property);
                }
            }
            match piece.additional {
                Additional::Of(node) => {
                    let values_at = format!("{at}/additionalProperties");
                    let values = self.type_of(node, &values_at, &hint.child("value"));
                    result.additional = Some(self.not_in_string(values, &values_at));
                }
                Additional::Any if !piece.properties.is_empty() => result.additional = Some(Type::Any),
                _ => {}
            }
            if let Some(said) = piece.data.extensions.get(EXACTLY_ONE_OF) {
                groups.push((said, at));
            }
        }
        for (said, at) in groups {
            self.exactly_one_of(said, at, &properties, &required, &mut result);
        }
        for (wire, property) in properties {
            let hint = property.hint.clone();
            result.fields.push(self.field(wire, property, required.contains(&wire), &hint));
        }
        result
    }

    /// Takes over groups of properties of which exactly one has to be set.
    fn exactly_one_of(
        &mut self,
        said: &Value,
        at: &str,
        properties: &IndexMap<&'a str, Property<'a>>,
        required: &[&str],
        result: &mut Struct,
    ) {
        let at = pointer::join(at, EXACTLY_ONE_OF);
        let groups = match serde_json::from_value::<Vec<Vec<String>>>(said.clone()) {
            Ok(groups) => groups,
            Err(error) => {
                let message = format!("`{EXACTLY_ONE_OF}` is no list of lists of names: {error}");
                return self.report(Diagnostic::error("malformed-extension", message), &at);
            }
        };
        for name in groups.iter().flatten() {
            let problem = match (properties.contains_key(name.as_str()), required.contains(&name.as_str())) {
                (true, false) => continue,
                (true, true) => "is required, so it leaves no choice",
                (false, _) => "is no property of the object",
            };
            self.report(Diagnostic::error("malformed-extension", format!("`{name}` {problem}")), &at);
        }
        result.exactly_one_of.extend(groups);
    }

    fn field(&mut self, wire: &str, property: Property<'a>, required: bool, hint: &Hint) -> Field {
        let Property { node, at, .. } = property;
        let chosen = self.chosen_member(&hint.name, wire, &at);
        let ty = self.type_of(node, &at, &hint.child(wire));
        let origin = self.origin(&at);
        let mut field = Field {
            name: Name { wire: wire.to_owned(), chosen },
            ty,
            required,
            read_only: false,
            write_only: false,
            boxed: false,
            one_or_many: false,
            default: None,
            example: None,
            deprecated: false,
            docs: Docs::default(),
            origin,
        };
        self.describe(&mut field, node, &at);
        field
    }

    /// Takes over what the schema behind a field says besides its type: the node's own words first, then those of
    /// what it refers to, unless that is a definition with documentation of its own.
    pub(super) fn describe(&mut self, field: &mut Field, node: Node<'a>, at: &str) {
        let mut next = Some((node, at.to_owned()));
        let mut seen = HashSet::new();
        while let Some((node, at)) = next.take() {
            let Some((view, at)) = self.look(node, &at) else { return };
            if !seen.insert(at.clone()) {
                return;
            }
            let data = view.data;
            field.one_or_many |= is_marked(&view, "x-codegen-one-or-many");
            field.read_only |= data.read_only;
            field.write_only |= data.write_only;
            field.deprecated |= data.deprecated;
            field.docs.deprecation = field.docs.deprecation.take().or_else(|| deprecation(&data.extensions));
            field.default = field.default.take().or_else(|| data.default.clone());
            field.example = field.example.take().or_else(|| data.example.clone());
            let is_own = matches!(node, Node::Item(_)) || field.ty.named().is_none();
            if is_own {
                let said = docs(&view);
                field.docs.summary = field.docs.summary.take().or(said.summary);
                field.docs.description = field.docs.description.take().or(said.description);
                field.docs.notes.extend(said.notes);
            }
            if let [only] = view.all_of.as_slice() {
                next = Some((*only, format!("{at}/allOf/0")));
            }
        }
    }
}

/// Whether a schema says nothing that concerns the shape of a value: a bare title, a bare description.
fn is_empty(view: &View<'_>) -> bool {
    view.ty.is_none() && view.values.is_empty() && view.items.is_none() && view.one_of.is_empty()
}

/// Whether a property has a single possible value.
fn is_constant(node: Node<'_>) -> bool {
    matches!(node, Node::Item(schema) if matches!(View::of(schema).values.as_slice(), [Value::String(_)]))
}
