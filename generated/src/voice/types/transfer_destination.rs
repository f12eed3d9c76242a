// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`TransferDestination`].

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::{JsonObject, UnknownVariant, decode};
use super::{TransferDestinationNcco, TransferDestinationUrl};

/// What governs the call from now on.
///
/// Described at `voice.v1.yaml#/components/schemas/TransferDestination`.
///
/// The wire tells them apart by the keys that they require.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum TransferDestination {
    /// With `url`.
    Url(TransferDestinationUrl),
    /// With `ncco`.
    Ncco(TransferDestinationNcco),
    /// What the document does not describe; it is sent back as it came.
    Unknown(UnknownVariant),
}

impl TransferDestination {
    /// Makes the [`TransferDestinationUrl`] that the variant [`Url`](Self::Url) holds.
    #[must_use]
    pub fn url(
        url: impl IntoIterator<Item = impl Into<String>>,
    ) -> TransferDestinationUrl {
        TransferDestinationUrl::new(url)
    }

    /// Makes the [`TransferDestinationNcco`] that the variant [`Ncco`](Self::Ncco) holds.
    #[must_use]
    pub fn ncco(
        ncco: impl IntoIterator<Item = impl Into<JsonObject>>,
    ) -> TransferDestinationNcco {
        TransferDestinationNcco::new(ncco)
    }
}

impl From<TransferDestinationUrl> for TransferDestination {
    fn from(value: TransferDestinationUrl) -> Self {
        Self::Url(value)
    }
}

impl From<TransferDestinationNcco> for TransferDestination {
    fn from(value: TransferDestinationNcco) -> Self {
        Self::Ncco(value)
    }
}

impl Serialize for TransferDestination {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Url(value) => value.serialize(serializer),
            Self::Ncco(value) => value.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for TransferDestination {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::keyed(deserializer, "TransferDestination")?
            .variant("Url", &["url"], Self::Url)
            .variant("Ncco", &["ncco"], Self::Ncco)
            .finish(Self::Unknown)
    }
}
