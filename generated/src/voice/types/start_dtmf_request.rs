// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`StartDtmfRequest`].

use serde::{Deserialize, Serialize};

/// What [`Voice::start_dtmf`](crate::voice::Voice::start_dtmf) sends.
///
/// Described at `voice.v1.yaml#/paths/~1calls~1{uuid}~1dtmf/put/requestBody/content/application~1json/schema`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct StartDtmfRequest {
    /// The digits to send.
    pub digits: String,
}

impl StartDtmfRequest {
    /// An object with what is required.
    #[must_use]
    pub fn new(digits: impl Into<String>) -> Self {
        Self { digits: digits.into() }
    }
}

impl From<&str> for StartDtmfRequest {
    fn from(value: &str) -> Self {
        Self::new(value)
    }
}

impl From<String> for StartDtmfRequest {
    fn from(value: String) -> Self {
        Self::new(value)
    }
}
