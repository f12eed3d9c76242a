//! What the tests have in common: keys, a client that reaches nothing, tokens made by other hands than the crate's.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use ring::signature::{RSA_PKCS1_2048_8192_SHA256, UnparsedPublicKey};
use ring::{digest, hmac};
use serde_json::{Value, json};
use vonage_sdk::runtime::{MockTransport, RecordedRequest, Reply, RetryPolicy, TestClock};
use vonage_sdk::{Client, ClientBuilder};

/// The same key in several forms, made for these tests.
pub(super) const PKCS8: &str = include_str!("keys/pkcs8.pem");
pub(super) const PKCS1: &str = include_str!("keys/pkcs1.pem");
pub(super) const PUBLIC: &str = include_str!("keys/public.pem");
pub(super) const PUBLIC_PKCS1: &str = include_str!("keys/public.pkcs1.pem");

pub(super) const SECRET: &str = "XsA09z2MhUxYcdbXaUX3aTT7TzGmnCLfkdILf0NIyC9hN9criTEUdlI3OZ5hRjR";

/// So many seconds after 1970.
pub(super) fn at(seconds: u64) -> SystemTime {
    UNIX_EPOCH + Duration::from_secs(seconds)
}

pub(super) fn clock_at(seconds: u64) -> TestClock {
    TestClock::starting_at(at(seconds))
}

/// A builder whose client answers everything with an empty object.
///
/// Calls take as long as they take: the clock of the tests would let them time out while another thread signs a token.
pub(super) fn offline(clock: &TestClock) -> (ClientBuilder, MockTransport) {
    let transport = MockTransport::new();
    transport.otherwise(|_| Reply::json(200, json!({})));
    let builder = Client::builder().transport(transport.clone()).clock(clock.clone()).no_timeout();
    (builder.retry(RetryPolicy::never()), transport)
}

/// The bearer token that a request was sent with.
pub(super) fn bearer(request: &RecordedRequest) -> String {
    let field = request.header("authorization").expect("a field");
    field.strip_prefix("Bearer ").expect("a bearer token").to_owned()
}

/// A parameter of a form.
pub(super) fn field<'r>(form: &'r [(String, String)], name: &str) -> Option<&'r str> {
    form.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
}

/// Header and claims of a token.
pub(super) fn read(token: &str) -> (Value, Value) {
    let mut parts = token.split('.').map(|part| URL_SAFE_NO_PAD.decode(part).expect("Base64"));
    let mut next = || serde_json::from_slice(&parts.next().expect("a part")).expect("JSON");
    (next(), next())
}

/// Whether the private key of these tests has signed a token.
pub(super) fn is_signed_with_test_key(token: &str) -> bool {
    let text: String = PUBLIC_PKCS1.lines().skip(2).take_while(|line| !line.starts_with('-')).collect();
    let key = UnparsedPublicKey::new(&RSA_PKCS1_2048_8192_SHA256, STANDARD.decode(text).expect("Base64"));
    let (message, signature) = token.rsplit_once('.').expect("a signature");
    key.verify(message.as_bytes(), &URL_SAFE_NO_PAD.decode(signature).expect("Base64")).is_ok()
}

/// A token with any header and claims, signed with an HMAC whatever the header says.
pub(super) fn forge(header: &Value, claims: &Value, algorithm: hmac::Algorithm, secret: &str) -> String {
    let part = |value: &Value| URL_SAFE_NO_PAD.encode(value.to_string());
    let message = format!("{}.{}", part(header), part(claims));
    let signature = hmac::sign(&hmac::Key::new(algorithm, secret.as_bytes()), message.as_bytes());
    format!("{message}.{}", URL_SAFE_NO_PAD.encode(signature))
}

/// An HS256 token.
pub(super) fn hs256(claims: &Value, secret: &str) -> String {
    forge(&json!({ "alg": "HS256", "typ": "JWT" }), claims, hmac::HMAC_SHA256, secret)
}

/// The SHA-256 of a text in hexadecimal.
pub(super) fn sha256(text: &str) -> String {
    hex(digest::digest(&digest::SHA256, text.as_bytes()).as_ref())
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
