//! What other generators get wrong on these documents, a test for each trap, named after it.
//!
//! Every test runs the generated crate over a transport that records what is sent and answers what the service does.

mod credentials;
mod requests;
mod responses;
mod unions;
mod values;

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use vonage_sdk::{
    Client, ClientBuilder,
    runtime::{Credential, MockTransport, RecordedRequest, Reply, RetryPolicy},
};

/// A client that reaches nothing, and the transport that answers it.
fn offline() -> (ClientBuilder, MockTransport) {
    let transport = MockTransport::new();
    (Client::builder().transport(transport.clone()).retry(RetryPolicy::never()), transport)
}

/// A client with every credential, which is always answered the same.
fn answering(reply: impl Fn() -> Reply + Send + Sync + 'static) -> (Client, MockTransport) {
    let (builder, transport) = offline();
    transport.otherwise(move |_| reply());
    let builder = builder
        .credential("bearerAuth", Credential::fixed("application-token"))
        .credential("basicAuth", Credential::basic("key", "secret"))
        .credential("oauth", Credential::fixed("user-token"));
    (builder.build().expect("the client can be built"), transport)
}

/// A client that is answered with a JSON body.
fn answering_json(status: u16, body: Value) -> (Client, MockTransport) {
    answering(move || Reply::json(status, &body))
}

/// The only request that was sent.
fn sent(transport: &MockTransport) -> RecordedRequest {
    let mut requests = transport.requests();
    assert_eq!(requests.len(), 1, "one call is one request");
    requests.remove(0)
}

/// A value of the wire as a type of the crate, as a response or a webhook has it.
fn read<T: DeserializeOwned>(wire: &Value) -> T {
    vonage_sdk::runtime::decode::value(wire).unwrap_or_else(|error| panic!("{wire}: {error}"))
}

/// A type of the crate as the wire has it.
fn written(value: &impl Serialize) -> Value {
    serde_json::to_value(value).expect("it can be written")
}
