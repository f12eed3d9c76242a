//! Every operation, called over a socket: what arrives is what the documents say.
//!
//! What a document says wrongly, and an overlay corrects, is stated in the case.

use std::collections::BTreeSet;

use tests::{
    cases::{self, Body, Case},
    documents::Documents,
};
use vonage_sdk::{Client, hosts};
use wiremock::{Mock, MockServer, Request, ResponseTemplate, matchers::any};

/// One server for each host, so that the host that an operation is sent to can be seen.
struct Servers {
    by_origin: Vec<(&'static str, MockServer)>,
}

impl Servers {
    async fn start() -> Self {
        let mut by_origin = Vec::new();
        for host in [hosts::API, hosts::REST, hosts::INTEGRATION] {
            by_origin.push((host.origin(), MockServer::start().await));
        }
        Self { by_origin }
    }

    fn client(&self) -> Client {
        let mut builder = cases::client();
        for (host, (_, server)) in [hosts::API, hosts::REST, hosts::INTEGRATION].iter().zip(&self.by_origin) {
            builder = builder.host(host, server.uri());
        }
        builder.build().expect("the client can be built")
    }

    async fn answer(&self, status: u16, body: &str) {
        for (_, server) in &self.by_origin {
            server.reset().await;
            let reply = ResponseTemplate::new(status).set_body_raw(body, "application/json");
            Mock::given(any()).respond_with(reply).mount(server).await;
        }
    }

    /// The only request that has arrived anywhere, with the origin that it was meant for.
    async fn received(&self) -> (&'static str, Request) {
        let mut received = Vec::new();
        for (origin, server) in &self.by_origin {
            for request in server.received_requests().await.unwrap_or_default() {
                received.push((*origin, request));
            }
        }
        assert_eq!(received.len(), 1, "one call is one request");
        received.remove(0)
    }
}

#[tokio::test]
async fn every_operation_arrives_as_its_document_says() {
    let documents = Documents::read();
    let servers = Servers::start().await;
    let client = servers.client();
    let mut called = BTreeSet::new();
    for case in cases::all() {
        let name = format!("{}#{}", case.document, case.operation);
        servers.answer(case.reply.0, case.reply.1).await;
        let outcome = (case.call)(client.clone()).await;
        assert!(outcome.is_ok(), "{name}: {:?}", outcome.err());
        let (origin, request) = servers.received().await;
        check(&name, &case, &documents, origin, &request);
        called.insert((case.document, case.operation));
    }
    let described = documents.operations();
    assert_eq!(described.len(), 55);
    let urls: BTreeSet<_> = described.iter().map(|operation| documents.address(operation)).collect();
    assert_eq!(urls.len(), 47, "eight operations are described twice");
    let called: BTreeSet<_> =
        called.iter().map(|(document, id)| documents.address(&documents.find(document, id))).collect();
    assert_eq!(called, urls, "every operation has a case");
}

fn check(name: &str, case: &Case, documents: &Documents, origin: &str, request: &Request) {
    let operation = documents.find(case.document, case.operation);
    let address = documents.address(&operation);
    assert_eq!(request.method.as_str(), address.method, "{name}: method");
    assert_eq!(origin, address.origin, "{name}: host");
    let path = case.path.iter().fold(address.path, |path, (name, value)| path.replace(&format!("{{{name}}}"), value));
    assert_eq!(request.url.path(), path, "{name}: path");

    let query: Vec<_> = request.url.query_pairs().map(|(key, value)| (key.into_owned(), value.into_owned())).collect();
    let expected: Vec<_> = case.query.iter().map(|(key, value)| ((*key).to_owned(), (*value).to_owned())).collect();
    assert_eq!(query, expected, "{name}: query");
    for (key, _) in &query {
        let is_known = documents.parameters(&operation).contains(key) || case.beyond.contains(&key.as_str());
        assert!(is_known, "{name}: the document has no parameter `{key}`");
    }

    let header =
        |key: &str| request.headers.get(key).and_then(|value| value.to_str().ok()).unwrap_or_default().to_owned();
    assert_eq!(request.headers.get_all("authorization").iter().count(), 1, "{name}: one credential");
    assert_eq!(header("authorization"), case.authorization, "{name}: authorization");
    match &case.body {
        None => assert!(request.body.is_empty(), "{name}: no body"),
        Some(Body::Json(expected)) => {
            assert_eq!(header("content-type"), "application/json", "{name}: content type");
            let body: serde_json::Value = serde_json::from_slice(&request.body).expect("the body is JSON");
            assert_eq!(body, *expected, "{name}: body");
        }
        Some(Body::Form(expected)) => {
            assert_eq!(header("content-type"), "application/x-www-form-urlencoded", "{name}: content type");
            let body = String::from_utf8(request.body.clone()).expect("the body is text");
            assert_eq!(body, *expected, "{name}: body");
        }
    }
    if case.body.is_some() {
        let media_types = documents.media_types(&operation);
        assert!(media_types.contains(&header("content-type")), "{name}: the document has {media_types:?}");
    }
}
