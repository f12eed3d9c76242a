// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! Messages.
//!
//! Multi-channel messaging via SMS, WhatsApp, Messenger, Viber, MMS, RCS

use crate::runtime::Client;

pub mod operations;
mod types;
pub use self::types::*;

/// Messages.
///
/// Multi-channel messaging via SMS, WhatsApp, Messenger, Viber, MMS, RCS
///
/// Made by [`Client::messages`]; cheap to make and to clone.
#[derive(Clone, Debug)]
pub struct Messages {
    client: Client,
}

impl Client {
    /// The operations of [`messages`](crate::messages).
    #[must_use]
    pub fn messages(&self) -> Messages {
        Messages { client: self.clone() }
    }
}
