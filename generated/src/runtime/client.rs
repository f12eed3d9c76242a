//! The client: what all calls share, and its builder.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use http::HeaderValue;

use super::credential::Credentials;
use super::error::Kind;
use super::host::Origins;
use super::limit::{RateLimit, RateLimits};
use super::retry::Budget;
use super::token::TokenContext;
use super::transport::{Limits, Transport};
use super::{Clock, Credential, Error, Host, RetryPolicy, Signer, SystemClock, uri};

/// The way to the API. Cheap to clone; clones share connections, tokens and limits.
#[derive(Clone)]
pub struct Client {
    shared: Arc<Shared>,
}

/// What all calls of a client share.
pub(crate) struct Shared {
    pub(crate) transport: Arc<dyn Transport>,
    pub(crate) clock: Arc<dyn Clock>,
    pub(crate) credentials: Credentials,
    pub(crate) user_agent: HeaderValue,
    pub(crate) timeout: Option<Duration>,
    pub(crate) limits: Limits,
    pub(crate) retry: RetryPolicy,
    pub(crate) budget: Budget,
    pub(crate) rates: RateLimits,
    origins: Arc<Origins>,
}

impl Client {
    /// Begins to make a client.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::default()
    }

    pub(crate) fn shared(&self) -> &Shared {
        &self.shared
    }

    /// Where requests to a host go.
    pub(crate) fn origin<'a>(&'a self, host: &'a Host) -> &'a str {
        self.shared.origins.of(host)
    }

    /// What a source of tokens has at its disposal.
    pub(crate) fn token_context(&self) -> TokenContext {
        let shared = &self.shared;
        TokenContext {
            clock: Arc::clone(&shared.clock),
            transport: Arc::clone(&shared.transport),
            limits: shared.limits,
            timeout: shared.timeout,
            origins: Arc::clone(&shared.origins),
        }
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Client")
            .field("credentials", &self.shared.credentials)
            .field("base_url", &self.shared.origins.base_url)
            .field("hosts", &self.shared.origins.hosts)
            .finish_non_exhaustive()
    }
}

/// Makes a [`Client`]. What is wrong with its settings is said by [`build`](Self::build).
#[must_use]
#[derive(Clone)]
pub struct ClientBuilder {
    transport: Option<Arc<dyn Transport>>,
    clock: Arc<dyn Clock>,
    credentials: Credentials,
    user_agent: String,
    timeout: Option<Duration>,
    limits: Limits,
    retry: RetryPolicy,
    rates: RateLimits,
    origins: Origins,
    fault: Option<String>,
}

impl Default for ClientBuilder {
    fn default() -> Self {
        Self {
            transport: None,
            clock: Arc::new(SystemClock::default()),
            credentials: Credentials::default(),
            user_agent: concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")).to_owned(),
            timeout: Some(Duration::from_secs(30)),
            limits: Limits::default(),
            retry: RetryPolicy::default(),
            rates: RateLimits::default(),
            origins: Origins::default(),
            fault: None,
        }
    }
}

/// Credentials.
impl ClientBuilder {
    /// Sets the credential of a scheme, by the scheme or by its name. Each operation takes the first of the schemes it
    /// accepts for which there is one.
    pub fn credential(mut self, scheme: impl AsRef<str>, credential: Credential) -> Self {
        self.credentials.set(scheme.as_ref(), credential);
        self
    }

    /// Sends users and passwords as parameters of the form or the query string wherever an operation can take them so.
    /// They are sent as `Authorization: Basic …` otherwise, which keeps them out of addresses and logs.
    pub fn credentials_as_parameters(mut self, yes: bool) -> Self {
        self.credentials.place_as_parameters(yes);
        self
    }

    /// Signs the parameters of operations that take the credential of a scheme as parameters, instead of sending it.
    pub fn signer(mut self, scheme: impl AsRef<str>, signer: impl Signer) -> Self {
        self.credentials.sign(scheme.as_ref(), Arc::new(signer));
        self
    }
}

/// Where requests go, and how.
impl ClientBuilder {
    /// Sends everything, requests for tokens included, to this address instead of the API's own hosts: a proxy, or a
    /// server for tests.
    pub fn base_url(mut self, url: impl AsRef<str>) -> Self {
        self.origins.base_url = self.checked(url.as_ref());
        self
    }

    /// Sends to this address what would go to one of the API's hosts: another region, or a server for tests.
    pub fn host(mut self, host: &Host, url: impl AsRef<str>) -> Self {
        if let Some(url) = self.checked(url.as_ref()) {
            self.origins.hosts.retain(|(name, _)| *name != host.name());
            self.origins.hosts.push((host.name(), url));
        }
        self
    }

    /// Sends requests with another transport than the default one.
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// Takes the time from another clock than the system's.
    pub fn clock(mut self, clock: impl Clock) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// Adds the name and version of your application to the user agent, `my-app/1.0`.
    pub fn user_agent(mut self, application: impl AsRef<str>) -> Self {
        self.user_agent = format!("{} {}", self.user_agent, application.as_ref());
        self
    }

    fn checked(&mut self, url: &str) -> Option<String> {
        match uri::check_origin(url) {
            Ok(()) => Some(url.trim_end_matches('/').to_owned()),
            Err(fault) => {
                self.fault.get_or_insert(fault);
                None
            }
        }
    }
}

/// Limits.
impl ClientBuilder {
    /// How long one attempt of a call may take; 30 seconds unless this says otherwise. Retries begin anew.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// Lets calls take as long as they take.
    pub fn no_timeout(mut self) -> Self {
        self.timeout = None;
        self
    }

    /// The largest body of a response that is read, in bytes; 16 MiB unless this says otherwise.
    pub fn max_response_size(mut self, bytes: usize) -> Self {
        self.limits.max_response_size = bytes;
        self
    }

    /// When requests are sent again.
    pub fn retry(mut self, policy: RetryPolicy) -> Self {
        self.retry = policy;
        self
    }

    /// Holds calls back so that no more are sent than this. They wait in line, in their order; who is dropped leaves it.
    /// The time in the line is no part of a call's timeout: to give up, drop the call's future.
    pub fn rate_limit(mut self, limit: RateLimit) -> Self {
        self.rates.set(&[""], limit);
        self
    }

    /// The same for some operations alone: for one by its name (`voice.create_call`), or for all of a service
    /// (`voice`). An operation keeps to the limit with the longest name that fits, and to that one only.
    pub fn rate_limit_for(mut self, operations: impl Into<String>, limit: RateLimit) -> Self {
        self.rates.set(&[&operations.into()], limit);
        self
    }

    /// The same for several names together, which share the limit.
    pub fn rate_limit_for_all(mut self, operations: &[&str], limit: RateLimit) -> Self {
        self.rates.set(operations, limit);
        self
    }
}

impl ClientBuilder {
    /// The client, or what is wrong with its settings.
    pub fn build(self) -> Result<Client, Error> {
        if let Some(fault) = self.fault {
            return Err(Error::new(Kind::Configuration, fault));
        }
        let user_agent = HeaderValue::from_str(&self.user_agent)
            .map_err(|_| Error::new(Kind::Configuration, format!("{:?} cannot be a user agent", self.user_agent)))?;
        let transport = match self.transport {
            Some(transport) => transport,
            None => default_transport()?,
        };
        Ok(Client {
            shared: Arc::new(Shared {
                transport,
                clock: self.clock,
                credentials: self.credentials,
                user_agent,
                timeout: self.timeout,
                limits: self.limits,
                retry: self.retry,
                budget: Budget::default(),
                rates: self.rates,
                origins: Arc::new(self.origins),
            }),
        })
    }
}

#[cfg(feature = "reqwest")]
fn default_transport() -> Result<Arc<dyn Transport>, Error> {
    let transport = super::ReqwestTransport::new().map_err(|error| {
        Error::new(Kind::Configuration, format!("the default transport cannot be made: {error}")).with_source(error)
    })?;
    Ok(Arc::new(transport))
}

#[cfg(not(feature = "reqwest"))]
fn default_transport() -> Result<Arc<dyn Transport>, Error> {
    Err(Error::new(
        Kind::Configuration,
        "no transport: set one with `ClientBuilder::transport`, or enable the feature `reqwest`",
    ))
}

impl fmt::Debug for ClientBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClientBuilder")
            .field("credentials", &self.credentials)
            .field("base_url", &self.origins.base_url)
            .field("hosts", &self.origins.hosts)
            .finish_non_exhaustive()
    }
}
