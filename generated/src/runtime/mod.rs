//! The part of the client that is the same for every API: sending, authentication, encoding, decoding, errors.
//!
//! Generated code and users call it; it knows none of them.

mod base64;
#[cfg(feature = "blocking")]
mod blocking;
mod body;
mod client;
mod clock;
mod credential;
pub mod decode;
#[doc(hidden)]
pub mod encode;
pub(crate) mod error;
mod host;
mod limit;
mod object;
mod operation;
mod page;
mod problem;
mod raw;
mod redirect;
mod request;
mod response;
mod retry;
mod scheme;
mod secret;
mod send;
pub(crate) mod success;
mod test_clock;
mod time;
mod token;
mod transport;
mod unknown;
pub(crate) mod uri;

pub use base64::Base64;
#[cfg(feature = "blocking")]
pub use blocking::Blocking;
pub use body::Upload;
pub use bytes::Bytes;
pub use client::{Client, ClientBuilder};
pub use clock::{Clock, SystemClock};
pub use credential::{Credential, Signer};
pub use encode::Style;
pub use error::{Error, Failure};
pub use host::{Host, Route};
pub use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
pub use limit::RateLimit;
pub use object::{JsonObject, NotAnObject};
pub use operation::{Decoder, Operation, Security};
pub use page::{Items, Paged, Pages, Paging};
pub use problem::Problem;
pub use raw::Raw;
pub use request::Request;
pub use response::Response;
pub use retry::RetryPolicy;
pub use scheme::Scheme;
pub use secret::SecretString;
pub use success::Success;
pub use test_clock::TestClock;
pub use time::{Date, ParseTimeError, Timestamp};
pub use token::{Token, TokenContext, TokenError, TokenSource};
#[cfg(feature = "reqwest")]
pub use transport::ReqwestTransport;
pub use transport::{Limits, MockTransport, RecordedRequest, Reply, Transport, TransportError};
pub use unknown::{OpenEnum, UnknownValue, UnknownVariant};
