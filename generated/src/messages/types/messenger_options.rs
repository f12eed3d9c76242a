// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`MessengerOptions`].

use serde::{Deserialize, Serialize};
use super::MessengerCategory;

/// What only Messenger knows.
///
/// Described at `vonage.yaml#/components/schemas/MessengerOptions`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct MessengerOptions {
    /// What the message is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<MessengerCategory>,
    /// The tag, for the category `message_tag`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tag: Option<String>,
}

impl MessengerOptions {
    /// An object with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self { category: None, tag: None }
    }

    /// Sets [`category`](Self::category).
    #[must_use]
    pub fn category(mut self, category: impl Into<MessengerCategory>) -> Self {
        self.category = Some(category.into());
        self
    }

    /// Sets [`tag`](Self::tag).
    #[must_use]
    pub fn tag(mut self, tag: impl Into<String>) -> Self {
        self.tag = Some(tag.into());
        self
    }
}
