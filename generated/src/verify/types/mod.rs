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
pub use check_verification_request::*;
pub use control_verification_request::*;
pub use request_verification_request::*;
pub use verification_command::*;
pub use verify_check_response::*;
pub use verify_control_response::*;
pub use verify_response::*;
pub use verify_search_response::*;
