// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! Operations of [`Sms`], and the types that stand for them.

use crate::{hosts, schemes};
use crate::runtime::{Operation, Request, Route, Security, Success};
use super::{SendSmsRequest, Sms, SmsResponse};

impl Sms {
    /// Send an SMS Message.
    ///
    /// Send an outbound SMS from your Vonage number.
    ///
    /// `POST https://rest.nexmo.com/sms/json`, described at `vonage.yaml#/paths/~1sms~1json/post`.
    ///
    /// # Errors
    ///
    /// The call has [failed](crate::Error::is_declined) if an element of `messages` has another `status` than `0`;
    /// [in part](crate::Error::is_partial) if others have it, and what they stand for is done.
    /// [`Error::failures`](crate::Error::failures) lists those that failed, and
    /// [`Error::body_as`](crate::Error::body_as) reads the body [as `SmsResponse`](crate::sms::SmsResponse).
    ///
    /// - `1`: too many messages at a time; it may be accepted later.
    /// - `5`: an error of the service; it may be accepted later.
    #[doc = include_str!("examples/send_sms.md")]
    pub fn send_sms(&self, body: impl Into<SendSmsRequest>) -> Request<SendSms> {
        Request::new(&self.client).set_form(body.into())
    }
}

/// The operation of [`Sms::send_sms`].
pub enum SendSms {}

impl Operation for SendSms {
    type Output = SmsResponse;
    const NAME: &str = "sms.send_sms";
    const ROUTE: Route = hosts::REST.post("/sms/json");
    const SECURITY: Security = &[
        &[schemes::BASIC_AUTH],
        &[schemes::BASIC_AUTH_PARAMETERS],
    ];
    const SUCCESS: Option<Success> = Some(
        Success::new("/status", &["0"])
            .each("/messages")
            .message("/error-text")
            .retryable(&["5"])
            .throttled(&["1"])
            .unauthorized(&["4", "14"])
            .invalid(&["2", "3", "6", "12", "15", "22", "23"]),
    );
}
