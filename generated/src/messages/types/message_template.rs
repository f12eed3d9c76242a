// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`MessageTemplate`].

use serde::{Deserialize, Serialize};

/// A template and what to fill in.
///
/// Described at `vonage.yaml#/components/schemas/MessageTemplate`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct MessageTemplate {
    /// The template's name.
    pub name: String,
    /// The values for its gaps, in order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parameters: Option<Vec<String>>,
}

impl MessageTemplate {
    /// An object with what is required.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            parameters: None,
        }
    }

    /// Sets [`parameters`](Self::parameters).
    #[must_use]
    pub fn parameters(
        mut self,
        parameters: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.parameters = Some(parameters.into_iter().map(Into::into).collect());
        self
    }
}

impl From<&str> for MessageTemplate {
    fn from(value: &str) -> Self {
        Self::new(value)
    }
}

impl From<String> for MessageTemplate {
    fn from(value: String) -> Self {
        Self::new(value)
    }
}
