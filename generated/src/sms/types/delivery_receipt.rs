// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`DeliveryReceipt`].

use serde::{Deserialize, Serialize};
use crate::runtime::{Timestamp, decode};
use super::DeliveryStatus;

/// What became of a message.
///
/// Described at `vonage.yaml#/components/schemas/DeliveryReceipt`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct DeliveryReceipt {
    /// The number that the message went to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub msisdn: Option<String>,
    /// The sender of the message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// The network of the number.
    #[serde(rename = "network-code", default, skip_serializing_if = "Option::is_none")]
    pub network_code: Option<String>,
    /// The id of the message.
    #[serde(rename = "messageId", default, skip_serializing_if = "Option::is_none")]
    pub message_id: Option<String>,
    /// What it cost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<String>,
    /// What became of the message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<DeliveryStatus>,
    /// When the carrier reported it, as `YYMMDDHHMM`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scts: Option<String>,
    /// `0`, or the code of the error.
    #[serde(rename = "err-code", default, skip_serializing_if = "Option::is_none")]
    pub err_code: Option<String>,
    /// The account that sent the message.
    #[serde(rename = "api-key", default, skip_serializing_if = "Option::is_none")]
    pub api_key: Option<String>,
    /// Your reference from the request.
    #[serde(rename = "client-ref", default, skip_serializing_if = "Option::is_none")]
    pub client_ref: Option<String>,
    /// When the service sent this receipt.
    #[serde(
        rename = "message-timestamp",
        default,
        deserialize_with = "decode::empty_as_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub message_timestamp: Option<Timestamp>,
    /// The same in seconds since 1970, in signed receipts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timestamp: Option<String>,
    /// A random word that is part of the signature, in signed receipts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nonce: Option<String>,
    /// The signature, in signed receipts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sig: Option<String>,
}
