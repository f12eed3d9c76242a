// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`CallEndpointApp`].

use serde::{Deserialize, Serialize, Serializer};
use crate::runtime::encode;

/// A user of an application.
///
/// Described at `voice.v1.yaml#/components/schemas/CallEndpointApp`.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct CallEndpointApp {
    /// The user's name.
    #[serde(default)]
    pub user: Option<String>,
}

impl Serialize for CallEndpointApp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = encode::object(serializer)?;
        object.field("type", "app")?;
        object.optional("user", &self.user)?;
        object.finish()
    }
}
