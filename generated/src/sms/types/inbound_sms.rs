// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`InboundSms`].

use serde::{Deserialize, Serialize};
use crate::runtime::{Timestamp, decode};
use super::SmsType;

/// A message to one of the account's numbers. It arrives as JSON, as a form, or in the query string.
///
/// Described at `vonage.yaml#/components/schemas/InboundSms`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct InboundSms {
    /// The account that it is for.
    #[serde(rename = "api-key", default, skip_serializing_if = "Option::is_none")]
    pub api_key: Option<String>,
    /// The number that it comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub msisdn: Option<String>,
    /// The number that it was sent to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// Its id.
    #[serde(rename = "messageId", default, skip_serializing_if = "Option::is_none")]
    pub message_id: Option<String>,
    /// Its text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The format of the message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<SmsType>,
    /// The first word of its text, in capitals.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keyword: Option<String>,
    /// When the service handed it on.
    #[serde(
        rename = "message-timestamp",
        default,
        deserialize_with = "decode::empty_as_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub message_timestamp: Option<Timestamp>,
    /// The same in seconds since 1970, in signed messages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<String>,
    /// A random word that is part of the signature, in signed messages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nonce: Option<String>,
    /// `true` if this is a part of a longer message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub concat: Option<String>,
    /// What all parts of the longer message have in common.
    #[serde(rename = "concat-ref", default, skip_serializing_if = "Option::is_none")]
    pub concat_ref: Option<String>,
    /// The number of parts.
    #[serde(rename = "concat-total", default, skip_serializing_if = "Option::is_none")]
    pub concat_total: Option<String>,
    /// The number of this part, from 1.
    #[serde(rename = "concat-part", default, skip_serializing_if = "Option::is_none")]
    pub concat_part: Option<String>,
    /// The content of a binary message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub data: Option<String>,
    /// The user data header of a binary message, in hexadecimal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub udh: Option<String>,
    /// The signature, in signed messages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sig: Option<String>,
}
