// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`UpdateCallRequestHangup`].

use serde::{Deserialize, Serialize, Serializer};
use crate::runtime::encode;

/// Ends the call.
///
/// Described at `voice.v1.yaml#/components/schemas/UpdateCallRequestHangup`.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct UpdateCallRequestHangup {}

impl UpdateCallRequestHangup {
    /// An object without fields.
    #[must_use]
    pub fn new() -> Self {
        Self {}
    }
}

impl Serialize for UpdateCallRequestHangup {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = encode::object(serializer)?;
        object.field("action", "hangup")?;
        object.finish()
    }
}
