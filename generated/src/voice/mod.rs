// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! Voice API.
//!
//! Create outbound calls, control calls in progress, and read about past ones.

use crate::runtime::Client;

pub mod operations;
mod types;
pub use self::types::*;

/// Voice API.
///
/// Create outbound calls, control calls in progress, and read about past ones.
///
/// Made by [`Client::voice`]; cheap to make and to clone.
#[derive(Clone, Debug)]
pub struct Voice {
    client: Client,
}

impl Client {
    /// The operations of [`voice`](crate::voice).
    #[must_use]
    pub fn voice(&self) -> Voice {
        Voice { client: self.clone() }
    }
}
