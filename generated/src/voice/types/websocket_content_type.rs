// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`WebsocketContentType`].

use std::fmt;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::{OpenEnum, UnknownValue};

/// The audio format that a websocket speaks.
///
/// Described at `voice.v1.yaml#/components/schemas/WebsocketContentType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum WebsocketContentType {
    /// `audio/l16;rate=8000`
    AudioL16Rate8000,
    /// `audio/l16;rate=16000`
    AudioL16Rate16000,
    /// `audio/l16;rate=24000`
    AudioL16Rate24000,
    /// A value that the document does not list; it is sent back as it came.
    Unknown(UnknownValue),
}

impl WebsocketContentType {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::AudioL16Rate8000 => "audio/l16;rate=8000",
            Self::AudioL16Rate16000 => "audio/l16;rate=16000",
            Self::AudioL16Rate24000 => "audio/l16;rate=24000",
            Self::Unknown(value) => value.as_str(),
        }
    }
}

impl OpenEnum for WebsocketContentType {
    type Raw = String;

    fn known(raw: &String) -> Option<Self> {
        Some(
            match raw.as_str() {
                "audio/l16;rate=8000" => Self::AudioL16Rate8000,
                "audio/l16;rate=16000" => Self::AudioL16Rate16000,
                "audio/l16;rate=24000" => Self::AudioL16Rate24000,
                _ => return None,
            },
        )
    }

    fn unknown(value: UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

impl From<&str> for WebsocketContentType {
    fn from(value: &str) -> Self {
        Self::open(value)
    }
}

impl From<String> for WebsocketContentType {
    fn from(value: String) -> Self {
        Self::open(value)
    }
}

impl std::str::FromStr for WebsocketContentType {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, std::convert::Infallible> {
        Ok(Self::open(text))
    }
}

impl fmt::Display for WebsocketContentType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for WebsocketContentType {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for WebsocketContentType {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::open)
    }
}
