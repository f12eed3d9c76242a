//! The service's own limits, kept to by the client.

use std::time::Duration;

use vonage_sdk::runtime::Clock;
use vonage_sdk::voice::{CreateCallRequest, Endpoint};
use vonage_sdk::voice_v2;

use super::leaks::builder;
use super::world::{clock_at, offline};

#[tokio::test]
async fn calls_are_placed_and_asked_for_at_the_pace_of_the_voice_api() {
    let clock = clock_at(1_700_000_000);
    let (_, transport) = offline(&clock);
    let client = builder().transport(transport).clock(clock.clone()).no_timeout().voice_rate_limits().build().unwrap();
    let took = |start: Duration| (clock.elapsed() - start).as_secs_f64();

    let start = clock.elapsed();
    for _ in 0..16 {
        client.voice().get_call("a").await.unwrap();
    }
    assert!((took(start) - 1.0).abs() < 1e-6, "{}", took(start));

    let start = clock.elapsed();
    for _ in 0..2 {
        let call = CreateCallRequest::answer_url([Endpoint::phone("14155550100")], ["https://example.com/answer"])
            .random_from_number(true);
        client.voice().create_call(call).await.unwrap();
        let call = voice_v2::CreateCallRequest::answer_url(
            [voice_v2::Endpoint::phone("14155550100")],
            ["https://example.com/answer"],
        )
        .random_from_number(true);
        client.voice_v2().create_call(call).await.unwrap();
    }
    assert!((took(start) - 1.0).abs() < 1e-6, "{}", took(start));

    let start = clock.elapsed();
    for _ in 0..100 {
        client.numbers().list_owned_numbers().await.unwrap();
    }
    assert_eq!(clock.elapsed(), start, "other services are not held back");
}
