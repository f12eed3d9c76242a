//! How the variants of a union are told apart: by a tag, by the keys that are there, or by the JSON type.
//!
//! Each helper buffers the value, tries what fits in the order in which the variants are named, and finishes with the
//! variant, with the unknown one, or with an error that has every variant's own reason.

use std::borrow::Cow;

use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer};
use serde_json::Value;

use super::deserializer::unexpected;
use super::{Error, value};
use crate::runtime::UnknownVariant;

/// Begins to read a union whose variants are told apart by the value of the property `tag`.
pub fn tagged<'de, U, D: Deserializer<'de>>(
    deserializer: D,
    union: &'static str,
    tag: &'static str,
) -> Result<TaggedUnion<U>, D::Error> {
    let value = Value::deserialize(deserializer)?;
    let Some(object) = value.as_object() else {
        return Err(D::Error::invalid_type(unexpected(&value), &format!("{union}, an object with `{tag}`").as_str()));
    };
    let tag = object.get(tag).and_then(as_text).map(Cow::into_owned);
    Ok(TaggedUnion { tag, pending: Pending::new(union, value) })
}

/// Begins to read a union whose variants are told apart by the keys that they require.
pub fn keyed<'de, U, D: Deserializer<'de>>(deserializer: D, union: &'static str) -> Result<KeyedUnion<U>, D::Error> {
    let value = Value::deserialize(deserializer)?;
    if !value.is_object() {
        return Err(D::Error::invalid_type(unexpected(&value), &format!("{union}, an object").as_str()));
    }
    Ok(KeyedUnion { pending: Pending::new(union, value) })
}

/// Begins to read a union whose variants are told apart by the JSON type of the value.
pub fn typed<'de, U, D: Deserializer<'de>>(deserializer: D, union: &'static str) -> Result<TypedUnion<U>, D::Error> {
    Ok(TypedUnion { pending: Pending::new(union, Value::deserialize(deserializer)?) })
}

/// A union on its way to one of its variants; see [`tagged`].
pub struct TaggedUnion<U> {
    tag: Option<String>,
    pending: Pending<U>,
}

impl<U> TaggedUnion<U> {
    /// Names a variant and the values of the tag that mean it.
    pub fn variant<T: DeserializeOwned>(mut self, tags: &[&str], make: impl FnOnce(T) -> U) -> Self {
        if let Some(tag) = self.tag.as_deref()
            && tags.contains(&tag)
        {
            self.pending.attempt(tag, make);
        }
        self
    }

    /// The variant that fitted; else, if no variant has this tag, the unknown one.
    pub fn finish<E: serde::de::Error>(self, unknown: impl FnOnce(UnknownVariant) -> U) -> Result<U, E> {
        self.pending.finish(unknown)
    }
}

/// A union on its way to one of its variants; see [`keyed`].
pub struct KeyedUnion<U> {
    pending: Pending<U>,
}

impl<U> KeyedUnion<U> {
    /// Names a variant and the keys that only it requires.
    pub fn variant<T: DeserializeOwned>(mut self, name: &str, keys: &[&str], make: impl FnOnce(T) -> U) -> Self {
        let missing = keys.iter().find(|key| self.pending.value.get(key).is_none_or(Value::is_null));
        match missing {
            None => self.pending.attempt(name, make),
            Some(key) => self.pending.reject(name, Error::new(format!("`{key}` is missing"))),
        }
        self
    }

    /// The variant that fitted; else, if no variant's keys are there, the unknown one.
    pub fn finish<E: serde::de::Error>(self, unknown: impl FnOnce(UnknownVariant) -> U) -> Result<U, E> {
        self.pending.finish(unknown)
    }
}

/// A union on its way to one of its variants; see [`typed`].
pub struct TypedUnion<U> {
    pending: Pending<U>,
}

impl<U> TypedUnion<U> {
    /// Names a variant and the JSON type that means it.
    pub fn variant<T: DeserializeOwned>(mut self, name: &str, json: JsonType, make: impl FnOnce(T) -> U) -> Self {
        if json.matches(&self.pending.value) {
            self.pending.attempt(name, make);
        }
        self
    }

    /// The variant that fitted; else, if no variant has this type, the unknown one.
    pub fn finish<E: serde::de::Error>(self, unknown: impl FnOnce(UnknownVariant) -> U) -> Result<U, E> {
        self.pending.finish(unknown)
    }
}

/// A JSON type, as a schema names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum JsonType {
    /// `"…"`
    String,
    /// Any number.
    Number,
    /// A number without a fraction.
    Integer,
    /// `true` or `false`
    Boolean,
    /// `[…]`
    Array,
    /// `{…}`
    Object,
}

impl JsonType {
    fn matches(self, value: &Value) -> bool {
        match self {
            Self::String => value.is_string(),
            Self::Number => value.is_number(),
            Self::Integer => value.is_i64() || value.is_u64(),
            Self::Boolean => value.is_boolean(),
            Self::Array => value.is_array(),
            Self::Object => value.is_object(),
        }
    }
}

/// What all unions have in common while they are read.
struct Pending<U> {
    union: &'static str,
    value: Value,
    made: Option<U>,
    /// A variant was meant: what is wrong then is an error, and not something unknown.
    meant: bool,
    reasons: Vec<(String, Error)>,
}

impl<U> Pending<U> {
    fn new(union: &'static str, value: Value) -> Self {
        Self { union, value, made: None, meant: false, reasons: Vec::new() }
    }

    fn attempt<T: DeserializeOwned>(&mut self, name: &str, make: impl FnOnce(T) -> U) {
        if self.made.is_some() {
            return;
        }
        self.meant = true;
        match value(&self.value) {
            Ok(inner) => self.made = Some(make(inner)),
            Err(error) => self.reject(name, error),
        }
    }

    fn reject(&mut self, name: &str, error: Error) {
        self.reasons.push((name.to_owned(), error));
    }

    fn finish<E: serde::de::Error>(mut self, unknown: impl FnOnce(UnknownVariant) -> U) -> Result<U, E> {
        if let Some(made) = self.made {
            return Ok(made);
        }
        if !self.meant {
            return Ok(unknown(UnknownVariant::new(self.value)));
        }
        if self.reasons.len() == 1
            && let Some((_, error)) = self.reasons.pop()
        {
            return Err(E::custom(error));
        }
        Err(E::custom(Error::union(format!("no variant of {} fits", self.union), self.reasons)))
    }
}

/// A scalar as text, the way it would stand in a tag.
pub(crate) fn as_text(value: &Value) -> Option<Cow<'_, str>> {
    match value {
        Value::String(text) => Some(Cow::Borrowed(text)),
        Value::Number(number) => Some(Cow::Owned(number.to_string())),
        Value::Bool(value) => Some(Cow::Borrowed(if *value { "true" } else { "false" })),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}
