//! How a field is read whose wire form differs from its type: for `#[serde(deserialize_with = "…")]`.

use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer};
use serde_json::Value;

use super::{Error, value};

/// Reads a thing that the wire may wrap in a list of one. An empty list is as good as null.
pub fn one_or_many<'de, T: DeserializeOwned, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    only(&Value::deserialize(deserializer)?).map_err(D::Error::custom)
}

/// Reads an optional thing that the wire leaves empty where there is none: null, or a string of white space.
pub fn empty_as_none<'de, T: DeserializeOwned, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    match Value::deserialize(deserializer)? {
        empty if is_empty(&empty) => Ok(None),
        other => value(&other).map(Some).map_err(D::Error::custom),
    }
}

/// What was read, where it has to be there for what is made of it.
pub fn there<T>(found: Option<T>, name: &str) -> Result<T, Error> {
    found.ok_or_else(|| Error::new(format!("`{name}` is missing")))
}

/// Whether the wire means: nothing.
pub(super) fn is_empty(found: &Value) -> bool {
    match found {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        _ => false,
    }
}

/// Reads a field that tells null from absence: `Some(None)` for null. Absence is serde's `default`.
pub fn nullable<'de, T: Deserialize<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<Option<T>, D::Error> {
    T::deserialize(deserializer).map(Some)
}

/// Reads a number that the wire writes as a string, also where the deserializer is not ours.
pub fn number_in_string<'de, T: DeserializeOwned, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    value(&Value::deserialize(deserializer)?).map_err(D::Error::custom)
}

/// The thing itself, or the only one of a list.
pub(super) fn only<T: DeserializeOwned>(found: &Value) -> Result<T, Error> {
    match found {
        Value::Array(list) => match list.as_slice() {
            [] => value(&Value::Null),
            [one] => value(one).map_err(|error| error.at_index(0)),
            more => Err(Error::new(format!("expected one, found a list of {}", more.len()))),
        },
        one => value(one),
    }
}
