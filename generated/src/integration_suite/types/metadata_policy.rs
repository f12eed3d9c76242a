// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`MetadataPolicy`].

use std::fmt;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::{OpenEnum, UnknownValue};

/// Where deliveries carry their metadata.
///
/// Described at `vgis.json#/components/schemas/MetadataPolicy`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum MetadataPolicy {
    /// `NONE`
    None,
    /// `HEADER`
    Header,
    /// `BODY`
    Body,
    /// A value that the document does not list; it is sent back as it came.
    Unknown(UnknownValue),
}

impl MetadataPolicy {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::None => "NONE",
            Self::Header => "HEADER",
            Self::Body => "BODY",
            Self::Unknown(value) => value.as_str(),
        }
    }
}

impl OpenEnum for MetadataPolicy {
    type Raw = String;

    fn known(raw: &String) -> Option<Self> {
        Some(
            match raw.as_str() {
                "NONE" => Self::None,
                "HEADER" => Self::Header,
                "BODY" => Self::Body,
                _ => return None,
            },
        )
    }

    fn unknown(value: UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

impl From<&str> for MetadataPolicy {
    fn from(value: &str) -> Self {
        Self::open(value)
    }
}

impl From<String> for MetadataPolicy {
    fn from(value: String) -> Self {
        Self::open(value)
    }
}

impl std::str::FromStr for MetadataPolicy {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, std::convert::Infallible> {
        Ok(Self::open(text))
    }
}

impl fmt::Display for MetadataPolicy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for MetadataPolicy {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for MetadataPolicy {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::open)
    }
}
