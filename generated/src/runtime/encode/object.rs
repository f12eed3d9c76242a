//! An object written field by field: for types that a derive cannot say.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::flat::{Flat, flatten};

/// Begins to write an object.
pub fn object<S: Serializer>(serializer: S) -> Result<Object<S>, S::Error> {
    Ok(Object { map: serializer.serialize_map(None)? })
}

/// An object on its way to the wire.
pub struct Object<S: Serializer> {
    map: S::SerializeMap,
}

impl<S: Serializer> Object<S> {
    /// Writes a field, or a constant.
    pub fn field(&mut self, name: &str, value: &(impl Serialize + ?Sized)) -> Result<(), S::Error> {
        self.map.serialize_entry(name, value)
    }

    /// Writes a field that is left out when it is not set.
    pub fn optional(&mut self, name: &str, value: &Option<impl Serialize>) -> Result<(), S::Error> {
        match value {
            Some(value) => self.field(name, value),
            None => Ok(()),
        }
    }

    /// Writes the entries of a map, or the fields of a struct, as fields of this object.
    pub fn entries(&mut self, value: &impl Serialize) -> Result<(), S::Error> {
        match flatten(value).map_err(serde::ser::Error::custom)? {
            Flat::Nothing => Ok(()),
            Flat::Object(entries) => entries.iter().try_for_each(|(name, value)| self.field(name, value)),
            _ => Err(serde::ser::Error::custom("not an object")),
        }
    }

    /// Ends the object.
    pub fn finish(self) -> Result<S::Ok, S::Error> {
        self.map.end()
    }
}
