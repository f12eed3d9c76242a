//! Asking an error what it is about.

use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;

use super::line::one_line;
use super::{Error, Failure, Kind};
use crate::runtime::success::Meaning;
use crate::runtime::{Problem, decode};

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

    /// Not authenticated: no credential, no token, or the service refused them (401, 403, or in the body). A token
    /// endpoint that is only out of reach is none of these.
    pub fn is_authentication(&self) -> bool {
        self.0.kind == Kind::Credential
            || (self.0.kind == Kind::Token && !self.0.retryable)
            || matches!(self.status(), Some(StatusCode::UNAUTHORIZED | StatusCode::FORBIDDEN))
            || self.means(Meaning::Unauthorized)
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

    /// Too many requests (429, or in the body). The service has done nothing.
    pub fn is_rate_limited(&self) -> bool {
        self.status() == Some(StatusCode::TOO_MANY_REQUESTS) || self.means(Meaning::Throttled)
    }

    /// There is no such thing (404, 410).
    pub fn is_not_found(&self) -> bool {
        matches!(self.status(), Some(StatusCode::NOT_FOUND | StatusCode::GONE))
    }

    /// The service finds fault with the request (400, 422, or in the body).
    pub fn is_invalid(&self) -> bool {
        matches!(self.status(), Some(StatusCode::BAD_REQUEST | StatusCode::UNPROCESSABLE_ENTITY))
            || self.means(Meaning::Invalid)
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
        matches!(self.0.kind, Kind::Declined { partial: true, .. })
    }

    /// What the body of a response says that failed.
    fn means(&self, asked: Meaning) -> bool {
        matches!(self.0.kind, Kind::Declined { meaning: Some(meaning), .. } if meaning == asked)
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

    /// Trying again repeats nothing: the request was not sent.
    pub(crate) fn is_unsent(&self) -> bool {
        self.0.unsent
    }

    /// The operation that failed: `voice.get_call`.
    pub fn operation(&self) -> Option<&str> {
        self.0.operation.as_deref()
    }

    /// How many times the call was tried.
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
