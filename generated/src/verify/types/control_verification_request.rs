// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`ControlVerificationRequest`].

use serde::{Deserialize, Serialize};
use super::VerificationCommand;

/// The `controlVerification request` of the document.
///
/// Described at
/// `vonage.yaml#/paths/~1verify~1control~1{format}/post/requestBody/content/application~1x-www-form-urlencoded/schema`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ControlVerificationRequest {
    /// Request id.
    pub request_id: String,
    /// What to do with the verification.
    pub cmd: VerificationCommand,
}

impl ControlVerificationRequest {
    /// An object with what is required.
    #[must_use]
    pub fn new(
        request_id: impl Into<String>,
        cmd: impl Into<VerificationCommand>,
    ) -> Self {
        Self {
            request_id: request_id.into(),
            cmd: cmd.into(),
        }
    }
}
