//! What generated code says about an operation.

use http::Method;
use serde::de::DeserializeOwned;

use super::{Host, Scheme, Success, decode};

/// An operation of the API. Generated, one type per operation.
pub trait Operation: Sized + 'static {
    /// What a success returns.
    type Output: DeserializeOwned + Send + 'static;

    /// What every call of it has in common.
    const METADATA: Metadata;

    /// Reads the body of a success.
    fn decode(body: &[u8]) -> Result<Self::Output, decode::Error> {
        decode::json(body)
    }
}

/// What every call of an operation has in common.
#[derive(Clone, Debug)]
pub struct Metadata {
    pub(crate) name: &'static str,
    pub(crate) method: Method,
    pub(crate) host: &'static Host,
    pub(crate) path: &'static str,
    pub(crate) security: &'static [&'static [Scheme]],
    pub(crate) accept: &'static str,
    pub(crate) success: Option<&'static Success>,
}

impl Metadata {
    /// The operation `name` (`voice.list_calls`): a method on the path template of a host, and the alternatives of
    /// authentication, first choice first. Each alternative is a set of schemes that are needed together; no
    /// alternative or an empty one means that none is needed.
    pub const fn new(
        name: &'static str,
        method: Method,
        host: &'static Host,
        path: &'static str,
        security: &'static [&'static [Scheme]],
    ) -> Self {
        Self { name, method, host, path, security, accept: "application/json", success: None }
    }

    /// The media type that is asked for, where it is not JSON.
    pub const fn accept(mut self, media_type: &'static str) -> Self {
        self.accept = media_type;
        self
    }

    /// How a body tells that the call failed although the status says otherwise.
    pub const fn success(mut self, success: &'static Success) -> Self {
        self.success = Some(success);
        self
    }

    /// The operation's name, `voice.list_calls`.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The HTTP method.
    pub const fn method(&self) -> &Method {
        &self.method
    }

    /// The host that it is sent to unless the client says otherwise.
    pub const fn host(&self) -> &'static Host {
        self.host
    }

    /// The path template, `/v1/calls/{uuid}`.
    pub const fn path(&self) -> &'static str {
        self.path
    }

    /// The alternatives of authentication.
    pub const fn security(&self) -> &'static [&'static [Scheme]] {
        self.security
    }
}
