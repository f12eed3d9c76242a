//! Bodies that say that a call failed although its status is 200.

use serde_json::{Value, json};

use super::sample::types::{SendMessage, SendMessageResponse};
use super::{block_on, builder, client};
use crate::runtime::success::Meaning;
use crate::runtime::{Error, MockTransport, Reply, Success, TestClock};

fn send(body: Value) -> (Result<SendMessageResponse, Error>, usize) {
    let mock = MockTransport::new();
    mock.otherwise(move |_| Reply::json(200, &body));
    let message = SendMessage { to: "1".into(), ..SendMessage::default() };
    let result = block_on(client(&mock).voice().send_message(message).send());
    (result, mock.requests().len())
}

fn part(status: impl Into<Value>, text: Option<&str>) -> Value {
    json!({ "status": status.into(), "error-text": text })
}

#[test]
fn all_of_it_succeeded() {
    for status in [json!("0"), json!(0)] {
        let (result, _) = send(json!({ "messages": [part(status.clone(), None), part(status, None)] }));
        assert_eq!(result.unwrap().messages.len(), 2);
    }
}

#[test]
fn all_of_it_failed() {
    let (result, sent) = send(json!({ "message-count": "1", "messages": [part("4", Some("Bad Credentials"))] }));
    let error = result.unwrap_err();
    assert!(error.is_declined() && !error.is_partial() && !error.is_retryable());
    assert_eq!(error.to_string(), "voice.send_message: 200 OK: declined: Bad Credentials (code 4)");
    assert_eq!((error.code(), error.failures().len(), sent), (Some("4"), 1, 1));
    let body: SendMessageResponse = error.body_as().unwrap();
    assert_eq!(body.message_count.as_deref(), Some("1"));
}

#[test]
fn a_part_of_it_failed() {
    let (result, _) = send(json!({ "messages": [part("0", None), part("1", Some("Throttled")), part("0", None)] }));
    let error = result.unwrap_err();
    assert!(error.is_declined() && error.is_partial() && !error.is_retryable());
    assert_eq!(error.to_string(), "voice.send_message: 200 OK: declined in part: Throttled (code 1)");
    let failure = &error.failures()[0];
    assert_eq!(
        (failure.index, failure.status.as_deref(), failure.message.as_deref()),
        (1, Some("1"), Some("Throttled"))
    );
}

#[test]
fn what_may_pass_is_retryable_but_a_post_is_not_repeated() {
    let (result, sent) = send(json!({ "messages": [part("1", Some("Throttled"))] }));
    assert!(result.unwrap_err().is_retryable());
    assert_eq!(sent, 1);
    let (result, _) = send(json!({ "messages": [part("1", None), part("2", None)] }));
    assert!(!result.unwrap_err().is_retryable());
}

#[test]
fn what_a_failure_means() {
    let judged = Success::new("/status", &["0"])
        .each("/messages")
        .retryable(&["5"])
        .throttled(&["1"])
        .unauthorized(&["4", "14"])
        .invalid(&["2", "3"]);
    let meaning = |statuses: &[&str]| {
        let parts: Vec<_> = statuses.iter().map(|status| part(*status, None)).collect();
        let verdict = judged.judge(json!({ "messages": parts }).to_string().as_bytes()).unwrap();
        (verdict.meaning, verdict.retryable)
    };
    assert_eq!(meaning(&["1", "1"]), (Some(Meaning::Throttled), true));
    assert_eq!(meaning(&["4", "14"]), (Some(Meaning::Unauthorized), false));
    assert_eq!(meaning(&["2"]), (Some(Meaning::Invalid), false));
    assert_eq!(meaning(&["5"]), (None, true));
    assert_eq!(meaning(&["1", "4"]), (None, false));
    assert_eq!(meaning(&["0", "1"]), (None, false), "a part of it was done");
}

#[test]
fn what_was_throttled_is_sent_again_even_if_it_is_a_post() {
    let mock = MockTransport::new();
    mock.reply(Reply::json(200, json!({ "messages": [part("99", Some("Throttled"))] })));
    mock.reply(Reply::json(200, json!({ "messages": [part("0", None)] })));
    let client = builder(&mock, &TestClock::default()).build().unwrap();
    assert!(block_on(client.voice().send_message(SendMessage::default()).send()).is_ok());
    assert_eq!(mock.requests().len(), 2);
}

#[test]
fn odd_bodies() {
    for body in
        [json!({}), json!({ "messages": [] }), json!({ "messages": null }), json!([]), json!({ "messages": [{}] })]
    {
        assert!(send(body.clone()).0.unwrap_err().is_declined(), "{body}");
    }
    // A single element where a list should be is judged all the same.
    assert!(send(json!({ "messages": part("4", None) })).0.unwrap_err().is_declined());
    let mock = MockTransport::new();
    mock.reply(Reply::status(200).body("<html>"));
    let error = block_on(client(&mock).voice().send_message(SendMessage::default()).send()).unwrap_err();
    assert!(error.is_decode(), "{error}");
}

#[test]
fn the_other_ways_to_say_it() {
    let code = Success::new("/error-code", &["200"]).message("/error-code-label");
    let judged =
        |success: &Success, body: Value| success.judge(body.to_string().as_bytes()).map(|verdict| verdict.failures);
    assert_eq!(judged(&code, json!({ "error-code": "200" })), None);
    let failed = judged(&code, json!({ "error-code": "420", "error-code-label": "method failed" })).unwrap();
    assert_eq!((failed[0].status.as_deref(), failed[0].message.as_deref()), (Some("420"), Some("method failed")));
    assert!(judged(&code, json!({ "other": 1 })).is_some());
    assert!(judged(&code, json!({ "error-code": "" })).is_some());

    let lenient = Success::new("/status", &["0"]).absent();
    assert_eq!(judged(&lenient, json!({})), None);
    assert!(judged(&lenient, json!({ "status": "1" })).is_some());

    let words = Success::new("/status", &[]).failures(&["101", "FAILED"]).absent();
    assert_eq!(judged(&words, json!({ "status": "IN PROGRESS" })), None);
    assert_eq!(judged(&words, json!({ "verification_requests": [] })), None);
    assert!(judged(&words, json!({ "status": 101 })).is_some());
    assert_eq!(judged(&words, json!({ "status": {} })), None);
}
