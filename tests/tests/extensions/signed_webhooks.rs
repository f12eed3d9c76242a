//! Webhooks with a JSON Web Token. Tokens are made by hand here, with another implementation of HMAC than the crate's.

use std::time::Duration;

use bytes::Bytes;
use http::Request;
use ring::hmac::{HMAC_SHA256, HMAC_SHA384, HMAC_SHA512};
use serde_json::{Value, json};
use vonage_sdk::webhooks::{SignedWebhooks, WebhookError, testing};

use super::world::{PUBLIC, SECRET, clock_at, forge, hs256, sha256};

const NOW: u64 = 1_700_000_000;
const BODY: &str = r#"{"from":"447700900001","status":"answered","uuid":"aaaa"}"#;

fn webhooks() -> SignedWebhooks {
    SignedWebhooks::new(SECRET).clock(clock_at(NOW))
}

fn claims() -> Value {
    json!({
        "iat": NOW,
        "jti": "c5ba8f24-1a14-4c10-bfdf-3fbe8ce511b5",
        "iss": "Vonage",
        "payload_hash": sha256(BODY),
        "api_key": "a1b2c3d",
        "application_id": "aaaaaaaa-bbbb-cccc-dddd-0123456789ab",
    })
}

/// The claims with one of them replaced, or removed by null.
fn claims_but(name: &str, value: Value) -> Value {
    let mut claims = claims();
    match value {
        Value::Null => _ = claims.as_object_mut().expect("claims").remove(name),
        value => claims[name] = value,
    }
    claims
}

fn request(token: &str, body: &str) -> Request<Bytes> {
    let request = Request::post("https://example.com/event").header("content-type", "application/json");
    request
        .header("authorization", format!("Bearer {token}"))
        .body(Bytes::copy_from_slice(body.as_bytes()))
        .expect("a request")
}

fn verdict(webhooks: &SignedWebhooks, claims: &Value) -> Result<(), WebhookError> {
    webhooks.verify(&request(&hs256(claims, SECRET), BODY)).map(|_| ())
}

#[test]
fn a_signed_webhook_is_verified() {
    let request = request(&hs256(&claims(), SECRET), BODY);
    let claims = webhooks().verify(&request).unwrap();
    assert_eq!(claims.issued_at, NOW as i64);
    assert_eq!(claims.id.as_deref(), Some("c5ba8f24-1a14-4c10-bfdf-3fbe8ce511b5"));
    assert_eq!(claims.api_key.as_deref(), Some("a1b2c3d"));
    let payload: Value = webhooks().receive(&request).unwrap();
    assert_eq!(payload["status"], "answered");
}

#[test]
fn the_vector_of_the_java_sdk_is_signed_with_its_secret() {
    let token = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJTaW5hIiwibmFtZSI6IkphdmFfU0RLIiwiaWF0IjoxNjk4NjgwMzkyfQ.\
                 4qJpi46NSYURiLI1xoLIfGRygA8IUI2QSG9P2Kus1Oo";
    let verify = |secret| SignedWebhooks::new(secret).clock(clock_at(1_698_680_392)).verify(&request(token, BODY));
    // What it lacks is looked at once the signature is good.
    assert_eq!(verify(SECRET), Err(WebhookError::Claim("iss")));
    assert_eq!(verify("another"), Err(WebhookError::Signature));
}

#[test]
fn another_secret_or_another_body_is_refused() {
    let token = hs256(&claims(), SECRET);
    let other = SignedWebhooks::new("another").clock(clock_at(NOW));
    assert_eq!(other.verify(&request(&token, BODY)), Err(WebhookError::Signature));
    // While a secret is replaced, both are good.
    assert!(other.also(SECRET).verify(&request(&token, BODY)).is_ok());

    for body in [r#"{"from":"447700900001","status":"completed","uuid":"aaaa"}"#, &format!("{BODY} "), "", "{}"] {
        assert_eq!(webhooks().verify(&request(&token, body)), Err(WebhookError::PayloadHash), "{body}");
    }
    let tampered = token.replacen('.', "A.", 1);
    assert!(webhooks().verify(&request(&tampered, BODY)).is_err());
    let [header, _, signature] = token.split('.').collect::<Vec<_>>().try_into().unwrap();
    let (_, claims, _) = {
        let other = hs256(&claims_but("iat", json!(NOW + 1)), SECRET);
        let parts: Vec<_> = other.split('.').map(str::to_owned).collect();
        (parts[0].clone(), parts[1].clone(), parts[2].clone())
    };
    let swapped = format!("{header}.{claims}.{signature}");
    assert_eq!(webhooks().verify(&request(&swapped, BODY)), Err(WebhookError::Signature));
}

#[test]
fn the_hash_may_be_in_capitals_and_has_to_be_there() {
    let hash = sha256(BODY).to_ascii_uppercase();
    assert_eq!(verdict(&webhooks(), &claims_but("payload_hash", json!(hash))), Ok(()));
    let none = claims_but("payload_hash", Value::Null);
    assert_eq!(verdict(&webhooks(), &none), Err(WebhookError::Claim("payload_hash")));
    assert_eq!(verdict(&webhooks().without_payload_hash(), &none), Ok(()));
    // One that is there is checked all the same.
    let wrong = claims_but("payload_hash", json!(sha256("")));
    assert_eq!(verdict(&webhooks().without_payload_hash(), &wrong), Err(WebhookError::PayloadHash));
}

#[test]
fn the_window_is_closed_to_the_second() {
    for (iat, expected) in [
        (NOW, Ok(())),
        (NOW - 300, Ok(())),
        (NOW - 301, Err(WebhookError::TooOld { by: Duration::from_secs(301) })),
        (NOW + 300, Ok(())),
        (NOW + 301, Err(WebhookError::TooEarly { by: Duration::from_secs(301) })),
        (0, Err(WebhookError::TooOld { by: Duration::from_secs(NOW) })),
    ] {
        assert_eq!(verdict(&webhooks(), &claims_but("iat", json!(iat))), expected, "{iat}");
    }
    let narrow = webhooks().time_window(Duration::from_secs(10));
    assert!(verdict(&narrow, &claims_but("iat", json!(NOW - 10))).is_ok());
    assert!(verdict(&narrow, &claims_but("iat", json!(NOW - 11))).is_err());
    let wide = webhooks().time_window(Duration::MAX);
    assert!(verdict(&wide, &claims_but("iat", json!(0))).is_ok());
    for iat in [i64::MIN, i64::MAX] {
        assert!(verdict(&webhooks(), &claims_but("iat", json!(iat))).is_err(), "{iat}");
    }
}

#[test]
fn a_token_keeps_to_its_own_times() {
    assert_eq!(verdict(&webhooks(), &claims_but("exp", json!(NOW + 1))), Ok(()));
    let expired = Err(WebhookError::TooOld { by: Duration::from_secs(0) });
    assert_eq!(verdict(&webhooks(), &claims_but("exp", json!(NOW))), expired);
    assert_eq!(verdict(&webhooks(), &claims_but("nbf", json!(NOW + 300))), Ok(()));
    let early = Err(WebhookError::TooEarly { by: Duration::from_secs(301) });
    assert_eq!(verdict(&webhooks(), &claims_but("nbf", json!(NOW + 301))), early);
}

#[test]
fn issuer_application_and_account_have_to_be_right() {
    for (name, value) in [("iss", json!("Somebody")), ("iss", Value::Null)] {
        assert_eq!(verdict(&webhooks(), &claims_but(name, value)), Err(WebhookError::Claim("iss")));
    }
    assert_eq!(verdict(&webhooks().issuer("Somebody"), &claims_but("iss", json!("Somebody"))), Ok(()));

    let ours = || webhooks().application_id("aaaaaaaa-bbbb-cccc-dddd-0123456789ab").api_key("a1b2c3d");
    assert_eq!(verdict(&ours(), &claims()), Ok(()));
    for name in ["application_id", "api_key"] {
        for value in [json!("another"), Value::Null] {
            assert_eq!(verdict(&ours(), &claims_but(name, value)), Err(WebhookError::Claim(name)));
        }
    }
}

#[test]
fn no_other_algorithm_is_accepted_whatever_it_is_signed_with() {
    for (alg, algorithm, secret) in [
        ("none", HMAC_SHA256, SECRET),
        ("None", HMAC_SHA256, SECRET),
        ("", HMAC_SHA256, SECRET),
        ("hs256", HMAC_SHA256, SECRET),
        ("HS384", HMAC_SHA384, SECRET),
        ("HS512", HMAC_SHA512, SECRET),
        ("RS256", HMAC_SHA256, SECRET),
        // The confusion of a public key with a shared secret.
        ("RS256", HMAC_SHA256, PUBLIC),
    ] {
        let token = forge(&json!({ "alg": alg, "typ": "JWT" }), &claims(), algorithm, secret);
        assert_eq!(webhooks().verify(&request(&token, BODY)), Err(WebhookError::Algorithm), "{alg}");
        let unsigned = format!("{}.", token.rsplit_once('.').unwrap().0);
        assert_eq!(webhooks().verify(&request(&unsigned, BODY)), Err(WebhookError::Algorithm), "{alg}");
    }
    // HS256 without a signature, and with that of another algorithm.
    let token = hs256(&claims(), SECRET);
    let unsigned = format!("{}.", token.rsplit_once('.').unwrap().0);
    assert_eq!(webhooks().verify(&request(&unsigned, BODY)), Err(WebhookError::Signature));
    let longer = forge(&json!({ "alg": "HS256" }), &claims(), HMAC_SHA512, SECRET);
    assert_eq!(webhooks().verify(&request(&longer, BODY)), Err(WebhookError::Signature));
    // What the header calls critical is not understood.
    let critical = forge(&json!({ "alg": "HS256", "crit": ["b64"], "b64": false }), &claims(), HMAC_SHA256, SECRET);
    assert!(matches!(webhooks().verify(&request(&critical, BODY)), Err(WebhookError::Malformed(_))));
}

#[test]
fn what_is_no_token_is_malformed() {
    let good = hs256(&claims(), SECRET);
    let [header, payload, signature] = good.split('.').collect::<Vec<_>>().try_into().unwrap();
    for token in [
        "",
        "x",
        ".",
        "..",
        "...",
        &format!("{header}.{payload}"),
        &format!("{header}.{payload}.{signature}.{signature}"),
        &format!("{header}.{payload}.{signature}="),
        &format!("{header}.{payload}.!"),
        &format!("!.{payload}.{signature}"),
        &format!("e30.{payload}.{signature}"),
        &format!("bnVsbA.{payload}.{signature}"),
        &format!("{header} {payload} {signature}"),
    ] {
        let error = webhooks().verify(&request(token, BODY)).unwrap_err();
        assert!(matches!(error, WebhookError::Malformed(_)), "{token:?}: {error}");
    }
    for claims in [json!([]), json!("Vonage"), json!(null), json!({ "iat": "soon", "iss": "Vonage" }), json!({})] {
        let error = verdict(&webhooks(), &claims).unwrap_err();
        assert!(matches!(error, WebhookError::Malformed(_)), "{claims}: {error}");
    }
}

#[test]
fn the_header_field_has_to_be_one_bearer_token() {
    let token = hs256(&claims(), SECRET);
    let with = |fields: &[String]| {
        let builder = fields.iter().fold(Request::post("/event"), |it, field| it.header("authorization", field));
        builder.body(BODY).unwrap()
    };
    let missing = webhooks().verify(&with(&[])).unwrap_err();
    assert!(matches!(missing, WebhookError::MissingSignature(_)));
    assert_eq!(missing.status(), 401);
    for fields in [
        vec![token.clone()],
        vec![format!("Basic {token}")],
        vec![format!("Bearer {token}"), format!("Bearer {token}")],
    ] {
        assert!(matches!(webhooks().verify(&with(&fields)), Err(WebhookError::Malformed(_))));
    }
    assert!(webhooks().verify(&with(&[format!("bearer {token}")])).is_ok());
}

#[test]
fn of_a_query_string_the_parameters_are_hashed_in_their_order() {
    // The hash of {"to":"447700900000","from":"447700900001","conversation_uuid":"CON-1","uuid":"a/b \"c\"",
    // "empty":"","text":"grüß"}, computed elsewhere.
    let hash = "67362af6fc110138b3690d69b5966672890a6f97d5810211c75bf790826244c4";
    let token = hs256(&claims_but("payload_hash", json!(hash)), SECRET);
    let get = |query: &str| {
        let request = Request::get(format!("/answer?{query}")).header("authorization", format!("Bearer {token}"));
        webhooks().receive::<Value>(&request.body("").unwrap())
    };
    let rest = "conversation_uuid=CON-1&uuid=a%2Fb+%22c%22&empty=&text=gr%C3%BC%C3%9F";
    let payload = get(&format!("to=447700900000&from=447700900001&{rest}")).unwrap();
    assert_eq!(payload["uuid"], r#"a/b "c""#);
    for query in [
        &format!("from=447700900001&to=447700900000&{rest}"),
        &format!("to=447700900000&from=447700900001&{rest}&more=1"),
        &format!("to=447700900000&from=447700900002&{rest}"),
        "",
    ] {
        assert_eq!(get(query), Err(WebhookError::PayloadHash), "{query}");
    }
}

#[test]
fn what_is_signed_for_a_test_is_verified() -> Result<(), WebhookError> {
    let payload = [("from", "447700900001"), ("status", "answered")];
    for request in [
        testing::json("https://example.com/event", &json!({ "status": "answered" }))?,
        testing::form("https://example.com/event", &payload)?,
        testing::query("https://example.com/event", &payload)?,
    ] {
        assert!(webhooks().verify(&request).is_err());
        let request = webhooks().application_id("a").api_key("k").sign(request)?;
        let claims = webhooks().application_id("a").api_key("k").verify(&request)?;
        assert_eq!((claims.issuer.as_deref(), claims.issued_at), (Some("Vonage"), NOW as i64));
        assert_eq!(webhooks().receive::<Value>(&request)?["status"], "answered");
    }
    Ok(())
}
