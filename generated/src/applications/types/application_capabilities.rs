// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`ApplicationCapabilities`].

use serde::{Deserialize, Serialize};
use crate::runtime::JsonObject;
use super::{MessagesCapability, RtcCapability, VerifyCapability, VoiceCapability};

/// What an application is for. What is absent is off.
///
/// Described at `vonage.yaml#/components/schemas/ApplicationCapabilities`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ApplicationCapabilities {
    /// Calls.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voice: Option<VoiceCapability>,
    /// Messages, in both directions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub messages: Option<MessagesCapability>,
    /// Calls and conversations in apps.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rtc: Option<RtcCapability>,
    /// Calls within Vonage Business Cloud. An empty object turns them on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vbc: Option<JsonObject>,
    /// Verifications.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verify: Option<VerifyCapability>,
    /// Video, in the words of its own API.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub video: Option<JsonObject>,
    /// Network APIs, in the words of their own API.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub network_apis: Option<JsonObject>,
}

impl ApplicationCapabilities {
    /// An object with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self {
            voice: None,
            messages: None,
            rtc: None,
            vbc: None,
            verify: None,
            video: None,
            network_apis: None,
        }
    }

    /// Sets [`voice`](Self::voice).
    #[must_use]
    pub fn voice(mut self, voice: impl Into<VoiceCapability>) -> Self {
        self.voice = Some(voice.into());
        self
    }

    /// Sets [`messages`](Self::messages).
    #[must_use]
    pub fn messages(mut self, messages: impl Into<MessagesCapability>) -> Self {
        self.messages = Some(messages.into());
        self
    }

    /// Sets [`rtc`](Self::rtc).
    #[must_use]
    pub fn rtc(mut self, rtc: impl Into<RtcCapability>) -> Self {
        self.rtc = Some(rtc.into());
        self
    }

    /// Sets [`vbc`](Self::vbc).
    #[must_use]
    pub fn vbc(mut self, vbc: impl Into<JsonObject>) -> Self {
        self.vbc = Some(vbc.into());
        self
    }

    /// Sets [`verify`](Self::verify).
    #[must_use]
    pub fn verify(mut self, verify: impl Into<VerifyCapability>) -> Self {
        self.verify = Some(verify.into());
        self
    }

    /// Sets [`video`](Self::video).
    #[must_use]
    pub fn video(mut self, video: impl Into<JsonObject>) -> Self {
        self.video = Some(video.into());
        self
    }

    /// Sets [`network_apis`](Self::network_apis).
    #[must_use]
    pub fn network_apis(mut self, network_apis: impl Into<JsonObject>) -> Self {
        self.network_apis = Some(network_apis.into());
        self
    }
}
