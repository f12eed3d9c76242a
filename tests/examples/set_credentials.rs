//! Signs tokens with an application's private key: `cargo run -p tests --example set_credentials -- ID private.key`.
//!
//! With `BASE_URL` set, everything is sent there instead of to the service.

use std::time::Duration;

use anyhow::{Context, Result};
use vonage_sdk::{Client, auth::Application};

#[tokio::main]
async fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let id = arguments.next().context("the application's id is missing")?;
    let key = arguments.next().context("the path of its private key is missing")?;
    // Signed when it is first needed, kept, and renewed a minute before it expires.
    let application = Application::from_file(id, key)?.ttl(Duration::from_secs(600));

    // Each call sends one of them: the first that its operation accepts.
    let mut client = Client::builder().application(application).api_key("abcd1234", "my secret");
    if let Ok(url) = std::env::var("BASE_URL") {
        client = client.base_url(url);
    }
    let page = client.build()?.voice().list_calls().page_size(1).await?;
    println!("{} calls", page.count.unwrap_or_default());
    Ok(())
}
