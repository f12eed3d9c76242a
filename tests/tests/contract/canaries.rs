//! Wrong requests, made of a right one: a judge that accepts them sees nothing.
//!
//! Everything that a request sends is a part of it: its credentials, each parameter of the query string, each value of
//! the body. A part is spoilt in several ways, one at a time: left out, of another value, under another name. A judge
//! sees the part if it complains of one of them.

use http::{Request, Uri, header};
use serde_json::{Map, Value, json};
use vonage_sdk::runtime::Bytes;

/// A part of a request, and requests in which it is wrong.
pub(crate) struct Canaries {
    pub(crate) part: String,
    pub(crate) requests: Vec<Request<Bytes>>,
}

/// Text that is no number, no word of any list, and has no form.
const WRONG: &str = "not one of these";

/// A name that nothing has.
const NAME: &str = "no_such_name";

/// The canaries of each part.
pub(crate) fn all(request: &Request<Bytes>) -> Vec<Canaries> {
    let mut canaries = vec![without_credentials(request)];
    canaries.extend(of_query(request));
    let media_type = request.headers().get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    match media_type {
        Some("application/json") => canaries.extend(of_json(request)),
        Some(_) => canaries.extend(of_form(request)),
        None => {}
    }
    canaries
}

fn without_credentials(request: &Request<Bytes>) -> Canaries {
    let mut without = request.clone();
    without.headers_mut().remove(header::AUTHORIZATION);
    Canaries { part: "credentials".to_owned(), requests: vec![without] }
}

/// Each parameter.
fn of_query(request: &Request<Bytes>) -> Vec<Canaries> {
    let pairs = pairs(request.uri().query().unwrap_or_default());
    let spoilt = spoil_pairs(&pairs).into_iter();
    let canaries = spoilt.map(|(name, queries)| Canaries {
        part: format!("query {name}"),
        requests: queries.into_iter().map(|query| with_query(request, &query)).collect(),
    });
    canaries.collect()
}

fn with_query(request: &Request<Bytes>, query: &str) -> Request<Bytes> {
    let mut parts = request.uri().clone().into_parts();
    let address = format!("{}?{query}", request.uri().path());
    parts.path_and_query = Some(address.parse().expect("a path and a query"));
    let mut spoilt = request.clone();
    *spoilt.uri_mut() = Uri::from_parts(parts).expect("an address");
    spoilt
}

/// The same of a form, and no body at all.
fn of_form(request: &Request<Bytes>) -> Vec<Canaries> {
    let pairs = pairs(std::str::from_utf8(request.body()).expect("a form is text"));
    let spoilt = spoil_pairs(&pairs).into_iter().map(|(name, forms)| (format!("body {name}"), forms));
    let spoilt = spoilt.chain([("body".to_owned(), vec![String::new()])]);
    let canaries = spoilt.map(|(part, forms)| Canaries {
        part,
        requests: forms.into_iter().map(|form| with_body(request, form)).collect(),
    });
    canaries.collect()
}

fn with_body(request: &Request<Bytes>, body: String) -> Request<Bytes> {
    let mut spoilt = request.clone();
    spoilt.headers_mut().remove(header::CONTENT_LENGTH);
    *spoilt.body_mut() = body.into();
    spoilt
}

/// Names and values, as they are encoded.
fn pairs(encoded: &str) -> Vec<(&str, &str)> {
    encoded.split('&').filter(|pair| !pair.is_empty()).map(|pair| pair.split_once('=').unwrap_or((pair, ""))).collect()
}

/// For each name the list with another value of it, under another name, and without it.
fn spoil_pairs(pairs: &[(&str, &str)]) -> Vec<(String, Vec<String>)> {
    let mut names: Vec<&str> = pairs.iter().map(|(name, _)| *name).collect();
    names.dedup();
    let spoilt = names.into_iter().map(|name| {
        let list =
            |spoil: fn(&str, &str) -> Option<String>| {
                let pairs = pairs.iter().filter_map(|&(key, value)| {
                    if key == name { spoil(key, value) } else { Some(format!("{key}={value}")) }
                });
                pairs.collect::<Vec<_>>().join("&")
            };
        let lists = vec![
            list(|key, _| Some(format!("{key}={}", WRONG.replace(' ', "%20")))),
            list(|_, value| Some(format!("{NAME}={value}"))),
            list(|_, _| None),
        ];
        (name.to_owned(), lists)
    });
    spoilt.collect()
}

/// Each value at any depth.
fn of_json(request: &Request<Bytes>) -> Vec<Canaries> {
    let body: Value = serde_json::from_slice(request.body()).expect("the body is JSON");
    let mut pointers = Vec::new();
    list_pointers(&body, String::new(), &mut pointers);
    let canaries = pointers.into_iter().map(|pointer| {
        let others = [json!(WRONG), json!(-0.5), json!([[]]), json!({ WRONG: WRONG })];
        let others = others.into_iter().map(|other| {
            let mut body = body.clone();
            if let Some(value) = body.pointer_mut(&pointer) {
                *value = other;
            }
            body
        });
        let spoilt = [member(&body, &pointer, None), member(&body, &pointer, Some(NAME))];
        let spoilt = spoilt.into_iter().flatten().chain(others);
        Canaries {
            part: format!("body {}", pointer.trim_start_matches('/').replace('/', ".")).trim_end().to_owned(),
            requests: spoilt.map(|body| with_body(request, body.to_string())).collect(),
        }
    });
    canaries.collect()
}

/// A body with a member of an object left out, or under another name; `None` if the pointer leads to no member.
fn member(body: &Value, pointer: &str, other: Option<&str>) -> Option<Value> {
    let (parent, name) = pointer.rsplit_once('/')?;
    let mut body = body.clone();
    let members: &mut Map<_, _> = body.pointer_mut(parent)?.as_object_mut()?;
    let value = members.remove(name)?;
    if let Some(other) = other {
        members.insert(other.to_owned(), value);
    }
    Some(body)
}

/// None of the names that are sent has a `/` or a `~` in it.
fn list_pointers(value: &Value, pointer: String, pointers: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            members.iter().for_each(|(name, value)| list_pointers(value, format!("{pointer}/{name}"), pointers));
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, value)| list_pointers(value, format!("{pointer}/{at}"), pointers));
        }
        _ => {}
    }
    pointers.push(pointer);
}

#[test]
fn every_part_of_a_request_is_spoilt() {
    let spoilt = |media_type: &str, body: &'static str| {
        let request = Request::post("http://a.example/b?c=1&d=2").header(header::CONTENT_TYPE, media_type);
        let request = request.header(header::AUTHORIZATION, "secret").body(Bytes::from(body)).expect("a request");
        let canaries = all(&request);
        for Canaries { part, requests } in &canaries {
            assert!(!requests.is_empty(), "{part} has no canary");
            for other in requests {
                let differs = other.uri() != request.uri()
                    || other.headers() != request.headers()
                    || other.body() != request.body();
                assert!(differs, "{part} is as it was");
            }
        }
        canaries.into_iter().map(|canaries| canaries.part).collect::<Vec<_>>()
    };
    let json = spoilt("application/json", r#"{"to": [{"number": "1"}], "text": "a"}"#);
    let of_all = ["credentials", "query c", "query d"];
    assert_eq!(json[..3], of_all);
    assert_eq!(json[3..], ["body to.0.number", "body to.0", "body to", "body text", "body"]);
    let form = spoilt("application/x-www-form-urlencoded", "to=1&text=a");
    assert_eq!(form[..3], of_all);
    assert_eq!(form[3..], ["body to", "body text", "body"]);
}
