// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`MessageUsage`].

use serde::{Deserialize, Serialize};

/// What a message cost.
///
/// Described at `vonage.yaml#/components/schemas/MessageUsage`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct MessageUsage {
    /// The currency as in ISO 4217.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// The amount.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<String>,
}
