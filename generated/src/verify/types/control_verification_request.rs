// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`ControlVerificationRequest`].

use serde::{Deserialize, Serialize};
use super::VerificationCommand;

/// What [`Verify::control_verification`](crate::verify::Verify::control_verification) sends.
///
/// Described at
/// `vonage.yaml#/paths/~1verify~1control~1{format}/post/requestBody/content/application~1x-www-form-urlencoded/schema`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ControlVerificationRequest {
    /// The verification, as `request_verification` returned it.
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
