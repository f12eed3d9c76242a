//! Signed webhooks of Voice and Messages: a JSON Web Token in `Authorization` that vouches for the payload.

use std::ffi::OsString;
use std::fmt;
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use bytes::Bytes;
use http::header::AUTHORIZATION;
use http::{HeaderValue, Request};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

use super::content::{form_pairs, is_in_query};
use super::{WebhookError, payload};
use crate::auth::{Environment, jwt};
use crate::runtime::{Clock, Error, SecretString, SystemClock};

/// Verifies the webhooks of Voice and Messages.
///
/// They are signed where the application's settings say so, with the account's signature secret. What is verified: the
/// signature (HS256, nothing else), that the payload is the one that was signed (`payload_hash`), the issuer, the age, and
/// application and account where you name them.
///
/// ```
/// use vonage_sdk::webhooks::{SignedWebhooks, WebhookError};
/// use vonage_sdk::voice::CallEvent;
///
/// fn on_event(webhooks: &SignedWebhooks, request: http::Request<Vec<u8>>) -> Result<(), WebhookError> {
///     let event: CallEvent = webhooks.receive(&request)?;
///     println!("{:?} is {:?}", event.uuid, event.status);
///     Ok(())
/// }
/// ```
#[derive(Clone)]
pub struct SignedWebhooks {
    secrets: Vec<SecretString>,
    issuer: String,
    application_id: Option<String>,
    api_key: Option<String>,
    window: Duration,
    needs_payload_hash: bool,
    clock: Arc<dyn Clock>,
}

/// What the token of a signed webhook says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SignedClaims {
    /// When it was signed, in seconds since 1970.
    #[serde(rename = "iat")]
    pub issued_at: i64,
    /// The id of this webhook. Keep those of the last minutes to notice one that is sent again.
    #[serde(rename = "jti", default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Who signed it: `Vonage`.
    #[serde(rename = "iss", default, skip_serializing_if = "Option::is_none")]
    pub issuer: Option<String>,
    /// The SHA-256 of the payload.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payload_hash: Option<String>,
    /// The account that it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub api_key: Option<String>,
    /// The application that it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub application_id: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    exp: Option<i64>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    nbf: Option<i64>,
}

impl SignedWebhooks {
    /// Verifies with the account's signature secret.
    pub fn new(secret: impl Into<SecretString>) -> Self {
        Self {
            secrets: vec![secret.into()],
            issuer: "Vonage".to_owned(),
            application_id: None,
            api_key: None,
            window: Duration::from_secs(300),
            needs_payload_hash: true,
            clock: Arc::new(SystemClock::default()),
        }
    }

    /// Verifies with the secret in the variable `VONAGE_SIGNATURE_SECRET`.
    pub fn from_env() -> Result<Self, Error> {
        Self::from_env_with(|name| std::env::var_os(name))
    }

    /// The same with another place to look variables up in.
    pub fn from_env_with(lookup: impl Fn(&str) -> Option<OsString>) -> Result<Self, Error> {
        Environment(&lookup).required_signature_secret().map(Self::new)
    }

    /// Accepts what another secret has signed, too: of another account, or while a secret is replaced.
    pub fn also(mut self, secret: impl Into<SecretString>) -> Self {
        self.secrets.push(secret.into());
        self
    }

    /// Accepts webhooks for this application only.
    pub fn application_id(mut self, id: impl Into<String>) -> Self {
        self.application_id = Some(id.into());
        self
    }

    /// Accepts webhooks for this account only.
    pub fn api_key(mut self, key: impl Into<String>) -> Self {
        self.api_key = Some(key.into());
        self
    }

    /// Accepts another issuer than `Vonage`.
    pub fn issuer(mut self, issuer: impl Into<String>) -> Self {
        self.issuer = issuer.into();
        self
    }

    /// How far the time of signing may lie in the past or in the future; five minutes unless this says otherwise.
    pub fn time_window(mut self, window: Duration) -> Self {
        self.window = window;
        self
    }

    /// Accepts tokens that say nothing of the payload. Whoever sees one such webhook can then send another payload under
    /// its token for as long as the time window is.
    pub fn without_payload_hash(mut self) -> Self {
        self.needs_payload_hash = false;
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

    /// Verifies a webhook and returns what its token says. The body has to be as it was received, to the byte.
    pub fn verify(&self, request: &Request<impl AsRef<[u8]>>) -> Result<SignedClaims, WebhookError> {
        if self.secrets.iter().any(|secret| secret.expose().is_empty()) {
            return Err(WebhookError::NoSecret);
        }
        let token = bearer_token(request)?;
        let claims: SignedClaims = jwt::verify_hs256(token, self.secrets.iter().map(SecretString::expose))?;
        if claims.issuer.as_deref() != Some(self.issuer.as_str()) {
            return Err(WebhookError::Claim("iss"));
        }
        require(&self.application_id, &claims.application_id, "application_id")?;
        require(&self.api_key, &claims.api_key, "api_key")?;
        self.check_time(&claims)?;
        match &claims.payload_hash {
            Some(hash) => check_hash(hash, &payload_hash(request)?)?,
            None if self.needs_payload_hash => return Err(WebhookError::Claim("payload_hash")),
            None => {}
        }
        Ok(claims)
    }

    /// Signs a request the way the service does, for tests of what receives it. The other settings of this verifier go
    /// into the token: issuer, application, account, and the time of its clock.
    pub fn sign(&self, mut request: Request<Bytes>) -> Result<Request<Bytes>, WebhookError> {
        let claims = SignedClaims {
            issued_at: seconds(self.clock.now()),
            id: Some("00000000-0000-4000-8000-000000000000".to_owned()),
            issuer: Some(self.issuer.clone()),
            payload_hash: Some(payload_hash(&request)?),
            api_key: self.api_key.clone(),
            application_id: self.application_id.clone(),
            exp: None,
            nbf: None,
        };
        let unsigned = |_| WebhookError::Malformed("it cannot be signed");
        let secret = self.secrets.first().map(SecretString::expose).unwrap_or_default();
        let token = jwt::sign_hs256(secret, &claims).map_err(unsigned)?;
        let value = HeaderValue::try_from(format!("Bearer {token}"));
        let mut value = value.map_err(|_| WebhookError::Malformed("it cannot be signed"))?;
        value.set_sensitive(true);
        request.headers_mut().insert(AUTHORIZATION, value);
        Ok(request)
    }

    fn check_time(&self, claims: &SignedClaims) -> Result<(), WebhookError> {
        let now = seconds(self.clock.now());
        let window = i64::try_from(self.window.as_secs()).unwrap_or(i64::MAX);
        let age = now.saturating_sub(claims.issued_at);
        let expired_for = claims.exp.map_or(-1, |exp| now.saturating_sub(exp));
        if age > window || expired_for >= 0 {
            let by = if age > window { age } else { expired_for };
            return Err(WebhookError::TooOld { by: Duration::from_secs(by.unsigned_abs()) });
        }
        let ahead = claims.nbf.unwrap_or(i64::MIN).max(claims.issued_at).saturating_sub(now);
        if ahead > window {
            return Err(WebhookError::TooEarly { by: Duration::from_secs(ahead.unsigned_abs()) });
        }
        Ok(())
    }
}

impl fmt::Debug for SignedWebhooks {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SignedWebhooks")
            .field("issuer", &self.issuer)
            .field("application_id", &self.application_id)
            .field("api_key", &self.api_key)
            .field("window", &self.window)
            .finish_non_exhaustive()
    }
}

fn bearer_token(request: &Request<impl AsRef<[u8]>>) -> Result<&str, WebhookError> {
    let mut fields = request.headers().get_all(AUTHORIZATION).iter();
    let field = fields.next().ok_or(WebhookError::MissingSignature("header field `Authorization`"))?;
    let malformed = WebhookError::Malformed("`Authorization` is not one bearer token");
    let text = field.to_str().map_err(|_| malformed.clone())?;
    match text.split_once(' ') {
        Some((scheme, token)) if scheme.eq_ignore_ascii_case("bearer") && fields.next().is_none() => Ok(token.trim()),
        _ => Err(malformed),
    }
}

fn require(asked: &Option<String>, found: &Option<String>, name: &'static str) -> Result<(), WebhookError> {
    match asked {
        Some(_) if asked != found => Err(WebhookError::Claim(name)),
        _ => Ok(()),
    }
}

fn check_hash(claimed: &str, actual: &str) -> Result<(), WebhookError> {
    let is_equal: bool = claimed.to_ascii_lowercase().as_bytes().ct_eq(actual.as_bytes()).into();
    if is_equal { Ok(()) } else { Err(WebhookError::PayloadHash) }
}

/// The SHA-256 of a body as it is; of a query string, that of the compact JSON of its parameters in their order.
fn payload_hash(request: &Request<impl AsRef<[u8]>>) -> Result<String, WebhookError> {
    let digest = if is_in_query(request) {
        let pairs = form_pairs(request.uri().query().unwrap_or_default().as_bytes())?;
        // A map would sort them, or not, as another crate chooses.
        let quoted = |text: &str| serde_json::Value::from(text).to_string();
        let members: Vec<_> = pairs.iter().map(|(name, value)| format!("{}:{}", quoted(name), quoted(value))).collect();
        Sha256::digest(format!("{{{}}}", members.join(",")))
    } else {
        Sha256::digest(request.body().as_ref())
    };
    Ok(digest.iter().map(|byte| format!("{byte:02x}")).collect())
}

fn seconds(time: SystemTime) -> i64 {
    let seconds = time.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs();
    i64::try_from(seconds).unwrap_or(i64::MAX)
}
