//! Bytes that JSON carries as Base64.

use std::fmt;

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD, URL_SAFE, URL_SAFE_NO_PAD};
use bytes::Bytes;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Bytes that JSON carries as Base64. Both alphabets are read, with and without padding; what is neither is kept, and
/// written back as it came.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Base64(Repr);

#[derive(Clone, PartialEq, Eq, Hash)]
enum Repr {
    Known(Bytes),
    Raw(Box<str>),
}

impl Base64 {
    /// Bytes to be carried.
    pub fn new(bytes: impl Into<Bytes>) -> Self {
        Self(Repr::Known(bytes.into()))
    }

    /// The bytes, if the text was Base64.
    pub fn bytes(&self) -> Option<&Bytes> {
        match &self.0 {
            Repr::Known(bytes) => Some(bytes),
            Repr::Raw(_) => None,
        }
    }

    /// The text, if it was not Base64.
    pub fn raw(&self) -> Option<&str> {
        match &self.0 {
            Repr::Known(_) => None,
            Repr::Raw(text) => Some(text),
        }
    }
}

impl fmt::Debug for Base64 {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Repr::Known(bytes) => write!(f, "{} bytes", bytes.len()),
            Repr::Raw(text) => write!(f, "unknown {text:?}"),
        }
    }
}

impl From<Vec<u8>> for Base64 {
    fn from(bytes: Vec<u8>) -> Self {
        Self::new(bytes)
    }
}

impl From<&[u8]> for Base64 {
    fn from(bytes: &[u8]) -> Self {
        Self::new(bytes.to_vec())
    }
}

impl From<Bytes> for Base64 {
    fn from(bytes: Bytes) -> Self {
        Self::new(bytes)
    }
}

impl Serialize for Base64 {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Repr::Known(bytes) => serializer.serialize_str(&STANDARD.encode(bytes)),
            Repr::Raw(text) => serializer.serialize_str(text),
        }
    }
}

impl<'de> Deserialize<'de> for Base64 {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        let read = [STANDARD, STANDARD_NO_PAD, URL_SAFE, URL_SAFE_NO_PAD].iter().find_map(|it| it.decode(&text).ok());
        Ok(Self(match read {
            Some(bytes) => Repr::Known(bytes.into()),
            None => Repr::Raw(text.into()),
        }))
    }
}
