// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`StartTalkResponse`].

use serde::{Deserialize, Serialize};

/// What [`Voice::start_talk`](crate::voice::Voice::start_talk) returns.
///
/// Described at `voice.v1.yaml#/paths/~1calls~1{uuid}~1talk/put/responses/200/content/application~1json/schema`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct StartTalkResponse {
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
