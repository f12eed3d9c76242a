// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`Count`].

use serde::{Deserialize, Serialize};

/// Count.
///
/// Described at `vgis.json#/components/schemas/EventsCount`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Count {
    /// The number of calls or events.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<i64>,
}
