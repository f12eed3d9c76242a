// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`CancelNumberRequest`].

use serde::{Deserialize, Serialize};

/// What [`Numbers::cancel_number`](crate::numbers::Numbers::cancel_number) sends.
///
/// Described at
/// `vonage.yaml#/paths/~1number~1cancel/post/requestBody/content/application~1x-www-form-urlencoded/schema`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CancelNumberRequest {
    /// The country of the number, as in ISO 3166-1 alpha-2.
    pub country: String,
    /// The number, in E.164 form without `+`.
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
