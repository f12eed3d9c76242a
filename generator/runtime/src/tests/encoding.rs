//! What is sent: paths, query strings, forms, parts.

use std::collections::BTreeMap;

use bytes::Bytes;
use serde::Serialize;
use serde_json::json;

use super::block_on;
use super::sample::{API, types::SendMessage};
use crate::runtime::{
    Client, ClientBuilder, Error, JsonObject, Method, MockTransport, Raw, RecordedRequest, Reply, Request,
    SecretString, Style, Timestamp, Upload,
};

type Call = Request<Raw<()>>;

fn sent(path: &str, build: impl FnOnce(Call) -> Call) -> Result<RecordedRequest, String> {
    let mock = MockTransport::new();
    mock.otherwise(|_| Reply::status(204));
    let client = Client::builder().transport(mock.clone()).build().unwrap();
    let request = build(client.raw_request(Method::POST, API, path));
    let outcome = block_on(request.send());
    outcome.map_err(|error| error.message())?;
    Ok(mock.last_request().unwrap())
}

fn path_and_query(path: &str, build: impl FnOnce(Call) -> Call) -> Result<String, String> {
    sent(path, build).map(|request| request.uri.path_and_query().unwrap().to_string())
}

#[derive(Serialize)]
struct Filter {
    from: i64,
    to: Option<i64>,
    name: &'static str,
}

const FILTER: Filter = Filter { from: 1, to: None, name: "a&b" };

#[test]
fn forms_in_every_style() {
    let body = json!({ "a": ["x y", "z"], "b": { "k": ["v", { "w": 1 }] }, "c": null, "d": 1 });
    for (style, a, b) in [
        (Style::Comma, "a=x+y%2Cz", "b=k%2C%5B%22v%22%2C%7B%22w%22%3A1%7D%5D"),
        (Style::Space, "a=x+y+z", "b=k+%5B%22v%22%2C%7B%22w%22%3A1%7D%5D"),
        (Style::Pipe, "a=x+y%7Cz", "b=k%7C%5B%22v%22%2C%7B%22w%22%3A1%7D%5D"),
        (Style::Repeat, "a=x+y&a=z", "k=%5B%22v%22%2C%7B%22w%22%3A1%7D%5D"),
        (Style::Deep, "a%5B0%5D=x+y&a%5B1%5D=z", "b%5Bk%5D%5B0%5D=v&b%5Bk%5D%5B1%5D%5Bw%5D=1"),
    ] {
        let styles = [("a", style), ("b", style), ("c", style), ("d", style)];
        let request = sent("/", |call| call.set_form_styled(body.clone(), &styles)).unwrap();
        assert_eq!(request.body, format!("{a}&{b}&d=1"), "{style:?}");
    }
}

#[test]
fn what_stands_by_itself() {
    for (style, list, object) in [
        (Style::Comma, "/a,b%20c", "/from=1,name=a%26b"),
        (Style::Label, "/.a.b%20c", "/.from=1.name=a%26b"),
        (Style::Matrix, "/;x=a;x=b%20c", "/;from=1;name=a%26b"),
    ] {
        let path = |value| path_and_query("/{x}", |call| call.set_path_exploded("x", value, style));
        assert_eq!(path(json!(["a", "b c"])).as_deref(), Ok(list));
        assert_eq!(path_and_query("/{x}", |call| call.set_path_exploded("x", FILTER, style)).as_deref(), Ok(object));
        assert_eq!(path(json!("a")), path_and_query("/{x}", |call| call.set_path_styled("x", "a", style)));
        assert!(path(json!({})).is_err(), "a path argument has to say something");
    }
    let request = sent("/", |call| {
        call.set_header_styled("x-list", FILTER, Style::Comma)
            .set_header_styled("x-pairs", FILTER, Style::Repeat)
            .set_header_styled("x-none", json!(null), Style::Comma)
            .set_cookie_styled("list", FILTER, Style::Comma)
            .set_cookie_styled("pairs", FILTER, Style::Repeat)
    });
    let request = request.unwrap();
    assert_eq!(request.header("x-list"), Some("from,1,name,a&b"));
    assert_eq!(request.header("x-pairs"), Some("from=1,name=a&b"));
    assert_eq!(request.header("x-none"), None);
    assert_eq!(request.header("cookie"), Some("list=from,1,name,a%26b; from=1; name=a%26b"));
}

#[test]
fn path_arguments() {
    for (value, expected) in [
        ("plain-._~", "/a/plain-._~/b"),
        ("a/b c", "/a/a%2Fb%20c/b"),
        ("a?b#c", "/a/a%3Fb%23c/b"),
        ("100%", "/a/100%25/b"),
        ("%2e%2e", "/a/%252e%252e/b"),
        ("é€", "/a/%C3%A9%E2%82%AC/b"),
        ("a+b@c:d;e,f", "/a/a%2Bb%40c%3Ad%3Be%2Cf/b"),
        ("...", "/a/.../b"),
        ("..a", "/a/..a/b"),
        ("\u{0}\r\n", "/a/%00%0D%0A/b"),
        ("{x}", "/a/%7Bx%7D/b"),
    ] {
        assert_eq!(path_and_query("/a/{x}/b", |call| call.path("x", value)).as_deref(), Ok(expected));
    }
}

#[test]
fn path_arguments_that_would_change_the_path() {
    for (path, value) in [("/a/{x}", ".."), ("/a/{x}", "."), ("/{x}/b", ".."), ("/a/.{x}", ".")] {
        let error = path_and_query(path, |call| call.path("x", value)).unwrap_err();
        assert_eq!(error, format!("the arguments of the path {path} would lead out of it"));
    }
    assert_eq!(path_and_query("/a/{x}", |call| call.path("x", "")).unwrap_err(), "the path argument `x` is empty");
    assert_eq!(path_and_query("/a/{x}", |call| call).unwrap_err(), "the path argument `x` is missing");
    assert_eq!(path_and_query("/a/{x}.json", |call| call.path("x", "..")).as_deref(), Ok("/a/...json"));
    // Text in braces of an argument is no argument.
    let nested = path_and_query("/a/{x}/{y}", |call| call.path("x", "{y}").path("y", "1"));
    assert_eq!(nested.as_deref(), Ok("/a/%7By%7D/1"));
}

#[test]
fn path_styles() {
    for (style, list, object) in [
        (Style::Comma, "/a,b%20c", "/from,1,name,a%26b"),
        (Style::Label, "/.a.b%20c", "/.from.1.name.a%26b"),
        (Style::Matrix, "/;x=a,b%20c", "/;x=from,1,name,a%26b"),
        (
            Style::Json,
            "/%5B%22a%22%2C%22b%20c%22%5D",
            "/%7B%22from%22%3A1%2C%22to%22%3Anull%2C%22name%22%3A%22a%26b%22%7D",
        ),
    ] {
        let sent = |value: &dyn Fn(Call) -> Call| path_and_query("/{x}", value).unwrap();
        assert_eq!(sent(&|call| call.set_path_styled("x", ["a", "b c"], style)), list);
        assert_eq!(sent(&|call| call.set_path_styled("x", FILTER, style)), object);
    }
    assert_eq!(path_and_query("/{x}", |call| call.set_path_styled("x", 5, Style::Matrix)).as_deref(), Ok("/;x=5"));
    assert!(path_and_query("/{x}", |call| call.set_path_styled("x", [""; 0], Style::Comma)).is_err());
}

#[test]
fn query_styles() {
    for (style, list, object) in [
        (Style::Comma, "/?x=a,b%20c%2C", "/?x=from,1,name,a%26b"),
        (Style::Repeat, "/?x=a&x=b%20c%2C", "/?from=1&name=a%26b"),
        (Style::Space, "/?x=a%20b%20c%2C", "/?x=from%201%20name%20a%26b"),
        (Style::Pipe, "/?x=a%7Cb%20c%2C", "/?x=from%7C1%7Cname%7Ca%26b"),
        (Style::Deep, "/?x=a&x=b%20c%2C", "/?x%5Bfrom%5D=1&x%5Bname%5D=a%26b"),
        (
            Style::Json,
            "/?x=%5B%22a%22%2C%22b%20c%2C%22%5D",
            "/?x=%7B%22from%22%3A1%2C%22to%22%3Anull%2C%22name%22%3A%22a%26b%22%7D",
        ),
    ] {
        let sent = |value: &dyn Fn(Call) -> Call| path_and_query("/", value).unwrap();
        assert_eq!(sent(&|call| call.set_query_list("x", ["a", "b c,"], style)), list, "{style:?}");
        assert_eq!(sent(&|call| call.set_query_list("x", FILTER, style)), object, "{style:?}");
    }
    assert_eq!(path_and_query("/", |call| call.set_query_list("x", [0; 0], Style::Comma)).as_deref(), Ok("/?x="));
    assert_eq!(path_and_query("/", |call| call.set_query_list("x", [0; 0], Style::Repeat)).as_deref(), Ok("/"));
}

#[test]
fn query_values() {
    let time: Timestamp = "2016-11-14T07:45:14.500Z".parse().unwrap();
    let sent = |build: fn(Call) -> Call| path_and_query("/", build).unwrap();
    assert_eq!(sent(|call| call.query("a b", "c d+&=#é")), "/?a%20b=c%20d%2B%26%3D%23%C3%A9");
    assert_eq!(sent(|call| call.query("n", 1.0).query("f", 0.1_f32).query("b", true)), "/?n=1&f=0.1&b=true");
    assert_eq!(sent(|call| call.query("a", 1).query("a", 2).query("b", None::<i64>)), "/?a=2");
    assert_eq!(sent(|call| call.query("a", 1).with_query("a", "2").with_query("x[]", "3")), "/?a=1&a=2&x%5B%5D=3");
    let dated = path_and_query("/", |call| call.query("t", &time)).unwrap();
    assert_eq!(dated, "/?t=2016-11-14T07%3A45%3A14.5Z");
    let error = path_and_query("/", |call| call.query("n", f64::NAN)).unwrap_err();
    assert_eq!(error, "the argument `n` cannot be sent: not a finite number");
}

/// What serde_json makes of a number if some crate turns its feature `arbitrary_precision` on.
#[derive(Serialize)]
#[serde(rename = "$serde_json::private::Number")]
struct PreciseNumber {
    #[serde(rename = "$serde_json::private::Number")]
    text: &'static str,
}

#[test]
fn numbers_of_any_precision() {
    let number = PreciseNumber { text: "1.10" };
    assert_eq!(path_and_query("/", |call| call.query("n", &number)).as_deref(), Ok("/?n=1.10"));
    assert_eq!(sent("/", |call| call.form(BTreeMap::from([("n", &number)]))).unwrap().body, "n=1.10");
}

#[test]
fn headers_and_cookies() {
    let request = sent("/", |call| {
        call.set_header("X-List", ["a", "b"])
            .set_header("X-None", None::<i64>)
            .set_cookie("c", "x; y=\u{e9}")
            .with_header("X-More", "1")
            .with_header("Accept", "text/plain")
    });
    let request = request.unwrap();
    assert_eq!(request.header("x-list"), Some("a,b"));
    assert_eq!(request.header("x-none"), None);
    assert_eq!(request.header("cookie"), Some("c=x%3B%20y%3D%C3%A9"));
    assert_eq!((request.header("x-more"), request.header("accept")), (Some("1"), Some("text/plain")));
    for value in ["a\r\nx-injected: 1", "a\u{0}", "\u{1F600}"] {
        assert!(sent("/", |call| call.set_header("X-A", value)).is_err() || !value.is_ascii(), "{value:?}");
    }
    assert!(sent("/", |call| call.with_header("X A", "1")).unwrap_err().contains("name of a header field"));
}

#[test]
fn forms() {
    let form = |value: &dyn Fn(Call) -> Call| {
        sent("/", value).map(|request| String::from_utf8(request.body.to_vec()).unwrap())
    };
    let message = SendMessage { to: "a b+c".into(), text: Some("é&=%~*".into()), ttl: None };
    assert_eq!(form(&|call| call.form(&message)).as_deref(), Ok("to=a+b%2Bc&text=%C3%A9%26%3D%25~%2A"));
    let nested = json!({ "list": [1, 2], "none": null, "object": { "a": "b" }, "flag": true });
    let mut pairs: Vec<_> = sent("/", |call| call.form(&nested)).unwrap().form();
    pairs.sort();
    let expected = [("flag", "true"), ("list", "1"), ("list", "2"), ("object", r#"{"a":"b"}"#)];
    assert_eq!(pairs, expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
    assert_eq!(form(&|call| call.form([1])).unwrap_err(), "a form has to be an object");
    assert_eq!(form(&|call| call.form(SecretMessage { secret: "s".into() })).as_deref(), Ok("secret=s"));
}

#[derive(Serialize)]
struct SecretMessage {
    secret: SecretString,
}

#[derive(Serialize)]
struct Parts {
    title: &'static str,
    tags: Vec<i64>,
    meta: JsonObject,
    none: Option<i64>,
    raw: Bytes,
    file: Upload,
}

#[test]
fn parts() {
    let file = Upload::new("png").named("a\"\r\n.png").media_type("image/png");
    let meta = JsonObject::new().with("a", 1);
    let parts = Parts { title: "T", tags: vec![1, 2], meta, none: None, raw: Bytes::from_static(b"\xFF\x00"), file };
    let request = sent("/", |call| call.set_multipart(parts)).unwrap();
    let media_type = request.header("content-type").unwrap();
    let boundary = media_type.strip_prefix("multipart/form-data; boundary=").unwrap();
    assert_eq!(boundary.len(), 32);
    let mut expected = Vec::new();
    for (head, body) in [
        ("name=\"title\"", b"T".as_slice()),
        ("name=\"tags\"", b"1"),
        ("name=\"tags\"", b"2"),
        ("name=\"meta\"\r\nContent-Type: application/json", b"{\"a\":1}"),
        ("name=\"raw\"; filename=\"raw\"\r\nContent-Type: application/octet-stream", b"\xFF\x00"),
        ("name=\"file\"; filename=\"a%22%0D%0A.png\"\r\nContent-Type: image/png", b"png"),
    ] {
        expected.extend(format!("--{boundary}\r\nContent-Disposition: form-data; {head}\r\n\r\n").into_bytes());
        expected.extend(body);
        expected.extend(b"\r\n");
    }
    expected.extend(format!("--{boundary}--\r\n").into_bytes());
    assert_eq!(String::from_utf8_lossy(&request.body), String::from_utf8_lossy(&expected));
    let wrong = BTreeMap::from([("f", Upload::new("x").media_type("a\r\nb"))]);
    assert!(sent("/", |call| call.set_multipart(wrong)).unwrap_err().contains("line break"));
}

#[test]
fn other_bodies() {
    let text = sent("/", |call| call.set_text("text/csv", "a,b")).unwrap();
    assert_eq!((text.header("content-type"), text.body.as_ref()), (Some("text/csv"), b"a,b".as_slice()));
    let bytes = sent("/", |call| call.set_bytes("image/png", vec![0, 255])).unwrap();
    assert_eq!((bytes.header("content-type"), bytes.body.as_ref()), (Some("image/png"), [0, 255].as_slice()));
    let json = sent("/", |call| call.set_json_as("application/merge-patch+json", json!({ "a": null }))).unwrap();
    assert_eq!(json.header("content-type"), Some("application/merge-patch+json"));
    assert_eq!(json.body, r#"{"a":null}"#);
    let none = sent("/", |call| call).unwrap();
    assert_eq!((none.header("content-type"), none.body.len()), (None, 0));
    let many_keys = BTreeMap::from([(vec![1], 1)]);
    assert!(sent("/", |call| call.json(many_keys)).unwrap_err().starts_with("the body cannot be written: "));
}

#[test]
fn addresses_of_hosts() {
    let to = |build: &dyn Fn(ClientBuilder) -> ClientBuilder, call: &dyn Fn(Call) -> Call| {
        let mock = MockTransport::new();
        mock.otherwise(|_| Reply::status(204));
        let client = build(Client::builder().transport(mock.clone())).build()?;
        block_on(call(client.raw_request(Method::GET, API, "/v1/x")).send())?;
        Ok::<_, Error>(mock.last_request().unwrap().uri.to_string())
    };
    let plain = |call: Call| call;
    assert_eq!(to(&|b| b, &plain).unwrap(), "https://api.example.com/v1/x");
    assert_eq!(to(&|b| b.base_url("http://localhost:1/"), &plain).unwrap(), "http://localhost:1/v1/x");
    assert_eq!(to(&|b| b.base_url("http://localhost:1/mock/"), &plain).unwrap(), "http://localhost:1/mock/v1/x");
    let both = |b: ClientBuilder| b.host(&API, "https://eu.example.com").base_url("http://localhost:1");
    assert_eq!(to(&both, &plain).unwrap(), "https://eu.example.com/v1/x");
    let own = |call: Call| call.with_host("https://us.example.com");
    assert_eq!(to(&both, &own).unwrap(), "https://us.example.com/v1/x");
    for wrong in ["api.example.com", "ftp://x", "https://", "https://u:p@x", "https://x?a=1", "/x", "", "https://a b"] {
        let error = to(&|b| b.base_url(wrong), &plain).unwrap_err();
        assert!(error.is_configuration(), "{wrong}: {error}");
        assert!(!error.to_string().contains("u:p"), "{error}");
        assert!(to(&|b| b, &|call| call.with_host(wrong)).unwrap_err().is_request());
    }
}
