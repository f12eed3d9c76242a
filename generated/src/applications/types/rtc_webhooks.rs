// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`RtcWebhooks`].

use serde::{Deserialize, Serialize};
use super::ApplicationWebhook;

/// What the service tells about calls and conversations in apps.
///
/// Described at `vonage.yaml#/components/schemas/RtcWebhooks`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RtcWebhooks {
    /// Told of events.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event_url: Option<ApplicationWebhook>,
}

impl RtcWebhooks {
    /// An object with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self { event_url: None }
    }

    /// Sets [`event_url`](Self::event_url).
    #[must_use]
    pub fn event_url(mut self, event_url: impl Into<ApplicationWebhook>) -> Self {
        self.event_url = Some(event_url.into());
        self
    }
}
