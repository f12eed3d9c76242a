//! What the crate of all constructs does. This file is part of that crate's tests, not of this workspace's: see
//! `constructs.rs`.

use std::collections::BTreeMap;

use constructs::{
    Client, Error, Request,
    all_of::Dog,
    all_of_one_of::{Pet, PlaceCallRequest},
    ambiguous_unions::{Answer, AnswerInline, AnswerOutcome, Change, Hangup},
    bodies::{FormRequest, JsonOptionalRequest, Text, UploadRequest},
    integer_enums::Level,
    maps::{Open, Typed},
    media_types::AlternativesRequest,
    objects::{Sent, Thing, ThingNothing},
    parameter_names::Fields,
    parameters::{GetThingFilter, GetThingQuery, Line},
    recursion::{Expression, Literal, Negation, Node, Nothing, Sum},
    runtime::{
        Credential, MockTransport, Operation, RecordedRequest, Reply, SecretString, Timestamp, Upload,
        decode,
    },
    string_enums::{ReactRequestOperator, Reaction},
    union_by_json_type::{Setting, SettingRecipients, SettingValue},
    union_by_keys::{Call, Outcome},
    union_by_tag::{Circle, ListEventsResponseItem, Polygon, Shape},
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::{Value, json};

/// Reads a value the way a response is read, and writes it again.
fn round_trip<T: DeserializeOwned + Serialize>(value: Value) -> (T, Value) {
    let read: T = decode::value(&value).unwrap_or_else(|error| panic!("{value}: {error}"));
    let written = serde_json::to_value(&read).unwrap();
    (read, written)
}

#[track_caller]
fn survives<T: DeserializeOwned + Serialize>(value: Value) -> T {
    let (read, written) = round_trip(value.clone());
    assert_eq!(written, value);
    read
}

/// The client and the transport that records what it sends.
fn client() -> (Client, MockTransport) {
    let mock = MockTransport::new();
    mock.otherwise(|_| Reply::json(200, Value::Null));
    let client = Client::builder()
        .credential("basic", Credential::basic("user", "password"))
        .credential("header-key", Credential::fixed("key"))
        .credential("oauth", Credential::fixed("token"))
        .transport(mock.clone())
        .build()
        .unwrap();
    (client, mock)
}

async fn sent<Op: Operation>(call: impl FnOnce(&Client) -> Request<Op>) -> RecordedRequest {
    let (client, mock) = client();
    call(&client).await.map(|_| ()).unwrap();
    mock.last_request().unwrap()
}

async fn refused<Op: Operation>(call: impl FnOnce(&Client) -> Request<Op>) -> Error {
    let (client, mock) = client();
    let error = call(&client).await.map(|_| ()).unwrap_err();
    assert!(mock.requests().is_empty());
    error
}

#[test]
fn a_tag_chooses_the_variant_and_is_written_by_it() {
    let shape: Shape = survives(json!({"type": "circle", "radius": 1.5}));
    assert_eq!(shape, Shape::from(Circle::new(1.5)));
    for tag in ["triangle", "square"] {
        let shape: Shape = survives(json!({"type": tag, "corners": [1.0]}));
        assert!(matches!(&shape, Shape::Polygon(polygon) if polygon.r#type == tag.into()), "{shape:?}");
    }
    assert_eq!(serde_json::to_value(Polygon::new("square", [1.0])).unwrap(), json!({"type": "square", "corners": [1.0]}));
    let nested: Shape = survives(json!({"type": "self", "of": {"type": "self", "of": {"type": "circle", "radius": 1.0}}}));
    assert!(matches!(nested, Shape::Self_(_)));
    assert_eq!(
        serde_json::to_value(Shape::self_(Shape::circle(1.0))).unwrap(),
        json!({"type": "self", "of": {"type": "circle", "radius": 1.0}})
    );
    let begun: ListEventsResponseItem = survives(json!({"kind": "started"}));
    assert!(matches!(begun, ListEventsResponseItem::Begun(_)));
}

#[test]
fn an_unknown_tag_is_kept_and_a_known_one_must_fit() {
    let unknown: Shape = survives(json!({"type": "blob", "x": {"y": [1, null]}}));
    assert!(matches!(unknown, Shape::Unknown(_)));
    let error = decode::value::<Shape>(&json!({"type": "circle", "radius": "wide"})).unwrap_err();
    assert_eq!(error.path(), "radius");
}

#[test]
fn required_keys_choose_the_variant() {
    let call: Call = survives(json!({"to": "1", "actions": [{"action": "talk"}]}));
    assert!(matches!(call, Call::ByActions(_)));
    let call: Call = survives(json!({"to": "1", "address": "a", "method": "GET"}));
    assert!(matches!(call, Call::ByAddress(_)));
    assert_eq!(
        serde_json::to_value(Call::from(Call::nothing("1", 3))).unwrap(),
        json!({"to": "1", "silence": 3})
    );
    let unknown: Call = survives(json!({"to": "1"}));
    assert!(matches!(unknown, Call::Unknown(_)));
}

#[test]
fn more_keys_go_before_fewer() {
    let long: Outcome = survives(json!({"id": "1", "detail": "x"}));
    assert!(matches!(long, Outcome::Long(_)));
    let short: Outcome = survives(json!({"id": "1"}));
    assert!(matches!(short, Outcome::Short(_)));
}

#[test]
fn the_json_type_chooses_the_variant() {
    for (value, is_meant) in [
        (json!("text"), (|value| matches!(value, SettingValue::String(_))) as fn(&SettingValue) -> bool),
        (json!(1.5), |value| matches!(value, SettingValue::Number(_))),
        (json!(true), |value| matches!(value, SettingValue::Boolean(_))),
        (json!(["a", "b"]), |value| matches!(value, SettingValue::Array(list) if list.len() == 2)),
        (json!({"id": "1"}), |value| matches!(value, SettingValue::Id(_))),
    ] {
        let setting: Setting = survives(json!({"value": value}));
        assert!(is_meant(&setting.value), "{setting:?}");
    }
    let setting: Setting = survives(json!({"value": "x", "recipients": null}));
    assert_eq!(setting.recipients, Some(None));
    let setting: Setting = survives(json!({"value": "x", "recipients": ["a"]}));
    assert!(matches!(setting.recipients, Some(Some(SettingRecipients::Array(_)))));
}

#[test]
fn null_is_told_from_absent_where_the_document_does() {
    let thing = || {
        let nothing = ThingNothing::new();
        Thing::new("label", None, "2020-01-31T12:00:00Z".parse::<Timestamp>().unwrap(), nothing)
    };
    let required = json!({"label": "label", "code": null, "moment": "2020-01-31T12:00:00Z", "nothing": {}});
    assert_eq!(serde_json::to_value(thing()).unwrap(), required);
    for (value, expected) in [(Value::Null, None), (json!("x"), Some("x".to_owned()))] {
        let mut with = required.clone();
        with["remark"] = value;
        let read: Thing = survives(with);
        assert_eq!(read.remark, Some(expected));
    }
    assert_eq!(decode::value::<Thing>(&required).unwrap().remark, None);
    assert_eq!(decode::value::<Thing>(&required).unwrap(), thing());
    // Null says no more than absence where the document does not allow it, and neither does an empty text for a time.
    let mut nulls = required.clone();
    for name in ["note", "day", "small", "inner", "list", "written", "other"] {
        nulls[name] = Value::Null;
    }
    nulls["stamp"] = json!("");
    assert_eq!(decode::value::<Thing>(&nulls).unwrap(), thing());
    assert_eq!(serde_json::to_value(thing().another(None)).unwrap()["another"], Value::Null);
}

#[test]
fn secrets_are_sent_and_not_shown() {
    let nothing = ThingNothing::new();
    let moment = "2020-01-31T12:00:00Z".parse::<Timestamp>().unwrap();
    let thing = Thing::new("label", Some("c".to_owned()), moment, nothing).secret_word(SecretString::from("sesame"));
    assert!(!format!("{thing:?}").contains("sesame"));
    assert_eq!(serde_json::to_value(thing).unwrap()["secret_word"], "sesame");
}

#[test]
fn constants_are_written_and_no_fields() {
    assert_eq!(serde_json::to_value(Sent::new("hi").a("x")).unwrap(), json!({"version": "v1", "text": "hi", "a": "x"}));
}

#[test]
fn exactly_one_of_several_has_to_be_set() {
    let message = |sent: Sent| serde_json::to_value(sent).unwrap_err().to_string();
    assert_eq!(message(Sent::new("hi")), "exactly one of `a`, `b`, `c`, `d` has to be set: none is");
    assert_eq!(
        message(Sent::new("hi").a("x").b(1.0)),
        "exactly one of `a`, `b`, `c`, `d` has to be set: `a` and `b` are"
    );
    // A switch makes a choice when it is on.
    assert_eq!(
        message(Sent::new("hi").c(false).d(Some(false))),
        "exactly one of `a`, `b`, `c`, `d` has to be set: none is"
    );
    let beside = serde_json::to_value(Sent::new("hi").a("x").c(false).d(None)).unwrap();
    assert_eq!(beside, json!({"version": "v1", "text": "hi", "a": "x", "c": false, "d": null}));
    assert_eq!(
        message(Sent::new("hi").c(true).d(Some(true))),
        "exactly one of `a`, `b`, `c`, `d` has to be set: `c` and `d` are"
    );
}

#[test]
fn numbers_in_strings() {
    assert_eq!(serde_json::to_value(Sent::new("hi").b(2.0)).unwrap()["b"], "2");
    for value in [json!("1.5"), json!(1.5)] {
        let (read, written) = round_trip::<Typed>(json!({"level": value}));
        assert_eq!(read.level, Some(1.5));
        assert_eq!(written, json!({"level": "1.5"}));
    }
}

#[test]
fn properties_that_the_document_does_not_name_are_kept() {
    let open: Open = survives(json!({"id": "1", "count": null, "additional_properties": "x", "more": [1], "other": null}));
    assert_eq!(open.count, Some(None));
    assert_eq!(open.additional_properties_.as_deref(), Some("x"));
    assert_eq!(open.additional_properties, BTreeMap::from([("more".to_owned(), json!([1])), ("other".to_owned(), Value::Null)]));
    let typed: Typed = survives(json!({"since": "2020-01-31T12:00:00Z", "a": 1, "b": 2}));
    assert_eq!(typed.additional_properties.values().sum::<i64>(), 3);
    assert_eq!(decode::value::<Typed>(&json!({"a": "x"})).unwrap_err().path(), "a");
    assert_eq!(decode::value::<Open>(&json!({})).unwrap_err().message(), "`id` is missing");
}

#[test]
fn values_that_are_poor_identifiers() {
    for (value, expected) in [
        ("+1", Reaction::Plus1),
        ("-1", Reaction::Minus1),
        ("", Reaction::Empty),
        ("100", Reaction::N100),
        ("laugh", Reaction::Laugh),
    ] {
        assert_eq!(survives::<Reaction>(json!(value)), expected);
        assert_eq!(Reaction::from(value), expected);
        assert_eq!(value.parse(), Ok(expected.clone()));
        assert_eq!(expected.to_string(), value);
    }
    assert!(matches!(survives::<Reaction>(json!("heart")), Reaction::Unknown(value) if value.as_str() == "heart"));
    assert_eq!(ReactRequestOperator::from("<="), ReactRequestOperator::LessEqual);
    assert_eq!(survives::<Level>(json!(-1)), Level::Below);
    assert_eq!("-1".parse(), Ok(Level::Below));
    assert!("low".parse::<Level>().is_err());
    assert!(matches!(survives::<Level>(json!(7)), Level::Unknown(value) if value.get() == 7));
    assert_eq!(decode::value::<Level>(&json!("2")).unwrap(), Level::N2);
}

#[test]
fn pieces_make_up_one_object() {
    let dog = Dog::new("Rex", 3, "collie").kind("dog");
    assert_eq!(serde_json::to_value(&dog).unwrap(), json!({"name": "Rex", "age": 3, "kind": "dog", "breed": "collie"}));
    let pet: Pet = survives(json!({"kind": "dog", "name": "Rex", "bark": "loud"}));
    assert!(matches!(pet, Pet::Dog(_)));
    let call = PlaceCallRequest::from(PlaceCallRequest::remote("1", ["https://example.com"]).from("2"));
    assert_eq!(
        serde_json::to_value(call).unwrap(),
        json!({"to": "1", "from": "2", "answer_url": ["https://example.com"]})
    );
}

#[test]
fn types_contain_themselves() {
    let node: Node = survives(json!({"value": "1", "next": {"value": "2", "last": null}, "last": {"value": "3"}}));
    assert_eq!(node, Node::new("1").next(Node::new("2").last(None)).last(Some(Node::new("3"))));
    let sum = Sum::new([Expression::from(Literal::new(1)), Negation::new(Literal::new(2)).into()]);
    let expected = json!({"op": "Sum", "terms": [
        {"op": "Literal", "value": 1}, {"op": "Negation", "of": {"op": "Literal", "value": 2}}
    ]});
    assert_eq!(serde_json::to_value(Expression::from(sum)).unwrap(), expected);
    survives::<Expression>(expected);
    let nothing: Nothing = survives(json!([["a"], {"value": "b"}]));
    assert!(matches!(nothing, Nothing::Array(list) if matches!(list.as_slice(), [Nothing::Array(_), Nothing::Node(_)])));
}

#[test]
fn fields_that_are_called_like_something_else() {
    let fields = Fields::new("t", "s", ["f"]).new_("n").clone_("c").default("d").from("f").into_("i").add(1).not(true);
    let written = serde_json::to_value(fields.clone()).unwrap();
    assert_eq!(
        written,
        json!({"type": "t", "self": "s", "fn": ["f"], "new": "n", "clone": "c", "default": "d", "from": "f",
               "into": "i", "add": 1, "not": true})
    );
    let odd = json!({"type": "t", "self": "s", "fn": [], "@id": "1", "$ref": "2", "a.b": "3", "1st": "4", "été": "5", "": "6"});
    let read: Fields = survives(odd);
    assert_eq!(read.empty.as_deref(), Some("6"));
}

#[tokio::test]
async fn parameters_in_their_places_and_styles() {
    let request = sent(|client| {
        let since = "2020-01-31T12:00:00Z".parse::<Timestamp>().unwrap();
        let until = "2020-01-31T12:00:00.999Z".parse::<Timestamp>().unwrap();
        client
            .parameters()
            .get_thing("a/b", 2, since, 1)
            .trace("t")
            .until(until)
            .page(3)
            .states(["on", "off"])
            .comma(["a,b", "c"])
            .space(["a", "b"])
            .pipe(["a", "b"])
            .filter(GetThingFilter::new().name("n").age(4))
            .free([("k", "v")])
            .line(Line::new().from(1).to(2))
            .query(GetThingQuery::new().text("x"))
            .filter_name("f")
            .x_tags(["a", "b"])
            .session("s")
            .limit(5)
    })
    .await;
    assert_eq!(request.method, "GET");
    assert_eq!(request.uri.host(), Some("parameters.example.com"));
    assert_eq!(request.uri.path(), "/things/a%2Fb/2");
    assert_eq!(
        request.uri.query(),
        Some(
            "since=2020-01-31T12%3A00%3A00Z&until=2020-01-31T12%3A00%3A00Z&page=3&states=on&states=off&comma=a%2Cb,c&space=a%20b&pipe=a%7Cb\
             &filter%5Bname%5D=n&filter%5Bage%5D=4&free%5Bk%5D=v&line=from,1,to,2&query=%7B%22text%22%3A%22x%22%7D\
             &filter%5Bname%5D=f&limit=5"
        )
    );
    assert_eq!(request.header("x-level"), Some("1"));
    assert_eq!(request.header("trace"), Some("t"));
    assert_eq!(request.header("x-tags"), Some("a,b"));
    assert_eq!(request.header("cookie"), Some("session=s"));
    assert_eq!(request.header("authorization"), None);

    let request = sent(|client| client.parameters().get_styled("p", ["a", "b"], [1, 2], ["c d", "e"], "n")).await;
    assert_eq!(request.uri.path_and_query().unwrap(), "/styled/p/.a.b/;matrix=1,2/c%20d,e/files/n.json?mode=full");
    assert_eq!(request.header("x-mode"), Some("plain"));
    assert!(refused(|client| client.parameters().get_styled("", ["a"], [1], ["c"], "n")).await.is_request());
}

#[tokio::test]
async fn bodies_of_every_kind() {
    let request = sent(|client| client.bodies().json_required(Text::new("hi").language("en"))).await;
    assert_eq!((request.media_type(), request.json()), (Some("application/json"), json!({"text": "hi", "language": "en"})));
    assert_eq!(sent(|client| client.bodies().json_required("hi")).await.json(), json!({"text": "hi"}));
    let request = sent(|client| client.bodies().json_optional()).await;
    assert_eq!((request.media_type(), request.body.len()), (None, 0));
    let request = sent(|client| client.bodies().json_optional().body(JsonOptionalRequest::new().text("hi"))).await;
    assert_eq!(request.json(), json!({"text": "hi"}));
    let request = sent(|client| client.bodies().json_patch("hi")).await;
    assert_eq!((request.method.as_str(), request.media_type()), ("PATCH", Some("application/merge-patch+json")));
    assert_eq!(sent(|client| client.bodies().json_list(["a", "b"])).await.json(), json!([{"text": "a"}, {"text": "b"}]));
    assert_eq!(sent(|client| client.bodies().json_scalar(None)).await.body, "null");
    assert_eq!(sent(|client| client.bodies().json_any(json!([1]))).await.json(), json!([1]));

    let request = sent(|client| client.bodies().form(FormRequest::new("a b&c").tags(["x", "y"]))).await;
    assert_eq!(request.media_type(), Some("application/x-www-form-urlencoded"));
    assert_eq!(request.body, "to=a+b%26c&tags=x&tags=y");

    let request = sent(|client| {
        let file = Upload::from(b"bytes".to_vec()).named("a.txt").media_type("text/plain");
        client.bodies().upload(UploadRequest::new(file).title("t").details("hi").more([Upload::from(vec![1]), Upload::from(vec![2])]))
    })
    .await;
    assert_eq!(request.media_type(), Some("multipart/form-data"));
    let text = String::from_utf8_lossy(&request.body);
    for part in [
        "name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\nbytes\r\n",
        "name=\"title\"\r\n\r\nt\r\n",
        "name=\"details\"\r\nContent-Type: application/json\r\n\r\n{\"text\":\"hi\"}\r\n",
    ] {
        assert!(text.contains(part), "{text}");
    }
    assert_eq!(text.matches("name=\"more\"; filename=").count(), 2);

    for (request, media_type, body) in [
        (sent(|client| client.bodies().binary(vec![1, 2])).await, "application/octet-stream", &[1, 2][..]),
        (sent(|client| client.bodies().image(&b"png"[..])).await, "image/png", b"png"),
        (sent(|client| client.bodies().text("hi")).await, "text/plain", b"hi"),
        (sent(|client| client.bodies().csv().body("1,2")).await, "text/csv", b"1,2"),
        (sent(|client| client.bodies().xml(&b"<a/>"[..])).await, "application/xml", b"<a/>"),
    ] {
        assert_eq!((request.media_type(), &request.body[..]), (Some(media_type), body));
    }
}

#[tokio::test]
async fn responses_of_every_kind() {
    let (client, mock) = client();
    let service = client.responses();
    mock.reply(Reply::status(204)).reply(Reply::json(200, json!({"id": "1"})));
    assert_eq!(service.perhaps_empty().await.unwrap(), None);
    assert_eq!(service.perhaps_empty().await.unwrap().unwrap().id.as_deref(), Some("1"));
    mock.reply(Reply::json(200, json!([{"id": "1"}]))).reply(Reply::json(200, json!({"id": "2"})));
    assert_eq!(service.one_or_many().await.unwrap().id.as_deref(), Some("1"));
    assert_eq!(service.one_or_many().await.unwrap().id.as_deref(), Some("2"));
    mock.reply(Reply::status(200).body("a,b")).reply(Reply::status(200).body(vec![0, 255]));
    assert_eq!(service.get_text().await.unwrap(), "a,b");
    assert_eq!(service.get_picture().await.unwrap()[..], [0, 255]);
    assert_eq!(mock.last_request().unwrap().header("accept"), Some("image/png"));
    mock.reply(Reply::status(202).body("whatever"));
    service.nothing().await.unwrap();
    mock.reply(Reply::json(200, json!(null))).reply(Reply::json(200, json!([1])));
    assert_eq!(service.nullable().await.unwrap(), None);
    assert_eq!(service.anything().await.unwrap(), json!([1]));
    mock.reply(Reply::json(400, json!({"title": "no"})));
    let problem: constructs::responses::Problem = service.one_of_several().await.unwrap_err().body_as().unwrap();
    assert_eq!(problem.title.as_deref(), Some("no"));
    mock.reply(Reply::json(200, json!({"messages": [{"status": "1", "error-text": "later"}]})));
    let error = service.fails_in_body().await.unwrap_err();
    assert!(error.is_declined() && error.is_retryable(), "{error}");
}

#[tokio::test]
async fn requests_go_to_the_servers_that_they_are_declared_for() {
    for (request, address) in [
        (sent(|client| client.servers().of_document()).await, "https://eu.servers.example.com:8443/v2/document"),
        (sent(|client| client.servers().root()).await, "https://eu.servers.example.com:8443/v2"),
        (sent(|client| client.servers().of_path()).await, "https://path.servers.example.com/base/path"),
        (sent(|client| client.servers().of_operation()).await, "https://operation.servers.example.com/path"),
    ] {
        assert_eq!(request.uri.to_string(), address);
    }
}

#[tokio::test]
async fn credentials_that_operations_accept() {
    let request = sent(|client| client.security().none()).await;
    assert_eq!(request.header("authorization"), None);
    let request = sent(|client| client.security().either()).await;
    assert_eq!((request.header("x-api-key"), request.header("authorization")), (Some("key"), None));
    let request = sent(|client| client.security().both()).await;
    assert_eq!(request.header("x-api-key"), Some("key"));
    assert_eq!(request.header("authorization"), Some("Basic dXNlcjpwYXNzd29yZA=="));
    let request = sent(|client| client.security().oauth()).await;
    assert_eq!(request.header("authorization"), Some("Bearer token"));
    assert!(refused(|client| client.security().inherited()).await.is_missing_credential());
}

#[tokio::test]
async fn pages_in_each_of_the_ways() {
    let (client, mock) = client();
    let page = |ids: &[&str]| ids.iter().map(|id| json!({"id": id})).collect::<Vec<_>>();
    let embedded = |ids: &[&str]| json!({"count": 3, "_embedded": {"things": page(ids)}});
    mock.reply(Reply::json(200, embedded(&["a", "b"]))).reply(Reply::json(200, embedded(&["c"])));
    assert_eq!(all(client.paging().list_by_offset().size(2).items()).await, 3);
    mock.reply(Reply::json(200, json!({"pages": 2, "things": page(&["a"])})));
    mock.reply(Reply::json(200, json!({"pages": 2, "things": page(&["b"])})));
    assert_eq!(all(client.paging().list_by_page().items()).await, 2);
    mock.reply(Reply::json(200, json!({"total": 3, "things": ["a", "b"]})));
    mock.reply(Reply::json(200, json!({"total": 3, "things": ["c"]})));
    assert_eq!(all(client.paging().list_up_to_total().size(2).items()).await, 3);
    mock.reply(Reply::json(200, page(&["a", "b"]))).reply(Reply::json(200, page(&["c"])));
    assert_eq!(all(client.paging().list_until_short().size(2).items()).await, 3);
    let queries: Vec<_> = mock.requests().iter().map(|request| request.uri.query().unwrap_or_default().to_owned()).collect();
    assert_eq!(
        queries,
        ["size=2", "size=2&offset=2", "", "page=1", "size=2", "size=2&index=2", "size=2", "size=2&page=2"]
    );
}

/// How many items there are.
async fn all<T>(items: impl futures_core::Stream<Item = Result<T, Error>>) -> usize {
    let mut items = std::pin::pin!(items);
    let mut count = 0;
    while let Some(item) = std::future::poll_fn(|context| items.as_mut().poll_next(context)).await {
        item.unwrap();
        count += 1;
    }
    count
}

#[tokio::test]
async fn media_types_of_every_kind() {
    let request = sent(|client| client.media_types().alternatives(AlternativesRequest::file(vec![1]))).await;
    assert!(String::from_utf8_lossy(&request.body).contains("name=\"file\"; filename="));
    let request = sent(|client| client.media_types().alternatives(AlternativesRequest::address("a"))).await;
    assert!(String::from_utf8_lossy(&request.body).contains("name=\"address\"\r\n\r\na\r\n"));
    let request = sent(|client| client.media_types().image().body(&b"png"[..])).await;
    assert_eq!((request.media_type(), request.header("accept")), (Some("application/octet-stream"), Some("image/*")));

    let (client, mock) = client();
    mock.reply(Reply::status(200).body("name=a+b&other=1"));
    assert_eq!(client.media_types().form().await.unwrap().name.as_deref(), Some("a b"));
    mock.reply(Reply::status(200).body("a,b"));
    assert_eq!(client.media_types().csv().await.unwrap(), "a,b");
    mock.reply(Reply::status(200).body("--x"));
    assert_eq!(client.media_types().parts().await.unwrap(), "--x");
}

#[test]
fn ambiguous_unions() {
    assert!(matches!(survives(json!({ "action": "transfer", "destination": ["a"] })), Change::TransferToList(_)));
    assert!(matches!(survives(json!({ "action": "transfer", "destination": "a" })), Change::TransferToAddress(_)));
    assert_eq!(survives::<Change>(json!({ "action": "hangup" })), Change::from(Hangup::new()));
    assert!(matches!(survives(json!({ "action": "mute" })), Change::Unknown(_)));

    let answer: Answer = survives(json!({ "outcome": { "id": "1", "text": "no" }, "inline": { "id": "1", "d": "2" } }));
    assert!(matches!(answer.outcome, Some(AnswerOutcome::Failure(_))));
    assert!(matches!(answer.inline, Some(AnswerInline::Long(_))));
    let both: Answer = survives(json!({ "outcome": { "status": "2", "text": "no" } }));
    assert!(matches!(both.outcome, Some(AnswerOutcome::Unknown(_))));
}
