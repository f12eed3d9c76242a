//! Text → tree of JSON values.
//!
//! serde_yaml reads YAML, by the core schema of YAML 1.2: `2019-01-01`, `12:30` and `yes` are strings. serde_json reads
//! JSON, because it is faster and because YAML's parser refuses a surrogate pair (`"\ud83d\ude80"`), which JSON written
//! by many tools has for every emoji.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor},
};
use serde_json::{Map, Number, Value};

use super::position::MERGE;

/// Why a text could not be read.
#[derive(Debug)]
pub(super) struct Failure {
    /// Byte offset, as far as the parser tells.
    pub(super) at: Option<usize>,
    /// What the parser says.
    pub(super) message: String,
}

/// Whether a text looks like JSON.
pub(super) fn looks_like_json(text: &str) -> bool {
    text.trim_start_matches('\u{feff}').trim_start().starts_with(['{', '['])
}

/// Reads JSON.
pub(super) fn json(text: &str) -> Result<Value, serde_json::Error> {
    serde_json::from_str(text.trim_start_matches('\u{feff}'))
}

/// Reads the first document of a YAML text.
pub(super) fn yaml(text: &str) -> Result<Value, Failure> {
    let Some(document) = serde_yaml::Deserializer::from_str(text).next() else { return Ok(Value::Null) };
    Tree::deserialize(document).map(|tree| tree.0).map_err(|error| Failure {
        at: error.location().map(|location| location.index()),
        message: without_location(&error.to_string()),
    })
}

/// The finding says where: the parser's own words for it would only repeat that, and its columns count from elsewhere.
fn without_location(message: &str) -> String {
    message
        .split(", ")
        .map(|part| part.split_once(" at line ").map_or(part, |(what, _)| what))
        .map(|part| part.split_once(" at position ").map_or(part, |(what, _)| what))
        .collect::<Vec<_>>()
        .join(", ")
}

/// Puts the members that merge keys bring in where the keys stand. What an object says itself wins over what is merged
/// in, and the first of several sources over the later ones.
pub(super) fn merge(value: &mut Value) {
    match value {
        Value::Array(elements) => elements.iter_mut().for_each(merge),
        Value::Object(members) => {
            members.values_mut().for_each(merge);
            if members.get(MERGE).is_some_and(is_mergeable) {
                let sources = match members.shift_remove(MERGE) {
                    Some(Value::Array(sources)) => sources,
                    Some(source) => vec![source],
                    None => Vec::new(),
                };
                for source in sources {
                    let Value::Object(source) = source else { continue };
                    for (key, value) in source {
                        members.entry(key).or_insert(value);
                    }
                }
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

fn is_mergeable(value: &Value) -> bool {
    match value {
        Value::Object(_) => true,
        Value::Array(sources) => sources.iter().all(Value::is_object),
        _ => false,
    }
}

/// A JSON value that reads what YAML has besides: integers of more than 64 bits, tags, infinity.
struct Tree(Value);

impl<'de> Deserialize<'de> for Tree {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(TreeVisitor).map(Self)
    }
}

struct TreeVisitor;

impl<'de> Visitor<'de> for TreeVisitor {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(Value::from(value))
    }

    fn visit_i128<E>(self, value: i128) -> Result<Value, E> {
        Ok(nearest(value as f64))
    }

    fn visit_u128<E>(self, value: u128) -> Result<Value, E> {
        Ok(nearest(value as f64))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(nearest(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(Value::String(value))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut sequence: A) -> Result<Value, A::Error> {
        let mut elements = Vec::new();
        while let Some(Tree(element)) = sequence.next_element()? {
            elements.push(element);
        }
        Ok(Value::Array(elements))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut mapping: A) -> Result<Value, A::Error> {
        let mut members = Map::new();
        while let Some(key) = mapping.next_key::<String>()? {
            let Tree(value) = mapping.next_value()?;
            members.insert(key, value);
        }
        Ok(Value::Object(members))
    }

    fn visit_enum<A: EnumAccess<'de>>(self, tagged: A) -> Result<Value, A::Error> {
        // serde_yaml shows `!tag value` as a variant; the scan reports the tag.
        let (Tag, contents) = tagged.variant()?;
        contents.newtype_variant::<Tree>().map(|tree| tree.0)
    }
}

/// A floating-point number as JSON has it; the scan reports what is not finite.
fn nearest(value: f64) -> Value {
    Number::from_f64(value).map_or(Value::Null, Value::Number)
}

struct Tag;

impl<'de> Deserialize<'de> for Tag {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|_| Self)
    }
}
