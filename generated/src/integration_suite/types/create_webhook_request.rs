// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`CreateWebhookRequest`].

use serde::{Deserialize, Serialize};
use crate::runtime::SecretString;
use super::{EventType, MetadataPolicy, SigningAlgorithm};

/// Create webhook request.
///
/// Described at `vgis.json#/components/schemas/WebhookCreate`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CreateWebhookRequest {
    /// Events to subscribe to the webhook.
    pub events: Vec<EventType>,
    /// Signing key for the webhook.
    #[serde(rename = "signingKey", default, skip_serializing_if = "Option::is_none")]
    pub signing_key: Option<SecretString>,
    /// Destination URL for events.
    pub url: String,
    /// How deliveries are signed.
    #[serde(rename = "signingAlgo", default, skip_serializing_if = "Option::is_none")]
    pub signing_algo: Option<SigningAlgorithm>,
    /// Where deliveries carry their metadata.
    #[serde(rename = "metadataPolicy", default, skip_serializing_if = "Option::is_none")]
    pub metadata_policy: Option<MetadataPolicy>,
}

impl CreateWebhookRequest {
    /// An object with what is required.
    #[must_use]
    pub fn new(
        events: impl IntoIterator<Item = impl Into<EventType>>,
        url: impl Into<String>,
    ) -> Self {
        Self {
            events: events.into_iter().map(Into::into).collect(),
            signing_key: None,
            url: url.into(),
            signing_algo: None,
            metadata_policy: None,
        }
    }

    /// Sets [`signing_key`](Self::signing_key).
    #[must_use]
    pub fn signing_key(mut self, signing_key: impl Into<SecretString>) -> Self {
        self.signing_key = Some(signing_key.into());
        self
    }

    /// Sets [`signing_algo`](Self::signing_algo).
    #[must_use]
    pub fn signing_algo(mut self, signing_algo: impl Into<SigningAlgorithm>) -> Self {
        self.signing_algo = Some(signing_algo.into());
        self
    }

    /// Sets [`metadata_policy`](Self::metadata_policy).
    #[must_use]
    pub fn metadata_policy(
        mut self,
        metadata_policy: impl Into<MetadataPolicy>,
    ) -> Self {
        self.metadata_policy = Some(metadata_policy.into());
        self
    }
}
