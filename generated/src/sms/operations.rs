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
