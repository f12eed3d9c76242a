// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! The types of the service, one file for each that stands by itself.

mod account;
mod call;
mod call_direction;
mod call_state;
mod count;
mod create_call_request;
mod create_webhook_request;
mod error_response;
mod event;
mod event_delivery;
mod event_metadata;
mod event_type;
mod field_error;
mod lifecycle_status;
mod metadata_policy;
mod signing_algorithm;
mod sort_order;
mod transfer_call_request;
mod uci;
mod uci_health;
mod user;
mod webhook;
pub use account::*;
pub use call::*;
pub use call_direction::*;
pub use call_state::*;
pub use count::*;
pub use create_call_request::*;
pub use create_webhook_request::*;
pub use error_response::*;
pub use event::*;
pub use event_delivery::*;
pub use event_metadata::*;
pub use event_type::*;
pub use field_error::*;
pub use lifecycle_status::*;
pub use metadata_policy::*;
pub use signing_algorithm::*;
pub use sort_order::*;
pub use transfer_call_request::*;
pub use uci::*;
pub use uci_health::*;
pub use user::*;
pub use webhook::*;
