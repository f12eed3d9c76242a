//! Signed webhooks of the Integration Suite: `X-VON-Signature` over the event.

use std::collections::BTreeMap;
use std::fmt;

use bytes::Bytes;
use hmac::{Hmac, KeyInit, Mac};
use http::{HeaderValue, Request};
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;
use sha2::Sha256;
use subtle::ConstantTimeEq;

use super::{WebhookError, payload};
use crate::runtime::SecretString;

const SIGNATURE: &str = "x-von-signature";

/// How deep an event may be nested. Real ones are flat.
const DEEPEST: usize = 32;

/// Verifies the webhooks of the Integration Suite.
///
/// They are signed if the subscription has a signing key and the algorithm `HMAC_SHA256`. The signature covers the event
/// alone: neither the metadata nor a time. A webhook can therefore be sent again unnoticed; remember the ids of deliveries
/// or events where that would do harm.
///
/// ```
/// use vonage_sdk::integration_suite::EventDelivery;
/// use vonage_sdk::webhooks::{IntegrationWebhooks, WebhookError};
///
/// fn on_event(request: http::Request<Vec<u8>>) -> Result<(), WebhookError> {
///     let delivery: EventDelivery = IntegrationWebhooks::new("signing key").receive(&request)?;
///     println!("{:?}", delivery.event);
///     Ok(())
/// }
/// ```
#[derive(Clone)]
pub struct IntegrationWebhooks {
    signing_key: SecretString,
}

impl IntegrationWebhooks {
    /// Verifies with the signing key of the subscription.
    pub fn new(signing_key: impl Into<SecretString>) -> Self {
        Self { signing_key: signing_key.into() }
    }

    /// Verifies a webhook and reads its payload.
    pub fn receive<T: DeserializeOwned>(&self, request: &Request<impl AsRef<[u8]>>) -> Result<T, WebhookError> {
        self.verify(request)?;
        payload(request)
    }

    /// Verifies a webhook. The signature is taken from the header field, or from the metadata in the body if that is where
    /// the subscription wants it.
    pub fn verify(&self, request: &Request<impl AsRef<[u8]>>) -> Result<(), WebhookError> {
        if self.signing_key.expose().is_empty() {
            return Err(WebhookError::NoSecret);
        }
        let members = object(std::str::from_utf8(request.body().as_ref()).map_err(|_| NOT_JSON)?)?;
        let given = match request.headers().get(SIGNATURE) {
            Some(value) => value.to_str().map_err(|_| WebhookError::Malformed("the signature is not text"))?.to_owned(),
            None => signature_in_metadata(&members)?,
        };
        let is_equal: bool =
            self.signature(&members)?.as_bytes().ct_eq(given.trim().to_ascii_lowercase().as_bytes()).into();
        if is_equal { Ok(()) } else { Err(WebhookError::Signature) }
    }

    /// Signs a request the way the service does, for tests of what receives it: adds the header field.
    pub fn sign(&self, mut request: Request<Bytes>) -> Result<Request<Bytes>, WebhookError> {
        let members = object(std::str::from_utf8(request.body()).map_err(|_| NOT_JSON)?)?;
        let signature = HeaderValue::try_from(self.signature(&members)?);
        let signature = signature.map_err(|_| WebhookError::Malformed("it cannot be signed"))?;
        request.headers_mut().insert(SIGNATURE, signature);
        Ok(request)
    }

    fn signature(&self, members: &Members<'_>) -> Result<String, WebhookError> {
        let event = members.get("event").ok_or(WebhookError::Malformed("there is no `event`"))?;
        let mut text = String::with_capacity(event.get().len());
        write_sorted(event, DEEPEST, &mut text)?;
        let mac = Hmac::<Sha256>::new_from_slice(self.signing_key.expose().as_bytes());
        let mac = mac.map_err(|_| WebhookError::Malformed("it cannot be signed"))?;
        let bytes = mac.chain_update(text.as_bytes()).finalize().into_bytes();
        Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
    }
}

impl fmt::Debug for IntegrationWebhooks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("IntegrationWebhooks").finish_non_exhaustive()
    }
}

const NOT_JSON: WebhookError = WebhookError::Malformed("the body is not a JSON object");

/// The members of an object in the order of their names; their values as they stand in the text.
type Members<'t> = BTreeMap<String, &'t RawValue>;

fn object(text: &str) -> Result<Members<'_>, WebhookError> {
    serde_json::from_str(text).map_err(|_| NOT_JSON)
}

fn signature_in_metadata(members: &Members<'_>) -> Result<String, WebhookError> {
    let missing = WebhookError::MissingSignature("header field `X-VON-Signature`, and none in the metadata");
    // Some deliveries are said to misspell it.
    let metadata = members.get("metadata").or_else(|| members.get("metdata")).ok_or(missing.clone())?;
    let metadata = object(metadata.get())?;
    let signature = metadata.get("signature").ok_or(missing)?;
    serde_json::from_str(signature.get()).map_err(|_| WebhookError::Malformed("the signature is not text"))
}

/// Writes compact JSON with the names of every object in order. Numbers and strings are left as they were written, so
/// that nothing depends on how this program would write them.
fn write_sorted(value: &RawValue, depth: usize, text: &mut String) -> Result<(), WebhookError> {
    let depth = depth.checked_sub(1).ok_or(WebhookError::Malformed("the event is nested too deeply"))?;
    let raw = value.get();
    if raw.starts_with('{') {
        text.push('{');
        for (index, (name, member)) in object(raw)?.into_iter().enumerate() {
            if index > 0 {
                text.push(',');
            }
            text.push_str(&serde_json::Value::from(name).to_string());
            text.push(':');
            write_sorted(member, depth, text)?;
        }
        text.push('}');
    } else if raw.starts_with('[') {
        text.push('[');
        let elements: Vec<&RawValue> = serde_json::from_str(raw).map_err(|_| NOT_JSON)?;
        for (index, element) in elements.into_iter().enumerate() {
            if index > 0 {
                text.push(',');
            }
            write_sorted(element, depth, text)?;
        }
        text.push(']');
    } else {
        text.push_str(raw);
    }
    Ok(())
}
