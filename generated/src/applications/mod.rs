// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! Applications.
//!
//! Configure Vonage application settings and webhooks

use crate::runtime::Client;

pub mod operations;
mod types;
pub use self::types::*;

/// Applications.
///
/// Configure Vonage application settings and webhooks
///
/// Made by [`Client::applications`]; cheap to make and to clone.
#[derive(Clone, Debug)]
pub struct Applications {
    client: Client,
}

impl Client {
    /// The operations of [`applications`](crate::applications).
    #[must_use]
    pub fn applications(&self) -> Applications {
        Applications {
            client: self.clone(),
        }
    }
}
