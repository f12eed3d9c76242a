// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`VerifyCapability`].

use serde::{Deserialize, Serialize};
use super::VerifyWebhooks;

/// Verifications.
///
/// Described at `vonage.yaml#/components/schemas/VerifyCapability`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct VerifyCapability {
    /// What the service tells about verifications.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub webhooks: Option<VerifyWebhooks>,
    /// The version of the webhooks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
}

impl VerifyCapability {
    /// An object with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self {
            webhooks: None,
            version: None,
        }
    }

    /// Sets [`webhooks`](Self::webhooks).
    #[must_use]
    pub fn webhooks(mut self, webhooks: impl Into<VerifyWebhooks>) -> Self {
        self.webhooks = Some(webhooks.into());
        self
    }

    /// Sets [`version`](Self::version).
    #[must_use]
    pub fn version(mut self, version: impl Into<String>) -> Self {
        self.version = Some(version.into());
        self
    }
}
