//! Applications: keys and the claims of tokens.

use std::time::Duration;

use serde_json::json;
use vonage_sdk::auth::{Acl, Application};
use vonage_sdk::runtime::JsonObject;

use super::world::{PKCS1, PKCS8, PUBLIC, at, is_signed_with_test_key, read};

#[test]
fn both_forms_of_a_key_sign_for_the_same_public_key() {
    for pem in [PKCS8, PKCS1] {
        let token = Application::new("my-app", pem).unwrap().token_at(at(1_700_000_000)).unwrap();
        assert!(is_signed_with_test_key(token.text().expose()));
    }
}

#[test]
fn a_token_says_what_the_service_asks_for_and_no_more() {
    let token = Application::new("my-app", PKCS8).unwrap().token_at(at(1_700_000_000)).unwrap();
    let (header, mut claims) = read(token.text().expose());
    assert_eq!(header, json!({ "alg": "RS256", "typ": "JWT" }));
    let jti = claims["jti"].take();
    assert_eq!(claims, json!({ "application_id": "my-app", "iat": 1_700_000_000, "exp": 1_700_000_900, "jti": null }));
    assert!(is_random_uuid(jti.as_str().unwrap()), "{jti}");
}

fn is_random_uuid(text: &str) -> bool {
    let lengths: Vec<_> = text.split('-').map(str::len).collect();
    let digits = text.chars().all(|c| c == '-' || c.is_ascii_digit() || ('a'..='f').contains(&c));
    let [version, variant] = [14, 19].map(|at| text.as_bytes()[at]);
    digits && lengths == [8, 4, 4, 4, 12] && version == b'4' && b"89ab".contains(&variant)
}

#[test]
fn everything_else_is_said_on_demand() {
    let acl = Acl::paths(["/*/users/**"])
        .path("/*/conversations/**", ["GET", "POST"])
        .rule("/*/sessions/**", JsonObject::new().with("filters", json!({ "own": true })));
    let application = Application::new("my-app", PKCS8)
        .unwrap()
        .ttl(Duration::from_secs(60))
        .not_before(at(1_700_000_010))
        .subject("alice")
        .acl(acl);
    let (_, claims) = read(application.token_at(at(1_700_000_000)).unwrap().text().expose());
    assert_eq!(claims["exp"], 1_700_000_060);
    assert_eq!(claims["nbf"], 1_700_000_010);
    assert_eq!(claims["sub"], "alice");
    assert_eq!(
        claims["acl"],
        json!({ "paths": {
            "/*/users/**": {},
            "/*/conversations/**": { "methods": ["GET", "POST"] },
            "/*/sessions/**": { "filters": { "own": true } },
        } })
    );
}

#[test]
fn no_two_tokens_have_the_same_id() {
    let application = Application::new("my-app", PKCS8).unwrap();
    let id = || read(application.token_at(at(1_700_000_000)).unwrap().text().expose()).1["jti"].to_string();
    let ids: std::collections::HashSet<_> = (0..20).map(|_| id()).collect();
    assert_eq!(ids.len(), 20);
}

#[test]
fn a_ttl_beyond_all_time_is_no_fault() {
    let application = Application::new("my-app", PKCS8).unwrap().ttl(Duration::MAX);
    assert!(is_signed_with_test_key(application.token_at(at(1)).unwrap().text().expose()));
}

#[test]
fn a_key_comes_from_a_file_or_from_a_single_line() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/extensions/keys/pkcs1.pem");
    assert!(Application::from_file("my-app", path).is_ok());
    assert!(Application::new("my-app", PKCS8.replace('\n', "\\n")).is_ok());
    assert!(Application::new("my-app", PKCS8.replace('\n', "\r\n")).is_ok());

    let error = Application::from_file("my-app", "no/such/file").unwrap_err();
    assert!(error.to_string().starts_with("the private key no/such/file cannot be read: "), "{error}");
    assert!(std::error::Error::source(&error).is_some());
}

#[test]
fn a_key_that_cannot_be_used_is_refused_with_the_reason() {
    let damaged = PKCS8.replacen("MII", "M!!", 1);
    let lines: Vec<_> = PKCS8.lines().collect();
    let shortened = [&lines[..6], &lines[8..]].concat().join("\n");
    for (pem, reason) in [
        (include_str!("keys/elliptic.pem"), "refused"),
        (include_str!("keys/elliptic.sec1.pem"), "an RSA key is needed"),
        (include_str!("keys/encrypted.pem"), "encrypted"),
        (include_str!("keys/short.pem"), "refused"),
        (PUBLIC, "public key"),
        (&damaged, "damaged"),
        (&shortened, "refused"),
        ("", "empty"),
        (" \n", "empty"),
        ("private.key", "not PEM"),
    ] {
        let error = Application::new("my-app", pem).unwrap_err().to_string();
        assert!(error.contains(reason), "{reason}: {error}");
        assert!(pem.lines().filter(|line| line.len() > 40).all(|line| !error.contains(line)), "{error}");
    }
}
