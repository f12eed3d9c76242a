//! What can go wrong with a call, in one type.

use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;

use super::success::Verdict;
use super::transport::{Fault, TransportError};
use super::{Clock, Problem, decode, retry};

type Source = Box<dyn std::error::Error + Send + Sync>;

/// Why a call failed.
///
/// The kind is private, so that new ones can come; ask with the predicates. Where the service has answered, its status,
/// header fields and body are here. `Display` is one line with the operation, the status, the service's message and its
/// code. Neither `Display` nor `Debug` shows a credential, or of the body more than the message in it, or its beginning
/// where an error response has no message that is understood.
pub struct Error(Box<Inner>);

struct Inner {
    kind: Kind,
    operation: Option<String>,
    message: String,
    answer: Option<Answer>,
    problem: Option<Problem>,
    failures: Vec<Failure>,
    retryable: bool,
    retry_after: Option<Duration>,
    attempts: u32,
    source: Option<Source>,
}

/// What the service has answered, as far as it was read.
struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: Bytes,
}

/// What went wrong, roughly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// The client cannot be built as it was asked for.
    Configuration,
    /// No credential that the operation accepts.
    Credential,
    /// A credential could not be obtained.
    Token,
    /// The request cannot be made or sent.
    Request,
    /// No connection.
    Connect,
    /// It took too long.
    Timeout,
    /// The connection broke.
    Interrupted,
    /// The response is larger than allowed.
    TooLarge,
    /// The status says that it failed.
    Status,
    /// The body says that it failed, wholly or (`partial`) in part.
    Declined { partial: bool },
    /// The body is not what the API promised.
    Decode,
    /// A redirect that is not followed.
    Redirect,
}

/// An element of a response that failed, where others may have succeeded.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Failure {
    /// Which element, from 0.
    pub index: usize,
    /// Its status.
    pub status: Option<String>,
    /// What it says went wrong.
    pub message: Option<String>,
}

/// Making errors.
impl Error {
    pub(crate) fn new(kind: Kind, message: impl Into<String>) -> Self {
        Self(Box::new(Inner {
            kind,
            operation: None,
            message: message.into(),
            answer: None,
            problem: None,
            failures: Vec::new(),
            retryable: matches!(kind, Kind::Connect | Kind::Timeout | Kind::Interrupted),
            retry_after: None,
            attempts: 0,
            source: None,
        }))
    }

    pub(crate) fn with_source(mut self, source: impl Into<Source>) -> Self {
        self.0.source = Some(source.into());
        self
    }

    pub(crate) fn of(mut self, operation: &str) -> Self {
        self.0.operation.get_or_insert_with(|| operation.to_owned());
        self
    }

    pub(crate) fn after_attempts(mut self, attempts: u32) -> Self {
        self.0.attempts = attempts;
        self
    }

    pub(crate) fn answered(mut self, response: http::Response<Bytes>) -> Self {
        let (head, body) = response.into_parts();
        self.0.answer = Some(Answer { status: head.status, headers: head.headers, body });
        self
    }

    pub(crate) fn declined(verdict: Verdict) -> Self {
        let Verdict { failures, partial, retryable } = verdict;
        let detail = failures.iter().find_map(|failure| failure.message.clone());
        let code = failures.iter().find_map(|failure| failure.status.clone());
        let what = if partial { "declined in part" } else { "declined" };
        let message = detail.as_ref().map_or_else(|| what.to_owned(), |detail| format!("{what}: {detail}"));
        let mut error = Self::new(Kind::Declined { partial }, message);
        error.0.problem = Some(Problem { detail, code, ..Problem::default() });
        error.0.failures = failures;
        error.0.retryable = retryable;
        error
    }

    pub(crate) fn transport(error: TransportError) -> Self {
        let TransportError { fault, source, partial } = error;
        let (kind, message) = match fault {
            Fault::Connect => (Kind::Connect, "no connection"),
            Fault::Timeout => (Kind::Timeout, "timed out"),
            Fault::Interrupted => (Kind::Interrupted, "the connection broke"),
            Fault::TooLarge => (Kind::TooLarge, "the response is too large"),
            Fault::Request => (Kind::Request, "the request cannot be sent"),
        };
        let error = Self::new(kind, format!("{message}: {}", root(&*source))).with_source(source);
        match partial {
            Some(partial) => error.answered(*partial),
            None => error,
        }
    }

    pub(crate) fn undecodable(error: decode::Error, response: http::Response<Bytes>) -> Self {
        let mut message = format!("the response is not what the API promises: {error}");
        let media_type = response.headers().get(CONTENT_TYPE).and_then(|value| value.to_str().ok());
        if let Some(media_type) = media_type.filter(|it| !it.contains("json")) {
            message.push_str(&format!(" (it is {media_type})"));
        }
        Self::new(Kind::Decode, message).with_source(error).answered(response)
    }

    pub(crate) fn from_status(response: http::Response<Bytes>, clock: &dyn Clock) -> Self {
        let status = response.status();
        let problem = Problem::from_body(response.body());
        let message = match problem.as_ref().and_then(|problem| problem.summary(status)) {
            Some(summary) => summary,
            None if status.is_redirection() => "the redirect is not followed".to_owned(),
            None => excerpt(response.body()),
        };
        let mut error = Self::new(if status.is_redirection() { Kind::Redirect } else { Kind::Status }, message);
        error.0.problem = problem;
        error.0.retryable = retry::may_pass(status);
        error.0.retry_after = retry::retry_after(response.headers(), clock.now());
        error.answered(response)
    }

    /// The error of a response with this status and body, for tests of code that handles errors. For what an operation
    /// makes of a response, a body that says "failed" for one, let [`MockTransport`](super::MockTransport) send it.
    pub fn from_response(operation: &str, response: http::Response<impl Into<Bytes>>) -> Self {
        Self::from_status(response.map(Into::into), &super::SystemClock::default()).of(operation).after_attempts(1)
    }

    /// The error of a call that found no connection, timed out, or was cut, for tests of code that handles errors.
    pub fn from_transport(operation: &str, error: TransportError) -> Self {
        Self::transport(error).of(operation).after_attempts(1)
    }
}

/// Asking an error.
impl Error {
    /// The client cannot be built as it was asked for.
    pub fn is_configuration(&self) -> bool {
        self.0.kind == Kind::Configuration
    }

    /// The request cannot be made: an argument or the body is not valid. Nothing was sent.
    pub fn is_request(&self) -> bool {
        self.0.kind == Kind::Request
    }

    /// Not authenticated: no credential, no token, or the service refused them (401, 403).
    pub fn is_authentication(&self) -> bool {
        matches!(self.0.kind, Kind::Credential | Kind::Token)
            || matches!(self.status(), Some(StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN))
    }

    /// The client has no credential that the operation accepts. Nothing was sent.
    pub fn is_missing_credential(&self) -> bool {
        self.0.kind == Kind::Credential
    }

    /// No connection. Nothing was sent.
    pub fn is_connect(&self) -> bool {
        self.0.kind == Kind::Connect
    }

    /// It took too long, here (the timeout) or there (408, 504).
    pub fn is_timeout(&self) -> bool {
        self.0.kind == Kind::Timeout
            || matches!(self.status(), Some(StatusCode::REQUEST_TIMEOUT | StatusCode::GATEWAY_TIMEOUT))
    }

    /// The connection broke before the response was complete.
    pub fn is_interrupted(&self) -> bool {
        self.0.kind == Kind::Interrupted
    }

    /// The response is larger than the client allows.
    pub fn is_too_large(&self) -> bool {
        self.0.kind == Kind::TooLarge
    }

    /// The service answered with a status that is no success.
    pub fn is_status(&self) -> bool {
        matches!(self.0.kind, Kind::Status | Kind::Redirect)
    }

    /// The service answered with a redirect that is not followed.
    pub fn is_redirect(&self) -> bool {
        self.0.kind == Kind::Redirect
    }

    /// Too many requests (429).
    pub fn is_rate_limited(&self) -> bool {
        self.status() == Some(StatusCode::TOO_MANY_REQUESTS)
    }

    /// There is no such thing (404, 410).
    pub fn is_not_found(&self) -> bool {
        matches!(self.status(), Some(StatusCode::NOT_FOUND | StatusCode::GONE))
    }

    /// The service finds fault with the request (400, 422).
    pub fn is_invalid(&self) -> bool {
        matches!(self.status(), Some(StatusCode::BAD_REQUEST | StatusCode::UNPROCESSABLE_ENTITY))
    }

    /// The service itself failed (5xx).
    pub fn is_server_error(&self) -> bool {
        self.status().is_some_and(|status| status.is_server_error())
    }

    /// The body of the response says that the call failed, although the status says otherwise.
    pub fn is_declined(&self) -> bool {
        matches!(self.0.kind, Kind::Declined { .. })
    }

    /// The body of the response says that a part of the call failed, and another succeeded: see
    /// [`failures`](Self::failures).
    pub fn is_partial(&self) -> bool {
        self.0.kind == Kind::Declined { partial: true }
    }

    /// The body of the response is not what the API promises.
    pub fn is_decode(&self) -> bool {
        self.0.kind == Kind::Decode
    }

    /// The same call may succeed later. Whether it is safe to repeat is another question, for whoever knows what it
    /// does.
    pub fn is_retryable(&self) -> bool {
        self.0.retryable
    }

    /// The operation that failed: `voice.get_call`.
    pub fn operation(&self) -> Option<&str> {
        self.0.operation.as_deref()
    }

    /// How many times the request was sent.
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// The status of the response, if there was one.
    pub fn status(&self) -> Option<StatusCode> {
        self.0.answer.as_ref().map(|answer| answer.status)
    }

    /// The header fields of the response, if there was one.
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.0.answer.as_ref().map(|answer| &answer.headers)
    }

    /// The body of the response, if there was one: at most as much of it as the client reads.
    pub fn body(&self) -> Option<&Bytes> {
        self.0.answer.as_ref().map(|answer| &answer.body)
    }

    /// The body of the response as a type that the API documents for this status.
    pub fn body_as<T: DeserializeOwned>(&self) -> Result<T, decode::Error> {
        match self.body() {
            Some(body) => decode::json(body),
            None => Err(decode::Error::new("there was no response")),
        }
    }

    /// What the service says went wrong.
    pub fn problem(&self) -> Option<&Problem> {
        self.0.problem.as_ref()
    }

    /// The service's own code for what went wrong.
    pub fn code(&self) -> Option<&str> {
        self.problem()?.code.as_deref()
    }

    /// What the service says went wrong, or else what the client says, in one line.
    pub fn message(&self) -> String {
        one_line(&self.0.message)
    }

    /// The elements of the response that failed; see [`is_declined`](Self::is_declined).
    pub fn failures(&self) -> &[Failure] {
        &self.0.failures
    }

    /// How long the service asks to wait before the next attempt.
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// What the service's support will ask for: the header field that identifies the request.
    pub fn trace_id(&self) -> Option<&str> {
        let identifies = |name: &str| name.ends_with("trace-id") || name.ends_with("request-id");
        let (_, value) = self.headers()?.iter().find(|(name, _)| identifies(name.as_str()))?;
        value.to_str().ok()
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(operation) = self.operation() {
            write!(f, "{operation}: ")?;
        }
        let message = self.message();
        let reason = self.status().and_then(|status| status.canonical_reason());
        match (self.status(), reason) {
            (Some(status), Some(reason)) if message.eq_ignore_ascii_case(reason) => write!(f, "{status}")?,
            (Some(status), Some(_)) => write!(f, "{status}: {message}")?,
            (Some(status), None) => write!(f, "{}: {message}", status.as_str())?,
            (None, _) => f.write_str(&message)?,
        }
        match self.code() {
            Some(code) => write!(f, " (code {})", one_line(code)),
            None => Ok(()),
        }
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut debug = f.debug_struct("Error");
        debug.field("kind", &self.0.kind).field("message", &self.to_string()).field("attempts", &self.0.attempts);
        if let Some(answer) = &self.0.answer {
            let names: Vec<_> = answer.headers.keys().map(|name| name.as_str()).collect();
            debug.field("headers", &names).field("body", &format_args!("{} bytes", answer.body.len()));
        }
        debug.finish_non_exhaustive()
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source.as_deref().map(|source| source as _)
    }
}

/// The innermost reason, which says more than the ones around it.
fn root<'a>(mut error: &'a (dyn std::error::Error + 'static)) -> &'a (dyn std::error::Error + 'static) {
    while let Some(source) = error.source() {
        error = source;
    }
    error
}

/// The beginning of a body that says nothing in a way that is understood.
fn excerpt(body: &[u8]) -> String {
    let text = String::from_utf8_lossy(body);
    let text = text.trim();
    if text.is_empty() {
        return "without a body".to_owned();
    }
    one_line(text)
}

/// Text of somebody else's in one line of bearable length.
fn one_line(text: &str) -> String {
    const LONGEST: usize = 300;
    let mut line = String::new();
    for (index, word) in text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|w| !w.is_empty()).enumerate()
    {
        if index > 0 {
            line.push(' ');
        }
        line.push_str(word);
        if line.len() > LONGEST {
            let end = line.char_indices().map(|(at, _)| at).take_while(|at| *at <= LONGEST).last().unwrap_or(0);
            line.truncate(end);
            line.push('…');
            break;
        }
    }
    line
}
