// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`EndpointVbcExtension`].

use serde::{Deserialize, Serialize, Serializer};
use crate::runtime::encode;

/// Connect to a VBC extension.
///
/// Described at `voice.v2.json#/components/schemas/EndpointVBCExtension`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct EndpointVbcExtension {
    /// The extension to connect to.
    pub extension: String,
}

impl EndpointVbcExtension {
    /// An object with what is required.
    #[must_use]
    pub fn new(extension: impl Into<String>) -> Self {
        Self {
            extension: extension.into(),
        }
    }
}

impl From<&str> for EndpointVbcExtension {
    fn from(value: &str) -> Self {
        Self::new(value)
    }
}

impl From<String> for EndpointVbcExtension {
    fn from(value: String) -> Self {
        Self::new(value)
    }
}

impl Serialize for EndpointVbcExtension {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = encode::object(serializer)?;
        object.field("type", "vbc")?;
        object.field("extension", &self.extension)?;
        object.finish()
    }
}
