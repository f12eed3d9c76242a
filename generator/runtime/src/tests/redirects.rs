//! Redirects: followed where that is safe, and never with a credential to another host.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::sample::{API, BASIC_AUTH, BEARER_AUTH};
use super::{block_on, builder};
use crate::runtime::{
    Credential, Error, Method, MockTransport, Raw, RecordedRequest, Reply, Request, Scheme, TestClock,
};

const QUERY_KEY: Scheme = Scheme::query_key("queryKey", "key");

type Call = Request<Raw<Value>>;

/// What comes of a call that is redirected, and what was sent on the way.
fn redirected(
    method: Method,
    replies: &[(u16, &str)],
    build: impl FnOnce(Call) -> Call,
) -> (Result<Value, Error>, Vec<RecordedRequest>) {
    let mock = MockTransport::new();
    for (status, location) in replies {
        mock.reply(Reply::status(*status).header("location", location));
    }
    mock.otherwise(|_| Reply::json(200, json!("arrived")));
    let client = builder(&mock, &TestClock::default()).credential(QUERY_KEY, Credential::fixed("key-secret"));
    let call = client.build().unwrap().raw_request(method, API, "/v1/calls");
    let result = block_on(build(call).send());
    (result, mock.requests())
}

fn addresses(requests: &[RecordedRequest]) -> Vec<String> {
    requests.iter().map(|request| format!("{} {}", request.method, request.uri)).collect()
}

#[test]
fn to_another_host_go_no_credentials_header_fields_or_cookies() {
    for elsewhere in [
        "https://evil.example.org/x",
        "//evil.example.org/x",
        "https://api.example.com:444/x",
        "https://api.example.com.evil.org/x",
    ] {
        let (result, requests) = redirected(Method::GET, &[(302, elsewhere)], |call| {
            call.authentication(&[&[BEARER_AUTH, QUERY_KEY]])
                .with_header("x-private", "1")
                .set_cookie("c", "d")
                .query("q", "r")
        });
        assert_eq!(result.unwrap(), json!("arrived"));
        let [first, second] = &requests[..] else { panic!("two requests") };
        assert_eq!(first.uri, "https://api.example.com/v1/calls?q=r&key=key-secret");
        assert_eq!(first.header("authorization"), Some("Bearer some-token"));
        assert_eq!(
            second.uri.to_string(),
            format!("https://{}", elsewhere.trim_start_matches("https:").trim_start_matches("//"))
        );
        let names: Vec<_> = second.headers.keys().map(|name| name.as_str()).collect();
        assert_eq!(names, ["accept", "user-agent"]);
    }
}

#[test]
fn at_home_everything_goes_along() {
    for (location, expected) in [
        ("/v2/calls", "https://api.example.com/v2/calls?key=key-secret"),
        ("https://API.example.com:443/v2/calls?a=b", "https://API.example.com:443/v2/calls?a=b&key=key-secret"),
        ("other?key=key-secret", "https://api.example.com/v1/other?key=key-secret"),
        ("?page=2#part", "https://api.example.com/v1/calls?page=2&key=key-secret"),
    ] {
        let (result, requests) = redirected(Method::GET, &[(307, location)], |call| {
            call.authentication(&[&[BASIC_AUTH, QUERY_KEY]]).query("q", "r")
        });
        assert!(result.is_ok());
        assert_eq!(requests[1].uri, expected);
        assert_eq!(requests[1].header("authorization"), requests[0].header("authorization"));
    }
}

#[test]
fn away_and_back_again() {
    let there_and_back = [(302, "https://b.example.org/x"), (302, "https://api.example.com/y")];
    let (_, requests) = redirected(Method::GET, &there_and_back, |call| call.authentication(&[&[BEARER_AUTH]]));
    let authorized: Vec<_> = requests.iter().map(|request| request.header("authorization").is_some()).collect();
    assert_eq!(authorized, [true, false, true]);
}

#[test]
fn what_changes_something_is_not_repeated_elsewhere_or_otherwise() {
    for status in [301, 302, 307, 308] {
        let (result, requests) = redirected(Method::POST, &[(status, "https://b.example.org/x")], |call| call.json(1));
        let error = result.unwrap_err();
        assert!(error.is_redirect() && error.is_status() && !error.is_retryable());
        assert_eq!((error.status().unwrap().as_u16(), requests.len()), (status, 1));
    }
    for status in [301, 302] {
        let (result, requests) = redirected(Method::POST, &[(status, "/x")], |call| call.json(1));
        assert!(result.unwrap_err().is_redirect());
        assert_eq!(requests.len(), 1);
    }
    for status in [307, 308] {
        let (result, requests) =
            redirected(Method::POST, &[(status, "/x")], |call| call.form(BTreeMap::from([("a", 1)])));
        assert!(result.is_ok());
        assert_eq!(addresses(&requests[1..]), ["POST https://api.example.com/x"]);
        assert_eq!(requests[1].body, "a=1");
    }
    let (result, requests) = redirected(Method::POST, &[(303, "/x")], |call| call.json(1));
    assert!(result.is_ok());
    assert_eq!(addresses(&requests[1..]), ["GET https://api.example.com/x"]);
    assert_eq!((requests[1].body.len(), requests[1].header("content-type")), (0, None));
}

#[test]
fn what_is_never_followed() {
    for location in
        ["http://api.example.com/x", "ftp://api.example.com/x", "javascript:alert(1)", "", "https://", "https://a b/"]
    {
        let (result, requests) = redirected(Method::GET, &[(302, location)], |call| call);
        assert!(result.unwrap_err().is_redirect(), "{location}");
        assert_eq!(requests.len(), 1, "{location}");
    }
    let (result, _) = redirected(Method::GET, &[(304, "/x")], |call| call);
    assert!(result.unwrap_err().is_redirect());
}

#[test]
fn a_loop_ends() {
    let (result, requests) = redirected(Method::GET, &[(302, "/x"); 20], |call| call);
    assert_eq!(result.unwrap_err().to_string(), "raw_request: more than 5 redirects");
    assert_eq!(requests.len(), 6);
}
