// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`UpdateCallRequestEarmuff`].

use serde::{Deserialize, Serialize, Serializer};
use crate::runtime::encode;

/// Keeps the call from hearing the others.
///
/// Described at `voice.v1.yaml#/components/schemas/UpdateCallRequestEarmuff`.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct UpdateCallRequestEarmuff {}

impl UpdateCallRequestEarmuff {
    /// An object without fields.
    #[must_use]
    pub fn new() -> Self {
        Self {}
    }
}

impl Serialize for UpdateCallRequestEarmuff {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = encode::object(serializer)?;
        object.field("action", "earmuff")?;
        object.finish()
    }
}
