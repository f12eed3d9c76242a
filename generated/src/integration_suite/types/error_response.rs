// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`ErrorResponse`].

use serde::{Deserialize, Serialize};
use super::FieldError;

/// Error response.
///
/// Described at `vgis.json#/components/schemas/ErrorResponse`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ErrorResponse {
    /// The service's own code for what went wrong.
    #[serde(rename = "errorCode", default, skip_serializing_if = "Option::is_none")]
    pub error_code: Option<String>,
    /// What went wrong.
    #[serde(rename = "errorMessage", default, skip_serializing_if = "Option::is_none")]
    pub error_message: Option<String>,
    /// What is wrong with which field of the request.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub errors: Option<Vec<FieldError>>,
}
