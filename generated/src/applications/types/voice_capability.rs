// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`VoiceCapability`].

use serde::{Deserialize, Serialize};
use super::VoiceWebhooks;

/// Calls.
///
/// Described at `vonage.yaml#/components/schemas/VoiceCapability`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct VoiceCapability {
    /// What the service asks and tells about calls.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub webhooks: Option<VoiceWebhooks>,
    /// Whether webhooks carry a signature.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed_callbacks: Option<bool>,
    /// The number of hours for which conversations are kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conversations_ttl: Option<i64>,
    /// The number of days for which legs are kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leg_persistence_time: Option<i64>,
    /// The region that handles the calls.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
}

impl VoiceCapability {
    /// An object with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self {
            webhooks: None,
            signed_callbacks: None,
            conversations_ttl: None,
            leg_persistence_time: None,
            region: None,
        }
    }

    /// Sets [`webhooks`](Self::webhooks).
    #[must_use]
    pub fn webhooks(mut self, webhooks: impl Into<VoiceWebhooks>) -> Self {
        self.webhooks = Some(webhooks.into());
        self
    }

    /// Sets [`signed_callbacks`](Self::signed_callbacks).
    #[must_use]
    pub fn signed_callbacks(mut self, signed_callbacks: bool) -> Self {
        self.signed_callbacks = Some(signed_callbacks);
        self
    }

    /// Sets [`conversations_ttl`](Self::conversations_ttl).
    #[must_use]
    pub fn conversations_ttl(mut self, conversations_ttl: i64) -> Self {
        self.conversations_ttl = Some(conversations_ttl);
        self
    }

    /// Sets [`leg_persistence_time`](Self::leg_persistence_time).
    #[must_use]
    pub fn leg_persistence_time(mut self, leg_persistence_time: i64) -> Self {
        self.leg_persistence_time = Some(leg_persistence_time);
        self
    }

    /// Sets [`region`](Self::region).
    #[must_use]
    pub fn region(mut self, region: impl Into<String>) -> Self {
        self.region = Some(region.into());
        self
    }
}
