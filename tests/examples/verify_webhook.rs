//! Verifies a signed webhook, and turns a forged one away: `cargo run -p tests --example verify_webhook`.
//!
//! Nothing is sent: the requests are made here, as a test would make them.

use anyhow::Result;
use bytes::Bytes;
use http::{Request, StatusCode};
use serde_json::json;
use vonage_sdk::voice::CallEvent;
use vonage_sdk::webhooks::{SignedWebhooks, testing};

/// What a web framework calls with the request as it came.
fn on_event(webhooks: &SignedWebhooks, request: &Request<Bytes>) -> StatusCode {
    match webhooks.receive::<CallEvent>(request) {
        Ok(event) => {
            let status = event.status.map_or_else(String::new, |status| status.to_string());
            println!("{} is {status}", event.uuid.unwrap_or_default());
            StatusCode::NO_CONTENT
        }
        Err(error) => {
            println!("refused: {error}");
            error.status()
        }
    }
}

fn main() -> Result<()> {
    let webhooks = SignedWebhooks::new("the account's signature secret");
    let event = json!({ "uuid": "aaaa", "status": "answered" });

    let genuine = webhooks.sign(testing::json("/event", &event)?)?;
    println!("{}", on_event(&webhooks, &genuine));

    let forged = SignedWebhooks::new("somebody else's secret").sign(testing::json("/event", &event)?)?;
    println!("{}", on_event(&webhooks, &forged));
    Ok(())
}
