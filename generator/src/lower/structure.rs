//! Objects: plain ones, and those that `allOf` puts together.

use std::collections::HashSet;

use indexmap::IndexMap;
use serde_json::Value;

use super::{
    context::Lowerer,
    schema::{Hint, docs, is_marked, wrap_null},
    view::{Additional, Node, View},
};
use crate::{
    diagnostic::Diagnostic,
    load::pointer,
    model::{Docs, Field, Name, Struct, Type, TypeKind},
};

/// On an object: lists of properties of which exactly one has to be there.
const EXACTLY_ONE_OF: &str = "x-codegen-exactly-one-of";

/// A piece of an `allOf`, with the pointer it stands at.
pub(super) type Piece<'a> = (View<'a>, String);

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
        let mut pieces = Vec::new();
        self.flatten(view, at, &mut pieces);
        // What is built upon comes before what is added to it, in whichever order the document has them.
        pieces.sort_by_key(|(_, at)| !super::schema::is_component(at));
        if let Some(position) = pieces.iter().position(|(piece, _)| !piece.one_of.is_empty()) {
            let (union, union_at) = pieces.remove(position);
            return self.distributed_union(&pieces, &union, &union_at, view, at, hint);
        }
        if pieces.iter().all(|(piece, _)| piece.is_object() || is_empty(piece)) {
            return self.structure(pieces, view, at, hint);
        }
        // Scalars with further constraints: the first piece that says what it is says enough.
        match pieces.iter().position(|(piece, _)| piece.ty.is_some()) {
            Some(index) => {
                let node = view.all_of.get(index).or(view.all_of.first()).copied();
                match node {
                    Some(node) => self.type_of(node, &format!("{at}/allOf/{index}"), hint),
                    None => Type::Any,
                }
            }
            None => Type::Any,
        }
    }

    /// The pieces of an `allOf`, references followed and inner `allOf`s opened.
    pub(super) fn flatten(&mut self, view: &View<'a>, at: &str, pieces: &mut Vec<Piece<'a>>) {
        if view.all_of.is_empty() {
            pieces.push((view.clone(), at.to_owned()));
            return;
        }
        for (index, node) in view.all_of.clone().into_iter().enumerate() {
            let branch_at = format!("{at}/allOf/{index}");
            if let Some((branch, branch_at)) = self.look(node, &branch_at)
                && !pieces.iter().any(|(_, seen)| *seen == branch_at)
            {
                if branch.all_of.is_empty() {
                    pieces.push((branch, branch_at));
                } else if self.inlining.contains(&branch_at) {
                    let message = "the `allOf` contains itself";
                    self.report(Diagnostic::error("circular-all-of", message), &branch_at);
                } else {
                    self.inlining.push(branch_at.clone());
                    self.flatten(&branch, &branch_at, pieces);
                    self.inlining.pop();
                }
            }
        }
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
