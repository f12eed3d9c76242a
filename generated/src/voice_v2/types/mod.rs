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
pub use call_placed_webhook::*;
pub use create_call_request::*;
pub use create_call_request_answer_url::*;
pub use create_call_request_ncco::*;
pub use endpoint::*;
pub use endpoint_app::*;
pub use endpoint_phone_from::*;
pub use endpoint_phone_to::*;
pub use endpoint_sip::*;
pub use endpoint_vbc_extension::*;
pub use endpoint_websocket::*;
pub use http_method::*;
pub use machine_detection::*;
pub use websocket_authorization::*;
pub use websocket_authorization_custom::*;
pub use websocket_authorization_vonage::*;
