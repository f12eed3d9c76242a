//! Types: what parameters, bodies and results are made of.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Docs, Name, Origin};

/// The use of a type at some place.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Type {
    /// A single value.
    Scalar(Scalar),
    /// An ordered list.
    Array(Box<Type>),
    /// An object whose keys are data.
    Map(Box<Type>),
    /// An object that no schema describes.
    Object,
    /// Any JSON value. Each use has a finding that says why nothing better is known.
    Any,
    /// A type with a definition of its own.
    Named(TypeId),
    /// A value that may also be null, where the document says so.
    Nullable(Box<Type>),
}

impl Type {
    /// The definition that this use comes down to through lists, maps and nulls.
    pub fn named(&self) -> Option<&TypeId> {
        match self {
            Self::Named(id) => Some(id),
            Self::Array(inner) | Self::Map(inner) | Self::Nullable(inner) => inner.named(),
            Self::Scalar(_) | Self::Object | Self::Any => None,
        }
    }
}

/// A single value, told apart by what Rust has to do with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scalar {
    /// Text.
    String,
    /// Text that must not be shown.
    Secret,
    /// A point in time, RFC 3339 as far as the service keeps to it.
    Timestamp,
    /// A calendar date, `2020-01-31`.
    Date,
    /// Bytes in Base64.
    Base64,
    /// Bytes as they are (only a whole body or a part of a multipart body).
    Binary,
    /// `true` or `false`.
    Boolean,
    /// A whole number of 32 bits.
    Int32,
    /// A whole number of 64 bits.
    Int64,
    /// A floating point number of 32 bits.
    Float,
    /// A floating point number of 64 bits.
    Double,
    /// A number that the wire writes as a string.
    NumberInString,
}

/// The identity of a type: the module that it lives in, and its name there.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct TypeId {
    /// Name of a service, or [`TypeId::COMMON`].
    pub module: String,
    /// Its name in words that `naming` joins: `EndpointPhone`, `listCalls response`.
    pub name: String,
}

impl TypeId {
    /// The module of the types that more than one service uses.
    pub const COMMON: &'static str = "common";
}

/// The definition of a type.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TypeDef {
    /// Its identity.
    pub id: TypeId,
    /// The name it is known by in the document, and the one that the configuration chose.
    pub name: Name,
    /// The type that this one was written inside of; they share a file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub within: Option<String>,
    /// Which way it travels.
    pub usage: Usage,
    /// What it is.
    #[serde(flatten)]
    pub kind: TypeKind,
    /// Whether the document advises against it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub deprecated: bool,
    /// What the document says about it.
    pub docs: Docs,
    /// Where it is described.
    pub origin: Origin,
}

/// Which way a type travels. Neither: it is the payload of a webhook, or nothing uses it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Usage {
    /// Part of a request.
    pub request: bool,
    /// Part of a response or a webhook.
    pub response: bool,
}

/// What a type is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "kind")]
pub enum TypeKind {
    /// An object with known fields.
    Struct(Struct),
    /// Strings of which the document knows some.
    StringEnum {
        /// The known ones, in the order of the document.
        values: Vec<EnumValue<String>>,
    },
    /// Whole numbers of which the document knows some.
    IntegerEnum {
        /// The known ones, in the order of the document.
        values: Vec<EnumValue<i64>>,
    },
    /// One of several types.
    Union(Union),
    /// Another name for a type.
    Alias {
        /// The type that it names.
        target: Type,
    },
}

/// An object with known fields.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Struct {
    /// The fields, in the order of the document.
    pub fields: Vec<Field>,
    /// Properties whose value never differs: sent always, never a field.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub constants: Vec<Constant>,
    /// The type of properties that the document does not name, where it says that there are some.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub additional: Option<Type>,
    /// Groups of wire names of which exactly one has to be set. A boolean is set if it is true.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub exactly_one_of: Vec<Vec<String>>,
}

/// A property with a single possible value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Constant {
    /// The property's wire name.
    pub wire: String,
    /// Its value.
    pub value: Value,
}

/// A property of an object, or the value of a parameter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Field {
    /// Its name.
    pub name: Name,
    /// Its type, without the option that `required` makes of it.
    #[serde(rename = "type")]
    pub ty: Type,
    /// Whether it has to be there.
    pub required: bool,
    /// Whether only responses have it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub read_only: bool,
    /// Whether only requests have it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub write_only: bool,
    /// The type contains itself through this field.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub boxed: bool,
    /// The wire sends a list of one where the document promises the thing itself.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub one_or_many: bool,
    /// What the service takes for it when it is absent. Documented, never sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub default: Option<Value>,
    /// A value that the document shows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub example: Option<Value>,
    /// Whether the document advises against it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub deprecated: bool,
    /// What the document says about it.
    pub docs: Docs,
    /// Where it is described.
    pub origin: Origin,
}

/// A known value of an enum.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EnumValue<T> {
    /// The value on the wire.
    pub value: T,
    /// The variant's name, where the configuration or the document chose one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chosen: Option<String>,
}

/// One of several types.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Union {
    /// How the wire tells them apart.
    pub tagging: Tagging,
    /// The alternatives, in the order of the document.
    pub variants: Vec<Variant>,
}

/// How the wire tells the variants of a union apart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tagging {
    /// By the value of this property, which every variant has.
    Property(String),
    /// By the keys that only one variant requires.
    RequiredKeys,
    /// By the JSON type of the value.
    JsonType,
    /// By nothing that the document says: a value is of the variant that keeps the most of it.
    BestFit,
}

/// An alternative of a union.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Variant {
    /// Its name.
    pub name: Name,
    /// Its type.
    #[serde(rename = "type")]
    pub ty: Type,
    /// What tells it apart.
    pub matches: VariantMatch,
    /// What the document says about it.
    pub docs: Docs,
}

/// What a value has to look like to be of a variant.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum VariantMatch {
    /// The tag has one of these values; the first is the one that is sent.
    Tag(Vec<String>),
    /// All of these keys are there.
    Keys(Vec<String>),
    /// The value is of this JSON type: `string`, `number`, `integer`, `boolean`, `array` or `object`.
    JsonType(String),
    /// None of these properties has another value than one of these. Other variants may be like that, too.
    Values(Vec<(String, Vec<String>)>),
}
