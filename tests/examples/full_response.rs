//! Looks at status and header fields of a response beside what it says: `cargo run -p tests --example full_response`.
//!
//! Credentials come from the environment (`vonage_sdk::auth` lists the variables). With `BASE_URL` set, everything is
//! sent there instead of to the service.

use anyhow::Result;
use vonage_sdk::ClientBuilder;

#[tokio::main]
async fn main() -> Result<()> {
    let mut client = ClientBuilder::from_env()?;
    if let Ok(url) = std::env::var("BASE_URL") {
        client = client.base_url(url);
    }
    let response = client.build()?.applications().list_applications().send_full().await?;
    println!("{} with {} header fields, {} bytes", response.status(), response.headers().len(), response.body().len());
    println!("{} applications", response.value().total_items.unwrap_or_default());
    Ok(())
}
