// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`EndpointWebsocket`] and what it is made of.

use std::fmt;
use std::collections::BTreeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::{OpenEnum, UnknownValue, encode};
use super::WebsocketAuthorization;

/// Connect to a Websocket.
///
/// Described at `voice.v2.json#/components/schemas/EndpointWebsocket`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct EndpointWebsocket {
    /// The address of the WebSocket to connect to.
    ///
    /// At least 1 character.
    pub uri: String,
    /// The format of the audio.
    #[serde(rename = "content-type")]
    pub content_type: WebsocketContentType,
    /// Headers to send along when the websocket is opened.
    #[serde(default)]
    pub headers: Option<BTreeMap<String, String>>,
    /// What the `Authorization` header of the opening handshake holds.
    #[serde(default)]
    pub authorization: Option<WebsocketAuthorization>,
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
            content_type: content_type.into(),
            headers: None,
            authorization: None,
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

    /// Sets [`authorization`](Self::authorization).
    #[must_use]
    pub fn authorization(
        mut self,
        authorization: impl Into<WebsocketAuthorization>,
    ) -> Self {
        self.authorization = Some(authorization.into());
        self
    }
}

impl Serialize for EndpointWebsocket {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = encode::object(serializer)?;
        object.field("type", "websocket")?;
        object.field("uri", &self.uri)?;
        object.field("content-type", &self.content_type)?;
        object.optional("headers", &self.headers)?;
        object.optional("authorization", &self.authorization)?;
        object.finish()
    }
}

/// The format of the audio.
///
/// Described at `voice.v2.json#/components/schemas/EndpointWebsocket/properties/content-type`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum WebsocketContentType {
    /// `audio/l16;rate=8000`
    AudioL16Rate8000,
    /// `audio/l16;rate=16000`
    AudioL16Rate16000,
    /// `audio/l16;rate=24000`
    AudioL16Rate24000,
    /// A value that the document does not list; it is sent back as it came.
    Unknown(UnknownValue),
}

impl WebsocketContentType {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::AudioL16Rate8000 => "audio/l16;rate=8000",
            Self::AudioL16Rate16000 => "audio/l16;rate=16000",
            Self::AudioL16Rate24000 => "audio/l16;rate=24000",
            Self::Unknown(value) => value.as_str(),
        }
    }
}

impl OpenEnum for WebsocketContentType {
    type Raw = String;

    fn known(raw: &String) -> Option<Self> {
        Some(
            match raw.as_str() {
                "audio/l16;rate=8000" => Self::AudioL16Rate8000,
                "audio/l16;rate=16000" => Self::AudioL16Rate16000,
                "audio/l16;rate=24000" => Self::AudioL16Rate24000,
                _ => return None,
            },
        )
    }

    fn unknown(value: UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

impl From<&str> for WebsocketContentType {
    fn from(value: &str) -> Self {
        Self::open(value)
    }
}

impl From<String> for WebsocketContentType {
    fn from(value: String) -> Self {
        Self::open(value)
    }
}

impl std::str::FromStr for WebsocketContentType {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, std::convert::Infallible> {
        Ok(Self::open(text))
    }
}

impl fmt::Display for WebsocketContentType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for WebsocketContentType {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for WebsocketContentType {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::open)
    }
}
