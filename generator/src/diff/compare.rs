//! The two states side by side: pairs of types, and the changes found so far.

use std::{
    cell::RefCell,
    collections::{BTreeMap, BTreeSet, HashMap},
};

use super::{
    change::{Change, Class},
    spell::{Side, Spelling, is_made},
};
use crate::model::{Field, Response, Type, TypeDef, TypeId, TypeKind, Union};

/// A comparison that is going on.
pub(super) struct Comparison<'a> {
    pub(super) old: Spelling<'a>,
    pub(super) new: Spelling<'a>,
    /// The types of both states that are the same thing.
    pub(super) pairs: Vec<(&'a TypeDef, &'a TypeDef)>,
    /// The new types of old ones whose path has changed.
    renames: HashMap<&'a TypeId, &'a TypeId>,
    /// The constructors of unions that take what the constructor of a struct takes.
    by_struct: BTreeMap<&'a TypeId, BTreeSet<String>>,
    /// Behind a cell, so that what is looked up in the comparison can be held while a change is noted.
    changes: RefCell<Vec<Change>>,
}

impl<'a> Comparison<'a> {
    pub(super) fn new(old: Side<'a>, new: Side<'a>) -> Self {
        let (old, new) = (Spelling::new(old), Spelling::new(new));
        let pairs = pair_types(&old, &new);
        let is_renamed = |pair: &&(&TypeDef, &TypeDef)| old.path(&pair.0.id) != new.path(&pair.1.id);
        let renames = pairs.iter().filter(is_renamed).map(|(old, new)| (&old.id, &new.id)).collect();
        let mut by_struct: BTreeMap<&TypeId, BTreeSet<String>> = BTreeMap::new();
        for side in [&old, &new] {
            for (def, union) in side.definitions().filter_map(union) {
                for (id, path) in union_constructors(side, def, union) {
                    by_struct.entry(id).or_default().insert(path);
                }
            }
        }
        Self { old, new, pairs, renames, by_struct, changes: RefCell::default() }
    }

    /// Notes a change.
    pub(super) fn report(&self, change: Change) {
        self.changes.borrow_mut().push(change);
    }

    /// All changes, the weightiest first within their service.
    pub(super) fn finish(self) -> Vec<Change> {
        let names = self.old.api.services.iter().chain(&self.new.api.services).map(|service| &service.name.wire);
        let mut order: Vec<&str> = vec![""];
        for name in names {
            if !order.contains(&name.as_str()) {
                order.push(name);
            }
        }
        let rank = |change: &Change| order.iter().position(|name| *name == change.service);
        let mut changes = self.changes.into_inner();
        changes.sort_by_cached_key(|change| (rank(change), std::cmp::Reverse(change.class)));
        changes
    }

    /// The new type that has taken the place of an old one under another path.
    pub(super) fn successor(&self, id: &TypeId) -> Option<&'a TypeId> {
        self.renames.get(id).copied()
    }

    /// The path of an old type, or of the new one that has taken its place.
    fn current(&self, id: &TypeId) -> String {
        self.successor(id).map_or_else(|| self.old.path(id), |id| self.new.path(id))
    }

    /// Two types as they are spelled, if that is not the same. That a type is called otherwise does not count here.
    pub(super) fn types(&self, old: &Type, new: &Type) -> Option<(String, String)> {
        self.differ(|path| self.old.ty_with(old, path), |path| self.new.ty_with(new, path))
    }

    /// The same for the types of two fields.
    pub(super) fn fields(&self, old: &Field, new: &Field) -> Option<(String, String)> {
        self.differ(|path| self.old.field_with(old, path), |path| self.new.field_with(new, path))
    }

    /// The same for what a function takes for two types.
    pub(super) fn arguments(&self, old: &Type, new: &Type) -> Option<(String, String)> {
        self.differ(|path| self.old.argument_with(old, path), |path| self.new.argument_with(new, path))
    }

    /// The same for what an operation returns.
    pub(super) fn outputs(&self, old: Option<&Response>, new: Option<&Response>) -> Option<(String, String)> {
        self.differ(|path| self.old.output_with(old, path), |path| self.new.output_with(new, path))
    }

    fn differ(
        &self,
        spell_old: impl Fn(&dyn Fn(&TypeId) -> String) -> String,
        spell_new: impl Fn(&dyn Fn(&TypeId) -> String) -> String,
    ) -> Option<(String, String)> {
        let new = spell_new(&|id| self.new.path(id));
        (spell_old(&|id| self.current(id)) != new).then(|| (spell_old(&|id| self.old.path(id)), new))
    }

    /// The constructors of unions whose arguments are those of a struct's constructor.
    pub(super) fn constructors_of(&self, old: &TypeId, new: &TypeId) -> BTreeSet<String> {
        [old, new].into_iter().filter_map(|id| self.by_struct.get(id)).flatten().cloned().collect()
    }

    /// The class of a change that breaks if something holds, and adds something otherwise.
    pub(super) const fn breaking_if(is_breaking: bool) -> Class {
        if is_breaking { Class::Breaking } else { Class::Additive }
    }
}

fn union(def: &TypeDef) -> Option<(&TypeDef, &Union)> {
    match &def.kind {
        TypeKind::Union(union) => Some((def, union)),
        _ => None,
    }
}

/// The functions of a union that make one of its variants, each with the struct that it makes.
pub(super) fn union_constructors<'a>(
    side: &Spelling<'a>,
    def: &TypeDef,
    union: &'a Union,
) -> Vec<(&'a TypeId, String)> {
    if !is_made(def) {
        return Vec::new();
    }
    let constructors = union.variants.iter().filter_map(|variant| {
        let Type::Named(id) = &variant.ty else { return None };
        let is_struct = matches!(side.definition(id)?.kind, TypeKind::Struct(_));
        let function = crate::naming::Ident::snake(variant.name.spoken()).source();
        is_struct.then(|| (id, format!("{}::{function}", side.path(&def.id))))
    });
    constructors.collect()
}

/// Pairs the types of both states: by their path in Rust; what is left, by the place where they are described, by their
/// name, and at last by being the only ones that look the same.
fn pair_types<'a>(old: &Spelling<'a>, new: &Spelling<'a>) -> Vec<(&'a TypeDef, &'a TypeDef)> {
    let mut left: Vec<&TypeDef> = old.definitions().collect();
    let mut right: Vec<&TypeDef> = new.definitions().collect();
    let mut pairs = Vec::new();
    let by_path = |side: &Spelling<'a>, def: &TypeDef| Some(side.path(&def.id));
    let by_origin = |_: &Spelling<'a>, def: &TypeDef| Some(def.origin.to_string());
    let by_name = |_: &Spelling<'a>, def: &TypeDef| Some(def.id.name.clone());
    let by_shape = |_: &Spelling<'a>, def: &TypeDef| shape(def);
    type Key<'k, 'a> = &'k dyn Fn(&Spelling<'a>, &TypeDef) -> Option<String>;
    let keys: [Key<'_, 'a>; 4] = [&by_path, &by_origin, &by_name, &by_shape];
    for key in keys {
        let mut candidates: HashMap<String, Vec<&TypeDef>> = HashMap::new();
        for def in &right {
            if let Some(key) = key(new, def) {
                candidates.entry(key).or_default().push(*def);
            }
        }
        let mut wanted: HashMap<String, usize> = HashMap::new();
        for key in left.iter().filter_map(|def| key(old, def)) {
            *wanted.entry(key).or_default() += 1;
        }
        left.retain(|def| {
            let Some(key) = key(old, def) else { return true };
            let found = candidates.get(&key).map_or(&[][..], Vec::as_slice);
            match found {
                [only] if wanted.get(&key) == Some(&1) => {
                    right.retain(|other| !std::ptr::eq(*other, *only));
                    pairs.push((*def, *only));
                    false
                }
                _ => true,
            }
        });
    }
    pairs
}

/// What a type looks like, but for prose and places. Only what is distinctive: many enums are alike.
fn shape(def: &TypeDef) -> Option<String> {
    match &def.kind {
        TypeKind::Struct(s) if s.fields.len() > 1 => {
            let fields = s.fields.iter().map(|field| format!("{}:{:?}:{}", field.name.wire, field.ty, field.required));
            Some(fields.collect::<Vec<_>>().join(","))
        }
        TypeKind::StringEnum { values } if values.len() > 1 => {
            Some(values.iter().map(|value| value.value.as_str()).collect::<Vec<_>>().join("|"))
        }
        TypeKind::Union(union) if union.variants.len() > 1 => {
            Some(union.variants.iter().map(|variant| format!("{:?}", variant.ty)).collect::<Vec<_>>().join("+"))
        }
        _ => None,
    }
}
