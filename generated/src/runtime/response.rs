//! What the service has answered, whole.

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use serde_json::Value;

/// A success: what it returns, and how the service said it.
#[derive(Clone)]
pub struct Response<T> {
    value: T,
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
}

impl<T> Response<T> {
    pub(crate) fn new(value: T, response: http::Response<Bytes>) -> Self {
        let (head, body) = response.into_parts();
        Self { value, status: head.status, headers: head.headers, body }
    }

    /// What the operation returns.
    pub fn value(&self) -> &T {
        &self.value
    }

    /// What the operation returns, without the rest.
    pub fn into_value(self) -> T {
        self.value
    }

    /// The status, 200 to 299.
    pub fn status(&self) -> StatusCode {
        self.status
    }

    /// The header fields.
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The body as it came.
    pub fn body(&self) -> &Bytes {
        &self.body
    }

    /// The body as JSON, with what the type does not know; `None` if it is no JSON.
    pub fn json(&self) -> Option<Value> {
        super::decode::parse(&self.body).ok()
    }
}

impl<T: fmt::Debug> fmt::Debug for Response<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response").field("status", &self.status).field("value", &self.value).finish_non_exhaustive()
    }
}
