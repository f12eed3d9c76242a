// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`Webhook`] and what it is made of.

use std::fmt;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::{OpenEnum, SecretString, Timestamp, UnknownValue, decode};
use super::{EventType, MetadataPolicy, SigningAlgorithm};

/// Webhook.
///
/// Described at `vgis.json#/components/schemas/Webhook`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Webhook {
    /// Unique identifier of the account.
    #[serde(rename = "accountId", default, skip_serializing_if = "Option::is_none")]
    pub account_id: Option<String>,
    /// Created time for the webhook.
    #[serde(
        rename = "createdAt",
        default,
        deserialize_with = "decode::empty_as_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub created_at: Option<Timestamp>,
    /// Subscribed events for the webhook.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub events: Option<Vec<EventType>>,
    /// Expiration time for the webhook.
    #[serde(
        rename = "expireAt",
        default,
        deserialize_with = "decode::empty_as_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub expire_at: Option<Timestamp>,
    /// Unique identifier for the webhook.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// Scheduled purge time for the webhook.
    #[serde(
        rename = "purgeAt",
        default,
        deserialize_with = "decode::empty_as_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub purge_at: Option<Timestamp>,
    /// Last renewed time for the webhook.
    #[serde(
        rename = "renewedAt",
        default,
        deserialize_with = "decode::empty_as_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub renewed_at: Option<Timestamp>,
    /// Signing key for the webhook.
    #[serde(rename = "signingKey", default, skip_serializing_if = "Option::is_none")]
    pub signing_key: Option<SecretString>,
    /// How its deliveries went.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub statistics: Option<WebhookStatistics>,
    /// Status for the webhook.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<WebhookStatus>,
    /// Destination URL for events.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Unique identifier of the user.
    #[serde(rename = "userId", default, skip_serializing_if = "Option::is_none")]
    pub user_id: Option<String>,
    /// How deliveries are signed.
    #[serde(rename = "signingAlgo", default, skip_serializing_if = "Option::is_none")]
    pub signing_algo: Option<SigningAlgorithm>,
    /// Where deliveries carry their metadata.
    #[serde(rename = "metadataPolicy", default, skip_serializing_if = "Option::is_none")]
    pub metadata_policy: Option<MetadataPolicy>,
}

/// How its deliveries went.
///
/// Described at `vgis.json#/components/schemas/Webhook/properties/statistics`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct WebhookStatistics {
    /// Whether the last delivery failed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub failed: Option<bool>,
    /// Total delivery attempts.
    #[serde(rename = "totalAttempts", default, skip_serializing_if = "Option::is_none")]
    pub total_attempts: Option<i64>,
    /// Total failed deliveries.
    #[serde(rename = "totalFailures", default, skip_serializing_if = "Option::is_none")]
    pub total_failures: Option<i64>,
    /// Total successful deliveries.
    #[serde(rename = "totalSuccesses", default, skip_serializing_if = "Option::is_none")]
    pub total_successes: Option<i64>,
    /// When a delivery last succeeded.
    #[serde(
        rename = "lastSuccess",
        default,
        deserialize_with = "decode::empty_as_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub last_success: Option<Timestamp>,
    /// When a delivery last failed.
    #[serde(
        rename = "lastFailure",
        default,
        deserialize_with = "decode::empty_as_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub last_failure: Option<Timestamp>,
    /// The status of the last failure.
    #[serde(
        rename = "lastHttpErrorCode",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub last_http_error_code: Option<String>,
    /// What was wrong with the last failure.
    #[serde(
        rename = "lastErrorMessage",
        default,
        skip_serializing_if = "Option::is_none"
    )]
    pub last_error_message: Option<String>,
}

/// Status for the webhook.
///
/// Described at `vgis.json#/components/schemas/Webhook/properties/status`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum WebhookStatus {
    /// `ACTIVE`
    Active,
    /// `PAUSED`
    Paused,
    /// A value that the document does not list; it is sent back as it came.
    Unknown(UnknownValue),
}

impl WebhookStatus {
    /// The value on the wire.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Active => "ACTIVE",
            Self::Paused => "PAUSED",
            Self::Unknown(value) => value.as_str(),
        }
    }
}

impl OpenEnum for WebhookStatus {
    type Raw = String;

    fn known(raw: &String) -> Option<Self> {
        Some(
            match raw.as_str() {
                "ACTIVE" => Self::Active,
                "PAUSED" => Self::Paused,
                _ => return None,
            },
        )
    }

    fn unknown(value: UnknownValue) -> Self {
        Self::Unknown(value)
    }
}

impl From<&str> for WebhookStatus {
    fn from(value: &str) -> Self {
        Self::open(value)
    }
}

impl From<String> for WebhookStatus {
    fn from(value: String) -> Self {
        Self::open(value)
    }
}

impl std::str::FromStr for WebhookStatus {
    type Err = std::convert::Infallible;

    fn from_str(text: &str) -> Result<Self, std::convert::Infallible> {
        Ok(Self::open(text))
    }
}

impl fmt::Display for WebhookStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Serialize for WebhookStatus {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for WebhookStatus {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::open)
    }
}
