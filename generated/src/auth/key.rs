//! The private key of an application.

use std::fmt;
use std::path::Path;
use std::sync::Arc;

use ring::rsa::KeyPair;
use rustls_pki_types::PrivateKeyDer;
use rustls_pki_types::pem::PemObject;

use crate::runtime::SecretString;

/// A private key that cannot be read or used. Says why, and nothing of the key.
#[derive(Debug)]
pub struct KeyError {
    message: String,
    source: Option<std::io::Error>,
}

impl KeyError {
    pub(super) fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), source: None }
    }
}

impl fmt::Display for KeyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for KeyError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_ref().map(|source| source as _)
    }
}

/// An RSA key, ready to sign.
#[derive(Clone)]
pub(super) struct PrivateKey(Arc<KeyPair>);

impl PrivateKey {
    /// Reads a PEM file.
    pub(super) fn from_file(path: &Path) -> Result<Self, KeyError> {
        let pem = std::fs::read_to_string(path).map_err(|source| KeyError {
            message: format!("the private key {} cannot be read: {source}", path.display()),
            source: Some(source),
        })?;
        Self::from_pem(SecretString::from(pem).expose().as_bytes())
            .map_err(|error| KeyError::new(format!("{}: {error}", path.display())))
    }

    /// Reads PEM text, PKCS#8 or PKCS#1. Line breaks may be written as `\n`, as variables of the environment often have them.
    pub(super) fn from_pem(pem: &[u8]) -> Result<Self, KeyError> {
        let text = std::str::from_utf8(pem).map_err(|_| KeyError::new("the private key is not text"))?;
        let text = SecretString::from(text.replace("\\r", "").replace("\\n", "\n"));
        // The parser's own errors quote the text.
        let rejected =
            |reason: ring::error::KeyRejected| KeyError::new(format!("the private key is refused: {reason}"));
        let pair = match PrivateKeyDer::from_pem_slice(text.expose().as_bytes()) {
            Ok(PrivateKeyDer::Pkcs8(der)) => KeyPair::from_pkcs8(der.secret_pkcs8_der()).map_err(rejected)?,
            Ok(PrivateKeyDer::Pkcs1(der)) => KeyPair::from_der(der.secret_pkcs1_der()).map_err(rejected)?,
            Ok(_) => return Err(KeyError::new("the private key is for elliptic curves; an RSA key is needed")),
            Err(_) => return Err(KeyError::new(what_it_is_instead(text.expose()))),
        };
        Ok(Self(Arc::new(pair)))
    }

    pub(super) fn pair(&self) -> &KeyPair {
        &self.0
    }
}

/// What is wrong with a text that has no private key in it.
fn what_it_is_instead(text: &str) -> &'static str {
    if text.trim().is_empty() {
        "the private key is empty"
    } else if text.contains("BEGIN ENCRYPTED PRIVATE KEY") || text.contains("Proc-Type: 4,ENCRYPTED") {
        "the private key is encrypted; decrypt it first (`openssl pkey -in … -out …`)"
    } else if text.contains("PUBLIC KEY-----") {
        "this is a public key; the private key of the application is needed"
    } else if text.contains("PRIVATE KEY-----") {
        "the private key is damaged: between its first and last line is not the Base64 of a key"
    } else {
        "the private key is not PEM: it has to begin with `-----BEGIN PRIVATE KEY-----` or `-----BEGIN RSA PRIVATE KEY-----`"
    }
}
