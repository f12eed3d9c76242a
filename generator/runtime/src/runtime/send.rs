//! One call from its parts to a successful response: authentication, attempts, waits, redirects.
//!
//! Nothing here is generic over the operation, so that it is compiled once.

use std::time::Duration;

use bytes::Bytes;
use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, USER_AGENT};
use http::{HeaderValue, StatusCode};
use tracing::Instrument;

use super::body::Body;
use super::client::Shared;
use super::credential::{Choice, Placed};
use super::error::Kind;
use super::redirect::{self, Hop};
use super::request::Parts;
use super::retry::Retryable;
use super::transport::TransportError;
use super::{Error, clock, uri};

/// A successful response.
pub(crate) struct Sent {
    pub(crate) response: http::Response<Bytes>,
    pub(crate) attempts: u32,
}

/// Sends a call, as often as it takes and is allowed.
///
/// The span has the operation, method and path template, and an event for each attempt; no argument and no address,
/// whose query string may hold a secret.
pub(crate) async fn send(parts: Parts) -> Result<Sent, Error> {
    let metadata = &parts.metadata;
    let name = metadata.name;
    let span =
        tracing::debug_span!("call", operation = name, method = %metadata.route.method, path = metadata.route.path);
    let call = Call::new(&parts).map_err(|error| error.of(name))?;
    call.run().instrument(span).await.map_err(|error| error.of(name))
}

/// A call with everything settled that does not change from attempt to attempt.
struct Call<'a> {
    parts: &'a Parts,
    shared: &'a Shared,
    choice: Option<Choice>,
    url: String,
}

impl<'a> Call<'a> {
    fn new(parts: &'a Parts) -> Result<Self, Error> {
        if let Some(fault) = &parts.fault {
            return Err(Error::new(Kind::Request, fault.clone()));
        }
        let shared = parts.client.shared();
        let template = parts.address.as_deref().unwrap_or(parts.metadata.route.path);
        let path = uri::expand(template, &parts.path).map_err(|fault| Error::new(Kind::Request, fault))?;
        let origin = parts.origin.as_deref().unwrap_or_else(|| parts.client.origin(&parts.metadata.route.host));
        // Who sends the field along says who he is.
        let choice = match parts.headers.contains_key(AUTHORIZATION) {
            true => None,
            false => shared.credentials.choose(parts.metadata.name, parts.metadata.security)?,
        };
        Ok(Self { parts, shared, choice, url: uri::join(origin, &path) })
    }

    async fn run(self) -> Result<Sent, Error> {
        let clock = &*self.shared.clock;
        let policy = self.parts.retry.as_ref().unwrap_or(&self.shared.retry);
        let timeout = self.parts.timeout.or(self.shared.timeout);
        let mut start = None;
        let mut before: Option<Error> = None;
        let mut attempts = 0;
        loop {
            self.shared.rates.pass(self.parts.metadata.name, clock).await;
            let began = clock.elapsed();
            let start = *start.get_or_insert(began);
            // It may have taken long to get a turn.
            if let Some(error) = before.filter(|_| policy.is_over(began.saturating_sub(start))) {
                return Err(error.after_attempts(attempts));
            }
            attempts += 1;
            let outcome = clock::within(clock, timeout, self.attempt()).await;
            let outcome = outcome.unwrap_or_else(|| Err(timed_out(timeout)));
            let took = clock.elapsed().saturating_sub(began);
            let error = match outcome {
                Ok(response) => {
                    tracing::debug!(attempt = attempts, status = response.status().as_u16(), ?took, "answered");
                    self.shared.budget.put();
                    return Ok(Sent { response, attempts });
                }
                Err(error) => error,
            };
            tracing::debug!(attempt = attempts, status = error.status().map(|it| it.as_u16()), ?took, %error, "failed");
            let rejected = error.is_rate_limited() || error.is_unsent();
            let fault = Retryable { repeatable: self.is_repeatable(), rejected, retry_after: error.retry_after() };
            let wait = match error.is_retryable() && !error.is_partial() {
                true => policy.wait(&fault, attempts, clock.elapsed().saturating_sub(start)),
                false => None,
            };
            match wait {
                Some(wait) if error.is_rate_limited() || self.shared.budget.take() => {
                    tracing::debug!(?wait, "waiting for the next attempt");
                    clock.sleep(wait).await;
                    before = Some(error);
                }
                _ => return Err(error.after_attempts(attempts)),
            }
        }
    }

    /// Whether doing it twice is the same as doing it once: what methods promise (RFC 9110, "Idempotent Methods"), unless
    /// more is known.
    fn is_repeatable(&self) -> bool {
        let metadata = &self.parts.metadata;
        metadata.repeatable.unwrap_or_else(|| metadata.route.method.is_idempotent())
    }

    /// Sends the request once, and a second time with a new token if the service refuses the one that was kept.
    async fn attempt(&self) -> Result<http::Response<Bytes>, Error> {
        let placed = self.place().await?;
        let response = self.exchange(&placed).await?;
        if response.status() == StatusCode::UNAUTHORIZED
            && let Some((cache, refused)) = &placed.token
        {
            cache.forget(refused);
            tracing::debug!("the token was refused; asking for a new one");
            return self.judge(self.exchange(&self.place().await?).await?);
        }
        self.judge(response)
    }

    async fn place(&self) -> Result<Placed, Error> {
        let Some(choice) = self.choice else { return Ok(Placed::default()) };
        let parameters = match &self.parts.body {
            Body::Form(pairs) => pairs.clone(),
            _ => uri::form_pairs(&self.query().join("&")),
        };
        self.shared.credentials.place(choice, &self.parts.client.token_context(), &parameters).await
    }

    /// Sends a request and follows its redirects.
    async fn exchange(&self, placed: &Placed) -> Result<http::Response<Bytes>, Error> {
        let mut hop = Hop::first(self.parts.metadata.route.method.clone(), self.url.clone());
        for _ in 0..=redirect::MOST {
            let request = self.request(&hop, placed)?;
            let response = match self.shared.transport.send(request, self.shared.limits).await {
                Ok(response) => response,
                Err(error) => return cut_short(error),
            };
            match hop.next(&response, &self.url) {
                Some(next) => hop = next,
                None => return Ok(response),
            }
        }
        Err(Error::new(Kind::Redirect, format!("more than {} redirects", redirect::MOST)))
    }

    fn request(&self, hop: &Hop, placed: &Placed) -> Result<http::Request<Bytes>, Error> {
        let is_form = matches!(self.parts.body, Body::Form(_)) && hop.with_body;
        let mut query = if hop.redirected { Vec::new() } else { self.query() };
        if hop.trusted {
            query.extend(placed.query.iter().cloned());
            if !is_form && !placed.parameters.is_empty() {
                let pairs = placed.parameters.iter();
                query.extend(pairs.map(|(name, value)| format!("{}={}", uri::encode(name), uri::encode(value))));
            }
        }
        // A redirect at home may have kept what it was asked with.
        let (base, kept) = hop.url.split_once('?').unwrap_or((&hop.url, ""));
        query.retain(|pair| !kept.split('&').any(|other| other == pair));
        if !kept.is_empty() {
            query.insert(0, kept.to_owned());
        }
        let url = if query.is_empty() { base.to_owned() } else { format!("{base}?{}", query.join("&")) };

        let body = if hop.with_body { self.parts.body.write(&placed.parameters) } else { None };
        let (media_type, bytes) = body.unzip();
        let mut request = http::Request::new(bytes.unwrap_or_default());
        *request.method_mut() = hop.method.clone();
        *request.uri_mut() = url.parse().map_err(|_| invalid("the address"))?;
        let headers = request.headers_mut();
        headers.insert(ACCEPT, HeaderValue::from_static(self.parts.metadata.accept));
        headers.insert(USER_AGENT, self.shared.user_agent.clone());
        if let Some(media_type) = media_type {
            let value = HeaderValue::from_str(&media_type).map_err(|_| invalid("the media type of the body"))?;
            headers.insert(CONTENT_TYPE, value);
        }
        if hop.trusted {
            headers.extend(placed.headers.clone());
            headers.extend(self.parts.headers.clone());
            headers.extend(placed.cookie_header(&self.parts.cookies));
        }
        Ok(request)
    }

    fn query(&self) -> Vec<String> {
        self.parts.query.iter().map(|pair| pair.text.clone()).collect()
    }

    /// The response if it is a success, by its status and by its body.
    fn judge(&self, response: http::Response<Bytes>) -> Result<http::Response<Bytes>, Error> {
        if !response.status().is_success() {
            return Err(Error::from_status(response, &*self.shared.clock));
        }
        match self.parts.metadata.success.and_then(|success| success.judge(response.body())) {
            Some(verdict) => Err(Error::declined(verdict).answered(response)),
            None => Ok(response),
        }
    }
}

/// A response that is not there, or not all of it. An error response says what it has to say in its first line.
fn cut_short(mut error: TransportError) -> Result<http::Response<Bytes>, Error> {
    match error.partial.take() {
        Some(partial) if !partial.status().is_success() => Ok(*partial),
        Some(partial) => Err(Error::transport(error.with_partial(*partial))),
        None => Err(Error::transport(error)),
    }
}

fn timed_out(timeout: Option<Duration>) -> Error {
    Error::new(Kind::Timeout, format!("timed out after {:?}", timeout.unwrap_or_default()))
}

fn invalid(what: &str) -> Error {
    Error::new(Kind::Request, format!("{what} is not valid"))
}
