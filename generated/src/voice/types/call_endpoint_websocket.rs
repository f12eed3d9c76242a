// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`CallEndpointWebsocket`].

use std::collections::BTreeMap;
use serde::{Deserialize, Serialize, Serializer};
use crate::runtime::encode;
use super::WebsocketContentType;

/// A websocket.
///
/// Described at `voice.v1.yaml#/components/schemas/CallEndpointWebsocket`.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct CallEndpointWebsocket {
    /// Its address.
    #[serde(default)]
    pub uri: Option<String>,
    /// The audio format that the websocket speaks.
    #[serde(rename = "content-type", default)]
    pub content_type: Option<WebsocketContentType>,
    /// The headers that were given when the call was created.
    #[serde(default)]
    pub headers: Option<BTreeMap<String, String>>,
}

impl Serialize for CallEndpointWebsocket {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = encode::object(serializer)?;
        object.field("type", "websocket")?;
        object.optional("uri", &self.uri)?;
        object.optional("content-type", &self.content_type)?;
        object.optional("headers", &self.headers)?;
        object.finish()
    }
}
