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
pub use spell::Side;
pub use text::{changelog, counts, demand, headline, markdown, wire as wire_text, with_entry};
pub use verdict::{Verdict, Version};

use compare::Comparison;

/// Everything that has changed, in the order of the services and of their documents; what weighs most comes first.
pub fn diff(old: Side<'_>, new: Side<'_>) -> Vec<Change> {
    let comparison = Comparison::new(old, new);
    shared::compare(&comparison);
    services::compare(&comparison);
    operations::compare(&comparison);
    types::compare(&comparison);
    comparison.finish()
}
