// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`VerifyCheckResponse`].

use serde::{Deserialize, Serialize};

/// Verify check response.
///
/// Described at `vonage.yaml#/components/schemas/VerifyCheckResponse`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct VerifyCheckResponse {
    /// The verification.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    /// The last event of the verification, such as the message that brought the code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event_id: Option<String>,
    /// The status of the verification request (0 = success).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// What the verification cost, in `currency`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<String>,
    /// The currency of `price`, as in ISO 4217.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// What went wrong.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error_text: Option<String>,
    /// What the messages and calls cost, in some pricing models.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub estimated_price_messages_sent: Option<String>,
}
