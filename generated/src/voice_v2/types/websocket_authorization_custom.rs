// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`WebsocketAuthorizationCustom`].

use serde::{Deserialize, Serialize, Serializer};
use crate::runtime::{SecretString, encode};

/// A value of your own.
///
/// Described at `voice.v2.json#/components/schemas/WebsocketAuthorizationCustom`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct WebsocketAuthorizationCustom {
    /// The header's value as it is sent.
    pub value: SecretString,
}

impl WebsocketAuthorizationCustom {
    /// An object with what is required.
    #[must_use]
    pub fn new(value: impl Into<SecretString>) -> Self {
        Self { value: value.into() }
    }
}

impl Serialize for WebsocketAuthorizationCustom {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = encode::object(serializer)?;
        object.field("type", "custom")?;
        object.field("value", &self.value)?;
        object.finish()
    }
}
