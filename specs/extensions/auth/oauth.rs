//! Access tokens for the Integration Suite, by OAuth 2.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use http::header::{ACCEPT, CONTENT_TYPE};
use http::{HeaderValue, Method, StatusCode};
use serde::Deserialize;

use crate::hosts;
use crate::runtime::{
    Error, SecretString, Token, TokenContext, TokenError, TokenSource, TransportError, decode, uri,
};

/// Access tokens for the Integration Suite, from its token endpoint.
///
/// A token lasts a day. The next one is asked for shortly before, with the refresh token if there is one: that one works
/// once, and comes with its successor. If it is refused, user and password are used again, where they are known.
///
/// A process that starts from a refresh token has to keep its successor: see [`on_refresh_token`](Self::on_refresh_token).
///
/// ```
/// use vonage_sdk::{Client, auth::OAuth};
///
/// # fn store(_: &str) {}
/// # fn client() -> Result<Client, vonage_sdk::Error> {
/// let oauth = OAuth::password("client id", "client secret", "user@vbc.prod", "password")
///     .on_refresh_token(|token| store(token.expose()));
/// Client::builder().oauth(oauth).build()
/// # }
/// ```
pub struct OAuth {
    token_url: Option<String>,
    client_id: String,
    client_secret: SecretString,
    user: Option<(String, SecretString)>,
    scope: Option<String>,
    refresh_token: Mutex<Option<SecretString>>,
    on_refresh_token: Option<Keep>,
}

/// What keeps a refresh token.
type Keep = Box<dyn Fn(&SecretString) + Send + Sync>;

impl OAuth {
    /// Tokens for a user, by name (`user@vbc.prod`) and password.
    pub fn password(
        client_id: impl Into<String>,
        client_secret: impl Into<SecretString>,
        user: impl Into<String>,
        password: impl Into<SecretString>,
    ) -> Self {
        let user = Some((user.into(), password.into()));
        Self { user, ..Self::new(client_id.into(), client_secret.into()) }
    }

    /// Tokens for the user whose refresh token this is.
    pub fn refresh(
        client_id: impl Into<String>,
        client_secret: impl Into<SecretString>,
        refresh_token: impl Into<SecretString>,
    ) -> Self {
        Self::new(client_id.into(), client_secret.into()).refresh_token(refresh_token)
    }

    fn new(client_id: String, client_secret: SecretString) -> Self {
        Self {
            token_url: None,
            client_id,
            client_secret,
            user: None,
            scope: Some("openid".to_owned()),
            refresh_token: Mutex::default(),
            on_refresh_token: None,
        }
    }

    /// Begins with this refresh token; user and password are for when it is refused.
    pub fn refresh_token(self, token: impl Into<SecretString>) -> Self {
        *self.kept() = Some(token.into());
        self
    }

    /// Asks this endpoint for tokens instead of `https://api.vonage.com/token`, or of `/token` at the address that the
    /// client was given in place of that host.
    pub fn token_url(mut self, url: impl AsRef<str>) -> Result<Self, OAuthError> {
        uri::check_origin(url.as_ref()).map_err(OAuthError::of)?;
        self.token_url = Some(url.as_ref().to_owned());
        Ok(self)
    }

    /// Asks for another scope than `openid`.
    pub fn scope(mut self, scope: impl Into<String>) -> Self {
        self.scope = Some(scope.into());
        self
    }

    /// Calls a function with every refresh token that arrives, before the access token that came with it is used. Store it
    /// if the process should be able to go on from there after a restart: its predecessor has lost its value.
    pub fn on_refresh_token(mut self, keep: impl Fn(&SecretString) + Send + Sync + 'static) -> Self {
        self.on_refresh_token = Some(Box::new(keep));
        self
    }

    fn kept(&self) -> MutexGuard<'_, Option<SecretString>> {
        self.refresh_token.lock().unwrap_or_else(PoisonError::into_inner)
    }

    async fn by_refresh_token(&self, token: &SecretString, context: &TokenContext) -> Result<Token, OAuthError> {
        self.ask("refresh_token", &[("refresh_token", token.expose())], context).await
    }

    async fn by_password(
        &self,
        (user, password): &(String, SecretString),
        context: &TokenContext,
    ) -> Result<Token, OAuthError> {
        let mut pairs = vec![("username", user.as_str()), ("password", password.expose())];
        pairs.extend(self.scope.as_deref().map(|scope| ("scope", scope)));
        self.ask("password", &pairs, context).await
    }

    async fn ask(&self, grant: &str, pairs: &[(&str, &str)], context: &TokenContext) -> Result<Token, OAuthError> {
        let client = [
            ("grant_type", grant),
            ("client_id", self.client_id.as_str()),
            ("client_secret", self.client_secret.expose()),
        ];
        let body = uri::form(client.into_iter().chain(pairs.iter().copied()));
        let mut request = http::Request::new(Bytes::from(body));
        *request.method_mut() = Method::POST;
        let url = match &self.token_url {
            Some(url) => url.clone(),
            None => format!("{}/token", context.origin(&hosts::INTEGRATION)),
        };
        *request.uri_mut() = url.parse().map_err(OAuthError::of)?;
        let form = HeaderValue::from_static("application/x-www-form-urlencoded");
        request.headers_mut().insert(CONTENT_TYPE, form);
        request.headers_mut().insert(ACCEPT, HeaderValue::from_static("application/json"));

        let asked_at = context.now();
        let response = context.send(request).await.map_err(OAuthError::unreached)?;
        if !response.status().is_success() {
            let secrets: Vec<&str> = client.iter().chain(pairs).skip(2).map(|(_, value)| *value).collect();
            return Err(OAuthError::refused(response, &secrets));
        }
        self.accept(response.body(), asked_at)
    }

    fn accept(&self, body: &[u8], asked_at: SystemTime) -> Result<Token, OAuthError> {
        // What cannot be read is not quoted: it may be a token.
        let unreadable = |_| OAuthError::of("the token endpoint answered with something that is no token");
        let answer: Answer = decode::json(body).map_err(unreadable)?;
        if answer.access_token.is_empty() {
            return Err(OAuthError::of("the token endpoint answered without a token"));
        }
        if let Some(kind) = answer.token_type.filter(|kind| !kind.eq_ignore_ascii_case("bearer")) {
            return Err(OAuthError::of(format!("the token endpoint issued a token of type {kind:?}, not `Bearer`")));
        }
        if let Some(next) = answer.refresh_token.filter(|token| !token.is_empty()) {
            *self.kept() = Some(next.clone());
            if let Some(keep) = &self.on_refresh_token {
                keep(&next);
            }
        }
        let token = Token::new(answer.access_token);
        let expires_at = answer.expires_in.and_then(|seconds| asked_at.checked_add(Duration::from_secs(seconds)));
        Ok(match expires_at {
            Some(time) => token.expires_at(time),
            None => token,
        })
    }
}

impl TokenSource for OAuth {
    async fn token(&self, context: &TokenContext) -> Result<Token, TokenError> {
        let kept = self.kept().clone();
        if let Some(kept) = kept {
            match self.by_refresh_token(&kept, context).await {
                Ok(token) => return Ok(token),
                Err(error) if error.is_spent_grant() => {
                    // A concurrent success may have left another one.
                    self.kept().take_if(|current| *current == kept);
                    if self.user.is_none() {
                        return Err(error.into());
                    }
                }
                Err(error) if error.is_refusal() && self.user.is_some() => {}
                Err(error) => return Err(error.into()),
            }
        }
        match &self.user {
            Some(user) => Ok(self.by_password(user, context).await?),
            None => Err(OAuthError::of("the refresh token was refused, and there is no other").into()),
        }
    }
}

impl fmt::Debug for OAuth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OAuth")
            .field("token_url", &self.token_url)
            .field("client_id", &self.client_id)
            .finish_non_exhaustive()
    }
}

/// What the token endpoint answers.
#[derive(Deserialize)]
struct Answer {
    access_token: SecretString,
    #[serde(default)]
    refresh_token: Option<SecretString>,
    #[serde(default)]
    token_type: Option<String>,
    #[serde(default)]
    expires_in: Option<u64>,
}

/// What it answers when it refuses (RFC 6749, section 5.2).
#[derive(Default, Deserialize)]
struct Refusal {
    #[serde(default)]
    error: Option<String>,
    #[serde(default)]
    error_description: Option<String>,
}

/// Why the token endpoint gave no token. It is the source of the [`Error`] of the call that needed one.
#[derive(Clone, Debug)]
pub struct OAuthError {
    status: Option<StatusCode>,
    code: Option<String>,
    message: String,
    /// What decides whether asking again may help.
    source: Option<Arc<dyn std::error::Error + Send + Sync>>,
}

impl OAuthError {
    fn of(message: impl fmt::Display) -> Self {
        Self { status: None, code: None, message: message.to_string(), source: None }
    }

    fn unreached(error: TransportError) -> Self {
        let message = format!("the token endpoint gave no answer: {error}");
        Self { source: Some(Arc::new(error)), ..Self::of(message) }
    }

    fn refused(response: http::Response<Bytes>, secrets: &[&str]) -> Self {
        let refusal: Refusal = decode::json(response.body()).unwrap_or_default();
        // Some endpoints repeat what they were sent.
        let shown = |text: String| {
            let secrets = secrets.iter().filter(|secret| !secret.is_empty());
            let text = secrets.fold(text, |text, secret| text.replace(secret, "[redacted]"));
            text.chars().filter(|c| !c.is_control()).take(200).collect::<String>()
        };
        let (code, description) = (refusal.error.map(shown), refusal.error_description.map(shown));
        let said: Vec<_> = code.iter().chain(&description).map(String::as_str).collect();
        let message = format!("the token endpoint refused: {}", said.join(", "));
        let message = message.trim_end_matches([':', ' ']).to_owned();
        let status = response.status();
        // Without the body, which may repeat a secret.
        let answer = Error::from_response("token", response.map(|_| Bytes::new()));
        Self { status: Some(status), code, message, source: Some(Arc::new(answer)) }
    }

    /// The status that the endpoint answered with, if it answered.
    pub fn status(&self) -> Option<StatusCode> {
        self.status
    }

    /// The endpoint's word for what is wrong, `invalid_grant` for one.
    pub fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }

    /// Whether the same request would be refused again.
    fn is_refusal(&self) -> bool {
        matches!(self.status, Some(StatusCode::BAD_REQUEST | StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN))
    }

    /// Whether the refresh token is worth nothing any more (RFC 6749, section 5.2). Whatever else is wrong with a request
    /// is no reason to throw it away.
    fn is_spent_grant(&self) -> bool {
        self.code.as_deref() == Some("invalid_grant")
    }
}

impl fmt::Display for OAuthError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)?;
        match self.status {
            Some(status) => write!(f, " ({status})"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for OAuthError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.source.as_ref().map(|source| &**source as _)
    }
}
