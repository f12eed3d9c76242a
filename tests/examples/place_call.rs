//! Places a call that reads a text out: `cargo run -p tests --example place_call -- <to> <from> <text>`.
//!
//! Credentials come from the environment (`vonage_sdk::auth` lists the variables). With `BASE_URL` set, everything is
//! sent there instead of to the service.

use anyhow::{Context, Result};
use vonage_sdk::{
    ClientBuilder,
    ncco::Talk,
    voice::{CreateCallRequest, Endpoint},
};

#[tokio::main]
async fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let mut argument = |name| arguments.next().with_context(|| format!("the argument <{name}> is missing"));
    let (to, from, text) = (argument("to")?, argument("from")?, argument("text")?);

    let mut client = ClientBuilder::from_env()?;
    if let Ok(url) = std::env::var("BASE_URL") {
        client = client.base_url(url);
    }
    let call = CreateCallRequest::ncco([Endpoint::phone(to)], [Talk::new(text)]).from(from);
    let placed = client.build()?.voice().create_call(call).await?;
    println!(
        "{} is {}",
        placed.uuid.unwrap_or_default(),
        placed.status.map_or_else(String::new, |status| status.to_string())
    );
    Ok(())
}
