// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`WhatsappOptions`].

use serde::{Deserialize, Serialize};

/// What only WhatsApp knows.
///
/// Described at `vonage.yaml#/components/schemas/WhatsappOptions`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct WhatsappOptions {
    /// How the language of a template is chosen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub policy: Option<String>,
    /// The language of a template.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub locale: Option<String>,
}

impl WhatsappOptions {
    /// An object with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self { policy: None, locale: None }
    }

    /// Sets [`policy`](Self::policy).
    #[must_use]
    pub fn policy(mut self, policy: impl Into<String>) -> Self {
        self.policy = Some(policy.into());
        self
    }

    /// Sets [`locale`](Self::locale).
    #[must_use]
    pub fn locale(mut self, locale: impl Into<String>) -> Self {
        self.locale = Some(locale.into());
        self
    }
}
