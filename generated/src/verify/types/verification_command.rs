// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`VerificationCommand`].

use std::fmt;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::{OpenEnum, UnknownValue};

/// What to do with a verification.
///
/// Described at `vonage.yaml#/components/schemas/VerificationCommand`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum VerificationCommand {
    /// `cancel`
    Cancel,
    /// `trigger_next_event`
    TriggerNextEvent,
    /// A value that the document does not list; it is sent back as it came.
    Unknown(UnknownValue),
}

impl VerificationCommand {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Cancel => "cancel",
            Self::TriggerNextEvent => "trigger_next_event",
            Self::Unknown(value) => value.as_str(),
        }
    }
}

impl OpenEnum for VerificationCommand {
    type Raw = String;

    fn known(raw: &String) -> Option<Self> {
        Some(
            match raw.as_str() {
                "cancel" => Self::Cancel,
                "trigger_next_event" => Self::TriggerNextEvent,
                _ => return None,
            },
        )
    }

    fn unknown(value: UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

impl From<&str> for VerificationCommand {
    fn from(value: &str) -> Self {
        Self::open(value)
    }
}

impl From<String> for VerificationCommand {
    fn from(value: String) -> Self {
        Self::open(value)
    }
}

impl std::str::FromStr for VerificationCommand {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, std::convert::Infallible> {
        Ok(Self::open(text))
    }
}

impl fmt::Display for VerificationCommand {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for VerificationCommand {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for VerificationCommand {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::open)
    }
}
