//! Nothing that can be printed shows a secret.

use std::fmt::Debug;

use serde_json::json;
use vonage_sdk::Client;
use vonage_sdk::auth::{Acl, Application, OAuth, SignatureMethod, SmsSignature};
use vonage_sdk::runtime::{MockTransport, Reply, TestClock};
use vonage_sdk::webhooks::{IntegrationWebhooks, SignedWebhooks, SmsWebhooks, WebhookError, testing};

use super::world::{PKCS8, SECRET, at, hs256, sha256};

/// A word of which no printed text may have a trace.
pub(super) const HIDDEN: &str = "hidden-f00dcafe";

fn check(shown: impl Debug) {
    let text = format!("{shown:?} {shown:#?}");
    let key = PKCS8.lines().skip(2).filter(|line| !line.starts_with('-'));
    for secret in key.chain([HIDDEN, SECRET]) {
        assert!(!text.contains(secret), "{text}");
    }
}

pub(super) fn builder() -> vonage_sdk::ClientBuilder {
    Client::builder()
        .application(Application::new("my-app", PKCS8).expect("a key"))
        .api_key("my-key", HIDDEN)
        .oauth(OAuth::password("my-client", HIDDEN, "user", HIDDEN).refresh_token(HIDDEN))
        .sign_sms("my-key", SmsSignature::new(SignatureMethod::Sha256, HIDDEN))
}

#[test]
fn credentials_do_not_show_their_secrets() {
    let application = Application::new("my-app", PKCS8).unwrap().acl(Acl::default());
    let token = application.token_at(at(1)).unwrap();
    assert!(!format!("{token:?}").contains(token.text().expose()));
    check(application);
    check(OAuth::password("my-client", HIDDEN, "user", HIDDEN));
    check(OAuth::refresh("my-client", HIDDEN, HIDDEN));
    check(SmsSignature::new(SignatureMethod::Md5Hash, HIDDEN));
    check(builder());
    check(builder().transport(MockTransport::new()).build().unwrap());
}

#[test]
fn verifiers_do_not_show_their_secrets() {
    check(SignedWebhooks::new(HIDDEN).also(SECRET));
    check(SmsWebhooks::new(SmsSignature::new(SignatureMethod::Sha512, HIDDEN)));
    check(IntegrationWebhooks::new(HIDDEN));
}

#[test]
fn refusals_show_neither_the_secret_nor_what_would_be_right() {
    let request = testing::json("/event", &json!({ "status": "answered", "event": { "a": 1 } })).unwrap();
    let signed = SignedWebhooks::new(SECRET);
    let sms = SmsWebhooks::new(SmsSignature::new(SignatureMethod::Sha256, SECRET));
    let integration = IntegrationWebhooks::new(SECRET);

    let right: Vec<String> = [signed.sign(request.clone()), integration.sign(request.clone())]
        .into_iter()
        .flat_map(|signed| {
            let signed = signed.unwrap();
            let values: Vec<_> = signed.headers().values().map(|value| value.to_str().unwrap().to_owned()).collect();
            values.into_iter().filter(|value| value.len() > 40)
        })
        .chain([sha256(r#"{"status":"answered"}"#)])
        .collect();
    assert_eq!(right.len(), 3);

    let forged = |claims| {
        let field = format!("Bearer {}", hs256(&claims, SECRET));
        let mut request = testing::json("/event", &json!({ "status": "answered" })).unwrap();
        request.headers_mut().insert("authorization", field.parse().unwrap());
        signed.verify(&request).unwrap_err()
    };
    let wrong = SignedWebhooks::new("another").sign(request.clone()).unwrap();
    let mut unsigned = request.clone();
    unsigned.headers_mut().insert("x-von-signature", "00".parse().unwrap());
    let errors: Vec<WebhookError> = vec![
        signed.verify(&request).unwrap_err(),
        signed.verify(&wrong).unwrap_err(),
        forged(json!({ "iat": 1 })),
        forged(json!({ "iat": 1, "iss": "Vonage" })),
        forged(json!({ "iat": i64::MAX, "iss": "Vonage" })),
        sms.verify(&testing::form("/sms", &[("text", "x")]).unwrap()).unwrap_err(),
        sms.verify(&testing::form("/sms", &[("text", "x"), ("sig", "00")]).unwrap()).unwrap_err(),
        integration.verify(&unsigned).unwrap_err(),
        integration.verify(&request).unwrap_err(),
    ];
    for error in errors {
        let text = format!("{error} {error:?}");
        assert!(!text.contains(SECRET) && right.iter().all(|right| !text.contains(right.as_str())), "{text}");
    }
}

#[tokio::test]
async fn errors_of_calls_show_no_credential() {
    let clock = TestClock::default();
    let transport = MockTransport::new();
    // Whatever is sent comes back, as some endpoints have it.
    transport.otherwise(|request| {
        let body = String::from_utf8_lossy(&request.body).into_owned();
        Reply::json(400, json!({ "error": "invalid_grant", "error_description": format!("cannot take {body}") }))
    });
    let client = builder().transport(transport.clone()).clock(clock).build().unwrap();
    let refused = client.integration_suite().delete_webhook("a").await.unwrap_err();
    assert!(refused.to_string().contains("invalid_grant"));
    let text = format!("{refused} {refused:?} {:?}", std::error::Error::source(&refused));
    assert!(!text.contains(HIDDEN), "{text}");
    check(client.voice().get_call("a").await.unwrap_err());
    check(client.numbers().list_owned_numbers().await.unwrap_err());
    check(transport.requests());
}

#[test]
fn with_an_empty_secret_nothing_is_verified() {
    let request = testing::json("/event", &json!({ "status": "answered", "event": { "a": 1 } })).unwrap();
    let signed = SignedWebhooks::new(SECRET).also("");
    let request_of_anybody = SignedWebhooks::new("").sign(request.clone()).unwrap();
    assert_eq!(signed.verify(&request_of_anybody), Err(WebhookError::NoSecret));

    let sms = SmsWebhooks::new(SmsSignature::new(SignatureMethod::Sha256, ""));
    let form = sms.sign(testing::form("/sms", &[("text", "x")]).unwrap()).unwrap();
    assert_eq!(sms.verify(&form), Err(WebhookError::NoSecret));
    let signature = SmsSignature::new(SignatureMethod::Md5Hash, "");
    assert!(!signature.matches([("a", "b")], &signature.sign([("a", "b")])));

    let integration = IntegrationWebhooks::new("");
    assert_eq!(integration.verify(&integration.sign(request).unwrap()), Err(WebhookError::NoSecret));
}
