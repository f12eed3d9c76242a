// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`CallState`].

use std::fmt;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::{OpenEnum, UnknownValue};

/// Where a call stands. The first five are those of active calls, the others are final.
///
/// Described at `vgis.json#/components/schemas/CallState`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum CallState {
    /// `INITIALIZING`
    Initializing,
    /// `RINGING`
    Ringing,
    /// `ACTIVE`
    Active,
    /// `HELD`
    Held,
    /// `REMOTE_HELD`
    RemoteHeld,
    /// `DETACHED`
    Detached,
    /// `REJECTED`
    Rejected,
    /// `CANCELLED`
    Cancelled,
    /// `ANSWERED`
    Answered,
    /// `MISSED`
    Missed,
    /// A value that the document does not list; it is sent back as it came.
    Unknown(UnknownValue),
}

impl CallState {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Initializing => "INITIALIZING",
            Self::Ringing => "RINGING",
            Self::Active => "ACTIVE",
            Self::Held => "HELD",
            Self::RemoteHeld => "REMOTE_HELD",
            Self::Detached => "DETACHED",
            Self::Rejected => "REJECTED",
            Self::Cancelled => "CANCELLED",
            Self::Answered => "ANSWERED",
            Self::Missed => "MISSED",
            Self::Unknown(value) => value.as_str(),
        }
    }
}

impl OpenEnum for CallState {
    type Raw = String;

    fn known(raw: &String) -> Option<Self> {
        Some(
            match raw.as_str() {
                "INITIALIZING" => Self::Initializing,
                "RINGING" => Self::Ringing,
                "ACTIVE" => Self::Active,
                "HELD" => Self::Held,
                "REMOTE_HELD" => Self::RemoteHeld,
                "DETACHED" => Self::Detached,
                "REJECTED" => Self::Rejected,
                "CANCELLED" => Self::Cancelled,
                "ANSWERED" => Self::Answered,
                "MISSED" => Self::Missed,
                _ => return None,
            },
        )
    }

    fn unknown(value: UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

impl From<&str> for CallState {
    fn from(value: &str) -> Self {
        Self::open(value)
    }
}

impl From<String> for CallState {
    fn from(value: String) -> Self {
        Self::open(value)
    }
}

impl std::str::FromStr for CallState {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, std::convert::Infallible> {
        Ok(Self::open(text))
    }
}

impl fmt::Display for CallState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for CallState {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for CallState {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::open)
    }
}
