// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! The types of the service, one file for each that stands by itself.

mod available_number;
mod available_number_list;
mod buy_number_request;
mod cancel_number_request;
mod number_feature;
mod number_features;
mod number_response;
mod number_type;
mod owned_number;
mod owned_number_list;
mod search_pattern;
mod update_number_request;
mod voice_callback_type;
pub use available_number::*;
pub use available_number_list::*;
pub use buy_number_request::*;
pub use cancel_number_request::*;
pub use number_feature::*;
pub use number_features::*;
pub use number_response::*;
pub use number_type::*;
pub use owned_number::*;
pub use owned_number_list::*;
pub use search_pattern::*;
pub use update_number_request::*;
pub use voice_callback_type::*;
