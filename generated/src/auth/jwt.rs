//! JSON Web Tokens (RFC 7519) in their compact form, with the two algorithms that the service uses: RS256 for what is
//! sent to it, HS256 for what it sends.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use ring::rand::SystemRandom;
use ring::rsa::KeyPair;
use ring::signature::RSA_PKCS1_SHA256;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use sha2::Sha256;

use crate::runtime::decode;

/// Why a token is not to be trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It is not three parts of Base64, or they are not what they should be.
    Malformed,
    /// It is signed in another way, or not at all.
    Algorithm,
    /// None of the secrets made this signature.
    Signature,
}

/// A token that could not be made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Unsigned(&'static str);

impl fmt::Display for Unsigned {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0)
    }
}

impl std::error::Error for Unsigned {}

#[derive(Serialize)]
struct Header {
    alg: &'static str,
    typ: &'static str,
}

/// What is read of a header. `crit` lists extensions without which the token means something else; none is known here.
#[derive(Deserialize)]
struct ReceivedHeader {
    alg: String,
    #[serde(default)]
    crit: Option<serde_json::Value>,
}

/// A token signed with RS256.
pub(crate) fn sign_rs256(key: &KeyPair, claims: &impl Serialize) -> Result<String, Unsigned> {
    let message = message("RS256", claims)?;
    let mut signature = vec![0; key.public().modulus_len()];
    key.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), message.as_bytes(), &mut signature)
        .map_err(|_| Unsigned("the private key cannot sign"))?;
    Ok(format!("{message}.{}", URL_SAFE_NO_PAD.encode(signature)))
}

/// A token signed with HS256.
pub(crate) fn sign_hs256(secret: &str, claims: &impl Serialize) -> Result<String, Unsigned> {
    let message = message("HS256", claims)?;
    let signature = hs256(secret, &message).ok_or(Unsigned("the secret cannot sign"))?.finalize().into_bytes();
    Ok(format!("{message}.{}", URL_SAFE_NO_PAD.encode(signature)))
}

/// The claims of a token, if one of the secrets has signed it with HS256. They are not looked at before that is known.
pub(crate) fn verify_hs256<'s, T: DeserializeOwned>(
    token: &str,
    secrets: impl IntoIterator<Item = &'s str>,
) -> Result<T, Fault> {
    let (message, signature) = token.rsplit_once('.').ok_or(Fault::Malformed)?;
    let (header, claims) = message.split_once('.').ok_or(Fault::Malformed)?;
    if claims.contains('.') {
        return Err(Fault::Malformed);
    }
    let header: ReceivedHeader = serde_json::from_slice(&part(header)?).map_err(|_| Fault::Malformed)?;
    if header.alg != "HS256" {
        return Err(Fault::Algorithm);
    }
    if header.crit.is_some() {
        return Err(Fault::Malformed);
    }
    let signature = part(signature)?;
    let is_by = |secret| hs256(secret, message).is_some_and(|mac| mac.verify_slice(&signature).is_ok());
    // Every secret is tried, so that the time it takes does not tell which one it was.
    let matches = secrets.into_iter().filter(|secret| is_by(secret)).count();
    if matches == 0 {
        return Err(Fault::Signature);
    }
    decode::json(&part(claims)?).map_err(|_| Fault::Malformed)
}

fn message(algorithm: &'static str, claims: &impl Serialize) -> Result<String, Unsigned> {
    let unwritable = |_| Unsigned("the claims cannot be written as JSON");
    let header = serde_json::to_vec(&Header { alg: algorithm, typ: "JWT" }).map_err(unwritable)?;
    let claims = serde_json::to_vec(claims).map_err(unwritable)?;
    Ok(format!("{}.{}", URL_SAFE_NO_PAD.encode(header), URL_SAFE_NO_PAD.encode(claims)))
}

fn hs256(secret: &str, message: &str) -> Option<Hmac<Sha256>> {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret.as_bytes()).ok()?;
    mac.update(message.as_bytes());
    Some(mac)
}

fn part(text: &str) -> Result<Vec<u8>, Fault> {
    URL_SAFE_NO_PAD.decode(text).map_err(|_| Fault::Malformed)
}
