// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`VerifyControlResponse`].

use serde::{Deserialize, Serialize};
use super::VerificationCommand;

/// Verify control response.
///
/// Described at `vonage.yaml#/components/schemas/VerifyControlResponse`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct VerifyControlResponse {
    /// `0` if the command was accepted; anything else is an error.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<String>,
    /// The command that was accepted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub command: Option<VerificationCommand>,
    /// What went wrong.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error_text: Option<String>,
}
