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
use http::{Method, Request};
use serde::Serialize;

use crate::runtime::uri;

/// Why a request cannot be made.
pub type Error = Box<dyn std::error::Error + Send + Sync>;

/// A `POST` with a JSON body.
pub fn json(address: &str, payload: &impl Serialize) -> Result<Request<Bytes>, Error> {
    let body = serde_json::to_vec(payload)?;
    let request = Request::builder().method(Method::POST).uri(address).header(CONTENT_TYPE, "application/json");
    Ok(request.body(body.into())?)
}

/// A `POST` with a form.
pub fn form(address: &str, parameters: &[(&str, &str)]) -> Result<Request<Bytes>, Error> {
    let body = uri::form(parameters.iter().copied());
    let request = Request::builder().method(Method::POST).uri(address);
    Ok(request.header(CONTENT_TYPE, "application/x-www-form-urlencoded").body(body.into())?)
}

/// A `GET` with a query string.
pub fn query(address: &str, parameters: &[(&str, &str)]) -> Result<Request<Bytes>, Error> {
    let query = uri::form(parameters.iter().copied());
    Ok(Request::builder().method(Method::GET).uri(format!("{address}?{query}")).body(Bytes::new())?)
}
