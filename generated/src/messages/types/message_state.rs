// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`MessageState`].

use std::fmt;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::{OpenEnum, UnknownValue};

/// What became of a message.
///
/// Described at `vonage.yaml#/components/schemas/MessageState`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum MessageState {
    /// `submitted`
    Submitted,
    /// `delivered`
    Delivered,
    /// `read`
    Read,
    /// `rejected`
    Rejected,
    /// `undeliverable`
    Undeliverable,
    /// A value that the document does not list; it is sent back as it came.
    Unknown(UnknownValue),
}

impl MessageState {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Submitted => "submitted",
            Self::Delivered => "delivered",
            Self::Read => "read",
            Self::Rejected => "rejected",
            Self::Undeliverable => "undeliverable",
            Self::Unknown(value) => value.as_str(),
        }
    }
}

impl OpenEnum for MessageState {
    type Raw = String;

    fn known(raw: &String) -> Option<Self> {
        Some(
            match raw.as_str() {
                "submitted" => Self::Submitted,
                "delivered" => Self::Delivered,
                "read" => Self::Read,
                "rejected" => Self::Rejected,
                "undeliverable" => Self::Undeliverable,
                _ => return None,
            },
        )
    }

    fn unknown(value: UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

impl From<&str> for MessageState {
    fn from(value: &str) -> Self {
        Self::open(value)
    }
}

impl From<String> for MessageState {
    fn from(value: String) -> Self {
        Self::open(value)
    }
}

impl std::str::FromStr for MessageState {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, std::convert::Infallible> {
        Ok(Self::open(text))
    }
}

impl fmt::Display for MessageState {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for MessageState {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for MessageState {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::open)
    }
}
