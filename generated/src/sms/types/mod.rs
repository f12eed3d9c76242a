// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! The types of the service, one file for each that stands by itself.

mod delivery_receipt;
mod delivery_status;
mod inbound_sms;
mod send_sms_request;
mod sms_response;
mod sms_type;
pub use self::delivery_receipt::*;
pub use self::delivery_status::*;
pub use self::inbound_sms::*;
pub use self::send_sms_request::*;
pub use self::sms_response::*;
pub use self::sms_type::*;
