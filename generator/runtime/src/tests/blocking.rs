//! Calls that block the thread.

use serde_json::json;

use super::client;
use crate::runtime::{MockTransport, Reply};

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
