// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`CallStatus`].

use std::fmt;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::{OpenEnum, UnknownValue};

/// The State of the call.
///
/// The status of the call. [See possible
/// values](https://developer.nexmo.com/voice/voice-api/guides/call-flow#event-objects)
///
/// Described at `voice.v1.yaml#/components/schemas/status`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum CallStatus {
    /// `started`
    Started,
    /// `ringing`
    Ringing,
    /// `answered`
    Answered,
    /// `machine`
    Machine,
    /// `completed`
    Completed,
    /// `busy`
    Busy,
    /// `cancelled`
    Cancelled,
    /// `failed`
    Failed,
    /// `rejected`
    Rejected,
    /// `timeout`
    Timeout,
    /// `unanswered`
    Unanswered,
    /// `human`
    Human,
    /// `disconnected`
    Disconnected,
    /// `transfer`
    Transfer,
    /// `input`
    Input,
    /// A value that the document does not list; it is sent back as it came.
    Unknown(UnknownValue),
}

impl CallStatus {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Started => "started",
            Self::Ringing => "ringing",
            Self::Answered => "answered",
            Self::Machine => "machine",
            Self::Completed => "completed",
            Self::Busy => "busy",
            Self::Cancelled => "cancelled",
            Self::Failed => "failed",
            Self::Rejected => "rejected",
            Self::Timeout => "timeout",
            Self::Unanswered => "unanswered",
            Self::Human => "human",
            Self::Disconnected => "disconnected",
            Self::Transfer => "transfer",
            Self::Input => "input",
            Self::Unknown(value) => value.as_str(),
        }
    }
}

impl OpenEnum for CallStatus {
    type Raw = String;

    fn known(raw: &String) -> Option<Self> {
        Some(
            match raw.as_str() {
                "started" => Self::Started,
                "ringing" => Self::Ringing,
                "answered" => Self::Answered,
                "machine" => Self::Machine,
                "completed" => Self::Completed,
                "busy" => Self::Busy,
                "cancelled" => Self::Cancelled,
                "failed" => Self::Failed,
                "rejected" => Self::Rejected,
                "timeout" => Self::Timeout,
                "unanswered" => Self::Unanswered,
                "human" => Self::Human,
                "disconnected" => Self::Disconnected,
                "transfer" => Self::Transfer,
                "input" => Self::Input,
                _ => return None,
            },
        )
    }

    fn unknown(value: UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

impl From<&str> for CallStatus {
    fn from(value: &str) -> Self {
        Self::open(value)
    }
}

impl From<String> for CallStatus {
    fn from(value: String) -> Self {
        Self::open(value)
    }
}

impl std::str::FromStr for CallStatus {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, std::convert::Infallible> {
        Ok(Self::open(text))
    }
}

impl fmt::Display for CallStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for CallStatus {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for CallStatus {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::open)
    }
}
