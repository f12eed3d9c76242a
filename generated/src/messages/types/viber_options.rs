// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`ViberOptions`].

use serde::{Deserialize, Serialize};
use super::{ViberAction, ViberCategory};

/// What only Viber knows.
///
/// Described at `vonage.yaml#/components/schemas/ViberOptions`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ViberOptions {
    /// What the message is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<ViberCategory>,
    /// The number of seconds for which delivery is tried.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ttl: Option<i64>,
    /// The type of message in Viber's own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
    /// A button below the message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub action: Option<ViberAction>,
    /// The length of a film in seconds. Required with one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration: Option<String>,
    /// The size of a film in megabytes. Required with one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file_size: Option<String>,
}

impl ViberOptions {
    /// An object with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self {
            category: None,
            ttl: None,
            r#type: None,
            action: None,
            duration: None,
            file_size: None,
        }
    }

    /// Sets [`category`](Self::category).
    #[must_use]
    pub fn category(mut self, category: impl Into<ViberCategory>) -> Self {
        self.category = Some(category.into());
        self
    }

    /// Sets [`ttl`](Self::ttl).
    #[must_use]
    pub fn ttl(mut self, ttl: i64) -> Self {
        self.ttl = Some(ttl);
        self
    }

    /// Sets [`type`](Self::type).
    #[must_use]
    pub fn r#type(mut self, r#type: impl Into<String>) -> Self {
        self.r#type = Some(r#type.into());
        self
    }

    /// Sets [`action`](Self::action).
    #[must_use]
    pub fn action(mut self, action: impl Into<ViberAction>) -> Self {
        self.action = Some(action.into());
        self
    }

    /// Sets [`duration`](Self::duration).
    #[must_use]
    pub fn duration(mut self, duration: impl Into<String>) -> Self {
        self.duration = Some(duration.into());
        self
    }

    /// Sets [`file_size`](Self::file_size).
    #[must_use]
    pub fn file_size(mut self, file_size: impl Into<String>) -> Self {
        self.file_size = Some(file_size.into());
        self
    }
}
