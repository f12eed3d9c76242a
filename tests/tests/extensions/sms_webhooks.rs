//! Webhooks of the SMS API.

use std::time::Duration;

use bytes::Bytes;
use http::Request;
use serde_json::{Value, json};
use vonage_sdk::auth::{SignatureMethod, SmsSignature};
use vonage_sdk::sms::{DeliveryReceipt, DeliveryStatus, InboundSms};
use vonage_sdk::webhooks::{SmsWebhooks, WebhookError, testing};

use super::world::clock_at;

const NOW: u64 = 1_385_047_698;

const METHODS: [SignatureMethod; 5] = [
    SignatureMethod::Md5Hash,
    SignatureMethod::Md5,
    SignatureMethod::Sha1,
    SignatureMethod::Sha256,
    SignatureMethod::Sha512,
];

/// The vector that the vendor's Ruby SDK has.
const VECTOR: [(&str, &str); 8] = [
    ("message-timestamp", "2013-11-21 15:27:30"),
    ("messageId", "020000001B0FE827"),
    ("msisdn", "14843472194"),
    ("text", "Test again"),
    ("timestamp", "1385047698"),
    ("to", "13239877404"),
    ("type", "text"),
    ("sig", "d2e7b1dc968737c5998ad624e02f90b7"),
];

fn webhooks(method: SignatureMethod) -> SmsWebhooks {
    SmsWebhooks::new(SmsSignature::new(method, "my_secret_key_for_testing")).clock(clock_at(NOW))
}

fn vector() -> SmsWebhooks {
    webhooks(SignatureMethod::Md5Hash)
}

/// The vector with one parameter replaced, or left out.
fn but(name: &str, value: Option<&str>) -> Vec<(&'static str, String)> {
    let pairs = VECTOR.iter().filter(|(known, _)| *known != name || value.is_some());
    pairs.map(|(known, old)| (*known, value.filter(|_| *known == name).unwrap_or(old).to_owned())).collect()
}

/// A request in each of the three forms that a webhook comes in.
fn forms(pairs: &[(&str, String)]) -> [Request<Bytes>; 3] {
    let borrowed: Vec<_> = pairs.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let object: serde_json::Map<String, Value> =
        pairs.iter().map(|(name, value)| ((*name).to_owned(), json!(value))).collect();
    [
        testing::json("/sms", &object).expect("a request"),
        testing::form("/sms", &borrowed).expect("a request"),
        testing::query("/sms", &borrowed).expect("a request"),
    ]
}

#[test]
fn the_vector_is_verified_in_every_form() {
    for request in forms(&but("", None)) {
        let message: InboundSms = vector().receive(&request).unwrap();
        assert_eq!(message.text.as_deref(), Some("Test again"));
        assert_eq!(message.message_id.as_deref(), Some("020000001B0FE827"));
        assert_eq!(message.message_timestamp.unwrap().unix_seconds(), Some(1_385_047_650));
    }
    for request in forms(&but("sig", Some("D2E7B1DC968737C5998AD624E02F90B7"))) {
        assert_eq!(vector().verify(&request), Ok(()));
    }
}

#[test]
fn what_was_changed_on_the_way_is_refused() {
    for (name, value) in [
        ("text", Some("Test")),
        ("text", None),
        ("msisdn", Some("14843472195")),
        ("timestamp", Some("1385047699")),
        ("sig", Some("")),
        ("sig", Some("d2e7b1dc968737c5998ad624e02f90b8")),
    ] {
        for request in forms(&but(name, value)) {
            assert_eq!(vector().verify(&request), Err(WebhookError::Signature), "{name}: {value:?}");
        }
    }
    for request in forms(&but("", None)) {
        let other = SmsWebhooks::new(SmsSignature::new(SignatureMethod::Md5Hash, "another")).clock(clock_at(NOW));
        assert_eq!(other.verify(&request), Err(WebhookError::Signature));
        for method in &METHODS[1..] {
            assert_eq!(webhooks(*method).verify(&request), Err(WebhookError::Signature));
        }
    }
}

#[test]
fn the_window_is_closed_to_the_second() {
    let [request, ..] = forms(&but("", None));
    for (now, expected) in [
        (NOW - 301, Err(WebhookError::TooEarly { by: Duration::from_secs(301) })),
        (NOW - 300, Ok(())),
        (NOW + 300, Ok(())),
        (NOW + 301, Err(WebhookError::TooOld { by: Duration::from_secs(301) })),
    ] {
        assert_eq!(vector().clock(clock_at(now)).verify(&request), expected, "{now}");
    }
    assert!(vector().clock(clock_at(NOW + 61)).time_window(Duration::from_secs(60)).verify(&request).is_err());
}

#[test]
fn signature_and_time_have_to_be_there() {
    for request in forms(&but("sig", None)) {
        let error = vector().verify(&request).unwrap_err();
        assert!(matches!(error, WebhookError::MissingSignature(_)) && error.is_untrusted());
    }
    let signature = SmsSignature::new(SignatureMethod::Sha256, "s");
    let webhooks = SmsWebhooks::new(signature.clone()).clock(clock_at(NOW));
    for pairs in [vec![("text", "Hello")], vec![("text", "Hello"), ("timestamp", "now")], vec![("timestamp", "-1")]] {
        let sig = signature.sign(pairs.iter().copied());
        let pairs: Vec<_> = pairs.into_iter().chain([("sig", sig.as_str())]).collect();
        let error = webhooks.verify(&testing::form("/sms", &pairs).unwrap()).unwrap_err();
        assert!(matches!(error, WebhookError::Malformed(_)), "{error}");
    }
}

#[test]
fn what_could_be_read_in_two_ways_is_refused() {
    let signature = SmsSignature::new(SignatureMethod::Sha256, "s");
    let webhooks = SmsWebhooks::new(signature.clone()).clock(clock_at(NOW));
    let timestamp = NOW.to_string();
    for pairs in [
        // As text to be signed, these are the same as a parameter `b` of its own.
        vec![("a=1&b", "2"), ("timestamp", timestamp.as_str())],
        vec![("a&b", "2"), ("timestamp", &timestamp)],
        vec![("a=b", "2"), ("timestamp", &timestamp)],
        vec![("text", "one"), ("text", "two"), ("timestamp", &timestamp)],
    ] {
        let sig = signature.sign(pairs.iter().copied());
        let pairs: Vec<_> = pairs.into_iter().chain([("sig", sig.as_str())]).collect();
        for request in [testing::form("/sms", &pairs).unwrap(), testing::query("/sms", &pairs).unwrap()] {
            assert!(matches!(webhooks.verify(&request), Err(WebhookError::Malformed(_))), "{pairs:?}");
        }
    }
    let nested = testing::json("/sms", &json!({ "text": { "a": 1 }, "timestamp": timestamp, "sig": "00" })).unwrap();
    assert!(matches!(webhooks.verify(&nested), Err(WebhookError::Malformed(_))));
}

#[test]
fn numbers_and_truths_are_signed_as_their_text() {
    let signature = SmsSignature::new(SignatureMethod::Sha512, "s");
    let webhooks = SmsWebhooks::new(signature.clone()).clock(clock_at(NOW));
    let timestamp = NOW.to_string();
    let sig = signature.sign([("concat", "true"), ("concat-part", "2"), ("nonce", ""), ("timestamp", &timestamp)]);
    let body = json!({ "concat": true, "concat-part": 2, "nonce": null, "timestamp": NOW, "sig": sig });
    let message: InboundSms = webhooks.receive(&testing::json("/sms", &body).unwrap()).unwrap();
    assert_eq!((message.concat.as_deref(), message.concat_part.as_deref()), (Some("true"), Some("2")));
}

#[test]
fn what_is_signed_for_a_test_is_verified() {
    let receipt = [("status", "delivered"), ("messageId", "m"), ("err-code", "0"), ("client-ref", "a&b=c ü")];
    for method in METHODS {
        for request in [
            testing::json("https://example.com/sms", &receipt.into_iter().collect::<std::collections::HashMap<_, _>>()),
            testing::form("https://example.com/sms", &receipt),
            testing::query("https://example.com/sms", &receipt),
        ] {
            let request = webhooks(method).sign(request.unwrap()).unwrap();
            assert_eq!(request.uri().host(), Some("example.com"));
            let receipt: DeliveryReceipt = webhooks(method).receive(&request).unwrap();
            assert_eq!(receipt.status, Some(DeliveryStatus::Delivered));
            assert_eq!(receipt.client_ref.as_deref(), Some("a&b=c ü"));
            assert_eq!(receipt.timestamp, Some(NOW.to_string()));
            // Once more, it is signed over the same parameters.
            assert_eq!(webhooks(method).sign(request.clone()).unwrap().uri(), request.uri());
        }
    }
}
