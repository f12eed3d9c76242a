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
pub use self::account::*;
pub use self::call::*;
pub use self::call_direction::*;
pub use self::call_state::*;
pub use self::count::*;
pub use self::create_call_request::*;
pub use self::create_webhook_request::*;
pub use self::error_response::*;
pub use self::event::*;
pub use self::event_delivery::*;
pub use self::event_metadata::*;
pub use self::event_type::*;
pub use self::field_error::*;
pub use self::lifecycle_status::*;
pub use self::metadata_policy::*;
pub use self::signing_algorithm::*;
pub use self::sort_order::*;
pub use self::transfer_call_request::*;
pub use self::uci::*;
pub use self::uci_health::*;
pub use self::user::*;
pub use self::webhook::*;
