//! What the service said and the documents do not know: values of open enums, variants of open unions.

use std::fmt;

use serde::{Serialize, Serializer};
use serde_json::Value;

/// A value of an open enum that the documents do not know.
///
/// There is no way to make one but [`OpenEnum::open`], so it never holds a value that its enum has a variant for.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct UnknownValue<T = String>(T);

impl UnknownValue {
    /// The value as the wire has it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<T: Copy> UnknownValue<T> {
    /// The value as the wire has it.
    pub fn get(&self) -> T {
        self.0
    }
}

impl<T> AsRef<T> for UnknownValue<T> {
    fn as_ref(&self) -> &T {
        &self.0
    }
}

impl<T: fmt::Debug> fmt::Debug for UnknownValue<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<T: fmt::Display> fmt::Display for UnknownValue<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// An enum whose known values are variants and whose unknown ones are kept as they are.
pub trait OpenEnum: Sized {
    /// What a value is on the wire: a `String` or an `i64`.
    type Raw;

    /// The variant of a known value.
    fn known(raw: &Self::Raw) -> Option<Self>;

    /// The variant that keeps an unknown value.
    fn unknown(value: UnknownValue<Self::Raw>) -> Self;

    /// The variant of a value, known or not.
    fn open(raw: impl Into<Self::Raw>) -> Self {
        let raw = raw.into();
        match Self::known(&raw) {
            Some(known) => known,
            None => Self::unknown(UnknownValue(raw)),
        }
    }
}

/// A value of an open union that is of none of the variants that the documents know. It goes back to the wire as it
/// came.
#[derive(Clone, PartialEq)]
pub struct UnknownVariant(Value);

impl UnknownVariant {
    pub(crate) fn new(value: Value) -> Self {
        Self(value)
    }

    /// The value as the wire has it.
    pub fn value(&self) -> &Value {
        &self.0
    }

    /// Takes the value out.
    pub fn into_value(self) -> Value {
        self.0
    }
}

impl fmt::Debug for UnknownVariant {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl Serialize for UnknownVariant {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}
