// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`CallEndpointSip`].

use serde::{Deserialize, Serialize, Serializer};
use crate::runtime::encode;

/// A SIP endpoint.
///
/// Described at `voice.v1.yaml#/components/schemas/CallEndpointSip`.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct CallEndpointSip {
    /// Its SIP address.
    #[serde(default)]
    pub uri: Option<String>,
}

impl Serialize for CallEndpointSip {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = encode::object(serializer)?;
        object.field("type", "sip")?;
        object.optional("uri", &self.uri)?;
        object.finish()
    }
}
