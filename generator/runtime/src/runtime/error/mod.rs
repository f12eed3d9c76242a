//! What can go wrong with a call, in one type.

mod ask;
mod kind;
mod line;
mod make;

use std::fmt;
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};

pub use self::kind::Failure;
pub(crate) use self::kind::Kind;
use self::line::one_line;
use super::Problem;

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
    /// The request was not sent, so that trying again repeats nothing.
    unsent: bool,
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
