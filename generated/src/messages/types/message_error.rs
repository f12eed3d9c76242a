// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`MessageError`].

use serde::{Deserialize, Serialize};

/// Why a message was not delivered.
///
/// Described at `vonage.yaml#/components/schemas/MessageError`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct MessageError {
    /// The address of the error's documentation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
    /// The error's code or name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What went wrong.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// The id of this occurrence.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub instance: Option<String>,
}
