// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`HttpMethod`].

use std::fmt;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::{OpenEnum, UnknownValue};

/// The HTTP method of a webhook.
///
/// Described at `voice.v1.yaml#/components/schemas/HttpMethod`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum HttpMethod {
    /// `GET`
    Get,
    /// `POST`
    Post,
    /// A value that the document does not list; it is sent back as it came.
    Unknown(UnknownValue),
}

impl HttpMethod {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Get => "GET",
            Self::Post => "POST",
            Self::Unknown(value) => value.as_str(),
        }
    }
}

impl OpenEnum for HttpMethod {
    type Raw = String;

    fn known(raw: &String) -> Option<Self> {
        Some(
            match raw.as_str() {
                "GET" => Self::Get,
                "POST" => Self::Post,
                _ => return None,
            },
        )
    }

    fn unknown(value: UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

impl From<&str> for HttpMethod {
    fn from(value: &str) -> Self {
        Self::open(value)
    }
}

impl From<String> for HttpMethod {
    fn from(value: String) -> Self {
        Self::open(value)
    }
}

impl std::str::FromStr for HttpMethod {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, std::convert::Infallible> {
        Ok(Self::open(text))
    }
}

impl fmt::Display for HttpMethod {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for HttpMethod {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for HttpMethod {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::open)
    }
}
