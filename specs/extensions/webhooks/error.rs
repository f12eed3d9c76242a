//! Why a webhook is not to be trusted, or cannot be read.

use std::fmt;
use std::time::Duration;

use http::StatusCode;

use crate::auth::jwt::Fault;
use crate::runtime::decode;

/// Why a webhook is not to be trusted, or cannot be read. It shows neither the secret nor what would have been right.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum WebhookError {
    /// The secret to verify with is empty, so that anybody could have signed.
    NoSecret,
    /// There is no signature where it should be: a header field or a parameter.
    MissingSignature(&'static str),
    /// The signature, or what is signed, is not in the form that it should have.
    Malformed(&'static str),
    /// The token is signed by another algorithm than HS256, or by none.
    Algorithm,
    /// The signature was not made with the secret, or not over what arrived.
    Signature,
    /// What arrived is not what the token was signed for.
    PayloadHash,
    /// A claim of the token is missing, or not the one that is asked for.
    Claim(&'static str),
    /// It was signed too long ago, or has expired since.
    TooOld {
        /// How long ago it was signed, or for how long it has been expired.
        by: Duration,
    },
    /// It was signed at a time that is yet to come.
    TooEarly {
        /// How far in the future.
        by: Duration,
    },
    /// The payload is neither JSON nor a form.
    MediaType,
    /// The payload is not what its type promises.
    Payload(decode::Error),
}

impl WebhookError {
    /// Whether the webhook is not to be trusted, as opposed to one that cannot be read.
    pub fn is_untrusted(&self) -> bool {
        !matches!(self, Self::MediaType | Self::Payload(_))
    }

    /// The status to answer with: 401 for what is not to be trusted, 415 and 400 for what cannot be read, and 500 where
    /// there is no secret, so that it is sent again.
    pub fn status(&self) -> StatusCode {
        match self {
            Self::NoSecret => StatusCode::INTERNAL_SERVER_ERROR,
            Self::MediaType => StatusCode::UNSUPPORTED_MEDIA_TYPE,
            Self::Payload(_) => StatusCode::BAD_REQUEST,
            _ => StatusCode::UNAUTHORIZED,
        }
    }
}

impl fmt::Display for WebhookError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSecret => f.write_str("the webhook cannot be verified: the secret is empty"),
            Self::MissingSignature(place) => write!(f, "the webhook is not signed: there is no {place}"),
            Self::Malformed(what) => write!(f, "the webhook is malformed: {what}"),
            Self::Algorithm => f.write_str("the webhook is not signed with HS256"),
            Self::Signature => f.write_str("the signature of the webhook is wrong"),
            Self::PayloadHash => f.write_str("the payload of the webhook is not the one that was signed"),
            Self::Claim(name) => write!(f, "the claim `{name}` of the webhook is missing or wrong"),
            Self::TooOld { by } => write!(f, "the webhook is too old: {} seconds", by.as_secs()),
            Self::TooEarly { by } => write!(f, "the webhook is signed {} seconds ahead of time", by.as_secs()),
            Self::MediaType => f.write_str("the payload of the webhook is neither JSON nor a form"),
            Self::Payload(error) => write!(f, "the payload of the webhook cannot be read: {error}"),
        }
    }
}

impl std::error::Error for WebhookError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Payload(error) => Some(error),
            _ => None,
        }
    }
}

impl From<Fault> for WebhookError {
    fn from(fault: Fault) -> Self {
        match fault {
            Fault::Malformed => Self::Malformed("`Authorization` has no JSON Web Token"),
            Fault::Algorithm => Self::Algorithm,
            Fault::Signature => Self::Signature,
        }
    }
}
