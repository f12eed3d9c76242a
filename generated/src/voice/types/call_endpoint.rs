// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`CallEndpoint`].

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::{UnknownVariant, decode};
use super::{
    CallEndpointApp, CallEndpointPhone, CallEndpointSip, CallEndpointVbc,
    CallEndpointWebsocket,
};

/// One end of a call.
///
/// Described at `voice.v1.yaml#/components/schemas/CallEndpoint`.
///
/// The wire tells them apart by `type`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CallEndpoint {
    /// `phone`
    Phone(CallEndpointPhone),
    /// `sip`
    Sip(CallEndpointSip),
    /// `websocket`
    Websocket(CallEndpointWebsocket),
    /// `vbc`
    Vbc(CallEndpointVbc),
    /// `app`
    App(CallEndpointApp),
    /// What the document does not describe; it is sent back as it came.
    Unknown(UnknownVariant),
}

impl From<CallEndpointPhone> for CallEndpoint {
    fn from(value: CallEndpointPhone) -> Self {
        Self::Phone(value)
    }
}

impl From<CallEndpointSip> for CallEndpoint {
    fn from(value: CallEndpointSip) -> Self {
        Self::Sip(value)
    }
}

impl From<CallEndpointWebsocket> for CallEndpoint {
    fn from(value: CallEndpointWebsocket) -> Self {
        Self::Websocket(value)
    }
}

impl From<CallEndpointVbc> for CallEndpoint {
    fn from(value: CallEndpointVbc) -> Self {
        Self::Vbc(value)
    }
}

impl From<CallEndpointApp> for CallEndpoint {
    fn from(value: CallEndpointApp) -> Self {
        Self::App(value)
    }
}

impl Serialize for CallEndpoint {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Phone(value) => value.serialize(serializer),
            Self::Sip(value) => value.serialize(serializer),
            Self::Websocket(value) => value.serialize(serializer),
            Self::Vbc(value) => value.serialize(serializer),
            Self::App(value) => value.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for CallEndpoint {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::tagged(deserializer, "CallEndpoint", "type")?
            .variant(&["phone"], Self::Phone)
            .variant(&["sip"], Self::Sip)
            .variant(&["websocket"], Self::Websocket)
            .variant(&["vbc"], Self::Vbc)
            .variant(&["app"], Self::App)
            .finish(Self::Unknown)
    }
}
