//! Which faults are tried again, how often, and after which waits, by a clock that does not wait.

use std::time::Duration;

use serde_json::{Value, json};

use super::builder;
use super::sample::API;
use crate::runtime::{Client, Error, Method, MockTransport, RateLimit, Reply, RetryPolicy, TestClock, TransportError};

/// What comes of a fault that is followed by a success: the number of attempts and the waits in milliseconds.
fn outcome(method: Method, fault: impl Fn() -> Reply, policy: RetryPolicy) -> (Result<Value, Error>, usize, Vec<u128>) {
    let (mock, clock) = (MockTransport::new(), TestClock::default());
    for _ in 0..10 {
        mock.reply(fault());
    }
    let client = builder(&mock, &clock).retry(policy).build().unwrap();
    let result = super::block_on(client.raw_request(method, API, "/x").send());
    let waits = clock.waits().iter().map(Duration::as_millis).collect();
    (result, mock.requests().len(), waits)
}

const REPEATABLE: [Method; 5] = [Method::GET, Method::HEAD, Method::OPTIONS, Method::PUT, Method::DELETE];
const UNSAFE: [Method; 2] = [Method::POST, Method::PATCH];

#[test]
fn which_faults_are_tried_again() {
    let tries = |method: &Method, fault: &dyn Fn() -> Reply| outcome(method.clone(), fault, RetryPolicy::default()).1;
    for method in &REPEATABLE {
        for status in [408, 429, 500, 502, 503, 504, 599] {
            assert_eq!(tries(method, &|| Reply::status(status)), 3, "{method} {status}");
        }
    }
    for method in &UNSAFE {
        assert_eq!(tries(method, &|| Reply::status(429)), 3, "{method}");
        for status in [408, 500, 502, 503, 504] {
            assert_eq!(tries(method, &|| Reply::status(status)), 1, "{method} {status}");
            assert_eq!(tries(method, &|| Reply::status(status).header("retry-after", "1")), 1, "{method} {status}");
        }
    }
    for method in REPEATABLE.iter().chain(&UNSAFE) {
        for status in [300, 400, 401, 403, 404, 409, 410, 422] {
            assert_eq!(tries(method, &|| Reply::status(status)), 1, "{method} {status}");
        }
    }
}

/// Status by status, method by method, header field by header field: how often a request is sent, and what is waited.
#[test]
fn every_status_with_every_method_and_every_wait() {
    // What the service asks for, and the milliseconds to which that comes: `None` is a backoff of our own, and an
    // empty list a wait that nobody waits for.
    type Row = (&'static [(&'static str, &'static str)], Option<&'static [u128]>);
    let fields: [Row; 7] = [
        (&[], None),
        (&[("retry-after", "soon")], None),
        (&[("retry-after", "2")], Some(&[2000, 2000])),
        (&[("retry-after-ms", "30")], Some(&[30, 30])),
        (&[("retry-after", "2"), ("retry-after-ms", "30")], Some(&[30, 30])),
        // The test clock stands at 03:33:20, and goes on by what is waited.
        (&[("retry-after", "Wed, 18 May 2033 03:33:25 GMT")], Some(&[5000, 0])),
        (&[("retry-after", "3600")], Some(&[])),
    ];
    for status in [200, 204, 400, 401, 403, 404, 408, 409, 422, 425, 429, 500, 501, 502, 503, 504] {
        for method in REPEATABLE.iter().chain(&UNSAFE) {
            for (fields, asked) in fields {
                let fault =
                    || fields.iter().fold(Reply::status(status), |reply, (name, value)| reply.header(name, value));
                let (_, attempts, waits) = outcome(method.clone(), fault, RetryPolicy::default());
                let what = format!("{method} {status} {fields:?}: {waits:?}");
                let again = status == 429 || REPEATABLE.contains(method) && (status == 408 || status >= 500);
                let expected = if again { asked } else { Some([].as_slice()) };
                match expected {
                    Some(expected) => assert_eq!(waits, expected, "{what}"),
                    None => assert!(
                        waits.len() == 2 && (250..=500).contains(&waits[0]) && (500..=1000).contains(&waits[1]),
                        "{what}"
                    ),
                }
                assert_eq!(attempts, waits.len() + 1, "{what}");
            }
        }
    }
}

#[test]
fn which_connection_faults_are_tried_again() {
    type Make = fn() -> TransportError;
    let faults: [(Make, bool); 4] = [
        (|| TransportError::connect("refused"), true),
        (|| TransportError::timeout("slow"), true),
        (|| TransportError::interrupted("reset"), true),
        (|| TransportError::request("impossible"), false),
    ];
    for (fault, passes) in faults {
        let get = outcome(Method::GET, || Reply::fail(fault()), RetryPolicy::default());
        assert_eq!(get.1, if passes { 3 } else { 1 });
        assert_eq!(get.0.unwrap_err().is_retryable(), passes);
        assert_eq!(outcome(Method::POST, || Reply::fail(fault()), RetryPolicy::default()).1, 1);
        let forced = outcome(Method::POST, || Reply::fail(fault()), RetryPolicy::default().repeat_unsafe());
        assert_eq!(forced.1, if passes { 3 } else { 1 });
    }
}

#[test]
fn the_service_says_how_long_to_wait() {
    let waits = |name: &'static str, value: &'static str| {
        outcome(Method::POST, || Reply::status(429).header(name, value), RetryPolicy::default().attempts(2)).2
    };
    assert_eq!(waits("retry-after", "7"), [7000]);
    assert_eq!(waits("retry-after", " 0.5 "), [500]);
    assert_eq!(waits("retry-after", "0"), [0]);
    assert_eq!(waits("retry-after-ms", "250"), [250]);
    // The test clock starts at 2033-05-18T03:33:20Z.
    assert_eq!(waits("retry-after", "Wed, 18 May 2033 03:33:45 GMT"), [25_000]);
    assert_eq!(waits("retry-after", "Wed, 18 May 2033 03:33:00 GMT"), [0]);
    for nonsense in ["soon", "-5", "NaN", "inf", ""] {
        let [wait] = waits("retry-after", nonsense)[..] else { panic!("one wait") };
        assert!((250..=500).contains(&wait), "{nonsense}: {wait}");
    }
    let both = outcome(
        Method::GET,
        || Reply::status(503).header("retry-after", "9").header("retry-after-ms", "10"),
        RetryPolicy::default().attempts(2),
    );
    assert_eq!(both.2, [10]);
}

#[test]
fn a_wait_beyond_the_cap_is_not_waited() {
    let fault = || Reply::status(429).header("retry-after", "61");
    let (error, attempts, waits) = outcome(Method::GET, fault, RetryPolicy::default());
    let error = error.unwrap_err();
    assert_eq!((attempts, waits.len()), (1, 0));
    assert_eq!((error.retry_after(), error.attempts()), (Some(Duration::from_secs(61)), 1));
    let patient = RetryPolicy::default().longest_wait(Duration::from_secs(61));
    assert_eq!(outcome(Method::GET, fault, patient).2, [61_000, 61_000]);
    let huge = || Reply::status(429).header("retry-after", "99999999999999999999999");
    assert_eq!(outcome(Method::GET, huge, RetryPolicy::default().attempts(2)).1, 2);
}

#[test]
fn waits_grow_with_jitter_up_to_a_limit() {
    let policy = RetryPolicy::default().attempts(7).backoff(Duration::from_millis(100), Duration::from_secs(1));
    let (error, attempts, waits) = outcome(Method::GET, || Reply::status(500), policy);
    assert_eq!((error.unwrap_err().attempts(), attempts), (7, 7));
    for (wait, longest) in waits.iter().zip([100, 200, 400, 800, 1000, 1000]) {
        assert!((longest / 2..=longest).contains(wait), "{wait} of {longest}");
    }
    let many: Vec<_> = (0..8).map(|_| outcome(Method::GET, || Reply::status(500), RetryPolicy::default()).2).collect();
    assert!(many.iter().any(|waits| *waits != many[0]), "no jitter in {many:?}");
}

#[test]
fn there_is_an_end_to_it() {
    assert_eq!(outcome(Method::GET, || Reply::status(500), RetryPolicy::never()).1, 1);
    assert_eq!(outcome(Method::GET, || Reply::status(500), RetryPolicy::default().attempts(0)).1, 1);
    let fault = || Reply::status(429).header("retry-after", "10");
    let policy = RetryPolicy::default().attempts(10).longest_total(Duration::from_secs(25));
    assert_eq!(outcome(Method::GET, fault, policy).2, [10_000, 10_000]);
}

#[tokio::test]
async fn waiting_for_a_turn_is_no_attempt_and_comes_to_an_end() {
    let (mock, clock) = (MockTransport::new(), TestClock::default());
    mock.otherwise(|_| Reply::status(503).header("retry-after", "0"));
    let client = builder(&mock, &clock)
        .no_timeout()
        .rate_limit(RateLimit::new(1, Duration::from_secs(10)))
        .retry(RetryPolicy::default().attempts(10).longest_total(Duration::from_secs(25)))
        .build()
        .unwrap();
    // The first call takes a turn, so that the second one waits before its first attempt.
    client.voice().get_call("u").with_retry(RetryPolicy::never()).await.unwrap_err();
    let error = client.voice().get_call("u").await.unwrap_err();
    assert_eq!((error.attempts(), mock.requests().len()), (3, 4));
}

#[tokio::test]
async fn a_success_after_a_fault_is_a_success() {
    let (mock, clock) = (MockTransport::new(), TestClock::default());
    mock.reply(Reply::status(503)).reply(Reply::json(200, json!({ "uuid": "u" })));
    let client = builder(&mock, &clock).build().unwrap();
    assert_eq!(client.voice().get_call("u").await.unwrap().uuid, "u");
    let [first, second] = &mock.requests()[..] else { panic!("two requests") };
    assert_eq!((&first.uri, &first.headers), (&second.uri, &second.headers));
}

#[tokio::test]
async fn a_call_has_a_policy_of_its_own() {
    let (mock, clock) = (MockTransport::new(), TestClock::default());
    mock.otherwise(|_| Reply::status(503));
    let client = builder(&mock, &clock).build().unwrap();
    client.voice().get_call("u").with_retry(RetryPolicy::never()).await.unwrap_err();
    assert_eq!(mock.requests().len(), 1);
}

#[tokio::test]
async fn an_attempt_times_out() {
    let (mock, clock) = (MockTransport::new(), TestClock::default());
    let slow = clock.clone();
    mock.otherwise(move |_| Reply::status(204).after(Duration::from_secs(40), slow.clone()));
    let client = builder(&mock, &clock).timeout(Duration::from_secs(5)).build().unwrap();
    let error = client.voice().delete_call("u").await.unwrap_err();
    assert!(error.is_timeout() && error.is_retryable());
    assert_eq!(error.to_string(), "voice.delete_call: timed out after 5s");
    assert_eq!((error.attempts(), mock.requests().len()), (3, 3));
    client.voice().delete_call("u").with_timeout(Duration::from_secs(50)).await.unwrap();
    let patient = builder(&mock, &clock).no_timeout().build().unwrap();
    patient.voice().delete_call("u").await.unwrap();
}

#[tokio::test]
async fn a_service_in_trouble_is_spared() {
    let (mock, clock) = (MockTransport::new(), TestClock::default());
    mock.otherwise(|_| Reply::status(503));
    let client = builder(&mock, &clock).build().unwrap();
    for _ in 0..200 {
        client.voice().get_call("u").await.unwrap_err();
    }
    // A hundred retries, and then none.
    assert_eq!(mock.requests().len(), 300);
    mock.otherwise(|_| Reply::json(200, json!({ "uuid": "u" })));
    for _ in 0..10 {
        client.voice().get_call("u").await.unwrap();
    }
    mock.otherwise(|_| Reply::status(503));
    client.voice().get_call("u").await.unwrap_err();
    // Ten successes earn two retries.
    assert_eq!(mock.requests().len(), 300 + 10 + 3);
}

#[tokio::test]
async fn a_service_that_asks_to_wait_is_not_in_trouble() {
    let (mock, clock) = (MockTransport::new(), TestClock::default());
    mock.otherwise(|_| Reply::status(429).header("retry-after", "1"));
    let client = builder(&mock, &clock).build().unwrap();
    for _ in 0..200 {
        client.voice().get_call("u").await.unwrap_err();
    }
    assert_eq!(mock.requests().len(), 600);
}

#[test]
fn times_beyond_all_time_are_no_fault() {
    let mock = MockTransport::new();
    mock.reply(Reply::status(503).header("retry-after", "0"));
    mock.otherwise(|_| Reply::json(200, json!({})));
    let policy = RetryPolicy::default().backoff(Duration::MAX, Duration::MAX).longest_wait(Duration::MAX);
    let client =
        Client::builder().transport(mock.clone()).retry(policy.clone()).timeout(Duration::MAX).build().unwrap();
    super::block_on(client.raw_request::<Value>(Method::GET, API, "/x").send()).unwrap();

    let (_, attempts, _) = outcome(Method::GET, || Reply::status(503).header("retry-after", "1e18"), policy.clone());
    assert_eq!(attempts, 3);
    assert_eq!(outcome(Method::GET, || Reply::status(503), policy).1, 3);
}
