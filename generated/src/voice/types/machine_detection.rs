// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`MachineDetection`].

use std::fmt;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::{OpenEnum, UnknownValue};

/// What to do when a machine answers the call.
///
/// Described at `voice.v1.yaml#/components/schemas/MachineDetection`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum MachineDetection {
    /// `continue`
    Continue,
    /// `hangup`
    Hangup,
    /// A value that the document does not list; it is sent back as it came.
    Unknown(UnknownValue),
}

impl MachineDetection {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Continue => "continue",
            Self::Hangup => "hangup",
            Self::Unknown(value) => value.as_str(),
        }
    }
}

impl OpenEnum for MachineDetection {
    type Raw = String;

    fn known(raw: &String) -> Option<Self> {
        Some(
            match raw.as_str() {
                "continue" => Self::Continue,
                "hangup" => Self::Hangup,
                _ => return None,
            },
        )
    }

    fn unknown(value: UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

impl From<&str> for MachineDetection {
    fn from(value: &str) -> Self {
        Self::open(value)
    }
}

impl From<String> for MachineDetection {
    fn from(value: String) -> Self {
        Self::open(value)
    }
}

impl std::str::FromStr for MachineDetection {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, std::convert::Infallible> {
        Ok(Self::open(text))
    }
}

impl fmt::Display for MachineDetection {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for MachineDetection {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for MachineDetection {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::open)
    }
}
