// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`VerifyWebhooks`].

use serde::{Deserialize, Serialize};
use super::ApplicationWebhook;

/// What the service tells about verifications.
///
/// Described at `vonage.yaml#/components/schemas/VerifyWebhooks`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct VerifyWebhooks {
    /// Told what becomes of messages or verifications.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status_url: Option<ApplicationWebhook>,
}

impl VerifyWebhooks {
    /// An object with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self { status_url: None }
    }

    /// Sets [`status_url`](Self::status_url).
    #[must_use]
    pub fn status_url(mut self, status_url: impl Into<ApplicationWebhook>) -> Self {
        self.status_url = Some(status_url.into());
        self
    }
}
