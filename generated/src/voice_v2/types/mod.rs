// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! The types of the service, one file for each that stands by itself.

mod call_placed_webhook;
mod create_call_request;
mod create_call_request_answer_url;
mod create_call_request_ncco;
mod endpoint;
mod endpoint_app;
mod endpoint_phone_from;
mod endpoint_phone_to;
mod endpoint_sip;
mod endpoint_vbc_extension;
mod endpoint_websocket;
mod http_method;
mod machine_detection;
mod websocket_authorization;
mod websocket_authorization_custom;
mod websocket_authorization_vonage;
pub use self::call_placed_webhook::*;
pub use self::create_call_request::*;
pub use self::create_call_request_answer_url::*;
pub use self::create_call_request_ncco::*;
pub use self::endpoint::*;
pub use self::endpoint_app::*;
pub use self::endpoint_phone_from::*;
pub use self::endpoint_phone_to::*;
pub use self::endpoint_sip::*;
pub use self::endpoint_vbc_extension::*;
pub use self::endpoint_websocket::*;
pub use self::http_method::*;
pub use self::machine_detection::*;
pub use self::websocket_authorization::*;
pub use self::websocket_authorization_custom::*;
pub use self::websocket_authorization_vonage::*;
