//! A value as parameters and forms see it: text, lists and objects, in the order in which they were written.
//!
//! [`serde_json::Value`] would do, but for the order of its objects, which is a feature of another crate's choice.

use std::fmt;

use bytes::Bytes;
use serde::ser::{
    Error as _, Impossible, SerializeMap, SerializeSeq, SerializeStruct, SerializeStructVariant, SerializeTuple,
    SerializeTupleStruct,
};
use serde::{Serialize, Serializer};

/// A value, taken apart.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Flat {
    /// Null: nothing is sent.
    Nothing,
    /// Text; `quoted` if JSON writes it in quotes.
    Scalar { text: String, quoted: bool },
    /// A list.
    List(Vec<Flat>),
    /// An object.
    Object(Vec<(String, Flat)>),
    /// Bytes, which only a body of parts can carry.
    File { bytes: Bytes, name: Option<String>, media_type: Option<String> },
}

/// The name by which a file is known when it is taken apart: a newtype of its name, media type and bytes.
pub(crate) const FILE: &str = "$file";

/// The name by which serde_json's numbers are known if some crate turns its feature `arbitrary_precision` on: a struct
/// with the number's text in its only field.
const NUMBER: &str = "$serde_json::private::Number";

/// Takes a value apart.
pub(crate) fn flatten(value: &(impl Serialize + ?Sized)) -> Result<Flat, FlattenError> {
    value.serialize(Flattener)
}

impl Flat {
    /// The text of a scalar; anything else as JSON.
    pub(crate) fn into_text(self) -> Result<String, FlattenError> {
        match self {
            Self::Scalar { text, .. } => Ok(text),
            Self::File { .. } => Err(FlattenError::custom("a file has no text form")),
            other => serde_json::to_string(&other).map_err(FlattenError::custom),
        }
    }
}

impl Serialize for Flat {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Nothing => serializer.serialize_unit(),
            Self::Scalar { text, quoted: true } => serializer.serialize_str(text),
            Self::Scalar { text, quoted: false } => {
                let value: serde_json::Value = serde_json::from_str(text).map_err(serde::ser::Error::custom)?;
                value.serialize(serializer)
            }
            Self::List(list) => list.serialize(serializer),
            Self::File { bytes, .. } => bytes.serialize(serializer),
            Self::Object(entries) => serializer.collect_map(entries.iter().map(|(name, value)| (name, value))),
        }
    }
}

/// Why a value could not be taken apart.
#[derive(Debug)]
pub(crate) struct FlattenError(String);

impl fmt::Display for FlattenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for FlattenError {}

impl serde::ser::Error for FlattenError {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

struct Flattener;

fn bare(text: impl fmt::Display) -> Result<Flat, FlattenError> {
    Ok(Flat::Scalar { text: text.to_string(), quoted: false })
}

fn quoted(text: &str) -> Result<Flat, FlattenError> {
    Ok(Flat::Scalar { text: text.to_owned(), quoted: true })
}

macro_rules! numbers {
    ($($method:ident: $type:ty),*) => {
        $(
            fn $method(self, value: $type) -> Result<Flat, FlattenError> {
                bare(value)
            }
        )*
    };
}

impl Serializer for Flattener {
    type Ok = Flat;
    type Error = FlattenError;
    type SerializeSeq = List;
    type SerializeTuple = List;
    type SerializeTupleStruct = List;
    type SerializeTupleVariant = Impossible<Flat, FlattenError>;
    type SerializeMap = Object;
    type SerializeStruct = Object;
    type SerializeStructVariant = Object;

    numbers! {
        serialize_i8: i8, serialize_i16: i16, serialize_i32: i32, serialize_i64: i64, serialize_i128: i128,
        serialize_u8: u8, serialize_u16: u16, serialize_u32: u32, serialize_u64: u64, serialize_u128: u128
    }

    fn serialize_bool(self, value: bool) -> Result<Flat, FlattenError> {
        bare(value)
    }

    fn serialize_f32(self, value: f32) -> Result<Flat, FlattenError> {
        if value.is_finite() { bare(value) } else { Err(FlattenError::custom("not a finite number")) }
    }

    fn serialize_f64(self, value: f64) -> Result<Flat, FlattenError> {
        if value.is_finite() { bare(value) } else { Err(FlattenError::custom("not a finite number")) }
    }

    fn serialize_char(self, value: char) -> Result<Flat, FlattenError> {
        quoted(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, value: &str) -> Result<Flat, FlattenError> {
        quoted(value)
    }

    fn serialize_bytes(self, value: &[u8]) -> Result<Flat, FlattenError> {
        Ok(Flat::File { bytes: Bytes::copy_from_slice(value), name: None, media_type: None })
    }

    fn serialize_none(self) -> Result<Flat, FlattenError> {
        Ok(Flat::Nothing)
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Flat, FlattenError> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<Flat, FlattenError> {
        Ok(Flat::Nothing)
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<Flat, FlattenError> {
        Ok(Flat::Nothing)
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<Flat, FlattenError> {
        quoted(variant)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        value: &T,
    ) -> Result<Flat, FlattenError> {
        let inner = value.serialize(self)?;
        if name != FILE {
            return Ok(inner);
        }
        let Flat::List(facts) = inner else { return Err(FlattenError::custom("not a file")) };
        let Ok([name, media_type, Flat::File { bytes, .. }]) = <[Flat; 3]>::try_from(facts) else {
            return Err(FlattenError::custom("not a file"));
        };
        let text = |fact: Flat| match fact {
            Flat::Scalar { text, .. } => Some(text),
            _ => None,
        };
        Ok(Flat::File { bytes, name: text(name), media_type: text(media_type) })
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<Flat, FlattenError> {
        Ok(Flat::Object(vec![(variant.to_owned(), flatten(value)?)]))
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<List, FlattenError> {
        Ok(List(Vec::new()))
    }

    fn serialize_tuple(self, _: usize) -> Result<List, FlattenError> {
        Ok(List(Vec::new()))
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<List, FlattenError> {
        Ok(List(Vec::new()))
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, FlattenError> {
        Err(FlattenError(format!("the variant {variant} has no text form")))
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Object, FlattenError> {
        Ok(Object::default())
    }

    fn serialize_struct(self, name: &'static str, _: usize) -> Result<Object, FlattenError> {
        Ok(Object { is_number: name == NUMBER, ..Object::default() })
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Object, FlattenError> {
        Ok(Object { variant: Some(variant), ..Object::default() })
    }
}

/// A list while it is taken apart.
struct List(Vec<Flat>);

impl SerializeSeq for List {
    type Ok = Flat;
    type Error = FlattenError;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), FlattenError> {
        self.0.push(flatten(value)?);
        Ok(())
    }

    fn end(self) -> Result<Flat, FlattenError> {
        Ok(Flat::List(self.0))
    }
}

impl SerializeTuple for List {
    type Ok = Flat;
    type Error = FlattenError;

    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), FlattenError> {
        SerializeSeq::serialize_element(self, value)
    }

    fn end(self) -> Result<Flat, FlattenError> {
        SerializeSeq::end(self)
    }
}

impl SerializeTupleStruct for List {
    type Ok = Flat;
    type Error = FlattenError;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), FlattenError> {
        SerializeSeq::serialize_element(self, value)
    }

    fn end(self) -> Result<Flat, FlattenError> {
        SerializeSeq::end(self)
    }
}

/// An object while it is taken apart.
#[derive(Default)]
struct Object {
    entries: Vec<(String, Flat)>,
    key: String,
    variant: Option<&'static str>,
    is_number: bool,
}

impl SerializeMap for Object {
    type Ok = Flat;
    type Error = FlattenError;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), FlattenError> {
        self.key = match flatten(key)? {
            Flat::Scalar { text, .. } => text,
            _ => return Err(FlattenError::custom("a key has to be text")),
        };
        Ok(())
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), FlattenError> {
        self.entries.push((std::mem::take(&mut self.key), flatten(value)?));
        Ok(())
    }

    fn end(self) -> Result<Flat, FlattenError> {
        Ok(match self.variant {
            None => Flat::Object(self.entries),
            Some(variant) => Flat::Object(vec![(variant.to_owned(), Flat::Object(self.entries))]),
        })
    }
}

impl SerializeStruct for Object {
    type Ok = Flat;
    type Error = FlattenError;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), FlattenError> {
        self.entries.push((key.to_owned(), flatten(value)?));
        Ok(())
    }

    fn end(mut self) -> Result<Flat, FlattenError> {
        match self.entries.pop() {
            Some((_, Flat::Scalar { text, .. })) if self.is_number => bare(text),
            last => {
                self.entries.extend(last);
                SerializeMap::end(self)
            }
        }
    }
}

impl SerializeStructVariant for Object {
    type Ok = Flat;
    type Error = FlattenError;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), FlattenError> {
        SerializeStruct::serialize_field(self, key, value)
    }

    fn end(self) -> Result<Flat, FlattenError> {
        SerializeMap::end(self)
    }
}
