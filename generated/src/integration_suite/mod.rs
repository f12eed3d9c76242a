// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! Vonage Integration Suite.
//!
//! The Vonage Integration Suite API enables call control and webhooks for call events.
//!
//! Your application must subscribe to the VonageIntegrationSuite API suite to use this API.

use crate::runtime::Client;

pub mod operations;
mod types;
pub use self::types::*;

/// Vonage Integration Suite.
///
/// The Vonage Integration Suite API enables call control and webhooks for call events.
///
/// Your application must subscribe to the VonageIntegrationSuite API suite to use this API.
///
/// Made by [`Client::integration_suite`]; cheap to make and to clone.
#[derive(Clone, Debug)]
pub struct IntegrationSuite {
    client: Client,
}

impl Client {
    /// The operations of [`integration_suite`](crate::integration_suite).
    #[must_use]
    pub fn integration_suite(&self) -> IntegrationSuite {
        IntegrationSuite {
            client: self.clone(),
        }
    }
}
