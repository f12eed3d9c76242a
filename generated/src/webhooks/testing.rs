//! Requests as the service would send them, for tests of what receives them.
//!
//! ```
//! use serde_json::json;
//! use vonage_sdk::voice::CallEvent;
//! use vonage_sdk::webhooks::{SignedWebhooks, testing};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let webhooks = SignedWebhooks::new("a secret for tests");
//! let request = testing::json("/webhooks/event", &json!({ "uuid": "aaaa", "status": "answered" }))?;
//!
//! let event: CallEvent = webhooks.receive(&webhooks.sign(request)?)?;
//! assert_eq!(event.uuid.as_deref(), Some("aaaa"));
//!
//! let request = testing::query("/webhooks/event", &[("uuid", "aaaa"), ("status", "answered")])?;
//! assert!(webhooks.verify(&request).is_err());
//! # Ok(()) }
//! ```

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderValue, Method, Request};
use serde::Serialize;

use super::WebhookError;
use crate::runtime::uri;

/// A `POST` with a JSON body.
pub fn json(address: &str, payload: &impl Serialize) -> Result<Request<Bytes>, WebhookError> {
    let body =
        serde_json::to_vec(payload).map_err(|_| WebhookError::Malformed("the payload cannot be written as JSON"))?;
    request(Method::POST, address, Some("application/json"), body)
}

/// A `POST` with a form.
pub fn form(address: &str, parameters: &[(&str, &str)]) -> Result<Request<Bytes>, WebhookError> {
    let body = uri::form(parameters.iter().copied());
    request(Method::POST, address, Some("application/x-www-form-urlencoded"), body)
}

/// A `GET` with a query string.
pub fn query(address: &str, parameters: &[(&str, &str)]) -> Result<Request<Bytes>, WebhookError> {
    let address = format!("{address}?{}", uri::form(parameters.iter().copied()));
    request(Method::GET, &address, None, Bytes::new())
}

fn request(
    method: Method,
    address: &str,
    media_type: Option<&'static str>,
    body: impl Into<Bytes>,
) -> Result<Request<Bytes>, WebhookError> {
    let mut request = Request::new(body.into());
    *request.method_mut() = method;
    *request.uri_mut() = address.parse().map_err(|_| WebhookError::Malformed("the address is not valid"))?;
    if let Some(media_type) = media_type {
        request.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(media_type));
    }
    Ok(request)
}
