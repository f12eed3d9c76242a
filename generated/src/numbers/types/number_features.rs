// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`NumberFeatures`].

use std::fmt;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::{OpenEnum, UnknownValue};

/// Number features.
///
/// Described at `vonage.yaml#/paths/~1number~1search/get/parameters/5/schema`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum NumberFeatures {
    /// `SMS`
    Sms,
    /// `VOICE`
    Voice,
    /// `MMS`
    Mms,
    /// `SMS,VOICE`
    SmsVoice,
    /// `SMS,MMS`
    SmsMms,
    /// `VOICE,MMS`
    VoiceMms,
    /// `SMS,MMS,VOICE`
    SmsMmsVoice,
    /// A value that the document does not list; it is sent back as it came.
    Unknown(UnknownValue),
}

impl NumberFeatures {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Sms => "SMS",
            Self::Voice => "VOICE",
            Self::Mms => "MMS",
            Self::SmsVoice => "SMS,VOICE",
            Self::SmsMms => "SMS,MMS",
            Self::VoiceMms => "VOICE,MMS",
            Self::SmsMmsVoice => "SMS,MMS,VOICE",
            Self::Unknown(value) => value.as_str(),
        }
    }
}

impl OpenEnum for NumberFeatures {
    type Raw = String;

    fn known(raw: &String) -> Option<Self> {
        Some(
            match raw.as_str() {
                "SMS" => Self::Sms,
                "VOICE" => Self::Voice,
                "MMS" => Self::Mms,
                "SMS,VOICE" => Self::SmsVoice,
                "SMS,MMS" => Self::SmsMms,
                "VOICE,MMS" => Self::VoiceMms,
                "SMS,MMS,VOICE" => Self::SmsMmsVoice,
                _ => return None,
            },
        )
    }

    fn unknown(value: UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

impl From<&str> for NumberFeatures {
    fn from(value: &str) -> Self {
        Self::open(value)
    }
}

impl From<String> for NumberFeatures {
    fn from(value: String) -> Self {
        Self::open(value)
    }
}

impl std::str::FromStr for NumberFeatures {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, std::convert::Infallible> {
        Ok(Self::open(text))
    }
}

impl fmt::Display for NumberFeatures {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for NumberFeatures {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for NumberFeatures {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::open)
    }
}
