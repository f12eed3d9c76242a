// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`CallEndpointPhone`].

use serde::{Deserialize, Serialize, Serializer};
use crate::runtime::encode;

/// A telephone.
///
/// Described at `voice.v1.yaml#/components/schemas/CallEndpointPhone`.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct CallEndpointPhone {
    /// Its number in E.164 form without a plus sign.
    #[serde(default)]
    pub number: Option<String>,
}

impl Serialize for CallEndpointPhone {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = encode::object(serializer)?;
        object.field("type", "phone")?;
        object.optional("number", &self.number)?;
        object.finish()
    }
}
