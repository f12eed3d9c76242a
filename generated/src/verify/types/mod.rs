// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! The types of the service, one file for each that stands by itself.

mod check_verification_request;
mod control_verification_request;
mod request_verification_request;
mod verification_command;
mod verify_check_response;
mod verify_control_response;
mod verify_response;
mod verify_search_response;
pub use self::check_verification_request::*;
pub use self::control_verification_request::*;
pub use self::request_verification_request::*;
pub use self::verification_command::*;
pub use self::verify_check_response::*;
pub use self::verify_control_response::*;
pub use self::verify_response::*;
pub use self::verify_search_response::*;
