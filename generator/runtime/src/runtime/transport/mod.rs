//! How requests get to a server and responses back: a trait, the default behind it, and one for tests.

mod mock;
#[cfg(feature = "reqwest")]
mod reqwest;

use std::fmt;
use std::sync::Arc;

use bytes::Bytes;
use futures_core::future::BoxFuture;

pub use self::mock::{MockTransport, RecordedRequest, Reply};
#[cfg(feature = "reqwest")]
pub use self::reqwest::ReqwestTransport;

/// Sends one request and returns its response, whatever its status.
///
/// An implementation does not follow redirects, does not retry and adds no credentials: the client does all that. It
/// reads no more of a body than [`Limits`] allows.
pub trait Transport: Send + Sync + 'static {
    /// Sends one request.
    fn send(
        &self,
        request: http::Request<Bytes>,
        limits: Limits,
    ) -> BoxFuture<'_, Result<http::Response<Bytes>, TransportError>>;
}

impl<T: Transport + ?Sized> Transport for Arc<T> {
    fn send(
        &self,
        request: http::Request<Bytes>,
        limits: Limits,
    ) -> BoxFuture<'_, Result<http::Response<Bytes>, TransportError>> {
        (**self).send(request, limits)
    }
}

/// What a transport has to keep to.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct Limits {
    /// The most bytes of a body that are read.
    pub max_response_size: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self { max_response_size: 16 * 1024 * 1024 }
    }
}

/// Why there is no response, or not all of it.
pub struct TransportError {
    pub(crate) fault: Fault,
    pub(crate) source: Box<dyn std::error::Error + Send + Sync>,
    pub(crate) partial: Option<Box<http::Response<Bytes>>>,
}

/// What went wrong on the way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Fault {
    Connect,
    Timeout,
    Interrupted,
    TooLarge,
    Request,
}

impl Fault {
    /// In words.
    pub(crate) fn as_str(self) -> &'static str {
        match self {
            Self::Connect => "no connection",
            Self::Timeout => "timed out",
            Self::Interrupted => "the connection broke",
            Self::TooLarge => "the response is too large",
            Self::Request => "the request cannot be sent",
        }
    }
}

impl TransportError {
    /// No connection: the name does not resolve, nobody listens, the handshake failed. Nothing was sent.
    pub fn connect(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::new(Fault::Connect, source)
    }

    /// It took too long.
    pub fn timeout(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::new(Fault::Timeout, source)
    }

    /// The connection broke, or the other side does not speak HTTP. The request may have been received.
    pub fn interrupted(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::new(Fault::Interrupted, source)
    }

    /// The request cannot be sent by this transport, however often it is tried.
    pub fn request(source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::new(Fault::Request, source)
    }

    /// The body is larger than the limit. `partial` is the response as far as it was read.
    pub fn too_large(limits: Limits, partial: http::Response<Bytes>) -> Self {
        let message = format!("the body is larger than {} bytes", limits.max_response_size);
        Self::new(Fault::TooLarge, message).with_partial(partial)
    }

    /// Adds the response as far as it was read.
    pub fn with_partial(mut self, partial: http::Response<Bytes>) -> Self {
        self.partial = Some(Box::new(partial));
        self
    }

    fn new(fault: Fault, source: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self { fault, source: source.into(), partial: None }
    }
}

impl fmt::Debug for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("TransportError")
            .field("fault", &self.fault)
            .field("source", &self.source)
            .finish_non_exhaustive()
    }
}

impl fmt::Display for TransportError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.fault.as_str(), self.source)
    }
}

impl std::error::Error for TransportError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&*self.source)
    }
}
