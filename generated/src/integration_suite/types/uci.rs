// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`Uci`].

use serde::{Deserialize, Serialize};
use super::UciHealth;

/// A connection to a provider of communications.
///
/// Described at `vgis.json#/components/schemas/Uci`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Uci {
    /// Its id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// `ACCOUNT_UCI` or `USER_UCI`, by whom it belongs to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
    /// The account with the provider.
    #[serde(rename = "ucpAccountId", default, skip_serializing_if = "Option::is_none")]
    pub ucp_account_id: Option<String>,
    /// The provider's name.
    #[serde(rename = "ucpLabel", default, skip_serializing_if = "Option::is_none")]
    pub ucp_label: Option<String>,
    /// Whether it works.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub health: Option<UciHealth>,
}
