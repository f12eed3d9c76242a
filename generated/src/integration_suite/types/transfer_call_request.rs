// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`TransferCallRequest`].

use serde::{Deserialize, Serialize};

/// Transfer call request.
///
/// Described at `vgis.json#/components/schemas/CallTransfer`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct TransferCallRequest {
    /// Phone number to transfer to.
    #[serde(rename = "phoneNumber")]
    pub phone_number: String,
}

impl TransferCallRequest {
    /// An object with what is required.
    #[must_use]
    pub fn new(phone_number: impl Into<String>) -> Self {
        Self {
            phone_number: phone_number.into(),
        }
    }
}

impl From<&str> for TransferCallRequest {
    fn from(value: &str) -> Self {
        Self::new(value)
    }
}

impl From<String> for TransferCallRequest {
    fn from(value: String) -> Self {
        Self::new(value)
    }
}
