//! Webhooks: what the service sends to you, verified and typed.
//!
//! ```
//! use bytes::Bytes;
//! use http::{Request, StatusCode};
//! use vonage_sdk::voice::{CallEvent, CallStatus};
//! use vonage_sdk::webhooks::SignedWebhooks;
//!
//! fn on_event(webhooks: &SignedWebhooks, request: Request<Bytes>) -> StatusCode {
//!     let event: CallEvent = match webhooks.receive(&request) {
//!         Ok(event) => event,
//!         Err(error) => return error.status(),
//!     };
//!     if event.status == Some(CallStatus::Completed) {
//!         println!("{:?} took {:?} seconds", event.uuid, event.duration);
//!     }
//!     StatusCode::NO_CONTENT
//! }
//! # let webhooks = SignedWebhooks::new("signature secret");
//! # assert_eq!(on_event(&webhooks, Request::new(Bytes::new())), StatusCode::UNAUTHORIZED);
//! ```
//!
//! All of it works on [`http::Request`] with a body that has been read to its end (`Bytes`, `Vec<u8>`, `String`), which
//! every web framework has or converts to. Keep the body as it was received: what is signed is its bytes.
//!
//! | webhook | payload | verified by |
//! |---|---|---|
//! | a call is answered, and wants an NCCO | [`voice::AnswerRequest`](crate::voice::AnswerRequest) | [`SignedWebhooks`] |
//! | an event of a call, input, recording | [`voice::CallEvent`](crate::voice::CallEvent) | [`SignedWebhooks`] |
//! | a call of the second version was placed | [`voice_v2::CallPlacedWebhook`](crate::voice_v2::CallPlacedWebhook) | [`SignedWebhooks`] |
//! | an incoming message | [`messages::InboundMessage`](crate::messages::InboundMessage) | [`SignedWebhooks`] |
//! | the status of a message | [`messages::MessageStatus`](crate::messages::MessageStatus) | [`SignedWebhooks`] |
//! | an incoming SMS | [`sms::InboundSms`](crate::sms::InboundSms) | [`SmsWebhooks`] |
//! | a delivery receipt | [`sms::DeliveryReceipt`](crate::sms::DeliveryReceipt) | [`SmsWebhooks`] |
//! | an event of the Integration Suite | [`integration_suite::EventDelivery`](crate::integration_suite::EventDelivery) | [`IntegrationWebhooks`] |
//!
//! Any other type that implements [`Deserialize`](serde::Deserialize) will do as well, `serde_json::Value` for one: what
//! comes as a form or in a query string is read like a JSON object of strings. Payloads are read as leniently as
//! responses are; an unknown word or field is no error.
//!
//! # What is verified
//!
//! [`SignedWebhooks`] needs the account's signature secret and verifies the token in `Authorization`: signed with HS256 and
//! nothing else, by the right issuer, within five minutes of now, over this very payload. The service is known to leave
//! out the signature at times; answer with a status of 500 or more instead of
//! [`WebhookError::status`] if you would rather have such a webhook sent again.
//!
//! [`SmsWebhooks`] needs the signature secret and the method of the account, and verifies the parameter `sig` over all
//! others, and that `timestamp` is within five minutes of now.
//!
//! [`IntegrationWebhooks`] needs the signing key of the subscription, and verifies `X-VON-Signature` over the event.
//!
//! [`payload`] reads without verifying: for what is not signed, or comes through something that has verified it.
//!
//! # Tests
//!
//! Each verifier signs, too. [`testing`] makes requests to be signed:
//!
//! ```
//! use vonage_sdk::auth::{SignatureMethod, SmsSignature};
//! use vonage_sdk::sms::InboundSms;
//! use vonage_sdk::webhooks::{SmsWebhooks, testing};
//!
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! let webhooks = SmsWebhooks::new(SmsSignature::new(SignatureMethod::Sha512, "a secret for tests"));
//! let request = testing::form("/webhooks/sms", &[("msisdn", "447700900000"), ("text", "Hello")])?;
//! let message: InboundSms = webhooks.receive(&webhooks.sign(request)?)?;
//! assert_eq!(message.text.as_deref(), Some("Hello"));
//! # Ok(()) }
//! ```

mod content;
mod error;
mod integration;
mod signed;
mod sms;
pub mod testing;

pub use content::payload;
pub use error::WebhookError;
pub use integration::IntegrationWebhooks;
pub use signed::{SignedClaims, SignedWebhooks};
pub use sms::SmsWebhooks;
