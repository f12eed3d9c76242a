//! One call of each operation, and what has to arrive besides what the document says by itself.

mod applications;
mod integration_suite;
mod messaging;
mod numbers;
mod voice;

use std::pin::Pin;

use serde_json::Value;
use vonage_sdk::{Client, Error};

/// A call of an operation.
pub(crate) struct Case {
    pub(crate) document: &'static str,
    pub(crate) operation: &'static str,
    pub(crate) call: Box<dyn Fn(Client) -> Outcome>,
    /// The path's parameters, encoded.
    pub(crate) path: Vec<(&'static str, &'static str)>,
    pub(crate) query: Vec<(&'static str, &'static str)>,
    /// Query parameters that an overlay adds to the document.
    pub(crate) beyond: Vec<&'static str>,
    pub(crate) authorization: &'static str,
    pub(crate) body: Option<Body>,
    pub(crate) reply: (u16, &'static str),
}

pub(crate) type Outcome = Pin<Box<dyn Future<Output = Result<(), Error>>>>;

/// What has to arrive as the body.
pub(crate) enum Body {
    Json(Value),
    Form(&'static str),
}

const BASIC: &str = "Basic a2V5OnNlY3JldA==";
const APPLICATION: &str = "Bearer application-token";
const USER: &str = "Bearer user-token";

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

pub(crate) fn all() -> Vec<Case> {
    let services =
        [voice::cases(), messaging::cases(), numbers::cases(), applications::cases(), integration_suite::cases()];
    services.into_iter().flatten().collect()
}
