// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`CancelNumberRequest`].

use serde::{Deserialize, Serialize};

/// The `cancelNumber request` of the document.
///
/// Described at
/// `vonage.yaml#/paths/~1number~1cancel/post/requestBody/content/application~1x-www-form-urlencoded/schema`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CancelNumberRequest {
    /// Country.
    pub country: String,
    /// Msisdn.
    pub msisdn: String,
}

impl CancelNumberRequest {
    /// An object with what is required.
    #[must_use]
    pub fn new(country: impl Into<String>, msisdn: impl Into<String>) -> Self {
        Self {
            country: country.into(),
            msisdn: msisdn.into(),
        }
    }
}
