//! Bodies that say whether a call succeeded, for services that answer `200 OK` to everything.

use std::borrow::Cow;

use serde_json::Value;

use super::Failure;
use super::decode::{self, as_text};

/// Where a body says whether the call succeeded, and which values mean what. Values are compared as text, so that `0`
/// and `"0"` are the same.
#[derive(Clone, Copy, Debug)]
pub struct Success {
    pub(crate) status: &'static str,
    pub(crate) values: &'static [&'static str],
    pub(crate) failures: &'static [&'static str],
    pub(crate) each: Option<&'static str>,
    pub(crate) absent: bool,
    pub(crate) message: Option<&'static str>,
    pub(crate) retryable: &'static [&'static str],
    pub(crate) throttled: &'static [&'static str],
    pub(crate) unauthorized: &'static [&'static str],
    pub(crate) invalid: &'static [&'static str],
}

impl Success {
    /// The status stands at the JSON pointer `status`; `values` mean success.
    pub const fn new(status: &'static str, values: &'static [&'static str]) -> Self {
        Self {
            status,
            values,
            failures: &[],
            each: None,
            absent: false,
            message: None,
            retryable: &[],
            throttled: &[],
            unauthorized: &[],
            invalid: &[],
        }
    }

    /// These values mean failure, and every other a success.
    pub const fn failures(mut self, values: &'static [&'static str]) -> Self {
        self.failures = values;
        self
    }

    /// There is a status in every element of the list at this JSON pointer; the other pointers start from the element.
    pub const fn each(mut self, list: &'static str) -> Self {
        self.each = Some(list);
        self
    }

    /// A body without a status is a success.
    pub const fn absent(mut self) -> Self {
        self.absent = true;
        self
    }

    /// What went wrong stands at this JSON pointer.
    pub const fn message(mut self, message: &'static str) -> Self {
        self.message = Some(message);
        self
    }

    /// After these statuses the same request may succeed.
    pub const fn retryable(mut self, values: &'static [&'static str]) -> Self {
        self.retryable = values;
        self
    }

    /// These statuses mean that there were too many requests, and that nothing was done.
    pub const fn throttled(mut self, values: &'static [&'static str]) -> Self {
        self.throttled = values;
        self
    }

    /// These statuses mean that the credential was refused.
    pub const fn unauthorized(mut self, values: &'static [&'static str]) -> Self {
        self.unauthorized = values;
        self
    }

    /// These statuses mean that the request is at fault.
    pub const fn invalid(mut self, values: &'static [&'static str]) -> Self {
        self.invalid = values;
        self
    }
}

/// What a failure means, as far as services have it in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Meaning {
    Throttled,
    Unauthorized,
    Invalid,
}

/// What a body says about a call that failed.
#[derive(Debug, PartialEq)]
pub(crate) struct Verdict {
    pub(crate) failures: Vec<Failure>,
    /// Some elements failed, and some succeeded.
    pub(crate) partial: bool,
    /// The same request may succeed.
    pub(crate) retryable: bool,
    /// What it means that all of it failed.
    pub(crate) meaning: Option<Meaning>,
}

impl Success {
    /// What a body says, if it says that the call failed. A body that is not JSON says nothing: decoding it will fail.
    pub(crate) fn judge(&self, body: &[u8]) -> Option<Verdict> {
        let body = decode::parse(body).ok()?;
        let elements: Vec<&Value> = match self.each.map(|list| body.pointer(list)) {
            None => vec![&body],
            Some(Some(Value::Array(list))) if !list.is_empty() => list.iter().collect(),
            Some(Some(single @ Value::Object(_))) => vec![single],
            // No element: the body itself has no status either.
            Some(_) => vec![&Value::Null],
        };
        let failures: Vec<Failure> =
            elements.iter().enumerate().filter_map(|(index, element)| self.failure(index, element)).collect();
        if failures.is_empty() {
            return None;
        }
        let partial = failures.len() < elements.len();
        let all = |statuses: &[&str]| {
            failures.iter().all(|failure| failure.status.as_deref().is_some_and(|it| statuses.contains(&it)))
        };
        let retryable = !partial && all(&[self.retryable, self.throttled].concat());
        let meanings = [
            (self.throttled, Meaning::Throttled),
            (self.unauthorized, Meaning::Unauthorized),
            (self.invalid, Meaning::Invalid),
        ];
        let meaning = meanings.into_iter().find(|(statuses, _)| !partial && all(statuses)).map(|(_, meaning)| meaning);
        Some(Verdict { partial, retryable, meaning, failures })
    }

    fn failure(&self, index: usize, element: &Value) -> Option<Failure> {
        let text = |pointer: &str| element.pointer(pointer).and_then(as_text).filter(|text| !text.is_empty());
        let status = text(self.status);
        let succeeded = match status.as_deref() {
            None => self.absent,
            Some(status) if self.failures.is_empty() => self.values.contains(&status),
            Some(status) => !self.failures.contains(&status),
        };
        (!succeeded).then(|| Failure {
            index,
            status: status.map(Cow::into_owned),
            message: self.message.and_then(text).map(Cow::into_owned),
        })
    }
}
