// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`SigningAlgorithm`].

use std::fmt;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::{OpenEnum, UnknownValue};

/// How deliveries are signed.
///
/// Described at `vgis.json#/components/schemas/SigningAlgorithm`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum SigningAlgorithm {
    /// `HMAC_SHA256`
    HmacSha256,
    /// `NONE`
    None,
    /// A value that the document does not list; it is sent back as it came.
    Unknown(UnknownValue),
}

impl SigningAlgorithm {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::HmacSha256 => "HMAC_SHA256",
            Self::None => "NONE",
            Self::Unknown(value) => value.as_str(),
        }
    }
}

impl OpenEnum for SigningAlgorithm {
    type Raw = String;

    fn known(raw: &String) -> Option<Self> {
        Some(
            match raw.as_str() {
                "HMAC_SHA256" => Self::HmacSha256,
                "NONE" => Self::None,
                _ => return None,
            },
        )
    }

    fn unknown(value: UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

impl From<&str> for SigningAlgorithm {
    fn from(value: &str) -> Self {
        Self::open(value)
    }
}

impl From<String> for SigningAlgorithm {
    fn from(value: String) -> Self {
        Self::open(value)
    }
}

impl std::str::FromStr for SigningAlgorithm {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, std::convert::Infallible> {
        Ok(Self::open(text))
    }
}

impl fmt::Display for SigningAlgorithm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for SigningAlgorithm {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for SigningAlgorithm {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::open)
    }
}
