// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`CallEndpointVbc`].

use serde::{Deserialize, Serialize, Serializer};
use crate::runtime::encode;

/// An extension of a Vonage Business Cloud account.
///
/// Described at `voice.v1.yaml#/components/schemas/CallEndpointVbc`.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct CallEndpointVbc {
    /// The extension.
    #[serde(default)]
    pub extension: Option<String>,
}

impl Serialize for CallEndpointVbc {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = encode::object(serializer)?;
        object.field("type", "vbc")?;
        object.optional("extension", &self.extension)?;
        object.finish()
    }
}
