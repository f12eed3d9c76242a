//! Calls that block the thread.

use bytes::Bytes;
use futures_core::future::BoxFuture;
use serde_json::json;

use super::client;
use super::sample::BEARER_AUTH;
use crate::runtime::{Client, Credential, Limits, MockTransport, Reply, Transport, TransportError};

fn mock() -> MockTransport {
    let mock = MockTransport::new();
    let page = |uuid: &str| Reply::json(200, json!({ "count": 2, "_embedded": { "calls": [{ "uuid": uuid }] } }));
    mock.reply(page("a")).reply(page("b"));
    mock
}

#[test]
fn without_an_async_runtime() {
    let mock = mock();
    let voice = client(&mock).voice();
    assert_eq!(voice.list_calls().send_blocking().unwrap().count, Some(2));
    assert_eq!(voice.list_calls().send_full_blocking().unwrap().status().as_u16(), 200);
    let error = voice.get_call("..").send_blocking().unwrap_err();
    assert!(error.is_request());
}

#[test]
fn items_and_pages_are_iterators() {
    let uuids: Vec<_> =
        client(&mock()).voice().list_calls().items().blocking().map(|call| call.unwrap().uuid).collect();
    assert_eq!(uuids, ["a", "b"]);
    assert_eq!(client(&mock()).voice().list_calls().pages().blocking().count(), 2);
}

#[tokio::test]
async fn inside_an_async_runtime_too() {
    assert!(client(&mock()).voice().list_calls().send_blocking().is_ok());
}

/// A transport that asks something itself before it answers.
struct Nested(Client);

impl Transport for Nested {
    fn send(&self, _: http::Request<Bytes>, _: Limits) -> BoxFuture<'_, Result<http::Response<Bytes>, TransportError>> {
        let nested = self.0.voice().list_calls().send_blocking();
        Box::pin(async { Err(TransportError::request(nested.unwrap_err())) })
    }
}

#[test]
fn one_inside_of_another_is_an_error_and_does_not_wait_for_itself() {
    let transport = Nested(client(&mock()));
    let outer = Client::builder().transport(transport).credential(BEARER_AUTH, Credential::fixed("t")).build().unwrap();
    let error = outer.voice().list_calls().send_blocking().unwrap_err();
    assert!(error.to_string().contains("inside of another one"), "{error}");
}
