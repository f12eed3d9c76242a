// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`UpdateCallRequestTransfer`].

use serde::{Deserialize, Serialize, Serializer};
use crate::runtime::encode;
use super::TransferDestination;

/// Gives the call another call control object.
///
/// Described at `voice.v1.yaml#/components/schemas/UpdateCallRequestTransfer`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct UpdateCallRequestTransfer {
    /// What governs the call from now on.
    pub destination: TransferDestination,
}

impl UpdateCallRequestTransfer {
    /// An object with what is required.
    #[must_use]
    pub fn new(destination: impl Into<TransferDestination>) -> Self {
        Self {
            destination: destination.into(),
        }
    }
}

impl Serialize for UpdateCallRequestTransfer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = encode::object(serializer)?;
        object.field("action", "transfer")?;
        object.field("destination", &self.destination)?;
        object.finish()
    }
}
