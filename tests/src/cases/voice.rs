//! Voice v1 and v2.

use serde_json::json;
use vonage_sdk::{
    runtime::{JsonObject, Timestamp},
    voice::{
        self, CallStatus, CreateCallRequest, Endpoint, EndpointPhoneFrom, SortOrder, TransferDestination,
        UpdateCallRequest,
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
