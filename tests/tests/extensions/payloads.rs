//! The payload of every webhook, in every form that it comes in.

use http::Request;
use serde_json::{Value, json};
use vonage_sdk::messages::{InboundMessage, MessageState, MessageStatus};
use vonage_sdk::sms::{DeliveryReceipt, DeliveryStatus, InboundSms};
use vonage_sdk::voice::{AnswerRequest, CallEvent, CallStatus};
use vonage_sdk::voice_v2::CallPlacedWebhook;
use vonage_sdk::webhooks::{WebhookError, payload, testing};

#[test]
fn an_answer_is_asked_for_in_a_query_string() {
    let query = [
        ("to", "447700900000"),
        ("from", "447700900001"),
        ("conversation_uuid", "CON-aaaaaaaa-bbbb-cccc-dddd-0123456789ab"),
        ("uuid", "aaaaaaaa-bbbb-cccc-dddd-0123456789ab"),
        ("SipHeader_X-UserId", "1938ND9"),
    ];
    for request in [testing::query("/answer", &query).unwrap(), testing::form("/answer", &query).unwrap()] {
        let asked: AnswerRequest = payload(&request).unwrap();
        assert_eq!((asked.to.as_deref(), asked.from.as_deref()), (Some("447700900000"), Some("447700900001")));
        assert_eq!(asked.additional_properties["SipHeader_X-UserId"], "1938ND9");
    }
    let body = json!({ "from_user": "alice", "custom_data": { "a": 1 }, "headers": { "b": [2] } });
    let asked: AnswerRequest = payload(&testing::json("/answer", &body).unwrap()).unwrap();
    assert_eq!(asked.custom_data, Some(json!({ "a": 1 })));
    assert_eq!(asked.additional_properties["headers"]["b"][0], 2);
}

#[test]
fn events_of_calls_are_read_as_they_come() {
    let body = json!({
        "from": "447700900001", "to": "447700900000", "uuid": "aaaa", "conversation_uuid": "CON-aaaa",
        "status": "completed", "direction": "outbound", "timestamp": "2020-01-01T12:00:00.000Z",
        "rate": 0.1, "price": "0.20", "duration": 2, "start_time": "", "end_time": "2020-01-01 12:00:02",
        "network": null, "something_new": [1, 2],
    });
    let event: CallEvent = payload(&testing::json("/event", &body).unwrap()).unwrap();
    assert_eq!(event.status, Some(CallStatus::Completed));
    assert_eq!((event.rate.as_deref(), event.duration.as_deref()), (Some("0.1"), Some("2")));
    assert_eq!(event.start_time, None);
    assert_eq!(event.end_time.unwrap().unix_seconds(), Some(1_577_880_002));

    let query = [("status", "answered"), ("sip_code", "200"), ("start_time", ""), ("uuid", "aaaa")];
    let event: CallEvent = payload(&testing::query("/event", &query).unwrap()).unwrap();
    assert_eq!((event.status, event.sip_code, event.start_time), (Some(CallStatus::Answered), Some(200), None));

    let body = json!({ "from": "14155550105 / jamie", "status": "started", "uuid": "aaaa" });
    let event: CallPlacedWebhook = payload(&testing::json("/event", &body).unwrap()).unwrap();
    assert_eq!(event.from.as_deref(), Some("14155550105 / jamie"));
}

#[test]
fn messages_and_their_status_are_read() {
    let body = json!({
        "message_uuid": "aaaa", "to": "447700900000", "from": "447700900001", "channel": "whatsapp",
        "timestamp": "2020-01-01T14:00:00.000Z", "message_type": "image", "profile": { "name": "Jane" },
        "image": { "url": "https://example.com/image.jpg", "caption": "look" },
    });
    let message: InboundMessage = payload(&testing::json("/inbound", &body).unwrap()).unwrap();
    assert_eq!(message.image.unwrap().caption.as_deref(), Some("look"));

    let body = json!({
        "message_uuid": "aaaa", "status": "rejected", "channel": "sms", "usage": { "currency": "EUR", "price": "0.03" },
        "error": { "type": "https://example.com#1000", "title": "1000", "detail": "Throttled", "instance": "i" },
    });
    let status: MessageStatus = payload(&testing::json("/status", &body).unwrap()).unwrap();
    assert_eq!(status.status, Some(MessageState::Rejected));
}

#[test]
fn sms_and_receipts_are_read_in_every_form() {
    let pairs =
        [("msisdn", "447700900001"), ("to", "447700900000"), ("messageId", "m"), ("text", "a + b"), ("type", "text")];
    let receipt = [("status", "a-new-word"), ("err-code", "0"), ("scts", "2001011400"), ("price", "0.03330000")];
    let object = |pairs: &[(&str, &str)]| -> Value {
        Value::Object(pairs.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect())
    };
    for make in [
        |pairs: &[(&str, &str)], _: &Value| testing::form("/sms", pairs),
        |pairs: &[(&str, &str)], _: &Value| testing::query("/sms", pairs),
        |_: &[(&str, &str)], object: &Value| testing::json("/sms", object),
    ] {
        let message: InboundSms = payload(&make(&pairs, &object(&pairs)).unwrap()).unwrap();
        assert_eq!(message.text.as_deref(), Some("a + b"));
        let receipt: DeliveryReceipt = payload(&make(&receipt, &object(&receipt)).unwrap()).unwrap();
        assert_eq!(receipt.status, Some(DeliveryStatus::from("a-new-word")));
    }
}

#[test]
fn the_form_of_a_payload_is_told_by_its_media_type_or_by_itself() {
    let read = |media_type: Option<&str>, body: &'static str| {
        let mut request = Request::post("/event?ignored=1");
        if let Some(media_type) = media_type {
            request = request.header("content-type", media_type);
        }
        payload::<Value>(&request.body(body).unwrap())
    };
    for (media_type, body) in [
        (Some("application/json"), r#"{"a":"1"}"#),
        (Some("Application/JSON; charset=utf-8"), r#" {"a":"1"} "#),
        (Some("application/cloudevents+json"), r#"{"a":"1"}"#),
        (Some("application/x-www-form-urlencoded"), "a=1"),
        (Some("text/plain"), "\n{\"a\":\"1\"}"),
        (None, r#"{"a":"1"}"#),
        (None, "a=1"),
    ] {
        assert_eq!(read(media_type, body), Ok(json!({ "a": "1" })), "{media_type:?} {body}");
    }
    for media_type in ["multipart/form-data; boundary=x", "application/xml", "image/png"] {
        let error = read(Some(media_type), r#"{"a":"1"}"#).unwrap_err();
        assert_eq!((error.status().as_u16(), error.is_untrusted()), (415, false));
    }
}

#[test]
fn what_cannot_be_read_is_said_with_its_path() {
    let request = testing::json("/event", &json!({ "dtmf": { "digits": [] } })).unwrap();
    let error = payload::<CallEvent>(&request).unwrap_err();
    assert_eq!((error.status().as_u16(), error.is_untrusted()), (400, false));
    assert!(matches!(&error, WebhookError::Payload(inner) if inner.path() == "dtmf.digits"), "{error}");
    assert!(std::error::Error::source(&error).is_some());
    let error = payload::<CallEvent>(&Request::post("/event").body("{").unwrap()).unwrap_err();
    assert!(matches!(error, WebhookError::Payload(_)));
}
