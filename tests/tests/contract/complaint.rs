//! What judges complain of, and how each of them says so.

use http::{Response, StatusCode};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use vonage_sdk::runtime::Bytes;

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

/// What Prism says: nothing, if all is as its document has it.
pub(crate) fn of_prism(response: &Response<Bytes>) -> Vec<Complaint> {
    let header = response.headers().get("sl-violations").map(|value| String::from_utf8_lossy(value.as_bytes()));
    if let Some(header) = header {
        return match serde_json::from_str::<Vec<Violation>>(&header) {
            Ok(violations) => violations.into_iter().filter_map(Violation::complaint).collect(),
            Err(_) => vec![Complaint::new(About::Request, header.into_owned())],
        };
    }
    // Where the document has no response for what is wrong, Prism has one of its own.
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

/// What Steady says: a count, and three headers for each complaint.
pub(crate) fn of_steady(response: &Response<Bytes>) -> Vec<Complaint> {
    let header = |name: &str| {
        let value = response.headers().get(format!("x-steady-{name}"));
        value.map(|value| String::from_utf8_lossy(value.as_bytes()).into_owned()).unwrap_or_default()
    };
    let Ok(count) = header("error-count").parse::<usize>() else {
        return vec![Complaint::new(About::Request, "the judge does not say whether it minds".to_owned())];
    };
    let complaints = (1..=count).map(|number| {
        let (path, message) = (header(&format!("error-{number}-path")), header(&format!("error-{number}-message")));
        let mut part = path.replacen('.', " ", 1);
        // A key too many is the place that is meant, and named in the message alone.
        if let Some(key) = message.strip_prefix("Unknown property: ") {
            part = format!("{part}{}{key}", if part.contains(' ') { '.' } else { ' ' });
        }
        Complaint { about: About::Request, says: format!("{path}: {message}"), part }
    });
    complaints.collect()
}

#[test]
fn prism_says_what_it_minds_in_a_header_or_in_a_body() {
    let violations = r#"[
        {"location": ["request", "body", "to", "0"], "severity": "Error", "code": "additionalProperties",
         "message": "Request body property to.0 must NOT have additional properties; found 'uri'"},
        {"location": ["request", "query", "states"], "severity": "Warning", "message": "it is deprecated"},
        {"location": ["response", "body", "id"], "severity": "Error", "message": "must be string"}
    ]"#;
    let response = Response::builder().header("sl-violations", violations.replace('\n', " "));
    let said = of_prism(&response.body(Bytes::new()).expect("a response"));
    let [request, example] = said.as_slice() else { panic!("two are errors: {said:?}") };
    assert_eq!((request.about, request.part.as_str()), (About::Request, "body to.0.uri"));
    assert_eq!(example.about, About::Example);

    let problem = r#"{"type": "https://stoplight.io/prism/errors#UNPROCESSABLE_ENTITY", "validation": [
        {"location": ["body"], "severity": "Error", "message": "it misses a key"}
    ]}"#;
    let said = of_prism(&Response::new(Bytes::from(problem)));
    assert_eq!(said, [Complaint { about: About::Request, says: "it misses a key".into(), part: "body".into() }]);
    assert_eq!(of_prism(&Response::new(Bytes::from(r#"{"type": "of the document"}"#))), []);
}

#[test]
fn steady_says_what_it_minds_in_headers() {
    let response = Response::builder()
        .header("x-steady-error-count", "2")
        .header("x-steady-error-1-path", "query.size")
        .header("x-steady-error-1-message", "Expected type integer")
        .header("x-steady-error-2-path", "body.to.0")
        .header("x-steady-error-2-message", "Unknown property: uri");
    let said = of_steady(&response.body(Bytes::new()).expect("a response"));
    let parts: Vec<_> = said.iter().map(|complaint| complaint.part.as_str()).collect();
    assert_eq!(parts, ["query size", "body to.0.uri"]);
    assert_eq!(said[0].says, "query.size: Expected type integer");
    assert_eq!(of_steady(&Response::new(Bytes::new())).len(), 1, "one that says nothing is not asked for its silence");
}

#[test]
fn a_complaint_is_about_what_is_inside_too() {
    let of = |part: &str| Complaint { about: About::Request, says: String::new(), part: part.to_owned() };
    assert!(of("body to.0").is_about("body to.0.number"));
    assert!(of("body to.0").is_about("body to.0"));
    assert!(!of("body to.0").is_about("body to.01"));
    assert!(!of("body").is_about("body to"), "that something misses says nothing of what is there");
    assert!(!Complaint::new(About::Request, String::new()).is_about("body"));
}
