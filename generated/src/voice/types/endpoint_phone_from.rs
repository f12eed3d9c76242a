// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`EndpointPhoneFrom`].

use serde::{Deserialize, Serialize, Serializer};
use crate::runtime::encode;

/// The number that a call comes from.
///
/// Described at `voice.v1.yaml#/components/schemas/EndpointPhoneFrom`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct EndpointPhoneFrom {
    /// A number of the account, in E.164 form without a plus sign.
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
