// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! The types of the service, one file for each that stands by itself.

mod application;
mod application_capabilities;
mod application_list;
mod application_privacy;
mod application_request;
mod application_webhook;
mod http_method;
mod link;
mod messages_capability;
mod messages_webhooks;
mod rtc_capability;
mod rtc_webhooks;
mod verify_capability;
mod verify_webhooks;
mod voice_capability;
mod voice_webhooks;
pub use application::*;
pub use application_capabilities::*;
pub use application_list::*;
pub use application_privacy::*;
pub use application_request::*;
pub use application_webhook::*;
pub use http_method::*;
pub use link::*;
pub use messages_capability::*;
pub use messages_webhooks::*;
pub use rtc_capability::*;
pub use rtc_webhooks::*;
pub use verify_capability::*;
pub use verify_webhooks::*;
pub use voice_capability::*;
pub use voice_webhooks::*;
