//! A deserializer over JSON that takes a value for what the type asks for, where the two can be reconciled.
//!
//! | asked for | also taken |
//! |---|---|
//! | a string | a number or a boolean, as its text; null, as the empty string |
//! | a number | a string that spells one; for an integer, a number without a fraction |
//! | a boolean | `"true"`, `"false"`, `1`, `0`, `"1"`, `"0"` |
//! | a list, an object | null, as an empty one |
//! | an option | null and absence, as `None` |

use serde::de::value::StrDeserializer;
use serde::de::{
    DeserializeSeed, Deserializer, Error as _, IntoDeserializer, MapAccess, SeqAccess, Unexpected, Visitor,
};
use serde::forward_to_deserialize_any;
use serde_json::{Number, Value, map};

use super::Error;

/// The deserializer; see the module.
#[derive(Clone, Copy)]
pub(super) struct Lenient<'de> {
    value: &'de Value,
}

impl<'de> Lenient<'de> {
    pub(super) fn new(value: &'de Value) -> Self {
        Self { value }
    }

    fn integer<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            Value::Number(number) => visit_integer(number, visitor),
            Value::String(text) => match spelled(text) {
                Some(number) => visit_integer(&number, visitor),
                None => Err(Error::invalid_type(Unexpected::Str(text), &visitor)),
            },
            other => Err(Error::invalid_type(unexpected(other), &visitor)),
        }
    }

    fn float<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let number = match self.value {
            Value::Number(number) => number.as_f64(),
            Value::String(text) => spelled(text).and_then(|number| number.as_f64()),
            _ => None,
        };
        match number {
            Some(number) => visitor.visit_f64(number),
            None => Err(Error::invalid_type(unexpected(self.value), &visitor)),
        }
    }
}

/// What a value is, in the words of serde's messages.
pub(super) fn unexpected(value: &Value) -> Unexpected<'_> {
    match value {
        Value::Null => Unexpected::Unit,
        Value::Bool(value) => Unexpected::Bool(*value),
        Value::Number(number) => match (number.as_u64(), number.as_i64()) {
            (Some(number), _) => Unexpected::Unsigned(number),
            (None, Some(number)) => Unexpected::Signed(number),
            (None, None) => Unexpected::Float(number.as_f64().unwrap_or(f64::NAN)),
        },
        Value::String(text) => Unexpected::Str(text),
        Value::Array(_) => Unexpected::Seq,
        Value::Object(_) => Unexpected::Map,
    }
}

/// The number that a string spells.
fn spelled(text: &str) -> Option<Number> {
    let text = text.trim();
    let digits = text.strip_prefix('+').unwrap_or(text);
    if let Ok(number) = digits.parse::<i64>() {
        return Some(number.into());
    }
    if let Ok(number) = digits.parse::<u64>() {
        return Some(number.into());
    }
    // `f64` would also read "inf" and "NaN", which `from_f64` refuses.
    digits.parse::<f64>().ok().and_then(Number::from_f64)
}

fn visit_number<'de, V: Visitor<'de>>(number: &Number, visitor: V) -> Result<V::Value, Error> {
    if let Some(number) = number.as_u64() {
        visitor.visit_u64(number)
    } else if let Some(number) = number.as_i64() {
        visitor.visit_i64(number)
    } else {
        visitor.visit_f64(number.as_f64().unwrap_or(f64::NAN))
    }
}

fn visit_integer<'de, V: Visitor<'de>>(number: &Number, visitor: V) -> Result<V::Value, Error> {
    if number.is_i64() || number.is_u64() {
        return visit_number(number, visitor);
    }
    // Beyond 2^53 a float no longer says which integer was meant.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    match number.as_f64() {
        Some(float) if float.fract() == 0.0 && float.abs() <= EXACT => visitor.visit_i64(float as i64),
        float => Err(Error::invalid_type(Unexpected::Float(float.unwrap_or(f64::NAN)), &visitor)),
    }
}

macro_rules! asked_for {
    ($($method:ident)* => $as:ident) => {
        $(
            fn $method<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
                self.$as(visitor)
            }
        )*
    };
}

impl<'de> Deserializer<'de> for Lenient<'de> {
    type Error = Error;

    /// The value as it is: nothing says what is asked for.
    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            Value::Null => visitor.visit_unit(),
            Value::Bool(value) => visitor.visit_bool(*value),
            Value::Number(number) => visit_number(number, visitor),
            Value::String(text) => visitor.visit_borrowed_str(text),
            Value::Array(list) => visitor.visit_seq(Elements { list: list.iter(), index: 0 }),
            Value::Object(object) => visitor.visit_map(Entries { object: Some(object.iter()), entry: None }),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        let value = match self.value {
            Value::Bool(value) => Some(*value),
            Value::Number(number) => match number.as_u64() {
                Some(0) => Some(false),
                Some(1) => Some(true),
                _ => None,
            },
            Value::String(text) => match text.trim() {
                "1" => Some(true),
                "0" => Some(false),
                word if word.eq_ignore_ascii_case("true") => Some(true),
                word if word.eq_ignore_ascii_case("false") => Some(false),
                _ => None,
            },
            _ => None,
        };
        match value {
            Some(value) => visitor.visit_bool(value),
            None => Err(Error::invalid_type(unexpected(self.value), &visitor)),
        }
    }

    asked_for!(deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_i128 => integer);
    asked_for!(deserialize_u8 deserialize_u16 deserialize_u32 deserialize_u64 deserialize_u128 => integer);
    asked_for!(deserialize_f32 deserialize_f64 => float);
    asked_for!(deserialize_string deserialize_char deserialize_identifier => deserialize_str);

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            Value::String(text) => visitor.visit_borrowed_str(text),
            Value::Number(number) => visitor.visit_string(number.to_string()),
            Value::Bool(value) => visitor.visit_str(if *value { "true" } else { "false" }),
            Value::Null => visitor.visit_str(""),
            other => Err(Error::invalid_type(unexpected(other), &visitor)),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            Value::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            Value::Array(list) => visitor.visit_seq(Elements { list: list.iter(), index: 0 }),
            Value::Null => visitor.visit_seq(Elements { list: [].iter(), index: 0 }),
            other => Err(Error::invalid_type(unexpected(other), &visitor)),
        }
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.value {
            Value::Object(object) => visitor.visit_map(Entries { object: Some(object.iter()), entry: None }),
            Value::Null => visitor.visit_map(Entries { object: None, entry: None }),
            other => Err(Error::invalid_type(unexpected(other), &visitor)),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.deserialize_map(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        // No generated type asks for one; a type of the caller's own may.
        self.value.deserialize_enum(name, variants, visitor).map_err(Error::custom)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! { bytes byte_buf unit_struct tuple tuple_struct }
}

impl<'de> IntoDeserializer<'de, Error> for Lenient<'de> {
    type Deserializer = Self;

    fn into_deserializer(self) -> Self {
        self
    }
}

/// The elements of a list; an error in one of them learns its index.
struct Elements<'de> {
    list: std::slice::Iter<'de, Value>,
    index: usize,
}

impl<'de> SeqAccess<'de> for Elements<'de> {
    type Error = Error;

    fn next_element_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        let Some(value) = self.list.next() else { return Ok(None) };
        let index = self.index;
        self.index += 1;
        seed.deserialize(Lenient::new(value)).map(Some).map_err(|error| error.at_index(index))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.list.len())
    }
}

/// The entries of an object; an error in one of them learns its key.
struct Entries<'de> {
    /// `None`: there are none.
    object: Option<map::Iter<'de>>,
    entry: Option<(&'de String, &'de Value)>,
}

impl<'de> MapAccess<'de> for Entries<'de> {
    type Error = Error;

    fn next_key_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<Option<S::Value>, Error> {
        self.entry = self.object.as_mut().and_then(Iterator::next);
        let Some((key, _)) = self.entry else { return Ok(None) };
        let deserializer: StrDeserializer<'_, Error> = key.as_str().into_deserializer();
        seed.deserialize(deserializer).map(Some)
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, Error> {
        let Some((key, value)) = self.entry else { return Err(Error::new("a value was asked for before its key")) };
        seed.deserialize(Lenient::new(value)).map_err(|error| error.at_key(key))
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.object.as_ref().map_or(0, ExactSizeIterator::len))
    }
}
