// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`UpdateNumberRequest`].

use serde::{Deserialize, Serialize};
use super::VoiceCallbackType;

/// What [`Numbers::update_number`](crate::numbers::Numbers::update_number) sends.
///
/// Described at
/// `vonage.yaml#/paths/~1number~1update/post/requestBody/content/application~1x-www-form-urlencoded/schema`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UpdateNumberRequest {
    /// The country of the number, as in ISO 3166-1 alpha-2.
    pub country: String,
    /// The number, in E.164 form without `+`.
    pub msisdn: String,
    /// The address that incoming SMS go to. Empty to remove it.
    #[serde(rename = "moHttpUrl", default, skip_serializing_if = "Option::is_none")]
    pub mo_http_url: Option<String>,
    /// Where incoming calls go.
    #[serde(
        rename = "voiceCallbackType",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub voice_callback_type: Option<VoiceCallbackType>,
    /// Where incoming calls go, in the terms of `voiceCallbackType`.
    #[serde(
        rename = "voiceCallbackValue",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub voice_callback_value: Option<String>,
    /// The application that takes what comes in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub app_id: Option<String>,
    /// The system type of an SMPP client.
    #[serde(rename = "moSmppSysType", default, skip_serializing_if = "Option::is_none")]
    pub mo_smpp_sys_type: Option<String>,
    /// The address that is told when a call ends.
    #[serde(
        rename = "voiceStatusCallback",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub voice_status_callback: Option<String>,
}

impl UpdateNumberRequest {
    /// An object with what is required.
    #[must_use]
    pub fn new(country: impl Into<String>, msisdn: impl Into<String>) -> Self {
        Self {
            country: country.into(),
            msisdn: msisdn.into(),
            mo_http_url: None,
            voice_callback_type: None,
            voice_callback_value: None,
            app_id: None,
            mo_smpp_sys_type: None,
            voice_status_callback: None,
        }
    }

    /// Sets [`mo_http_url`](Self::mo_http_url).
    #[must_use]
    pub fn mo_http_url(mut self, mo_http_url: impl Into<String>) -> Self {
        self.mo_http_url = Some(mo_http_url.into());
        self
    }

    /// Sets [`voice_callback_type`](Self::voice_callback_type).
    #[must_use]
    pub fn voice_callback_type(
        mut self,
        voice_callback_type: impl Into<VoiceCallbackType>,
    ) -> Self {
        self.voice_callback_type = Some(voice_callback_type.into());
        self
    }

    /// Sets [`voice_callback_value`](Self::voice_callback_value).
    #[must_use]
    pub fn voice_callback_value(
        mut self,
        voice_callback_value: impl Into<String>,
    ) -> Self {
        self.voice_callback_value = Some(voice_callback_value.into());
        self
    }

    /// Sets [`app_id`](Self::app_id).
    #[must_use]
    pub fn app_id(mut self, app_id: impl Into<String>) -> Self {
        self.app_id = Some(app_id.into());
        self
    }

    /// Sets [`mo_smpp_sys_type`](Self::mo_smpp_sys_type).
    #[must_use]
    pub fn mo_smpp_sys_type(mut self, mo_smpp_sys_type: impl Into<String>) -> Self {
        self.mo_smpp_sys_type = Some(mo_smpp_sys_type.into());
        self
    }

    /// Sets [`voice_status_callback`](Self::voice_status_callback).
    #[must_use]
    pub fn voice_status_callback(
        mut self,
        voice_status_callback: impl Into<String>,
    ) -> Self {
        self.voice_status_callback = Some(voice_status_callback.into());
        self
    }
}
