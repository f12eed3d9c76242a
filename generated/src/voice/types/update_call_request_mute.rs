// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`UpdateCallRequestMute`].

use serde::{Deserialize, Serialize, Serializer};
use crate::runtime::encode;

/// Keeps the others from hearing the call.
///
/// Described at `voice.v1.yaml#/components/schemas/UpdateCallRequestMute`.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct UpdateCallRequestMute {}

impl UpdateCallRequestMute {
    /// An object without fields.
    #[must_use]
    pub fn new() -> Self {
        Self {}
    }
}

impl Serialize for UpdateCallRequestMute {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = encode::object(serializer)?;
        object.field("action", "mute")?;
        object.finish()
    }
}
