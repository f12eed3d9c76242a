//! Nothing that is printed shows a secret. (Traces have a test of their own, in a process of its own.)

use super::sample::types::{CreateCall, CreateCallAnswerUrl, Endpoint, EndpointPhone};
use super::sample::{BASIC_AUTH, BEARER_AUTH};
use crate::runtime::{
    Client, Credential, Error, Limits, MockTransport, Scheme, SecretString, Token, TokenContext, TokenError,
    TokenSource, TransportError,
};

const SECRETS: [&str; 6] =
    ["s3cret-token", "s3cret-password", "s3cret-key", "s3cret-field", "s3cret-header", "czNjcmV0"];

fn assert_clean(what: &str, text: &str) {
    for secret in SECRETS {
        assert!(!text.contains(secret), "{what} shows {secret}: {text}");
    }
}

const QUERY_KEY: Scheme = Scheme::query_key("queryKey", "key");

struct Source;

impl TokenSource for Source {
    async fn token(&self, _: &TokenContext) -> Result<Token, TokenError> {
        Ok(Token::new("s3cret-token"))
    }
}

fn client(mock: &MockTransport) -> Client {
    let builder = Client::builder()
        .transport(mock.clone())
        .credential(BEARER_AUTH, Credential::tokens(Source))
        .credential(BASIC_AUTH, Credential::basic("s3cret-key", "s3cret-password"))
        .credential(QUERY_KEY, Credential::fixed("s3cret-key"))
        .credentials_as_parameters(true);
    assert_clean("ClientBuilder", &format!("{builder:?}"));
    builder.build().unwrap()
}

fn body() -> CreateCallAnswerUrl {
    let from = Some(Endpoint::Phone(EndpointPhone::new("1")));
    CreateCallAnswerUrl { from, password: Some("s3cret-field".into()), ..CreateCallAnswerUrl::default() }
}

#[test]
fn types() {
    let secret = SecretString::new("s3cret-field");
    assert_eq!(format!("{secret:?} {:?}", body().password), "[redacted] Some([redacted])");
    assert_eq!((secret.expose(), secret == SecretString::new("s3cret-fielD")), ("s3cret-field", false));
    let mock = MockTransport::new();
    let client = client(&mock);
    let request = client
        .voice()
        .create_call(CreateCall::AnswerUrl(body()))
        .with_header("x-secret", "s3cret-header")
        .with_query("q", "s3cret-field");
    let head = http::Request::get("https://a.example.com/x?key=s3cret-key")
        .header("x", "s3cret-header")
        .body("s3cret-field".into())
        .unwrap();
    let mut headers = http::Response::new("s3cret-field".into());
    headers.headers_mut().insert("set-cookie", "s3cret-header".parse().unwrap());
    let response = http::Response::builder().status(400).header("x", "s3cret-header");
    for (what, text) in [
        ("a type", format!("{:?}", body())),
        ("Client", format!("{client:?} {:?}", client.voice())),
        ("Request", format!("{request:?}")),
        ("Token", format!("{:?}", Token::new("s3cret-token"))),
        (
            "Credential",
            format!("{:?} {:?}", Credential::fixed("s3cret-token"), Credential::basic("s3cret-key", "s3cret-password")),
        ),
        ("RecordedRequest", format!("{:?}", crate::runtime::RecordedRequest::from(head))),
        ("TransportError", format!("{0:?} {0}", TransportError::too_large(Limits::default(), headers))),
        (
            "Error",
            format!(
                "{:?}",
                Error::from_response("x", response.body(r#"{"title":"t","echo":"s3cret-field"}"#).unwrap())
            ),
        ),
    ] {
        assert_clean(what, &text);
    }
}

#[cfg(feature = "reqwest")]
#[test]
fn proxies_and_fixed_header_fields_of_the_default_transport() {
    let fields = [(http::header::COOKIE, http::HeaderValue::from_static("s3cret-header"))].into_iter().collect();
    let proxy = ::reqwest::Proxy::all("http://user:s3cret-password@proxy.example.com").unwrap();
    // A client of reqwest's own making wants one, and another test may have been first.
    rustls::crypto::ring::default_provider().install_default().ok();
    let client = ::reqwest::Client::builder().default_headers(fields).proxy(proxy);
    let transport = crate::runtime::ReqwestTransport::with_client(client.build().unwrap());
    assert_clean("ReqwestTransport", &format!("{transport:?}"));
}
