// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`TransferDestinationUrl`].

use serde::{Deserialize, Serialize, Serializer};
use crate::runtime::encode;

/// An address that returns a call control object.
///
/// Described at `voice.v1.yaml#/components/schemas/TransferDestinationUrl`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct TransferDestinationUrl {
    /// The address.
    pub url: Vec<String>,
}

impl TransferDestinationUrl {
    /// An object with what is required.
    #[must_use]
    pub fn new(url: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self {
            url: url.into_iter().map(Into::into).collect(),
        }
    }
}

impl Serialize for TransferDestinationUrl {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = encode::object(serializer)?;
        object.field("type", "ncco")?;
        object.field("url", &self.url)?;
        object.finish()
    }
}
