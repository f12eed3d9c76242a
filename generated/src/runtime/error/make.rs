//! Making errors.

use bytes::Bytes;
use http::header::CONTENT_TYPE;

use super::line::{excerpt, root};
use super::{Answer, Error, Inner, Kind, Source};
use crate::runtime::success::Verdict;
use crate::runtime::transport::TransportError;
use crate::runtime::{Clock, Problem, decode, retry};

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
            retryable: kind.may_pass(),
            unsent: false,
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
        let Verdict { failures, partial, retryable, meaning } = verdict;
        let detail = failures.iter().find_map(|failure| failure.message.clone());
        let code = failures.iter().find_map(|failure| failure.status.clone());
        let what = if partial { "declined in part" } else { "declined" };
        let message = detail.as_ref().map_or_else(|| what.to_owned(), |detail| format!("{what}: {detail}"));
        let mut error = Self::new(Kind::Declined { partial, meaning }, message);
        error.0.problem = Some(Problem { detail, code, ..Problem::default() });
        error.0.failures = failures;
        error.0.retryable = retryable;
        error
    }

    /// A token could not be had. What lies behind it decides whether it may be had later.
    pub(crate) fn no_token(scheme: &str, error: impl std::error::Error + Send + Sync + 'static) -> Self {
        let mut kind = Kind::Token;
        let (mut retryable, mut retry_after) = (false, None);
        let mut source: Option<&(dyn std::error::Error + 'static)> = Some(&error);
        while let Some(behind) = source {
            if let Some(fault) = behind.downcast_ref::<TransportError>() {
                kind = Kind::of(fault.fault);
                retryable = kind.may_pass();
            } else if let Some(answer) = behind.downcast_ref::<Self>() {
                (retryable, retry_after) = (answer.is_retryable(), answer.retry_after());
            }
            source = behind.source();
        }
        let mut error = Self::new(kind, format!("no token for `{scheme}`: {error}")).with_source(error);
        (error.0.retryable, error.0.retry_after, error.0.unsent) = (retryable, retry_after, true);
        error
    }

    pub(crate) fn transport(error: TransportError) -> Self {
        let TransportError { fault, source, partial } = error;
        let message = format!("{}: {}", fault.as_str(), root(&*source));
        let error = Self::new(Kind::of(fault), message).with_source(source);
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
    /// makes of a response, a body that says "failed" for one, let [`MockTransport`](crate::runtime::MockTransport) send it.
    pub fn from_response(operation: &str, response: http::Response<impl Into<Bytes>>) -> Self {
        Self::from_status(response.map(Into::into), &crate::runtime::SystemClock::default())
            .of(operation)
            .after_attempts(1)
    }

    /// The error of a call that found no connection, timed out, or was cut, for tests of code that handles errors.
    pub fn from_transport(operation: &str, error: TransportError) -> Self {
        Self::transport(error).of(operation).after_attempts(1)
    }
}
