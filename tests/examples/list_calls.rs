//! Lists the calls that were completed, page by page: `cargo run -p tests --example list_calls`.
//!
//! Credentials come from the environment (`vonage_sdk::auth` lists the variables). With `BASE_URL` set, everything is
//! sent there instead of to the service.

use anyhow::Result;
use vonage_sdk::{ClientBuilder, voice::CallStatus};

#[tokio::main]
async fn main() -> Result<()> {
    let mut client = ClientBuilder::from_env()?;
    if let Ok(url) = std::env::var("BASE_URL") {
        client = client.base_url(url);
    }
    let mut calls = client.build()?.voice().list_calls().status(CallStatus::Completed).page_size(100).items();
    while let Some(call) = calls.try_next().await? {
        let started = call.start_time.map_or_else(String::new, |time| time.to_string());
        println!("{} {started} {} s", call.uuid.unwrap_or_default(), call.duration.unwrap_or_default());
    }
    Ok(())
}
