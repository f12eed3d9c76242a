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
pub use self::available_number::*;
pub use self::available_number_list::*;
pub use self::buy_number_request::*;
pub use self::cancel_number_request::*;
pub use self::number_feature::*;
pub use self::number_features::*;
pub use self::number_response::*;
pub use self::number_type::*;
pub use self::owned_number::*;
pub use self::owned_number_list::*;
pub use self::search_pattern::*;
pub use self::update_number_request::*;
pub use self::voice_callback_type::*;
