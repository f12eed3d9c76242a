//! Signed webhooks of the SMS API: a signature among the parameters.

use std::ffi::OsString;
use std::fmt;
use std::sync::Arc;
use std::time::{Duration, UNIX_EPOCH};

use bytes::Bytes;
use http::Request;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::content::Content;
use super::{WebhookError, payload};
use crate::auth::{Environment, SmsSignature};
use crate::runtime::{Clock, Error, SystemClock, decode, uri};

/// Verifies the webhooks of the SMS API: incoming messages and delivery receipts, as JSON, as a form, or in the query
/// string.
///
/// They are signed where the account's settings say so, by the method that stands there. Verified are the signature over
/// all parameters and the time of signing. Nothing in a webhook makes it unique, so within the time window it can be sent
/// again unnoticed: remember the ids of messages where that would do harm.
///
/// ```
/// use vonage_sdk::auth::{SignatureMethod, SmsSignature};
/// use vonage_sdk::sms::InboundSms;
/// use vonage_sdk::webhooks::{SmsWebhooks, WebhookError};
///
/// fn on_message(request: http::Request<Vec<u8>>) -> Result<(), WebhookError> {
///     let webhooks = SmsWebhooks::new(SmsSignature::new(SignatureMethod::Sha256, "signature secret"));
///     let message: InboundSms = webhooks.receive(&request)?;
///     println!("{:?} says {:?}", message.msisdn, message.text);
///     Ok(())
/// }
/// ```
#[derive(Clone)]
pub struct SmsWebhooks {
    signature: SmsSignature,
    window: Duration,
    clock: Arc<dyn Clock>,
}

impl SmsWebhooks {
    /// Verifies with the account's method and signature secret.
    pub fn new(signature: SmsSignature) -> Self {
        Self { signature, window: Duration::from_secs(300), clock: Arc::new(SystemClock::default()) }
    }

    /// Verifies with what the variables `VONAGE_SIGNATURE_SECRET` and `VONAGE_SIGNATURE_METHOD` say.
    pub fn from_env() -> Result<Self, Error> {
        Self::from_env_with(|name| std::env::var_os(name))
    }

    /// The same with another place to look variables up in.
    pub fn from_env_with(lookup: impl Fn(&str) -> Option<OsString>) -> Result<Self, Error> {
        let environment = Environment(&lookup);
        let method = environment.signature_method()?;
        Ok(Self::new(SmsSignature::new(method, environment.required_signature_secret()?)))
    }

    /// How far the time of signing may lie in the past or in the future; five minutes unless this says otherwise.
    pub fn time_window(mut self, window: Duration) -> Self {
        self.window = window;
        self
    }

    /// Takes the time from another clock than the system's, for tests.
    pub fn clock(mut self, clock: impl Clock) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// Verifies a webhook and reads its payload.
    pub fn receive<T: DeserializeOwned>(&self, request: &Request<impl AsRef<[u8]>>) -> Result<T, WebhookError> {
        self.verify(request)?;
        payload(request)
    }

    /// Verifies a webhook.
    pub fn verify(&self, request: &Request<impl AsRef<[u8]>>) -> Result<(), WebhookError> {
        if self.signature.has_no_secret() {
            return Err(WebhookError::NoSecret);
        }
        let parameters = Content::of(request)?.parameters()?;
        // With a separator in a name, other parameters could be read out of the same text.
        if parameters.iter().any(|(name, _)| name.contains(['&', '='])) {
            return Err(WebhookError::Malformed("the name of a parameter has `&` or `=` in it"));
        }
        let get = |name: &str| parameters.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str());
        let signature = get("sig").ok_or(WebhookError::MissingSignature("parameter `sig`"))?;
        if !self.signature.matches(pairs(&parameters), signature) {
            return Err(WebhookError::Signature);
        }
        let timestamp = get("timestamp").ok_or(WebhookError::Malformed("there is no parameter `timestamp`"))?;
        let timestamp: u64 =
            timestamp.trim().parse().map_err(|_| WebhookError::Malformed("`timestamp` is no number of seconds"))?;
        let now = self.now();
        let (age, ahead) = (now.saturating_sub(timestamp), timestamp.saturating_sub(now));
        if age > self.window.as_secs() {
            return Err(WebhookError::TooOld { by: Duration::from_secs(age) });
        }
        if ahead > self.window.as_secs() {
            return Err(WebhookError::TooEarly { by: Duration::from_secs(ahead) });
        }
        Ok(())
    }

    /// Signs a request the way the service does, for tests of what receives it: adds `sig`, and `timestamp` if there is
    /// none.
    pub fn sign(&self, mut request: Request<Bytes>) -> Result<Request<Bytes>, WebhookError> {
        let mut parameters = Content::of(&request)?.parameters()?;
        parameters.retain(|(name, _)| name != "sig");
        let mut added = Vec::new();
        if !parameters.iter().any(|(name, _)| name == "timestamp") {
            added.push(("timestamp".to_owned(), self.now().to_string()));
        }
        let sig = self.signature.sign(pairs(&parameters).chain(pairs(&added)));
        added.push(("sig".to_owned(), sig));

        if let Content::Json(body) = Content::of(&request)? {
            let mut object: Map<String, Value> = decode::json(body).map_err(WebhookError::Payload)?;
            object.extend(added.into_iter().map(|(name, value)| (name, Value::from(value))));
            *request.body_mut() = Value::Object(object).to_string().into();
            return Ok(request);
        }
        let text = uri::form(pairs(&parameters).chain(pairs(&added)));
        if request.body().is_empty() {
            let query = format!("{}?{text}", request.uri().path());
            let mut parts = request.uri().clone().into_parts();
            let invalid = WebhookError::Malformed("the address is not valid");
            parts.path_and_query = Some(query.parse().map_err(|_| invalid.clone())?);
            *request.uri_mut() = http::Uri::from_parts(parts).map_err(|_| invalid)?;
        } else {
            *request.body_mut() = text.into();
        }
        Ok(request)
    }

    fn now(&self) -> u64 {
        self.clock.now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs()
    }
}

impl fmt::Debug for SmsWebhooks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SmsWebhooks")
            .field("signature", &self.signature)
            .field("window", &self.window)
            .finish_non_exhaustive()
    }
}

fn pairs(parameters: &[(String, String)]) -> impl Iterator<Item = (&str, &str)> {
    parameters.iter().map(|(name, value)| (name.as_str(), value.as_str()))
}
