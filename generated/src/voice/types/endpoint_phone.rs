// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`EndpointPhone`].

use serde::{Deserialize, Serialize, Serializer};
use crate::runtime::encode;

/// Connect to a Phone (PSTN) number.
///
/// Described at `voice.v1.yaml#/components/schemas/EndpointPhone`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct EndpointPhone {
    /// The phone number to connect to.
    ///
    /// 7 to 15 characters. Pattern: `\d{7,15}`.
    pub number: String,
    /// Provide [DTMF digits](https://developer.nexmo.com/voice/voice-api/guides/dtmf) to send when the call is
    /// answered.
    #[serde(rename = "dtmfAnswer", default)]
    pub dtmf_answer: Option<String>,
}

impl EndpointPhone {
    /// An object with what is required.
    #[must_use]
    pub fn new(number: impl Into<String>) -> Self {
        Self {
            number: number.into(),
            dtmf_answer: None,
        }
    }

    /// Sets [`dtmf_answer`](Self::dtmf_answer).
    #[must_use]
    pub fn dtmf_answer(mut self, dtmf_answer: impl Into<String>) -> Self {
        self.dtmf_answer = Some(dtmf_answer.into());
        self
    }
}

impl From<&str> for EndpointPhone {
    fn from(value: &str) -> Self {
        Self::new(value)
    }
}

impl From<String> for EndpointPhone {
    fn from(value: String) -> Self {
        Self::new(value)
    }
}

impl Serialize for EndpointPhone {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = encode::object(serializer)?;
        object.field("type", "phone")?;
        object.field("number", &self.number)?;
        object.optional("dtmfAnswer", &self.dtmf_answer)?;
        object.finish()
    }
}
