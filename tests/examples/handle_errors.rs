//! Tells apart why a text was not sent: `cargo run -p tests --example handle_errors`.
//!
//! Credentials come from the environment (`vonage_sdk::auth` lists the variables). With `BASE_URL` set, everything is
//! sent there instead of to the service.

use anyhow::Result;
use vonage_sdk::{ClientBuilder, sms::SendSmsRequest};

#[tokio::main]
async fn main() -> Result<()> {
    let mut client = ClientBuilder::from_env()?;
    if let Ok(url) = std::env::var("BASE_URL") {
        client = client.base_url(url);
    }
    let message = SendSmsRequest::new("14155550100", "Acme").text("Hello");
    match client.build()?.sms().send_sms(message).await {
        Ok(_) => println!("sent"),
        Err(error) if error.is_rate_limited() => println!("too fast; again in {:?}", error.retry_after()),
        Err(error) if error.is_authentication() => println!("check the credentials: {error}"),
        Err(error) if error.is_declined() => {
            println!("code {}: {}", error.code().unwrap_or("unknown"), error.message());
        }
        Err(error) => return Err(error.into()),
    }
    Ok(())
}
