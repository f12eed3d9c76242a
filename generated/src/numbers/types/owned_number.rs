// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`OwnedNumber`].

use serde::{Deserialize, Serialize};
use super::{NumberFeature, NumberType, VoiceCallbackType};

/// A number of the account.
///
/// Described at `vonage.yaml#/components/schemas/OwnedNumber`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct OwnedNumber {
    /// Its country as in ISO 3166-1 alpha-2.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// The number in E.164 form without a plus sign.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub msisdn: Option<String>,
    /// The type of number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<NumberType>,
    /// What the number can do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub features: Option<Vec<NumberFeature>>,
    /// The address that incoming SMS go to.
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
    /// Always `app`.
    #[serde(
        rename = "messagesCallbackType",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub messages_callback_type: Option<String>,
    /// The application that takes incoming messages.
    #[serde(
        rename = "messagesCallbackValue",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub messages_callback_value: Option<String>,
    /// The application that takes what comes in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub app_id: Option<String>,
}
