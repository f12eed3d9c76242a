//! Pages: every way of paging to its end, and never in a circle.

use futures_core::Stream;
use serde_json::{Value, json};

use super::sample::types::{Call, ListCallsResponse};
use super::sample::{API, operations::ListCalls};
use super::{block_on, client};
use crate::runtime::{
    MockTransport, Operation, Paged, Paging, RecordedRequest, Reply, Request, Route, Security, encode::Style,
};

/// An operation with a way of paging of its own.
macro_rules! paged {
    ($name:ident, $paging:expr) => {
        enum $name {}

        impl Operation for $name {
            type Output = ListCallsResponse;
            const NAME: &str = "paged";
            const ROUTE: Route = API.get("/list");
            const SECURITY: Security = &[];
        }

        impl Paged for $name {
            type Item = Call;
            const PAGING: Paging = $paging;

            fn items(page: &mut ListCallsResponse) -> Option<&mut Vec<Call>> {
                Some(&mut page.embedded.as_mut()?.calls)
            }

            fn total(page: &ListCallsResponse) -> Option<i64> {
                page.count
            }

            fn next(page: &ListCallsResponse) -> Option<&str> {
                page.next.as_deref()
            }
        }
    };
}

paged!(ByOffset, Paging::Offset { offset: "offset", size: "size" });
paged!(ByPages, Paging::PageOf { page: "page", first: 1 });
paged!(ByTotal, Paging::PageUntilTotal { page: "index", first: 1, size: "size", default_size: 10 });
paged!(ByShort, Paging::PageUntilShort { page: "offset", first: 0, size: "size", default_size: 2 });

fn number(request: &RecordedRequest, name: &str) -> Option<usize> {
    request.query().iter().find(|(known, _)| known == name).and_then(|(_, value)| value.parse().ok())
}

fn page(from: usize, to: usize, all: usize) -> Value {
    let calls: Vec<_> = (from..to.min(all)).map(|number| json!({ "uuid": number })).collect();
    json!({ "_embedded": { "calls": calls } })
}

/// All items of a list of `all` that a service serves, and the query strings that it was asked for.
fn all<Op>(
    serve: impl Fn(&RecordedRequest) -> Value + Send + Sync + 'static,
    set: &[(&'static str, i64)],
) -> (Vec<String>, Vec<String>)
where
    Op: Paged<Item = Call>,
{
    let mock = MockTransport::new();
    mock.otherwise(move |request| Reply::json(200, serve(request)));
    let mut request = Request::<Op>::new(&client(&mock));
    for (name, value) in set {
        request = request.set_query_list(name, value, Style::Repeat);
    }
    let mut items = request.items();
    let mut uuids = Vec::new();
    while let Some(item) = block_on(items.next()) {
        uuids.push(item.unwrap().uuid);
        assert!(uuids.len() < 100, "it does not end");
    }
    let queries = mock.requests().iter().map(|request| request.uri.query().unwrap_or_default().to_owned()).collect();
    (uuids, queries)
}

fn numbers(range: std::ops::Range<usize>) -> Vec<String> {
    range.map(|number| number.to_string()).collect()
}

#[test]
fn by_offset_and_total() {
    let serve = |request: &RecordedRequest| {
        let (from, size) = (number(request, "offset").unwrap_or(0), number(request, "size").unwrap_or(3));
        let mut page = page(from, from + size, 7);
        page["count"] = json!(7);
        page
    };
    let (uuids, queries) = all::<ByOffset>(serve, &[]);
    assert_eq!((uuids, queries), (numbers(0..7), ["", "offset=3", "offset=6"].map(str::to_owned).to_vec()));
    let (uuids, queries) = all::<ByOffset>(serve, &[("size", 2), ("offset", 3)]);
    assert_eq!(uuids, numbers(3..7));
    assert_eq!(queries, ["size=2&offset=3", "size=2&offset=5"]);
}

#[test]
fn by_offset_and_link() {
    let serve = |request: &RecordedRequest| {
        let from = number(request, "offset").unwrap_or(0);
        let mut page = page(from, from + 2, 5);
        if from + 2 < 5 {
            page["next"] = json!(format!("https://elsewhere.example.org/x?size=2&offset={}#here", from + 2));
        } else {
            page["count"] = json!(5);
        }
        page
    };
    let (uuids, queries) = all::<ByOffset>(serve, &[]);
    assert_eq!((uuids, queries), (numbers(0..5), ["", "offset=2", "offset=4"].map(str::to_owned).to_vec()));
}

#[test]
fn where_nothing_says_how_many_until_a_page_is_empty() {
    let serve = |request: &RecordedRequest| {
        let from = number(request, "offset").unwrap_or(0);
        page(from, from + 2, 4)
    };
    assert_eq!(all::<ByOffset>(serve, &[]).0, numbers(0..4));
    let serve = |request: &RecordedRequest| {
        let from = (number(request, "page").unwrap_or(1) - 1) * 2;
        page(from, from + 2, 5)
    };
    assert_eq!(all::<ByPages>(serve, &[]).0, numbers(0..5));
}

#[test]
fn by_number_of_pages() {
    let serve = |request: &RecordedRequest| {
        let from = (number(request, "page").unwrap_or(1) - 1) * 2;
        let mut page = page(from, from + 2, 5);
        page["count"] = json!(3);
        page
    };
    let (uuids, queries) = all::<ByPages>(serve, &[]);
    assert_eq!((uuids, queries), (numbers(0..5), ["", "page=2", "page=3"].map(str::to_owned).to_vec()));
    assert_eq!(all::<ByPages>(serve, &[("page", 3)]).0, numbers(4..5));
    assert_eq!(all::<ByPages>(|_| json!({ "count": 0 }), &[]).0, numbers(0..0));
}

#[test]
fn by_number_of_items() {
    let serve = |request: &RecordedRequest| {
        // The service gives at most three at once, whatever it is asked for.
        let size = number(request, "size").unwrap_or(10).min(3);
        let from = (number(request, "index").unwrap_or(1) - 1) * size;
        let mut page = page(from, from + size, 7);
        page["count"] = json!(7);
        page
    };
    assert_eq!(all::<ByTotal>(serve, &[("size", 100)]).0, numbers(0..7));
    let (uuids, queries) = all::<ByTotal>(serve, &[("size", 2), ("index", 3)]);
    assert_eq!(uuids, numbers(4..7));
    assert_eq!(queries, ["size=2&index=3", "size=2&index=4"]);
    assert_eq!(all::<ByTotal>(|_| json!({}), &[]).1.len(), 1);
}

#[test]
fn until_a_page_is_not_full() {
    let serve = |all: usize| {
        move |request: &RecordedRequest| {
            let from = number(request, "offset").unwrap_or(0) * 2;
            page(from, from + 2, all)
        }
    };
    let (uuids, queries) = all::<ByShort>(serve(5), &[]);
    assert_eq!((uuids, queries), (numbers(0..5), ["", "offset=1", "offset=2"].map(str::to_owned).to_vec()));
    assert_eq!(all::<ByShort>(serve(4), &[]).0, numbers(0..4));
    assert_eq!(all::<ByShort>(serve(0), &[]).1.len(), 1);
}

#[test]
fn a_service_that_gives_less_than_it_is_asked_for() {
    let serve = |all: usize| {
        move |request: &RecordedRequest| {
            let size = number(request, "size").unwrap_or(2).min(5);
            let from = number(request, "offset").unwrap_or(0) * size;
            page(from, from + size, all)
        }
    };
    assert_eq!(all::<ByShort>(serve(12), &[("size", 500)]).0, numbers(0..12));
    assert_eq!(all::<ByShort>(serve(10), &[("size", 500)]).0, numbers(0..10));
    let (uuids, queries) = all::<ByShort>(serve(1), &[("size", 500)]);
    assert_eq!((uuids, queries.len()), (numbers(0..1), 1));
}

#[test]
fn a_service_that_counts_its_pages_from_one() {
    let serve = |request: &RecordedRequest| {
        let from = number(request, "offset").unwrap_or(0).saturating_sub(1) * 2;
        page(from, from + 2, 5)
    };
    assert_eq!(all::<ByShort>(serve, &[]).0, numbers(0..5));
}

#[test]
fn circles_and_standstills_end() {
    // The same page for whatever is asked.
    let same = |_: &RecordedRequest| page(0, 2, 2);
    assert_eq!(all::<ByOffset>(same, &[]).0, numbers(0..2));
    assert_eq!(all::<ByPages>(same, &[]).0, numbers(0..2));
    assert_eq!(all::<ByShort>(same, &[]).0, numbers(0..2));
    // A link to itself, and one back.
    for offset in [0, -1, 4] {
        let serve = move |request: &RecordedRequest| {
            let from = number(request, "offset").unwrap_or(0);
            let mut page = page(from, from + 2, 100);
            page["next"] = json!(format!("/x?offset={}", if from == 0 { offset } else { 4 }));
            page
        };
        assert!(all::<ByOffset>(serve, &[]).0.len() <= 4, "{offset}");
    }
    let (_, queries) = all::<ByOffset>(|_| json!({ "next": "/x?offset=5", "count": 100 }), &[]);
    assert_eq!(queries.len(), 1);
    let (_, queries) = all::<ByOffset>(
        |request| {
            let from = number(request, "offset").unwrap_or(0);
            let mut page = page(from, from + 2, 100);
            page["next"] = json!("/x?offset=99999999999999999999");
            page["count"] = json!(4);
            page
        },
        &[],
    );
    assert_eq!(queries.len(), 2);
}

fn list(mock: &MockTransport) -> Request<ListCalls> {
    client(mock).voice().list_calls()
}

#[tokio::test]
async fn pages_show_what_they_have_besides_items() {
    let mock = MockTransport::new();
    mock.reply(Reply::json(200, json!({ "count": 3, "_embedded": { "calls": [{ "uuid": "a" }, { "uuid": "b" }] } })));
    mock.reply(Reply::json(200, json!({ "count": 3, "_embedded": { "calls": [{ "uuid": "c" }] } })));
    let mut pages = list(&mock).pages();
    assert_eq!(mock.requests().len(), 0);
    let first = pages.try_next().await.unwrap().unwrap();
    assert_eq!((first.count, first.embedded.unwrap().calls.len(), mock.requests().len()), (Some(3), 2, 1));
    assert_eq!(pages.next().await.unwrap().unwrap().embedded.unwrap().calls.len(), 1);
    assert!(pages.next().await.is_none() && pages.next().await.is_none());
    assert_eq!(mock.requests().len(), 2);
}

#[tokio::test]
async fn an_empty_list_is_one_page_without_items() {
    let mock = MockTransport::new();
    mock.otherwise(|_| Reply::json(200, json!({})));
    let mut pages = list(&mock).pages();
    assert_eq!(pages.try_next().await.unwrap().unwrap(), ListCallsResponse::default());
    assert!(pages.next().await.is_none());
    assert!(list(&mock).items().next().await.is_none());
}

#[tokio::test]
async fn an_error_is_the_end() {
    let mock = MockTransport::new();
    mock.reply(Reply::json(200, json!({ "count": 9, "_embedded": { "calls": [{ "uuid": "a" }] } })));
    mock.otherwise(|_| Reply::status(404));
    let mut items = list(&mock).items();
    assert_eq!(items.try_next().await.unwrap().unwrap().uuid, "a");
    assert!(items.next().await.unwrap().unwrap_err().is_not_found());
    assert!(items.next().await.is_none());
    assert_eq!(mock.requests().len(), 2);
}

#[test]
fn streams_can_be_sent_between_threads() {
    fn check<T: Stream + Send + Unpin>(_: T) {}
    check(list(&MockTransport::new()).items());
    check(list(&MockTransport::new()).pages());
}

#[test]
fn a_stream_shows_how_far_it_has_come_and_nothing_that_it_holds() {
    let mock = MockTransport::new();
    mock.reply(Reply::json(200, page(0, 2, 2)));
    let mut items = Request::<ByShort>::new(&client(&mock)).with_query("key", "hidden").items();
    assert_eq!(
        format!("{items:?}"),
        r#"Items { pages: Pages { operation: "paged", fetched: Some(0), .. }, buffered: 0 }"#
    );
    assert!(block_on(items.next()).is_some());
    assert_eq!(
        format!("{items:?}"),
        r#"Items { pages: Pages { operation: "paged", fetched: Some(1), .. }, buffered: 1 }"#
    );
}
