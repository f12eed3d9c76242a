//! What a webhook carries, wherever it carries it.

use http::header::CONTENT_TYPE;
use http::{Method, Request};
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::WebhookError;
use crate::runtime::{decode, uri};

/// The payload of a webhook, taken as it is, without a look at who signed it: JSON or a form in the body, or the query
/// string of a request that has no body.
///
/// To verify it at the same time, call `receive` of [`SignedWebhooks`](super::SignedWebhooks),
/// [`SmsWebhooks`](super::SmsWebhooks) or [`IntegrationWebhooks`](super::IntegrationWebhooks).
pub fn payload<T: DeserializeOwned>(request: &Request<impl AsRef<[u8]>>) -> Result<T, WebhookError> {
    match Content::of(request)? {
        Content::Json(body) => decode::json(body),
        Content::Form(text) => decode::form(text),
    }
    .map_err(WebhookError::Payload)
}

/// Where a payload is.
pub(super) enum Content<'r> {
    Json(&'r [u8]),
    Form(&'r [u8]),
}

impl<'r> Content<'r> {
    pub(super) fn of(request: &'r Request<impl AsRef<[u8]>>) -> Result<Self, WebhookError> {
        let body = request.body().as_ref();
        if is_in_query(request) {
            return Ok(Self::Form(request.uri().query().unwrap_or_default().as_bytes()));
        }
        let media_type = match request.headers().get(CONTENT_TYPE) {
            Some(value) => value.to_str().map_err(|_| WebhookError::MediaType)?,
            None => "",
        };
        let media_type = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        match media_type.as_str() {
            "application/x-www-form-urlencoded" => Ok(Self::Form(body)),
            json if json == "application/json" || json.ends_with("+json") => Ok(Self::Json(body)),
            "" | "text/plain" if body.trim_ascii_start().starts_with(b"{") => Ok(Self::Json(body)),
            "" | "text/plain" => Ok(Self::Form(body)),
            _ => Err(WebhookError::MediaType),
        }
    }

    /// Its parameters, in the order in which they came, and each of them once.
    pub(super) fn parameters(&self) -> Result<Vec<(String, String)>, WebhookError> {
        let pairs = match self {
            Self::Json(body) => {
                let object: Map<String, Value> = decode::json(body).map_err(WebhookError::Payload)?;
                let text = |value: &Value| match value {
                    Value::Null => Some(String::new()),
                    value => decode::as_text(value).map(|text| text.into_owned()),
                };
                let pairs = object.iter().map(|(name, value)| Some((name.clone(), text(value)?)));
                pairs.collect::<Option<_>>().ok_or(WebhookError::Malformed("a parameter is not text"))?
            }
            Self::Form(text) => form_pairs(text)?,
        };
        let mut names: Vec<_> = pairs.iter().map(|(name, _)| name.as_str()).collect();
        names.sort_unstable();
        if names.windows(2).any(|pair| pair.first() == pair.last()) {
            return Err(WebhookError::Malformed("a parameter is there twice"));
        }
        Ok(pairs)
    }
}

/// Whether the payload is the query string.
pub(super) fn is_in_query(request: &Request<impl AsRef<[u8]>>) -> bool {
    let has_no_body = request.body().as_ref().trim_ascii().is_empty();
    *request.method() == Method::GET
        || *request.method() == Method::HEAD
        || (has_no_body && request.uri().query().is_some())
}

/// The decoded pairs of a form or a query string, in their order.
pub(super) fn form_pairs(text: &[u8]) -> Result<Vec<(String, String)>, WebhookError> {
    let text = std::str::from_utf8(text).map_err(|_| WebhookError::Malformed("the form is not UTF-8"))?;
    Ok(uri::form_pairs(text))
}
