//! Tokens in use: kept, renewed, shared, and sent where they belong.

use std::collections::HashSet;
use std::time::Duration;

use serde_json::json;
use vonage_sdk::Client;
use vonage_sdk::auth::{Application, SignatureMethod, SmsSignature};
use vonage_sdk::messages::{MessageChannel, TextMessage};
use vonage_sdk::runtime::{MockTransport, Reply, TestClock};
use vonage_sdk::sms::SendSmsRequest;

use super::world::{PKCS8, bearer, is_signed_with_test_key, offline, read};

fn with_application(clock: &TestClock) -> (Client, MockTransport) {
    let (builder, transport) = offline(clock);
    let application = Application::new("my-app", PKCS8).expect("a key");
    (builder.application(application).build().expect("a client"), transport)
}

#[tokio::test]
async fn a_token_is_kept_until_shortly_before_it_expires() {
    let clock = TestClock::default();
    let (client, transport) = with_application(&clock);
    for wait in [0, 600, 239, 2, 600] {
        clock.advance(Duration::from_secs(wait));
        client.voice().get_call("a").await.unwrap();
    }
    let tokens: Vec<_> = transport.requests().iter().map(bearer).collect();
    assert!(tokens.iter().all(|token| is_signed_with_test_key(token)));
    // A minute before the fifteen are over, there is a new one.
    assert_eq!(tokens[0], tokens[1]);
    assert_eq!(tokens[1], tokens[2]);
    assert_ne!(tokens[2], tokens[3]);
    assert_eq!(tokens[3], tokens[4]);
    let issued = |token: &str| read(token).1["iat"].as_u64().unwrap();
    assert_eq!(issued(&tokens[3]) - issued(&tokens[0]), 841);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_thousand_calls_at_once_take_one_token() {
    let (client, transport) = with_application(&TestClock::default());
    let calls: Vec<_> = (0..1000)
        .map(|index| {
            let client = client.clone();
            tokio::spawn(async move { client.voice().get_call(format!("call-{index}")).await })
        })
        .collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
    let tokens: HashSet<_> = transport.requests().iter().map(bearer).collect();
    assert_eq!((transport.requests().len(), tokens.len()), (1000, 1));
}

#[tokio::test]
async fn a_token_that_is_refused_is_replaced() {
    let (client, transport) = with_application(&TestClock::default());
    client.voice().get_call("a").await.unwrap();
    transport.reply(Reply::json(401, json!({ "title": "Unauthorized" })));
    client.voice().get_call("b").await.unwrap();
    let tokens: Vec<_> = transport.requests().iter().map(bearer).collect();
    assert_eq!(tokens.len(), 3);
    assert_eq!(tokens[0], tokens[1]);
    assert_ne!(tokens[1], tokens[2]);
}

#[tokio::test]
async fn each_operation_takes_the_first_credential_that_it_accepts_and_no_other() {
    let (builder, transport) = offline(&TestClock::default());
    let application = Application::new("my-app", PKCS8).unwrap();
    let client = builder.application(application).api_key("my-key", "my-secret").build().unwrap();
    let message = TextMessage::new("447700900000", "447700900001", MessageChannel::Sms, "Hello");
    client.messages().send_message(message).await.unwrap();
    client.voice().get_call("a").await.unwrap();
    client.applications().get_application("a").await.unwrap();

    let schemes: Vec<_> = transport
        .requests()
        .iter()
        .map(|request| {
            assert_eq!(request.headers.get_all("authorization").iter().count(), 1);
            assert!(!request.uri.to_string().contains("secret"));
            request.header("authorization").unwrap().split(' ').next().unwrap().to_owned()
        })
        .collect();
    assert_eq!(schemes, ["Bearer", "Bearer", "Basic"]);
}

#[tokio::test]
async fn without_an_application_messages_go_by_api_key() {
    let (builder, transport) = offline(&TestClock::default());
    let client = builder.api_key("Aladdin", "open sesame").build().unwrap();
    let message = TextMessage::new("447700900000", "447700900001", MessageChannel::Sms, "Hello");
    client.messages().send_message(message).await.unwrap();
    // The pair of RFC 7617.
    assert_eq!(transport.last_request().unwrap().header("authorization"), Some("Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="));
}

#[tokio::test]
async fn a_missing_credential_is_named_before_anything_is_sent() {
    let (builder, transport) = offline(&TestClock::default());
    let client = builder.api_key("my-key", "my-secret").build().unwrap();
    let error = client.voice().get_call("a").await.unwrap_err();
    assert!(error.is_missing_credential() && error.is_authentication());
    assert!(error.to_string().contains("bearerAuth"), "{error}");
    let error = client.integration_suite().get_account().await.unwrap_err();
    assert!(error.to_string().contains("oauth"), "{error}");
    assert!(transport.requests().is_empty());
}

#[tokio::test]
async fn signatures_are_for_sms_and_api_keys_for_the_rest() {
    let (builder, transport) = offline(&TestClock::default());
    let signature = SmsSignature::new(SignatureMethod::Sha256, "signature secret");
    let client = builder.sign_sms("my-key", signature).api_key("my-key", "my-secret").build().unwrap();
    let _ = client.sms().send_sms(SendSmsRequest::new("447700900000", "447700900001").text("Hello")).await;
    let _ = client.numbers().list_owned_numbers().await;

    let [sms, numbers] = transport.requests().try_into().unwrap();
    assert_eq!(sms.header("authorization"), None);
    assert!(sms.form().iter().any(|(name, _)| name == "sig"));
    assert!(numbers.header("authorization").unwrap().starts_with("Basic "));
    assert_eq!(numbers.uri.query(), None);
}
