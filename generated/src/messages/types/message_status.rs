// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`MessageStatus`] and what it is made of.

use serde::{Deserialize, Serialize};
use crate::runtime::{Timestamp, decode};
use super::{MessageChannel, MessageError, MessageState, MessageUsage};

/// What became of a message.
///
/// Described at `vonage.yaml#/components/schemas/MessageStatus`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct MessageStatus {
    /// The message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message_uuid: Option<String>,
    /// The number or id that it went to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// The number or id that it came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// The channel that the message takes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<MessageChannel>,
    /// When it happened.
    #[serde(
        default,
        deserialize_with = "decode::empty_as_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub timestamp: Option<Timestamp>,
    /// What became of the message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<MessageState>,
    /// Why it was not delivered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<MessageError>,
    /// What it cost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usage: Option<MessageUsage>,
    /// Your reference from the request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub client_ref: Option<String>,
    /// Where it went, for SMS and MMS.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub destination: Option<MessageStatusDestination>,
    /// How it was sent, for SMS.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sms: Option<MessageStatusSms>,
}

/// Where it went, for SMS and MMS.
///
/// Described at `vonage.yaml#/components/schemas/MessageStatus/properties/destination`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct MessageStatusDestination {
    /// The network of the number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub network_code: Option<String>,
}

/// How it was sent, for SMS.
///
/// Described at `vonage.yaml#/components/schemas/MessageStatus/properties/sms`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct MessageStatusSms {
    /// The number of parts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count_total: Option<i64>,
}
