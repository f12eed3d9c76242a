// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`ApplicationPrivacy`].

use serde::{Deserialize, Serialize};

/// What may be done with the data of an application.
///
/// Described at `vonage.yaml#/components/schemas/ApplicationPrivacy`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ApplicationPrivacy {
    /// Whether they may be used to train models.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub improve_ai: Option<bool>,
}

impl ApplicationPrivacy {
    /// An object with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self { improve_ai: None }
    }

    /// Sets [`improve_ai`](Self::improve_ai).
    #[must_use]
    pub fn improve_ai(mut self, improve_ai: bool) -> Self {
        self.improve_ai = Some(improve_ai);
        self
    }
}
