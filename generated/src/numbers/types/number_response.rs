// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`NumberResponse`].

use serde::{Deserialize, Serialize};

/// How a request about a number ended.
///
/// Described at `vonage.yaml#/components/schemas/NumberResponse`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct NumberResponse {
    /// `200` if it succeeded; anything else is an error.
    #[serde(rename = "error-code", default, skip_serializing_if = "Option::is_none")]
    pub error_code: Option<String>,
    /// The same in words.
    #[serde(
        rename = "error-code-label",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub error_code_label: Option<String>,
}
