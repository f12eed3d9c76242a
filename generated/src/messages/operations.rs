// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! Operations of [`Messages`], and the types that stand for them.

use crate::{hosts, schemes};
use crate::runtime::{Decoder, Operation, Request, Route, Security, decode};
use super::{MessageRequest, MessageResponse, Messages, UpdateMessageRequest};

impl Messages {
    /// Send a Message.
    ///
    /// Send a message to a given channel (SMS, WhatsApp, Messenger, Viber, MMS, RCS).
    ///
    /// `POST https://api.nexmo.com/v1/messages`, described at `vonage.yaml#/paths/~1v1~1messages/post`.
    #[doc = include_str!("examples/send_message.md")]
    pub fn send_message(&self, body: impl Into<MessageRequest>) -> Request<SendMessage> {
        Request::new(&self.client).set_json(body.into())
    }

    /// Update a Message.
    ///
    /// Marks an incoming message as read, or takes back one that was sent. The service wants the request on the host
    /// of the region that handled the message, which the webhook of an incoming one names. Only `with_host` sends it
    /// there; without, it goes to the host of all other requests.
    ///
    /// `PATCH https://api.nexmo.com/v1/messages/{message_uuid}`, described at
    /// `vonage.yaml#/paths/~1v1~1messages~1{message_uuid}/patch`.
    #[doc = include_str!("examples/update_message.md")]
    pub fn update_message(
        &self,
        message_uuid: impl Into<String>,
        body: impl Into<UpdateMessageRequest>,
    ) -> Request<UpdateMessage> {
        Request::new(&self.client)
            .set_path("message_uuid", message_uuid.into())
            .set_json(body.into())
    }
}

/// The operation of [`Messages::send_message`].
pub enum SendMessage {}

impl Operation for SendMessage {
    type Output = MessageResponse;
    const NAME: &str = "messages.send_message";
    const ROUTE: Route = hosts::API.post("/v1/messages");
    const SECURITY: Security = &[&[schemes::BEARER_AUTH], &[schemes::BASIC_AUTH]];
}

/// The operation of [`Messages::update_message`].
pub enum UpdateMessage {}

impl Operation for UpdateMessage {
    type Output = ();
    const NAME: &str = "messages.update_message";
    const ROUTE: Route = hosts::API.patch("/v1/messages/{message_uuid}");
    const SECURITY: Security = &[&[schemes::BEARER_AUTH], &[schemes::BASIC_AUTH]];
    const DECODE: Decoder<()> = decode::empty;
}
