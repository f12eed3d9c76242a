// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`Endpoint`].

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::{UnknownVariant, decode};
use super::{
    EndpointPhone, EndpointSip, EndpointVbcExtension, EndpointWebsocket,
    WebsocketContentType,
};

/// Whom to call.
///
/// Described at `voice.v1.yaml#/components/schemas/Endpoint`.
///
/// The wire tells them apart by `type`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Endpoint {
    /// `phone`
    Phone(EndpointPhone),
    /// `sip`
    Sip(EndpointSip),
    /// `websocket`
    Websocket(EndpointWebsocket),
    /// `vbc`
    Vbc(EndpointVbcExtension),
    /// What the document does not describe; it is sent back as it came.
    Unknown(UnknownVariant),
}

impl Endpoint {
    /// Makes the [`EndpointPhone`] that the variant [`Phone`](Self::Phone) holds.
    #[must_use]
    pub fn phone(number: impl Into<String>) -> EndpointPhone {
        EndpointPhone::new(number)
    }

    /// Makes the [`EndpointSip`] that the variant [`Sip`](Self::Sip) holds.
    #[must_use]
    pub fn sip(uri: impl Into<String>) -> EndpointSip {
        EndpointSip::new(uri)
    }

    /// Makes the [`EndpointWebsocket`] that the variant [`Websocket`](Self::Websocket) holds.
    #[must_use]
    pub fn websocket(
        uri: impl Into<String>,
        content_type: impl Into<WebsocketContentType>,
    ) -> EndpointWebsocket {
        EndpointWebsocket::new(uri, content_type)
    }

    /// Makes the [`EndpointVbcExtension`] that the variant [`Vbc`](Self::Vbc) holds.
    #[must_use]
    pub fn vbc(extension: impl Into<String>) -> EndpointVbcExtension {
        EndpointVbcExtension::new(extension)
    }
}

impl From<EndpointPhone> for Endpoint {
    fn from(value: EndpointPhone) -> Self {
        Self::Phone(value)
    }
}

impl From<EndpointSip> for Endpoint {
    fn from(value: EndpointSip) -> Self {
        Self::Sip(value)
    }
}

impl From<EndpointWebsocket> for Endpoint {
    fn from(value: EndpointWebsocket) -> Self {
        Self::Websocket(value)
    }
}

impl From<EndpointVbcExtension> for Endpoint {
    fn from(value: EndpointVbcExtension) -> Self {
        Self::Vbc(value)
    }
}

impl Serialize for Endpoint {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Phone(value) => value.serialize(serializer),
            Self::Sip(value) => value.serialize(serializer),
            Self::Websocket(value) => value.serialize(serializer),
            Self::Vbc(value) => value.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Endpoint {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::tagged(deserializer, "Endpoint", "type")?
            .variant(&["phone"], Self::Phone)
            .variant(&["sip"], Self::Sip)
            .variant(&["websocket"], Self::Websocket)
            .variant(&["vbc"], Self::Vbc)
            .finish(Self::Unknown)
    }
}
