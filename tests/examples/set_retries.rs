//! Repeats what may be repeated, for no longer than a few seconds: `cargo run -p tests --example set_retries`.
//!
//! Credentials come from the environment (`vonage_sdk::auth` lists the variables). With `BASE_URL` set, everything is
//! sent there instead of to the service.

use std::time::Duration;

use anyhow::Result;
use vonage_sdk::{
    ClientBuilder,
    runtime::{RateLimit, RetryPolicy},
};

#[tokio::main]
async fn main() -> Result<()> {
    let mut client = ClientBuilder::from_env()?;
    if let Ok(url) = std::env::var("BASE_URL") {
        client = client.base_url(url);
    }
    let patient = RetryPolicy::default().attempts(5).longest_total(Duration::from_secs(10));
    let client = client.retry(patient).rate_limit(RateLimit::per_second(15)).build()?;

    let impatient = RetryPolicy::default().attempts(2).longest_wait(Duration::from_secs(1));
    let request = client.voice().get_call("63f61863-4a51-4f6b-86e1-46edebcf9356");
    let call = request.with_retry(impatient).with_timeout(Duration::from_secs(3)).await?;
    println!("{}", call.status.map_or_else(String::new, |status| status.to_string()));
    Ok(())
}
