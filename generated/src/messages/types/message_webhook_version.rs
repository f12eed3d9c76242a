// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`MessageWebhookVersion`].

use std::fmt;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::{OpenEnum, UnknownValue};

/// The version of the webhooks that tell about a message.
///
/// Described at `vonage.yaml#/components/schemas/MessageWebhookVersion`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum MessageWebhookVersion {
    /// `v0.1`
    V01,
    /// `v1`
    V1,
    /// A value that the document does not list; it is sent back as it came.
    Unknown(UnknownValue),
}

impl MessageWebhookVersion {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::V01 => "v0.1",
            Self::V1 => "v1",
            Self::Unknown(value) => value.as_str(),
        }
    }
}

impl OpenEnum for MessageWebhookVersion {
    type Raw = String;

    fn known(raw: &String) -> Option<Self> {
        Some(
            match raw.as_str() {
                "v0.1" => Self::V01,
                "v1" => Self::V1,
                _ => return None,
            },
        )
    }

    fn unknown(value: UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

impl From<&str> for MessageWebhookVersion {
    fn from(value: &str) -> Self {
        Self::open(value)
    }
}

impl From<String> for MessageWebhookVersion {
    fn from(value: String) -> Self {
        Self::open(value)
    }
}

impl std::str::FromStr for MessageWebhookVersion {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, std::convert::Infallible> {
        Ok(Self::open(text))
    }
}

impl fmt::Display for MessageWebhookVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for MessageWebhookVersion {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for MessageWebhookVersion {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::open)
    }
}
