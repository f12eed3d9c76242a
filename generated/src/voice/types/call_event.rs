// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`CallEvent`].

use serde::{Deserialize, Serialize};
use crate::runtime::{JsonObject, Timestamp, decode};
use super::{CallDirection, CallEventDtmf, CallStatus};

/// What the event webhook of a call is sent.
///
/// Described at `voice.v1.yaml#/components/schemas/callEvent`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CallEvent {
    /// The conversation that the event belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conversation_uuid: Option<String>,
    /// The UUID of the call leg that the event relates to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uuid: Option<String>,
    /// Timestamp.
    #[serde(
        default,
        deserialize_with = "decode::empty_as_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub timestamp: Option<Timestamp>,
    /// Where the call stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<CallStatus>,
    /// Who called whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub direction: Option<CallDirection>,
    /// The number or address that is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// The number or address that the call comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// The call leg, in events that have no `uuid`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub call_uuid: Option<String>,
    /// What led to the status, in a word.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// What was heard of a machine that answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sub_state: Option<String>,
    /// What went wrong, in events that report an error.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The SIP code that ended the call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sip_code: Option<i64>,
    /// The Price per minute of the called destination.
    ///
    /// The price per minute for this call. This is only sent if `status` is `completed`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rate: Option<String>,
    /// The total price of the call.
    ///
    /// The total price charged for this call. This is only sent if `status` is `completed`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<String>,
    /// The Duration of the call.
    ///
    /// The time elapsed for the call to take place in seconds. This is only sent if `status` is `completed`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration: Option<String>,
    /// The Start Time of the call.
    ///
    /// When the call started. It is set once the call is completed.
    #[serde(
        default,
        deserialize_with = "decode::empty_as_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub start_time: Option<Timestamp>,
    /// The End Time of the call.
    ///
    /// When the call ended. It is set once the call is completed.
    #[serde(
        default,
        deserialize_with = "decode::empty_as_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub end_time: Option<Timestamp>,
    /// The network that the call went to.
    ///
    /// The [country and network code](https://en.wikipedia.org/wiki/Mobile_country_code) of a mobile network, or a
    /// word for a landline, such as `GB-FIXED`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub network: Option<String>,
    /// The conversation that a transferred call leaves.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conversation_uuid_from: Option<String>,
    /// The conversation that a transferred call enters.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conversation_uuid_to: Option<String>,
    /// What was entered, in events that report input by keys.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dtmf: Option<CallEventDtmf>,
    /// What was understood, in events that report input by voice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub speech: Option<JsonObject>,
    /// The address of a recording, in events that report one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recording_url: Option<String>,
    /// The recording.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recording_uuid: Option<String>,
    /// The number of bytes of the recording.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub size: Option<i64>,
}
