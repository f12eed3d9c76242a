// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`TransferDestinationNcco`].

use serde::{Deserialize, Serialize, Serializer};
use crate::runtime::{JsonObject, encode};

/// A call control object.
///
/// Described at `voice.v1.yaml#/components/schemas/TransferDestinationNcco`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct TransferDestinationNcco {
    /// The [call control object](https://developer.vonage.com/voice/voice-api/ncco-reference).
    pub ncco: Vec<JsonObject>,
}

impl TransferDestinationNcco {
    /// An object with what is required.
    #[must_use]
    pub fn new(ncco: impl IntoIterator<Item = impl Into<JsonObject>>) -> Self {
        Self {
            ncco: ncco.into_iter().map(Into::into).collect(),
        }
    }
}

impl Serialize for TransferDestinationNcco {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = encode::object(serializer)?;
        object.field("type", "ncco")?;
        object.field("ncco", &self.ncco)?;
        object.finish()
    }
}
