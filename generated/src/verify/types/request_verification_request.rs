// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`RequestVerificationRequest`] and what it is made of.

use std::fmt;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::{OpenEnum, UnknownValue};

/// What [`Verify::request_verification`](crate::verify::Verify::request_verification) sends.
///
/// Described at
/// `vonage.yaml#/paths/~1verify~1{format}/post/requestBody/content/application~1x-www-form-urlencoded/schema`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RequestVerificationRequest {
    /// The mobile or landline phone number to verify (E.164 format).
    pub number: String,
    /// An 18-character alphanumeric string used as the brand name in the verification message.
    pub brand: String,
    /// The length of the verification code.
    ///
    /// Default: `4`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code_length: Option<CodeLength>,
    /// By default, the SMS or TTS message is in the language that matches the number prefix.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lg: Option<String>,
    /// Selects the predefined sequence of SMS and TTS (text-to-speech) actions to use.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub workflow_id: Option<i64>,
    /// The country of `number` as in ISO 3166-1 alpha-2, if it is not in E.164 form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// The sender of the message, where a country allows to choose one.
    ///
    /// Default: `VERIFY`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sender_id: Option<String>,
    /// The number of seconds for which the code is valid, a multiple of `next_event_wait`.
    ///
    /// 60 to 3600. Default: `300`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pin_expiry: Option<i64>,
    /// The number of seconds between attempts to deliver the code.
    ///
    /// 60 to 900. Default: `300`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next_event_wait: Option<i64>,
}

impl RequestVerificationRequest {
    /// An object with what is required.
    #[must_use]
    pub fn new(number: impl Into<String>, brand: impl Into<String>) -> Self {
        Self {
            number: number.into(),
            brand: brand.into(),
            code_length: None,
            lg: None,
            workflow_id: None,
            country: None,
            sender_id: None,
            pin_expiry: None,
            next_event_wait: None,
        }
    }

    /// Sets [`code_length`](Self::code_length).
    #[must_use]
    pub fn code_length(mut self, code_length: impl Into<CodeLength>) -> Self {
        self.code_length = Some(code_length.into());
        self
    }

    /// Sets [`lg`](Self::lg).
    #[must_use]
    pub fn lg(mut self, lg: impl Into<String>) -> Self {
        self.lg = Some(lg.into());
        self
    }

    /// Sets [`workflow_id`](Self::workflow_id).
    #[must_use]
    pub fn workflow_id(mut self, workflow_id: i64) -> Self {
        self.workflow_id = Some(workflow_id);
        self
    }

    /// Sets [`country`](Self::country).
    #[must_use]
    pub fn country(mut self, country: impl Into<String>) -> Self {
        self.country = Some(country.into());
        self
    }

    /// Sets [`sender_id`](Self::sender_id).
    #[must_use]
    pub fn sender_id(mut self, sender_id: impl Into<String>) -> Self {
        self.sender_id = Some(sender_id.into());
        self
    }

    /// Sets [`pin_expiry`](Self::pin_expiry).
    #[must_use]
    pub fn pin_expiry(mut self, pin_expiry: i64) -> Self {
        self.pin_expiry = Some(pin_expiry);
        self
    }

    /// Sets [`next_event_wait`](Self::next_event_wait).
    #[must_use]
    pub fn next_event_wait(mut self, next_event_wait: i64) -> Self {
        self.next_event_wait = Some(next_event_wait);
        self
    }
}

/// The length of the verification code.
///
/// Described at
/// `vonage.yaml#/paths/~1verify~1{format}/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/code_length`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum CodeLength {
    /// `4`
    Four,
    /// `6`
    Six,
    /// A value that the document does not list; it is sent back as it came.
    Unknown(UnknownValue<i64>),
}

impl CodeLength {
    /// The value on the wire.
    #[must_use]
    pub fn as_i64(&self) -> i64 {
        match self {
            Self::Four => 4,
            Self::Six => 6,
            Self::Unknown(value) => value.get(),
        }
    }
}

impl OpenEnum for CodeLength {
    type Raw = i64;

    fn known(raw: &i64) -> Option<Self> {
        Some(
            match *raw {
                4 => Self::Four,
                6 => Self::Six,
                _ => return None,
            },
        )
    }

    fn unknown(value: UnknownValue<i64>) -> Self {
        Self::Unknown(value)
    }
}

impl From<i64> for CodeLength {
    fn from(value: i64) -> Self {
        Self::open(value)
    }
}

impl std::str::FromStr for CodeLength {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, std::num::ParseIntError> {
        text.parse::<i64>().map(Self::open)
    }
}

impl fmt::Display for CodeLength {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_i64().fmt(f)
    }
}

impl Serialize for CodeLength {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.as_i64())
    }
}

impl<'de> Deserialize<'de> for CodeLength {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        i64::deserialize(deserializer).map(Self::open)
    }
}
