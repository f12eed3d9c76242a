// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`EndpointPhoneFrom`].

use serde::{Deserialize, Serialize, Serializer};
use crate::runtime::encode;

/// The number that a call comes from. Set either this or `random_from_number`.
///
/// Described at `voice.v2.json#/components/schemas/EndpointPhoneFrom`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct EndpointPhoneFrom {
    /// The number that the call comes from, in E.164 form without a plus sign, or a SIP address.
    pub number: String,
}

impl EndpointPhoneFrom {
    /// An object with what is required.
    #[must_use]
    pub fn new(number: impl Into<String>) -> Self {
        Self { number: number.into() }
    }
}

impl From<&str> for EndpointPhoneFrom {
    fn from(value: &str) -> Self {
        Self::new(value)
    }
}

impl From<String> for EndpointPhoneFrom {
    fn from(value: String) -> Self {
        Self::new(value)
    }
}

impl Serialize for EndpointPhoneFrom {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = encode::object(serializer)?;
        object.field("type", "phone")?;
        object.field("number", &self.number)?;
        object.finish()
    }
}
