// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`ViberAction`].

use serde::{Deserialize, Serialize};

/// A button below the message.
///
/// Described at `vonage.yaml#/components/schemas/ViberAction`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ViberAction {
    /// The address that it opens.
    pub url: String,
    /// What stands on it.
    pub text: String,
}

impl ViberAction {
    /// An object with what is required.
    #[must_use]
    pub fn new(url: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            url: url.into(),
            text: text.into(),
        }
    }
}
