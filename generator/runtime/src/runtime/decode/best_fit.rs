//! Unions of which the documents do not say what tells their variants apart.
//!
//! A value is read as every variant and written again; the variant that keeps the most of it is the one. A value of
//! which each would lose something that another one knows is of none of them, so that nothing is lost in silence.

use std::collections::BTreeSet;

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

use super::union::as_text;
use super::{Error, value};
use crate::runtime::UnknownVariant;

/// Begins to read a union whose variants nothing tells apart.
pub fn best_fit<'de, U, D: Deserializer<'de>>(
    deserializer: D,
    union: &'static str,
) -> Result<BestFitUnion<U>, D::Error> {
    let value = Value::deserialize(deserializer)?;
    Ok(BestFitUnion { union, value, best: None, kept: BTreeSet::new(), reasons: Vec::new(), meant: false })
}

/// A union on its way to one of its variants; see [`best_fit`].
pub struct BestFitUnion<U> {
    union: &'static str,
    value: Value,
    best: Option<Fit<U>>,
    /// The keys of the value that one variant or another keeps.
    kept: BTreeSet<String>,
    reasons: Vec<(String, Error)>,
    /// A variant was tried: that none fits is an error, and not something unknown.
    meant: bool,
}

/// A variant that a value can be read as.
struct Fit<U> {
    made: U,
    score: usize,
    /// How many of the value's keys it keeps.
    kept: usize,
    /// It had to take the value for something else: a number for its text.
    bent: bool,
}

impl<U> BestFitUnion<U> {
    /// Names a variant, and the properties that no value of it has with other values than these.
    pub fn variant<T: DeserializeOwned + Serialize>(
        mut self,
        name: &str,
        values: &[(&str, &[&str])],
        make: impl FnOnce(T) -> U,
    ) -> Self {
        let differs = values.iter().find(|(key, allowed)| {
            let found = self.value.get(key).and_then(as_text);
            found.is_some_and(|found| !allowed.contains(&&*found))
        });
        match differs {
            Some((key, _)) => self.reject(name, Error::new(format!("`{key}` is that of another variant"))),
            None => self.attempt(name, make),
        }
        self
    }

    /// Names a variant that takes any value, and so is only for those that no other one is for.
    pub fn otherwise<T: DeserializeOwned + Serialize>(mut self, name: &str, make: impl FnOnce(T) -> U) -> Self {
        if self.best.as_ref().is_some_and(|best| best.bent || best.kept < self.kept.len()) {
            self.best = None;
        }
        if self.best.is_none() {
            self.attempt(name, make);
        }
        self
    }

    /// The variant that fits best; the unknown one if each would lose something that another one knows, or if no
    /// variant has such values.
    pub fn finish<E: serde::de::Error>(mut self, unknown: impl FnOnce(UnknownVariant) -> U) -> Result<U, E> {
        match self.best {
            Some(best) if best.kept == self.kept.len() => return Ok(best.made),
            None if self.meant => {}
            _ => return Ok(unknown(UnknownVariant::new(self.value))),
        }
        if self.reasons.len() == 1
            && let Some((_, error)) = self.reasons.pop()
        {
            return Err(E::custom(error));
        }
        Err(E::custom(Error::union(format!("no variant of {} fits", self.union), self.reasons)))
    }

    fn attempt<T: DeserializeOwned + Serialize>(&mut self, name: &str, make: impl FnOnce(T) -> U) {
        self.meant = true;
        let read = value::<T>(&self.value).and_then(|read| match serde_json::to_value(&read) {
            Ok(again) => Ok((read, again)),
            Err(_) => Err(Error::new("it could not be written again")),
        });
        let (read, again) = match read {
            Ok(read) => read,
            Err(error) => return self.reject(name, error),
        };
        let keys: BTreeSet<String> = kept_keys(&self.value, &again).map(str::to_owned).collect();
        let is_scalar = !self.value.is_object() && !self.value.is_array();
        let (score, kept, bent) = (score(&self.value, &again), keys.len(), is_scalar && again != self.value);
        self.kept.extend(keys);
        if self.best.as_ref().is_none_or(|best| best.score < score) {
            self.best = Some(Fit { made: make(read), score, kept, bent });
        }
    }

    fn reject(&mut self, name: &str, error: Error) {
        self.reasons.push((name.to_owned(), error));
    }
}

/// The keys of an object that are still there when it has been read and written again. Null says nothing.
fn kept_keys<'v>(value: &'v Value, again: &Value) -> impl Iterator<Item = &'v str> {
    let entries = value.as_object().into_iter().flatten();
    entries.filter(|(key, value)| !value.is_null() && again.get(key).is_some()).map(|(key, _)| key.as_str())
}

/// How much of a value is the same when it has been read and written again: two for what is, one for what at least
/// reads the same.
fn score(value: &Value, again: &Value) -> usize {
    match (value, again) {
        (Value::Object(value), Value::Object(again)) => {
            value.iter().filter_map(|(key, value)| Some(1 + score(value, again.get(key)?))).sum()
        }
        (Value::Array(value), Value::Array(again)) => {
            value.iter().zip(again).map(|(value, again)| 1 + score(value, again)).sum()
        }
        _ if value == again => 2,
        _ => usize::from(as_text(value).is_some_and(|text| as_text(again).is_some_and(|again| again == text))),
    }
}
