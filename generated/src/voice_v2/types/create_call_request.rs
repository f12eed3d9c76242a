// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`CreateCallRequest`].

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::{JsonObject, UnknownVariant, decode};
use super::{CreateCallRequestAnswerUrl, CreateCallRequestNcco, Endpoint};

/// What [`VoiceV2::create_call`](crate::voice_v2::VoiceV2::create_call) sends.
///
/// Described at `voice.v2.json#/components/requestBodies/CreateCallRequestBody/content/application~1json/schema`.
///
/// The wire tells them apart by the keys that they require.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum CreateCallRequest {
    /// With `ncco`.
    Ncco(CreateCallRequestNcco),
    /// With `answer_url`.
    AnswerUrl(CreateCallRequestAnswerUrl),
    /// What the document does not describe; it is sent back as it came.
    Unknown(UnknownVariant),
}

impl CreateCallRequest {
    /// Makes the [`CreateCallRequestNcco`] that the variant [`Ncco`](Self::Ncco) holds.
    #[must_use]
    pub fn ncco(
        to: impl IntoIterator<Item = impl Into<Endpoint>>,
        ncco: impl IntoIterator<Item = impl Into<JsonObject>>,
    ) -> CreateCallRequestNcco {
        CreateCallRequestNcco::new(to, ncco)
    }

    /// Makes the [`CreateCallRequestAnswerUrl`] that the variant [`AnswerUrl`](Self::AnswerUrl) holds.
    #[must_use]
    pub fn answer_url(
        to: impl IntoIterator<Item = impl Into<Endpoint>>,
        answer_url: impl IntoIterator<Item = impl Into<String>>,
    ) -> CreateCallRequestAnswerUrl {
        CreateCallRequestAnswerUrl::new(to, answer_url)
    }
}

impl From<CreateCallRequestNcco> for CreateCallRequest {
    fn from(value: CreateCallRequestNcco) -> Self {
        Self::Ncco(value)
    }
}

impl From<CreateCallRequestAnswerUrl> for CreateCallRequest {
    fn from(value: CreateCallRequestAnswerUrl) -> Self {
        Self::AnswerUrl(value)
    }
}

impl Serialize for CreateCallRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Ncco(value) => value.serialize(serializer),
            Self::AnswerUrl(value) => value.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for CreateCallRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::keyed(deserializer, "CreateCallRequest")?
            .variant("Ncco", &["ncco"], Self::Ncco)
            .variant("AnswerUrl", &["answer_url"], Self::AnswerUrl)
            .finish(Self::Unknown)
    }
}
