// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! Operations of [`VoiceV2`], and the types that stand for them.

use http::Method;
use crate::{hosts, schemes};
use crate::runtime::{Metadata, Operation, Request, decode};
use super::{CreateCallRequest, VoiceV2};

impl VoiceV2 {
    /// Create an outbound call.
    ///
    /// `POST https://api.nexmo.com/v2/calls`, described at `voice.v2.json#/paths/~1/post`.
    pub fn create_call(
        &self,
        body: impl Into<CreateCallRequest>,
    ) -> Request<CreateCall> {
        Request::new(&self.client).set_json(body.into())
    }
}

/// The operation of [`VoiceV2::create_call`].
#[derive(Clone, Copy, Debug)]
pub enum CreateCall {}

impl Operation for CreateCall {
    type Output = ();
    const METADATA: Metadata = Metadata::new(
        "voice_v2.create_call",
        Method::POST,
        &hosts::API,
        "/v2/calls",
        &[&[schemes::BEARER_AUTH]],
    );

    fn decode(body: &[u8]) -> Result<(), decode::Error> {
        decode::empty(body)
    }
}
