//! No trace shows a secret. A process of its own, because what collects traces is global.

use std::sync::{Arc, Mutex};

use generator_runtime::runtime::{
    Client, Credential, Host, MockTransport, Operation, Reply, Request, Route, Scheme, Security, TestClock, Token,
    TokenContext, TokenError, TokenSource, TransportError,
};
use serde_json::{Value, json};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Subscriber};

const API: Host = Host::new("api", "https://api.example.com");
const BEARER: Scheme = Scheme::bearer("bearer");
const QUERY_KEY: Scheme = Scheme::query_key("queryKey", "key");

enum GetThing {}

impl Operation for GetThing {
    type Output = Value;
    const NAME: &str = "things.get";
    const ROUTE: Route = API.get("/v1/things/{id}");
    const SECURITY: Security = &[&[BEARER, QUERY_KEY]];
}

struct Source;

impl TokenSource for Source {
    async fn token(&self, _: &TokenContext) -> Result<Token, TokenError> {
        Ok(Token::new("s3cret-token"))
    }
}

#[tokio::test]
async fn traces_say_what_happened_and_no_secret() {
    let traces = Traces::default();
    let written = Arc::clone(&traces.0);
    tracing::subscriber::set_global_default(traces).unwrap();

    let mock = MockTransport::new();
    mock.reply(Reply::fail(TransportError::interrupted("reset")));
    mock.reply(Reply::status(503));
    mock.reply(Reply::json(200, json!({})));
    mock.reply(Reply::status(401));
    mock.reply(Reply::json(403, json!({ "title": "Forbidden" })));
    mock.reply(Reply::status(200).body("s3cret-body"));
    mock.otherwise(|_| Reply::status(302).header("location", "https://b.example.com/?key=s3cret-key"));
    let client = Client::builder()
        .transport(mock.clone())
        .clock(TestClock::default())
        .credential(BEARER, Credential::tokens(Source))
        .credential(QUERY_KEY, Credential::fixed("s3cret-key"))
        .build()
        .unwrap();
    let call = || {
        let request = Request::<GetThing>::new(&client).set_path("id", "s3cret-argument");
        request.with_header("x-secret", "s3cret-header").with_query("q", "s3cret-argument")
    };
    call().await.unwrap();
    for _ in 0..3 {
        let error = call().await.unwrap_err();
        assert!(!format!("{error} {error:?}").contains("s3cret"), "{error:?}");
    }
    assert!(mock.requests().len() > 6, "{mock:?}");

    let written = written.lock().unwrap();
    assert!(!written.contains("s3cret"), "{written}");
    for expected in [
        "operation=things.get",
        "method=GET",
        "path=/v1/things/{id}",
        "attempt=3",
        "status=200",
        "took=",
        "wait=",
        "a new one",
    ] {
        assert!(written.contains(expected), "no {expected} in {written}");
    }
}

/// Writes down all spans and events.
#[derive(Default)]
struct Traces(Arc<Mutex<String>>);

impl Traces {
    fn write(&self, write: impl FnOnce(&mut Writer<'_>)) {
        if let Ok(mut text) = self.0.lock() {
            write(&mut Writer(&mut text));
            text.push('\n');
        }
    }
}

struct Writer<'a>(&'a mut String);

impl Visit for Writer<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn std::fmt::Debug) {
        self.0.push_str(&format!(" {field}={value:?}"));
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.0.push_str(&format!(" {field}={value}"));
    }
}

impl Subscriber for Traces {
    fn enabled(&self, metadata: &tracing::Metadata<'_>) -> bool {
        metadata.target().starts_with("generator_runtime")
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        self.write(|writer| span.record(writer));
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        self.write(|writer| values.record(writer));
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        self.write(|writer| event.record(writer));
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}
