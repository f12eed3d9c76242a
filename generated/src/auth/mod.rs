//! Credentials: applications and their tokens, api keys, OAuth for the Integration Suite, signed SMS.
//!
//! ```no_run
//! use vonage_sdk::{Client, auth::Application};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let client = Client::builder()
//!     .application(Application::from_file("application id", "private.key")?)
//!     .api_key("api key", "api secret")
//!     .build()?;
//! # let _ = client;
//! # Ok(()) }
//! ```
//!
//! A client may have several credentials. Each operation takes the first one that it accepts, and sends no other: the
//! service refuses two at once. An operation for which there is none fails before anything is sent
//! ([`Error::is_missing_credential`](crate::Error::is_missing_credential)).
//!
//! | credential | for | set it with |
//! |---|---|---|
//! | application: id and private key | Voice, Messages | [`ClientBuilder::application`] |
//! | api key and secret | SMS, Verify, Numbers, Applications; Messages without an application | [`ClientBuilder::api_key`] |
//! | api key and signature secret | SMS, where the account demands signatures | [`ClientBuilder::sign_sms`] |
//! | OAuth client and user | Integration Suite | [`ClientBuilder::oauth`] |
//! | a token that you have already | any of these | [`ClientBuilder::credential`] |
//!
//! **Tokens** of an application are signed here, with RS256. One is made when it is first needed, kept, and followed by the
//! next one shortly before it expires; however many calls wait for it, it is made once. The same holds for access tokens
//! from OAuth. A token that the service refuses before its time is replaced once per call.
//!
//! **The api key and secret** go as `Authorization: Basic …`, which keeps them out of addresses and logs.
//! [`ClientBuilder::credentials_as_parameters`] sends them as `api_key` and `api_secret` where an operation can take them so.
//!
//! **Secrets** are not shown by `Debug`, by errors, or by traces. Text of a private key is not kept; the key is.
//!
//! # From the environment
//!
//! [`Client::from_env`](crate::Client::from_env) reads these variables. What is there in part, empty, or unreadable is an
//! error that names the variable, and so is an environment that has none of them.
//!
//! | variable | is |
//! |---|---|
//! | `VONAGE_APPLICATION_ID` | the id of the application |
//! | `VONAGE_PRIVATE_KEY` | its private key: the text of the PEM file, with line breaks or with `\n` |
//! | `VONAGE_PRIVATE_KEY_PATH` | instead, the file |
//! | `VONAGE_API_KEY`, `VONAGE_API_SECRET` | api key and secret |
//! | `VONAGE_SIGNATURE_SECRET` | the signature secret: verifies [webhooks](crate::webhooks), and signs SMS if there is an api key without a secret |
//! | `VONAGE_SIGNATURE_METHOD` | how SMS are signed: `md5hash` (unless this says otherwise), `md5`, `sha1`, `sha256`, `sha512` |
//! | `VONAGE_OAUTH_CLIENT_ID`, `VONAGE_OAUTH_CLIENT_SECRET` | the OAuth client for the Integration Suite |
//! | `VONAGE_OAUTH_USERNAME`, `VONAGE_OAUTH_PASSWORD` | its user |
//! | `VONAGE_OAUTH_REFRESH_TOKEN` | instead or besides, a refresh token |

mod acl;
mod application;
mod environment;
pub(crate) mod jwt;
mod key;
mod oauth;
mod sms_signature;

pub use acl::Acl;
pub use application::Application;
pub use key::KeyError;
pub use oauth::{OAuth, OAuthError};
pub use sms_signature::{SignatureMethod, SmsSignature, UnknownSignatureMethod};

pub(crate) use environment::Environment;

use crate::runtime::{ClientBuilder, Credential, SecretString};
use crate::schemes;
use sms_signature::SmsSigner;

/// Credentials of this vendor; see [`auth`](crate::auth).
impl ClientBuilder {
    /// Signs tokens for an application.
    pub fn application(self, application: Application) -> Self {
        self.credential(schemes::BEARER_AUTH, Credential::tokens(application))
    }

    /// Authenticates with the account's api key and secret.
    pub fn api_key(self, key: impl Into<String>, secret: impl Into<SecretString>) -> Self {
        self.credential(schemes::BASIC_AUTH, Credential::basic(key, secret))
    }

    /// Gets access tokens for the Integration Suite.
    pub fn oauth(self, oauth: OAuth) -> Self {
        self.credential(schemes::OAUTH, Credential::tokens(oauth))
    }

    /// Signs SMS instead of sending the api secret along. Other operations are as they were.
    pub fn sign_sms(self, api_key: impl Into<String>, signature: SmsSignature) -> Self {
        self.signer(schemes::BASIC_AUTH, SmsSigner { api_key: api_key.into(), signature })
    }
}
