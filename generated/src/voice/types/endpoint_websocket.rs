// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`EndpointWebsocket`].

use std::collections::BTreeMap;
use serde::{Deserialize, Serialize, Serializer};
use crate::runtime::encode;
use super::WebsocketContentType;

/// Connect to a Websocket.
///
/// Described at `voice.v1.yaml#/components/schemas/EndpointWebsocket`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct EndpointWebsocket {
    /// The address of the WebSocket to connect to.
    ///
    /// At least 1 character.
    pub uri: String,
    /// Headers to send along when the websocket is opened.
    #[serde(default)]
    pub headers: Option<BTreeMap<String, String>>,
    /// The audio format that the websocket speaks.
    #[serde(rename = "content-type")]
    pub content_type: WebsocketContentType,
}

impl EndpointWebsocket {
    /// An object with what is required.
    #[must_use]
    pub fn new(
        uri: impl Into<String>,
        content_type: impl Into<WebsocketContentType>,
    ) -> Self {
        Self {
            uri: uri.into(),
            headers: None,
            content_type: content_type.into(),
        }
    }

    /// Sets [`headers`](Self::headers).
    #[must_use]
    pub fn headers(
        mut self,
        headers: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
    ) -> Self {
        self.headers = Some(
            headers.into_iter().map(|(key, value)| (key.into(), value.into())).collect(),
        );
        self
    }
}

impl Serialize for EndpointWebsocket {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = encode::object(serializer)?;
        object.field("type", "websocket")?;
        object.field("uri", &self.uri)?;
        object.optional("headers", &self.headers)?;
        object.field("content-type", &self.content_type)?;
        object.finish()
    }
}
