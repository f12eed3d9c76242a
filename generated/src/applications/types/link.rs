// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`Link`].

use serde::{Deserialize, Serialize};

/// An address that belongs to a resource or to a page of a list.
///
/// Described at `vonage.yaml#/components/schemas/Link`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Link {
    /// The address, mostly without scheme and host.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub href: Option<String>,
}
