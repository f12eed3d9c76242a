// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`VoiceWebhooks`].

use serde::{Deserialize, Serialize};
use super::ApplicationWebhook;

/// What the service asks and tells about calls.
///
/// Described at `vonage.yaml#/components/schemas/VoiceWebhooks`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct VoiceWebhooks {
    /// Asked what to do with a call; returns a call control object.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer_url: Option<ApplicationWebhook>,
    /// Asked in place of `answer_url` when that fails.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub fallback_answer_url: Option<ApplicationWebhook>,
    /// Told of events.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event_url: Option<ApplicationWebhook>,
}

impl VoiceWebhooks {
    /// An object with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self {
            answer_url: None,
            fallback_answer_url: None,
            event_url: None,
        }
    }

    /// Sets [`answer_url`](Self::answer_url).
    #[must_use]
    pub fn answer_url(mut self, answer_url: impl Into<ApplicationWebhook>) -> Self {
        self.answer_url = Some(answer_url.into());
        self
    }

    /// Sets [`fallback_answer_url`](Self::fallback_answer_url).
    #[must_use]
    pub fn fallback_answer_url(
        mut self,
        fallback_answer_url: impl Into<ApplicationWebhook>,
    ) -> Self {
        self.fallback_answer_url = Some(fallback_answer_url.into());
        self
    }

    /// Sets [`event_url`](Self::event_url).
    #[must_use]
    pub fn event_url(mut self, event_url: impl Into<ApplicationWebhook>) -> Self {
        self.event_url = Some(event_url.into());
        self
    }
}
