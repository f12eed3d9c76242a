// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! Verify.
//!
//! Two-factor authentication and phone verification

use crate::runtime::Client;

pub mod operations;
mod types;
pub use self::types::*;

/// Verify.
///
/// Two-factor authentication and phone verification
///
/// Made by [`Client::verify`]; cheap to make and to clone.
#[derive(Clone, Debug)]
pub struct Verify {
    client: Client,
}

impl Client {
    /// The operations of [`verify`](crate::verify).
    #[must_use]
    pub fn verify(&self) -> Verify {
        Verify { client: self.clone() }
    }
}
