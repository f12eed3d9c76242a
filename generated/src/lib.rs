// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

#![doc = include_str!("../README.md")]

pub mod hosts;
pub mod schemes;
pub mod runtime;
pub mod auth;
pub mod limits;
pub mod ncco;
pub mod webhooks;
#[cfg(feature = "voice")]
pub mod voice;
#[cfg(feature = "voice_v2")]
pub mod voice_v2;
#[cfg(feature = "sms")]
pub mod sms;
#[cfg(feature = "messages")]
pub mod messages;
#[cfg(feature = "verify")]
pub mod verify;
#[cfg(feature = "numbers")]
pub mod numbers;
#[cfg(feature = "applications")]
pub mod applications;
#[cfg(feature = "integration_suite")]
pub mod integration_suite;
#[doc(inline)]
pub use runtime::{Client, ClientBuilder, Error, Request, Response};
