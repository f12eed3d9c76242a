//! A call that is being put together.

use std::fmt;
use std::marker::PhantomData;
use std::time::Duration;

use bytes::Bytes;
use futures_core::future::BoxFuture;
use http::{HeaderMap, HeaderName, HeaderValue};
use serde::Serialize;

use super::body::Body;
use super::encode::{self, Flat, FlattenError, Style};
use super::operation::Metadata;
use super::{Client, Error, Operation, Response, RetryPolicy, send, uri};

/// A call of the operation `Op`, ready to be sent: `.await` it, or [`send`](Self::send) it.
///
/// The operation's optional parameters are methods of this type. The methods that begin with `with_` are there for
/// every operation. What is wrong with an argument is said when the call is sent.
#[must_use = "a request does nothing before it is awaited or sent"]
pub struct Request<Op> {
    parts: Parts,
    operation: PhantomData<fn() -> Op>,
}

/// What a request consists of.
#[derive(Clone)]
pub(crate) struct Parts {
    pub(crate) client: Client,
    pub(crate) metadata: Metadata,
    /// The path from the host on, where it is not the operation's own.
    pub(crate) address: Option<String>,
    pub(crate) path: Vec<(&'static str, String)>,
    pub(crate) query: Vec<QueryPair>,
    pub(crate) headers: HeaderMap,
    pub(crate) cookies: Vec<String>,
    pub(crate) body: Body,
    pub(crate) timeout: Option<Duration>,
    pub(crate) retry: Option<RetryPolicy>,
    pub(crate) origin: Option<String>,
    /// What is wrong with an argument.
    pub(crate) fault: Option<String>,
}

/// A pair of the query string, encoded, with the parameter that it belongs to.
#[derive(Clone)]
pub(crate) struct QueryPair {
    pub(crate) parameter: String,
    pub(crate) text: String,
}

/// Sending.
impl<Op: Operation> Request<Op> {
    /// Sends the request and returns what the operation returns. The same as `.await`.
    pub fn send(self) -> BoxFuture<'static, Result<Op::Output, Error>> {
        Box::pin(async move { Ok(self.receive().await?.into_value()) })
    }

    /// Sends the request and returns the whole response: status, header fields, the body as it came and what it means.
    pub fn send_full(self) -> BoxFuture<'static, Result<Response<Op::Output>, Error>> {
        Box::pin(self.receive())
    }

    async fn receive(self) -> Result<Response<Op::Output>, Error> {
        let sent = send::send(self.parts).await?;
        match Op::DECODE(sent.response.body()) {
            Ok(value) => Ok(Response::new(value, sent.response)),
            Err(error) => Err(Error::undecodable(error, sent.response).of(Op::NAME).after_attempts(sent.attempts)),
        }
    }
}

impl<Op: Operation> IntoFuture for Request<Op> {
    type Output = Result<Op::Output, Error>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        self.send()
    }
}

/// Settings of one call.
impl<Op> Request<Op> {
    /// How long one attempt of this call may take.
    pub fn with_timeout(mut self, timeout: Duration) -> Self {
        self.parts.timeout = Some(timeout);
        self
    }

    /// When this call is sent again.
    pub fn with_retry(mut self, policy: RetryPolicy) -> Self {
        self.parts.retry = Some(policy);
        self
    }

    /// Sends this call to another address than the client would: `https://region.example.com`.
    pub fn with_host(mut self, url: impl AsRef<str>) -> Self {
        match uri::check_origin(url.as_ref()) {
            Ok(()) => self.parts.origin = Some(url.as_ref().to_owned()),
            Err(fault) => self.parts.fail(fault),
        }
        self
    }

    /// Sends a header field along, instead of what the client would send under this name.
    pub fn with_header(mut self, name: impl AsRef<str>, value: impl AsRef<str>) -> Self {
        self.parts.header(name.as_ref(), value.as_ref());
        self
    }

    /// Adds a query parameter that the document does not have.
    pub fn with_query(mut self, name: impl AsRef<str>, value: impl AsRef<str>) -> Self {
        let text = format!("{}={}", uri::encode(name.as_ref()), uri::encode(value.as_ref()));
        self.parts.query.push(QueryPair { parameter: name.as_ref().to_owned(), text });
        self
    }
}

/// What generated code calls.
#[doc(hidden)]
impl<Op: Operation> Request<Op> {
    /// Begins a call.
    pub fn new(client: &Client) -> Self {
        let parts = Parts {
            client: client.clone(),
            metadata: Metadata::of::<Op>(),
            address: None,
            path: Vec::new(),
            query: Vec::new(),
            headers: HeaderMap::new(),
            cookies: Vec::new(),
            body: Body::Empty,
            timeout: None,
            retry: None,
            origin: None,
            fault: None,
        };
        Self::from_parts(parts)
    }

    /// Sets a parameter of the path.
    pub fn set_path(self, name: &'static str, value: impl Serialize) -> Self {
        self.set_path_styled(name, value, Style::Comma)
    }

    /// The same for a list or an object.
    pub fn set_path_styled(mut self, name: &'static str, value: impl Serialize, style: Style) -> Self {
        let flat = self.parts.flatten(name, &value);
        self.parts.path(name, flat, style);
        self
    }

    /// The same for a list or an object each part of which stands by itself: `;name=a;name=b`, `.key=value`.
    pub fn set_path_exploded(mut self, name: &'static str, value: impl Serialize, style: Style) -> Self {
        let flat = self.parts.flatten(name, &value);
        self.parts.path_text(name, encode::exploded_path_text(name, flat, style));
        self
    }

    /// Sets a query parameter, instead of what it was set to before. Null is as good as not setting it.
    pub fn set_query(self, name: &'static str, value: impl Serialize) -> Self {
        self.set_query_list(name, value, Style::Repeat)
    }

    /// The same for a list or an object.
    pub fn set_query_list(mut self, name: &'static str, values: impl Serialize, style: Style) -> Self {
        let flat = self.parts.flatten(name, &values);
        self.parts.query(name, flat, style);
        self
    }

    /// Sets a header field.
    pub fn set_header(mut self, name: &'static str, value: impl Serialize) -> Self {
        let flat = self.parts.flatten(name, &value);
        if let Some(text) = self.parts.plain(name, flat) {
            self.parts.header(name, &text);
        }
        self
    }

    /// The same for an object: `key,value`, or with [`Style::Repeat`] `key=value`.
    pub fn set_header_styled(mut self, name: &'static str, value: impl Serialize, style: Style) -> Self {
        let texts = self.parts.plain_texts(name, &value, style);
        if !texts.is_empty() {
            self.parts.header(name, &texts.join(","));
        }
        self
    }

    /// Adds a cookie.
    pub fn set_cookie(mut self, name: &'static str, value: impl Serialize) -> Self {
        let flat = self.parts.flatten(name, &value);
        if let Some(text) = self.parts.plain(name, flat) {
            self.parts.cookies.push(format!("{name}={}", uri::encode(&text)));
        }
        self
    }

    /// The same for an object: `key,value`, or with [`Style::Repeat`] a cookie for each key.
    pub fn set_cookie_styled(mut self, name: &'static str, value: impl Serialize, style: Style) -> Self {
        let texts = self.parts.plain_texts(name, &value, style);
        if style == Style::Repeat {
            let pairs = texts.iter().map(|text| text.split_once('=').unwrap_or((name, text)));
            self.parts.cookies.extend(pairs.map(|(key, text)| format!("{key}={}", uri::encode(text))));
        } else if !texts.is_empty() {
            let texts: Vec<_> = texts.iter().map(|text| uri::encode(text)).collect();
            self.parts.cookies.push(format!("{name}={}", texts.join(",")));
        }
        self
    }

    /// Sets a body of JSON.
    pub fn set_json(self, body: impl Serialize) -> Self {
        self.set_json_as("application/json", body)
    }

    /// The same under another media type.
    pub fn set_json_as(mut self, media_type: &'static str, body: impl Serialize) -> Self {
        match serde_json::to_vec(&body) {
            Ok(text) => self.parts.body = Body::Bytes { media_type: media_type.into(), bytes: text.into() },
            Err(error) => self.parts.fail(format!("the body cannot be written: {error}")),
        }
        self
    }

    /// Sets a body of `application/x-www-form-urlencoded`.
    pub fn set_form(self, body: impl Serialize) -> Self {
        self.set_form_styled(body, &[])
    }

    /// The same with a style for some of its fields.
    pub fn set_form_styled(mut self, body: impl Serialize, styles: &[(&str, Style)]) -> Self {
        self.parts.body(Body::form(&body, styles));
        self
    }

    /// Sets a body of `multipart/form-data`.
    pub fn set_multipart(mut self, body: impl Serialize) -> Self {
        self.parts.body(Body::multipart(&body));
        self
    }

    /// Sets a body of text.
    pub fn set_text(mut self, media_type: &'static str, body: impl Into<String>) -> Self {
        self.parts.body = Body::Bytes { media_type: media_type.into(), bytes: body.into().into() };
        self
    }

    /// Sets a body of bytes.
    pub fn set_bytes(mut self, media_type: &'static str, body: impl Into<Bytes>) -> Self {
        self.parts.body = Body::Bytes { media_type: media_type.into(), bytes: body.into() };
        self
    }
}

impl<Op> Request<Op> {
    pub(crate) fn from_parts(parts: Parts) -> Self {
        Self { parts, operation: PhantomData }
    }

    pub(crate) fn into_parts(self) -> Parts {
        self.parts
    }
}

impl Parts {
    /// Keeps the first fault for when the call is sent.
    pub(crate) fn fail(&mut self, fault: String) {
        self.fault.get_or_insert(fault);
    }

    fn flatten(&mut self, name: &str, value: &impl Serialize) -> Flat {
        encode::flatten(value).unwrap_or_else(|error| {
            self.fail(format!("the argument `{name}` cannot be sent: {error}"));
            Flat::Nothing
        })
    }

    fn path(&mut self, name: &'static str, value: Flat, style: Style) {
        self.path_text(name, encode::path_text(name, value, style));
    }

    fn path_text(&mut self, name: &'static str, text: Result<String, FlattenError>) {
        match text {
            Ok(text) => {
                self.path.retain(|(known, _)| *known != name);
                self.path.push((name, text));
            }
            Err(error) => self.fail(format!("the path argument `{name}` cannot be sent: {error}")),
        }
    }

    /// Sets a query parameter, instead of what it was set to before.
    pub(crate) fn query(&mut self, name: &str, value: Flat, style: Style) {
        match encode::query_pairs(name, value, style) {
            Ok(pairs) => {
                self.query.retain(|pair| pair.parameter != name);
                self.query.extend(pairs.into_iter().map(|text| QueryPair { parameter: name.to_owned(), text }));
            }
            Err(error) => self.fail(format!("the query parameter `{name}` cannot be sent: {error}")),
        }
    }

    /// The parts of a header field or a cookie that may be an object.
    fn plain_texts(&mut self, name: &str, value: &impl Serialize, style: Style) -> Vec<String> {
        let flat = self.flatten(name, value);
        encode::plain_texts(flat, style).unwrap_or_else(|error| {
            self.fail(format!("the argument `{name}` cannot be sent: {error}"));
            Vec::new()
        })
    }

    /// The text of a header field or a cookie; a list is separated by commas.
    fn plain(&mut self, name: &str, value: Flat) -> Option<String> {
        let text = match value {
            Flat::Nothing => return None,
            Flat::List(list) => {
                list.into_iter().map(Flat::into_text).collect::<Result<Vec<_>, _>>().map(|texts| texts.join(","))
            }
            value => value.into_text(),
        };
        text.map_err(|error| self.fail(format!("the argument `{name}` cannot be sent: {error}"))).ok()
    }

    fn header(&mut self, name: &str, value: &str) {
        match (HeaderName::from_bytes(name.as_bytes()), HeaderValue::from_str(value)) {
            (Ok(name), Ok(mut value)) => {
                // Nothing says that it is a secret, and nothing says that it is not.
                value.set_sensitive(true);
                self.headers.insert(name, value);
            }
            (Err(_), _) => self.fail(format!("{name:?} cannot be the name of a header field")),
            (_, Err(_)) => self.fail(format!("the header field `{name}` cannot hold this value")),
        }
    }

    fn body(&mut self, body: Result<Body, String>) {
        match body {
            Ok(body) => self.body = body,
            Err(fault) => self.fail(fault),
        }
    }
}

impl<Op> Clone for Request<Op> {
    fn clone(&self) -> Self {
        Self { parts: self.parts.clone(), operation: PhantomData }
    }
}

impl<Op> fmt::Debug for Request<Op> {
    /// Names only: an argument may be a secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let query: Vec<_> = self.parts.query.iter().map(|pair| pair.parameter.as_str()).collect();
        f.debug_struct("Request")
            .field("operation", &self.parts.metadata.name)
            .field("query", &query)
            .field("body", &self.parts.body)
            .finish_non_exhaustive()
    }
}
