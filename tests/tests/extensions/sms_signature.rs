//! Signatures of SMS parameters, both ways. The expected values were computed by the reference algorithm elsewhere; the
//! first one is the vector that the vendor's Ruby SDK has.

use std::time::Duration;

use serde_json::json;
use vonage_sdk::auth::{SignatureMethod, SmsSignature};
use vonage_sdk::runtime::{Reply, RetryPolicy};
use vonage_sdk::sms::SendSmsRequest;

use super::world::{clock_at, field, offline};

const SECRET: &str = "my_secret_key_for_testing";

const METHODS: [(SignatureMethod, &str); 5] = [
    (SignatureMethod::Md5Hash, "md5hash"),
    (SignatureMethod::Md5, "md5"),
    (SignatureMethod::Sha1, "sha1"),
    (SignatureMethod::Sha256, "sha256"),
    (SignatureMethod::Sha512, "sha512"),
];

/// The parameters of the vendor's vector, with a signature that is no part of what is signed.
const RECEIVED: [(&str, &str); 8] = [
    ("message-timestamp", "2013-11-21 15:27:30"),
    ("messageId", "020000001B0FE827"),
    ("msisdn", "14843472194"),
    ("text", "Test again"),
    ("timestamp", "1385047698"),
    ("to", "13239877404"),
    ("type", "text"),
    ("sig", "d2e7b1dc968737c5998ad624e02f90b7"),
];

const RECEIVED_SIGNATURES: [&str; 5] = [
    "d2e7b1dc968737c5998ad624e02f90b7",
    "DDEBD46008C2D4E93CCE578A332A52D5",
    "27D0D05C2876C7CB1720DBCDBA4D492E1E55C09A",
    "DDB8397C2B90AAC7F3882D306475C9A5058C92322EEF43C92B298B6E0FC0D330",
    "E0D3C650F8C9D1A5C174D10DDDBFB003E561F59B265616208B0487C5D819481CD3C311D59CF6165ECD1139622D5BA3A256C0D763AC4A9AD9\
     144B5A426B94FE82",
];

/// Parameters with separators in values, letters beyond ASCII, and a capital, which comes before small letters.
const DIFFICULT: [(&str, &str); 6] = [
    ("to", "447700900000"),
    ("from", "A&B=C"),
    ("text", "Grüße & = €"),
    ("api_key", "abcd1234"),
    ("timestamp", "1700000000"),
    ("Type", "unicode"),
];

const DIFFICULT_SIGNATURES: [&str; 5] = [
    "c5d1d82482842a3d25fd0537eb79d38b",
    "5C5E584EA8EA48C6EE0F44611BA598B1",
    "5555B360D5B71EDE994FF940816314F356600856",
    "05199D5A8C3CD43E1207713740325F4C447A391B96D7DA6ECED5EFA55E8B4A63",
    "556A493F826B771DC6318D905E42CA387982A4A5812297268A9A53F58FBEAF4225EE011BE9544A7F220C123D24354BC990E9678C982814CC\
     78932A448720497A",
];

#[test]
fn the_vectors_are_signed_and_verified() {
    for (index, (method, _)) in METHODS.into_iter().enumerate() {
        let signature = SmsSignature::new(method, SECRET);
        for (parameters, expected) in
            [(&RECEIVED[..], RECEIVED_SIGNATURES[index]), (&DIFFICULT[..], DIFFICULT_SIGNATURES[index])]
        {
            let parameters = || parameters.iter().copied();
            assert_eq!(signature.sign(parameters()), expected, "{method:?}");
            assert!(signature.matches(parameters(), expected));
            assert!(signature.matches(parameters(), &expected.to_ascii_uppercase()));
            assert!(signature.matches(parameters(), &expected.to_ascii_lowercase()));
            assert!(signature.matches(parameters().rev(), expected), "the order does not matter");

            assert!(!SmsSignature::new(method, "another secret").matches(parameters(), expected));
            assert!(!signature.matches(parameters().skip(1), expected));
            assert!(!signature.matches(parameters().chain([("more", "")]), expected));
            for wrong in ["", "x", &expected[1..], &format!("{expected}0")] {
                assert!(!signature.matches(parameters(), wrong));
            }
        }
    }
}

#[test]
fn methods_have_the_names_of_the_settings() {
    for (method, name) in METHODS {
        assert_eq!(name.parse(), Ok(method));
        assert_eq!(name.to_ascii_uppercase().parse(), Ok(method));
    }
    assert_eq!(SignatureMethod::default(), SignatureMethod::Md5Hash);
    assert!("sha3".parse::<SignatureMethod>().is_err());
}

#[tokio::test]
async fn what_is_sent_is_signed_instead_of_the_secret() {
    for (method, _) in METHODS {
        let (builder, transport) = offline(&clock_at(1_700_000_000));
        let signature = SmsSignature::new(method, SECRET);
        let client = builder.api_key("abcd1234", "api-secret").sign_sms("abcd1234", signature.clone()).build().unwrap();
        let _ = client.sms().send_sms(SendSmsRequest::new("447700900000", "A&B=C").text("Grüße & = €")).await;

        let request = transport.last_request().unwrap();
        assert_eq!(request.header("authorization"), None);
        assert_eq!(request.uri.query(), None);
        let form = request.form();
        assert_eq!(field(&form, "api_key"), Some("abcd1234"));
        assert_eq!(field(&form, "timestamp"), Some("1700000000"));
        assert_eq!(field(&form, "api_secret"), None);
        assert_eq!(field(&form, "text"), Some("Grüße & = €"), "values are sent as they are");
        let pairs = form.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        assert!(signature.matches(pairs, field(&form, "sig").unwrap()));
    }
}

#[tokio::test]
async fn a_retry_is_signed_anew() {
    let clock = clock_at(1_700_000_000);
    let (builder, transport) = offline(&clock);
    let signature = SmsSignature::new(SignatureMethod::Sha256, SECRET);
    let client = builder.sign_sms("abcd1234", signature).retry(RetryPolicy::default()).build().unwrap();
    transport.reply(Reply::status(429).header("retry-after", "10"));
    transport.reply(Reply::json(200, json!({ "message-count": "1", "messages": [{ "status": "0" }] })));
    client.sms().send_sms(SendSmsRequest::new("447700900000", "447700900001").text("Hello")).await.unwrap();

    let [first, second] = transport.requests().try_into().unwrap();
    assert_eq!(clock.waits(), [Duration::from_secs(10)]);
    let (first, second) = (first.form(), second.form());
    assert_eq!(field(&first, "timestamp"), Some("1700000000"));
    assert_eq!(field(&second, "timestamp"), Some("1700000010"));
    assert_ne!(field(&first, "sig"), field(&second, "sig"));
}
