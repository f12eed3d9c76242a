// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! Operations of [`VoiceV2`], and the types that stand for them.

use crate::{hosts, schemes};
use crate::runtime::{Decoder, Operation, Request, Route, Security, decode};
use super::{CreateCallRequest, VoiceV2};

impl VoiceV2 {
    /// Create an outbound call.
    ///
    /// `POST https://api.nexmo.com/v2/calls`, described at `voice.v2.json#/paths/~1/post`.
    #[doc = include_str!("examples/create_call.md")]
    pub fn create_call(
        &self,
        body: impl Into<CreateCallRequest>,
    ) -> Request<CreateCall> {
        Request::new(&self.client).set_json(body.into())
    }
}

/// The operation of [`VoiceV2::create_call`].
pub enum CreateCall {}

impl Operation for CreateCall {
    type Output = ();
    const NAME: &str = "voice_v2.create_call";
    const ROUTE: Route = hosts::API.post("/v2/calls");
    const SECURITY: Security = &[&[schemes::BEARER_AUTH]];
    const DECODE: Decoder<()> = decode::empty;
}
