// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`Account`].

use serde::{Deserialize, Serialize};
use super::{LifecycleStatus, Uci};

/// Account.
///
/// Described at `vgis.json#/components/schemas/Account`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Account {
    /// Unique identifier of the account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Name of the account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Organization of the account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub org: Option<String>,
    /// The connections to the platforms of unified communications.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ucis: Option<Vec<Uci>>,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<LifecycleStatus>,
}
