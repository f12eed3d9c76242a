// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`AvailableNumber`].

use serde::{Deserialize, Serialize};
use super::{NumberFeature, NumberType};

/// Available number.
///
/// Described at `vonage.yaml#/components/schemas/Number`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AvailableNumber {
    /// Two-character country code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<String>,
    /// Phone number in E.164 format.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub msisdn: Option<String>,
    /// Monthly cost of the number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cost: Option<String>,
    /// The type of number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<NumberType>,
    /// What the number can do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub features: Option<Vec<NumberFeature>>,
}
