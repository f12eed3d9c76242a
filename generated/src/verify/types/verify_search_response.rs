// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`VerifySearchResponse`] and what it is made of.

use std::fmt;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::{OpenEnum, Timestamp, UnknownValue, decode};

/// Verify search response.
///
/// Described at `vonage.yaml#/components/schemas/VerifySearchResponse`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct VerifySearchResponse {
    /// The verification.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub request_id: Option<String>,
    /// The account that asked for it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account_id: Option<String>,
    /// How far the verification is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<VerificationStatus>,
    /// The number that is verified.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// What it cost, in `currency`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub price: Option<String>,
    /// The currency of `price`, as in ISO 4217.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub currency: Option<String>,
    /// The name or number that the messages came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sender_id: Option<String>,
    /// Date submitted.
    #[serde(
        default,
        deserialize_with = "decode::empty_as_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub date_submitted: Option<Timestamp>,
    /// Date finalized.
    #[serde(
        default,
        deserialize_with = "decode::empty_as_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub date_finalized: Option<Timestamp>,
    /// First event date.
    #[serde(
        default,
        deserialize_with = "decode::empty_as_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub first_event_date: Option<Timestamp>,
    /// Last event date.
    #[serde(
        default,
        deserialize_with = "decode::empty_as_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub last_event_date: Option<Timestamp>,
    /// The codes that were given, and whether they were right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub checks: Option<Vec<VerificationCheck>>,
    /// The messages and calls that were made.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub events: Option<Vec<VerificationEvent>>,
    /// What the messages and calls cost, in some pricing models.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub estimated_price_messages_sent: Option<String>,
    /// What went wrong.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error_text: Option<String>,
    /// The verifications, if several were searched for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub verification_requests: Option<Vec<VerifySearchResponse>>,
}

/// Verification check.
///
/// Described at `vonage.yaml#/components/schemas/VerifySearchResponse/properties/checks/items`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct VerificationCheck {
    /// When the code was entered.
    #[serde(
        default,
        deserialize_with = "decode::empty_as_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub date_received: Option<Timestamp>,
    /// The code that was entered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Whether it was right.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<VerificationCheckStatus>,
    /// No longer used, and mostly empty.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ip_address: Option<String>,
}

/// Whether it was right.
///
/// Described at `vonage.yaml#/components/schemas/VerifySearchResponse/properties/checks/items/properties/status`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum VerificationCheckStatus {
    /// `VALID`
    Valid,
    /// `INVALID`
    Invalid,
    /// A value that the document does not list; it is sent back as it came.
    Unknown(UnknownValue),
}

impl VerificationCheckStatus {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Valid => "VALID",
            Self::Invalid => "INVALID",
            Self::Unknown(value) => value.as_str(),
        }
    }
}

impl OpenEnum for VerificationCheckStatus {
    type Raw = String;

    fn known(raw: &String) -> Option<Self> {
        Some(
            match raw.as_str() {
                "VALID" => Self::Valid,
                "INVALID" => Self::Invalid,
                _ => return None,
            },
        )
    }

    fn unknown(value: UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

impl From<&str> for VerificationCheckStatus {
    fn from(value: &str) -> Self {
        Self::open(value)
    }
}

impl From<String> for VerificationCheckStatus {
    fn from(value: String) -> Self {
        Self::open(value)
    }
}

impl std::str::FromStr for VerificationCheckStatus {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, std::convert::Infallible> {
        Ok(Self::open(text))
    }
}

impl fmt::Display for VerificationCheckStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for VerificationCheckStatus {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for VerificationCheckStatus {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::open)
    }
}

/// Verification event.
///
/// Described at `vonage.yaml#/components/schemas/VerifySearchResponse/properties/events/items`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct VerificationEvent {
    /// Its id.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// How the code was delivered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#type: Option<VerificationEventType>,
}

/// How the code was delivered.
///
/// Described at `vonage.yaml#/components/schemas/VerifySearchResponse/properties/events/items/properties/type`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum VerificationEventType {
    /// `sms`
    Sms,
    /// `tts`
    Tts,
    /// A value that the document does not list; it is sent back as it came.
    Unknown(UnknownValue),
}

impl VerificationEventType {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Sms => "sms",
            Self::Tts => "tts",
            Self::Unknown(value) => value.as_str(),
        }
    }
}

impl OpenEnum for VerificationEventType {
    type Raw = String;

    fn known(raw: &String) -> Option<Self> {
        Some(
            match raw.as_str() {
                "sms" => Self::Sms,
                "tts" => Self::Tts,
                _ => return None,
            },
        )
    }

    fn unknown(value: UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

impl From<&str> for VerificationEventType {
    fn from(value: &str) -> Self {
        Self::open(value)
    }
}

impl From<String> for VerificationEventType {
    fn from(value: String) -> Self {
        Self::open(value)
    }
}

impl std::str::FromStr for VerificationEventType {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, std::convert::Infallible> {
        Ok(Self::open(text))
    }
}

impl fmt::Display for VerificationEventType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for VerificationEventType {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for VerificationEventType {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::open)
    }
}

/// How far the verification is.
///
/// Described at `vonage.yaml#/components/schemas/VerifySearchResponse/properties/status`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum VerificationStatus {
    /// `IN PROGRESS`
    InProgress,
    /// `SUCCESS`
    Success,
    /// `FAILED`
    Failed,
    /// `EXPIRED`
    Expired,
    /// `CANCELLED`
    Cancelled,
    /// A value that the document does not list; it is sent back as it came.
    Unknown(UnknownValue),
}

impl VerificationStatus {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::InProgress => "IN PROGRESS",
            Self::Success => "SUCCESS",
            Self::Failed => "FAILED",
            Self::Expired => "EXPIRED",
            Self::Cancelled => "CANCELLED",
            Self::Unknown(value) => value.as_str(),
        }
    }
}

impl OpenEnum for VerificationStatus {
    type Raw = String;

    fn known(raw: &String) -> Option<Self> {
        Some(
            match raw.as_str() {
                "IN PROGRESS" => Self::InProgress,
                "SUCCESS" => Self::Success,
                "FAILED" => Self::Failed,
                "EXPIRED" => Self::Expired,
                "CANCELLED" => Self::Cancelled,
                _ => return None,
            },
        )
    }

    fn unknown(value: UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

impl From<&str> for VerificationStatus {
    fn from(value: &str) -> Self {
        Self::open(value)
    }
}

impl From<String> for VerificationStatus {
    fn from(value: String) -> Self {
        Self::open(value)
    }
}

impl std::str::FromStr for VerificationStatus {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, std::convert::Infallible> {
        Ok(Self::open(text))
    }
}

impl fmt::Display for VerificationStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for VerificationStatus {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for VerificationStatus {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::open)
    }
}
