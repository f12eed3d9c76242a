// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! SMS.
//!
//! Send and receive SMS messages

use crate::runtime::Client;

pub mod operations;
mod types;
pub use self::types::*;

/// SMS.
///
/// Send and receive SMS messages
///
/// Made by [`Client::sms`]; cheap to make and to clone.
#[derive(Clone, Debug)]
pub struct Sms {
    client: Client,
}

impl Client {
    /// The operations of [`sms`](crate::sms).
    #[must_use]
    pub fn sms(&self) -> Sms {
        Sms { client: self.clone() }
    }
}
