// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`InboundMessage`] and what it is made of.

use std::fmt;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::{JsonObject, OpenEnum, Timestamp, UnknownValue, decode};
use super::{InboundMedia, MessageChannel, MessageUsage};

/// A message to the application.
///
/// Described at `vonage.yaml#/components/schemas/InboundMessage`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct InboundMessage {
    /// Its id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message_uuid: Option<String>,
    /// The channel that it came by.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<MessageChannel>,
    /// What it carries.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message_type: Option<InboundMessageMessageType>,
    /// The number or id that it was sent to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// The number or id that it comes from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// When it arrived.
    #[serde(
        default,
        deserialize_with = "decode::empty_as_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub timestamp: Option<Timestamp>,
    /// Your reference, in an answer to a message that had one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub client_ref: Option<String>,
    /// The text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// The picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image: Option<InboundMedia>,
    /// The sound.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audio: Option<InboundMedia>,
    /// The film.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub video: Option<InboundMedia>,
    /// The file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<InboundMedia>,
    /// The card.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub vcard: Option<InboundMedia>,
    /// The sticker.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sticker: Option<InboundMedia>,
    /// The place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub location: Option<InboundMessageLocation>,
    /// What was chosen from a list or among buttons.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply: Option<InboundMessageReply>,
    /// What was ordered, in the words of WhatsApp.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub order: Option<JsonObject>,
    /// The sender, for WhatsApp.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub profile: Option<InboundMessageProfile>,
    /// Whether the message answers another one, for WhatsApp.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub context_status: Option<String>,
    /// The message that is answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub context: Option<InboundMessageContext>,
    /// What the channel's provider has to say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provider_message: Option<String>,
    /// What only SMS tells.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sms: Option<InboundMessageSms>,
    /// What it cost.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub usage: Option<MessageUsage>,
}

/// The message that is answered.
///
/// Described at `vonage.yaml#/components/schemas/InboundMessage/properties/context`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct InboundMessageContext {
    /// Its id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message_uuid: Option<String>,
    /// Whom it came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message_from: Option<String>,
}

/// The place.
///
/// Described at `vonage.yaml#/components/schemas/InboundMessage/properties/location`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct InboundMessageLocation {
    /// Its latitude.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lat: Option<f64>,
    /// Its longitude.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub long: Option<f64>,
    /// Its name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// Its address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<String>,
}

/// What it carries.
///
/// Described at `vonage.yaml#/components/schemas/InboundMessage/properties/message_type`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum InboundMessageMessageType {
    /// `text`
    Text,
    /// `image`
    Image,
    /// `audio`
    Audio,
    /// `video`
    Video,
    /// `file`
    File,
    /// `vcard`
    Vcard,
    /// `sticker`
    Sticker,
    /// `location`
    Location,
    /// `reply`
    Reply,
    /// `order`
    Order,
    /// `unsupported`
    Unsupported,
    /// A value that the document does not list; it is sent back as it came.
    Unknown(UnknownValue),
}

impl InboundMessageMessageType {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Text => "text",
            Self::Image => "image",
            Self::Audio => "audio",
            Self::Video => "video",
            Self::File => "file",
            Self::Vcard => "vcard",
            Self::Sticker => "sticker",
            Self::Location => "location",
            Self::Reply => "reply",
            Self::Order => "order",
            Self::Unsupported => "unsupported",
            Self::Unknown(value) => value.as_str(),
        }
    }
}

impl OpenEnum for InboundMessageMessageType {
    type Raw = String;

    fn known(raw: &String) -> Option<Self> {
        Some(
            match raw.as_str() {
                "text" => Self::Text,
                "image" => Self::Image,
                "audio" => Self::Audio,
                "video" => Self::Video,
                "file" => Self::File,
                "vcard" => Self::Vcard,
                "sticker" => Self::Sticker,
                "location" => Self::Location,
                "reply" => Self::Reply,
                "order" => Self::Order,
                "unsupported" => Self::Unsupported,
                _ => return None,
            },
        )
    }

    fn unknown(value: UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

impl From<&str> for InboundMessageMessageType {
    fn from(value: &str) -> Self {
        Self::open(value)
    }
}

impl From<String> for InboundMessageMessageType {
    fn from(value: String) -> Self {
        Self::open(value)
    }
}

impl std::str::FromStr for InboundMessageMessageType {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, std::convert::Infallible> {
        Ok(Self::open(text))
    }
}

impl fmt::Display for InboundMessageMessageType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for InboundMessageMessageType {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for InboundMessageMessageType {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::open)
    }
}

/// The sender, for WhatsApp.
///
/// Described at `vonage.yaml#/components/schemas/InboundMessage/properties/profile`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct InboundMessageProfile {
    /// The sender's name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
}

/// What was chosen from a list or among buttons.
///
/// Described at `vonage.yaml#/components/schemas/InboundMessage/properties/reply`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct InboundMessageReply {
    /// The choice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// What stands on it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What stands below it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
}

/// What only SMS tells.
///
/// Described at `vonage.yaml#/components/schemas/InboundMessage/properties/sms`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct InboundMessageSms {
    /// The number of parts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub num_messages: Option<String>,
    /// The first word of the text, in capitals.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keyword: Option<String>,
}
