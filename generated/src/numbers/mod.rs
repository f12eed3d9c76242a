// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! Numbers.
//!
//! Provision and manage virtual phone numbers

use crate::runtime::Client;

pub mod operations;
mod types;
pub use self::types::*;

/// Numbers.
///
/// Provision and manage virtual phone numbers
///
/// Made by [`Client::numbers`]; cheap to make and to clone.
#[derive(Clone, Debug)]
pub struct Numbers {
    client: Client,
}

impl Client {
    /// The operations of [`numbers`](crate::numbers).
    #[must_use]
    pub fn numbers(&self) -> Numbers {
        Numbers { client: self.clone() }
    }
}
