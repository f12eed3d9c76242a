// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! The ways of authentication that operations accept.

use crate::runtime::Scheme;

/// A bearer token (RFC 6750).
pub const BEARER_AUTH: Scheme = Scheme::bearer("bearerAuth")
    .hint(
        "`ClientBuilder::application`, or with VONAGE_APPLICATION_ID and VONAGE_PRIVATE_KEY for `Client::from_env`",
    );

/// The credential of `basicAuth` as the parameters `api_key` and `api_secret`, where the client is told to.
pub const BASIC_AUTH_PARAMETERS: Scheme = Scheme::parameters(
        "basicAuth",
        "api_key",
        "api_secret",
    )
    .hint(
        "`ClientBuilder::api_key`, or with VONAGE_API_KEY and VONAGE_API_SECRET for `Client::from_env`",
    );

/// Base64-encoded API key and secret joined by a colon.
pub const BASIC_AUTH: Scheme = Scheme::basic("basicAuth")
    .hint(
        "`ClientBuilder::api_key`, or with VONAGE_API_KEY and VONAGE_API_SECRET for `Client::from_env`",
    );

/// An OAuth 2 access token of a Vonage Business Cloud user.
pub const OAUTH: Scheme = Scheme::bearer("oauth")
    .hint(
        "`ClientBuilder::oauth`, or with VONAGE_OAUTH_CLIENT_ID and the variables beside it for `Client::from_env`",
    );
