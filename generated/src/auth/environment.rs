//! Credentials from the variables of the environment.

use std::ffi::OsString;

use super::{Application, OAuth, SignatureMethod, SmsSignature};
use crate::runtime::error::Kind;
use crate::runtime::{Client, ClientBuilder, Error, SecretString};

const APPLICATION_ID: &str = "VONAGE_APPLICATION_ID";
const PRIVATE_KEY: &str = "VONAGE_PRIVATE_KEY";
const PRIVATE_KEY_PATH: &str = "VONAGE_PRIVATE_KEY_PATH";
const API_KEY: &str = "VONAGE_API_KEY";
const API_SECRET: &str = "VONAGE_API_SECRET";
const SIGNATURE_SECRET: &str = "VONAGE_SIGNATURE_SECRET";
const SIGNATURE_METHOD: &str = "VONAGE_SIGNATURE_METHOD";
const OAUTH_CLIENT_ID: &str = "VONAGE_OAUTH_CLIENT_ID";
const OAUTH_CLIENT_SECRET: &str = "VONAGE_OAUTH_CLIENT_SECRET";
const OAUTH_USERNAME: &str = "VONAGE_OAUTH_USERNAME";
const OAUTH_PASSWORD: &str = "VONAGE_OAUTH_PASSWORD";
const OAUTH_REFRESH_TOKEN: &str = "VONAGE_OAUTH_REFRESH_TOKEN";

/// Credentials from the environment; the [module](crate::auth) lists the variables.
impl Client {
    /// A client with the credentials that the environment has.
    pub fn from_env() -> Result<Self, Error> {
        ClientBuilder::from_env()?.build()
    }
}

/// Credentials from the environment; the [module](crate::auth) lists the variables.
impl ClientBuilder {
    /// Begins with the credentials that the environment has. It is an error if it has none, and if one is there in part,
    /// empty, or unreadable.
    pub fn from_env() -> Result<Self, Error> {
        Self::from_env_with(|name| std::env::var_os(name))
    }

    /// The same with another place to look variables up in: a file of settings, a map in a test.
    pub fn from_env_with(lookup: impl Fn(&str) -> Option<OsString>) -> Result<Self, Error> {
        Environment(&lookup).client()
    }
}

/// Where variables are looked up.
pub(crate) struct Environment<'a>(pub(crate) &'a dyn Fn(&str) -> Option<OsString>);

impl Environment<'_> {
    fn client(&self) -> Result<ClientBuilder, Error> {
        let mut builder = Client::builder();
        let mut is_empty = true;
        if let Some(application) = self.application()? {
            (builder, is_empty) = (builder.application(application), false);
        }
        match (self.get(API_KEY)?, self.get(API_SECRET)?, self.sms_signature()?) {
            (Some(key), Some(secret), _) => (builder, is_empty) = (builder.api_key(key, secret), false),
            (Some(key), None, Some(signature)) => (builder, is_empty) = (builder.sign_sms(key, signature), false),
            (Some(_), None, None) => return Err(lacks(API_KEY, &format!("{API_SECRET} (or {SIGNATURE_SECRET})"))),
            (None, Some(_), _) => return Err(lacks(API_SECRET, API_KEY)),
            (None, None, _) => {}
        }
        if let Some(oauth) = self.oauth()? {
            (builder, is_empty) = (builder.oauth(oauth), false);
        }
        if is_empty {
            return Err(fault(format!(
                "no credential in the environment: set {API_KEY} and {API_SECRET}, or {APPLICATION_ID} and {PRIVATE_KEY} \
                 or {PRIVATE_KEY_PATH}, or {OAUTH_CLIENT_ID} and what goes with it"
            )));
        }
        Ok(builder)
    }

    fn application(&self) -> Result<Option<Application>, Error> {
        let of = |name: &str, error| fault(format!("{name}: {error}")).with_source(error);
        match (self.get(APPLICATION_ID)?, self.get(PRIVATE_KEY)?, self.get(PRIVATE_KEY_PATH)?) {
            (None, None, None) => Ok(None),
            (_, Some(_), Some(_)) => Err(fault(format!("both {PRIVATE_KEY} and {PRIVATE_KEY_PATH} are set"))),
            (None, Some(_), None) => Err(lacks(PRIVATE_KEY, APPLICATION_ID)),
            (None, None, Some(_)) => Err(lacks(PRIVATE_KEY_PATH, APPLICATION_ID)),
            (Some(_), None, None) => Err(lacks(APPLICATION_ID, &format!("{PRIVATE_KEY} (or {PRIVATE_KEY_PATH})"))),
            (Some(id), Some(pem), None) => match Application::new(id, SecretString::from(pem).expose()) {
                Ok(application) => Ok(Some(application)),
                Err(error) => Err(of(PRIVATE_KEY, error)),
            },
            (Some(id), None, Some(path)) => match Application::from_file(id, path) {
                Ok(application) => Ok(Some(application)),
                Err(error) => Err(of(PRIVATE_KEY_PATH, error)),
            },
        }
    }

    fn oauth(&self) -> Result<Option<OAuth>, Error> {
        let client = self.pair(OAUTH_CLIENT_ID, OAUTH_CLIENT_SECRET)?;
        let user = self.pair(OAUTH_USERNAME, OAUTH_PASSWORD)?;
        let refresh_token = self.get(OAUTH_REFRESH_TOKEN)?;
        match (client, user, refresh_token) {
            (None, None, None) => Ok(None),
            (None, Some(_), _) => Err(lacks(OAUTH_USERNAME, OAUTH_CLIENT_ID)),
            (None, None, Some(_)) => Err(lacks(OAUTH_REFRESH_TOKEN, OAUTH_CLIENT_ID)),
            (Some(_), None, None) => {
                Err(lacks(OAUTH_CLIENT_ID, &format!("{OAUTH_USERNAME} (or {OAUTH_REFRESH_TOKEN})")))
            }
            (Some((id, secret)), None, Some(token)) => Ok(Some(OAuth::refresh(id, secret, token))),
            (Some((id, secret)), Some((user, password)), token) => {
                let oauth = OAuth::password(id, secret, user, password);
                Ok(Some(match token {
                    Some(token) => oauth.refresh_token(token),
                    None => oauth,
                }))
            }
        }
    }

    /// The signature secret, if there is one.
    pub(crate) fn signature_secret(&self) -> Result<Option<SecretString>, Error> {
        Ok(self.get(SIGNATURE_SECRET)?.map(SecretString::from))
    }

    /// The signature secret, which has to be there.
    pub(crate) fn required_signature_secret(&self) -> Result<SecretString, Error> {
        self.signature_secret()?.ok_or_else(|| fault(format!("{SIGNATURE_SECRET} is not set")))
    }

    /// How the account signs SMS.
    pub(crate) fn signature_method(&self) -> Result<SignatureMethod, Error> {
        match self.get(SIGNATURE_METHOD)? {
            Some(name) => name.parse().map_err(|error| fault(format!("{SIGNATURE_METHOD}: {error}"))),
            None => Ok(SignatureMethod::default()),
        }
    }

    fn sms_signature(&self) -> Result<Option<SmsSignature>, Error> {
        let method = self.signature_method()?;
        Ok(self.signature_secret()?.map(|secret| SmsSignature::new(method, secret)))
    }

    /// Two variables that make sense together only.
    fn pair(&self, first: &str, second: &str) -> Result<Option<(String, String)>, Error> {
        match (self.get(first)?, self.get(second)?) {
            (Some(one), Some(other)) => Ok(Some((one, other))),
            (Some(_), None) => Err(lacks(first, second)),
            (None, Some(_)) => Err(lacks(second, first)),
            (None, None) => Ok(None),
        }
    }

    fn get(&self, name: &str) -> Result<Option<String>, Error> {
        let Some(value) = (self.0)(name) else { return Ok(None) };
        let value = value.into_string().map_err(|_| fault(format!("{name} is not Unicode")))?;
        if value.trim().is_empty() {
            return Err(fault(format!("{name} is set, and empty")));
        }
        Ok(Some(value))
    }
}

fn fault(message: impl Into<String>) -> Error {
    Error::new(Kind::Configuration, message)
}

fn lacks(present: &str, missing: &str) -> Error {
    fault(format!("{present} is set, and {missing} is not"))
}
