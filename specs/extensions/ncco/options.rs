//! The options of an action, as the wire has them.

use std::fmt;

use serde::Serialize;
use serde_json::{Map, Value};

use crate::runtime::JsonObject;

/// The options of an action, or of a part of one.
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(transparent)]
pub(super) struct Options(Map<String, Value>);

impl Options {
    /// An action with nothing but its name.
    pub(super) fn action(name: &str) -> Self {
        Self::default().set("action", name)
    }

    /// An endpoint with nothing but its type.
    pub(super) fn endpoint(kind: &str) -> Self {
        Self::default().set("type", kind)
    }

    pub(super) fn set(mut self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        self.0.insert(name.into(), value.into());
        self
    }

    /// Takes an option back, because another one excludes it.
    pub(super) fn without(mut self, name: &str) -> Self {
        self.0.remove(name);
        self
    }
}

impl From<Options> for JsonObject {
    fn from(options: Options) -> Self {
        options.0.into()
    }
}

impl From<JsonObject> for Options {
    fn from(object: JsonObject) -> Self {
        Self(object.into_map())
    }
}

impl From<Options> for Value {
    fn from(options: Options) -> Self {
        Self::Object(options.0)
    }
}

impl fmt::Debug for Options {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Shown(&self.0).fmt(f)
    }
}

/// Options as they are printed: without the `Authorization` that a websocket is opened with.
pub(super) struct Shown<'o>(pub(super) &'o Map<String, Value>);

impl fmt::Debug for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.0.iter().map(|(name, value)| (name, ShownValue { name, value }))).finish()
    }
}

struct ShownValue<'o> {
    name: &'o str,
    value: &'o Value,
}

impl fmt::Debug for ShownValue<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let name = self.name;
        match self.value {
            _ if name.eq_ignore_ascii_case("authorization") => f.write_str("[redacted]"),
            Value::Object(options) => Shown(options).fmt(f),
            Value::Array(list) => f.debug_list().entries(list.iter().map(|value| Self { name, value })).finish(),
            scalar => write!(f, "{scalar}"),
        }
    }
}
