// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`MessengerCategory`].

use std::fmt;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::{OpenEnum, UnknownValue};

/// What a message is for.
///
/// Described at `vonage.yaml#/components/schemas/MessengerCategory`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum MessengerCategory {
    /// `response`
    Response,
    /// `update`
    Update,
    /// `message_tag`
    MessageTag,
    /// A value that the document does not list; it is sent back as it came.
    Unknown(UnknownValue),
}

impl MessengerCategory {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Response => "response",
            Self::Update => "update",
            Self::MessageTag => "message_tag",
            Self::Unknown(value) => value.as_str(),
        }
    }
}

impl OpenEnum for MessengerCategory {
    type Raw = String;

    fn known(raw: &String) -> Option<Self> {
        Some(
            match raw.as_str() {
                "response" => Self::Response,
                "update" => Self::Update,
                "message_tag" => Self::MessageTag,
                _ => return None,
            },
        )
    }

    fn unknown(value: UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

impl From<&str> for MessengerCategory {
    fn from(value: &str) -> Self {
        Self::open(value)
    }
}

impl From<String> for MessengerCategory {
    fn from(value: String) -> Self {
        Self::open(value)
    }
}

impl std::str::FromStr for MessengerCategory {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, std::convert::Infallible> {
        Ok(Self::open(text))
    }
}

impl fmt::Display for MessengerCategory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for MessengerCategory {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for MessengerCategory {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::open)
    }
}
