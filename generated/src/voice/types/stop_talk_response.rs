// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`StopTalkResponse`].

use serde::{Deserialize, Serialize};

/// What [`Voice::stop_talk`](crate::voice::Voice::stop_talk) returns.
///
/// Described at
/// `voice.v1.yaml#/paths/~1calls~1{uuid}~1talk/delete/responses/200/content/application~1json/schema`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct StopTalkResponse {
    /// Description of the action taken.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// The UUID of the Call.
    ///
    /// The unique identifier for this call leg. The UUID is created when your call request is accepted by Nexmo. You
    /// use the UUID in all requests for individual live calls
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uuid: Option<String>,
}
