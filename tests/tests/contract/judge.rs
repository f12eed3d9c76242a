//! A mock server that judges: how it is asked, and what it says.

use std::{
    fmt,
    path::PathBuf,
    sync::{Arc, Mutex},
};

use http::{HeaderValue, Request, Response, StatusCode, Uri, header::HeaderName, uri::PathAndQuery};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use vonage_sdk::runtime::{Bytes, Limits, ReqwestTransport, Transport, TransportError};

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

/// A mock server, as `cargo xtask contract` writes it down.
#[derive(Clone, Debug, Deserialize)]
pub(crate) struct Judge {
    pub(crate) state: State,
    /// The document's name.
    pub(crate) document: String,
    /// Where the server listens.
    pub(crate) url: String,
    /// What it serves.
    pub(crate) served: PathBuf,
}

/// What a complaint is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize, Serialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum About {
    /// The request is not what the document asks for.
    Request,
    /// An example of the document is not what the document promises.
    Example,
    /// A response that keeps to the document cannot be read.
    Answer,
}

/// Something that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Complaint {
    pub(crate) about: About,
    pub(crate) says: String,
    /// The part of the request: `query size`, `body to.0.number`; empty if none is named.
    part: String,
}

impl Complaint {
    /// One that names no part of a request.
    pub(crate) const fn new(about: About, says: String) -> Self {
        Self { about, says, part: String::new() }
    }

    /// Whether it is about this part, or about something that this is in.
    pub(crate) fn is_about(&self, part: &str) -> bool {
        let below = part.strip_prefix(&self.part);
        self.about == About::Request
            && !self.part.is_empty()
            && below.is_some_and(|below| below.is_empty() || below.starts_with('.'))
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

    /// Asks the judge.
    pub(crate) async fn ask(&self, request: Request<Bytes>) -> Result<Response<Bytes>, TransportError> {
        self.transport.send(request, Limits::default()).await
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
        uri.scheme = self.judge.scheme().cloned();
        uri.authority = self.judge.authority().cloned();
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
    ) -> std::pin::Pin<Box<dyn Future<Output = Result<Response<Bytes>, TransportError>> + Send + '_>> {
        Box::pin(async move {
            let request = self.redirected(request).map_err(TransportError::request)?;
            let response = self.transport.send(request.clone(), limits).await?;
            self.heard.lock().expect("nobody has panicked").push(Exchange { request, response: response.clone() });
            Ok(response)
        })
    }
}

/// What the judge has to say about an exchange: nothing, if all is as its document has it.
pub(crate) fn complaints(response: &Response<Bytes>) -> Vec<Complaint> {
    let header = response.headers().get("sl-violations").map(|value| String::from_utf8_lossy(value.as_bytes()));
    if let Some(header) = header {
        return match serde_json::from_str::<Vec<Violation>>(&header) {
            Ok(violations) => violations.into_iter().filter_map(Violation::complaint).collect(),
            Err(_) => vec![Complaint::new(About::Request, header.into_owned())],
        };
    }
    // Where the document has no response for what is wrong, the judge has one of its own.
    let problem: Value = serde_json::from_slice(response.body()).unwrap_or_default();
    let is_judges_own = problem["type"].as_str().is_some_and(|kind| kind.contains("stoplight.io/prism"));
    if !is_judges_own {
        return Vec::new();
    }
    let listed: Vec<Violation> = serde_json::from_value(problem["validation"].clone()).unwrap_or_default();
    if listed.is_empty() {
        let text = |key: &str| problem[key].as_str().unwrap_or_default().to_owned();
        let says = if response.status() == StatusCode::UNAUTHORIZED { text("title") } else { text("detail") };
        return vec![Complaint::new(About::Request, says)];
    }
    listed.into_iter().filter_map(Violation::complaint).collect()
}

#[derive(Deserialize)]
struct Violation {
    location: Vec<Value>,
    severity: String,
    message: String,
}

impl Violation {
    /// A warning (that something is deprecated) is no complaint.
    fn complaint(self) -> Option<Complaint> {
        if self.severity != "Error" {
            return None;
        }
        let location: Vec<_> = self.location.iter().map(|step| step.as_str().unwrap_or_default()).collect();
        let (about, path) = match location.as_slice() {
            ["response", ..] => (About::Example, &[][..]),
            ["request", path @ ..] | path => (About::Request, path),
        };
        let mut path = path.to_vec();
        // A key too many is the place that is meant, and named in the message alone.
        let key = self.message.split_once("NOT have additional properties; found '").map(|(_, key)| key);
        path.extend(key.and_then(|key| key.strip_suffix('\'')));
        let part = path.split_first().map_or_else(String::new, |(place, path)| format!("{place} {}", path.join(".")));
        Some(Complaint { about, part: part.trim_end().to_owned(), says: self.message })
    }
}
