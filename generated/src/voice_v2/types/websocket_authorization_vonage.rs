// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`WebsocketAuthorizationVonage`].

use serde::{Deserialize, Serialize, Serializer};
use crate::runtime::encode;

/// The token that also signs the webhooks, as a bearer token.
///
/// Described at `voice.v2.json#/components/schemas/WebsocketAuthorizationVonage`.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct WebsocketAuthorizationVonage {}

impl WebsocketAuthorizationVonage {
    /// An object without fields.
    #[must_use]
    pub fn new() -> Self {
        Self {}
    }
}

impl Serialize for WebsocketAuthorizationVonage {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = encode::object(serializer)?;
        object.field("type", "vonage")?;
        object.finish()
    }
}
