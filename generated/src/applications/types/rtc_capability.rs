// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`RtcCapability`].

use serde::{Deserialize, Serialize};
use super::RtcWebhooks;

/// Calls and conversations in apps.
///
/// Described at `vonage.yaml#/components/schemas/RtcCapability`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RtcCapability {
    /// What the service tells about calls and conversations in apps.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub webhooks: Option<RtcWebhooks>,
    /// Whether webhooks carry a signature.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed_callbacks: Option<bool>,
}

impl RtcCapability {
    /// An object with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self {
            webhooks: None,
            signed_callbacks: None,
        }
    }

    /// Sets [`webhooks`](Self::webhooks).
    #[must_use]
    pub fn webhooks(mut self, webhooks: impl Into<RtcWebhooks>) -> Self {
        self.webhooks = Some(webhooks.into());
        self
    }

    /// Sets [`signed_callbacks`](Self::signed_callbacks).
    #[must_use]
    pub fn signed_callbacks(mut self, signed_callbacks: bool) -> Self {
        self.signed_callbacks = Some(signed_callbacks);
        self
    }
}
