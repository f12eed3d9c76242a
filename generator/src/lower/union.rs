//! `oneOf` and `anyOf`: enums of types, and how the wire tells them apart.

use std::collections::{BTreeSet, HashMap, HashSet};

use heck::ToSnakeCase;
use serde_json::Value;

use super::{
    best_fit,
    context::Lowerer,
    schema::Hint,
    structure::Piece,
    variant_name,
    view::{Node, View},
};
use crate::{
    load::pointer,
    model::{Docs, Name, Tagging, Type, TypeKind, Union, Variant, VariantMatch},
    normalise::keys,
};

/// A branch of a union on its way to a variant.
pub(super) struct Branch<'a> {
    node: Node<'a>,
    pub(super) at: String,
    /// The branch itself, references followed.
    pub(super) view: View<'a>,
    /// The pieces that it consists of.
    pub(super) pieces: Vec<Piece<'a>>,
    /// How many of them all branches share.
    shared: usize,
}

impl Branch<'_> {
    pub(super) fn requires(&self) -> HashSet<&str> {
        self.pieces.iter().flat_map(|(piece, _)| piece.required.iter().map(String::as_str)).collect()
    }

    /// The keys that it requires by itself, in the order of the alphabet.
    pub(super) fn own_required(&self) -> BTreeSet<&str> {
        self.pieces.iter().skip(self.shared).flat_map(|(piece, _)| piece.required.iter().map(String::as_str)).collect()
    }

    /// The JSON type of its values, where it is known.
    pub(super) fn json_type(&self) -> Option<&str> {
        if self.pieces.iter().any(|(piece, _)| piece.is_object()) {
            return Some("object");
        }
        self.pieces.iter().find_map(|(piece, _)| piece.ty.as_deref())
    }

    /// The values that a property may have.
    pub(super) fn values_of(&self, property: &str) -> Vec<String> {
        let properties = self.pieces.iter().flat_map(|(piece, _)| &piece.properties);
        let schemas = properties.filter(|(name, _)| *name == property).filter_map(|(_, node)| match node {
            Node::Item(schema) => Some(View::of(schema)),
            Node::Reference(_) => None,
        });
        let values = schemas.map(|view| view.values).min_by_key(Vec::len).unwrap_or_default();
        values.iter().filter_map(Value::as_str).map(str::to_owned).collect()
    }
}

impl<'a> Lowerer<'a> {
    /// One of several schemas.
    pub(super) fn one_of(&mut self, view: &View<'a>, at: &str, hint: &Hint) -> Type {
        let branches = self.branches(view, at, &[]);
        if let Some(ty) = self.same_scalar(&branches, view, at, hint) {
            return ty;
        }
        self.union(branches, &[], view, view, at, hint)
    }

    /// A union inside of an `allOf`: every variant is one of its branches together with the other pieces.
    pub(super) fn distributed_union(
        &mut self,
        base: &[Piece<'a>],
        union: &View<'a>,
        union_at: &str,
        view: &View<'a>,
        at: &str,
        hint: &Hint,
    ) -> Type {
        let branches = self.branches(union, union_at, base);
        self.union(branches, base, union, view, at, hint)
    }

    fn branches(&mut self, union: &View<'a>, at: &str, base: &[Piece<'a>]) -> Vec<Branch<'a>> {
        let mut branches = Vec::new();
        for (index, node) in union.one_of.clone().into_iter().enumerate() {
            let branch_at = format!("{at}/{}/{index}", union.one_of_key);
            if let Some((view, inner_at)) = self.look(node, &branch_at) {
                let pieces = self.flatten(&view, &inner_at, base);
                branches.push(Branch { node, at: branch_at, view, pieces, shared: base.len() });
            }
        }
        branches
    }

    fn union(
        &mut self,
        branches: Vec<Branch<'a>>,
        base: &[Piece<'a>],
        union: &View<'a>,
        view: &View<'a>,
        at: &str,
        hint: &Hint,
    ) -> Type {
        let (tagging, matches) = match tell_apart(&branches, union) {
            Some(told) => told,
            None => {
                self.report_ambiguous(&branches, union, at);
                best_fit::matches(&branches)
            }
        };
        let names: Vec<Name> = match tagging {
            Tagging::Property(_) => {
                branches.iter().zip(&matches).map(|(branch, tags)| tag_name(branch, tags)).collect()
            }
            _ => variant_name::names(&branches),
        };
        let (base, own) = (base.to_vec(), hint.clone());
        self.define(view, at, hint, move |lowerer| {
            let branches = branches.into_iter().zip(matches).zip(names);
            let variants: Vec<Variant> =
                branches.map(|((branch, matches), name)| lowerer.variant(branch, matches, name, &base, &own)).collect();
            TypeKind::Union(Union { tagging, variants })
        })
    }

    fn variant(
        &mut self,
        branch: Branch<'a>,
        matches: VariantMatch,
        name: Name,
        base: &[Piece<'a>],
        hint: &Hint,
    ) -> Variant {
        let said = branch.view.data.extensions.get("x-codegen-variant").and_then(Value::as_str);
        let chosen = self.chosen_member(&hint.name, &name.wire, &branch.at).or_else(|| said.map(str::to_owned));
        let inner = hint.child(&chosen.as_deref().unwrap_or(&name.wire).to_snake_case());
        let name = Name { chosen: chosen.or(name.chosen), ..name };
        let ty = if base.is_empty() {
            self.type_of(branch.node, &branch.at, &inner)
        } else {
            self.structure(branch.pieces.clone(), &branch.view, &branch.at, &inner)
        };
        let ty = self.not_in_string(ty, &branch.at);
        let docs = match branch.node {
            Node::Item(_) => Docs { notes: Vec::new(), ..super::schema::docs(&branch.view) },
            Node::Reference(_) => Docs::default(),
        };
        Variant { name, ty, matches, docs }
    }

    /// Alternatives that are all strings, or all numbers, are one type; known values of all are kept.
    fn same_scalar(&mut self, branches: &[Branch<'a>], view: &View<'a>, at: &str, hint: &Hint) -> Option<Type> {
        let ty = branches.first()?.json_type()?;
        let is_scalar = matches!(ty, "string" | "integer" | "number" | "boolean");
        if !is_scalar || !branches.iter().all(|branch| branch.json_type() == Some(ty)) {
            return None;
        }
        let mut merged = view.clone();
        merged.one_of.clear();
        merged.ty = Some(ty.to_owned());
        for value in branches.iter().flat_map(|branch| branch.view.values.iter()) {
            if !merged.values.contains(value) {
                merged.values.push(value.clone());
            }
        }
        let formats: HashSet<_> = branches.iter().map(|branch| branch.view.format.as_deref()).collect();
        merged.format = if formats.len() == 1 { branches.first()?.view.format.clone() } else { None };
        Some(self.type_of_view(&merged, at, hint))
    }
}

/// The name of a variant that has a tag: the tag, unless there are several of it.
fn tag_name(branch: &Branch<'_>, matches: &VariantMatch) -> Name {
    let values = match matches {
        VariantMatch::Tag(values) => values.as_slice(),
        _ => &[],
    };
    let component = component_of(branch).filter(|_| values.len() > 1);
    Name::wire(component.or_else(|| values.first().cloned()).unwrap_or_default())
}

/// The name of the component that a branch is.
pub(super) fn component_of(branch: &Branch<'_>) -> Option<String> {
    let Node::Reference(reference) = branch.node else { return None };
    reference.rsplit('/').next().map(|name| pointer::unescape(name).into_owned())
}

/// What tells the branches of a union apart: a tag, else required keys, else the JSON type. Where two branches have the same
/// value of the tag, the others' values still count, which only the best fit heeds.
fn tell_apart(branches: &[Branch<'_>], union: &View<'_>) -> Option<(Tagging, Vec<VariantMatch>)> {
    match by_property(branches, union) {
        Some((_, matches)) if shared_tag(&matches).is_some() => None,
        Some(told) => Some(told),
        None => by_required_keys(branches).or_else(|| by_json_type(branches)),
    }
}

/// A value of the tag that more than one branch has.
fn shared_tag(matches: &[VariantMatch]) -> Option<&str> {
    let mut seen = HashSet::new();
    let values = matches.iter().flat_map(|matches| match matches {
        VariantMatch::Tag(values) => values.as_slice(),
        _ => &[],
    });
    values.map(String::as_str).find(|value| !seen.insert(*value))
}

fn by_property(branches: &[Branch<'_>], union: &View<'_>) -> Option<(Tagging, Vec<VariantMatch>)> {
    let discriminator = union.data.discriminator.as_ref()?;
    let matches = branches.iter().map(|branch| {
        let mapped: Vec<_> = match branch.node {
            Node::Reference(reference) => {
                let entries = discriminator.mapping.iter().filter(|(_, target)| target.as_str() == reference);
                entries.map(|(value, _)| value.clone()).collect()
            }
            Node::Item(_) => branch
                .view
                .data
                .extensions
                .get(keys::TAG)
                .and_then(Value::as_str)
                .map(str::to_owned)
                .into_iter()
                .collect(),
        };
        let values = if mapped.is_empty() { branch.values_of(&discriminator.property_name) } else { mapped };
        (!values.is_empty()).then_some(VariantMatch::Tag(values))
    });
    Some((Tagging::Property(discriminator.property_name.clone()), matches.collect::<Option<_>>()?))
}

/// Keys that only one branch requires; else, where the keys of a branch are some of another's, all that tell it from what
/// every branch requires. Whoever reads them tries the branch with the most keys first.
fn by_required_keys(branches: &[Branch<'_>]) -> Option<(Tagging, Vec<VariantMatch>)> {
    if !branches.iter().all(|branch| branch.json_type() == Some("object")) {
        return None;
    }
    let required: Vec<_> = branches.iter().map(Branch::requires).collect();
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for key in required.iter().flatten() {
        *counts.entry(key).or_default() += 1;
    }
    let with = |is_telling: &dyn Fn(usize) -> bool| -> Vec<Vec<String>> {
        let keys = required.iter().map(|keys| {
            let telling = keys.iter().filter(|key| counts.get(**key).is_some_and(|count| is_telling(*count)));
            telling.map(|key| (*key).to_owned()).collect::<BTreeSet<_>>().into_iter().collect()
        });
        keys.collect()
    };
    let own = with(&|count| count == 1);
    let keys = if own.iter().all(|keys| !keys.is_empty()) { own } else { with(&|count| count < branches.len()) };
    let different: BTreeSet<_> = keys.iter().collect();
    (different.len() == keys.len()).then(|| (Tagging::RequiredKeys, keys.into_iter().map(VariantMatch::Keys).collect()))
}

fn by_json_type(branches: &[Branch<'_>]) -> Option<(Tagging, Vec<VariantMatch>)> {
    let mut seen = HashSet::new();
    let matches = branches.iter().map(|branch| {
        let ty = branch.json_type()?;
        seen.insert(ty).then(|| VariantMatch::JsonType(ty.to_owned()))
    });
    Some((Tagging::JsonType, matches.collect::<Option<_>>()?))
}
