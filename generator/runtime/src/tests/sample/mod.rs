//! A tiny service, written the way generated code is: three operations, structs, an open enum, and unions by tag, by
//! required keys and by JSON type. What stands here is what the emitter may rely on.

mod calls;
pub mod operations;
pub mod types;

use crate::runtime::{Host, Scheme};

/// A bearer token.
pub const BEARER_AUTH: Scheme = Scheme::bearer("bearerAuth").hint("`ClientBuilder::token`");
/// User and password.
pub const BASIC_AUTH: Scheme = Scheme::basic("basicAuth");
/// The same credential, as parameters, on demand.
pub const KEY_PARAMETERS: Scheme = Scheme::parameters("basicAuth", "key", "secret");
/// A key in a header field.
pub const HEADER_KEY: Scheme = Scheme::header_key("headerKey", "x-key");

/// The API's server.
pub const API: Host = Host::new("api", "https://api.example.com");
/// Another server of the API.
pub const REST: Host = Host::new("rest", "https://rest.example.com");
