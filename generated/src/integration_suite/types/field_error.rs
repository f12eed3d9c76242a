// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`FieldError`].

use serde::{Deserialize, Serialize};

/// Field error.
///
/// Described at `vgis.json#/components/schemas/Error`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct FieldError {
    /// The field of the request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// What is wrong with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
}
