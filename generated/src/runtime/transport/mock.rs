//! A transport for tests: scripted replies, recorded requests.

use std::collections::VecDeque;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use futures_core::future::BoxFuture;
use http::header::{CONTENT_TYPE, HeaderName};
use http::{HeaderMap, HeaderValue, Method, StatusCode};
use serde::Serialize;
use serde_json::Value;

use super::{Limits, Transport, TransportError};
use crate::runtime::{Clock, uri};

/// A transport for tests. It answers with the replies that it was given, in their order, and keeps the requests.
///
/// Clones share the same script and the same record.
#[derive(Clone, Default)]
pub struct MockTransport {
    state: Arc<Mutex<State>>,
}

type Handler = dyn Fn(&RecordedRequest) -> Reply + Send + Sync;

#[derive(Default)]
struct State {
    script: VecDeque<Reply>,
    otherwise: Option<Arc<Handler>>,
    requests: Vec<RecordedRequest>,
}

impl MockTransport {
    /// A transport that has no replies yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a reply to the end of the script. Each is given once.
    pub fn reply(&self, reply: Reply) -> &Self {
        self.state().script.push_back(reply);
        self
    }

    /// Answers every request that the script has no reply for.
    pub fn otherwise(&self, handler: impl Fn(&RecordedRequest) -> Reply + Send + Sync + 'static) -> &Self {
        self.state().otherwise = Some(Arc::new(handler));
        self
    }

    /// The requests so far, in the order in which they were sent.
    pub fn requests(&self) -> Vec<RecordedRequest> {
        self.state().requests.clone()
    }

    /// The request that was sent last.
    pub fn last_request(&self) -> Option<RecordedRequest> {
        self.state().requests.last().cloned()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // A test that panicked elsewhere has failed anyway.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl fmt::Debug for MockTransport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let state = self.state();
        f.debug_struct("MockTransport")
            .field("replies_left", &state.script.len())
            .field("requests", &state.requests)
            .finish_non_exhaustive()
    }
}

impl Transport for MockTransport {
    fn send(
        &self,
        request: http::Request<Bytes>,
        limits: Limits,
    ) -> BoxFuture<'_, Result<http::Response<Bytes>, TransportError>> {
        Box::pin(async move {
            let request = RecordedRequest::from(request);
            let (scripted, otherwise) = {
                let mut state = self.state();
                state.requests.push(request.clone());
                (state.script.pop_front(), state.otherwise.clone())
            };
            let reply = match (scripted, otherwise) {
                (Some(reply), _) => reply,
                (None, Some(handler)) => handler(&request),
                (None, None) => Reply::fail(TransportError::request(format!("no reply is scripted for {request:?}"))),
            };
            if let Some((clock, delay)) = reply.delay {
                clock.sleep(delay).await;
            }
            let response = reply.outcome?;
            if response.body().len() > limits.max_response_size {
                let cut = response.map(|body| body.slice(..limits.max_response_size));
                return Err(TransportError::too_large(limits, cut));
            }
            Ok(response)
        })
    }
}

/// What a [`MockTransport`] answers.
pub struct Reply {
    outcome: Result<http::Response<Bytes>, TransportError>,
    delay: Option<(Arc<dyn Clock>, Duration)>,
}

impl Reply {
    /// A response without a body. A status that HTTP does not have becomes 500.
    pub fn status(status: u16) -> Self {
        let mut response = http::Response::new(Bytes::new());
        *response.status_mut() = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        Self { outcome: Ok(response), delay: None }
    }

    /// A response with a JSON body.
    pub fn json(status: u16, body: impl Serialize) -> Self {
        let text = serde_json::to_string(&body).unwrap_or_else(|error| format!("\"{error}\""));
        Self::status(status).header("content-type", "application/json").body(text)
    }

    /// No response at all.
    pub fn fail(error: TransportError) -> Self {
        Self { outcome: Err(error), delay: None }
    }

    /// Adds a header field. One that HTTP does not allow is left out.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        if let (Ok(response), Ok(name), Ok(value)) =
            (&mut self.outcome, name.parse::<HeaderName>(), HeaderValue::from_str(value))
        {
            response.headers_mut().append(name, value);
        }
        self
    }

    /// Sets the body.
    pub fn body(mut self, body: impl Into<Bytes>) -> Self {
        if let Ok(response) = &mut self.outcome {
            *response.body_mut() = body.into();
        }
        self
    }

    /// Waits before it answers.
    pub fn after(mut self, delay: Duration, clock: impl Clock) -> Self {
        self.delay = Some((Arc::new(clock), delay));
        self
    }
}

impl fmt::Debug for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.outcome {
            Ok(response) => write!(f, "Reply {}", response.status()),
            Err(error) => write!(f, "Reply {error}"),
        }
    }
}

/// A request that a [`MockTransport`] was sent. `Debug` shows neither query nor header values nor the body.
#[derive(Clone)]
pub struct RecordedRequest {
    /// The method.
    pub method: Method,
    /// The whole address.
    pub uri: http::Uri,
    /// The header fields.
    pub headers: HeaderMap,
    /// The body.
    pub body: Bytes,
}

impl RecordedRequest {
    /// The decoded pairs of the query string, in their order.
    pub fn query(&self) -> Vec<(String, String)> {
        uri::form_pairs(self.uri.query().unwrap_or_default())
    }

    /// The body as JSON; null if it is none.
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }

    /// The decoded pairs of a form, in their order.
    pub fn form(&self) -> Vec<(String, String)> {
        uri::form_pairs(&String::from_utf8_lossy(&self.body))
    }

    /// A header field, if it is there and text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }

    /// The media type of the body, without parameters.
    pub fn media_type(&self) -> Option<&str> {
        self.header(CONTENT_TYPE.as_str())?.split(';').next().map(str::trim)
    }
}

impl From<http::Request<Bytes>> for RecordedRequest {
    fn from(request: http::Request<Bytes>) -> Self {
        let (head, body) = request.into_parts();
        Self { method: head.method, uri: head.uri, headers: head.headers, body }
    }
}

impl fmt::Debug for RecordedRequest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.method, uri::without_query(&self.uri))
    }
}
