// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`UpdateCallRequestUnearmuff`].

use serde::{Deserialize, Serialize, Serializer};
use crate::runtime::encode;

/// Lets the call hear the others again.
///
/// Described at `voice.v1.yaml#/components/schemas/UpdateCallRequestUnearmuff`.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct UpdateCallRequestUnearmuff {}

impl UpdateCallRequestUnearmuff {
    /// An object without fields.
    #[must_use]
    pub fn new() -> Self {
        Self {}
    }
}

impl Serialize for UpdateCallRequestUnearmuff {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = encode::object(serializer)?;
        object.field("action", "unearmuff")?;
        object.finish()
    }
}
