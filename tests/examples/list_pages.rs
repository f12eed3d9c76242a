//! Goes through the applications of an account page by page: `cargo run -p tests --example list_pages`.
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
    let mut pages = client.build()?.applications().list_applications().page_size(1).pages();
    // The next page is asked for when it is wanted, and not before.
    while let Some(page) = pages.try_next().await? {
        let names = page.embedded.and_then(|embedded| embedded.applications).unwrap_or_default();
        println!("{} of {}", names.len(), page.total_items.unwrap_or_default());
    }
    Ok(())
}
