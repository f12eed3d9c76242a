// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`SmsResponse`] and what it is made of.

use serde::{Deserialize, Serialize};

/// An object of the service.
///
/// Described at `vonage.yaml#/components/schemas/SmsResponse`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SmsResponse {
    /// Number of message parts sent.
    #[serde(rename = "message-count", default, skip_serializing_if = "Option::is_none")]
    pub message_count: Option<String>,
    /// The `messages` of the wire.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub messages: Option<Vec<SmsMessage>>,
}

/// An object of the service.
///
/// Described at `vonage.yaml#/components/schemas/SmsResponse/properties/messages/items`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SmsMessage {
    /// The `to` of the wire.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// The `message-id` of the wire.
    #[serde(rename = "message-id", default, skip_serializing_if = "Option::is_none")]
    pub message_id: Option<String>,
    /// `0` if it was accepted; anything else is an error.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// The `remaining-balance` of the wire.
    #[serde(
        rename = "remaining-balance",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub remaining_balance: Option<String>,
    /// The `message-price` of the wire.
    #[serde(rename = "message-price", default, skip_serializing_if = "Option::is_none")]
    pub message_price: Option<String>,
    /// The `network` of the wire.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub network: Option<String>,
    /// What went wrong.
    #[serde(rename = "error-text", default, skip_serializing_if = "Option::is_none")]
    pub error_text: Option<String>,
    /// Your reference from the request.
    #[serde(rename = "client-ref", default, skip_serializing_if = "Option::is_none")]
    pub client_ref: Option<String>,
    /// The account's reference from the request.
    #[serde(rename = "account-ref", default, skip_serializing_if = "Option::is_none")]
    pub account_ref: Option<String>,
}
