// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`VerifyResponse`].

use serde::{Deserialize, Serialize};

/// Verify response.
///
/// Described at `vonage.yaml#/components/schemas/VerifyResponse`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct VerifyResponse {
    /// Unique identifier for the verification request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    /// Status code (0 = success).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// What went wrong.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error_text: Option<String>,
    /// The network of the number, in some failures.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub network: Option<String>,
}
