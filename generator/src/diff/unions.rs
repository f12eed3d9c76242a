//! Unions: their variants, the functions that make them, and what converts into them.

use std::collections::BTreeSet;

use super::{
    change::{Action, Change, Class, Subject, Wire},
    compare::{Comparison, union_constructors},
    docs,
    spell::Spelling,
    wire::Travel,
};
use crate::model::{Tagging, TypeDef, Union, Variant, VariantMatch};

pub(super) fn compare<'a>(c: &Comparison<'a>, old: (&'a TypeDef, &'a Union), new: (&'a TypeDef, &'a Union)) {
    let service = new.0.id.module.clone();
    let travel = Travel::of(old.0, new.0);
    let lost = lost_conversions(c, old, new);
    let mut come: Vec<&Variant> = new.1.variants.iter().collect();
    let mut gone = Vec::new();
    let mut pairs = Vec::new();
    for before in &old.1.variants {
        let name = |side: &Spelling<'_>, def: &TypeDef, variant: &Variant| side.ident(def, &variant.name.wire);
        let same_name = come.iter().position(|after| name(&c.new, new.0, after) == name(&c.old, old.0, before));
        let same_type = || come.iter().position(|after| c.types(&before.ty, &after.ty).is_none());
        match same_name.or_else(same_type).map(|index| come.remove(index)) {
            Some(after) => pairs.push((before, after, same_name.is_none())),
            None => gone.push(before),
        }
    }
    let function = |side: &Spelling<'_>, def: &TypeDef, variant: &Variant| {
        let function = crate::naming::Ident::snake(variant.name.spoken()).source();
        format!("{}::{function}", side.path(&def.id))
    };
    let from = |side: &Spelling<'_>, def: &TypeDef, variant: &Variant| {
        let ty = side.ty_with(&variant.ty, &|id| side.path(id));
        format!("<{} as From<{ty}>>", side.path(&def.id))
    };
    for variant in gone {
        let path = c.old.member(&old.0.id, &variant.name.wire);
        let change = Change::new(Subject::Variant, Action::Removed, &service, path, Class::Breaking)
            .was(c.old.ty_with(&variant.ty, &|id| c.old.path(id)))
            .at(&old.0.origin)
            .affecting([function(&c.old, old.0, variant), from(&c.old, old.0, variant)])
            .on_the_wire(travel.value_removed());
        c.report(change);
    }
    for variant in come {
        let path = c.new.member(&new.0.id, &variant.name.wire);
        let conversion = from(&c.new, new.0, variant);
        let takes_away = lost.contains(&conversion);
        let reason =
            if takes_away { "another variant holds the same type, so nothing converts from it any more" } else { "" };
        let change = Change::new(Subject::Variant, Action::Added, &service, path, Comparison::breaking_if(takes_away))
            .is(c.new.ty_with(&variant.ty, &|id| c.new.path(id)))
            .at(&new.0.origin)
            .because(reason)
            .affecting([function(&c.new, new.0, variant), conversion])
            .on_the_wire(travel.value_added());
        c.report(change);
    }
    for (before, after, is_renamed) in pairs {
        let path = c.new.member(&new.0.id, &after.name.wire);
        let change =
            |class| Change::new(Subject::Variant, Action::Changed, &service, path.as_str(), class).at(&new.0.origin);
        let affected = [
            function(&c.old, old.0, before),
            function(&c.new, new.0, after),
            from(&c.old, old.0, before),
            from(&c.new, new.0, after),
        ];
        if is_renamed {
            let old_path = c.old.member(&old.0.id, &before.name.wire);
            let change = Change { action: Action::Renamed, ..change(Class::Breaking) };
            c.report(change.was(old_path.as_str()).is(path.as_str()).affecting([old_path]).affecting(affected.clone()));
        }
        if let Some((was, is)) = c.types(&before.ty, &after.ty) {
            let effect = travel.retyped(c, &before.ty, &after.ty);
            c.report(change(Class::Breaking).of("type", was, is).affecting(affected).on_the_wire(effect));
        }
        if before.matches != after.matches {
            let change = change(Class::WireOnly).of("told apart by", told(&before.matches), told(&after.matches));
            c.report(change.on_the_wire(retagged(travel)));
        }
        docs::compare(c, &before.docs, &after.docs, &change);
    }
    if old.1.tagging != new.1.tagging {
        let path = c.new.path(&new.0.id);
        let change = Change::new(Subject::Type, Action::Changed, &service, path, Class::WireOnly);
        let change = change.of("told apart by", tagging(&old.1.tagging), tagging(&new.1.tagging)).at(&new.0.origin);
        c.report(change.on_the_wire(retagged(travel)));
    }
    constructors(c, &service, old, new);
}

/// Functions that come or go although their variant stays: what it holds has become a struct, or is none any more.
fn constructors<'a>(c: &Comparison<'a>, service: &str, old: (&'a TypeDef, &'a Union), new: (&'a TypeDef, &'a Union)) {
    let functions = |side: &Spelling<'a>, def: &TypeDef, union: &'a Union| -> BTreeSet<String> {
        union_constructors(side, def, union).into_iter().map(|(_, path)| path).collect()
    };
    let stays = |path: &String, side: &Spelling<'a>, def: &TypeDef, union: &Union| {
        let function = |variant: &Variant| crate::naming::Ident::snake(variant.name.spoken()).source();
        union.variants.iter().any(|variant| *path == format!("{}::{}", side.path(&def.id), function(variant)))
    };
    let is_made = super::spell::is_made(old.0) && super::spell::is_made(new.0);
    let (before, after) = (functions(&c.old, old.0, old.1), functions(&c.new, new.0, new.1));
    for path in before.difference(&after).filter(|path| is_made && stays(path, &c.new, new.0, new.1)) {
        c.report(
            Change::new(Subject::Variant, Action::Removed, service, path.as_str(), Class::Breaking).at(&new.0.origin),
        );
    }
    for path in after.difference(&before).filter(|path| is_made && stays(path, &c.old, old.0, old.1)) {
        c.report(
            Change::new(Subject::Variant, Action::Added, service, path.as_str(), Class::Additive).at(&new.0.origin),
        );
    }
}

/// The conversions that the old union has and the new one has not, though a variant still holds the type.
fn lost_conversions<'a>(
    c: &Comparison<'a>,
    old: (&'a TypeDef, &'a Union),
    new: (&'a TypeDef, &'a Union),
) -> BTreeSet<String> {
    let conversions = |side: &Spelling<'a>, def: &TypeDef, union: &Union, only_alone: bool| -> BTreeSet<String> {
        let is_alone = |variant: &&Variant| {
            !only_alone || union.variants.iter().filter(|other| other.ty == variant.ty).count() == 1
        };
        let ty = |variant: &Variant| side.ty_with(&variant.ty, &|id| side.path(id));
        union
            .variants
            .iter()
            .filter(is_alone)
            .map(|variant| format!("<{} as From<{}>>", side.path(&def.id), ty(variant)))
            .collect()
    };
    let before = conversions(&c.old, old.0, old.1, true);
    let after = conversions(&c.new, new.0, new.1, true);
    let held = conversions(&c.new, new.0, new.1, false);
    before.difference(&after).filter(|path| held.contains(*path)).cloned().collect()
}

fn retagged(travel: Travel) -> Wire {
    match (travel.request, travel.response) {
        (true, _) => Wire::breaks("old clients write it as it was"),
        (false, true) => Wire::tolerated("old clients may read it as `Unknown`"),
        (false, false) => Wire::none(),
    }
}

fn tagging(tagging: &Tagging) -> String {
    match tagging {
        Tagging::Property(property) => format!("the property `{property}`"),
        Tagging::RequiredKeys => "required keys".to_owned(),
        Tagging::JsonType => "JSON type".to_owned(),
        Tagging::BestFit => "how much of a value they keep".to_owned(),
    }
}

fn told(matches: &VariantMatch) -> String {
    match matches {
        VariantMatch::Tag(values) => values.join(" or "),
        VariantMatch::Keys(keys) => format!("the keys {}", keys.join(" and ")),
        VariantMatch::JsonType(ty) => ty.clone(),
        VariantMatch::Values(values) if values.is_empty() => "nothing".to_owned(),
        VariantMatch::Values(values) => {
            let values = values.iter().map(|(property, values)| format!("`{property}`: {}", values.join(" or ")));
            values.collect::<Vec<_>>().join(", ")
        }
    }
}
