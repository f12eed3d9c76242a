//! Webhooks of the Integration Suite.

use bytes::Bytes;
use http::Request;
use serde_json::{Value, json};
use vonage_sdk::integration_suite::{CallState, EventDelivery};
use vonage_sdk::webhooks::{IntegrationWebhooks, WebhookError, testing};

/// The event that the vendor's documentation signs.
const EVENT: &str = r#"{"accountId":"376","answerTime":"2018-02-15T18:59:03.496+0000","direction":"OUTBOUND","duration":2950,"endTime":"2018-02-15T18:59:06.446+0000","externalId":"callhalf-60227142553:0","id":"5a85d86f253bcd10897f3189","startTime":"2018-02-15T18:58:56.194+0000","state":"ANSWERED","type":"CALL","userId":"24785"}"#;
const SIGNATURE: &str = "95aafd08cb72b1f9216ccd002b8917b04e41ecb19276ae759241fdc0cbb53fb5";

fn webhooks() -> IntegrationWebhooks {
    IntegrationWebhooks::new("mysecretkey")
}

fn signed(body: String, signature: &str) -> Request<Bytes> {
    Request::post("/event").header("X-VON-Signature", signature).body(body.into()).expect("a request")
}

#[test]
fn the_vector_is_verified() {
    let request = signed(format!(r#"{{"event":{EVENT}}}"#), SIGNATURE);
    let delivery: EventDelivery = webhooks().receive(&request).unwrap();
    assert_eq!(delivery.event.state, CallState::Answered);
    assert_eq!(delivery.event.start_time.unix_milliseconds(), Some(1_518_721_136_194));
    assert_eq!(webhooks().verify(&signed(format!(r#"{{"event":{EVENT}}}"#), &SIGNATURE.to_ascii_uppercase())), Ok(()));
}

#[test]
fn neither_white_space_nor_the_order_of_names_matters() {
    // Backwards, and spread out. Built as text: how a map would write it depends on other crates.
    let members: Vec<_> = EVENT.trim_matches(['{', '}']).split(",\"").collect();
    let reversed: Vec<_> = members.iter().rev().map(|member| format!("\"{}", member.trim_start_matches('"'))).collect();
    let spread = reversed.join(" ,\n\t").replace("\":", "\" : ");
    let body = format!("\n{{ \"metadata\" : {{}} , \"event\" : {{ {spread} }} }}");
    assert_ne!(members, reversed);
    assert_eq!(webhooks().verify(&signed(body, SIGNATURE)), Ok(()));
}

#[test]
fn values_are_signed_as_they_are_written() {
    // The HMAC over the sorted text below, computed elsewhere: neither the numbers nor the escapes are rewritten.
    let signature = "5cad8990d95e2d6712a27cfb565bee4e5759f9b104175ab32fd0f4abe13d9754";
    let event = r#"{"b":[1.0,2e3,{"z":null,"a":"\u00e9\/"}],"a":{"y":1,"x":12345678901234567890123}}"#;
    assert_eq!(webhooks().verify(&signed(format!(r#"{{"event":{event}}}"#), signature)), Ok(()));
}

#[test]
fn what_was_changed_on_the_way_is_refused() {
    let body = format!(r#"{{"event":{EVENT}}}"#);
    let other = IntegrationWebhooks::new("another").verify(&signed(body.clone(), SIGNATURE));
    assert_eq!(other, Err(WebhookError::Signature));
    for (body, signature) in [
        (body.replace("2950", "2951"), SIGNATURE),
        (body.replace("\"376\"", "376"), SIGNATURE),
        (body.clone(), ""),
        (body.clone(), "00"),
        (body.clone(), &SIGNATURE[1..]),
        (r#"{"event":{}}"#.to_owned(), SIGNATURE),
    ] {
        assert_eq!(webhooks().verify(&signed(body, signature)), Err(WebhookError::Signature));
    }
}

#[test]
fn the_signature_may_be_in_the_body() {
    for metadata in ["metadata", "metdata"] {
        let body = format!(r#"{{"event":{EVENT},"{metadata}":{{"signature":"{SIGNATURE}","attempt":2}}}}"#);
        assert_eq!(webhooks().verify(&Request::post("/event").body(body).unwrap()), Ok(()));
    }
    // Where both are there, the header field counts.
    let body = format!(r#"{{"event":{EVENT},"metadata":{{"signature":"{SIGNATURE}"}}}}"#);
    assert_eq!(webhooks().verify(&signed(body, "00")), Err(WebhookError::Signature));
    for body in [format!(r#"{{"event":{EVENT}}}"#), format!(r#"{{"event":{EVENT},"metadata":{{"attempt":2}}}}"#)] {
        let error = webhooks().verify(&Request::post("/event").body(body).unwrap()).unwrap_err();
        assert!(matches!(error, WebhookError::MissingSignature(_)), "{error}");
    }
}

#[test]
fn what_is_no_delivery_is_malformed() {
    let deep = format!(r#"{{"event":{}{}}}"#, "[".repeat(100_000), "]".repeat(100_000));
    for body in ["", "null", "[]", "{}", "{", r#"{"event":}"#, r#"{"event":1}x"#, &deep] {
        let error = webhooks().verify(&signed(body.to_owned(), SIGNATURE)).unwrap_err();
        assert!(matches!(error, WebhookError::Malformed(_)), "{error}");
    }
    let request = Request::post("/event").header("x-von-signature", SIGNATURE).body(vec![0xff]).unwrap();
    assert!(matches!(webhooks().verify(&request), Err(WebhookError::Malformed(_))));
}

#[test]
fn what_is_signed_for_a_test_is_verified() {
    let event: Value = serde_json::from_str(EVENT).unwrap();
    let request = testing::json("/event", &json!({ "event": event, "metadata": { "attempt": 1 } })).unwrap();
    assert!(webhooks().verify(&request).is_err());
    let request = webhooks().sign(request).unwrap();
    assert_eq!(request.headers()["x-von-signature"], SIGNATURE);
    assert_eq!(webhooks().receive::<EventDelivery>(&request).unwrap().metadata.unwrap().attempt, Some(1));
}
