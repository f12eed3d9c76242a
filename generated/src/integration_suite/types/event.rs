// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`Event`].

use serde::{Deserialize, Serialize};
use crate::runtime::{Timestamp, decode};
use super::{CallDirection, CallState, EventType};

/// Event.
///
/// Described at `vgis.json#/components/schemas/Event`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Event {
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
    /// End time of the event.
    #[serde(
        rename = "endTime",
        default,
        deserialize_with = "decode::empty_as_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub end_time: Option<Timestamp>,
    /// External identifier of the event.
    #[serde(rename = "externalId", default, skip_serializing_if = "Option::is_none")]
    pub external_id: Option<String>,
    /// The number at the other end.
    #[serde(rename = "phoneNumber", default, skip_serializing_if = "Option::is_none")]
    pub phone_number: Option<String>,
    /// Undocumented. The only type of events that is described is the call.
    #[serde(rename = "smsData", default, skip_serializing_if = "Option::is_none")]
    pub sms_data: Option<String>,
    /// Start time of the event.
    #[serde(rename = "startTime")]
    pub start_time: Timestamp,
    /// The id, as it goes into a path.
    pub id: String,
    /// The account that it belongs to.
    #[serde(rename = "accountId")]
    pub account_id: String,
    /// The user that it belongs to.
    #[serde(rename = "userId")]
    pub user_id: String,
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
    pub direction: CallDirection,
    /// Where the call stands.
    pub state: CallState,
    /// What it is about.
    pub r#type: EventType,
}
