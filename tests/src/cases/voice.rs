//! Voice v1 and v2.

use serde_json::json;
use vonage_sdk::{
    Client,
    runtime::{JsonObject, Timestamp},
    voice::{
        self, AdvancedMachineDetection, CallStatus, CreateCallRequest, Endpoint, EndpointPhoneFrom, HttpMethod,
        Language, MachineDetection, MachineDetectionMode, SortOrder, TransferDestination, UpdateCallRequest, VoiceName,
        WebsocketContentType,
    },
    voice_v2,
};

use super::{APPLICATION, Case};

const V1: &str = "voice.v1.yaml";
const UUID: &str = "63f61863-4a51-4f6b-86e1-46edebcf9356";

pub(super) fn cases() -> Vec<Case> {
    vec![
        Case::new(V1, "createCall", APPLICATION, |client| async move {
            let call = CreateCallRequest::answer_url([Endpoint::phone("14155550100")], ["https://example.com/answer"])
                .from(EndpointPhoneFrom::new("14155550101"))
                .ringing_timer(45);
            client.voice().create_call(call).await.map(drop)
        })
        .json(json!({
            "to": [{ "type": "phone", "number": "14155550100" }],
            "from": { "type": "phone", "number": "14155550101" },
            "answer_url": ["https://example.com/answer"],
            "ringing_timer": 45,
        }))
        .reply(201, r#"{"uuid": "63f61863-4a51-4f6b-86e1-46edebcf9356", "status": "started"}"#),
        Case::new(V1, "getCalls", APPLICATION, |client| async move {
            let since = Timestamp::try_from("2016-11-14T07:45:14Z").expect("a timestamp");
            let request = client.voice().list_calls().status(CallStatus::Completed).date_start(since).page_size(50);
            request.order(SortOrder::Desc).conversation_uuid("CON-f972836a").await.map(drop)
        })
        .query(&[
            ("status", "completed"),
            ("date_start", "2016-11-14T07:45:14Z"),
            ("page_size", "50"),
            ("order", "desc"),
            ("conversation_uuid", "CON-f972836a"),
        ]),
        Case::new(V1, "getCall", APPLICATION, |client| async move { client.voice().get_call("a/b c").await.map(drop) })
            .path("uuid", "a%2Fb%20c"),
        Case::new(V1, "updateCall", APPLICATION, |client| async move {
            let destination = TransferDestination::url(["https://example.com/ncco.json"]);
            client.voice().update_call(UUID, UpdateCallRequest::transfer(destination)).await
        })
        .path("uuid", UUID)
        .json(json!({
            "action": "transfer",
            "destination": { "type": "ncco", "url": ["https://example.com/ncco.json"] },
        }))
        .reply(204, ""),
        Case::new(V1, "startStream", APPLICATION, |client| async move {
            let stream = voice::StartStreamRequest::new(["https://example.com/waiting.mp3"]).level(0.4);
            client.voice().start_stream(UUID, stream.r#loop(0)).await.map(drop)
        })
        .path("uuid", UUID)
        .json(json!({ "stream_url": ["https://example.com/waiting.mp3"], "loop": 0, "level": "0.4" })),
        Case::new(
            V1,
            "stopStream",
            APPLICATION,
            |client| async move { client.voice().stop_stream(UUID).await.map(drop) },
        )
        .path("uuid", UUID),
        Case::new(V1, "startTalk", APPLICATION, |client| async move {
            client.voice().start_talk(UUID, voice::StartTalkRequest::new("Hello")).await.map(drop)
        })
        .path("uuid", UUID)
        .json(json!({ "text": "Hello" })),
        Case::new(V1, "stopTalk", APPLICATION, |client| async move { client.voice().stop_talk(UUID).await.map(drop) })
            .path("uuid", UUID),
        Case::new(V1, "startDTMF", APPLICATION, |client| async move {
            client.voice().start_dtmf(UUID, "1713").await.map(drop)
        })
        .path("uuid", UUID)
        .json(json!({ "digits": "1713" })),
        Case::new("voice.v2.json", "createCall", APPLICATION, |client| async move {
            let talk = JsonObject::new().with("action", "talk").with("text", "Hello");
            let call = voice_v2::CreateCallRequest::ncco([voice_v2::Endpoint::app("jamie")], [talk]);
            client.voice_v2().create_call(call.random_from_number(true)).await
        })
        .json(json!({
            "to": [{ "type": "app", "user": "jamie" }],
            "random_from_number": true,
            "ncco": [{ "action": "talk", "text": "Hello" }],
        }))
        .reply(202, "{}"),
    ]
}

/// What the others leave out, all at once.
#[expect(deprecated, reason = "what is advised against has to arrive all the same")]
pub(super) fn complete() -> Vec<Case> {
    let mut cases = vec![
        Case::new(V1, "createCall", APPLICATION, |client| async move {
            let to = [
                Endpoint::from(Endpoint::phone("14155550100").dtmf_answer("1p2p3")),
                Endpoint::sip("sip:rebekka@sip.example.com")
                    .headers([("location", "Ulm")])
                    .standard_headers(voice::EndpointSipStandardHeaders::new("56a390f3d2b7310023a;encoding=hex"))
                    .into(),
                Endpoint::websocket("wss://example.com/socket", WebsocketContentType::AudioL16Rate16000)
                    .headers([("customer_id", "ABC123")])
                    .into(),
                Endpoint::vbc("1234").into(),
            ];
            let call = CreateCallRequest::ncco(to, [JsonObject::new().with("action", "talk").with("text", "Hello")])
                .random_from_number(true)
                .event_url(["https://example.com/event"])
                .event_method(HttpMethod::Post)
                .machine_detection(MachineDetection::Continue)
                .length_timer(60)
                .ringing_timer(45);
            client.voice().create_call(call).await.map(drop)
        })
        .json(json!({
            "to": [
                { "type": "phone", "number": "14155550100", "dtmfAnswer": "1p2p3" },
                {
                    "type": "sip",
                    "uri": "sip:rebekka@sip.example.com",
                    "headers": { "location": "Ulm" },
                    "standard_headers": { "User-to-User": "56a390f3d2b7310023a;encoding=hex" },
                },
                {
                    "type": "websocket",
                    "uri": "wss://example.com/socket",
                    "content-type": "audio/l16;rate=16000",
                    "headers": { "customer_id": "ABC123" },
                },
                { "type": "vbc", "extension": "1234" },
            ],
            "ncco": [{ "action": "talk", "text": "Hello" }],
            "random_from_number": true,
            "event_url": ["https://example.com/event"],
            "event_method": "POST",
            "machine_detection": "continue",
            "length_timer": 60,
            "ringing_timer": 45,
        })),
        Case::new(V1, "createCall", APPLICATION, |client| async move {
            let detection = AdvancedMachineDetection::new()
                .behavior(MachineDetection::Hangup)
                .mode(MachineDetectionMode::DetectBeep)
                .beep_timeout(45);
            let call = CreateCallRequest::answer_url([Endpoint::phone("14155550100")], ["https://example.com/answer"])
                .from("14155550101")
                .answer_method(HttpMethod::Get)
                .advanced_machine_detection(detection);
            client.voice().create_call(call).await.map(drop)
        })
        .json(json!({
            "to": [{ "type": "phone", "number": "14155550100" }],
            "from": { "type": "phone", "number": "14155550101" },
            "answer_url": ["https://example.com/answer"],
            "answer_method": "GET",
            "advanced_machine_detection": { "behavior": "hangup", "mode": "detect_beep", "beep_timeout": 45 },
        })),
        Case::new(V1, "getCalls", APPLICATION, |client| async move {
            let until = Timestamp::try_from("2016-11-15T07:45:14Z").expect("a timestamp");
            client.voice().list_calls().date_end(until).record_index(20).await.map(drop)
        })
        .query(&[("date_end", "2016-11-15T07:45:14Z"), ("record_index", "20")]),
        Case::new(V1, "updateCall", APPLICATION, |client| async move {
            let destination = TransferDestination::ncco([JsonObject::new().with("action", "talk").with("text", "Bye")]);
            client.voice().update_call(UUID, UpdateCallRequest::transfer(destination)).await
        })
        .path("uuid", UUID)
        .json(json!({
            "action": "transfer",
            "destination": { "type": "ncco", "ncco": [{ "action": "talk", "text": "Bye" }] },
        })),
        Case::new(V1, "startTalk", APPLICATION, |client| async move {
            let talk = voice::StartTalkRequest::new("Hello").language(Language::CyGb).style(1).premium(true);
            client.voice().start_talk(UUID, talk.r#loop(2).level(-0.4)).await.map(drop)
        })
        .path("uuid", UUID)
        .json(json!({
            "text": "Hello", "language": "cy-GB", "style": 1, "premium": true, "loop": 2, "level": "-0.4",
        })),
        Case::new(V1, "startTalk", APPLICATION, |client| async move {
            let talk = voice::StartTalkRequest::new("Hello").voice_name(VoiceName::Amy);
            client.voice().start_talk(UUID, talk).await.map(drop)
        })
        .path("uuid", UUID)
        .json(json!({ "text": "Hello", "voice_name": "Amy" })),
        Case::new("voice.v2.json", "createCall", APPLICATION, |client| async move {
            let authorization = voice_v2::WebsocketAuthorization::custom("Bearer abc");
            let to = [
                voice_v2::Endpoint::from(voice_v2::Endpoint::phone("14155550100").dtmf_answer("1p2p3").shaken("abc")),
                voice_v2::Endpoint::sip("sip:rebekka@sip.example.com").headers([("location", "Ulm")]).into(),
                voice_v2::Endpoint::websocket(
                    "wss://example.com/socket",
                    voice_v2::WebsocketContentType::AudioL16Rate24000,
                )
                .authorization(authorization)
                .into(),
                voice_v2::Endpoint::vbc("1234").into(),
            ];
            let call = voice_v2::CreateCallRequest::answer_url(to, ["https://example.com/answer"])
                .from("14155550101")
                .answer_method(voice_v2::HttpMethod::Post)
                .event_url(["https://example.com/event"])
                .event_method(voice_v2::HttpMethod::Post)
                .machine_detection(voice_v2::MachineDetection::Hangup)
                .length_timer(60)
                .ringing_timer(45);
            client.voice_v2().create_call(call).await
        })
        .json(json!({
            "to": [
                { "type": "phone", "number": "14155550100", "dtmfAnswer": "1p2p3", "shaken": "abc" },
                { "type": "sip", "uri": "sip:rebekka@sip.example.com", "headers": { "location": "Ulm" } },
                {
                    "type": "websocket",
                    "uri": "wss://example.com/socket",
                    "content-type": "audio/l16;rate=24000",
                    "authorization": { "type": "custom", "value": "Bearer abc" },
                },
                { "type": "vbc", "extension": "1234" },
            ],
            "from": { "type": "phone", "number": "14155550101" },
            "answer_url": ["https://example.com/answer"],
            "answer_method": "POST",
            "event_url": ["https://example.com/event"],
            "event_method": "POST",
            "machine_detection": "hangup",
            "length_timer": 60,
            "ringing_timer": 45,
        })),
    ];
    let actions = [
        ("hangup", UpdateCallRequest::from(UpdateCallRequest::hangup())),
        ("mute", UpdateCallRequest::mute().into()),
        ("unmute", UpdateCallRequest::unmute().into()),
        ("earmuff", UpdateCallRequest::earmuff().into()),
        ("unearmuff", UpdateCallRequest::unearmuff().into()),
    ];
    cases.extend(actions.map(|(action, update)| {
        let call = move |client: Client| {
            let update = update.clone();
            async move { client.voice().update_call(UUID, update).await }
        };
        Case::new(V1, "updateCall", APPLICATION, call).path("uuid", UUID).json(json!({ "action": action }))
    }));
    cases
}
