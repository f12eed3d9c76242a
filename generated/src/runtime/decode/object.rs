//! An object taken apart field by field: for types whose further properties are kept, which a derive cannot say
//! without giving up the path to a fault.

use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

use super::deserializer::unexpected;
use super::{Error, fields, value};

/// Begins to take an object apart.
pub fn object<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Object, D::Error> {
    match Value::deserialize(deserializer)? {
        Value::Object(entries) => Ok(Object { entries }),
        Value::Null => Ok(Object { entries: Map::new() }),
        other => Err(D::Error::invalid_type(unexpected(&other), &"an object")),
    }
}

/// The entries of an object that have not been taken yet.
pub struct Object {
    entries: Map<String, Value>,
}

impl Object {
    /// Takes a field that has to be there.
    pub fn required<T: DeserializeOwned, E: serde::de::Error>(&mut self, name: &'static str) -> Result<T, E> {
        match self.take(name) {
            Some(found) => read(name, &found),
            None => Err(E::missing_field(name)),
        }
    }

    /// Takes a field that is `None` where it is absent or null.
    pub fn optional<T: DeserializeOwned, E: serde::de::Error>(&mut self, name: &'static str) -> Result<Option<T>, E> {
        match self.take(name) {
            Some(found) => read(name, &found),
            None => Ok(None),
        }
    }

    /// Takes a field as [`one_or_many`](super::one_or_many) does; an absent one is read as null.
    pub fn one_or_many<T: DeserializeOwned, E: serde::de::Error>(&mut self, name: &'static str) -> Result<T, E> {
        let found = self.take(name).unwrap_or_default();
        fields::only(&found).map_err(|error| E::custom(error.at_key(name)))
    }

    /// Takes a field as [`empty_as_none`](super::empty_as_none) does.
    pub fn empty_as_none<T: DeserializeOwned, E: serde::de::Error>(
        &mut self,
        name: &'static str,
    ) -> Result<Option<T>, E> {
        match self.take(name) {
            Some(found) if !fields::is_empty(&found) => read(name, &found),
            _ => Ok(None),
        }
    }

    /// Takes a field as [`nullable`](super::nullable) does; `None` where it is absent.
    pub fn nullable<T: DeserializeOwned, E: serde::de::Error>(
        &mut self,
        name: &'static str,
    ) -> Result<Option<Option<T>>, E> {
        self.take(name).map(|found| read(name, &found)).transpose()
    }

    /// Takes a field as JSON.
    pub fn take(&mut self, name: &str) -> Option<Value> {
        self.entries.remove(name)
    }

    /// Everything that is left, each value read as a `T`.
    pub fn rest<T: DeserializeOwned, C: FromIterator<(String, T)>, E: serde::de::Error>(self) -> Result<C, E> {
        self.entries.into_iter().map(|(name, found)| Ok((name.clone(), read(&name, &found)?))).collect()
    }
}

fn read<T: DeserializeOwned, E: serde::de::Error>(name: &str, found: &Value) -> Result<T, E> {
    value(found).map_err(|error: Error| E::custom(error.at_key(name)))
}
