// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`Application`] and what it is made of.

use serde::{Deserialize, Serialize};
use crate::runtime::SecretString;
use super::{ApplicationCapabilities, ApplicationPrivacy, Link};

/// Application.
///
/// Described at `vonage.yaml#/components/schemas/Application`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Application {
    /// The application.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// What it is called.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The keys that its tokens are signed and verified with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub keys: Option<ApplicationKeys>,
    /// What the application is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub capabilities: Option<ApplicationCapabilities>,
    /// What may be done with its data.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub privacy: Option<ApplicationPrivacy>,
    /// Where the application is found.
    #[serde(rename = "_links", default, skip_serializing_if = "Option::is_none")]
    pub links: Option<ApplicationLinks>,
}

/// Where the application is found.
///
/// Described at `vonage.yaml#/components/schemas/Application/properties/_links`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ApplicationLinks {
    /// The page or the resource itself.
    #[serde(rename = "self", default, skip_serializing_if = "Option::is_none")]
    pub self_: Option<Link>,
}

/// The keys that its tokens are signed and verified with.
///
/// Described at `vonage.yaml#/components/schemas/Application/properties/keys`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct ApplicationKeys {
    /// The public key in PEM form, which the signatures of the application's tokens are verified with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub public_key: Option<String>,
    /// The private key in PEM form: in the answer to the creation of the application, and never again. It is a
    /// secret, so nothing that is printed shows it; `expose_secret` returns it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub private_key: Option<SecretString>,
}
