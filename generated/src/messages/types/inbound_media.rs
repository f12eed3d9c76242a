// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`InboundMedia`].

use serde::{Deserialize, Serialize};

/// Something that an incoming message carries.
///
/// Described at `vonage.yaml#/components/schemas/InboundMedia`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct InboundMedia {
    /// Its address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The text that goes with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caption: Option<String>,
    /// The name of the file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}
