//! From the types of the API to what is sent, strictly.

mod flat;
mod object;
mod style;

use serde::{Serialize, Serializer, ser};

pub use object::{Object, object};
pub use style::Style;

pub(crate) use flat::{FILE, Flat, FlattenError, flatten};
pub(crate) use style::{exploded_path_text, form_pairs, path_text, plain_texts, query_pairs};

/// Writes a number as a string, without a fraction that says nothing: `1`, not `1.0`.
pub fn number_in_string<T: Serialize, S: Serializer>(value: &T, serializer: S) -> Result<S::Ok, S::Error> {
    match flatten(value).map_err(ser::Error::custom)? {
        Flat::Nothing => serializer.serialize_none(),
        Flat::Scalar { text, .. } => serializer.serialize_str(&text),
        _ => Err(ser::Error::custom("not a number")),
    }
}

/// A value that is written by [`number_in_string`], for a field of an explicit `Serialize`.
pub struct NumberInString<'a, T>(pub &'a T);

impl<T: Serialize> Serialize for NumberInString<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        number_in_string(self.0, serializer)
    }
}

/// Checks that exactly one of several fields is set: their wire names, and whether they are. A switch is set if it is on.
pub fn exactly_one_of<E: ser::Error>(fields: &[(&str, bool)]) -> Result<(), E> {
    let set: Vec<_> = fields.iter().filter(|(_, set)| *set).map(|(name, _)| format!("`{name}`")).collect();
    if set.len() == 1 {
        return Ok(());
    }
    let all: Vec<_> = fields.iter().map(|(name, _)| format!("`{name}`")).collect();
    let found = if set.is_empty() { "none is".to_owned() } else { format!("{} are", set.join(" and ")) };
    Err(E::custom(format!("exactly one of {} has to be set: {found}", all.join(", "))))
}
