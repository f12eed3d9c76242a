// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! Voice API BETA.
//!
//! This is the *beta* version of the Voice API. Calls created with v2 must be managed
//! using [v1 endpoints](https://developer.vonage.com/api/voice).
//!
//! Voice v2 is provided to allow users to create IP calls. If you do not have this requirement
//! we recommend that you stay on v1 for now.
//!
//! > This API may break backwards compatibility at short notice (60 days)

use crate::runtime::Client;

pub mod operations;
mod types;
pub use self::types::*;

/// Voice API BETA.
///
/// This is the *beta* version of the Voice API. Calls created with v2 must be managed
/// using [v1 endpoints](https://developer.vonage.com/api/voice).
///
/// Voice v2 is provided to allow users to create IP calls. If you do not have this requirement
/// we recommend that you stay on v1 for now.
///
/// > This API may break backwards compatibility at short notice (60 days)
///
/// Made by [`Client::voice_v2`]; cheap to make and to clone.
#[derive(Clone, Debug)]
pub struct VoiceV2 {
    client: Client,
}

impl Client {
    /// The operations of [`voice_v2`](crate::voice_v2).
    #[must_use]
    pub fn voice_v2(&self) -> VoiceV2 {
        VoiceV2 { client: self.clone() }
    }
}
