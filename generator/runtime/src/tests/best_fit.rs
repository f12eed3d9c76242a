//! Unions whose variants nothing tells apart: the best one is taken, nothing is lost, and errors have all reasons.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize};
use serde_json::{Value, json};

use crate::runtime::{JsonObject, UnknownVariant, decode};

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Sent {
    id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    status: Option<i64>,
}

#[derive(Debug, PartialEq, Serialize, Deserialize)]
struct Failed {
    id: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    text: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    parts: Option<Vec<Sent>>,
}

#[derive(Debug, PartialEq)]
enum Outcome {
    Sent(Sent),
    Failed(Failed),
    Unknown(UnknownVariant),
}

impl<'de> Deserialize<'de> for Outcome {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::best_fit(deserializer, "Outcome")?
            .variant("Sent", &[("kind", &["sent"])], Self::Sent)
            .variant("Failed", &[], Self::Failed)
            .finish(Self::Unknown)
    }
}

#[derive(Debug, PartialEq)]
enum Open {
    Object(JsonObject),
    Text(String),
    Sent(Sent),
    Unknown(UnknownVariant),
}

impl<'de> Deserialize<'de> for Open {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::best_fit(deserializer, "Open")?
            .variant("Text", &[], Self::Text)
            .variant("Sent", &[], Self::Sent)
            .otherwise("Object", Self::Object)
            .finish(Self::Unknown)
    }
}

fn outcome(value: Value) -> Outcome {
    decode::value(&value).unwrap()
}

#[test]
fn the_variant_that_keeps_the_most_is_taken() {
    let sent = |status| Outcome::Sent(Sent { id: "1".to_owned(), status });
    let failed = |text: Option<&str>| Failed { id: "1".to_owned(), text: text.map(str::to_owned), parts: None };
    // Of two that fit alike, the first; what neither knows is nothing to go by, and null neither.
    assert_eq!(outcome(json!({ "id": "1" })), sent(None));
    assert_eq!(outcome(json!({ "id": 1, "new": true, "text": null })), sent(None));
    assert_eq!(outcome(json!({ "id": "1", "status": "2" })), sent(Some(2)));
    assert_eq!(outcome(json!({ "id": "1", "text": "no" })), Outcome::Failed(failed(Some("no"))));
    // A property that has one value only is that of another variant if it has another value.
    assert_eq!(outcome(json!({ "id": "1", "kind": "failed" })), Outcome::Failed(failed(None)));
}

#[test]
fn what_each_variant_would_lose_a_part_of_is_unknown_and_whole() {
    let both = json!({ "id": "1", "status": 2, "text": "no" });
    let Outcome::Unknown(unknown) = outcome(both.clone()) else { panic!("it is of no variant") };
    assert_eq!(unknown.into_value(), both);
}

#[test]
fn what_takes_anything_is_for_what_no_other_is_for() {
    let open = |value: Value| decode::value::<Open>(&value).unwrap();
    assert_eq!(open(json!("a")), Open::Text("a".to_owned()));
    assert_eq!(open(json!({ "id": "1", "new": 1 })), Open::Sent(Sent { id: "1".to_owned(), status: None }));
    assert_eq!(open(json!({ "new": 1 })), Open::Object(JsonObject::new().with("new", 1)));
}

#[test]
fn a_number_is_a_text_only_if_it_is_nothing_else() {
    #[derive(Debug, PartialEq)]
    enum Size {
        Text(String),
        Any(Value),
        Unknown(UnknownVariant),
    }
    impl<'de> Deserialize<'de> for Size {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            let size = decode::best_fit(deserializer, "Size")?.variant("Text", &[], Self::Text);
            size.otherwise("Any", Self::Any).finish(Self::Unknown)
        }
    }
    assert_eq!(decode::value::<Size>(&json!(1)), Ok(Size::Any(json!(1))));
    assert_eq!(decode::value::<Size>(&json!("1")), Ok(Size::Text("1".to_owned())));
}

#[test]
fn every_variant_says_why_it_does_not_fit() {
    let wrong = json!({ "a": { "id": "1", "kind": "other", "parts": [{ "id": [] }] } });
    let error = decode::value::<BTreeMap<String, Outcome>>(&wrong).unwrap_err();
    assert_eq!(
        error.to_string(),
        "a: no variant of Outcome fits: Sent: `kind` is that of another variant; \
         Failed: parts[0].id: expected a string, found a list"
    );
    // Nothing that was tried is nothing that is wrong.
    let one = |value: &Value| decode::best_fit(value, "One").map(|union| union.variant("A", &[("kind", &["a"])], Some));
    let unknown = one(&json!({ "kind": "b" })).and_then(|union| union.finish(|_| None::<Sent>));
    assert_eq!(unknown.unwrap(), None);
}
