// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`EndpointSip`] and what it is made of.

use std::collections::BTreeMap;
use serde::{Deserialize, Serialize, Serializer};
use crate::runtime::encode;

/// Connect to a SIP Endpoint.
///
/// Described at `voice.v2.json#/components/schemas/EndpointSip`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct EndpointSip {
    /// The SIP URI to connect to.
    ///
    /// At least 1 character.
    pub uri: String,
    /// Metadata to include in the request. The headers are transmitted as part of the SIP INVITE as `X-key: value`
    /// headers.
    #[serde(default)]
    pub headers: Option<BTreeMap<String, String>>,
    /// Standard SIP INVITE headers. Unlike the `headers` property, these are not prepended with `X-`.
    #[serde(default)]
    pub standard_headers: Option<EndpointSipStandardHeaders>,
}

impl EndpointSip {
    /// An object with what is required.
    #[must_use]
    pub fn new(uri: impl Into<String>) -> Self {
        Self {
            uri: uri.into(),
            headers: None,
            standard_headers: None,
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

    /// Sets [`standard_headers`](Self::standard_headers).
    #[must_use]
    pub fn standard_headers(
        mut self,
        standard_headers: impl Into<EndpointSipStandardHeaders>,
    ) -> Self {
        self.standard_headers = Some(standard_headers.into());
        self
    }
}

impl From<&str> for EndpointSip {
    fn from(value: &str) -> Self {
        Self::new(value)
    }
}

impl From<String> for EndpointSip {
    fn from(value: String) -> Self {
        Self::new(value)
    }
}

impl Serialize for EndpointSip {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = encode::object(serializer)?;
        object.field("type", "sip")?;
        object.field("uri", &self.uri)?;
        object.optional("headers", &self.headers)?;
        object.optional("standard_headers", &self.standard_headers)?;
        object.finish()
    }
}

/// Standard SIP INVITE headers. Unlike the `headers` property, these are not prepended with `X-`.
///
/// Described at `voice.v2.json#/components/schemas/EndpointSip/properties/standard_headers`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct EndpointSipStandardHeaders {
    /// Transmit user-to-user information if supported by the CC / PBX vendor, as per [RFC
    /// 7433](https://datatracker.ietf.org/doc/html/rfc7433).
    #[serde(rename = "User-to-User")]
    pub user_to_user: String,
}

impl EndpointSipStandardHeaders {
    /// An object with what is required.
    #[must_use]
    pub fn new(user_to_user: impl Into<String>) -> Self {
        Self {
            user_to_user: user_to_user.into(),
        }
    }
}

impl From<&str> for EndpointSipStandardHeaders {
    fn from(value: &str) -> Self {
        Self::new(value)
    }
}

impl From<String> for EndpointSipStandardHeaders {
    fn from(value: String) -> Self {
        Self::new(value)
    }
}
