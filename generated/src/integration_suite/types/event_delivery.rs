// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`EventDelivery`].

use serde::{Deserialize, Serialize};
use super::{Event, EventMetadata};

/// What a subscription is sent.
///
/// Described at `vgis.json#/components/schemas/EventDelivery`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct EventDelivery {
    /// The event.
    pub event: Event,
    /// What goes with it, if the metadata policy of the subscription is `BODY`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub metadata: Option<EventMetadata>,
}
