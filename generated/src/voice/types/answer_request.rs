// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`AnswerRequest`].

use std::collections::BTreeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;
use crate::runtime::{decode, encode};

/// Asks for the NCCO of a call that was answered.
///
/// Described at `voice.v1.yaml#/components/schemas/AnswerRequest`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct AnswerRequest {
    /// The number that answered.
    pub to: Option<String>,
    /// The number that called.
    pub from: Option<String>,
    /// The user that called, instead of a number.
    pub from_user: Option<String>,
    /// The call leg.
    pub uuid: Option<String>,
    /// The conversation that the call belongs to.
    pub conversation_uuid: Option<String>,
    /// The host of the region that handles the call.
    pub region_url: Option<String>,
    /// What the client that called has passed on, as an object or as its text.
    pub custom_data: Option<Value>,
    /// The properties that the document does not name.
    pub additional_properties: BTreeMap<String, Value>,
}

impl Serialize for AnswerRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = encode::object(serializer)?;
        object.optional("to", &self.to)?;
        object.optional("from", &self.from)?;
        object.optional("from_user", &self.from_user)?;
        object.optional("uuid", &self.uuid)?;
        object.optional("conversation_uuid", &self.conversation_uuid)?;
        object.optional("region_url", &self.region_url)?;
        object.optional("custom_data", &self.custom_data)?;
        object.entries(&self.additional_properties)?;
        object.finish()
    }
}

impl<'de> Deserialize<'de> for AnswerRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut object = decode::object(deserializer)?;
        Ok(Self {
            to: object.optional::<_, D::Error>("to")?,
            from: object.optional::<_, D::Error>("from")?,
            from_user: object.optional::<_, D::Error>("from_user")?,
            uuid: object.optional::<_, D::Error>("uuid")?,
            conversation_uuid: object.optional::<_, D::Error>("conversation_uuid")?,
            region_url: object.optional::<_, D::Error>("region_url")?,
            custom_data: object.optional::<_, D::Error>("custom_data")?,
            additional_properties: object.rest::<_, _, D::Error>()?,
        })
    }
}
