// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`User`] and what it is made of.

use serde::{Deserialize, Serialize};
use super::{LifecycleStatus, Uci};

/// User.
///
/// Described at `vgis.json#/components/schemas/User`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct User {
    /// Unique identifier of the user's account.
    #[serde(rename = "accountId", default, skip_serializing_if = "Option::is_none")]
    pub account_id: Option<String>,
    /// The name of the user's account.
    #[serde(rename = "acountLabel", default, skip_serializing_if = "Option::is_none")]
    pub account_label: Option<String>,
    /// Contact number of the user.
    #[serde(rename = "contactNumber", default, skip_serializing_if = "Option::is_none")]
    pub contact_number: Option<String>,
    /// Email address of the user.
    #[serde(rename = "emailAddress", default, skip_serializing_if = "Option::is_none")]
    pub email_address: Option<String>,
    /// First name of the user.
    #[serde(rename = "firstName", default, skip_serializing_if = "Option::is_none")]
    pub first_name: Option<String>,
    /// Unique identifier of the user.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Last name of the user.
    #[serde(rename = "lastName", default, skip_serializing_if = "Option::is_none")]
    pub last_name: Option<String>,
    /// What the user may do.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub roles: Option<Vec<Role>>,
    /// The connections to the platforms of unified communications.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ucis: Option<Vec<Uci>>,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<LifecycleStatus>,
}

/// Role.
///
/// Described at `vgis.json#/components/schemas/User/properties/roles/items`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Role {
    /// Code for the role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Name for the role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}
