//! Open enums: their values, and the variants that stand for them.

use super::{
    change::{Action, Change, Class, Subject},
    compare::Comparison,
    wire::Travel,
};
use crate::model::{EnumValue, TypeDef};

pub(super) fn compare<T: ToString>(
    c: &Comparison<'_>,
    old: (&TypeDef, &[EnumValue<T>]),
    new: (&TypeDef, &[EnumValue<T>]),
) {
    let service = new.0.id.module.clone();
    let travel = Travel::of(old.0, new.0);
    // Variants by their name in Rust, with the value on the wire.
    let mut gone: Vec<_> =
        old.1.iter().map(|value| (c.old.member(&old.0.id, &value.value.to_string()), value)).collect();
    let mut come: Vec<_> =
        new.1.iter().map(|value| (c.new.member(&new.0.id, &value.value.to_string()), value)).collect();
    let name = |path: &str| path.rsplit("::").next().unwrap_or_default().to_owned();
    let order = |known: &[(String, &EnumValue<T>)], other: &[(String, &EnumValue<T>)]| {
        let names: Vec<_> = known.iter().map(|(path, _)| name(path)).collect();
        let is_common = |wanted: &String| other.iter().any(|(path, _)| name(path) == *wanted);
        names.into_iter().filter(is_common).collect::<Vec<_>>().join(", ")
    };
    let (was, is) = (order(&gone, &come), order(&come, &gone));
    let mut changes = Vec::new();
    let variant =
        |path: &str, action, class| Change::new(Subject::Variant, action, &service, path, class).at(&new.0.origin);

    gone.retain(|(old_path, before)| {
        let same_name = come.iter().position(|(path, _)| name(path) == name(old_path));
        let same_value = || come.iter().position(|(_, after)| after.value.to_string() == before.value.to_string());
        let Some((path, after)) = same_name.or_else(same_value).map(|index| come.remove(index)) else { return true };
        let (was, is) = (before.value.to_string(), after.value.to_string());
        if same_name.is_none() {
            let change = variant(&path, Action::Renamed, Class::Breaking).was(old_path).is(&path);
            changes.push(change.affecting([old_path.clone()]));
        } else if was != is {
            let change = variant(&path, Action::Changed, Class::WireOnly).of("value on the wire", was, is);
            changes.push(change.on_the_wire(travel.value_removed().or_worse(travel.value_added())));
        }
        false
    });
    for (path, value) in gone {
        let change = variant(&path, Action::Removed, Class::Breaking).was(value.value.to_string());
        changes.push(change.on_the_wire(travel.value_removed()));
    }
    for (path, value) in come {
        let change = variant(&path, Action::Added, Class::Additive).is(value.value.to_string());
        changes.push(change.on_the_wire(travel.value_added()));
    }
    if was != is {
        let path = c.new.path(&new.0.id);
        let change = Change::new(Subject::Type, Action::Changed, &service, path, Class::Documentation);
        changes.push(change.of("order of variants", was, is).because("`Ord` follows it").at(&new.0.origin));
    }
    changes.into_iter().for_each(|change| c.report(change));
}
