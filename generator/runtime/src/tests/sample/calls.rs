//! The sample service, called.

use serde_json::json;

use super::types::{
    CallStatus, CreateCall, CreateCallActions, CreateCallAnswerUrl, Endpoint, EndpointPhone, SendMessage,
};
use super::{BASIC_AUTH, BEARER_AUTH};
use crate::runtime::{Client, Credential, JsonObject, MockTransport, Reply, TestClock, Timestamp};

fn client(mock: &MockTransport) -> Client {
    Client::builder()
        .transport(mock.clone())
        .clock(TestClock::default())
        .credential(BEARER_AUTH, Credential::fixed("some-token"))
        .credential(BASIC_AUTH, Credential::basic("user", "password"))
        .user_agent("sample/1.0")
        .build()
        .unwrap()
}

#[tokio::test]
async fn a_list_with_parameters() {
    let mock = MockTransport::new();
    mock.reply(Reply::json(
        200,
        json!({ "count": "1", "_embedded": { "calls": [{ "uuid": 12, "status": "ringing" }] } }),
    ));
    let page = client(&mock)
        .voice()
        .list_calls()
        .status(CallStatus::Completed)
        .status("star ted&")
        .directions(["IN,BOUND", "OUTBOUND"])
        .date_start("2016-11-14T07:45:14Z".parse::<Timestamp>().unwrap())
        .page_size(10)
        .language("en")
        .session("a b")
        .await
        .unwrap();
    assert_eq!(page.count, Some(1));
    let call = &page.embedded.unwrap().calls[0];
    assert_eq!((call.uuid.as_str(), call.status.as_ref().unwrap().as_str()), ("12", "ringing"));

    let sent = mock.last_request().unwrap();
    assert_eq!(
        sent.uri,
        "https://api.example.com/v1/calls?status=star%20ted%26&directions=IN%2CBOUND,OUTBOUND\
         &date_start=2016-11-14T07%3A45%3A14Z&page_size=10"
    );
    assert_eq!(sent.header("authorization"), Some("Bearer some-token"));
    assert_eq!(sent.header("accept-language"), Some("en"));
    assert_eq!(sent.header("cookie"), Some("session=a%20b"));
    assert_eq!(sent.header("accept"), Some("application/json"));
    assert_eq!(sent.header("user-agent"), Some("generator-runtime/0.1.0 sample/1.0"));
}

#[tokio::test]
async fn one_thing_by_its_path() {
    let mock = MockTransport::new();
    mock.reply(Reply::json(200, json!([{ "uuid": "u", "to": [{ "type": "phone", "number": 14155550100_i64 }] }])));
    let call = client(&mock).voice().get_call("a/b c").send_full().await.unwrap();
    assert_eq!(call.value().to, Some(Endpoint::Phone(EndpointPhone::new("14155550100"))));
    assert_eq!(call.json().unwrap()[0]["uuid"], "u");
    assert_eq!(mock.last_request().unwrap().uri, "https://api.example.com/v1/calls/a%2Fb%20c");
    for wrong in ["", ".", ".."] {
        let error = client(&mock).voice().get_call(wrong).await.unwrap_err();
        assert!(error.is_request(), "{error}");
    }
    assert_eq!(mock.requests().len(), 1);
}

#[tokio::test]
async fn a_json_body() {
    let mock = MockTransport::new();
    mock.otherwise(|_| Reply::json(201, json!({ "uuid": "u" })));
    let talk = JsonObject::new().with("action", "talk").with("text", "Hello");
    let body = CreateCallActions::new([EndpointPhone::new("14155550100")], [talk]);
    client(&mock).voice().create_call(body).await.unwrap();
    let sent = mock.last_request().unwrap();
    assert_eq!(sent.media_type(), Some("application/json"));
    let expected = json!({
        "ncco": [{ "action": "talk", "text": "Hello" }],
        "to": [{ "type": "phone", "number": "14155550100" }],
    });
    assert_eq!(sent.json(), expected);

    let neither = CreateCallAnswerUrl::default();
    let error = client(&mock).voice().create_call(CreateCall::AnswerUrl(neither.clone())).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "voice.create_call: the body cannot be written: exactly one of `from`, `random_from_number` has to be \
         set: none is"
    );
    let one = CreateCallAnswerUrl { random_from_number: Some(true), level: Some(0.4), ..neither };
    client(&mock).voice().create_call(CreateCall::AnswerUrl(one)).await.unwrap();
    assert_eq!(mock.last_request().unwrap().json()["level"], "0.4");
}

#[tokio::test]
async fn a_form() {
    let mock = MockTransport::new();
    mock.otherwise(|_| Reply::json(200, json!({ "message-count": 1, "messages": [{ "status": "0" }] })));
    let message = SendMessage { to: "1".into(), text: Some("a b&c".into()), ..SendMessage::default() };
    client(&mock).voice().send_message(message).await.unwrap();
    let sent = mock.last_request().unwrap();
    assert_eq!(sent.uri, "https://rest.example.com/sms/json");
    assert_eq!(sent.body, "to=1&text=a+b%26c");
    assert_eq!(sent.header("authorization"), Some("Basic dXNlcjpwYXNzd29yZA=="));
}

#[tokio::test]
async fn nothing_comes_back() {
    let mock = MockTransport::new();
    mock.reply(Reply::status(204)).reply(Reply::json(200, json!({ "message": "Received" })));
    client(&mock).voice().delete_call("u").await.unwrap();
    client(&mock).voice().delete_call("u").await.unwrap();
}

#[tokio::test]
async fn pages_and_items() {
    let mock = MockTransport::new();
    let page = |uuids: [&str; 2], next: &str| {
        let calls = uuids.map(|uuid| json!({ "uuid": uuid }));
        Reply::json(200, json!({ "count": 5, "next": next, "_embedded": { "calls": calls } }))
    };
    mock.reply(page(["a", "b"], "/v1/calls?page_size=2&record_index=2")).reply(page(["c", "d"], ""));
    mock.reply(Reply::json(200, json!({ "count": 5, "_embedded": { "calls": [{ "uuid": "e" }] } })));
    let mut items = client(&mock).voice().list_calls().page_size(2).items();
    let mut uuids = Vec::new();
    while let Some(call) = items.try_next().await.unwrap() {
        uuids.push(call.uuid);
    }
    assert_eq!(uuids, ["a", "b", "c", "d", "e"]);
    let queries: Vec<_> = mock.requests().iter().map(|request| request.uri.query().unwrap().to_owned()).collect();
    assert_eq!(queries, ["page_size=2", "page_size=2&record_index=2", "page_size=2&record_index=4"]);
}
