// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`MessagesWebhooks`].

use serde::{Deserialize, Serialize};
use super::ApplicationWebhook;

/// What the service tells about messages.
///
/// Described at `vonage.yaml#/components/schemas/MessagesWebhooks`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct MessagesWebhooks {
    /// Given incoming messages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub inbound_url: Option<ApplicationWebhook>,
    /// Told what becomes of messages or verifications.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status_url: Option<ApplicationWebhook>,
}

impl MessagesWebhooks {
    /// An object with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self {
            inbound_url: None,
            status_url: None,
        }
    }

    /// Sets [`inbound_url`](Self::inbound_url).
    #[must_use]
    pub fn inbound_url(mut self, inbound_url: impl Into<ApplicationWebhook>) -> Self {
        self.inbound_url = Some(inbound_url.into());
        self
    }

    /// Sets [`status_url`](Self::status_url).
    #[must_use]
    pub fn status_url(mut self, status_url: impl Into<ApplicationWebhook>) -> Self {
        self.status_url = Some(status_url.into());
        self
    }
}
