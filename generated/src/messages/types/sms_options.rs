// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`SmsOptions`].

use serde::{Deserialize, Serialize};
use super::SmsEncoding;

/// What only SMS knows.
///
/// Described at `vonage.yaml#/components/schemas/SmsOptions`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SmsOptions {
    /// The alphabet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub encoding_type: Option<SmsEncoding>,
    /// The registered template, where a country demands one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content_id: Option<String>,
    /// The sender's registered identity, where a country demands one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub entity_id: Option<String>,
    /// The pool of numbers to send from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pool_id: Option<String>,
}

impl SmsOptions {
    /// An object with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self {
            encoding_type: None,
            content_id: None,
            entity_id: None,
            pool_id: None,
        }
    }

    /// Sets [`encoding_type`](Self::encoding_type).
    #[must_use]
    pub fn encoding_type(mut self, encoding_type: impl Into<SmsEncoding>) -> Self {
        self.encoding_type = Some(encoding_type.into());
        self
    }

    /// Sets [`content_id`](Self::content_id).
    #[must_use]
    pub fn content_id(mut self, content_id: impl Into<String>) -> Self {
        self.content_id = Some(content_id.into());
        self
    }

    /// Sets [`entity_id`](Self::entity_id).
    #[must_use]
    pub fn entity_id(mut self, entity_id: impl Into<String>) -> Self {
        self.entity_id = Some(entity_id.into());
        self
    }

    /// Sets [`pool_id`](Self::pool_id).
    #[must_use]
    pub fn pool_id(mut self, pool_id: impl Into<String>) -> Self {
        self.pool_id = Some(pool_id.into());
        self
    }
}
