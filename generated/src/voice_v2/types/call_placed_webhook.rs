// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`CallPlacedWebhook`] and what it is made of.

use std::fmt;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::{OpenEnum, Timestamp, UnknownValue, decode};

/// Call placed webhook.
///
/// Described at `voice.v2.json#/components/schemas/CallPlacedWebhook`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CallPlacedWebhook {
    /// The source of the call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// The destination endpoint. This can be a PSTN, SIP, IP or Websocket address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// The call leg that the event relates to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub uuid: Option<String>,
    /// The conversation that the event relates to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conversation_uuid: Option<String>,
    /// The client reference number that the event relates to. This is returned for outbound IP calls instead of a
    /// UUID.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub client_ref: Option<String>,
    /// The status of the call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<CallStatus>,
    /// Possible values are `outbound` or `inbound`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub direction: Option<CallDirection>,
    /// Timestamp.
    #[serde(
        default,
        deserialize_with = "decode::empty_as_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub timestamp: Option<Timestamp>,
}

/// Possible values are `outbound` or `inbound`.
///
/// Described at `voice.v2.json#/components/schemas/CallPlacedWebhook/properties/direction`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum CallDirection {
    /// `outbound`
    Outbound,
    /// `inbound`
    Inbound,
    /// A value that the document does not list; it is sent back as it came.
    Unknown(UnknownValue),
}

impl CallDirection {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Outbound => "outbound",
            Self::Inbound => "inbound",
            Self::Unknown(value) => value.as_str(),
        }
    }
}

impl OpenEnum for CallDirection {
    type Raw = String;

    fn known(raw: &String) -> Option<Self> {
        Some(
            match raw.as_str() {
                "outbound" => Self::Outbound,
                "inbound" => Self::Inbound,
                _ => return None,
            },
        )
    }

    fn unknown(value: UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

impl From<&str> for CallDirection {
    fn from(value: &str) -> Self {
        Self::open(value)
    }
}

impl From<String> for CallDirection {
    fn from(value: String) -> Self {
        Self::open(value)
    }
}

impl std::str::FromStr for CallDirection {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, std::convert::Infallible> {
        Ok(Self::open(text))
    }
}

impl fmt::Display for CallDirection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for CallDirection {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for CallDirection {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::open)
    }
}

/// The status of the call.
///
/// Described at `voice.v2.json#/components/schemas/CallPlacedWebhook/properties/status`.
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
