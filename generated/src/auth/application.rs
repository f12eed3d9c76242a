//! Applications: who signs their own tokens.

use std::fmt;
use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use ring::rand::{SecureRandom, SystemRandom};
use serde::Serialize;

use super::key::PrivateKey;
use super::{Acl, KeyError, jwt};
use crate::runtime::{Token, TokenContext, TokenError, TokenSource};

/// An application of the account: its id and its private key.
///
/// Given to [`ClientBuilder::application`](crate::ClientBuilder::application), it signs a token when one is needed, and
/// the next one shortly before that expires. With [`token_at`](Self::token_at) it signs tokens for others, such as the
/// users of the vendor's SDKs for browsers and phones.
///
/// ```no_run
/// use std::time::{Duration, SystemTime};
/// use vonage_sdk::auth::{Acl, Application};
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let alice = Application::from_file("aaaaaaaa-bbbb-cccc-dddd-0123456789ab", "private.key")?
///     .subject("alice")
///     .acl(Acl::paths(["/*/users/**", "/*/conversations/**", "/*/sessions/**"]))
///     .ttl(Duration::from_secs(3600));
/// let token = alice.token_at(SystemTime::now())?;
/// # let _ = token.text().expose();
/// # Ok(()) }
/// ```
#[derive(Clone)]
pub struct Application {
    id: String,
    key: PrivateKey,
    ttl: Duration,
    not_before: Option<SystemTime>,
    subject: Option<String>,
    acl: Option<Acl>,
}

#[derive(Serialize)]
struct Claims<'a> {
    application_id: &'a str,
    iat: u64,
    exp: u64,
    jti: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    nbf: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    sub: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    acl: Option<&'a Acl>,
}

impl Application {
    /// An application, by its id and the text of its private key: RSA, in PEM, as PKCS#8 (`BEGIN PRIVATE KEY`) or PKCS#1
    /// (`BEGIN RSA PRIVATE KEY`).
    pub fn new(id: impl Into<String>, private_key: impl AsRef<[u8]>) -> Result<Self, KeyError> {
        Ok(Self::with_key(id.into(), PrivateKey::from_pem(private_key.as_ref())?))
    }

    /// An application, by its id and the file that has its private key.
    pub fn from_file(id: impl Into<String>, private_key: impl AsRef<Path>) -> Result<Self, KeyError> {
        Ok(Self::with_key(id.into(), PrivateKey::from_file(private_key.as_ref())?))
    }

    fn with_key(id: String, key: PrivateKey) -> Self {
        Self { id, key, ttl: Duration::from_secs(15 * 60), not_before: None, subject: None, acl: None }
    }

    /// How long a token is good for, in whole seconds; 15 minutes unless this says otherwise.
    pub fn ttl(mut self, ttl: Duration) -> Self {
        self.ttl = ttl;
        self
    }

    /// From when on tokens are good (`nbf`).
    pub fn not_before(mut self, time: SystemTime) -> Self {
        self.not_before = Some(time);
        self
    }

    /// The user that tokens are for (`sub`).
    pub fn subject(mut self, user: impl Into<String>) -> Self {
        self.subject = Some(user.into());
        self
    }

    /// What tokens allow (`acl`). Without it they allow what the application may.
    pub fn acl(mut self, acl: Acl) -> Self {
        self.acl = Some(acl);
        self
    }

    /// The application's id.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// A token that was issued at this time.
    pub fn token_at(&self, now: SystemTime) -> Result<Token, KeyError> {
        let iat = unix_seconds(now);
        let exp = iat.saturating_add(self.ttl.as_secs());
        let claims = Claims {
            application_id: &self.id,
            iat,
            exp,
            jti: &token_id()?,
            nbf: self.not_before.map(unix_seconds),
            sub: self.subject.as_deref(),
            acl: self.acl.as_ref(),
        };
        let token =
            Token::new(jwt::sign_rs256(self.key.pair(), &claims).map_err(|error| KeyError::new(error.to_string()))?);
        // A time that the system cannot express is as good as never.
        Ok(match UNIX_EPOCH.checked_add(Duration::from_secs(exp)) {
            Some(time) => token.expires_at(time),
            None => token,
        })
    }
}

impl TokenSource for Application {
    async fn token(&self, context: &TokenContext) -> Result<Token, TokenError> {
        Ok(self.token_at(context.now())?)
    }
}

impl fmt::Debug for Application {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Application").field("id", &self.id).field("ttl", &self.ttl).finish_non_exhaustive()
    }
}

fn unix_seconds(time: SystemTime) -> u64 {
    time.duration_since(UNIX_EPOCH).unwrap_or_default().as_secs()
}

/// A random UUID (RFC 9562, version 4).
fn token_id() -> Result<String, KeyError> {
    let mut bytes = [0; 16];
    SystemRandom::new().fill(&mut bytes).map_err(|_| KeyError::new("the system has no random numbers to sign with"))?;
    let number = u128::from_be_bytes(bytes) & !(0xf << 76) & !(0x3 << 62) | 0x4 << 76 | 0x2 << 62;
    let digits = format!("{number:032x}");
    let (a, rest) = digits.split_at(8);
    let (b, rest) = rest.split_at(4);
    let (c, rest) = rest.split_at(4);
    let (d, e) = rest.split_at(4);
    Ok(format!("{a}-{b}-{c}-{d}-{e}"))
}
