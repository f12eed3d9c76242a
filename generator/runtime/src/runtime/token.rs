//! Tokens that expire: where they come from, and how they are kept until they do.

use std::fmt;
use std::panic::AssertUnwindSafe;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, SystemTime};

use bytes::Bytes;
use futures_core::future::BoxFuture;
use futures_util::FutureExt;
use futures_util::future::Shared;

use super::host::Origins;
use super::transport::{Limits, Transport, TransportError};
use super::{Clock, Host, SecretString};

/// A token and when it expires.
#[derive(Clone, Debug)]
pub struct Token {
    text: SecretString,
    expires_at: Option<SystemTime>,
}

impl Token {
    /// A token that does not expire.
    pub fn new(text: impl Into<SecretString>) -> Self {
        Self { text: text.into(), expires_at: None }
    }

    /// Says when it expires.
    pub fn expires_at(mut self, time: SystemTime) -> Self {
        self.expires_at = Some(time);
        self
    }

    /// The token itself.
    pub fn text(&self) -> &SecretString {
        &self.text
    }
}

/// Where tokens come from: a signer, a token endpoint, somebody else's store.
///
/// The client keeps a token until shortly before it expires and asks for the next one once, however many calls wait for
/// it. Implement it with `async fn token`.
pub trait TokenSource: Send + Sync + 'static {
    /// A new token.
    fn token(&self, context: &TokenContext) -> impl Future<Output = Result<Token, TokenError>> + Send;
}

/// Why there is no token.
pub type TokenError = Box<dyn std::error::Error + Send + Sync>;

/// What a token source has at its disposal: the client's clock and its transport.
#[derive(Clone)]
pub struct TokenContext {
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) limits: Limits,
    pub(crate) timeout: Option<Duration>,
    pub(crate) origins: Arc<Origins>,
}

impl TokenContext {
    /// The time of day by the client's clock.
    pub fn now(&self) -> SystemTime {
        self.clock.now()
    }

    /// Where this client sends requests to a host: its own origin unless the client was told otherwise.
    pub fn origin<'a>(&'a self, host: &'a Host) -> &'a str {
        self.origins.of(host)
    }

    /// Sends a request as it is, to a token endpoint for one, within the client's timeout.
    pub async fn send(&self, request: http::Request<Bytes>) -> Result<http::Response<Bytes>, TransportError> {
        let sent = self.transport.send(request, self.limits);
        match super::clock::within(&*self.clock, self.timeout, sent).await {
            Some(outcome) => outcome,
            None => Err(TransportError::timeout("the token endpoint did not answer in time")),
        }
    }
}

impl fmt::Debug for TokenContext {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TokenContext").finish_non_exhaustive()
    }
}

/// [`TokenSource`] as an object.
trait Source: Send + Sync {
    fn token(self: Arc<Self>, context: TokenContext) -> BoxFuture<'static, Result<Token, Arc<TokenError>>>;
}

impl<T: TokenSource> Source for T {
    fn token(self: Arc<Self>, context: TokenContext) -> BoxFuture<'static, Result<Token, Arc<TokenError>>> {
        Box::pin(async move {
            // A future that is shared and panics takes everybody with it who asks for it later.
            let token = AssertUnwindSafe(async { TokenSource::token(&*self, &context).await }).catch_unwind().await;
            token.unwrap_or_else(|_| Err("the source of tokens panicked".into())).map_err(Arc::new)
        })
    }
}

type Minting = Shared<BoxFuture<'static, Result<Token, Arc<TokenError>>>>;

/// A token source with the token that it gave last.
#[derive(Clone)]
pub(crate) struct TokenCache {
    source: Arc<dyn Source>,
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    token: Option<Kept>,
    /// The token that is on its way. Whoever waits for it drives it, so that it arrives even if the first one gives up.
    minting: Option<Minting>,
}

/// A token that is there.
struct Kept {
    token: Token,
    /// From when on a new one is asked for.
    renew_at: Option<SystemTime>,
}

impl TokenCache {
    pub(crate) fn new(source: impl TokenSource) -> Self {
        Self { source: Arc::new(source), state: Arc::default() }
    }

    /// The token that is there, or a new one, and whether it is new.
    pub(crate) async fn token(&self, context: &TokenContext) -> Result<(Token, bool), Arc<TokenError>> {
        let minting = {
            let mut state = self.state();
            let now = context.now();
            if let Some(kept) = &state.token
                && kept.renew_at.is_none_or(|renew_at| now < renew_at)
            {
                return Ok((kept.token.clone(), false));
            }
            match &state.minting {
                Some(minting) => minting.clone(),
                None => {
                    let minting = Arc::clone(&self.source).token(context.clone()).shared();
                    state.minting = Some(minting.clone());
                    minting
                }
            }
        };
        let outcome = minting.clone().await;
        let mut state = self.state();
        let now = context.now();
        // The first of those who waited settles it for all.
        if state.minting.as_ref().is_some_and(|current| current.ptr_eq(&minting)) {
            state.minting = None;
            if let Ok(token) = &outcome {
                let renew_at = token.expires_at.map(|expires_at| expires_at - margin(now, expires_at));
                state.token = Some(Kept { token: token.clone(), renew_at });
            }
        }
        match (outcome, &state.token) {
            // A renewal that fails is no harm as long as the old token is good.
            (Err(_), Some(kept)) if kept.token.expires_at.is_some_and(|expires_at| now < expires_at) => {
                Ok((kept.token.clone(), false))
            }
            (outcome, _) => outcome.map(|token| (token, true)),
        }
    }

    /// Forgets a token that the service has refused, unless there is another one already.
    pub(crate) fn forget(&self, refused: &SecretString) {
        let mut state = self.state();
        if state.token.as_ref().is_some_and(|kept| kept.token.text == *refused) {
            state.token = None;
        }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// How long before it expires a token is renewed: a tenth of its life, but at most a minute.
fn margin(now: SystemTime, expires_at: SystemTime) -> Duration {
    let life = expires_at.duration_since(now).unwrap_or_default();
    (life / 10).min(Duration::from_secs(60))
}
