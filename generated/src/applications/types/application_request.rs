// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`ApplicationRequest`] and what it is made of.

use serde::{Deserialize, Serialize};
use crate::runtime::decode;
use super::{Application, ApplicationCapabilities, ApplicationPrivacy};

/// Application request.
///
/// Described at `vonage.yaml#/components/schemas/ApplicationRequest`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ApplicationRequest {
    /// Application name.
    pub name: String,
    /// What the application is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capabilities: Option<ApplicationCapabilities>,
    /// The key pair of the application.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keys: Option<ApplicationRequestKeys>,
    /// What may be done with its data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub privacy: Option<ApplicationPrivacy>,
}

impl ApplicationRequest {
    /// An object with what is required.
    #[must_use]
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            capabilities: None,
            keys: None,
            privacy: None,
        }
    }

    /// Sets [`capabilities`](Self::capabilities).
    #[must_use]
    pub fn capabilities(
        mut self,
        capabilities: impl Into<ApplicationCapabilities>,
    ) -> Self {
        self.capabilities = Some(capabilities.into());
        self
    }

    /// Sets [`keys`](Self::keys).
    #[must_use]
    pub fn keys(mut self, keys: impl Into<ApplicationRequestKeys>) -> Self {
        self.keys = Some(keys.into());
        self
    }

    /// Sets [`privacy`](Self::privacy).
    #[must_use]
    pub fn privacy(mut self, privacy: impl Into<ApplicationPrivacy>) -> Self {
        self.privacy = Some(privacy.into());
        self
    }
}

impl From<&str> for ApplicationRequest {
    fn from(value: &str) -> Self {
        Self::new(value)
    }
}

impl From<String> for ApplicationRequest {
    fn from(value: String) -> Self {
        Self::new(value)
    }
}

/// What [`Application`] says, to be changed and sent back. A request has no place for `keys.private_key`, `id`, `_links`.
impl TryFrom<Application> for ApplicationRequest {
    type Error = decode::Error;

    fn try_from(from: Application) -> Result<Self, decode::Error> {
        Ok(Self {
            name: decode::there(from.name, "name")?,
            capabilities: from.capabilities,
            keys: from
                .keys
                .map(|from| ApplicationRequestKeys {
                    public_key: from.public_key,
                }),
            privacy: from.privacy,
        })
    }
}

/// The key pair of the application.
///
/// Described at `vonage.yaml#/components/schemas/ApplicationRequest/properties/keys`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ApplicationRequestKeys {
    /// A public key of your own in PEM form. Without one the service makes a pair and returns the private key once.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub public_key: Option<String>,
}

impl ApplicationRequestKeys {
    /// An object with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self { public_key: None }
    }

    /// Sets [`public_key`](Self::public_key).
    #[must_use]
    pub fn public_key(mut self, public_key: impl Into<String>) -> Self {
        self.public_key = Some(public_key.into());
        self
    }
}
