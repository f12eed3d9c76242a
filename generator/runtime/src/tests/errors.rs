//! Errors: every dialect, one line, the right predicate.

use bytes::Bytes;
use serde_json::{Value, json};

use super::{block_on, client};
use crate::runtime::{Error, MockTransport, Problem, Reply, TransportError, decode};

fn error(status: u16, body: impl Into<Bytes>) -> Error {
    let response = http::Response::builder().status(status).header("x-acme-trace-id", "t-1").body(body.into()).unwrap();
    Error::from_response("voice.get_call", response)
}

fn problem(body: Value) -> Problem {
    Problem::from_body(body.to_string().as_bytes()).unwrap()
}

#[test]
fn one_line_in_every_dialect() {
    for (status, body, expected) in [
        (401, json!({ "type": "UNAUTHORIZED", "error_title": "Unauthorized" }), "401 Unauthorized"),
        (
            400,
            json!({ "type": "BAD_REQUEST", "error_title": "Bad Request",
                    "invalid_parameters": { "event_url": "Is required." } }),
            "400 Bad Request: event_url: Is required.",
        ),
        (
            400,
            json!({ "type": 400, "title": "Bad Request", "invalid_parameters": [{ "to": "is wrong" }] }),
            "400 Bad Request: to: is wrong",
        ),
        (
            422,
            json!({ "type": "https://example.com/e#1150", "title": "Invalid params", "detail": "The value was wrong.",
                    "instance": "bf0ca0bf", "invalid_parameters": [{ "name": "from", "reason": "unknown" }] }),
            "422 Unprocessable Entity: Invalid params: The value was wrong. (from: unknown)",
        ),
        (
            404,
            json!({ "code": "http:error:not-found", "description": "Call not found" }),
            "404 Not Found: Call not found (code http:error:not-found)",
        ),
        (404, json!({ "title": "Not found", "detail": "no such call" }), "404 Not Found: no such call"),
        (420, json!({ "error-code": "420", "error-code-label": "method failed" }), "420: method failed (code 420)"),
        (
            400,
            json!({ "errorCode": 1001, "errorMessage": "Validation",
                    "errors": [{ "field": "url", "message": "must be set" }] }),
            "400 Bad Request: Validation (url: must be set) (code 1001)",
        ),
        (
            400,
            json!({ "error": "invalid_grant", "error_description": "expired" }),
            "400 Bad Request: invalid_grant: expired",
        ),
        (400, json!({ "error": { "code": 7, "message": "nested" } }), "400 Bad Request: nested (code 7)"),
        (400, json!({ "errors": [{ "code": "E1", "message": "first" }] }), "400 Bad Request: first (code E1)"),
        (500, json!({ "message": "a\nb\tc\u{7}d" }), "500 Internal Server Error: a b c d"),
        (500, json!({ "unheard": "of" }), r#"500 Internal Server Error: {"unheard":"of"}"#),
    ] {
        let text = format!("voice.get_call: {expected}");
        assert_eq!(error(status, body.to_string()).to_string(), text);
    }
    assert_eq!(
        error(502, "<html>\r\n<h1>Bad</h1>").to_string(),
        "voice.get_call: 502 Bad Gateway: <html> <h1>Bad</h1>"
    );
    assert_eq!(error(401, "").to_string(), "voice.get_call: 401 Unauthorized: without a body");
    assert_eq!(error(500, &b"caf\xE9"[..]).to_string(), "voice.get_call: 500 Internal Server Error: caf\u{FFFD}");
    let long = error(500, "é".repeat(1000)).to_string();
    assert!(long.len() < 400 && long.ends_with('…'), "{long}");
}

#[test]
fn the_facts_of_a_problem() {
    let found = problem(json!({
        "type": "https://example.com/e", "title": "T", "detail": "D", "instance": "I", "code": 5, "status": 400,
        "invalid_parameters": [{ "name": "a", "reason": "r" }, { "b": ["x", "y"] }, { "reason": "nameless" }, "x", 5],
    }));
    assert_eq!(found.kind.as_deref(), Some("https://example.com/e"));
    assert_eq!((found.title.as_deref(), found.detail.as_deref()), (Some("T"), Some("D")));
    assert_eq!((found.instance.as_deref(), found.code.as_deref()), (Some("I"), Some("5")));
    let pairs = [("a", "r"), ("b", "x, y")].map(|(name, reason)| (name.to_owned(), reason.to_owned()));
    assert_eq!(found.invalid_parameters, pairs);
    assert_eq!(problem(json!({ "type": 400 })).kind.as_deref(), Some("400"));
    assert_eq!(problem(json!({ "title": "", "error_title": "T" })).title.as_deref(), Some("T"));
    assert_eq!(problem(json!({ "detail": null, "message": ["no text"] })), Problem::default());
    for body in ["", "[]", "5", "\"text\"", "<html>", "{"] {
        assert_eq!(Problem::from_body(body.as_bytes()), None, "{body}");
    }
}

#[test]
fn predicates() {
    type Predicate = fn(&Error) -> bool;
    let table: [(Predicate, &[u16]); 8] = [
        (Error::is_authentication, &[401, 403]),
        (Error::is_not_found, &[404, 410]),
        (Error::is_invalid, &[400, 422]),
        (Error::is_rate_limited, &[429]),
        (Error::is_timeout, &[408, 504]),
        (Error::is_server_error, &[500, 502, 503, 504]),
        (Error::is_redirect, &[302]),
        (Error::is_retryable, &[408, 429, 500, 502, 503, 504]),
    ];
    for (predicate, statuses) in table {
        for status in [302, 400, 401, 403, 404, 408, 409, 410, 422, 429, 500, 502, 503, 504] {
            assert_eq!(predicate(&error(status, "")), statuses.contains(&status), "{status}");
        }
    }
    assert!(error(400, "").is_status() && !error(400, "").is_decode() && !error(400, "").is_connect());
}

#[test]
fn what_an_error_holds() {
    let error = error(429, r#"{"title":"Slow"}"#);
    assert_eq!(error.operation(), Some("voice.get_call"));
    assert_eq!((error.trace_id(), error.attempts()), (Some("t-1"), 1));
    assert_eq!(error.body().unwrap(), r#"{"title":"Slow"}"#);
    assert_eq!(error.body_as::<Value>().unwrap()["title"], "Slow");
    assert_eq!((error.message().as_str(), error.code()), ("Slow", None));
    let none = Error::from_transport("voice.get_call", TransportError::connect("refused"));
    assert_eq!(none.to_string(), "voice.get_call: no connection: refused");
    assert!(none.is_connect() && none.status().is_none() && none.body_as::<Value>().is_err());
    assert_eq!(std::error::Error::source(&none).unwrap().to_string(), "refused");
}

#[test]
fn responses_that_are_not_what_was_promised() {
    let get = |reply: Reply| {
        let mock = MockTransport::new();
        mock.reply(reply);
        block_on(client(&mock).voice().get_call("u").send()).unwrap_err()
    };
    let html = get(Reply::status(200).header("content-type", "text/html; charset=utf-8").body("<html>"));
    assert!(html.is_decode() && !html.is_retryable());
    assert_eq!(
        html.to_string(),
        "voice.get_call: 200 OK: the response is not what the API promises: the body is not JSON: expected value at line \
         1 column 1 (it is text/html; charset=utf-8)"
    );
    assert_eq!((html.body().unwrap(), html.status().unwrap().as_u16()), (&Bytes::from("<html>"), 200));
    let wrong = get(Reply::json(200, json!({ "uuid": "u", "duration": {} })));
    let text =
        "voice.get_call: 200 OK: the response is not what the API promises: duration: expected i64, found an object";
    assert_eq!(wrong.to_string(), text);
    let source = std::error::Error::source(&wrong).unwrap().downcast_ref::<decode::Error>().unwrap();
    assert_eq!(source.path(), "duration");
    assert!(get(Reply::status(200)).is_decode());
    assert!(get(Reply::status(200).body(&b"\"caf\xE9\""[..])).to_string().contains("not UTF-8"));
    let large = {
        let mock = MockTransport::new();
        mock.reply(Reply::status(200).body("x".repeat(20)));
        mock.reply(Reply::json(404, json!({ "title": "Gone", "x": "x".repeat(20) })));
        let small = crate::runtime::Client::builder().transport(mock).max_response_size(10).build().unwrap();
        let call = || small.voice().get_call("u").with_header("authorization", "x").send();
        [block_on(call()).unwrap_err(), block_on(call()).unwrap_err()]
    };
    assert!(large[0].is_too_large() && !large[0].is_retryable());
    assert_eq!(
        large[0].to_string(),
        "voice.get_call: 200 OK: the response is too large: the body is larger than 10 bytes"
    );
    assert_eq!(large[0].body().unwrap().len(), 10);
    // What an error response has to say is said, however long it is.
    assert!(large[1].is_not_found());
}
