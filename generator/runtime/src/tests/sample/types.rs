//! The types of the sample service.

use std::fmt;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::runtime::decode::{self, JsonType};
use crate::runtime::{JsonObject, OpenEnum, SecretString, Timestamp, UnknownValue, UnknownVariant, encode};

/// A call.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Call {
    /// Its identifier.
    pub uuid: String,
    /// Its status.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<CallStatus>,
    /// When it began.
    #[serde(default, deserialize_with = "decode::empty_as_none", skip_serializing_if = "Option::is_none")]
    pub start_time: Option<Timestamp>,
    /// Who is called; the wire wraps it in a list.
    #[serde(default, deserialize_with = "decode::one_or_many", skip_serializing_if = "Option::is_none")]
    pub to: Option<Endpoint>,
    /// Absent, null, or text.
    #[serde(default, deserialize_with = "decode::nullable", skip_serializing_if = "Option::is_none")]
    pub note: Option<Option<String>>,
    /// Seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub duration: Option<i64>,
    /// Whether it is recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recorded: Option<bool>,
}

/// A page of calls.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ListCallsResponse {
    /// How many there are in all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub count: Option<i64>,
    /// The calls of this page.
    #[serde(rename = "_embedded", default, skip_serializing_if = "Option::is_none")]
    pub embedded: Option<Embedded>,
    /// The address of the next page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
}

/// What a page holds.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Embedded {
    /// The calls.
    #[serde(default)]
    pub calls: Vec<Call>,
}

/// An open enum.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CallStatus {
    /// `started`
    Started,
    /// `completed`
    Completed,
    /// A value that the document does not know.
    Unknown(UnknownValue),
}

impl CallStatus {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Started => "started",
            Self::Completed => "completed",
            Self::Unknown(value) => value.as_str(),
        }
    }
}

impl OpenEnum for CallStatus {
    type Raw = String;

    fn known(raw: &String) -> Option<Self> {
        Some(match raw.as_str() {
            "started" => Self::Started,
            "completed" => Self::Completed,
            _ => return None,
        })
    }

    fn unknown(value: UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

impl From<&str> for CallStatus {
    fn from(value: &str) -> Self {
        Self::open(value)
    }
}

impl From<String> for CallStatus {
    fn from(value: String) -> Self {
        Self::open(value)
    }
}

impl fmt::Display for CallStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for CallStatus {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for CallStatus {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::open)
    }
}

/// An open enum of whole numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Style {
    /// `0`
    Plain,
    /// `1`
    Fancy,
    /// A value that the document does not know.
    Unknown(UnknownValue<i64>),
}

impl OpenEnum for Style {
    type Raw = i64;

    fn known(raw: &i64) -> Option<Self> {
        Some(match *raw {
            0 => Self::Plain,
            1 => Self::Fancy,
            _ => return None,
        })
    }

    fn unknown(value: UnknownValue<i64>) -> Self {
        Self::Unknown(value)
    }
}

impl<'de> Deserialize<'de> for Style {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        i64::deserialize(deserializer).map(Self::open)
    }
}

impl Serialize for Style {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_i64(match self {
            Self::Plain => 0,
            Self::Fancy => 1,
            Self::Unknown(value) => value.get(),
        })
    }
}

/// A union told apart by the tag `type`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Endpoint {
    /// `type`: `phone`
    Phone(EndpointPhone),
    /// `type`: `sip` or `sips`
    Sip(Box<EndpointSip>),
    /// An endpoint that the document does not know.
    Unknown(UnknownVariant),
}

impl Serialize for Endpoint {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Phone(variant) => variant.serialize(serializer),
            Self::Sip(variant) => variant.serialize(serializer),
            Self::Unknown(variant) => variant.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for Endpoint {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::tagged(deserializer, "Endpoint", "type")?
            .variant(&["phone"], Self::Phone)
            .variant(&["sip", "sips"], Self::Sip)
            .finish(Self::Unknown)
    }
}

impl From<EndpointPhone> for Endpoint {
    fn from(variant: EndpointPhone) -> Self {
        Self::Phone(variant)
    }
}

/// A variant; its tag is a constant and no field. It is read by the derive and written by hand.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct EndpointPhone {
    /// The number.
    pub number: String,
    /// Digits to send once it is answered.
    #[serde(rename = "dtmfAnswer", default)]
    pub dtmf_answer: Option<String>,
}

impl EndpointPhone {
    /// What is required.
    pub fn new(number: impl Into<String>) -> Self {
        Self { number: number.into(), dtmf_answer: None }
    }
}

impl Serialize for EndpointPhone {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = encode::object(serializer)?;
        object.field("type", "phone")?;
        object.field("number", &self.number)?;
        object.optional("dtmfAnswer", &self.dtmf_answer)?;
        object.finish()
    }
}

/// A variant with further properties, which it keeps.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct EndpointSip {
    /// The address.
    pub uri: String,
    /// How loud, a number that the wire writes as a string.
    pub level: Option<f64>,
    /// Everything else.
    pub additional: JsonObject,
}

impl Serialize for EndpointSip {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = encode::object(serializer)?;
        object.field("type", "sip")?;
        object.field("uri", &self.uri)?;
        object.optional("level", &self.level.as_ref().map(encode::NumberInString))?;
        object.entries(&self.additional)?;
        object.finish()
    }
}

impl<'de> Deserialize<'de> for EndpointSip {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut object = decode::object(deserializer)?;
        object.take("type");
        Ok(Self {
            uri: object.required("uri")?,
            level: object.optional("level")?,
            additional: object.rest::<serde_json::Value, _, _>()?,
        })
    }
}

/// A union told apart by the keys that its variants require.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CreateCall {
    /// With actions.
    Actions(CreateCallActions),
    /// With the address of an answer.
    AnswerUrl(CreateCallAnswerUrl),
    /// A body that the document does not know.
    Unknown(UnknownVariant),
}

impl Serialize for CreateCall {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Actions(variant) => variant.serialize(serializer),
            Self::AnswerUrl(variant) => variant.serialize(serializer),
            Self::Unknown(variant) => variant.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for CreateCall {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::keyed(deserializer, "CreateCall")?
            .variant("Actions", &["ncco"], Self::Actions)
            .variant("AnswerUrl", &["answer_url"], Self::AnswerUrl)
            .finish(Self::Unknown)
    }
}

impl From<CreateCallActions> for CreateCall {
    fn from(variant: CreateCallActions) -> Self {
        Self::Actions(variant)
    }
}

/// A variant of the body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CreateCallActions {
    /// What happens in the call.
    pub ncco: Vec<JsonObject>,
    /// Who is called.
    pub to: Vec<Endpoint>,
}

impl CreateCallActions {
    /// What is required.
    pub fn new(
        to: impl IntoIterator<Item = impl Into<Endpoint>>,
        ncco: impl IntoIterator<Item = impl Into<JsonObject>>,
    ) -> Self {
        Self { ncco: ncco.into_iter().map(Into::into).collect(), to: to.into_iter().map(Into::into).collect() }
    }
}

/// A variant of the body of whose fields exactly one has to be set.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct CreateCallAnswerUrl {
    /// The address of the actions.
    pub answer_url: Vec<String>,
    /// Who calls.
    #[serde(default)]
    pub from: Option<Endpoint>,
    /// Whether one of the caller's numbers is to be chosen.
    #[serde(default)]
    pub random_from_number: Option<bool>,
    /// How loud, a number that the wire writes as a string.
    #[serde(default, deserialize_with = "decode::number_in_string")]
    pub level: Option<f64>,
    /// A secret.
    #[serde(default)]
    pub password: Option<SecretString>,
}

impl Serialize for CreateCallAnswerUrl {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        encode::exactly_one_of(&[
            ("from", self.from.is_some()),
            ("random_from_number", self.random_from_number == Some(true)),
        ])?;
        let mut object = encode::object(serializer)?;
        object.field("answer_url", &self.answer_url)?;
        object.optional("from", &self.from)?;
        object.optional("random_from_number", &self.random_from_number)?;
        object.optional("level", &self.level.as_ref().map(encode::NumberInString))?;
        object.optional("password", &self.password)?;
        object.finish()
    }
}

/// A union told apart by JSON type.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Level {
    /// In words.
    Word(String),
    /// In figures.
    Number(f64),
    /// Something else.
    Unknown(UnknownVariant),
}

impl<'de> Deserialize<'de> for Level {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::typed(deserializer, "Level")?
            .variant("Word", JsonType::String, Self::Word)
            .variant("Number", JsonType::Number, Self::Number)
            .finish(Self::Unknown)
    }
}

/// A message, sent as a form.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SendMessage {
    /// Who gets it.
    pub to: String,
    /// What it says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// How long to try.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ttl: Option<i64>,
}

/// What became of a message.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct SendMessageResponse {
    /// How many parts it has.
    #[serde(rename = "message-count", default, skip_serializing_if = "Option::is_none")]
    pub message_count: Option<String>,
    /// The parts.
    #[serde(default)]
    pub messages: Vec<MessagePart>,
}

/// A part of a message.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct MessagePart {
    /// `0` if it was accepted.
    pub status: String,
    /// Why it was not.
    #[serde(rename = "error-text", default, skip_serializing_if = "Option::is_none")]
    pub error_text: Option<String>,
}
