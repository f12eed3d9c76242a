//! Every public type that can be printed is known to these tests: printed with secrets filled in where it can hold
//! any, or listed here with the reason why it need not be. A type that is new fails until it is either.

use std::collections::BTreeSet;
use std::fmt::{Debug, Display};
use std::sync::{Arc, Mutex};

use bytes::Bytes;
use serde_json::json;
use vonage_sdk::applications::ApplicationKeys;
use vonage_sdk::auth::{Application, OAuth, SignatureMethod, SmsSignature};
use vonage_sdk::integration_suite::{CreateWebhookRequest, EventType, Webhook};
use vonage_sdk::ncco::{self, Connect, EndpointWebsocket, Ncco, WebsocketContentType};
use vonage_sdk::runtime::{
    Credential, Limits, MockTransport, RecordedRequest, Reply, ReqwestTransport, SecretString, TestClock, Token,
    TokenContext, TokenError, TokenSource, TransportError, Upload, decode,
};
use vonage_sdk::voice_v2::{WebsocketAuthorization, WebsocketAuthorizationCustom};
use vonage_sdk::webhooks::{IntegrationWebhooks, SignedWebhooks, SmsWebhooks, payload, testing};
use vonage_sdk::{Client, Error};

use super::leaks::{HIDDEN, builder};
use super::world::PKCS8;

/// What holds no text that comes from outside: numbers, words of the documents, moments.
const HOLDS_NO_SECRET: [&str; 25] = [
    "auth::SignatureMethod",
    "ncco::HttpMethod",
    "ncco::Key",
    "ncco::MachineDetection",
    "ncco::MachineDetectionMode",
    "ncco::RecordingFormat",
    "ncco::WebsocketContentType",
    "runtime::Date",
    "runtime::Host",
    "runtime::Limits",
    "runtime::NotAnObject",
    "runtime::Paging",
    "runtime::ParseTimeError",
    "runtime::RateLimit",
    "runtime::RetryPolicy",
    "runtime::Route",
    "runtime::Scheme",
    "runtime::Style",
    "runtime::Success",
    "runtime::SystemClock",
    "runtime::TestClock",
    "runtime::Timestamp",
    "runtime::decode::Reason",
    "webhooks::SignedClaims",
    "auth::Acl",
];

/// What a program or a service put there to be read: it is shown, as `String` is. What is a secret by its description
/// is a `SecretString`.
const SHOWS_DATA: [&str; 23] = [
    "Response",
    "ncco::AdvancedMachineDetection",
    "ncco::Conversation",
    "ncco::Dtmf",
    "ncco::EndpointPhone",
    "ncco::EndpointSip",
    "ncco::Input",
    "ncco::Notify",
    "ncco::OnAnswer",
    "ncco::Record",
    "ncco::Speech",
    "ncco::Stream",
    "ncco::Talk",
    "ncco::Transcription",
    "ncco::Transfer",
    "ncco::Wait",
    "runtime::Base64",
    "runtime::Failure",
    "runtime::JsonObject",
    "runtime::Problem",
    "runtime::Raw",
    "runtime::UnknownValue",
    "runtime::UnknownVariant",
];

fn debug(name: &'static str, shown: impl Debug) -> (&'static str, String) {
    (name, format!("{shown:?} {shown:#?}"))
}

fn error(name: &'static str, shown: impl Debug + Display) -> (&'static str, String) {
    (name, format!("{shown} {shown:?} {shown:#?}"))
}

/// Looks at the context that a source of tokens is given.
struct Onlooker(Arc<Mutex<String>>);

impl TokenSource for Onlooker {
    async fn token(&self, context: &TokenContext) -> Result<Token, TokenError> {
        *self.0.lock().map_err(|_| "poisoned")? = format!("{context:?}");
        Ok(Token::new(HIDDEN))
    }
}

/// A call that the service refuses and sends back.
async fn refused() -> (Client, Error, MockTransport, String) {
    let (transport, seen) = (MockTransport::new(), Arc::new(Mutex::new(String::new())));
    transport.otherwise(|_| {
        Reply::json(401, json!({ "title": "Unauthorized", "echo": HIDDEN })).header("set-cookie", HIDDEN)
    });
    let onlooker = Credential::tokens(Onlooker(Arc::clone(&seen)));
    let client = builder().credential("bearerAuth", onlooker).transport(transport.clone()).clock(TestClock::default());
    let client = client.build().expect("a client");
    let error = client.voice().get_call("a").with_header("x-key", HIDDEN).await.expect_err("refused");
    let seen = seen.lock().expect("no one panicked").clone();
    (client, error, transport, seen)
}

async fn filled() -> Vec<(&'static str, String)> {
    let (client, failed, transport, context) = refused().await;
    let keys: ApplicationKeys = decode::json(json!({ "private_key": HIDDEN }).to_string().as_bytes()).expect("keys");
    let webhook: Webhook = decode::json(json!({ "signingKey": HIDDEN }).to_string().as_bytes()).expect("a webhook");
    let request = CreateWebhookRequest::new([EventType::Call], "https://example.com").signing_key(HIDDEN);
    let wrong = format!("-----BEGIN PRIVATE KEY-----\n{HIDDEN}\n-----END PRIVATE KEY-----");
    let recorded = http::Request::get(format!("https://example.com/?key={HIDDEN}")).header("authorization", HIDDEN);
    let response =
        http::Response::builder().header("set-cookie", HIDDEN).body(Bytes::from(HIDDEN)).expect("a response");
    let token: Token = Token::new(HIDDEN);
    let list = || client.voice().list_calls().with_query("key", HIDDEN);
    let undecoded = decode::json::<ApplicationKeys>(json!({ "private_key": [HIDDEN] }).to_string().as_bytes());
    let unread = testing::json("/event", &json!({ "signingKey": { "key": HIDDEN } })).expect("a request");
    let oauth = Client::builder()
        .oauth(OAuth::password("my-client", HIDDEN, "user", HIDDEN))
        .transport(MockTransport::new().reply(Reply::json(400, json!({ "error": "invalid_grant" }))).clone());
    let ungranted = oauth.build().expect("a client").integration_suite().get_account().await.expect_err("no token");

    vec![
        ("Client", format!("{client:?}")),
        debug("ClientBuilder", builder()),
        error("Error", failed),
        debug("Request", client.voice().get_call(HIDDEN).with_header("x-key", HIDDEN).with_query("key", HIDDEN)),
        debug("applications::Applications", client.applications()),
        debug("integration_suite::IntegrationSuite", client.integration_suite()),
        debug("messages::Messages", client.messages()),
        debug("numbers::Numbers", client.numbers()),
        debug("sms::Sms", client.sms()),
        debug("verify::Verify", client.verify()),
        debug("voice::Voice", client.voice()),
        debug("voice_v2::VoiceV2", client.voice_v2()),
        debug("applications::ApplicationKeys", keys),
        debug("integration_suite::CreateWebhookRequest", request),
        debug("integration_suite::Webhook", webhook),
        debug("ncco::Connect", Connect::new(websocket())),
        debug("ncco::Endpoint", ncco::Endpoint::from(websocket())),
        debug("ncco::EndpointWebsocket", websocket()),
        debug("ncco::Ncco", Ncco::new().then(Connect::new(websocket()))),
        debug("ncco::WebsocketAuthorization", ncco::WebsocketAuthorization::custom(HIDDEN)),
        debug("voice_v2::WebsocketAuthorization", WebsocketAuthorization::custom(HIDDEN)),
        debug("voice_v2::WebsocketAuthorizationCustom", WebsocketAuthorizationCustom::new(HIDDEN)),
        debug("auth::Application", Application::new("my-app", PKCS8).expect("a key")),
        error("auth::KeyError", Application::new("my-app", wrong).expect_err("no key")),
        debug("auth::OAuth", OAuth::refresh("my-client", HIDDEN, HIDDEN)),
        ("auth::OAuthError", format!("{ungranted} {:?}", std::error::Error::source(&ungranted))),
        debug("auth::SmsSignature", SmsSignature::new(SignatureMethod::Sha1, HIDDEN)),
        error("auth::UnknownSignatureMethod", HIDDEN.parse::<SignatureMethod>().expect_err("no method")),
        debug("runtime::Blocking", list().items().blocking()),
        debug("runtime::Credential", Credential::basic("my-key", HIDDEN)),
        debug("runtime::Items", list().items()),
        debug("runtime::MockTransport", transport),
        debug("runtime::Pages", list().pages()),
        debug(
            "runtime::RecordedRequest",
            RecordedRequest::from(recorded.body(Bytes::from(HIDDEN)).expect("a request")),
        ),
        debug("runtime::Reply", Reply::json(200, json!({ "key": HIDDEN })).header("x-key", HIDDEN)),
        debug("runtime::ReqwestTransport", ReqwestTransport::new().expect("a transport")),
        debug("runtime::SecretString", SecretString::from(HIDDEN)),
        debug("runtime::Token", token),
        ("runtime::TokenContext", context),
        error("runtime::TransportError", TransportError::too_large(Limits::default(), response)),
        debug("runtime::Upload", Upload::new(HIDDEN)),
        error("runtime::decode::Error", undecoded.expect_err("no text")),
        debug("webhooks::IntegrationWebhooks", IntegrationWebhooks::new(HIDDEN)),
        debug("webhooks::SignedWebhooks", SignedWebhooks::new(HIDDEN)),
        debug("webhooks::SmsWebhooks", SmsWebhooks::new(SmsSignature::new(SignatureMethod::Md5, HIDDEN))),
        error("webhooks::WebhookError", payload::<Webhook>(&unread).expect_err("no text")),
    ]
}

/// A websocket of an NCCO that is opened with a secret.
fn websocket() -> EndpointWebsocket {
    let websocket = ncco::Endpoint::websocket("wss://example.com/socket", WebsocketContentType::AudioL16Rate16000);
    websocket.authorization(ncco::WebsocketAuthorization::custom(HIDDEN))
}

/// The lines of the list of the public API.
fn api() -> String {
    tests::read("generated/api.txt")
}

/// The types that can be printed, without their parameters.
fn printable(api: &str) -> BTreeSet<&str> {
    let names = api.lines().filter_map(|line| Some(line.strip_prefix("impl")?.split_once("std::fmt::Debug for ")?.1));
    names.filter_map(|name| name.split('<').next()).collect()
}

/// The types of which a part is a secret: a field, or what a variant holds.
fn with_secrets(api: &str) -> BTreeSet<&str> {
    let parts = api.lines().filter_map(|line| line.strip_prefix("pub "));
    let parts = parts.filter(|line| line.contains("SecretString") && !line.contains("fn "));
    parts
        .filter_map(|line| line.split([' ', '(']).next()?.trim_end_matches(':').rsplit_once("::"))
        .map(|(of, _)| of)
        .collect()
}

#[tokio::test]
async fn no_type_shows_a_secret_and_none_is_forgotten() {
    let (api, filled) = (api(), filled().await);
    for (name, text) in &filled {
        assert!(!text.is_empty() && !text.contains(HIDDEN), "{name}: {text}");
    }
    let filled: BTreeSet<_> = filled.iter().map(|(name, _)| *name).collect();
    let services: BTreeSet<_> =
        api.lines().filter_map(|line| line.strip_prefix("feature ")?.split(',').next()).collect();
    let secret = with_secrets(&api);
    assert!(secret.len() >= 4, "{secret:?}");
    for name in printable(&api) {
        let of_a_service = name.split_once("::").is_some_and(|(module, _)| services.contains(module));
        let is_handle = api.contains(&format!("(&self) -> {name}\n"));
        if of_a_service && !is_handle && !secret.contains(name) {
            continue; // Fields that are not secrets, each with a `Debug` of its own.
        }
        let known = filled.contains(name) || HOLDS_NO_SECRET.contains(&name) || SHOWS_DATA.contains(&name);
        assert!(known, "`{name}` can be printed, and nothing is known of what it shows");
    }
    let printable = printable(&api);
    let listed = filled.iter().chain(&HOLDS_NO_SECRET).chain(&SHOWS_DATA);
    let gone: Vec<_> = listed.filter(|name| !printable.contains(*name)).collect();
    assert!(gone.is_empty(), "these cannot be printed any more: {gone:?}");
}

#[test]
fn what_is_called_a_secret_is_one() {
    let api = api();
    let fields = api.lines().filter_map(|line| line.strip_prefix("pub ")?.split_once(": "));
    let words = ["secret", "password", "private_key", "signing_key", "token"];
    let secret =
        |field: &str| words.iter().any(|word| field.rsplit("::").next().is_some_and(|name| name.contains(word)));
    let open = fields.filter(|(field, ty)| secret(field) && ty.contains("String") && !ty.contains("SecretString"));
    let open: Vec<_> = open.collect();
    assert!(open.is_empty(), "{open:?}");
}
