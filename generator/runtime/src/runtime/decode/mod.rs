//! From the bytes of a response to the types of the API, liberally.
//!
//! Everything goes through [`serde_json::Value`] and a deserializer of our own over it, because the wire does not keep
//! to the documents: a number arrives where a string was promised, a numeric string where a number was, a list of one
//! where the thing itself was. What can be understood is; what cannot is an [`Error`] that names the path to the fault,
//! what was expected there and what was found.

mod best_fit;
mod deserializer;
mod error;
mod fields;
mod object;
mod union;

use bytes::Bytes;
use serde::de::DeserializeOwned;
use serde_json::Value;

pub use error::{Error, Reason};

// What is hidden is called by generated code, and by nobody else.
#[doc(hidden)]
pub use best_fit::{BestFitUnion, best_fit};
#[doc(hidden)]
pub use fields::{empty_as_none, nullable, number_in_string, one_or_many, there};
#[doc(hidden)]
pub use object::{Object, object};
#[doc(hidden)]
pub use union::{JsonType, KeyedUnion, TaggedUnion, TypedUnion, keyed, tagged, typed};

pub(crate) use union::as_text;

use deserializer::Lenient;

/// Reads a JSON body. An empty one is read as if it were `null`.
pub fn json<T: DeserializeOwned>(body: &[u8]) -> Result<T, Error> {
    value(&parse(body)?)
}

/// Reads a JSON body that should be a thing and may be a list of one such thing.
#[doc(hidden)]
pub fn one_of_many<T: DeserializeOwned>(body: &[u8]) -> Result<T, Error> {
    fields::only(&parse(body)?)
}

/// Reads what is already JSON.
pub fn value<T: DeserializeOwned>(value: &Value) -> Result<T, Error> {
    T::deserialize(Lenient::new(value))
}

/// Ignores the body, whatever it is: the operation promises none.
#[doc(hidden)]
pub fn empty(_body: &[u8]) -> Result<(), Error> {
    Ok(())
}

/// Reads a body of text.
#[doc(hidden)]
pub fn text(body: &[u8]) -> Result<String, Error> {
    utf8(body).map(str::to_owned)
}

/// Takes the body as it is.
#[doc(hidden)]
pub fn bytes(body: &[u8]) -> Result<Bytes, Error> {
    Ok(Bytes::copy_from_slice(body))
}

/// Reads `application/x-www-form-urlencoded` text: the body of a form, or a query string. A name that occurs more than
/// once becomes a list.
pub fn form<T: DeserializeOwned>(body: &[u8]) -> Result<T, Error> {
    let mut object = serde_json::Map::new();
    for (name, text) in super::uri::form_pairs(utf8(body)?) {
        match object.get_mut(&name) {
            None => {
                object.insert(name, Value::String(text));
            }
            Some(Value::Array(list)) => list.push(Value::String(text)),
            Some(first) => *first = Value::Array(vec![first.take(), Value::String(text)]),
        }
    }
    value(&Value::Object(object))
}

/// The JSON of a body.
pub(crate) fn parse(body: &[u8]) -> Result<Value, Error> {
    let body = body.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(body);
    if body.iter().all(u8::is_ascii_whitespace) {
        return Ok(Value::Null);
    }
    let text = utf8(body)?;
    serde_json::from_str(text).map_err(|error| Error::new(format!("the body is not JSON: {error}")))
}

fn utf8(body: &[u8]) -> Result<&str, Error> {
    std::str::from_utf8(body)
        .map_err(|error| Error::new(format!("the body is not UTF-8: byte {} is invalid", error.valid_up_to())))
}
