//! What is sent: paths, queries, forms, and nothing that was not asked for.

use std::time::Duration;

use serde_json::json;
use vonage_sdk::{
    applications::{Application, ApplicationRequest},
    integration_suite::{CallDirection, CallState},
    runtime::{JsonObject, RecordedRequest, Reply, RetryPolicy, Timestamp},
    sms::SendSmsRequest,
    voice::{self, EndpointPhoneFrom, TransferDestination},
    voice_v2,
};

use super::{answering, answering_json, credentials, read, sent, written};

#[tokio::test]
async fn an_int_example_on_a_string_leaves_it_a_string() {
    let from = voice_v2::EndpointPhoneFrom::new("14155550101");
    assert_eq!(written(&from)["number"], "14155550101");
    let (client, transport) = answering_json(200, json!({}));
    client.voice().start_dtmf("a", "0713").await.expect("it succeeds");
    assert_eq!(sent(&transport).json(), json!({ "digits": "0713" }));
}

#[tokio::test]
async fn a_list_of_directions_is_typed_and_sent_with_commas() {
    let (client, transport) = answering_json(200, json!([]));
    #[expect(deprecated, reason = "the service ignores some filters; they are sent all the same")]
    let calls = client
        .integration_suite()
        .list_calls()
        .direction([CallDirection::Inbound, CallDirection::Outbound])
        .states([CallState::Active, CallState::from("LATER")]);
    calls.await.expect("it succeeds");
    let query = sent(&transport).query();
    let pairs: Vec<_> = query.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    assert_eq!(pairs, [("direction", "INBOUND,OUTBOUND"), ("states", "ACTIVE,LATER")]);
}

#[tokio::test]
async fn path_level_parameters_are_arguments_of_each_operation() {
    let (client, transport) = answering(|| Reply::json(200, json!({})));
    let (voice, hangup) = (client.voice(), voice::UpdateCallRequest::hangup());
    voice.get_call("63f61863").await.expect("it succeeds");
    voice.update_call("63f61863", hangup).await.expect("it succeeds");
    voice.stop_talk("63f61863").await.expect("it succeeds");
    let paths: Vec<_> = transport.requests().iter().map(|request| request.uri.path().to_owned()).collect();
    assert_eq!(paths, ["/v1/calls/63f61863", "/v1/calls/63f61863", "/v1/calls/63f61863/talk"]);
}

#[tokio::test]
async fn a_path_parameter_is_encoded_as_a_path_is() {
    let (client, transport) = answering_json(200, json!({}));
    client.voice().get_call("a/b c").await.expect("it succeeds");
    assert_eq!(sent(&transport).uri.path(), "/v1/calls/a%2Fb%20c");
}

#[tokio::test]
async fn form_bodies_are_sent_as_forms() {
    let (client, transport) = answering_json(200, json!({ "messages": [{ "status": "0" }] }));
    client.sms().send_sms(SendSmsRequest::new("1", "Acme Inc").text("50 % off & more")).await.expect("it succeeds");
    let request = sent(&transport);
    assert_eq!(request.media_type(), Some("application/x-www-form-urlencoded"));
    assert_eq!(&request.body[..], b"to=1&from=Acme+Inc&text=50+%25+off+%26+more");

    let (client, transport) = answering(credentials::success);
    credentials::call_all_with_key_and_secret(&client).await;
    let posts: Vec<_> = transport.requests().into_iter().filter(|request| request.method == "POST").collect();
    let media_types: Vec<_> = posts.iter().filter_map(RecordedRequest::media_type).collect();
    assert_eq!(media_types, ["application/x-www-form-urlencoded"; 7]);
}

#[tokio::test]
async fn defaults_of_the_documents_are_not_sent_unasked() {
    let (client, transport) = answering_json(201, json!({ "uuid": "a" }));
    let call = voice::CreateCallRequest::answer_url([voice::Endpoint::phone("1")], ["https://example.com/answer"]);
    client.voice().create_call(call.from(EndpointPhoneFrom::new("2"))).await.expect("it succeeds");
    let body = sent(&transport).json();
    let keys: Vec<_> = body.as_object().expect("an object").keys().map(String::as_str).collect();
    assert_eq!(keys, ["to", "from", "answer_url"], "no `length_timer`, no `event_method`");

    let (client, transport) = answering_json(200, json!({}));
    client.voice().list_calls().await.expect("it succeeds");
    client.applications().list_applications().await.expect("it succeeds");
    assert!(transport.requests().iter().all(|request| request.uri.query().is_none()), "no `page_size`, no `order`");
}

#[tokio::test]
async fn a_date_time_in_a_query_is_rfc_3339() {
    let (client, transport) = answering_json(200, json!({}));
    let since: Timestamp = read(&json!("2016-11-14 07:45:14"));
    client.voice().list_calls().date_start(since).await.expect("it succeeds");
    assert_eq!(sent(&transport).query(), [("date_start".to_owned(), "2016-11-14T07:45:14Z".to_owned())]);
}

#[tokio::test]
async fn a_filter_by_time_is_sent_in_whole_seconds() {
    let (client, transport) = answering_json(200, json!({}));
    let until: Timestamp = read(&json!("2016-11-14T07:45:14.622019605Z"));
    client.voice().list_calls().date_end(until).await.expect("it succeeds");
    assert_eq!(sent(&transport).query(), [("date_end".to_owned(), "2016-11-14T07:45:14Z".to_owned())]);
}

#[tokio::test]
async fn an_integer_without_a_format_has_64_bits() {
    let (client, transport) = answering_json(200, json!({ "count": 5_000_000_000_i64 }));
    let milliseconds = 1_518_720_000_000_i64;
    let count = client.integration_suite().count_calls().from_date(milliseconds).await.expect("it succeeds");
    assert_eq!(count.count, Some(5_000_000_000));
    assert_eq!(sent(&transport).query(), [("fromDate".to_owned(), milliseconds.to_string())]);
}

#[tokio::test]
async fn an_application_is_changed_without_losing_the_rest_of_it() {
    let capabilities =
        json!({ "voice": { "webhooks": { "answer_url": { "address": "https://example.com/answer" } } } });
    let (client, transport) = answering_json(
        200,
        json!({
            "id": "a", "name": "Acme", "keys": { "public_key": "PUBLIC", "private_key": "PRIVATE" },
            "capabilities": capabilities, "privacy": { "improve_ai": false }, "_links": { "self": { "href": "/a" } },
        }),
    );
    let applications = client.applications();
    let before = applications.get_application("a").await.expect("it is there");
    let mut request = ApplicationRequest::try_from(before).expect("it has a name");
    request.name.push_str(" Inc");
    applications.update_application("a", request).await.expect("it is replaced");
    let expected = json!({
        "name": "Acme Inc", "capabilities": capabilities, "keys": { "public_key": "PUBLIC" },
        "privacy": { "improve_ai": false },
    });
    assert_eq!(transport.requests()[1].json(), expected);
    let error =
        ApplicationRequest::try_from(read::<Application>(&json!({ "id": "a" }))).expect_err("a request needs a name");
    assert_eq!(error.to_string(), "`name` is missing");
}

#[test]
fn a_random_number_that_is_not_wanted_is_none() {
    let to = || [voice::Endpoint::phone("1")];
    let call = voice::CreateCallRequest::answer_url(to(), ["https://example.com/answer"]);
    let wire = written(&call.clone().from("2").random_from_number(false));
    assert_eq!((&wire["from"]["number"], &wire["random_from_number"]), (&json!("2"), &json!(false)));
    for incomplete in [call.clone(), call.random_from_number(false)] {
        let error = serde_json::to_value(incomplete).expect_err("nobody calls");
        assert_eq!(error.to_string(), "exactly one of `from`, `random_from_number` has to be set: none is");
    }
    let call = voice_v2::CreateCallRequest::ncco([voice_v2::Endpoint::app("jamie")], [JsonObject::new()]);
    let error = serde_json::to_value(call.random_from_number(false)).expect_err("nobody calls");
    assert_eq!(error.to_string(), "exactly one of `from`, `random_from_number` has to be set: none is");
}

#[tokio::test]
async fn the_path_of_v2_has_no_slash_at_its_end() {
    let (client, transport) = answering_json(202, json!({}));
    let call = voice_v2::CreateCallRequest::ncco([voice_v2::Endpoint::app("jamie")], [JsonObject::new()]);
    client.voice_v2().create_call(call.random_from_number(true)).await.expect("it succeeds");
    assert_eq!(sent(&transport).uri.to_string(), "https://api.nexmo.com/v2/calls");
}

#[tokio::test]
async fn what_plays_into_a_call_is_not_repeated_on_a_doubt() {
    let attempts = async |status: u16| {
        let (client, transport) = answering(move || Reply::status(status));
        let retry = RetryPolicy::default().backoff(Duration::ZERO, Duration::ZERO);
        let voice = client.voice();
        let transfer = voice::UpdateCallRequest::transfer(TransferDestination::ncco([JsonObject::new()]));
        let mut counts = [0; 3];
        assert!(voice.start_dtmf("a", "1713").with_retry(retry.clone()).await.is_err());
        counts[0] = transport.requests().len();
        assert!(voice.start_talk("a", "Hello").with_retry(retry.clone()).await.is_err());
        counts[1] = transport.requests().len() - counts[0];
        assert!(voice.update_call("a", transfer).with_retry(retry).await.is_err());
        counts[2] = transport.requests().len() - counts[0] - counts[1];
        counts
    };
    assert_eq!(attempts(502).await, [1, 1, 1], "twice is not the same as once, although the method is PUT");
    assert_eq!(attempts(429).await, [3, 3, 3], "what was refused has not been played");
}

#[tokio::test]
async fn no_header_is_sent_that_no_document_asks_for() {
    let (client, transport) = answering_json(200, json!({}));
    client.voice().get_call("a").await.expect("it succeeds");
    let request = sent(&transport);
    let mut names: Vec<_> = request.headers.keys().map(|name| name.as_str().to_owned()).collect();
    names.sort();
    assert_eq!(names, ["accept", "authorization", "user-agent"], "no `api-version`");
}
