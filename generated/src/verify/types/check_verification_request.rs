// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`CheckVerificationRequest`].

use serde::{Deserialize, Serialize};

/// What [`Verify::check_verification`](crate::verify::Verify::check_verification) sends.
///
/// Described at
/// `vonage.yaml#/paths/~1verify~1check~1{format}/post/requestBody/content/application~1x-www-form-urlencoded/schema`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CheckVerificationRequest {
    /// The identifier of the Verify request to check.
    pub request_id: String,
    /// The verification code entered by your user.
    pub code: String,
}

impl CheckVerificationRequest {
    /// An object with what is required.
    #[must_use]
    pub fn new(request_id: impl Into<String>, code: impl Into<String>) -> Self {
        Self {
            request_id: request_id.into(),
            code: code.into(),
        }
    }
}
