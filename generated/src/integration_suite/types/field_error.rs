// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`FieldError`].

use serde::{Deserialize, Serialize};

/// An object of the service.
///
/// Described at `vgis.json#/components/schemas/Error`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct FieldError {
    /// The `field` of the wire.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// The `message` of the wire.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}
