//! Which credential goes into which request, and where.

use std::time::SystemTime;

use serde_json::json;

use super::sample::types::{CreateCallActions, EndpointPhone, SendMessage};
use super::sample::{API, BASIC_AUTH, BEARER_AUTH, HEADER_KEY};
use crate::runtime::{
    Client, ClientBuilder, Credential, JsonObject, Method, MockTransport, Raw, RecordedRequest, Reply, Request, Scheme,
    Signer, TokenError,
};

fn client(build: impl FnOnce(ClientBuilder) -> ClientBuilder) -> (MockTransport, Client) {
    let mock = MockTransport::new();
    mock.otherwise(|_| Reply::json(200, json!({ "uuid": "u", "messages": [{ "status": "0" }] })));
    let client = build(Client::builder().transport(mock.clone())).build().unwrap();
    (mock, client)
}

fn body() -> CreateCallActions {
    CreateCallActions::new([EndpointPhone::new("1")], [JsonObject::new()])
}

fn message() -> SendMessage {
    SendMessage { to: "1".into(), ..SendMessage::default() }
}

/// Every way in which a request could authenticate itself.
fn ways(request: &RecordedRequest) -> Vec<String> {
    let mut ways: Vec<_> = ["authorization", "x-key", "cookie"]
        .iter()
        .filter_map(|name| request.header(name).map(|value| format!("{name}: {value}")))
        .collect();
    ways.extend(request.query().iter().map(|(name, value)| format!("?{name}={value}")));
    ways.extend(
        request
            .form()
            .iter()
            .filter(|(name, _)| ["key", "secret", "sig"].contains(&name.as_str()))
            .map(|(name, value)| format!("{name}={value}")),
    );
    ways
}

type Build = fn(ClientBuilder) -> ClientBuilder;

fn bearer(builder: ClientBuilder) -> ClientBuilder {
    builder.credential(BEARER_AUTH, Credential::fixed("t"))
}

fn basic(builder: ClientBuilder) -> ClientBuilder {
    builder.credential(BASIC_AUTH, Credential::basic("u", "p"))
}

fn key(builder: ClientBuilder) -> ClientBuilder {
    builder.credential(HEADER_KEY, Credential::fixed("k"))
}

#[tokio::test]
async fn the_first_alternative_that_is_available_and_no_other() {
    let table: [(Build, &str, &str, &str); 4] = [
        (|b| bearer(basic(key(b))), "authorization: Bearer t", "authorization: Bearer t", "authorization: Basic dTpw"),
        (|b| basic(key(b)), "x-key: k", "authorization: Basic dTpw", "authorization: Basic dTpw"),
        (|b| bearer(key(b)), "authorization: Bearer t", "authorization: Bearer t", "authorization: Bearer t"),
        (
            |b| bearer(basic(b)).credentials_as_parameters(true),
            "authorization: Bearer t",
            "authorization: Bearer t",
            "key=u, secret=p",
        ),
    ];
    for (build, get, create, send) in table {
        let (mock, client) = client(build);
        client.voice().get_call("u").await.unwrap();
        client.voice().create_call(body()).await.unwrap();
        client.voice().send_message(message()).await.unwrap();
        let found: Vec<_> = mock.requests().iter().map(|request| ways(request).join(", ")).collect();
        assert_eq!(found, [get, create, send]);
    }
}

#[tokio::test]
async fn a_missing_credential_is_named_before_anything_is_sent() {
    let (mock, client) = client(|b| b);
    let error = client.voice().get_call("u").await.unwrap_err();
    assert!(error.is_missing_credential() && error.is_authentication() && !error.is_retryable());
    assert_eq!(
        error.to_string(),
        "voice.get_call: no credential: the operation needs `bearerAuth` (a bearer token; set it with \
         `ClientBuilder::token`) or `headerKey` (a key; set it with `ClientBuilder::credential(\"headerKey\", …)`)"
    );
    let error = client.voice().send_message(message()).await.unwrap_err().to_string();
    assert!(error.contains("`basicAuth` (user and password") && error.contains("or `bearerAuth`"), "{error}");
    // Once for its name and once for how to set it: that it could be sent as parameters too is no other credential.
    assert_eq!(error.matches("basicAuth").count(), 2, "{error}");
    assert_eq!(mock.requests().len(), 0);
}

#[tokio::test]
async fn a_credential_of_the_wrong_kind_is_none() {
    let (_, client) = client(|b| b.credential(BEARER_AUTH, Credential::basic("u", "p")));
    let error = client.voice().list_calls().await.unwrap_err();
    assert!(error.is_missing_credential());
    assert!(error.to_string().contains(", and not user and password [redacted]"), "{error}");
}

#[tokio::test]
async fn who_sends_the_header_field_himself_needs_no_credential() {
    let (mock, client) = client(|b| b.credential(BEARER_AUTH, Credential::fixed("t")));
    client.voice().get_call("u").with_header("Authorization", "Custom x").await.unwrap();
    assert_eq!(ways(&mock.last_request().unwrap()), ["authorization: Custom x"]);
}

const QUERY_KEY: Scheme = Scheme::query_key("queryKey", "api key");
const COOKIE_KEY: Scheme = Scheme::cookie_key("cookieKey", "sid");
const PAIR: Scheme = Scheme::parameters("basicAuth", "key", "secret");

fn raw(client: &Client, alternatives: &'static [&'static [Scheme]]) -> Request<Raw<serde_json::Value>> {
    client.raw_request(Method::POST, API, "/x").authentication(alternatives)
}

#[tokio::test]
async fn every_place() {
    let (mock, client) = client(|b| {
        b.credential(QUERY_KEY, Credential::fixed("q&"))
            .credential(COOKIE_KEY, Credential::fixed("c;"))
            .credential(BASIC_AUTH, Credential::basic("ü", "p:w"))
            .credential(HEADER_KEY, Credential::fixed("h"))
    });
    let sent = async |alternatives| {
        raw(&client, alternatives).query("a", 1).set_cookie("b", 2).await.unwrap();
        ways(&mock.last_request().unwrap())
    };
    assert_eq!(sent(&[&[QUERY_KEY]]).await, ["cookie: b=2", "?a=1", "?api key=q&"]);
    assert_eq!(sent(&[&[COOKIE_KEY]]).await, ["cookie: b=2; sid=c%3B", "?a=1"]);
    assert_eq!(sent(&[&[BASIC_AUTH]]).await, ["authorization: Basic w7w6cDp3", "cookie: b=2", "?a=1"]);
    let together = sent(&[&[BEARER_AUTH], &[HEADER_KEY, BASIC_AUTH]]).await;
    assert_eq!(together, ["authorization: Basic w7w6cDp3", "x-key: h", "cookie: b=2", "?a=1"]);
    assert_eq!(sent(&[]).await, ["cookie: b=2", "?a=1"]);
    // None is fine, but one that is there is used.
    assert_eq!(sent(&[&[], &[HEADER_KEY]]).await, ["x-key: h", "cookie: b=2", "?a=1"]);
    assert_eq!(sent(&[&[BEARER_AUTH], &[]]).await, ["cookie: b=2", "?a=1"]);
    // Parameters only where they are asked for, or where there is no other way.
    assert!(raw(&client, &[&[PAIR], &[BEARER_AUTH]]).await.unwrap_err().is_missing_credential());
    assert_eq!(sent(&[&[PAIR]]).await, ["cookie: b=2", "?a=1", "?key=ü", "?secret=p:w"]);
    let headers = mock.last_request().unwrap().headers;
    assert!(headers.values().all(|value| value.is_sensitive()
        || value == "application/json"
        || value.to_str().unwrap().starts_with("generator")));
}

#[tokio::test]
async fn parameters_go_into_the_query_where_there_is_no_form() {
    let (mock, client) =
        client(|b| b.credential(BASIC_AUTH, Credential::basic("u", "p&")).credentials_as_parameters(true));
    raw(&client, &[&[BASIC_AUTH], &[PAIR]]).json(json!({ "key": 1 })).await.unwrap();
    assert_eq!(mock.last_request().unwrap().uri, "https://api.example.com/x?key=u&secret=p%26");
}

/// Signs by writing down what it was asked to sign; all but the operation that it is told to leave alone.
struct Scribe {
    leaves: &'static str,
}

impl Signer for Scribe {
    fn signs(&self, operation: &str) -> bool {
        operation != self.leaves
    }

    fn sign(&self, parameters: &[(String, String)], _: SystemTime) -> Result<Vec<(String, String)>, TokenError> {
        let text: Vec<_> = parameters.iter().map(|(name, value)| format!("{name}:{value}")).collect();
        Ok(vec![("key".into(), "u".into()), ("sig".into(), text.join(","))])
    }
}

#[tokio::test]
async fn a_signature_takes_the_place_of_the_password() {
    let (mock, client) =
        client(|b| b.signer(BASIC_AUTH, Scribe { leaves: "" }).credential(BASIC_AUTH, Credential::basic("u", "p")));
    client.voice().send_message(message()).await.unwrap();
    assert_eq!(ways(&mock.last_request().unwrap()), ["key=u", "sig=to:1"]);
    raw(&client, &[&[PAIR]]).query("a", "b c").await.unwrap();
    assert_eq!(ways(&mock.last_request().unwrap()), ["?a=b c", "?key=u", "?sig=a:b c"]);
    // Where it cannot be signed, the password it is.
    client.voice().create_call(body()).await.unwrap();
    assert_eq!(ways(&mock.last_request().unwrap()), ["authorization: Basic dTpw"]);
}

#[tokio::test]
async fn a_signer_leaves_an_operation_to_the_other_credentials() {
    let (mock, client) = client(|b| basic(b).signer(BASIC_AUTH, Scribe { leaves: "voice.send_message" }));
    client.voice().send_message(message()).await.unwrap();
    assert_eq!(ways(&mock.last_request().unwrap()), ["authorization: Basic dTpw"]);
}

#[tokio::test]
async fn a_credential_that_no_header_field_can_hold() {
    let (mock, client) = client(|b| b.credential(BEARER_AUTH, Credential::fixed("a\nb")));
    let error = client.voice().list_calls().await.unwrap_err();
    assert!(error.is_authentication());
    assert_eq!((error.to_string().contains("a\nb"), mock.requests().len()), (false, 0));
}
