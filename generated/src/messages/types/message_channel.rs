// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`MessageChannel`].

use std::fmt;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::{OpenEnum, UnknownValue};

/// The channel that a message takes.
///
/// Described at `vonage.yaml#/components/schemas/MessageChannel`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum MessageChannel {
    /// `sms`
    Sms,
    /// `whatsapp`
    Whatsapp,
    /// `messenger`
    Messenger,
    /// `viber_service`
    ViberService,
    /// `mms`
    Mms,
    /// `rcs`
    Rcs,
    /// A value that the document does not list; it is sent back as it came.
    Unknown(UnknownValue),
}

impl MessageChannel {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Sms => "sms",
            Self::Whatsapp => "whatsapp",
            Self::Messenger => "messenger",
            Self::ViberService => "viber_service",
            Self::Mms => "mms",
            Self::Rcs => "rcs",
            Self::Unknown(value) => value.as_str(),
        }
    }
}

impl OpenEnum for MessageChannel {
    type Raw = String;

    fn known(raw: &String) -> Option<Self> {
        Some(
            match raw.as_str() {
                "sms" => Self::Sms,
                "whatsapp" => Self::Whatsapp,
                "messenger" => Self::Messenger,
                "viber_service" => Self::ViberService,
                "mms" => Self::Mms,
                "rcs" => Self::Rcs,
                _ => return None,
            },
        )
    }

    fn unknown(value: UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

impl From<&str> for MessageChannel {
    fn from(value: &str) -> Self {
        Self::open(value)
    }
}

impl From<String> for MessageChannel {
    fn from(value: String) -> Self {
        Self::open(value)
    }
}

impl std::str::FromStr for MessageChannel {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, std::convert::Infallible> {
        Ok(Self::open(text))
    }
}

impl fmt::Display for MessageChannel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for MessageChannel {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for MessageChannel {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::open)
    }
}
