//! What the guide says of calls, whichever service they go to: lists that go on by themselves, and a call with ways of
//! its own.

use std::{collections::BTreeSet, time::Duration};

use serde_json::{Value, json};
use vonage_sdk::{
    Client, Error,
    runtime::{Credential, MockTransport, Paged, Reply, Request, RetryPolicy, TestClock},
};

/// A client with every credential that reaches nothing, and whose clock does not wait.
fn offline() -> (Client, MockTransport, TestClock) {
    let (transport, clock) = (MockTransport::new(), TestClock::default());
    let client = Client::builder()
        .transport(transport.clone())
        .clock(clock.clone())
        .credential("bearerAuth", Credential::fixed("application-token"))
        .credential("basicAuth", Credential::basic("key", "secret"))
        .credential("oauth", Credential::fixed("user-token"));
    (client.build().expect("the client can be built"), transport, clock)
}

/// The queries with which a list of three items was read in pages of two, and how many items there were.
async fn walked<O: Paged>(list: impl Fn(&Client) -> Request<O>, pages: [Value; 2]) -> (usize, [String; 2]) {
    let (client, transport, _) = offline();
    for page in pages {
        transport.reply(Reply::json(200, page));
    }
    let mut items = list(&client).items();
    let mut count = 0;
    while items.try_next().await.expect("it succeeds").is_some() {
        count += 1;
    }
    let queries: Vec<_> =
        transport.requests().iter().map(|request| request.uri.query().unwrap_or_default().to_owned()).collect();
    (count, queries.try_into().expect("two pages"))
}

#[tokio::test]
async fn every_list_goes_on_from_page_to_page_by_itself() {
    let three = |page: fn(Value) -> Value| [page(json!([{}, {}])), page(json!([{}]))];
    let numbers = || three(|numbers| json!({ "count": 3, "numbers": numbers }));
    let event = json!({
        "id": "5a85d86f253bcd10897f3189", "accountId": "376", "userId": "24785", "type": "CALL", "state": "ANSWERED",
        "direction": "OUTBOUND", "startTime": "2018-02-15T18:58:56.194+0000", "duration": 2950,
    });
    let bare = || [json!([event, event]), json!([event])];

    let pages = three(|calls| json!({ "count": 3, "_embedded": { "calls": calls } }));
    let calls = walked(|client| client.voice().list_calls().page_size(2), pages).await;
    let pages = three(|applications| json!({ "total_pages": 2, "_embedded": { "applications": applications } }));
    let applications = walked(|client| client.applications().list_applications().page_size(2), pages).await;
    let owned = walked(|client| client.numbers().list_owned_numbers().size(2), numbers()).await;
    let available = walked(|client| client.numbers().search_available_numbers("GB").size(2), numbers()).await;
    let suite_calls = walked(|client| client.integration_suite().list_calls().size(2), bare()).await;
    let events = walked(|client| client.integration_suite().list_events().size(2), bare()).await;

    for (walked, first, second) in [
        (calls, "page_size=2", "page_size=2&record_index=2"),
        (applications, "page_size=2", "page_size=2&page=2"),
        (owned, "size=2", "size=2&index=2"),
        (available, "country=GB&size=2", "country=GB&size=2&index=2"),
        (suite_calls, "size=2", "size=2&offset=1"),
        (events, "size=2", "size=2&offset=1"),
    ] {
        assert_eq!(walked, (3, [first.to_owned(), second.to_owned()]));
    }
}

#[tokio::test]
async fn one_call_can_go_another_way_than_all_others() {
    let (client, transport, clock) = offline();
    let slow = clock.clone();
    transport.otherwise(move |_| Reply::json(200, json!({})).after(Duration::from_secs(2), slow.clone()));
    let call = || client.voice().get_call("a").with_retry(RetryPolicy::never());
    let own = call().with_host("https://api-eu.example.com").with_header("x-own", "1").with_query("own", "2");
    own.with_timeout(Duration::from_secs(3)).await.expect("it has the time");
    let error: Error = call().with_timeout(Duration::from_secs(1)).await.expect_err("it has not");
    assert!(error.is_timeout(), "{error}");

    let [own, other] = transport.requests().try_into().expect("two requests");
    assert_eq!(own.uri.to_string(), "https://api-eu.example.com/v1/calls/a?own=2");
    assert_eq!(other.uri.to_string(), "https://api.nexmo.com/v1/calls/a");
    assert_eq!((own.header("x-own"), other.header("x-own")), (Some("1"), None));
    let authorized: BTreeSet<_> = [&own, &other].map(|request| request.header("authorization")).into();
    assert_eq!(authorized, BTreeSet::from([Some("Bearer application-token")]));
}
