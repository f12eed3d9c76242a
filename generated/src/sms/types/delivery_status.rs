// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`DeliveryStatus`].

use std::fmt;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::{OpenEnum, UnknownValue};

/// What became of a message.
///
/// Described at `vonage.yaml#/components/schemas/DeliveryStatus`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum DeliveryStatus {
    /// `delivered`
    Delivered,
    /// `expired`
    Expired,
    /// `failed`
    Failed,
    /// `rejected`
    Rejected,
    /// `accepted`
    Accepted,
    /// `buffered`
    Buffered,
    /// `unknown`
    Undetermined,
    /// A value that the document does not list; it is sent back as it came.
    Unknown(UnknownValue),
}

impl DeliveryStatus {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Delivered => "delivered",
            Self::Expired => "expired",
            Self::Failed => "failed",
            Self::Rejected => "rejected",
            Self::Accepted => "accepted",
            Self::Buffered => "buffered",
            Self::Undetermined => "unknown",
            Self::Unknown(value) => value.as_str(),
        }
    }
}

impl OpenEnum for DeliveryStatus {
    type Raw = String;

    fn known(raw: &String) -> Option<Self> {
        Some(
            match raw.as_str() {
                "delivered" => Self::Delivered,
                "expired" => Self::Expired,
                "failed" => Self::Failed,
                "rejected" => Self::Rejected,
                "accepted" => Self::Accepted,
                "buffered" => Self::Buffered,
                "unknown" => Self::Undetermined,
                _ => return None,
            },
        )
    }

    fn unknown(value: UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

impl From<&str> for DeliveryStatus {
    fn from(value: &str) -> Self {
        Self::open(value)
    }
}

impl From<String> for DeliveryStatus {
    fn from(value: String) -> Self {
        Self::open(value)
    }
}

impl std::str::FromStr for DeliveryStatus {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, std::convert::Infallible> {
        Ok(Self::open(text))
    }
}

impl fmt::Display for DeliveryStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for DeliveryStatus {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for DeliveryStatus {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::open)
    }
}
