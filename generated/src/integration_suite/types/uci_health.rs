// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`UciHealth`].

use serde::{Deserialize, Serialize};

/// Whether a connection works.
///
/// Described at `vgis.json#/components/schemas/UciHealth`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UciHealth {
    /// The state of the connection, in a word.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// What there is to say about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}
