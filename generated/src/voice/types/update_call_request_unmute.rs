// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`UpdateCallRequestUnmute`].

use serde::{Deserialize, Serialize, Serializer};
use crate::runtime::encode;

/// Lets the others hear the call again.
///
/// Described at `voice.v1.yaml#/components/schemas/UpdateCallRequestUnmute`.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct UpdateCallRequestUnmute {}

impl UpdateCallRequestUnmute {
    /// An object without fields.
    #[must_use]
    pub fn new() -> Self {
        Self {}
    }
}

impl Serialize for UpdateCallRequestUnmute {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = encode::object(serializer)?;
        object.field("action", "unmute")?;
        object.finish()
    }
}
