//! What the variants of a union are called that no tag names.
//!
//! A branch is called by what it says itself, not by what tells it from its siblings: one more of them must not rename
//! those that were there. Where two branches say the same, the later one is known by its place as well, so that the
//! configuration can name it.

use std::collections::BTreeSet;

use super::union::{Branch, component_of};
use crate::model::Name;

/// The names of the variants of a union without a tag.
pub(super) fn names(branches: &[Branch<'_>]) -> Vec<Name> {
    let mut taken = BTreeSet::new();
    let names = branches.iter().map(|branch| {
        let own = own_name(branch);
        match taken.insert(own.clone()) {
            true => Name::wire(own),
            false => Name { wire: place(branch), chosen: Some(own) },
        }
    });
    names.collect()
}

/// The place of a branch in its union: `oneOf/1`.
fn place(branch: &Branch<'_>) -> String {
    let mut tokens = branch.at.rsplitn(3, '/');
    let (index, keyword) = (tokens.next().unwrap_or_default(), tokens.next().unwrap_or_default());
    format!("{keyword}/{index}")
}

/// The component that a branch is, its title, or what it is the least. Of its properties only the first is heeded: those
/// that are added behind it are to rename nothing.
fn own_name(branch: &Branch<'_>) -> String {
    let title = || branch.view.data.title.as_deref().map(str::trim).filter(|title| !title.is_empty());
    if let Some(name) = component_of(branch).or_else(|| title().map(str::to_owned)) {
        return name;
    }
    let ty = branch.json_type().unwrap_or("any");
    let required = branch.own_required();
    match ty {
        "object" if !required.is_empty() => required.into_iter().collect::<Vec<_>>().join("_"),
        "object" => branch.properties().first().copied().unwrap_or(ty).to_owned(),
        ty => ty.to_owned(),
    }
}
