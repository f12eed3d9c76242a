//! Calls of endpoints that no document describes, with the client's authentication, retries and limits.

use std::marker::PhantomData;

use http::Method;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::encode::Style;
use super::{Client, Host, Operation, Request, Route, Security};

/// The operation of a call that no document describes; it returns a `T`. See [`Client::raw_request`].
#[derive(Clone, Copy, Debug)]
pub struct Raw<T>(PhantomData<fn() -> T>);

impl<T: DeserializeOwned + Send + 'static> Operation for Raw<T> {
    type Output = T;
    const NAME: &str = "raw_request";
    const ROUTE: Route = Host::new("", "").get("");
    const SECURITY: Security = &[];
}

impl Client {
    /// Begins a call of an endpoint that no document describes: a method on a path of one of the API's hosts. The
    /// response is read as JSON; `serde_json::Value` takes any.
    ///
    /// The path may have `{name}`s in it, which [`path`](Request::path) fills in. No credential is sent unless
    /// [`authentication`](Request::authentication) says which.
    pub fn raw_request<T>(&self, method: Method, host: Host, path: impl Into<String>) -> Request<Raw<T>>
    where
        T: DeserializeOwned + Send + 'static,
    {
        let mut parts = Request::<Raw<T>>::new(self).into_parts();
        parts.metadata.route.method = method;
        parts.metadata.route.host = host;
        parts.address = Some(path.into());
        Request::from_parts(parts)
    }
}

/// What an operation's own methods would set.
impl<T: DeserializeOwned + Send + 'static> Request<Raw<T>> {
    /// The alternatives of authentication, first choice first: `&[&[schemes::BEARER_AUTH]]`.
    pub fn authentication(self, alternatives: Security) -> Self {
        let mut parts = self.into_parts();
        parts.metadata.security = alternatives;
        Self::from_parts(parts)
    }

    /// The value of a `{name}` in the path.
    pub fn path(self, name: &'static str, value: impl Serialize) -> Self {
        self.set_path(name, value)
    }

    /// A query parameter; a list repeats its name.
    pub fn query(self, name: &'static str, value: impl Serialize) -> Self {
        self.set_query_list(name, value, Style::Repeat)
    }

    /// A body of JSON.
    pub fn json(self, body: impl Serialize) -> Self {
        self.set_json(body)
    }

    /// A form.
    pub fn form(self, body: impl Serialize) -> Self {
        self.set_form(body)
    }
}
