// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`LifecycleStatus`].

use std::fmt;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::{OpenEnum, UnknownValue};

/// Where an account or a user stands.
///
/// Described at `vgis.json#/components/schemas/LifecycleStatus`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum LifecycleStatus {
    /// `PENDING`
    Pending,
    /// `ACTIVE`
    Active,
    /// `DELETED`
    Deleted,
    /// `ARCHIVED`
    Archived,
    /// A value that the document does not list; it is sent back as it came.
    Unknown(UnknownValue),
}

impl LifecycleStatus {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Pending => "PENDING",
            Self::Active => "ACTIVE",
            Self::Deleted => "DELETED",
            Self::Archived => "ARCHIVED",
            Self::Unknown(value) => value.as_str(),
        }
    }
}

impl OpenEnum for LifecycleStatus {
    type Raw = String;

    fn known(raw: &String) -> Option<Self> {
        Some(
            match raw.as_str() {
                "PENDING" => Self::Pending,
                "ACTIVE" => Self::Active,
                "DELETED" => Self::Deleted,
                "ARCHIVED" => Self::Archived,
                _ => return None,
            },
        )
    }

    fn unknown(value: UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

impl From<&str> for LifecycleStatus {
    fn from(value: &str) -> Self {
        Self::open(value)
    }
}

impl From<String> for LifecycleStatus {
    fn from(value: String) -> Self {
        Self::open(value)
    }
}

impl std::str::FromStr for LifecycleStatus {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, std::convert::Infallible> {
        Ok(Self::open(text))
    }
}

impl fmt::Display for LifecycleStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for LifecycleStatus {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for LifecycleStatus {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::open)
    }
}
