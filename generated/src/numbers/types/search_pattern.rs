// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`SearchPattern`].

use std::fmt;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::{OpenEnum, UnknownValue};

/// Where a pattern has to match.
///
/// Described at `vonage.yaml#/components/schemas/SearchPattern`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum SearchPattern {
    /// `0`
    Start,
    /// `1`
    Anywhere,
    /// `2`
    End,
    /// A value that the document does not list; it is sent back as it came.
    Unknown(UnknownValue<i64>),
}

impl SearchPattern {
    /// The value on the wire.
    #[must_use]
    pub fn as_i64(&self) -> i64 {
        match self {
            Self::Start => 0,
            Self::Anywhere => 1,
            Self::End => 2,
            Self::Unknown(value) => value.get(),
        }
    }
}

impl OpenEnum for SearchPattern {
    type Raw = i64;

    fn known(raw: &i64) -> Option<Self> {
        Some(
            match *raw {
                0 => Self::Start,
                1 => Self::Anywhere,
                2 => Self::End,
                _ => return None,
            },
        )
    }

    fn unknown(value: UnknownValue<i64>) -> Self {
        Self::Unknown(value)
    }
}

impl From<i64> for SearchPattern {
    fn from(value: i64) -> Self {
        Self::open(value)
    }
}

impl std::str::FromStr for SearchPattern {
    type Err = std::num::ParseIntError;

    fn from_str(text: &str) -> Result<Self, std::num::ParseIntError> {
        text.parse::<i64>().map(Self::open)
    }
}

impl fmt::Display for SearchPattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.as_i64().fmt(f)
    }
}

impl Serialize for SearchPattern {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(self.as_i64())
    }
}

impl<'de> Deserialize<'de> for SearchPattern {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        i64::deserialize(deserializer).map(Self::open)
    }
}
