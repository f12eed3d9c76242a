//! What has changed between two states of the documents, and what that means.
//!
//! [`diff`] compares two models. Each [`Change`] has a [`Class`], which is that of the Rust API: it is judged by what
//! `emit` makes of the model. A struct that users make has a constructor that takes what is required, one that only
//! arrives has none; enums and structs are open; operations take required parameters as arguments and optional ones as
//! setters. Beside it stands what the change means on the wire. [`verdict`] says which version the crate needs next.
//!
//! The comparison needs `naming` besides the model: what callers depend on is Rust's name of a thing. So things are
//! paired by that name first, and only what is left over is paired by its name on the wire, and then called renamed.
//!
//! What the documents do not say is in no model: the runtime, the extensions, the emitters. [`unexplained`] takes the
//! two public APIs that were really written, and reports what none of the changes explains.

mod change;
mod compare;
mod docs;
mod enums;
mod items;
mod operations;
mod parameters;
mod release;
mod services;
mod shared;
mod spell;
mod structs;
mod text;
mod types;
mod unions;
pub mod verdict;
mod wire;

#[cfg(test)]
mod tests;

pub use change::{Action, Change, Class, Effect, Subject, Wire};
pub use items::unexplained;
pub use release::{HIDDEN_BREAK, Released, follow};
pub use spell::Side;
pub use text::{changelog, counts, demand, headline, markdown, wire as wire_text, with_entry};
pub use verdict::{Verdict, Version};

use compare::Comparison;

use crate::{diagnostic::Findings, model::Api, naming, surface};

/// One of the two states that are compared, with the public API that was really written for it.
#[derive(Clone, Copy, Debug)]
pub struct State<'a> {
    /// The model.
    pub api: &'a Api,
    /// The text of `api.txt`.
    pub surface: &'a str,
}

/// Everything that has changed: what the documents say, and what moved in the public API for another reason.
pub fn compare(old: State<'_>, new: State<'_>) -> Vec<Change> {
    // Collisions of names were reported when the states were generated.
    let mut known = Findings::new();
    let (before, after) = (naming::mint(old.api, &mut known), naming::mint(new.api, &mut known));
    let mut changes = diff(Side { api: old.api, names: &before }, Side { api: new.api, names: &after });
    changes.extend(unexplained(&changes, &surface::movements(old.surface, new.surface)));
    changes
}

/// Everything that has changed, in the order of the services and of their documents; what weighs most comes first.
pub fn diff(old: Side<'_>, new: Side<'_>) -> Vec<Change> {
    let comparison = Comparison::new(old, new);
    shared::compare(&comparison);
    services::compare(&comparison);
    operations::compare(&comparison);
    types::compare(&comparison);
    comparison.finish()
}
