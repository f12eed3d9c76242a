//! Unions: told apart, open, and clear about what is wrong.

use serde_json::json;

use super::sample::types::{CreateCall, CreateCallActions, Endpoint, EndpointPhone, Level, ListCallsResponse};
use crate::runtime::{JsonObject, decode};

#[test]
fn by_tag() {
    let phone: Endpoint = decode::value(&json!({ "type": "phone", "number": 1, "unheard-of": 1 })).unwrap();
    assert_eq!(phone, Endpoint::Phone(EndpointPhone::new("1")));
    for tag in ["sip", "sips"] {
        let sip = decode::value(&json!({ "type": tag, "uri": "sip:a@b", "level": "0.5", "x": [1] })).unwrap();
        let Endpoint::Sip(sip) = sip else { panic!("it is a SIP endpoint") };
        assert_eq!((sip.uri.as_str(), sip.level), ("sip:a@b", Some(0.5)));
        assert_eq!(sip.additional, JsonObject::new().with("x", vec![1]));
        let back = serde_json::to_value(Endpoint::Sip(sip)).unwrap();
        assert_eq!(back, json!({ "type": "sip", "uri": "sip:a@b", "level": "0.5", "x": [1] }));
    }
}

#[test]
fn an_unknown_tag_is_kept() {
    for wire in [json!({ "type": "fax", "number": "1" }), json!({ "number": "1" }), json!({ "type": null })] {
        let endpoint: Endpoint = decode::value(&wire).unwrap();
        let Endpoint::Unknown(unknown) = &endpoint else { panic!("it is not known") };
        assert_eq!(unknown.value(), &wire);
        assert_eq!(serde_json::to_value(&endpoint).unwrap(), wire);
    }
}

#[test]
fn a_known_tag_with_a_wrong_value() {
    let error = decode::value::<Endpoint>(&json!({ "type": "phone" })).unwrap_err();
    assert_eq!(error.to_string(), "`number` is missing");
    let error = decode::value::<Endpoint>(&json!({ "type": "sip", "uri": "u", "level": "loud" })).unwrap_err();
    assert_eq!(error.to_string(), "level: expected f64, found a string of length 4");
    let error = decode::value::<Endpoint>(&json!("phone")).unwrap_err();
    assert_eq!(error.to_string(), "expected Endpoint, an object with `type`, found a string of length 5");
}

#[test]
fn by_required_keys() {
    let talk = JsonObject::from([("action", "talk")]);
    let actions = CreateCallActions::new([EndpointPhone::new("1")], [talk]);
    let wire = json!({ "ncco": [{ "action": "talk" }], "to": [{ "type": "phone", "number": "1" }] });
    assert_eq!(decode::value::<CreateCall>(&wire).unwrap(), CreateCall::Actions(actions.clone()));
    assert_eq!(serde_json::to_value(CreateCall::from(actions)).unwrap(), wire);
    let url: CreateCall = decode::value(&json!({ "answer_url": ["u"], "ncco": null })).unwrap();
    assert!(matches!(url, CreateCall::AnswerUrl(_)));
    let neither: CreateCall = decode::value(&json!({ "something": "new" })).unwrap();
    assert_eq!(serde_json::to_value(neither).unwrap(), json!({ "something": "new" }));
}

#[test]
fn every_variant_says_why_it_does_not_fit() {
    let error = decode::value::<CreateCall>(&json!({ "ncco": "talk" })).unwrap_err();
    assert_eq!(
        error.to_string(),
        "no variant of CreateCall fits: Actions: ncco: expected a sequence, found a string of length 4; \
         AnswerUrl: `answer_url` is missing"
    );
    let reasons: Vec<_> = error.reasons().iter().map(|reason| (reason.variant(), reason.error().path())).collect();
    assert_eq!(reasons, [("Actions", "ncco".to_owned()), ("AnswerUrl", String::new())]);
}

#[test]
fn the_path_goes_on_inside_and_outside() {
    let page = json!({ "_embedded": { "calls": [{ "uuid": "u", "to": [{ "type": "sip", "uri": {} }] }] } });
    let error = decode::value::<ListCallsResponse>(&page).unwrap_err();
    assert_eq!(error.to_string(), "_embedded.calls[0].to[0].uri: expected a string, found an object");
}

#[test]
fn by_json_type() {
    assert_eq!(decode::value::<Level>(&json!("loud")), Ok(Level::Word("loud".to_owned())));
    assert_eq!(decode::value::<Level>(&json!(0.5)), Ok(Level::Number(0.5)));
    for wire in [json!([1]), json!({}), json!(true), json!(null)] {
        let Level::Unknown(unknown) = decode::value(&wire).unwrap() else { panic!("{wire} is not known") };
        assert_eq!(unknown.into_value(), wire);
    }
}
