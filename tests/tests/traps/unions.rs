//! Endpoints and bodies that are one of several things.

use serde_json::{Value, json};
use vonage_sdk::{
    runtime::JsonObject,
    voice, voice_v2,
    voice_v2::{CreateCallRequest, Endpoint, WebsocketContentType},
};

use super::{answering_json, read, sent, written};

/// Every kind of endpoint of version 2, as its document shows it.
fn endpoints_of_version_2() -> [Value; 5] {
    [
        json!({ "type": "phone", "number": "14155550100", "dtmfAnswer": "1p2p3p" }),
        json!({ "type": "sip", "uri": "sip:rebekka@sip.example.com", "headers": { "location": "New York City" } }),
        json!({
            "type": "websocket", "uri": "wss://example.com/socket", "content-type": "audio/l16;rate=16000",
            "headers": { "customer_id": "ABC123" },
        }),
        json!({ "type": "vbc", "extension": "1234" }),
        json!({ "type": "app", "user": "jamie" }),
    ]
}

#[test]
fn v2_to_items_are_told_apart_by_a_type_that_is_an_open_string() {
    let read_all = endpoints_of_version_2().map(|wire| (read::<Endpoint>(&wire), wire));
    assert!(matches!(
        read_all.each_ref().map(|(endpoint, _)| endpoint),
        [Endpoint::Phone(_), Endpoint::Sip(_), Endpoint::Websocket(_), Endpoint::Vbc(_), Endpoint::App(_)]
    ));
    for (endpoint, wire) in read_all {
        assert_eq!(written(&endpoint), wire, "nothing is lost");
    }
    // A kind that no document knows is none of the five, and goes back as it came.
    let fax = json!({ "type": "fax", "number": "14155550100" });
    let endpoint: Endpoint = read(&fax);
    assert!(matches!(endpoint, Endpoint::Unknown(_)), "{endpoint:?}");
    assert_eq!(written(&endpoint), fax);
    // A field or a value that no document knows stops nothing.
    let wire = json!({ "type": "websocket", "uri": "wss://a", "content-type": "audio/opus", "since": 2030 });
    let Endpoint::Websocket(websocket) = read(&wire) else { panic!("it says that it is a websocket") };
    assert_eq!(websocket.content_type, WebsocketContentType::from("audio/opus"));
}

#[test]
fn the_type_of_an_item_is_set_for_the_user() {
    let items: [Endpoint; 5] = [
        Endpoint::phone("14155550100").dtmf_answer("1p2p3p").into(),
        Endpoint::sip("sip:rebekka@sip.example.com").headers([("location", "New York City")]).into(),
        Endpoint::websocket("wss://example.com/socket", WebsocketContentType::from("audio/l16;rate=16000"))
            .headers([("customer_id", "ABC123")])
            .into(),
        Endpoint::vbc("1234").into(),
        Endpoint::app("jamie").into(),
    ];
    for (item, wire) in items.iter().zip(endpoints_of_version_2()) {
        assert_eq!(written(item), wire);
    }
}

#[test]
fn v1_to_items_are_told_apart_by_a_type_of_one_value() {
    for wire in [
        json!({ "type": "phone", "number": "14155550100" }),
        json!({ "type": "sip", "uri": "sip:rebekka@sip.example.com" }),
        json!({ "type": "websocket", "uri": "wss://example.com/socket", "content-type": "audio/l16;rate=8000" }),
        json!({ "type": "vbc", "extension": "1234" }),
    ] {
        let endpoint: voice::Endpoint = read(&wire);
        assert!(!matches!(endpoint, voice::Endpoint::Unknown(_)), "{endpoint:?}");
        assert_eq!(written(&endpoint), wire, "the address is not lost");
    }
    let Err(error) = vonage_sdk::runtime::decode::value::<voice::Endpoint>(&json!({ "type": "sip" })) else {
        panic!("a SIP endpoint without an address is no other endpoint")
    };
    assert_eq!(error.to_string(), "`uri` is missing");
}

#[tokio::test]
async fn the_all_of_request_body_of_v2_keeps_what_a_sibling_branch_requires() {
    let (client, transport) = answering_json(202, json!({}));
    // What is required is an argument, so neither can be left out.
    let call = CreateCallRequest::answer_url([Endpoint::app("jamie")], ["https://example.com/answer"]);
    client.voice_v2().create_call(call.random_from_number(true)).await.expect("it is accepted");
    let body = sent(&transport).json();
    assert_eq!(body["answer_url"], json!(["https://example.com/answer"]));
    assert_eq!(body["to"], json!([{ "type": "app", "user": "jamie" }]));
    // And a body is read as the one whose keys it has.
    let CreateCallRequest::AnswerUrl(_) = read(&body) else { panic!("it has `answer_url`") };
    let ncco = json!({ "to": [], "ncco": [{ "action": "talk", "text": "Hello" }] });
    let CreateCallRequest::Ncco(_) = read(&ncco) else { panic!("it has `ncco`") };
    let neither: CreateCallRequest = read(&json!({ "to": [] }));
    assert!(matches!(neither, CreateCallRequest::Unknown(_)), "{neither:?}");
}

#[tokio::test]
async fn ncco_actions_of_which_the_document_says_nothing_can_be_sent() {
    let talk = || JsonObject::new().with("action", "talk").with("text", "Hello").with("loop", 2);
    let expected = json!([{ "action": "talk", "text": "Hello", "loop": 2 }]);
    let (client, transport) = answering_json(202, json!({ "uuid": "aaaa" }));
    let call = CreateCallRequest::ncco([Endpoint::app("jamie")], [talk()]).random_from_number(true);
    client.voice_v2().create_call(call).await.expect("it is accepted");
    assert_eq!(sent(&transport).json()["ncco"], expected);

    let (client, transport) = answering_json(201, json!({ "uuid": "aaaa" }));
    let call = voice::CreateCallRequest::ncco([voice::Endpoint::phone("14155550100")], [talk()]);
    client.voice().create_call(call.random_from_number(true)).await.expect("it is accepted");
    assert_eq!(sent(&transport).json()["ncco"], expected);
}

#[test]
fn one_enumeration_serves_every_branch_of_an_all_of() {
    let to = || [Endpoint::app("jamie")];
    let with_ncco = CreateCallRequest::ncco(to(), [JsonObject::new()]).event_method(voice_v2::HttpMethod::Post);
    let with_address = CreateCallRequest::answer_url(to(), ["u"]).event_method(voice_v2::HttpMethod::Post);
    assert_eq!(with_ncco.event_method, with_address.event_method);
    assert_eq!(with_ncco.to, with_address.to);
}
