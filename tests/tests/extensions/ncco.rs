//! Call control: each action as the wire has it, and the ways that an NCCO goes.

mod table;

use serde_json::{Value, json};
use vonage_sdk::ncco::{
    Connect, Conversation, Dtmf, Endpoint, HttpMethod, Input, Key, MachineDetection, MachineDetectionMode, Ncco,
    Notify, Record, RecordingFormat, Stream, Talk, Transcription, Transfer, Wait, WebsocketAuthorization,
    WebsocketContentType,
};
use vonage_sdk::runtime::JsonObject;
use vonage_sdk::voice::{CreateCallRequest, TransferDestination, UpdateCallRequest};
use vonage_sdk::{voice, voice_v2};

use super::leaks::{HIDDEN, builder};
use super::world::{clock_at, offline};
use table::table;

#[test]
fn every_action_of_an_ncco_is_a_type_with_its_options() {
    for (words, built, wire) in table() {
        assert_eq!(Value::from(built), wire, "{words}");
    }
    let actions: Vec<_> = table().iter().map(|(_, _, wire)| wire["action"].as_str().unwrap().to_owned()).collect();
    let documented = ["record", "conversation", "connect", "talk", "stream", "input", "notify", "wait", "transfer"]
        .map(str::to_owned);
    assert!(documented.iter().all(|action| actions.contains(action)), "{actions:?}");
}

#[test]
fn no_option_is_missing_in_the_table() {
    let rows: Vec<_> = table().iter().map(|(words, ..)| words.replace(char::is_whitespace, "")).collect();
    let api = tests::read("generated/api.txt");
    let functions =
        api.lines().filter_map(|line| line.strip_prefix("pub fn ncco::")?.split('(').next()?.split_once("::"));
    let (mut count, not_of_an_action) = (0, ["Ncco", "HttpMethod", "Key", "RecordingFormat"]);
    for (of, name) in functions.filter(|(of, name)| !not_of_an_action.contains(of) && *name != "as_str") {
        let begins = match of.strip_prefix("Endpoint") {
            Some("") | None => format!("{of}::"),
            Some(kind) => format!("Endpoint::{}", kind.to_lowercase()),
        };
        let is_there = |row: &String| {
            row.contains(&begins) && (row.contains(&format!(".{name}(")) || row.contains(&format!("{of}::{name}(")))
        };
        assert!(rows.iter().any(is_there), "no row has `{of}::{name}`");
        count += 1;
    }
    assert!(count > 80, "{count}");
}

#[test]
fn words_are_those_of_the_wire() {
    let keys = [
        Key::Zero,
        Key::One,
        Key::Two,
        Key::Three,
        Key::Four,
        Key::Five,
        Key::Six,
        Key::Seven,
        Key::Eight,
        Key::Nine,
        Key::Star,
        Key::Hash,
    ];
    assert_eq!(keys.map(Key::as_str).concat(), "0123456789*#");
    let formats = [RecordingFormat::Mp3, RecordingFormat::Wav, RecordingFormat::Ogg];
    assert_eq!(formats.map(RecordingFormat::as_str), ["mp3", "wav", "ogg"]);
    assert_eq!([HttpMethod::Get, HttpMethod::Post].map(HttpMethod::as_str), ["GET", "POST"]);
    let behaviors = [MachineDetection::Continue, MachineDetection::Hangup];
    assert_eq!(behaviors.map(MachineDetection::as_str), ["continue", "hangup"]);
    let modes = [MachineDetectionMode::Default, MachineDetectionMode::Detect, MachineDetectionMode::DetectBeep];
    assert_eq!(modes.map(MachineDetectionMode::as_str), ["default", "detect", "detect_beep"]);
    let rates = [
        WebsocketContentType::AudioL16Rate8000,
        WebsocketContentType::AudioL16Rate16000,
        WebsocketContentType::AudioL16Rate24000,
    ];
    let rates = rates.map(WebsocketContentType::as_str);
    assert_eq!(rates, ["audio/l16;rate=8000", "audio/l16;rate=16000", "audio/l16;rate=24000"]);
}

#[test]
fn of_options_that_exclude_each_other_the_last_one_is_sent() {
    let conversation = || Conversation::new("weekly");
    let connect = || Connect::new(Endpoint::phone("447700900001"));
    let pairs = [
        (conversation().mute(true).can_speak(["aaaa"]).into(), conversation().can_speak(["aaaa"]).into()),
        (conversation().can_speak(["aaaa"]).mute(true).into(), conversation().mute(true).into()),
        (Transfer::new("a").mute(true).can_speak(["b"]).into(), Transfer::new("a").can_speak(["b"]).into()),
        (Transfer::new("a").can_speak(["b"]).mute(true).into(), Transfer::new("a").mute(true).into()),
        (conversation().transcription(Transcription::new()).record(false).into(), conversation().record(false).into()),
        (connect().random_from_number(true).from("44").into(), connect().from("44").into()),
        (connect().from("44").random_from_number(true).into(), connect().random_from_number(true).into()),
    ];
    for (both, last) in pairs {
        let (both, last): (JsonObject, JsonObject) = (both, last);
        assert_eq!(both, last);
    }
    let both: JsonObject = conversation().can_speak(["aaaa"]).mute(false).into();
    assert_eq!(both.get("canSpeak"), Some(&json!(["aaaa"])), "`false` excludes nothing");
    let both: JsonObject = connect().from("44").random_from_number(false).into();
    assert_eq!(both.get("from"), Some(&json!("44")), "`false` excludes nothing");
}

/// A menu, a call that is put through while it is recorded, and what follows if nobody answers.
fn reception() -> Ncco {
    Ncco::new()
        .then(Record::new().event_url("https://example.com/recordings"))
        .then(Talk::new("For sales press 1.").barge_in(true))
        .then(Input::dtmf(Dtmf::new().max_digits(1)).event_url("https://example.com/menu"))
        .then(Connect::new(Endpoint::phone("447700900001")).from("447700900000").timeout(20))
        .then(Notify::new([("nobody", true)], "https://example.com/missed"))
        .then(JsonObject::new().with("action", "whisper").with("volume", 3))
}

fn reception_on_the_wire() -> Value {
    json!([
        { "action": "record", "eventUrl": ["https://example.com/recordings"] },
        { "action": "talk", "text": "For sales press 1.", "bargeIn": true },
        {
            "action": "input", "type": ["dtmf"], "dtmf": { "maxDigits": 1 },
            "eventUrl": ["https://example.com/menu"],
        },
        {
            "action": "connect", "endpoint": [{ "type": "phone", "number": "447700900001" }],
            "from": "447700900000", "timeout": 20,
        },
        { "action": "notify", "payload": { "nobody": true }, "eventUrl": ["https://example.com/missed"] },
        { "action": "whisper", "volume": 3 },
    ])
}

#[test]
fn an_ncco_is_the_json_that_a_webhook_answers() {
    let ncco = reception();
    assert_eq!(ncco.to_string().parse::<Value>().unwrap(), reception_on_the_wire());
    assert_eq!(serde_json::to_value(&ncco).unwrap(), reception_on_the_wire());
    assert_eq!(Ncco::new().to_string(), "[]");
    // An action by itself is no NCCO, but a list of actions is one.
    let actions = [Talk::new("Hello"), Talk::new("World")];
    assert_eq!(serde_json::to_string(&actions).unwrap(), Ncco::from_iter(actions).to_string());
}

#[test]
fn actions_are_collected_counted_and_taken_out() {
    let mut ncco: Ncco = ["One", "Two"].map(Talk::new).into_iter().collect();
    ncco.extend([Wait::new()]);
    ncco.extend(Ncco::new().then(Stream::new("https://example.com/a.mp3")));
    assert!(!ncco.is_empty() && Ncco::default().is_empty());
    assert_eq!(ncco.len(), 4);
    let actions: Vec<_> = ncco.iter().filter_map(|action| action.get("action")).cloned().collect();
    assert_eq!(actions, ["talk", "talk", "wait", "stream"]);
    let by_reference: Vec<_> = (&ncco).into_iter().cloned().collect();
    assert_eq!(by_reference, ncco.into_iter().collect::<Vec<JsonObject>>());
}

#[tokio::test]
async fn an_ncco_goes_into_calls_of_both_versions_and_into_transfers() {
    let (_, transport) = offline(&clock_at(1_700_000_000));
    let client = builder().transport(transport.clone()).build().unwrap();

    let call = CreateCallRequest::ncco([voice::Endpoint::phone("447700900001")], reception()).from("447700900000");
    client.voice().create_call(call).await.unwrap();
    let call = voice_v2::CreateCallRequest::ncco([voice_v2::Endpoint::app("jamie")], reception());
    client.voice_v2().create_call(call.random_from_number(true)).await.unwrap();
    let transfer = UpdateCallRequest::transfer(TransferDestination::ncco(reception()));
    client.voice().update_call("63f61863-4a51-4f6b-86e1-46edebcf9356", transfer).await.unwrap();
    let call = CreateCallRequest::ncco([voice::Endpoint::phone("447700900001")], [Talk::new("Hello")]);
    client.voice().create_call(call.from("447700900000")).await.unwrap();

    let [first, second, transfer, talk] = &transport.requests()[..] else { panic!("four requests") };
    assert_eq!(first.json()["ncco"], reception_on_the_wire());
    assert_eq!(second.json()["ncco"], reception_on_the_wire());
    let destination = json!({ "type": "ncco", "ncco": reception_on_the_wire() });
    assert_eq!(transfer.json(), json!({ "action": "transfer", "destination": destination }));
    assert_eq!(talk.json()["ncco"], json!([{ "action": "talk", "text": "Hello" }]));
}

#[test]
fn what_a_websocket_is_opened_with_is_sent_and_not_shown() {
    let content_type = WebsocketContentType::AudioL16Rate16000;
    let websocket = Endpoint::websocket("wss://example.com/socket", content_type)
        .headers([("Authorization", HIDDEN)])
        .authorization(WebsocketAuthorization::custom(HIDDEN));
    let ncco = Ncco::new().then(Connect::new(websocket));
    let text = format!("{ncco:?} {ncco:#?}");
    assert!(
        !text.contains(HIDDEN) && text.contains("wss://example.com/socket") && text.contains("[redacted]"),
        "{text}"
    );
    assert_eq!(ncco.to_string().matches(HIDDEN).count(), 2);
}
