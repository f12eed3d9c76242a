// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`SmsEncoding`].

use std::fmt;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::{OpenEnum, UnknownValue};

/// The alphabet of an SMS.
///
/// Described at `vonage.yaml#/components/schemas/SmsEncoding`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum SmsEncoding {
    /// `text`
    Text,
    /// `unicode`
    Unicode,
    /// `auto`
    Auto,
    /// A value that the document does not list; it is sent back as it came.
    Unknown(UnknownValue),
}

impl SmsEncoding {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Text => "text",
            Self::Unicode => "unicode",
            Self::Auto => "auto",
            Self::Unknown(value) => value.as_str(),
        }
    }
}

impl OpenEnum for SmsEncoding {
    type Raw = String;

    fn known(raw: &String) -> Option<Self> {
        Some(
            match raw.as_str() {
                "text" => Self::Text,
                "unicode" => Self::Unicode,
                "auto" => Self::Auto,
                _ => return None,
            },
        )
    }

    fn unknown(value: UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

impl From<&str> for SmsEncoding {
    fn from(value: &str) -> Self {
        Self::open(value)
    }
}

impl From<String> for SmsEncoding {
    fn from(value: String) -> Self {
        Self::open(value)
    }
}

impl std::str::FromStr for SmsEncoding {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, std::convert::Infallible> {
        Ok(Self::open(text))
    }
}

impl fmt::Display for SmsEncoding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for SmsEncoding {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for SmsEncoding {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::open)
    }
}
