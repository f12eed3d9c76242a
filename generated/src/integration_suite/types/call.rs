// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`Call`].

use serde::{Deserialize, Serialize};
use crate::runtime::{Timestamp, decode};
use super::{CallDirection, CallState, EventType};

/// Call.
///
/// Described at `vgis.json#/components/schemas/Call`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Call {
    /// When it was answered.
    #[serde(
        rename = "answerTime",
        default,
        deserialize_with = "decode::empty_as_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub answer_time: Option<Timestamp>,
    /// The name of the other end.
    #[serde(rename = "callerId", default, skip_serializing_if = "Option::is_none")]
    pub caller_id: Option<String>,
    /// Duration of the call in milliseconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration: Option<i64>,
    /// End time of the call.
    #[serde(
        rename = "endTime",
        default,
        deserialize_with = "decode::empty_as_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub end_time: Option<Timestamp>,
    /// External identifier of the call.
    #[serde(rename = "externalId", default, skip_serializing_if = "Option::is_none")]
    pub external_id: Option<String>,
    /// The number at the other end.
    #[serde(rename = "phoneNumber", default, skip_serializing_if = "Option::is_none")]
    pub phone_number: Option<String>,
    /// Start time of the call.
    #[serde(
        rename = "startTime",
        default,
        deserialize_with = "decode::empty_as_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub start_time: Option<Timestamp>,
    /// The id, as it goes into a path.
    pub id: String,
    /// The account that it belongs to.
    #[serde(rename = "accountId", default, skip_serializing_if = "Option::is_none")]
    pub account_id: Option<String>,
    /// The user that it belongs to.
    #[serde(rename = "userId", default, skip_serializing_if = "Option::is_none")]
    pub user_id: Option<String>,
    /// The connection to the provider that it came through.
    #[serde(rename = "uciId", default, skip_serializing_if = "Option::is_none")]
    pub uci_id: Option<String>,
    /// Whether both ends belong to the account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub internal: Option<bool>,
    /// The kind of provider.
    #[serde(rename = "ucpType", default, skip_serializing_if = "Option::is_none")]
    pub ucp_type: Option<String>,
    /// Who called whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub direction: Option<CallDirection>,
    /// Where the call stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<CallState>,
    /// What it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<EventType>,
}
