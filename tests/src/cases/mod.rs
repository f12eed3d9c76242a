//! Calls of each operation, and what has to arrive besides what the document says by itself.
//!
//! `tests/wire/` compares them with the documents as the project reads these, `tests/contract/` lets others judge.

mod applications;
mod integration_suite;
mod messaging;
mod numbers;
mod voice;

use std::pin::Pin;

use serde_json::Value;
use vonage_sdk::{Client, ClientBuilder, Error, runtime::Credential};

/// A call of an operation.
pub struct Case {
    /// The document that describes the operation, and leads if another one does, too.
    pub document: &'static str,
    /// Its `operationId`.
    pub operation: &'static str,
    /// Makes the call.
    pub call: Box<dyn Fn(Client) -> Outcome>,
    /// The path's parameters, encoded.
    pub path: Vec<(&'static str, &'static str)>,
    /// The pairs of the query string, in their order.
    pub query: Vec<(&'static str, &'static str)>,
    /// Query parameters that an overlay adds to the document.
    pub beyond: Vec<&'static str>,
    /// The header of that name.
    pub authorization: &'static str,
    /// What is sent besides.
    pub body: Option<Body>,
    /// A status and a body that the service may answer with.
    pub reply: (u16, &'static str),
}

/// What comes of a call.
pub type Outcome = Pin<Box<dyn Future<Output = Result<(), Error>>>>;

/// What has to arrive as the body.
pub enum Body {
    /// JSON that is equal to this.
    Json(Value),
    /// A form that is written like this.
    Form(&'static str),
}

const BASIC: &str = "Basic a2V5OnNlY3JldA==";
const APPLICATION: &str = "Bearer application-token";
const USER: &str = "Bearer user-token";

/// A client with a credential of each kind, as [`Case::authorization`] has them.
pub fn client() -> ClientBuilder {
    Client::builder()
        .credential("bearerAuth", Credential::fixed("application-token"))
        .credential("basicAuth", Credential::basic("key", "secret"))
        .credential("oauth", Credential::fixed("user-token"))
}

impl Case {
    fn new<F: Future<Output = Result<(), Error>> + 'static>(
        document: &'static str,
        operation: &'static str,
        authorization: &'static str,
        call: impl Fn(Client) -> F + 'static,
    ) -> Self {
        Self {
            document,
            operation,
            call: Box::new(move |client| Box::pin(call(client))),
            path: Vec::new(),
            query: Vec::new(),
            beyond: Vec::new(),
            authorization,
            body: None,
            reply: (200, "{}"),
        }
    }

    fn path(mut self, name: &'static str, value: &'static str) -> Self {
        self.path.push((name, value));
        self
    }

    fn query(mut self, pairs: &[(&'static str, &'static str)]) -> Self {
        self.query.extend(pairs);
        self
    }

    fn beyond(mut self, names: &[&'static str]) -> Self {
        self.beyond.extend(names);
        self
    }

    fn json(mut self, body: Value) -> Self {
        self.body = Some(Body::Json(body));
        self
    }

    fn form(mut self, body: &'static str) -> Self {
        self.body = Some(Body::Form(body));
        self
    }

    fn reply(mut self, status: u16, body: &'static str) -> Self {
        self.reply = (status, body);
        self
    }
}

/// A case for each operation, and more for those that have many things to set.
pub fn all() -> Vec<Case> {
    let services = [
        voice::cases(),
        voice::complete(),
        messaging::cases(),
        messaging::complete(),
        numbers::cases(),
        numbers::complete(),
        applications::cases(),
        applications::complete(),
        integration_suite::cases(),
        integration_suite::complete(),
    ];
    services.into_iter().flatten().collect()
}
