//! Every dialect in which the service says that something went wrong is read as the same facts.

use serde_json::{Value, json};
use vonage_sdk::{
    Client, Error,
    runtime::{Credential, MockTransport, Reply, RetryPolicy},
};

/// The error of a call that is answered so.
async fn error_of(status: u16, body: &str) -> Error {
    let transport = MockTransport::new();
    transport.reply(Reply::status(status).header("x-nexmo-trace-id", "trace").body(body.to_owned()));
    let builder = Client::builder().transport(transport).retry(RetryPolicy::never());
    let client = builder.credential("bearerAuth", Credential::fixed("token")).build().expect("it can be built");
    let error = client.voice().get_call("a").await.expect_err("the status is no success");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(status));
    assert_eq!(error.body().map(|body| &body[..]), Some(body.as_bytes()), "the raw body is kept");
    assert_eq!(error.trace_id(), Some("trace"));
    error
}

/// Kind, title, detail and code of the problem in a body.
async fn facts(status: u16, body: Value) -> [Option<String>; 4] {
    let error = error_of(status, &body.to_string()).await;
    let problem = error.problem().cloned().expect("it is an object");
    [problem.kind, problem.title, problem.detail, problem.code]
}

fn some(facts: [&str; 4]) -> [Option<String>; 4] {
    facts.map(|fact| (!fact.is_empty()).then(|| fact.to_owned()))
}

#[tokio::test]
async fn gateway() {
    let body = json!({ "type": "UNAUTHORIZED", "error_title": "Unauthorized" });
    assert_eq!(facts(401, body).await, some(["UNAUTHORIZED", "Unauthorized", "", ""]));
    let body = json!({
        "type": "BAD_REQUEST", "error_title": "Bad Request", "invalid_parameters": { "event_url": "Is required." },
    });
    let error = error_of(400, &body.to_string()).await;
    let problem = error.problem().expect("it is an object");
    assert_eq!(problem.invalid_parameters, [("event_url".to_owned(), "Is required.".to_owned())]);
}

#[tokio::test]
async fn voice_with_a_number_as_type() {
    let body = json!({ "type": 400, "title": "Bad Request", "invalid_parameters": [{ "to": "Is invalid" }] });
    let error = error_of(400, &body.to_string()).await;
    let problem = error.problem().expect("it is an object");
    assert_eq!((problem.kind.as_deref(), problem.title.as_deref()), (Some("400"), Some("Bad Request")));
    assert_eq!(problem.invalid_parameters, [("to".to_owned(), "Is invalid".to_owned())]);
}

#[tokio::test]
async fn rfc_7807() {
    let body = json!({
        "type": "https://example.com/errors#rate-limit", "title": "Rate Limit Hit",
        "detail": "Please wait, then retry your request", "instance": "bf0ca0bf",
    });
    let error = error_of(429, &body.to_string()).await;
    assert!(error.is_rate_limited() && error.is_retryable());
    assert_eq!(error.problem().and_then(|problem| problem.instance.as_deref()), Some("bf0ca0bf"));
    let kind = "https://example.com/errors#rate-limit";
    let told = some([kind, "Rate Limit Hit", "Please wait, then retry your request", ""]);
    assert_eq!(facts(429, body).await, told);
}

#[tokio::test]
async fn code_and_description() {
    let body = json!({ "code": "http:error:not-found", "description": "There is no such call" });
    assert_eq!(facts(404, body).await, some(["", "", "There is no such call", "http:error:not-found"]));
}

#[tokio::test]
async fn error_code_and_label() {
    let body = json!({ "error-code": "420", "error-code-label": "method failed" });
    assert_eq!(facts(420, body).await, some(["", "", "method failed", "420"]));
}

#[tokio::test]
async fn error_code_and_message_of_the_integration_suite() {
    let body = json!({ "errorCode": "INVALID", "errorMessage": "The request is invalid", "errors": [] });
    assert_eq!(facts(422, body).await, some(["", "", "The request is invalid", "INVALID"]));
}

#[tokio::test]
async fn nothing_and_no_json() {
    for body in ["", "<html>Bad Gateway</html>", "[]", "\"text\""] {
        let error = error_of(502, body).await;
        assert!(error.is_server_error() && error.problem().is_none(), "{body}: {error}");
    }
}
