//! Calls that are held back so that a limit is kept to.

use std::time::Duration;

use serde_json::json;

use super::builder;
use super::sample::BEARER_AUTH;
use super::sample::types::{CreateCallActions, EndpointPhone};
use crate::runtime::{Client, Clock, Credential, JsonObject, MockTransport, RateLimit, Reply, TestClock};

#[tokio::test]
async fn an_even_pace() {
    let (mock, clock) = (MockTransport::new(), TestClock::default());
    mock.otherwise(|_| Reply::json(200, json!({ "uuid": "u" })));
    let client = builder(&mock, &clock)
        .no_timeout()
        .rate_limit(RateLimit::per_second(10))
        .rate_limit_for("voice.create_call", RateLimit::new(3, Duration::from_secs(1)).burst(3))
        .build()
        .unwrap();
    for _ in 0..11 {
        client.voice().get_call("u").await.unwrap();
    }
    assert_eq!(clock.elapsed(), Duration::from_secs(1));
    clock.advance(Duration::from_secs(10));
    let before = clock.elapsed();
    for _ in 0..6 {
        let body = CreateCallActions::new([EndpointPhone::new("1")], [JsonObject::new()]);
        client.voice().create_call(body).await.unwrap();
    }
    let took = clock.elapsed() - before;
    // Three at once, and then one every third of a second.
    assert!((Duration::from_millis(990)..Duration::from_millis(1010)).contains(&took), "{took:?}");
}

#[tokio::test]
async fn retries_are_calls_too() {
    let (mock, clock) = (MockTransport::new(), TestClock::default());
    mock.otherwise(|_| Reply::status(429).header("retry-after-ms", "1"));
    let client =
        builder(&mock, &clock).no_timeout().rate_limit_for("voice.", RateLimit::per_second(1)).build().unwrap();
    client.voice().get_call("u").await.unwrap_err();
    assert_eq!((mock.requests().len(), clock.elapsed()), (3, Duration::from_secs(2)));
}

#[tokio::test]
async fn the_longest_name_that_fits_decides() {
    let (mock, clock) = (MockTransport::new(), TestClock::default());
    mock.otherwise(|_| Reply::status(204));
    let client = builder(&mock, &clock)
        .no_timeout()
        .rate_limit(RateLimit::per_second(1))
        .rate_limit_for("voice.", RateLimit::per_second(1))
        .rate_limit_for("voice.delete_call", RateLimit::new(1, Duration::from_secs(5)))
        .rate_limit_for("voice.delete", RateLimit::new(1, Duration::from_secs(500)))
        .build()
        .unwrap();
    for _ in 0..3 {
        client.clone().voice().delete_call("u").await.unwrap();
    }
    assert_eq!(clock.elapsed(), Duration::from_secs(10));
}

#[tokio::test]
async fn several_names_share_a_limit() {
    let (mock, clock) = (MockTransport::new(), TestClock::default());
    mock.otherwise(|_| Reply::json(200, json!({ "uuid": "u" })));
    let client = builder(&mock, &clock)
        .no_timeout()
        .rate_limit_for_all(&["voice.get_call", "voice.delete_call"], RateLimit::per_second(1))
        .build()
        .unwrap();
    client.voice().get_call("u").await.unwrap();
    client.voice().delete_call("u").await.unwrap();
    client.voice().get_call("u").await.unwrap();
    assert_eq!(clock.elapsed(), Duration::from_secs(2));
}

#[tokio::test]
async fn a_limit_beyond_all_time_is_no_fault() {
    let (mock, clock) = (MockTransport::new(), TestClock::default());
    mock.otherwise(|_| Reply::json(200, json!({ "uuid": "u" })));
    let limit = RateLimit::new(1, Duration::MAX).burst(u32::MAX);
    let client = builder(&mock, &clock).no_timeout().rate_limit(limit).build().unwrap();
    for _ in 0..3 {
        client.voice().get_call("u").await.unwrap();
    }
}

/// Twice as many calls as may go, each given up after a second: as many go as may.
#[tokio::test]
async fn who_gives_up_leaves_his_turn_to_the_next() {
    let mock = MockTransport::new();
    mock.otherwise(|_| Reply::json(200, json!({ "uuid": "u" })));
    let client = Client::builder()
        .transport(mock.clone())
        .credential(BEARER_AUTH, Credential::fixed("t"))
        .rate_limit(RateLimit::per_second(100))
        .build()
        .unwrap();
    let mut calls = Vec::new();
    for _ in 0..100 {
        for _ in 0..2 {
            let call = client.voice().get_call("u").send();
            calls.push(tokio::spawn(tokio::time::timeout(Duration::from_millis(50), call)));
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    let mut passed = 0;
    for call in calls {
        passed += usize::from(call.await.unwrap().is_ok());
    }
    // About 100; if turns of those who gave up were lost, about 10.
    assert!(passed > 40, "{passed}");
}

#[tokio::test]
async fn calls_go_in_the_order_in_which_they_came() {
    let (mock, clock) = (MockTransport::new(), TestClock::default());
    mock.otherwise(|_| Reply::json(200, json!({ "uuid": "u" })));
    let client = builder(&mock, &clock).no_timeout().rate_limit(RateLimit::per_second(1)).build().unwrap();
    let calls = (0..20).map(|number| client.voice().get_call(number.to_string()).send());
    futures_util::future::join_all(calls).await.into_iter().for_each(|call| drop(call.unwrap()));
    let paths: Vec<_> = mock.requests().iter().map(|request| request.uri.path().to_owned()).collect();
    let expected: Vec<_> = (0..20).map(|number| format!("/v1/calls/{number}")).collect();
    assert_eq!((paths, clock.elapsed()), (expected, Duration::from_secs(19)));
}
