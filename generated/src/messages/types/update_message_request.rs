// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`UpdateMessageRequest`] and what it is made of.

use std::fmt;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::{OpenEnum, UnknownValue};

/// What [`Messages::update_message`](crate::messages::Messages::update_message) sends.
///
/// Described at
/// `vonage.yaml#/paths/~1v1~1messages~1{message_uuid}/patch/requestBody/content/application~1json/schema`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UpdateMessageRequest {
    /// What happens to the message.
    pub status: UpdateMessageRequestStatus,
    /// Shows that an answer is being written.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replying_indicator: Option<UpdateMessageRequestReplyingIndicator>,
}

impl UpdateMessageRequest {
    /// An object with what is required.
    #[must_use]
    pub fn new(status: impl Into<UpdateMessageRequestStatus>) -> Self {
        Self {
            status: status.into(),
            replying_indicator: None,
        }
    }

    /// Sets [`replying_indicator`](Self::replying_indicator).
    #[must_use]
    pub fn replying_indicator(
        mut self,
        replying_indicator: impl Into<UpdateMessageRequestReplyingIndicator>,
    ) -> Self {
        self.replying_indicator = Some(replying_indicator.into());
        self
    }
}

/// Shows that an answer is being written.
///
/// Described at
/// `vonage.yaml#/paths/~1v1~1messages~1{message_uuid}/patch/requestBody/content/application~1json/schema/properties/replying_indicator`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct UpdateMessageRequestReplyingIndicator {
    /// Whether to show it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub show: Option<bool>,
    /// The kind of answer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<String>,
}

impl UpdateMessageRequestReplyingIndicator {
    /// An object with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self { show: None, r#type: None }
    }

    /// Sets [`show`](Self::show).
    #[must_use]
    pub fn show(mut self, show: bool) -> Self {
        self.show = Some(show);
        self
    }

    /// Sets [`type`](Self::type).
    #[must_use]
    pub fn r#type(mut self, r#type: impl Into<String>) -> Self {
        self.r#type = Some(r#type.into());
        self
    }
}

/// What happens to the message.
///
/// Described at
/// `vonage.yaml#/paths/~1v1~1messages~1{message_uuid}/patch/requestBody/content/application~1json/schema/properties/status`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum UpdateMessageRequestStatus {
    /// `read`
    Read,
    /// `revoked`
    Revoked,
    /// A value that the document does not list; it is sent back as it came.
    Unknown(UnknownValue),
}

impl UpdateMessageRequestStatus {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Read => "read",
            Self::Revoked => "revoked",
            Self::Unknown(value) => value.as_str(),
        }
    }
}

impl OpenEnum for UpdateMessageRequestStatus {
    type Raw = String;

    fn known(raw: &String) -> Option<Self> {
        Some(
            match raw.as_str() {
                "read" => Self::Read,
                "revoked" => Self::Revoked,
                _ => return None,
            },
        )
    }

    fn unknown(value: UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

impl From<&str> for UpdateMessageRequestStatus {
    fn from(value: &str) -> Self {
        Self::open(value)
    }
}

impl From<String> for UpdateMessageRequestStatus {
    fn from(value: String) -> Self {
        Self::open(value)
    }
}

impl std::str::FromStr for UpdateMessageRequestStatus {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, std::convert::Infallible> {
        Ok(Self::open(text))
    }
}

impl fmt::Display for UpdateMessageRequestStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for UpdateMessageRequestStatus {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for UpdateMessageRequestStatus {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::open)
    }
}
