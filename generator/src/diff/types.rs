//! Types: those that came, those that went, and what has changed about the others.

use std::collections::{BTreeSet, HashSet};

use super::{
    change::{Action, Change, Class, Subject, Wire},
    compare::Comparison,
    docs, enums,
    spell::{Spelling, is_made},
    structs::{self, Object},
    unions,
};
use crate::model::{Type, TypeDef, TypeId, TypeKind};

pub(super) fn compare(c: &Comparison<'_>) {
    let pairs = c.pairs.clone();
    let old_ids: HashSet<_> = pairs.iter().map(|(old, _)| &old.id).collect();
    let new_ids: HashSet<_> = pairs.iter().map(|(_, new)| &new.id).collect();
    for def in c.old.definitions().filter(|def| !old_ids.contains(&def.id)) {
        let change = Change::new(Subject::Type, Action::Removed, &def.id.module, c.old.path(&def.id), Class::Breaking)
            .was(kind(&def.kind))
            .at(&def.origin);
        c.report(change);
    }
    for def in c.new.definitions().filter(|def| !new_ids.contains(&def.id)) {
        let change = Change::new(Subject::Type, Action::Added, &def.id.module, c.new.path(&def.id), Class::Additive)
            .is(kind(&def.kind))
            .at(&def.origin);
        c.report(change);
    }
    for (old, new) in pairs {
        renamed(c, old, new);
        pair(c, old, new);
    }
}

fn renamed(c: &Comparison<'_>, old: &TypeDef, new: &TypeDef) {
    let (was, is) = (c.old.path(&old.id), c.new.path(&new.id));
    if was == is {
        return;
    }
    let users: BTreeSet<_> = users(&c.old, &old.id).into_iter().chain(users(&c.new, &new.id)).collect();
    let reason = if old.id.module == new.id.module { "" } else { "it lives in another module" };
    let change = Change::new(Subject::Type, Action::Renamed, &new.id.module, is.as_str(), Class::Breaking)
        .was(was.as_str())
        .is(is.as_str())
        .because(reason)
        .at(&new.origin)
        .affecting([was])
        .affecting(users);
    c.report(change);
}

fn pair<'a>(c: &Comparison<'a>, old: &'a TypeDef, new: &'a TypeDef) {
    let path = c.new.path(&new.id);
    let service = &new.id.module;
    let change = |class| Change::new(Subject::Type, Action::Changed, service, path.as_str(), class).at(&new.origin);
    match (&old.kind, &new.kind) {
        (TypeKind::Struct(before), TypeKind::Struct(after)) => {
            structs::compare(c, Object { def: old, s: before }, Object { def: new, s: after });
        }
        (TypeKind::StringEnum { values: before }, TypeKind::StringEnum { values: after }) => {
            enums::compare(c, (old, before), (new, after));
        }
        (TypeKind::IntegerEnum { values: before }, TypeKind::IntegerEnum { values: after }) => {
            enums::compare(c, (old, before), (new, after));
        }
        (TypeKind::Union(before), TypeKind::Union(after)) => unions::compare(c, (old, before), (new, after)),
        (TypeKind::Alias { target: before }, TypeKind::Alias { target: after }) => {
            if let Some((was, is)) = c.types(before, after) {
                c.report(change(Class::Breaking).of("type", was, is));
            }
        }
        (before, after) => {
            let users = users(&c.old, &old.id).into_iter().chain(users(&c.new, &new.id));
            let change = change(Class::Breaking).of("kind", kind(before), kind(after)).affecting(users);
            c.report(change.on_the_wire(Wire::breaks("the value looks different")));
        }
    }
    let has_constructors = matches!(new.kind, TypeKind::Struct(_) | TypeKind::Union(_));
    let is_same_kind = std::mem::discriminant(&old.kind) == std::mem::discriminant(&new.kind);
    if is_made(old) != is_made(new) && has_constructors && is_same_kind {
        let said = |def: &TypeDef| if is_made(def) { "constructors and setters" } else { "read only" };
        let (class, reason) = match is_made(new) {
            true => (Class::Additive, "requests use it now"),
            false => (Class::Breaking, "no request uses it any more, so it has no constructor"),
        };
        c.report(change(class).of("construction", said(old), said(new)).because(reason));
    }
    structs::deprecation(c, old.deprecated, new.deprecated, &change);
    docs::compare(c, &old.docs, &new.docs, &change);
}

/// The paths of everything whose signature names a type.
fn users(side: &Spelling<'_>, id: &TypeId) -> Vec<String> {
    let mut users = Vec::new();
    let is_it = |ty: &Type| ty.named() == Some(id);
    for def in side.definitions() {
        match &def.kind {
            TypeKind::Struct(s) => {
                for field in s.fields.iter().filter(|field| is_it(&field.ty)) {
                    users.push(side.member(&def.id, &field.name.wire));
                    if field.required {
                        users.push(format!("{}::new", side.path(&def.id)));
                        users.extend(makers(side, &def.id));
                    }
                }
                if s.additional.as_ref().is_some_and(is_it) {
                    users.push(format!("{}::additional_properties", side.path(&def.id)));
                }
            }
            TypeKind::Union(union) => {
                for variant in union.variants.iter().filter(|variant| is_it(&variant.ty)) {
                    users.push(side.member(&def.id, &variant.name.wire));
                    let path = side.path(&def.id);
                    let function = crate::naming::Ident::snake(variant.name.spoken()).source();
                    users.push(format!("{path}::{function}"));
                    let ty = side.ty_with(&variant.ty, &|id| side.path(id));
                    users.push(format!("<{path} as From<{ty}>>"));
                }
            }
            TypeKind::Alias { target } if is_it(target) => users.push(side.path(&def.id)),
            TypeKind::Alias { .. } | TypeKind::StringEnum { .. } | TypeKind::IntegerEnum { .. } => {}
        }
    }
    for service in &side.api.services {
        for operation in &service.operations {
            let sent = operation.parameters.iter().map(|parameter| (&parameter.field.ty, parameter.field.required));
            let mut sent = sent.chain(operation.body.iter().map(|body| (&body.ty, body.required)));
            if sent.any(|(ty, _)| is_it(ty)) {
                users.extend([side.method(service, operation), side.request(service, operation)]);
            }
            if operation.output.iter().any(|output| is_it(&output.ty))
                || super::operations::item(side, operation).as_ref().is_some_and(is_it)
            {
                users.push(side.marker(service, operation));
            }
        }
    }
    users
}

/// The functions of unions that make a struct.
fn makers(side: &Spelling<'_>, id: &TypeId) -> Vec<String> {
    let unions = side.definitions().filter_map(|def| match &def.kind {
        TypeKind::Union(union) => Some((def, union)),
        _ => None,
    });
    let functions = unions.flat_map(|(def, union)| super::compare::union_constructors(side, def, union));
    functions.filter(|(made, _)| *made == id).map(|(_, path)| path).collect()
}

const fn kind(kind: &TypeKind) -> &'static str {
    match kind {
        TypeKind::Struct(_) => "struct",
        TypeKind::StringEnum { .. } => "enum of strings",
        TypeKind::IntegerEnum { .. } => "enum of integers",
        TypeKind::Union(_) => "union",
        TypeKind::Alias { .. } => "alias",
    }
}
