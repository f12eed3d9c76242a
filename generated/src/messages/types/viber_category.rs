// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`ViberCategory`].

use std::fmt;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::{OpenEnum, UnknownValue};

/// What a message is for.
///
/// Described at `vonage.yaml#/components/schemas/ViberCategory`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ViberCategory {
    /// `transaction`
    Transaction,
    /// `promotion`
    Promotion,
    /// A value that the document does not list; it is sent back as it came.
    Unknown(UnknownValue),
}

impl ViberCategory {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Transaction => "transaction",
            Self::Promotion => "promotion",
            Self::Unknown(value) => value.as_str(),
        }
    }
}

impl OpenEnum for ViberCategory {
    type Raw = String;

    fn known(raw: &String) -> Option<Self> {
        Some(
            match raw.as_str() {
                "transaction" => Self::Transaction,
                "promotion" => Self::Promotion,
                _ => return None,
            },
        )
    }

    fn unknown(value: UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

impl From<&str> for ViberCategory {
    fn from(value: &str) -> Self {
        Self::open(value)
    }
}

impl From<String> for ViberCategory {
    fn from(value: String) -> Self {
        Self::open(value)
    }
}

impl std::str::FromStr for ViberCategory {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, std::convert::Infallible> {
        Ok(Self::open(text))
    }
}

impl fmt::Display for ViberCategory {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for ViberCategory {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for ViberCategory {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::open)
    }
}
