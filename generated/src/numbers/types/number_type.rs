// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`NumberType`].

use std::fmt;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::{OpenEnum, UnknownValue};

/// A type of number.
///
/// Described at `vonage.yaml#/components/schemas/NumberType`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum NumberType {
    /// `landline`
    Landline,
    /// `mobile-lvn`
    MobileLvn,
    /// `landline-toll-free`
    LandlineTollFree,
    /// A value that the document does not list; it is sent back as it came.
    Unknown(UnknownValue),
}

impl NumberType {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Landline => "landline",
            Self::MobileLvn => "mobile-lvn",
            Self::LandlineTollFree => "landline-toll-free",
            Self::Unknown(value) => value.as_str(),
        }
    }
}

impl OpenEnum for NumberType {
    type Raw = String;

    fn known(raw: &String) -> Option<Self> {
        Some(
            match raw.as_str() {
                "landline" => Self::Landline,
                "mobile-lvn" => Self::MobileLvn,
                "landline-toll-free" => Self::LandlineTollFree,
                _ => return None,
            },
        )
    }

    fn unknown(value: UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

impl From<&str> for NumberType {
    fn from(value: &str) -> Self {
        Self::open(value)
    }
}

impl From<String> for NumberType {
    fn from(value: String) -> Self {
        Self::open(value)
    }
}

impl std::str::FromStr for NumberType {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, std::convert::Infallible> {
        Ok(Self::open(text))
    }
}

impl fmt::Display for NumberType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for NumberType {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for NumberType {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::open)
    }
}
