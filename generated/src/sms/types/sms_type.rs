// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`SmsType`].

use std::fmt;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::{OpenEnum, UnknownValue};

/// The format of a message.
///
/// Described at `vonage.yaml#/components/schemas/SmsType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum SmsType {
    /// `text`
    Text,
    /// `binary`
    Binary,
    /// `unicode`
    Unicode,
    /// A value that the document does not list; it is sent back as it came.
    Unknown(UnknownValue),
}

impl SmsType {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Text => "text",
            Self::Binary => "binary",
            Self::Unicode => "unicode",
            Self::Unknown(value) => value.as_str(),
        }
    }
}

impl OpenEnum for SmsType {
    type Raw = String;

    fn known(raw: &String) -> Option<Self> {
        Some(
            match raw.as_str() {
                "text" => Self::Text,
                "binary" => Self::Binary,
                "unicode" => Self::Unicode,
                _ => return None,
            },
        )
    }

    fn unknown(value: UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

impl From<&str> for SmsType {
    fn from(value: &str) -> Self {
        Self::open(value)
    }
}

impl From<String> for SmsType {
    fn from(value: String) -> Self {
        Self::open(value)
    }
}

impl std::str::FromStr for SmsType {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, std::convert::Infallible> {
        Ok(Self::open(text))
    }
}

impl fmt::Display for SmsType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for SmsType {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for SmsType {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::open)
    }
}
