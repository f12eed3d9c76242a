// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`EndpointApp`].

use serde::{Deserialize, Serialize, Serializer};
use crate::runtime::encode;

/// Connect to an App User.
///
/// Described at `voice.v2.json#/components/schemas/EndpointApp`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct EndpointApp {
    /// The username to connect to.
    pub user: String,
}

impl EndpointApp {
    /// An object with what is required.
    #[must_use]
    pub fn new(user: impl Into<String>) -> Self {
        Self { user: user.into() }
    }
}

impl From<&str> for EndpointApp {
    fn from(value: &str) -> Self {
        Self::new(value)
    }
}

impl From<String> for EndpointApp {
    fn from(value: String) -> Self {
        Self::new(value)
    }
}

impl Serialize for EndpointApp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = encode::object(serializer)?;
        object.field("type", "app")?;
        object.field("user", &self.user)?;
        object.finish()
    }
}
