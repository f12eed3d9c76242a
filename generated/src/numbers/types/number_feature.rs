// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`NumberFeature`].

use std::fmt;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::{OpenEnum, UnknownValue};

/// What a number can do.
///
/// Described at `vonage.yaml#/components/schemas/NumberFeature`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum NumberFeature {
    /// `SMS`
    Sms,
    /// `VOICE`
    Voice,
    /// `MMS`
    Mms,
    /// A value that the document does not list; it is sent back as it came.
    Unknown(UnknownValue),
}

impl NumberFeature {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Sms => "SMS",
            Self::Voice => "VOICE",
            Self::Mms => "MMS",
            Self::Unknown(value) => value.as_str(),
        }
    }
}

impl OpenEnum for NumberFeature {
    type Raw = String;

    fn known(raw: &String) -> Option<Self> {
        Some(
            match raw.as_str() {
                "SMS" => Self::Sms,
                "VOICE" => Self::Voice,
                "MMS" => Self::Mms,
                _ => return None,
            },
        )
    }

    fn unknown(value: UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

impl From<&str> for NumberFeature {
    fn from(value: &str) -> Self {
        Self::open(value)
    }
}

impl From<String> for NumberFeature {
    fn from(value: String) -> Self {
        Self::open(value)
    }
}

impl std::str::FromStr for NumberFeature {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, std::convert::Infallible> {
        Ok(Self::open(text))
    }
}

impl fmt::Display for NumberFeature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for NumberFeature {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for NumberFeature {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::open)
    }
}
