// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`CreateCallResponse`].

use serde::{Deserialize, Serialize};
use super::{CallDirection, CallStatus};

/// What [`Voice::create_call`](crate::voice::Voice::create_call) returns.
///
/// Described at `voice.v1.yaml#/paths/~1calls/post/responses/201/content/application~1json/schema`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CreateCallResponse {
    /// The UUID of the Call.
    ///
    /// The unique identifier for this call leg. The UUID is created when your call request is accepted by Nexmo. You
    /// use the UUID in all requests for individual live calls
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uuid: Option<String>,
    /// The State of the call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<CallStatus>,
    /// Possible values are `outbound` or `inbound`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub direction: Option<CallDirection>,
    /// The UUID of the Conversation.
    ///
    /// The unique identifier for the conversation this call leg is part of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conversation_uuid: Option<String>,
}
