// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`EndpointPhoneTo`].

use serde::{Deserialize, Serialize, Serializer};
use crate::runtime::encode;

/// Connect to a Phone (PSTN) number.
///
/// Described at `voice.v2.json#/components/schemas/EndpointPhoneTo`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct EndpointPhoneTo {
    /// The phone number to connect to.
    ///
    /// 7 to 15 characters. Pattern: `\d{7,15}`.
    pub number: String,
    /// Provide [DTMF digits](https://developer.nexmo.com/voice/voice-api/concepts/dtmf) to send when the call is
    /// answered.
    #[serde(rename = "dtmfAnswer", default)]
    pub dtmf_answer: Option<String>,
    /// For Vonage customers who are required by the FCC to sign their own calls to the USA, we allow you to place
    /// Voice API calls with your own signature. This feature is available by request only. Please be aware calls with
    /// an invalid signature will be rejected. For more information please contact us. In this option, you must place
    /// the STIR/SHAKEN Identity Header content that Vonage must use for this call. Expected format is composed of the
    /// JWT with the header, payload and signature, an info parameter with a link for the certificate, the algorithm
    /// (alg) parameter indicating which encryption type was used and the passport type (ppt) which should be shaken.
    #[serde(default)]
    pub shaken: Option<String>,
}

impl EndpointPhoneTo {
    /// An object with what is required.
    #[must_use]
    pub fn new(number: impl Into<String>) -> Self {
        Self {
            number: number.into(),
            dtmf_answer: None,
            shaken: None,
        }
    }

    /// Sets [`dtmf_answer`](Self::dtmf_answer).
    #[must_use]
    pub fn dtmf_answer(mut self, dtmf_answer: impl Into<String>) -> Self {
        self.dtmf_answer = Some(dtmf_answer.into());
        self
    }

    /// Sets [`shaken`](Self::shaken).
    #[must_use]
    pub fn shaken(mut self, shaken: impl Into<String>) -> Self {
        self.shaken = Some(shaken.into());
        self
    }
}

impl From<&str> for EndpointPhoneTo {
    fn from(value: &str) -> Self {
        Self::new(value)
    }
}

impl From<String> for EndpointPhoneTo {
    fn from(value: String) -> Self {
        Self::new(value)
    }
}

impl Serialize for EndpointPhoneTo {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = encode::object(serializer)?;
        object.field("type", "phone")?;
        object.field("number", &self.number)?;
        object.optional("dtmfAnswer", &self.dtmf_answer)?;
        object.optional("shaken", &self.shaken)?;
        object.finish()
    }
}
