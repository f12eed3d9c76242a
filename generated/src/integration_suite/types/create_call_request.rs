// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`CreateCallRequest`].

use serde::{Deserialize, Serialize};

/// Create call request.
///
/// Described at `vgis.json#/components/schemas/CallCreate`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CreateCallRequest {
    /// Phone number to call.
    #[serde(rename = "phoneNumber")]
    pub phone_number: String,
}

impl CreateCallRequest {
    /// An object with what is required.
    #[must_use]
    pub fn new(phone_number: impl Into<String>) -> Self {
        Self {
            phone_number: phone_number.into(),
        }
    }
}

impl From<&str> for CreateCallRequest {
    fn from(value: &str) -> Self {
        Self::new(value)
    }
}

impl From<String> for CreateCallRequest {
    fn from(value: String) -> Self {
        Self::new(value)
    }
}
