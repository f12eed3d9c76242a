// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`UpdateCallRequest`].

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::{UnknownVariant, decode};
use super::{
    TransferDestination, UpdateCallRequestEarmuff, UpdateCallRequestHangup,
    UpdateCallRequestMute, UpdateCallRequestTransfer, UpdateCallRequestUnearmuff,
    UpdateCallRequestUnmute,
};

/// What to do with the call.
///
/// Described at `voice.v1.yaml#/components/schemas/UpdateCallRequest`.
///
/// The wire tells them apart by `action`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum UpdateCallRequest {
    /// `hangup`
    Hangup(UpdateCallRequestHangup),
    /// `mute`
    Mute(UpdateCallRequestMute),
    /// `unmute`
    Unmute(UpdateCallRequestUnmute),
    /// `earmuff`
    Earmuff(UpdateCallRequestEarmuff),
    /// `unearmuff`
    Unearmuff(UpdateCallRequestUnearmuff),
    /// `transfer`
    Transfer(UpdateCallRequestTransfer),
    /// What the document does not describe; it is sent back as it came.
    Unknown(UnknownVariant),
}

impl UpdateCallRequest {
    /// Makes the [`UpdateCallRequestHangup`] that the variant [`Hangup`](Self::Hangup) holds.
    #[must_use]
    pub fn hangup() -> UpdateCallRequestHangup {
        UpdateCallRequestHangup::new()
    }

    /// Makes the [`UpdateCallRequestMute`] that the variant [`Mute`](Self::Mute) holds.
    #[must_use]
    pub fn mute() -> UpdateCallRequestMute {
        UpdateCallRequestMute::new()
    }

    /// Makes the [`UpdateCallRequestUnmute`] that the variant [`Unmute`](Self::Unmute) holds.
    #[must_use]
    pub fn unmute() -> UpdateCallRequestUnmute {
        UpdateCallRequestUnmute::new()
    }

    /// Makes the [`UpdateCallRequestEarmuff`] that the variant [`Earmuff`](Self::Earmuff) holds.
    #[must_use]
    pub fn earmuff() -> UpdateCallRequestEarmuff {
        UpdateCallRequestEarmuff::new()
    }

    /// Makes the [`UpdateCallRequestUnearmuff`] that the variant [`Unearmuff`](Self::Unearmuff) holds.
    #[must_use]
    pub fn unearmuff() -> UpdateCallRequestUnearmuff {
        UpdateCallRequestUnearmuff::new()
    }

    /// Makes the [`UpdateCallRequestTransfer`] that the variant [`Transfer`](Self::Transfer) holds.
    #[must_use]
    pub fn transfer(
        destination: impl Into<TransferDestination>,
    ) -> UpdateCallRequestTransfer {
        UpdateCallRequestTransfer::new(destination)
    }
}

impl From<UpdateCallRequestHangup> for UpdateCallRequest {
    fn from(value: UpdateCallRequestHangup) -> Self {
        Self::Hangup(value)
    }
}

impl From<UpdateCallRequestMute> for UpdateCallRequest {
    fn from(value: UpdateCallRequestMute) -> Self {
        Self::Mute(value)
    }
}

impl From<UpdateCallRequestUnmute> for UpdateCallRequest {
    fn from(value: UpdateCallRequestUnmute) -> Self {
        Self::Unmute(value)
    }
}

impl From<UpdateCallRequestEarmuff> for UpdateCallRequest {
    fn from(value: UpdateCallRequestEarmuff) -> Self {
        Self::Earmuff(value)
    }
}

impl From<UpdateCallRequestUnearmuff> for UpdateCallRequest {
    fn from(value: UpdateCallRequestUnearmuff) -> Self {
        Self::Unearmuff(value)
    }
}

impl From<UpdateCallRequestTransfer> for UpdateCallRequest {
    fn from(value: UpdateCallRequestTransfer) -> Self {
        Self::Transfer(value)
    }
}

impl Serialize for UpdateCallRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Hangup(value) => value.serialize(serializer),
            Self::Mute(value) => value.serialize(serializer),
            Self::Unmute(value) => value.serialize(serializer),
            Self::Earmuff(value) => value.serialize(serializer),
            Self::Unearmuff(value) => value.serialize(serializer),
            Self::Transfer(value) => value.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for UpdateCallRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::tagged(deserializer, "UpdateCallRequest", "action")?
            .variant(&["hangup"], Self::Hangup)
            .variant(&["mute"], Self::Mute)
            .variant(&["unmute"], Self::Unmute)
            .variant(&["earmuff"], Self::Earmuff)
            .variant(&["unearmuff"], Self::Unearmuff)
            .variant(&["transfer"], Self::Transfer)
            .finish(Self::Unknown)
    }
}
