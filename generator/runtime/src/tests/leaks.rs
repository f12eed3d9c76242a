//! Nothing that is printed shows a secret: not a type, not an error, not a trace.

use std::fmt::Write;
use std::sync::{Arc, Mutex};

use serde_json::json;
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

use super::sample::types::{CreateCall, CreateCallAnswerUrl, Endpoint, EndpointPhone, SendMessage};
use super::sample::{API, BASIC_AUTH, BEARER_AUTH};
use crate::runtime::{
    Client, Credential, Error, Limits, Method, MockTransport, Reply, Scheme, SecretString, Token, TokenContext,
    TokenError, TokenSource, TransportError,
};

const SECRETS: [&str; 6] =
    ["s3cret-token", "s3cret-password", "s3cret-key", "s3cret-field", "s3cret-header", "czNjcmV0"];

fn assert_clean(what: &str, text: &str) {
    for secret in SECRETS {
        assert!(!text.contains(secret), "{what} shows {secret}: {text}");
    }
}

const QUERY_KEY: Scheme = Scheme::query_key("queryKey", "key");

struct Source;

impl TokenSource for Source {
    async fn token(&self, _: &TokenContext) -> Result<Token, TokenError> {
        Ok(Token::new("s3cret-token"))
    }
}

fn client(mock: &MockTransport) -> Client {
    let builder = Client::builder()
        .transport(mock.clone())
        .credential(BEARER_AUTH, Credential::tokens(Source))
        .credential(BASIC_AUTH, Credential::basic("s3cret-key", "s3cret-password"))
        .credential(QUERY_KEY, Credential::fixed("s3cret-key"))
        .credentials_as_parameters(true);
    assert_clean("ClientBuilder", &format!("{builder:?}"));
    builder.build().unwrap()
}

fn body() -> CreateCallAnswerUrl {
    let from = Some(Endpoint::Phone(EndpointPhone::new("1")));
    CreateCallAnswerUrl { from, password: Some("s3cret-field".into()), ..CreateCallAnswerUrl::default() }
}

#[test]
fn types() {
    let secret = SecretString::new("s3cret-field");
    assert_eq!(format!("{secret:?} {:?}", body().password), "[redacted] Some([redacted])");
    assert_eq!((secret.expose(), secret == SecretString::new("s3cret-fielD")), ("s3cret-field", false));
    let mock = MockTransport::new();
    let client = client(&mock);
    let request = client
        .voice()
        .create_call(CreateCall::AnswerUrl(body()))
        .with_header("x-secret", "s3cret-header")
        .with_query("q", "s3cret-field");
    let head = http::Request::get("https://a.example.com/x?key=s3cret-key")
        .header("x", "s3cret-header")
        .body("s3cret-field".into())
        .unwrap();
    let mut headers = http::Response::new("s3cret-field".into());
    headers.headers_mut().insert("set-cookie", "s3cret-header".parse().unwrap());
    let response = http::Response::builder().status(400).header("x", "s3cret-header");
    for (what, text) in [
        ("a type", format!("{:?}", body())),
        ("Client", format!("{client:?} {:?}", client.voice())),
        ("Request", format!("{request:?}")),
        ("Token", format!("{:?}", Token::new("s3cret-token"))),
        (
            "Credential",
            format!("{:?} {:?}", Credential::fixed("s3cret-token"), Credential::basic("s3cret-key", "s3cret-password")),
        ),
        ("RecordedRequest", format!("{:?}", crate::runtime::RecordedRequest::from(head))),
        ("TransportError", format!("{0:?} {0}", TransportError::too_large(Limits::default(), headers))),
        (
            "Error",
            format!(
                "{:?}",
                Error::from_response("x", response.body(r#"{"title":"t","echo":"s3cret-field"}"#).unwrap())
            ),
        ),
    ] {
        assert_clean(what, &text);
    }
}

#[test]
fn errors_and_traces() {
    let traces = Traces::default();
    let written = Arc::clone(&traces.0);
    tracing::subscriber::with_default(traces, || {
        let mock = MockTransport::new();
        mock.reply(Reply::fail(TransportError::interrupted("reset")));
        mock.reply(Reply::status(503));
        mock.reply(Reply::json(200, json!({ "uuid": "u" })));
        mock.reply(Reply::status(401));
        mock.reply(Reply::json(403, json!({ "title": "Forbidden" })));
        mock.reply(Reply::json(200, json!({ "uuid": { "s3cret-field": "s3cret-field" } })));
        mock.otherwise(|_| Reply::status(302).header("location", "https://b.example.com/?key=s3cret-key"));
        let clock = crate::runtime::TestClock::default();
        let client = {
            let builder = Client::builder().transport(mock.clone()).clock(clock);
            let builder = builder.credential(BEARER_AUTH, Credential::tokens(Source));
            let builder = builder.credential(QUERY_KEY, Credential::fixed("s3cret-key"));
            builder.credential(BASIC_AUTH, Credential::basic("s3cret-key", "s3cret-password"))
        };
        let client = client.credentials_as_parameters(true).build().unwrap();
        super::block_on(client.voice().get_call("u").send()).unwrap();
        for _ in 0..2 {
            let error =
                super::block_on(client.voice().get_call("u").with_query("a", "s3cret-field").send()).unwrap_err();
            assert_clean("Error", &format!("{error} {error:?}"));
        }
        let message = SendMessage { to: "1".into(), ..SendMessage::default() };
        for outcome in [
            super::block_on(client.voice().send_message(message).send()).map(|_| ()),
            super::block_on(client.raw_request::<()>(Method::GET, API, "/x").authentication(&[&[QUERY_KEY]]).send()),
        ] {
            let error = outcome.unwrap_err();
            assert_clean("Error", &format!("{error} {error:?}"));
        }
    });
    let written = written.lock().unwrap();
    assert_clean("a trace", &written);
    for expected in
        ["operation=voice.get_call", "method=GET", "path=/v1/calls/{uuid}", "attempt=3", "status=200", "took="]
    {
        assert!(written.contains(expected), "no {expected} in {written}");
    }
}

/// Writes down all spans and events.
#[derive(Default)]
struct Traces(Arc<Mutex<String>>);

struct Writer<'a>(&'a mut String);

impl Visit for Writer<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn std::fmt::Debug) {
        write!(self.0, " {field}={value:?}").unwrap();
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        write!(self.0, " {field}={value}").unwrap();
    }
}

impl Subscriber for Traces {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        // The whole of this crate and nothing else.
        metadata.target().starts_with(env!("CARGO_CRATE_NAME"))
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        span.record(&mut Writer(&mut self.0.lock().unwrap()));
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        values.record(&mut Writer(&mut self.0.lock().unwrap()));
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        event.record(&mut Writer(&mut self.0.lock().unwrap()));
        self.0.lock().unwrap().push('\n');
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}
