//! Sends an SMS: `cargo run -p tests --example send_sms -- <to> <from> <text>`.
//!
//! Credentials come from the environment (`vonage_sdk::auth` lists the variables). With `BASE_URL` set, everything is
//! sent there instead of to the service.

use anyhow::{Context, Result};
use vonage_sdk::{ClientBuilder, sms::SendSmsRequest};

#[tokio::main]
async fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let mut argument = |name| arguments.next().with_context(|| format!("the argument <{name}> is missing"));
    let message = SendSmsRequest::new(argument("to")?, argument("from")?).text(argument("text")?);

    let mut client = ClientBuilder::from_env()?;
    if let Ok(url) = std::env::var("BASE_URL") {
        client = client.base_url(url);
    }
    let sent = client.build()?.sms().send_sms(message).await?;
    for part in sent.messages.unwrap_or_default() {
        println!("{} for {}", part.message_id.unwrap_or_default(), part.message_price.unwrap_or_default());
    }
    Ok(())
}
