//! Endpoints that no document describes.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::builder;
use super::sample::types::Call;
use super::sample::{BASIC_AUTH, BEARER_AUTH, REST};
use crate::runtime::{Method, MockTransport, Reply, TestClock};

#[tokio::test]
async fn with_the_same_authentication_and_retries() {
    let (mock, clock) = (MockTransport::new(), TestClock::default());
    mock.reply(Reply::status(503)).reply(Reply::json(200, json!({ "uuid": 5 })));
    let client = builder(&mock, &clock).host(&REST, "https://eu.example.com/api").build().unwrap();
    let call: Call = client
        .raw_request(Method::PUT, REST, "/v9/new/{id}")
        .path("id", "a b")
        .query("q", ["x", "y"])
        .json(json!({ "a": 1 }))
        .authentication(&[&[BEARER_AUTH], &[BASIC_AUTH]])
        .await
        .unwrap();
    assert_eq!((call.uuid.as_str(), mock.requests().len(), clock.waits().len()), ("5", 2, 1));
    let sent = mock.last_request().unwrap();
    assert_eq!(
        (sent.method.as_str(), sent.uri.to_string().as_str()),
        ("PUT", "https://eu.example.com/api/v9/new/a%20b?q=x&q=y")
    );
    assert_eq!((sent.header("authorization"), sent.json()), (Some("Bearer some-token"), json!({ "a": 1 })));
}

#[tokio::test]
async fn without_credentials_unless_they_are_asked_for() {
    let mock = MockTransport::new();
    mock.otherwise(|_| Reply::json(200, json!([1, { "a": "b" }])));
    let client = builder(&mock, &TestClock::default()).build().unwrap();
    let value: Value = client.raw_request(Method::GET, REST, "no/slash").await.unwrap();
    assert_eq!(value, json!([1, { "a": "b" }]));
    let sent = mock.last_request().unwrap();
    assert_eq!((sent.uri.path(), sent.header("authorization")), ("/no/slash", None));
    client.raw_request::<()>(Method::POST, REST, "/x").form(BTreeMap::from([("a", "b")])).await.unwrap();
    assert_eq!(mock.last_request().unwrap().body, "a=b");
}
