// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`EventMetadata`].

use serde::{Deserialize, Serialize};

/// What goes with an event, by the metadata policy of the subscription.
///
/// Described at `vgis.json#/components/schemas/EventMetadata`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct EventMetadata {
    /// The signature of the event, if the subscription has a key.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signature: Option<String>,
    /// The subscription.
    #[serde(rename = "webhookId", default, skip_serializing_if = "Option::is_none")]
    pub webhook_id: Option<String>,
    /// The delivery.
    #[serde(rename = "deliveryId", default, skip_serializing_if = "Option::is_none")]
    pub delivery_id: Option<String>,
    /// The number of the attempt.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attempt: Option<i64>,
}
