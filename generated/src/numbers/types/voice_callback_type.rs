// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`VoiceCallbackType`].

use std::fmt;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::{OpenEnum, UnknownValue};

/// Where the calls to a number go.
///
/// Described at `vonage.yaml#/components/schemas/VoiceCallbackType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum VoiceCallbackType {
    /// `sip`
    Sip,
    /// `tel`
    Tel,
    /// `app`
    App,
    /// A value that the document does not list; it is sent back as it came.
    Unknown(UnknownValue),
}

impl VoiceCallbackType {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Sip => "sip",
            Self::Tel => "tel",
            Self::App => "app",
            Self::Unknown(value) => value.as_str(),
        }
    }
}

impl OpenEnum for VoiceCallbackType {
    type Raw = String;

    fn known(raw: &String) -> Option<Self> {
        Some(
            match raw.as_str() {
                "sip" => Self::Sip,
                "tel" => Self::Tel,
                "app" => Self::App,
                _ => return None,
            },
        )
    }

    fn unknown(value: UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

impl From<&str> for VoiceCallbackType {
    fn from(value: &str) -> Self {
        Self::open(value)
    }
}

impl From<String> for VoiceCallbackType {
    fn from(value: String) -> Self {
        Self::open(value)
    }
}

impl std::str::FromStr for VoiceCallbackType {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, std::convert::Infallible> {
        Ok(Self::open(text))
    }
}

impl fmt::Display for VoiceCallbackType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for VoiceCallbackType {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for VoiceCallbackType {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::open)
    }
}
