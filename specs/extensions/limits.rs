//! The service's own limits, and how to stay below them.
//!
//! The Voice API answers 429 to more than 3 calls placed a second, and to more than 15 other requests a second, counted by
//! account; it does not queue what is too much. The client tries again after a 429, so a few too many do no harm. Who
//! sends many, say a campaign, saves the refusals by holding requests back:
//!
//! ```no_run
//! use vonage_sdk::Client;
//!
//! # fn main() -> Result<(), vonage_sdk::Error> {
//! let client = Client::from_env()?; // not held back
//! let client = vonage_sdk::ClientBuilder::from_env()?.voice_rate_limits().build()?;
//! # let _ = client;
//! # Ok(()) }
//! ```
//!
//! What is held back is what goes through this client and its clones. If several processes share an account, give each
//! its part with [`ClientBuilder::rate_limit_for`]. Accounts have limits of their own on messages and numbers, which
//! depend on contracts and countries.

use crate::runtime::{ClientBuilder, RateLimit};

/// Limits of this vendor; see [`limits`](crate::limits).
impl ClientBuilder {
    /// Keeps below the limits of the Voice API: 3 calls placed a second (by both versions together), 15 other requests.
    pub fn voice_rate_limits(self) -> Self {
        let calls = ["voice.create_call", "voice_v2.create_call"];
        self.rate_limit_for("voice.", RateLimit::per_second(15)).rate_limit_for_all(&calls, RateLimit::per_second(3))
    }
}
