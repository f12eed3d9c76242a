//! Signatures of SMS parameters: on requests in place of the api secret, and on the webhooks of the SMS API.

use std::fmt;
use std::str::FromStr;
use std::time::{SystemTime, UNIX_EPOCH};

use hmac::digest::Digest;
use hmac::{Hmac, KeyInit, Mac};
use md5::Md5;
use sha1::Sha1;
use sha2::{Sha256, Sha512};
use subtle::ConstantTimeEq;

use crate::runtime::{SecretString, Signer, TokenError};

/// How the parameters of an SMS are signed. The account's settings say which it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SignatureMethod {
    /// MD5 of the parameters and the secret, `md5hash`: what accounts begin with.
    #[default]
    Md5Hash,
    /// HMAC with MD5, `md5`.
    Md5,
    /// HMAC with SHA-1, `sha1`.
    Sha1,
    /// HMAC with SHA-256, `sha256`.
    Sha256,
    /// HMAC with SHA-512, `sha512`.
    Sha512,
}

impl FromStr for SignatureMethod {
    type Err = UnknownSignatureMethod;

    /// Reads the name that the account's settings have for it.
    fn from_str(name: &str) -> Result<Self, UnknownSignatureMethod> {
        match name.trim().to_ascii_lowercase().as_str() {
            "md5hash" => Ok(Self::Md5Hash),
            "md5" => Ok(Self::Md5),
            "sha1" => Ok(Self::Sha1),
            "sha256" => Ok(Self::Sha256),
            "sha512" => Ok(Self::Sha512),
            _ => Err(UnknownSignatureMethod(())),
        }
    }
}

/// A text that names no [`SignatureMethod`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownSignatureMethod(());

impl fmt::Display for UnknownSignatureMethod {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a method of signature: it is one of md5hash, md5, sha1, sha256, sha512")
    }
}

impl std::error::Error for UnknownSignatureMethod {}

/// The signature secret of an account, with the method that it is used with.
///
/// Given to [`ClientBuilder::sign_sms`](crate::ClientBuilder::sign_sms) it signs what is sent; given to
/// [`SmsWebhooks`](crate::webhooks::SmsWebhooks) it verifies what arrives. By itself it does so with parameters of any
/// origin:
///
/// ```
/// use vonage_sdk::auth::{SignatureMethod, SmsSignature};
///
/// let signature = SmsSignature::new(SignatureMethod::Sha256, "signature secret");
/// let parameters = [("to", "447700900000"), ("text", "Hello"), ("timestamp", "1735689600")];
/// let sig = signature.sign(parameters);
/// assert!(signature.matches(parameters, &sig));
/// assert!(!signature.matches([("text", "Good bye")], &sig));
/// ```
#[derive(Clone)]
pub struct SmsSignature {
    method: SignatureMethod,
    secret: SecretString,
}

impl SmsSignature {
    /// A signature by this method with this secret.
    pub fn new(method: SignatureMethod, secret: impl Into<SecretString>) -> Self {
        Self { method, secret: secret.into() }
    }

    /// Signs parameters. A parameter `sig` is no part of what is signed, all others are: what has to be protected from
    /// being sent again needs a `timestamp` among them.
    ///
    /// An HMAC is written in upper case and `md5hash` in lower case, as the service does.
    pub fn sign<'p>(&self, parameters: impl IntoIterator<Item = (&'p str, &'p str)>) -> String {
        let text = canonical(parameters);
        match self.method {
            SignatureMethod::Md5Hash => {
                let mut hash = Md5::new();
                hash.update(text.as_bytes());
                hash.update(self.secret.expose().as_bytes());
                hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
            }
            SignatureMethod::Md5 => self.hmac::<Hmac<Md5>>(&text),
            SignatureMethod::Sha1 => self.hmac::<Hmac<Sha1>>(&text),
            SignatureMethod::Sha256 => self.hmac::<Hmac<Sha256>>(&text),
            SignatureMethod::Sha512 => self.hmac::<Hmac<Sha512>>(&text),
        }
    }

    /// Whether this is the signature of these parameters. It is compared in constant time; case does not matter. With an
    /// empty secret none is.
    #[must_use]
    pub fn matches<'p>(&self, parameters: impl IntoIterator<Item = (&'p str, &'p str)>, signature: &str) -> bool {
        let expected = self.sign(parameters).to_ascii_lowercase();
        let is_equal: bool = expected.as_bytes().ct_eq(signature.to_ascii_lowercase().as_bytes()).into();
        is_equal && !self.has_no_secret()
    }

    pub(crate) fn has_no_secret(&self) -> bool {
        self.secret.expose().is_empty()
    }

    fn hmac<M: Mac + KeyInit>(&self, text: &str) -> String {
        // An HMAC takes a key of any length, so there is always one.
        let mac = <M as KeyInit>::new_from_slice(self.secret.expose().as_bytes()).ok();
        let bytes = mac.map(|mac| mac.chain_update(text.as_bytes()).finalize().into_bytes());
        bytes.iter().flatten().map(|byte| format!("{byte:02X}")).collect()
    }
}

impl fmt::Debug for SmsSignature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SmsSignature").field("method", &self.method).finish_non_exhaustive()
    }
}

/// `&key=value` of all parameters in the order of their keys, with `_` for what would be taken for a separator. Nothing
/// is percent-encoded.
fn canonical<'p>(parameters: impl IntoIterator<Item = (&'p str, &'p str)>) -> String {
    let mut parameters: Vec<_> = parameters.into_iter().filter(|(name, _)| *name != "sig").collect();
    parameters.sort_by_key(|(name, _)| *name);
    let safe = |text: &str| text.replace(['&', '='], "_");
    parameters.into_iter().map(|(name, value)| format!("&{}={}", safe(name), safe(value))).collect()
}

/// Signs what is sent to the SMS API.
pub(super) struct SmsSigner {
    pub(super) api_key: String,
    pub(super) signature: SmsSignature,
}

impl Signer for SmsSigner {
    /// The service takes a signature in place of the secret for SMS alone.
    fn signs(&self, operation: &str) -> bool {
        operation.starts_with("sms.")
    }

    fn sign(&self, parameters: &[(String, String)], now: SystemTime) -> Result<Vec<(String, String)>, TokenError> {
        let timestamp = now.duration_since(UNIX_EPOCH)?.as_secs().to_string();
        let mut added = vec![("api_key".to_owned(), self.api_key.clone()), ("timestamp".to_owned(), timestamp)];
        let all = parameters.iter().chain(&added).map(|(name, value)| (name.as_str(), value.as_str()));
        let signature = self.signature.sign(all);
        added.push(("sig".to_owned(), signature));
        Ok(added)
    }
}
