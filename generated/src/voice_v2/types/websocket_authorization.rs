// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`WebsocketAuthorization`].

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::{SecretString, UnknownVariant, decode};
use super::{WebsocketAuthorizationCustom, WebsocketAuthorizationVonage};

/// What the `Authorization` header of the opening handshake holds.
///
/// Described at `voice.v2.json#/components/schemas/WebsocketAuthorization`.
///
/// The wire tells them apart by `type`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum WebsocketAuthorization {
    /// `vonage`
    Vonage(WebsocketAuthorizationVonage),
    /// `custom`
    Custom(WebsocketAuthorizationCustom),
    /// What the document does not describe; it is sent back as it came.
    Unknown(UnknownVariant),
}

impl WebsocketAuthorization {
    /// Makes the [`WebsocketAuthorizationVonage`] that the variant [`Vonage`](Self::Vonage) holds.
    #[must_use]
    pub fn vonage() -> WebsocketAuthorizationVonage {
        WebsocketAuthorizationVonage::new()
    }

    /// Makes the [`WebsocketAuthorizationCustom`] that the variant [`Custom`](Self::Custom) holds.
    #[must_use]
    pub fn custom(value: impl Into<SecretString>) -> WebsocketAuthorizationCustom {
        WebsocketAuthorizationCustom::new(value)
    }
}

impl From<WebsocketAuthorizationVonage> for WebsocketAuthorization {
    fn from(value: WebsocketAuthorizationVonage) -> Self {
        Self::Vonage(value)
    }
}

impl From<WebsocketAuthorizationCustom> for WebsocketAuthorization {
    fn from(value: WebsocketAuthorizationCustom) -> Self {
        Self::Custom(value)
    }
}

impl Serialize for WebsocketAuthorization {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Vonage(value) => value.serialize(serializer),
            Self::Custom(value) => value.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for WebsocketAuthorization {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::tagged(deserializer, "WebsocketAuthorization", "type")?
            .variant(&["vonage"], Self::Vonage)
            .variant(&["custom"], Self::Custom)
            .finish(Self::Unknown)
    }
}
