//! Services and what they share: hosts and security schemes.

use serde::{Deserialize, Serialize};

use super::{Docs, Name, Operation, Origin, Type, TypeDef};

/// Everything that the documents describe, once.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Api {
    /// The servers that operations are sent to, in the order of the configuration.
    pub hosts: Vec<Host>,
    /// The ways of authentication that operations ask for.
    pub security_schemes: Vec<SecurityScheme>,
    /// The services, in the order of the configuration.
    pub services: Vec<Service>,
}

/// A server: scheme, name and port. Base paths belong to the operations.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Host {
    /// The short name that the configuration gives it (`api`).
    pub name: String,
    /// `https://api.example.com`, without a trailing slash.
    pub origin: String,
}

/// A declared way of authentication.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SecurityScheme {
    /// Its key below `components.securitySchemes`.
    pub name: Name,
    /// What is sent.
    pub kind: SecuritySchemeKind,
    /// How a client is given the credential, for the error of a call that lacks it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
    /// What the document says about it.
    pub docs: Docs,
}

/// What a security scheme puts into a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SecuritySchemeKind {
    /// `Authorization: Basic …`
    Basic,
    /// `Authorization: Bearer …`
    Bearer,
    /// A token in a header, query parameter or cookie of the given name.
    ApiKey {
        /// Where the token goes.
        location: super::Location,
        /// Under which name.
        parameter: String,
    },
    /// The credentials of the scheme `of`, as parameters of the query string or the form body.
    Parameters {
        /// The scheme whose user and password these are.
        of: String,
        /// The parameter that takes the user.
        user: String,
        /// The parameter that takes the password.
        password: String,
    },
}

/// One set of schemes that is enough for an operation, all of them together. Empty: no authentication.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct SecurityRequirement {
    /// Names of security schemes.
    pub schemes: Vec<String>,
}

/// A module of the generated crate: operations that belong together, and their types.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Service {
    /// The module's name, from the configuration or the document's title.
    pub name: Name,
    /// What the document says about it.
    pub docs: Docs,
    /// The operations, in the order of the document.
    pub operations: Vec<Operation>,
    /// The types, sorted by name.
    pub types: Vec<TypeDef>,
    /// The requests that the service makes of its user.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub webhooks: Vec<Webhook>,
}

/// A request that the service sends to a server of its user.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Webhook {
    /// The callback's key, or the name of the component that describes its payload.
    pub name: Name,
    /// The type of its body.
    pub payload: Type,
    /// What the document says about it.
    pub docs: Docs,
    /// Where it is described.
    pub origin: Origin,
}
