// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`AvailableNumberList`].

use serde::{Deserialize, Serialize};
use super::AvailableNumber;

/// Available number list.
///
/// Described at `vonage.yaml#/components/schemas/AvailableNumberList`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AvailableNumberList {
    /// How many items there are in all pages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<i64>,
    /// The items of the page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub numbers: Option<Vec<AvailableNumber>>,
}
