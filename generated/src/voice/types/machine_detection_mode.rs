// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`MachineDetectionMode`].

use std::fmt;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::{OpenEnum, UnknownValue};

/// What to listen for.
///
/// Described at `voice.v1.yaml#/components/schemas/MachineDetectionMode`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum MachineDetectionMode {
    /// `default`
    Default,
    /// `detect`
    Detect,
    /// `detect_beep`
    DetectBeep,
    /// A value that the document does not list; it is sent back as it came.
    Unknown(UnknownValue),
}

impl MachineDetectionMode {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Default => "default",
            Self::Detect => "detect",
            Self::DetectBeep => "detect_beep",
            Self::Unknown(value) => value.as_str(),
        }
    }
}

impl OpenEnum for MachineDetectionMode {
    type Raw = String;

    fn known(raw: &String) -> Option<Self> {
        Some(
            match raw.as_str() {
                "default" => Self::Default,
                "detect" => Self::Detect,
                "detect_beep" => Self::DetectBeep,
                _ => return None,
            },
        )
    }

    fn unknown(value: UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

impl From<&str> for MachineDetectionMode {
    fn from(value: &str) -> Self {
        Self::open(value)
    }
}

impl From<String> for MachineDetectionMode {
    fn from(value: String) -> Self {
        Self::open(value)
    }
}

impl std::str::FromStr for MachineDetectionMode {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, std::convert::Infallible> {
        Ok(Self::open(text))
    }
}

impl fmt::Display for MachineDetectionMode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for MachineDetectionMode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for MachineDetectionMode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::open)
    }
}
