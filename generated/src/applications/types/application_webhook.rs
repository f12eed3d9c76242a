// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`ApplicationWebhook`].

use serde::{Deserialize, Serialize};
use super::HttpMethod;

/// An address that the service sends requests to.
///
/// Described at `vonage.yaml#/components/schemas/ApplicationWebhook`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ApplicationWebhook {
    /// The address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
    /// The HTTP method of the requests.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub http_method: Option<HttpMethod>,
    /// The number of milliseconds to wait for a connection, before the one retry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub connect_timeout: Option<i64>,
    /// The number of milliseconds to wait for an answer, before the one retry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub socket_timeout: Option<i64>,
}

impl ApplicationWebhook {
    /// An object with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self {
            address: None,
            http_method: None,
            connect_timeout: None,
            socket_timeout: None,
        }
    }

    /// Sets [`address`](Self::address).
    #[must_use]
    pub fn address(mut self, address: impl Into<String>) -> Self {
        self.address = Some(address.into());
        self
    }

    /// Sets [`http_method`](Self::http_method).
    #[must_use]
    pub fn http_method(mut self, http_method: impl Into<HttpMethod>) -> Self {
        self.http_method = Some(http_method.into());
        self
    }

    /// Sets [`connect_timeout`](Self::connect_timeout).
    #[must_use]
    pub fn connect_timeout(mut self, connect_timeout: i64) -> Self {
        self.connect_timeout = Some(connect_timeout);
        self
    }

    /// Sets [`socket_timeout`](Self::socket_timeout).
    #[must_use]
    pub fn socket_timeout(mut self, socket_timeout: i64) -> Self {
        self.socket_timeout = Some(socket_timeout);
        self
    }
}
