// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`Call`] and what it is made of.

use serde::{Deserialize, Serialize};
use crate::runtime::{Timestamp, decode};
use super::{CallDirection, CallEndpoint, CallStatus, Link};

/// A call leg.
///
/// Described at `voice.v1.yaml#/components/schemas/Call`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Call {
    /// Where the call is found.
    #[serde(rename = "_links", default, skip_serializing_if = "Option::is_none")]
    pub links: Option<CallLinks>,
    /// The UUID of the Call.
    ///
    /// The unique identifier for this call leg. The UUID is created when your call request is accepted by Nexmo. You
    /// use the UUID in all requests for individual live calls
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uuid: Option<String>,
    /// The UUID of the Conversation.
    ///
    /// The unique identifier for the conversation this call leg is part of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conversation_uuid: Option<String>,
    /// Where the call stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<CallStatus>,
    /// Who called whom.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub direction: Option<CallDirection>,
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
    /// Where the call goes.
    #[serde(
        default,
        deserialize_with = "decode::one_or_many",
        skip_serializing_if = "Option::is_none"
    )]
    pub to: Option<CallEndpoint>,
    /// Where the call comes from.
    #[serde(
        default,
        deserialize_with = "decode::one_or_many",
        skip_serializing_if = "Option::is_none"
    )]
    pub from: Option<CallEndpoint>,
}

/// Where the call is found.
///
/// Described at `voice.v1.yaml#/components/schemas/Call/properties/_links`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CallLinks {
    /// The page or the resource itself.
    #[serde(rename = "self", default, skip_serializing_if = "Option::is_none")]
    pub self_: Option<Link>,
}
