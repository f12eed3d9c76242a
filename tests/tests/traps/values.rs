//! Single values that the wire has otherwise than the documents say.

use serde_json::json;
use vonage_sdk::{
    integration_suite::Event,
    voice::{Call, CallEvent, CallStatus},
};

use super::{answering_json, read, sent, written};

#[tokio::test]
async fn an_unknown_enum_value_in_a_response_is_kept() {
    let (client, _) = answering_json(200, json!({ "uuid": "aaaa", "status": "on_hold", "direction": "sideways" }));
    let call = client.voice().get_call("aaaa").await.expect("the rest of it is known");
    assert_eq!(call.status, Some(CallStatus::from("on_hold")));
    assert_eq!(call.status.as_ref().map(CallStatus::as_str), Some("on_hold"));
    assert_eq!(written(&call)["direction"], "sideways");
    let known: CallStatus = "completed".into();
    assert_eq!(known, CallStatus::Completed, "a known value is never an unknown one");
}

#[tokio::test]
async fn a_conversation_uuid_is_no_uuid() {
    let id = "CON-f972836a-550f-45fa-956c-12a2ab5b7d22";
    let (client, transport) = answering_json(
        200,
        json!({ "_embedded": { "calls": [{ "uuid": "63f61863-4a51-4f6b-86e1-46edebio0391", "conversation_uuid": id }] } }),
    );
    let list = client.voice().list_calls().conversation_uuid(id).await.expect("it succeeds");
    let calls = list.embedded.and_then(|embedded| embedded.calls).unwrap_or_default();
    assert_eq!(calls[0].conversation_uuid.as_deref(), Some(id));
    assert_eq!(sent(&transport).query(), [("conversation_uuid".to_owned(), id.to_owned())]);
    let event: CallEvent = read(&json!({ "conversation_uuid": id }));
    assert_eq!(event.conversation_uuid.as_deref(), Some(id));
}

#[test]
fn a_format_that_is_invented_is_a_point_in_time() {
    for (text, seconds) in [
        ("2020-01-01 12:00:00", Some(1_577_880_000)),
        ("2020-01-01T12:00:00.000Z", Some(1_577_880_000)),
        ("2020-01-01T12:00:00+0000", Some(1_577_880_000)),
        ("", None),
    ] {
        let call: Call = read(&json!({ "start_time": text }));
        assert_eq!(call.start_time.and_then(|time| time.unix_seconds()), seconds, "{text:?}");
    }
    let call: Call = read(&json!({ "start_time": "half past seven" }));
    assert_eq!(call.start_time.as_ref().and_then(|time| time.raw()), Some("half past seven"));
}

#[test]
fn a_date_that_is_a_date_time_is_read() {
    let event: Event = read(&json!({
        "id": "5a85d86f253bcd10897f3189", "accountId": "376", "userId": 24785, "type": "CALL", "state": "ANSWERED",
        "direction": "OUTBOUND", "duration": 2950, "externalId": "callhalf-60227142553:0",
        "startTime": "2018-02-15T18:58:56.194+0000", "answerTime": "2018-02-15T18:59:03.496+0000", "endTime": null,
    }));
    assert_eq!(event.start_time.unix_milliseconds(), Some(1_518_721_136_194));
    assert_eq!((event.end_time, event.user_id.as_str()), (None, "24785"));
}
