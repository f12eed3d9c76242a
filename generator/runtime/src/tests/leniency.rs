//! What the wire may send where a type asks for something else, and what it may not.

use std::collections::BTreeMap;
use std::fmt::Debug;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::sample::types::{Call, CallStatus, CreateCallAnswerUrl, ListCallsResponse, Style};
use crate::runtime::{Base64, JsonObject, SecretString, decode};

/// Right values, with what they are read as.
fn reads<T: DeserializeOwned + PartialEq + Debug>(table: impl IntoIterator<Item = (Value, T)>) {
    for (wire, expected) in table {
        assert_eq!(decode::value::<T>(&wire), Ok(expected), "{wire}");
    }
}

/// Wrong values, with what is said about them.
fn refuses<T: DeserializeOwned + Debug>(table: impl IntoIterator<Item = (Value, &'static str)>) {
    for (wire, expected) in table {
        assert_eq!(decode::value::<T>(&wire).unwrap_err().to_string(), expected, "{wire}");
    }
}

#[test]
fn strings() {
    reads([
        (json!("text"), "text".to_owned()),
        (json!(12), "12".to_owned()),
        (json!(-7), "-7".to_owned()),
        (json!(14155550100_u64), "14155550100".to_owned()),
        (json!(1.5), "1.5".to_owned()),
        (json!(true), "true".to_owned()),
        (json!(null), String::new()),
    ]);
    refuses::<String>([
        (json!({ "a": 1 }), "expected a string, found an object"),
        (json!(["a"]), "expected a string, found a list"),
    ]);
    reads([(json!(12), SecretString::new("12")), (json!("x"), SecretString::new("x"))]);
}

#[test]
fn integers() {
    reads([
        (json!(1), 1_i64),
        (json!("1"), 1),
        (json!(" 1 "), 1),
        (json!("+1"), 1),
        (json!(1.0), 1),
        (json!("1.0"), 1),
    ]);
    reads([(json!("-9223372036854775808"), i64::MIN), (json!("9223372036854775807"), i64::MAX)]);
    reads([(json!("18446744073709551615"), u64::MAX)]);
    reads([(json!("65535"), u16::MAX), (json!(65535.0), u16::MAX)]);
    refuses::<i64>([
        (json!(1.5), "expected i64, found the number 1.5"),
        (json!("one"), "expected i64, found a string of length 3"),
        (json!(""), "expected i64, found an empty string"),
        (json!("0x10"), "expected i64, found a string of length 4"),
        (json!(1e300), "expected i64, found the number 1e300"),
        (json!(true), "expected i64, found true"),
        (json!(null), "expected i64, found nothing"),
        (json!([1]), "expected i64, found a list"),
    ]);
    refuses::<i32>([(json!(3_000_000_000_i64), "expected i32, found the number 3000000000")]);
    refuses::<u8>([(json!("-1"), "expected u8, found the number -1")]);
}

#[test]
fn floats() {
    reads([(json!(0.5), 0.5), (json!("0.10000000"), 0.1), (json!(2), 2.0), (json!("2"), 2.0), (json!("1e3"), 1000.0)]);
    reads([(json!("0.5"), 0.5_f32)]);
    refuses::<f64>([
        (json!("NaN"), "expected f64, found a string of length 3"),
        (json!("inf"), "expected f64, found a string of length 3"),
        (json!("0,5"), "expected f64, found a string of length 3"),
        (json!(false), "expected f64, found false"),
    ]);
}

#[test]
fn booleans() {
    for (wire, expected) in [("true", true), ("FALSE", false), (" True ", true), ("1", true), ("0", false)] {
        reads([(json!(wire), expected)]);
    }
    reads([(json!(true), true), (json!(1), true), (json!(0), false)]);
    refuses::<bool>([
        (json!("yes"), "expected a boolean, found a string of length 3"),
        (json!(2), "expected a boolean, found the number 2"),
        (json!(null), "expected a boolean, found nothing"),
        (json!(""), "expected a boolean, found an empty string"),
    ]);
}

#[test]
fn options_lists_and_objects() {
    reads([(json!(null), None), (json!("1"), Some(1_i64))]);
    reads([(json!(null), Vec::new()), (json!([1, "2", 3.0]), vec![1_i64, 2, 3])]);
    reads([(json!(null), BTreeMap::new()), (json!({ "a": 1 }), BTreeMap::from([("a".to_owned(), "1".to_owned())]))]);
    reads([(json!(null), JsonObject::new()), (json!({ "a": [1] }), JsonObject::new().with("a", vec![1]))]);
    reads([(json!(null), ListCallsResponse::default()), (json!({}), ListCallsResponse::default())]);
    reads([(json!({ "unheard": { "of": [] }, "count": null }), ListCallsResponse::default())]);
    refuses::<Vec<i64>>([(json!("1"), "expected a sequence, found a string of length 1")]);
    refuses::<Vec<i64>>([(json!([1, "x"]), "[1]: expected i64, found a string of length 1")]);
    refuses::<ListCallsResponse>([(json!([]), "expected struct ListCallsResponse, found a list")]);
    refuses::<Call>([(json!(null), "`uuid` is missing"), (json!({}), "`uuid` is missing")]);
}

#[test]
fn any_value_is_read_as_it_is() {
    let wire = json!({ "a": [1, -1, 1.5, "2", true, null], "b": { "c": 18446744073709551615_u64 } });
    reads([(wire.clone(), wire)]);
}

#[test]
fn enums_are_open() {
    for (wire, expected) in [(json!("started"), CallStatus::Started), (json!("new"), CallStatus::from("new"))] {
        reads([(wire, expected)]);
    }
    let CallStatus::Unknown(unknown) = CallStatus::from("new") else { panic!("it is not known") };
    assert_eq!((unknown.as_str(), format!("{unknown:?}")), ("new", "\"new\"".to_owned()));
    assert_eq!(CallStatus::from("completed"), CallStatus::Completed);
    reads([(json!(7), CallStatus::from("7")), (json!(null), CallStatus::from(""))]);
    reads([(json!(1), Style::Fancy), (json!("0"), Style::Plain)]);
    assert_eq!(serde_json::to_value(decode::value::<Style>(&json!(9)).unwrap()).unwrap(), json!(9));
    assert_eq!(serde_json::to_value(CallStatus::from("new")).unwrap(), json!("new"));
}

#[derive(Debug, PartialEq, Deserialize)]
struct Fields {
    #[serde(default, deserialize_with = "decode::one_or_many")]
    one: Option<Inner>,
    #[serde(default, deserialize_with = "decode::empty_as_none")]
    empty: Option<i64>,
    #[serde(default, deserialize_with = "decode::nullable")]
    nullable: Option<Option<i64>>,
    #[serde(default, deserialize_with = "decode::number_in_string")]
    number: Option<f64>,
}

#[derive(Debug, PartialEq, Deserialize)]
struct Inner {
    id: i64,
}

const NONE: Fields = Fields { one: None, empty: None, nullable: None, number: None };

#[test]
fn fields_whose_wire_form_differs_from_their_type() {
    reads([
        (json!({}), NONE),
        (json!({ "one": null, "empty": null, "number": null }), NONE),
        (json!({ "one": [], "empty": "", "nullable": null }), Fields { nullable: Some(None), ..NONE }),
        (json!({ "one": { "id": "1" } }), Fields { one: Some(Inner { id: 1 }), ..NONE }),
        (json!({ "one": [{ "id": "1" }] }), Fields { one: Some(Inner { id: 1 }), ..NONE }),
        (json!({ "empty": "  " }), NONE),
        (json!({ "empty": "5" }), Fields { empty: Some(5), ..NONE }),
        (json!({ "nullable": "5" }), Fields { nullable: Some(Some(5)), ..NONE }),
        (json!({ "number": "0.4" }), Fields { number: Some(0.4), ..NONE }),
        (json!({ "number": 0.4 }), Fields { number: Some(0.4), ..NONE }),
    ]);
    refuses::<Fields>([
        (json!({ "one": [{ "id": "x" }] }), "one[0].id: expected i64, found a string of length 1"),
        (json!({ "one": { "id": "x" } }), "one.id: expected i64, found a string of length 1"),
        (json!({ "one": [{ "id": 1 }, { "id": 2 }] }), "one: expected one, found a list of 2"),
        (json!({ "empty": "x" }), "empty: expected i64, found a string of length 1"),
        (json!({ "nullable": "x" }), "nullable: expected i64, found a string of length 1"),
        (json!({ "number": "x" }), "number: expected f64, found a string of length 1"),
    ]);
}

#[test]
fn what_is_written_is_read_by_plain_serde_json_too() {
    let call = decode::value::<CreateCallAnswerUrl>(&json!({
        "answer_url": ["https://example.com"],
        "from": { "type": "phone", "number": "1" },
        "level": "0.4",
    }));
    let call = call.unwrap();
    let text = serde_json::to_string(&call).unwrap();
    assert_eq!(serde_json::from_str::<CreateCallAnswerUrl>(&text).unwrap(), call);
    let error = serde_json::from_str::<Call>(r#"{"uuid": "u", "to": {"type": "phone", "number": []}}"#).unwrap_err();
    assert!(error.to_string().starts_with("number: expected a string, found a list"), "{error}");
}

#[test]
fn a_fault_is_named_by_its_path() {
    let page = json!({ "_embedded": { "calls": [{ "uuid": "a" }, { "uuid": "b", "duration": "soon" }] } });
    refuses::<ListCallsResponse>([(page, "_embedded.calls[1].duration: expected i64, found a string of length 4")]);
    let page = json!({ "_embedded": { "calls": [{ "uuid": "a", "to": { "type": "phone", "number": {} } }] } });
    let error = decode::value::<ListCallsResponse>(&page).unwrap_err();
    assert_eq!(error.path(), "_embedded.calls[0].to.number");
    assert_eq!(error.message(), "expected a string, found an object");
    let odd = json!({ "a.b": { "": { "c d": "x" } } });
    let error = decode::value::<BTreeMap<String, BTreeMap<String, BTreeMap<String, i64>>>>(&odd).unwrap_err();
    assert_eq!(error.path(), r#"["a.b"][""]["c d"]"#);
    let long = "x".repeat(100);
    let error = decode::value::<i64>(&json!(long)).unwrap_err().to_string();
    assert_eq!(error, "expected i64, found a string of length 100");
}

#[test]
fn bodies() {
    assert_eq!(decode::json::<i64>(b"\xEF\xBB\xBF 5 "), Ok(5));
    assert_eq!(decode::json::<Option<i64>>(b""), Ok(None));
    assert_eq!(decode::json::<ListCallsResponse>(b" \r\n"), Ok(ListCallsResponse::default()));
    assert_eq!(decode::json::<Call>(b"").unwrap_err().to_string(), "`uuid` is missing");
    assert_eq!(decode::json::<()>(br#"{"ok":true}"#), Ok(()));
    assert!(decode::json::<i64>(b"<html>").unwrap_err().to_string().starts_with("the body is not JSON: "));
    assert!(decode::json::<i64>(b"5 5").is_err());
    let latin1 = decode::json::<String>(b"\"caf\xE9\"").unwrap_err();
    assert_eq!(latin1.to_string(), "the body is not UTF-8: byte 4 is invalid");
    let utf16: Vec<u8> = "{}".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert!(decode::json::<Call>(&utf16).is_err());
    let deep = "[".repeat(100_000);
    assert!(decode::json::<Value>(deep.as_bytes()).is_err());
    assert_eq!(decode::one_of_many::<i64>(b"[5]"), Ok(5));
    assert_eq!(decode::one_of_many::<i64>(b"5"), Ok(5));
    assert_eq!(decode::one_of_many::<i64>(b"[5,6]").unwrap_err().to_string(), "expected one, found a list of 2");
    assert_eq!(decode::one_of_many::<Option<i64>>(b"[]"), Ok(None));
    assert_eq!(decode::text("é".as_bytes()), Ok("é".to_owned()));
    assert!(decode::text(b"\xE9").is_err());
    assert_eq!(decode::bytes(b"\xE9").unwrap().as_ref(), b"\xE9");
    assert_eq!(decode::empty(b"\xE9"), Ok(()));
}

#[test]
fn forms() {
    let form = decode::form::<BTreeMap<String, Value>>(b"a=1&b=x+y%26&a=2&c&%C3%A9=").unwrap();
    let expected = [("a", json!(["1", "2"])), ("b", json!("x y&")), ("c", json!("")), ("é", json!(""))];
    assert_eq!(form, expected.map(|(name, value)| (name.to_owned(), value)).into());
    assert_eq!(decode::form::<Inner>(b"id=5"), Ok(Inner { id: 5 }));
}

#[test]
fn base64() {
    for text in ["+/8=", "+/8", "-_8=", "-_8"] {
        let read: Base64 = decode::value(&json!(text)).unwrap();
        assert_eq!(read.bytes().unwrap().as_ref(), b"\xFB\xFF");
        assert_eq!(serde_json::to_value(read).unwrap(), json!("+/8="));
    }
    let wrong: Base64 = decode::value(&json!("not Base64")).unwrap();
    assert_eq!((wrong.bytes(), wrong.raw()), (None, Some("not Base64")));
    assert_eq!(serde_json::to_value(wrong).unwrap(), json!("not Base64"));
}
