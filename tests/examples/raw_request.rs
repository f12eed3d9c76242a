//! Calls an endpoint that no document describes: `cargo run -p tests --example raw_request`.
//!
//! Credentials come from the environment (`vonage_sdk::auth` lists the variables). With `BASE_URL` set, everything is
//! sent there instead of to the service.

use anyhow::Result;
use vonage_sdk::{
    ClientBuilder, hosts,
    runtime::{JsonObject, Method},
    schemes,
};

#[tokio::main]
async fn main() -> Result<()> {
    let mut client = ClientBuilder::from_env()?;
    if let Ok(url) = std::env::var("BASE_URL") {
        client = client.base_url(url);
    }
    let request = client.build()?.raw_request::<JsonObject>(Method::GET, hosts::REST, "/account/get-balance");
    let balance = request.authentication(&[&[schemes::BASIC_AUTH]]).await?;
    println!("{balance:?}");
    Ok(())
}
