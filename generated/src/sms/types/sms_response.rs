// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`SmsResponse`] and what it is made of.

use serde::{Deserialize, Serialize};

/// Sms response.
///
/// Described at `vonage.yaml#/components/schemas/SmsResponse`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SmsResponse {
    /// Number of message parts sent.
    #[serde(rename = "message-count", default, skip_serializing_if = "Option::is_none")]
    pub message_count: Option<String>,
    /// The parts of the message, each with a status of its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub messages: Option<Vec<SmsMessage>>,
}

/// Sms message.
///
/// Described at `vonage.yaml#/components/schemas/SmsResponse/properties/messages/items`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SmsMessage {
    /// The number that the part went to. Absent if the part was refused.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// The part's id, which delivery receipts come with. Absent if the part was refused.
    #[serde(rename = "message-id", default, skip_serializing_if = "Option::is_none")]
    pub message_id: Option<String>,
    /// `0` if it was accepted; anything else is an error.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// Remaining balance.
    #[serde(
        rename = "remaining-balance",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub remaining_balance: Option<String>,
    /// What the part cost.
    #[serde(rename = "message-price", default, skip_serializing_if = "Option::is_none")]
    pub message_price: Option<String>,
    /// The network of the number: the code of its country and of the operator.
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
