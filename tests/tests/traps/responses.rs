//! What comes back: empty bodies, errors, events.

use serde_json::json;
use vonage_sdk::{
    integration_suite::ErrorResponse,
    numbers::BuyNumberRequest,
    runtime::{Problem, Reply},
    sms::{SendSmsRequest, SmsResponse},
    verify::CheckVerificationRequest,
    voice::{self, CallEvent, CallStatus},
    voice_v2::CallPlacedWebhook,
    webhooks::{payload, testing},
};

use super::{answering, answering_json, read};

#[test]
fn the_payload_of_a_callback_can_be_decoded() {
    let body = json!({
        "from": "14155550105 / jamie", "to": "442079460000", "uuid": "aaaaaaaa-bbbb-cccc-dddd-0123456789ab",
        "conversation_uuid": "CON-aaaaaaaa-bbbb-cccc-dddd-0123456789ab", "status": "started",
        "direction": "outbound", "timestamp": "2018-01-01T00:00:00.000Z",
    });
    let request = testing::json("/event", &body).expect("a request");
    let event: CallPlacedWebhook = payload(&request).expect("it is what the document says");
    assert_eq!(event.status, Some(vonage_sdk::voice_v2::CallStatus::Started));
    assert_eq!(event.conversation_uuid.as_deref(), body["conversation_uuid"].as_str());
}

#[test]
fn a_schema_that_no_operation_refers_to_is_a_webhook() {
    let body = json!({
        "conversation_uuid": "CON-aaaa", "uuid": "aaaa", "timestamp": "2020-01-01T12:00:00.000Z",
        "status": "completed", "direction": "outbound", "from": "442079460000", "to": "447700900000",
    });
    let event: CallEvent = payload(&testing::json("/event", &body).expect("a request")).expect("it can be read");
    assert_eq!((event.status, event.to.as_deref()), (Some(CallStatus::Completed), Some("447700900000")));
}

#[tokio::test]
async fn empty_bodies_are_no_fault() {
    for status in [200, 202, 204] {
        let (client, _) = answering(move || Reply::status(status));
        client.voice().update_call("a", voice::UpdateCallRequest::hangup()).await.expect("it succeeds");
        client.applications().delete_application("a").await.expect("it succeeds");
        client.integration_suite().delete_webhook("a").await.expect("it succeeds");
    }
    // Nor is a body where none is promised.
    let (client, _) = answering_json(200, json!({ "message": "Received" }));
    client.voice().update_call("a", voice::UpdateCallRequest::hangup()).await.expect("it succeeds");
}

#[tokio::test]
async fn what_was_done_to_a_call_is_done_whatever_is_said_of_the_call() {
    let (client, _) = answering(|| Reply::status(204));
    let suite = client.integration_suite();
    for outcome in [
        suite.delete_call("42").await,
        suite.answer_call("42").await,
        suite.hold_call("42").await,
        suite.unhold_call("42").await,
        suite.transfer_call("42", "14155550100").await,
        suite.transfer_call_to_voicemail("42").await,
    ] {
        assert_eq!(outcome.expect("it was done"), None);
    }
    // Of a call, its id is all that one can be sure of; a list is not lost for what one of its calls lacks.
    let (client, _) = answering_json(200, json!([{ "id": "42" }]));
    let calls = client.integration_suite().list_calls().await.expect("it is a list of calls");
    assert_eq!((calls[0].id.as_str(), &calls[0].duration, &calls[0].start_time), ("42", &None, &None));
    let ended = client.integration_suite().delete_call("42").await.expect("it was done");
    assert_eq!(ended.map(|call| call.id).as_deref(), Some("42"));
}

#[tokio::test]
async fn error_bodies_are_typed_errors_and_no_success() {
    let body = json!({
        "errorCode": "INVALID", "errorMessage": "The request is invalid",
        "errors": [{ "field": "phoneNumber", "message": "must not be empty" }],
    });
    let (client, _) = answering_json(422, body);
    let error = client.integration_suite().create_call("").await.expect_err("422 is no success");
    assert_eq!(error.status().map(|status| status.as_u16()), Some(422));
    assert!(error.is_invalid());
    let typed: ErrorResponse = error.body_as().expect("the document declares it");
    assert_eq!(typed.error_code.as_deref(), Some("INVALID"));
    let field = typed.errors.as_deref().and_then(<[_]>::first).expect("one field");
    assert_eq!(field.field.as_deref(), Some("phoneNumber"));
    assert_eq!(error.code(), Some("INVALID"));
    let parameters = error.problem().map(|Problem { invalid_parameters, .. }| invalid_parameters.as_slice());
    assert_eq!(parameters, Some(&[("phoneNumber".to_owned(), "must not be empty".to_owned())][..]));

    // One that is declared without a body, and one that is not declared.
    for (status, body) in [(401, ""), (503, "<html>gone</html>")] {
        let (client, _) = answering(move || Reply::status(status).body(body));
        let error = client.integration_suite().create_call("1").await.expect_err("it failed");
        assert_eq!(error.status().map(|status| status.as_u16()), Some(status));
        assert_eq!(error.body().map(|body| &body[..]), Some(body.as_bytes()));
        assert!(error.body_as::<ErrorResponse>().is_err() || body.is_empty(), "{error}");
    }
}

#[tokio::test]
async fn the_ends_of_a_call_are_typed() {
    let (client, _) = answering_json(
        200,
        json!({
            "uuid": "aaaa",
            "to": { "type": "phone", "number": "447700900000" },
            "from": [{ "type": "sip", "uri": "sip:rebekka@sip.example.com" }],
        }),
    );
    let call = client.voice().get_call("aaaa").await.expect("an object, and a list of one");
    let Some(voice::CallEndpoint::Phone(to)) = call.to else { panic!("{:?}", call.to) };
    assert_eq!(to.number.as_deref(), Some("447700900000"));
    let Some(voice::CallEndpoint::Sip(from)) = call.from else { panic!("{:?}", call.from) };
    assert_eq!(from.uri.as_deref(), Some("sip:rebekka@sip.example.com"));
}

#[tokio::test]
async fn a_failure_under_status_200_is_an_error() {
    let (client, _) = answering_json(200, json!({ "messages": [{ "status": "4", "error-text": "Bad Credentials" }] }));
    let request = SendSmsRequest::new("1", "Acme").text("Hello");
    let error = client.sms().send_sms(request).await.expect_err("nothing was sent");
    assert!(error.is_declined(), "{error}");
    assert_eq!((error.code(), error.failures().len()), (Some("4"), 1));
    let whole: SmsResponse = read(&serde_json::from_slice(error.body().expect("a body")).expect("it is JSON"));
    assert_eq!(whole.messages.map(|messages| messages.len()), Some(1));

    let (client, _) = answering_json(200, json!({ "status": "16", "error_text": "The code does not match" }));
    let error = client.verify().check_verification(CheckVerificationRequest::new("a", "0000")).await;
    let error = error.expect_err("the code is wrong");
    assert!(error.is_declined() && error.code() == Some("16"), "{error}");

    let (client, _) = answering_json(200, json!({ "error-code": "420", "error-code-label": "method failed" }));
    let error = client.numbers().buy_number(BuyNumberRequest::new("GB", "447700900000")).await;
    let error = error.expect_err("it was not bought");
    assert!(error.is_declined() && error.code() == Some("420"), "{error}");
}
