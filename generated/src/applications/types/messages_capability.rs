// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`MessagesCapability`].

use serde::{Deserialize, Serialize};
use super::MessagesWebhooks;

/// Messages.
///
/// Described at `vonage.yaml#/components/schemas/MessagesCapability`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct MessagesCapability {
    /// What the service tells about messages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub webhooks: Option<MessagesWebhooks>,
    /// The version of the webhooks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// Whether media of incoming messages can be read with a token only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub authenticate_inbound_media: Option<bool>,
}

impl MessagesCapability {
    /// An object with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self {
            webhooks: None,
            version: None,
            authenticate_inbound_media: None,
        }
    }

    /// Sets [`webhooks`](Self::webhooks).
    #[must_use]
    pub fn webhooks(mut self, webhooks: impl Into<MessagesWebhooks>) -> Self {
        self.webhooks = Some(webhooks.into());
        self
    }

    /// Sets [`version`](Self::version).
    #[must_use]
    pub fn version(mut self, version: impl Into<String>) -> Self {
        self.version = Some(version.into());
        self
    }

    /// Sets [`authenticate_inbound_media`](Self::authenticate_inbound_media).
    #[must_use]
    pub fn authenticate_inbound_media(
        mut self,
        authenticate_inbound_media: bool,
    ) -> Self {
        self.authenticate_inbound_media = Some(authenticate_inbound_media);
        self
    }
}
