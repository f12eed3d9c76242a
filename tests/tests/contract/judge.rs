//! A mock server that judges: how it is asked, and what it says.

use std::{
    fmt,
    path::PathBuf,
    pin::Pin,
    sync::{Arc, Mutex},
};

use http::{HeaderValue, Request, Response, Uri, header::HeaderName, uri::PathAndQuery};
use serde::{Deserialize, Serialize};
use vonage_sdk::runtime::{Bytes, Limits, ReqwestTransport, Transport, TransportError};

use crate::complaint::{self, Complaint};

/// Which of two states of a document is served.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum State {
    /// As overlays and passes have corrected it.
    Corrected,
    /// As the vendor wrote it.
    Restored,
}

impl fmt::Display for State {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Corrected => "corrected",
            Self::Restored => "restored",
        })
    }
}

/// Who has written a mock server.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Kind {
    /// Judges credentials, values and examples, and makes up responses. It overlooks what of a form or a query string
    /// the document does not have.
    Prism,
    /// Judges parameters and bodies, and overlooks credentials.
    Steady,
}

/// A mock server, as `cargo xtask contract` writes it down.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Judge {
    pub(crate) kind: Kind,
    pub(crate) state: State,
    /// The document's name.
    pub(crate) document: String,
    /// Where the server listens.
    pub(crate) url: String,
    /// What it serves.
    pub(crate) served: PathBuf,
}

impl Judge {
    /// What the judge says of a request that another one, or this one, got before.
    pub(crate) async fn ask(&self, transport: &ReqwestTransport, request: &Request<Bytes>) -> Vec<Complaint> {
        let own: Uri = self.url.parse().expect("a judge has an address");
        let mut uri = request.uri().clone().into_parts();
        (uri.scheme, uri.authority) = (own.scheme().cloned(), own.authority().cloned());
        let mut request = request.clone();
        *request.uri_mut() = Uri::from_parts(uri).expect("an address that differs in its host");
        let response = transport.send(request, Limits::default()).await.expect("the judge answers");
        self.complaints(&response)
    }

    /// What the judge says in a response of its own.
    pub(crate) fn complaints(&self, response: &Response<Bytes>) -> Vec<Complaint> {
        match self.kind {
            Kind::Prism => complaint::of_prism(response),
            Kind::Steady => complaint::of_steady(response),
        }
    }
}

/// Sends requests that are meant for an operation's server to a judge instead, and keeps what was said.
pub(crate) struct Courtroom {
    transport: ReqwestTransport,
    judge: Uri,
    /// Scheme and host that requests have to be meant for.
    origin: String,
    /// What of a request's path is not in the document's paths.
    mount: String,
    /// How the judge chooses a response.
    prefer: HeaderValue,
    heard: Mutex<Vec<Exchange>>,
}

/// A request as the judge got it, and what it responded.
#[derive(Clone, Debug)]
pub(crate) struct Exchange {
    pub(crate) request: Request<Bytes>,
    pub(crate) response: Response<Bytes>,
}

impl Courtroom {
    pub(crate) fn new(
        transport: &ReqwestTransport,
        judge: &Judge,
        (origin, mount): (&str, &str),
        prefer: &str,
    ) -> Arc<Self> {
        Arc::new(Self {
            transport: transport.clone(),
            judge: judge.url.parse().expect("a judge has an address"),
            origin: origin.to_owned(),
            mount: mount.to_owned(),
            prefer: prefer.parse().expect("a preference is text"),
            heard: Mutex::default(),
        })
    }

    /// What was sent so far, and what came back.
    pub(crate) fn heard(&self) -> Vec<Exchange> {
        self.heard.lock().expect("nobody has panicked").clone()
    }

    /// A request as the judge gets it.
    fn redirected(&self, request: Request<Bytes>) -> Result<Request<Bytes>, String> {
        let (mut parts, body) = request.into_parts();
        let mut uri = parts.uri.clone().into_parts();
        let origin =
            format!("{}://{}", parts.uri.scheme_str().unwrap_or_default(), parts.uri.host().unwrap_or_default());
        if origin != self.origin {
            return Err(format!("it is meant for {origin}, and the document says {}", self.origin));
        }
        let path = parts.uri.path_and_query().map_or("/", PathAndQuery::as_str);
        let Some(below) = path.strip_prefix(&self.mount) else {
            return Err(format!("its path is {path}, and that of the document's server {}", self.mount));
        };
        let below = if below.starts_with('/') { below.to_owned() } else { format!("/{below}") };
        (uri.scheme, uri.authority) = (self.judge.scheme().cloned(), self.judge.authority().cloned());
        uri.path_and_query = Some(below.parse().map_err(|error| format!("{below}: {error}"))?);
        parts.uri = Uri::from_parts(uri).map_err(|error| error.to_string())?;
        parts.headers.insert(HeaderName::from_static("prefer"), self.prefer.clone());
        Ok(Request::from_parts(parts, body))
    }
}

impl Transport for Courtroom {
    fn send(
        &self,
        request: Request<Bytes>,
        limits: Limits,
    ) -> Pin<Box<dyn Future<Output = Result<Response<Bytes>, TransportError>> + Send + '_>> {
        Box::pin(async move {
            let request = self.redirected(request).map_err(TransportError::request)?;
            let response = self.transport.send(request.clone(), limits).await?;
            self.heard.lock().expect("nobody has panicked").push(Exchange { request, response: response.clone() });
            Ok(response)
        })
    }
}
