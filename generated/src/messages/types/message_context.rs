// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`MessageContext`].

use serde::{Deserialize, Serialize};

/// The message that this one answers.
///
/// Described at `vonage.yaml#/components/schemas/MessageContext`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct MessageContext {
    /// Its id.
    pub message_uuid: String,
}

impl MessageContext {
    /// An object with what is required.
    #[must_use]
    pub fn new(message_uuid: impl Into<String>) -> Self {
        Self {
            message_uuid: message_uuid.into(),
        }
    }
}

impl From<&str> for MessageContext {
    fn from(value: &str) -> Self {
        Self::new(value)
    }
}

impl From<String> for MessageContext {
    fn from(value: String) -> Self {
        Self::new(value)
    }
}
