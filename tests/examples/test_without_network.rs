//! Tests code that sends texts, without a network and without waiting: `cargo run -p tests --example test_without_network`.

use anyhow::{Result, ensure};
use serde_json::json;
use vonage_sdk::runtime::{MockTransport, Reply, TestClock};
use vonage_sdk::{Client, Error, sms::SendSmsRequest};

/// What is tested.
async fn remind(client: &Client, number: &str) -> Result<(), Error> {
    client.sms().send_sms(SendSmsRequest::new(number, "ACME").text("Tomorrow at nine")).await.map(drop)
}

#[tokio::main]
async fn main() -> Result<()> {
    let (service, clock) = (MockTransport::new(), TestClock::default());
    service
        .reply(Reply::status(429).header("retry-after", "30"))
        .reply(Reply::json(200, json!({ "messages": [{ "status": "0" }] })));
    let client = Client::builder().api_key("key", "secret").transport(service.clone()).clock(clock.clone()).build()?;

    remind(&client, "14155550100").await?;

    let [_, second] = &service.requests()[..] else { anyhow::bail!("two requests were expected") };
    ensure!(second.form().contains(&("to".into(), "14155550100".into())));
    println!("sent after {:?}", clock.waits());
    Ok(())
}
