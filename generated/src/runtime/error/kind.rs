//! What went wrong: kinds of errors, and the parts of a response that failed.

use crate::runtime::success::Meaning;
use crate::runtime::transport::Fault;

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
    Declined { partial: bool, meaning: Option<Meaning> },
    /// The body is not what the API promised.
    Decode,
    /// A redirect that is not followed.
    Redirect,
}

impl Kind {
    pub(super) fn of(fault: Fault) -> Self {
        match fault {
            Fault::Connect => Self::Connect,
            Fault::Timeout => Self::Timeout,
            Fault::Interrupted => Self::Interrupted,
            Fault::TooLarge => Self::TooLarge,
            Fault::Request => Self::Request,
        }
    }

    /// Whether the same request may succeed later.
    pub(super) fn may_pass(self) -> bool {
        matches!(self, Self::Connect | Self::Timeout | Self::Interrupted)
    }
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
