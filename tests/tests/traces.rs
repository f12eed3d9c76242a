//! No trace shows a secret, whichever credential a call is made with. A process of its own, because what collects traces
//! is global.

use std::fmt::Debug;
use std::sync::{Arc, Mutex};

use serde_json::{Value, json};
use tracing::field::{Field, Visit};
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};
use vonage_sdk::auth::{Application, OAuth, SignatureMethod, SmsSignature};
use vonage_sdk::runtime::{MockTransport, RecordedRequest, Reply, TestClock, TransportError};
use vonage_sdk::sms::SendSmsRequest;
use vonage_sdk::verify::CheckVerificationRequest;
use vonage_sdk::webhooks::{SignedWebhooks, testing};
use vonage_sdk::{Client, ClientBuilder};

const KEY: &str = include_str!("extensions/keys/pkcs8.pem");
const HIDDEN: &str = "hidden-f00dcafe";

#[tokio::test]
async fn no_trace_shows_a_credential() {
    let traces = Traces::default();
    let written = Arc::clone(&traces.0);
    tracing::subscriber::set_global_default(traces).expect("nothing else collects traces here");

    let mock = MockTransport::new();
    mock.otherwise(answer);
    let client = |builder: ClientBuilder| {
        builder.transport(mock.clone()).clock(TestClock::default()).no_timeout().build().expect("settings")
    };
    let all = client(
        Client::builder()
            .application(Application::new("my-app", KEY).expect("a key"))
            .api_key("my-key", HIDDEN)
            .oauth(OAuth::password("my-client", HIDDEN, "user", HIDDEN).refresh_token(HIDDEN)),
    );
    let signing = client(Client::builder().sign_sms("my-key", SmsSignature::new(SignatureMethod::Sha256, HIDDEN)));
    let parameters = client(Client::builder().api_key("my-key", HIDDEN).credentials_as_parameters(true));

    all.voice().get_call("a").await.expect_err("every call fails here");
    all.integration_suite().count_calls().await.expect_err("every call fails here");
    for client in [&all, &signing, &parameters] {
        let sms = SendSmsRequest::new("14155550100", "Acme").text(HIDDEN);
        client.sms().send_sms(sms).await.expect_err("every call fails here");
        let check = CheckVerificationRequest::new("the request", HIDDEN);
        client.verify().check_verification(check).await.expect_err("every call fails here");
        client.numbers().list_owned_numbers().await.expect_err("every call fails here");
    }
    let webhooks = SignedWebhooks::new(HIDDEN);
    let request = testing::json("/event", &json!({ "status": "answered" })).expect("a request");
    let signed = webhooks.sign(request).expect("a signature");
    webhooks.receive::<Value>(&signed).expect("a webhook");

    // What must not be seen: what the client was given, and what it made of it.
    let mut secrets: Vec<String> = KEY.lines().filter(|line| !line.starts_with('-')).map(str::to_owned).collect();
    secrets.push(HIDDEN.to_owned());
    let requests = mock.requests();
    for request in &requests {
        secrets.extend(request.header("authorization").and_then(|field| Some(field.split_once(' ')?.1.to_owned())));
        secrets.extend(request.form().into_iter().filter(|(name, _)| name == "sig").map(|(_, signature)| signature));
    }
    assert!(secrets.len() > 20, "of tokens and signatures there are too few to look for");

    let written = written.lock().expect("no writer failed");
    for operation in ["voice.get_call", "integration_suite.count_calls", "sms.send_sms", "numbers.list_owned_numbers"] {
        assert!(written.contains(&format!("operation={operation}")), "nothing of {operation} in {written}");
    }
    for secret in secrets {
        assert!(!written.contains(&secret), "{secret} in {written}");
    }
}

/// A token for who asks for one; to everybody else a different fault each time.
fn answer(request: &RecordedRequest) -> Reply {
    match request.uri.path() {
        "/token" => Reply::json(200, json!({ "access_token": HIDDEN, "token_type": "Bearer", "expires_in": 60 })),
        "/v1/calls/a" => Reply::status(401),
        "/sms/json" => Reply::fail(TransportError::interrupted("reset")),
        "/account/numbers" => Reply::status(503),
        _ => Reply::json(403, json!({ "title": "Forbidden" })),
    }
}

/// Writes down all spans and events of all crates.
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
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.0.push_str(&format!(" {field}={value:?}"));
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.0.push_str(&format!(" {field}={value}"));
    }
}

impl Subscriber for Traces {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
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
