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
pub use self::application::*;
pub use self::application_capabilities::*;
pub use self::application_list::*;
pub use self::application_privacy::*;
pub use self::application_request::*;
pub use self::application_webhook::*;
pub use self::http_method::*;
pub use self::link::*;
pub use self::messages_capability::*;
pub use self::messages_webhooks::*;
pub use self::rtc_capability::*;
pub use self::rtc_webhooks::*;
pub use self::verify_capability::*;
pub use self::verify_webhooks::*;
pub use self::voice_capability::*;
pub use self::voice_webhooks::*;
