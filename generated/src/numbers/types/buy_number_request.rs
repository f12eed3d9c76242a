// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`BuyNumberRequest`].

use serde::{Deserialize, Serialize};

/// What [`Numbers::buy_number`](crate::numbers::Numbers::buy_number) sends.
///
/// Described at
/// `vonage.yaml#/paths/~1number~1buy/post/requestBody/content/application~1x-www-form-urlencoded/schema`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct BuyNumberRequest {
    /// Two-character country code.
    pub country: String,
    /// The phone number to purchase.
    pub msisdn: String,
}

impl BuyNumberRequest {
    /// An object with what is required.
    #[must_use]
    pub fn new(country: impl Into<String>, msisdn: impl Into<String>) -> Self {
        Self {
            country: country.into(),
            msisdn: msisdn.into(),
        }
    }
}
