// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! Operations of [`Voice`], and the types that stand for them.

use crate::{hosts, schemes};
use crate::runtime::{
    Decoder, Operation, Paged, Paging, Request, Route, Security, Timestamp, decode,
};
use super::{
    Call, CallStatus, CreateCallRequest, CreateCallResponse, ListCallsResponse,
    SortOrder, StartDtmfRequest, StartDtmfResponse, StartStreamRequest,
    StartStreamResponse, StartTalkRequest, StartTalkResponse, StopStreamResponse,
    StopTalkResponse, UpdateCallRequest, Voice,
};

impl Voice {
    /// Get details of your calls.
    ///
    /// `GET https://api.nexmo.com/v1/calls`, described at `voice.v1.yaml#/paths/~1calls/get` and at
    /// `vonage.yaml#/paths/~1v1~1calls/get`.
    #[doc = include_str!("examples/list_calls.md")]
    #[doc(alias = "getCalls")]
    pub fn list_calls(&self) -> Request<ListCalls> {
        Request::new(&self.client)
    }

    /// Create an outbound call.
    ///
    /// `POST https://api.nexmo.com/v1/calls`, described at `voice.v1.yaml#/paths/~1calls/post` and at
    /// `vonage.yaml#/paths/~1v1~1calls/post`.
    #[doc = include_str!("examples/create_call.md")]
    pub fn create_call(
        &self,
        body: impl Into<CreateCallRequest>,
    ) -> Request<CreateCall> {
        Request::new(&self.client).set_json(body.into())
    }

    /// Get detail of a specific call.
    ///
    /// `GET https://api.nexmo.com/v1/calls/{uuid}`, described at `voice.v1.yaml#/paths/~1calls~1{uuid}/get` and at
    /// `vonage.yaml#/paths/~1v1~1calls~1{uuid}/get`.
    #[doc = include_str!("examples/get_call.md")]
    pub fn get_call(&self, uuid: impl Into<String>) -> Request<GetCall> {
        Request::new(&self.client).set_path("uuid", uuid.into())
    }

    /// Modify an in progress call.
    ///
    /// `PUT https://api.nexmo.com/v1/calls/{uuid}`, described at `voice.v1.yaml#/paths/~1calls~1{uuid}/put` and at
    /// `vonage.yaml#/paths/~1v1~1calls~1{uuid}/put`.
    #[doc = include_str!("examples/update_call.md")]
    pub fn update_call(
        &self,
        uuid: impl Into<String>,
        body: impl Into<UpdateCallRequest>,
    ) -> Request<UpdateCall> {
        Request::new(&self.client).set_path("uuid", uuid.into()).set_json(body.into())
    }

    /// Play an audio file into a call.
    ///
    /// `PUT https://api.nexmo.com/v1/calls/{uuid}/stream`, described at
    /// `voice.v1.yaml#/paths/~1calls~1{uuid}~1stream/put` and at
    /// `vonage.yaml#/paths/~1v1~1calls~1{uuid}~1stream/put`.
    #[doc = include_str!("examples/start_stream.md")]
    #[doc(alias = "playAudioStream")]
    pub fn start_stream(
        &self,
        uuid: impl Into<String>,
        body: impl Into<StartStreamRequest>,
    ) -> Request<StartStream> {
        Request::new(&self.client).set_path("uuid", uuid.into()).set_json(body.into())
    }

    /// Stop playing an audio file into a call.
    ///
    /// `DELETE https://api.nexmo.com/v1/calls/{uuid}/stream`, described at
    /// `voice.v1.yaml#/paths/~1calls~1{uuid}~1stream/delete` and at
    /// `vonage.yaml#/paths/~1v1~1calls~1{uuid}~1stream/delete`.
    #[doc = include_str!("examples/stop_stream.md")]
    #[doc(alias = "stopAudioStream")]
    pub fn stop_stream(&self, uuid: impl Into<String>) -> Request<StopStream> {
        Request::new(&self.client).set_path("uuid", uuid.into())
    }

    /// Play text to speech into a call.
    ///
    /// `PUT https://api.nexmo.com/v1/calls/{uuid}/talk`, described at
    /// `voice.v1.yaml#/paths/~1calls~1{uuid}~1talk/put` and at `vonage.yaml#/paths/~1v1~1calls~1{uuid}~1talk/put`.
    #[doc = include_str!("examples/start_talk.md")]
    #[doc(alias = "playTextToSpeech")]
    pub fn start_talk(
        &self,
        uuid: impl Into<String>,
        body: impl Into<StartTalkRequest>,
    ) -> Request<StartTalk> {
        Request::new(&self.client).set_path("uuid", uuid.into()).set_json(body.into())
    }

    /// Stop text to speech in a call.
    ///
    /// `DELETE https://api.nexmo.com/v1/calls/{uuid}/talk`, described at
    /// `voice.v1.yaml#/paths/~1calls~1{uuid}~1talk/delete` and at
    /// `vonage.yaml#/paths/~1v1~1calls~1{uuid}~1talk/delete`.
    #[doc = include_str!("examples/stop_talk.md")]
    #[doc(alias = "stopTextToSpeech")]
    pub fn stop_talk(&self, uuid: impl Into<String>) -> Request<StopTalk> {
        Request::new(&self.client).set_path("uuid", uuid.into())
    }

    /// Play DTMF tones into a call.
    ///
    /// `PUT https://api.nexmo.com/v1/calls/{uuid}/dtmf`, described at
    /// `voice.v1.yaml#/paths/~1calls~1{uuid}~1dtmf/put`.
    #[doc = include_str!("examples/start_dtmf.md")]
    pub fn start_dtmf(
        &self,
        uuid: impl Into<String>,
        body: impl Into<StartDtmfRequest>,
    ) -> Request<StartDtmf> {
        Request::new(&self.client).set_path("uuid", uuid.into()).set_json(body.into())
    }
}

/// The operation of [`Voice::list_calls`].
pub enum ListCalls {}

impl Operation for ListCalls {
    type Output = ListCallsResponse;
    const NAME: &str = "voice.list_calls";
    const ROUTE: Route = hosts::API.get("/v1/calls");
    const SECURITY: Security = &[&[schemes::BEARER_AUTH]];
}

impl Paged for ListCalls {
    type Item = Call;
    const PAGING: Paging = Paging::Offset {
        offset: "record_index",
        size: "page_size",
    };

    fn items(page: &mut Self::Output) -> Option<&mut Vec<Call>> {
        page.embedded.as_mut()?.calls.as_mut()
    }

    fn total(page: &Self::Output) -> Option<i64> {
        page.count
    }

    fn next(page: &Self::Output) -> Option<&str> {
        page.links.as_ref()?.next.as_ref()?.href.as_deref()
    }
}

impl Request<ListCalls> {
    /// Filter by call status.
    pub fn status(self, status: impl Into<CallStatus>) -> Self {
        self.set_query("status", status.into())
    }

    /// Return the records that occurred after this point in time.
    pub fn date_start(self, date_start: impl Into<Timestamp>) -> Self {
        self.set_query("date_start", Timestamp::whole_seconds(date_start.into()))
    }

    /// Return the records that occurred before this point in time.
    pub fn date_end(self, date_end: impl Into<Timestamp>) -> Self {
        self.set_query("date_end", Timestamp::whole_seconds(date_end.into()))
    }

    /// Return this amount of records in the response.
    ///
    /// 1 to 100. Default: `10`.
    pub fn page_size(self, page_size: i64) -> Self {
        self.set_query("page_size", page_size)
    }

    /// Return calls from this index in the response.
    ///
    /// Default: `0`.
    pub fn record_index(self, record_index: i64) -> Self {
        self.set_query("record_index", record_index)
    }

    /// Either ascending or descending order.
    ///
    /// Default: `asc`.
    pub fn order(self, order: impl Into<SortOrder>) -> Self {
        self.set_query("order", order.into())
    }

    /// The UUID of the Conversation.
    ///
    /// Return all the records associated with a specific conversation.
    pub fn conversation_uuid(self, conversation_uuid: impl Into<String>) -> Self {
        self.set_query("conversation_uuid", conversation_uuid.into())
    }
}

/// The operation of [`Voice::create_call`].
pub enum CreateCall {}

impl Operation for CreateCall {
    type Output = CreateCallResponse;
    const NAME: &str = "voice.create_call";
    const ROUTE: Route = hosts::API.post("/v1/calls");
    const SECURITY: Security = &[&[schemes::BEARER_AUTH]];
}

/// The operation of [`Voice::get_call`].
pub enum GetCall {}

impl Operation for GetCall {
    type Output = Call;
    const NAME: &str = "voice.get_call";
    const ROUTE: Route = hosts::API.get("/v1/calls/{uuid}");
    const SECURITY: Security = &[&[schemes::BEARER_AUTH]];
}

/// The operation of [`Voice::update_call`].
pub enum UpdateCall {}

impl Operation for UpdateCall {
    type Output = ();
    const NAME: &str = "voice.update_call";
    const ROUTE: Route = hosts::API.put("/v1/calls/{uuid}");
    const SECURITY: Security = &[&[schemes::BEARER_AUTH]];
    const REPEATABLE: Option<bool> = Some(false);
    const DECODE: Decoder<()> = decode::empty;
}

/// The operation of [`Voice::start_stream`].
pub enum StartStream {}

impl Operation for StartStream {
    type Output = StartStreamResponse;
    const NAME: &str = "voice.start_stream";
    const ROUTE: Route = hosts::API.put("/v1/calls/{uuid}/stream");
    const SECURITY: Security = &[&[schemes::BEARER_AUTH]];
    const REPEATABLE: Option<bool> = Some(false);
}

/// The operation of [`Voice::stop_stream`].
pub enum StopStream {}

impl Operation for StopStream {
    type Output = StopStreamResponse;
    const NAME: &str = "voice.stop_stream";
    const ROUTE: Route = hosts::API.delete("/v1/calls/{uuid}/stream");
    const SECURITY: Security = &[&[schemes::BEARER_AUTH]];
}

/// The operation of [`Voice::start_talk`].
pub enum StartTalk {}

impl Operation for StartTalk {
    type Output = StartTalkResponse;
    const NAME: &str = "voice.start_talk";
    const ROUTE: Route = hosts::API.put("/v1/calls/{uuid}/talk");
    const SECURITY: Security = &[&[schemes::BEARER_AUTH]];
    const REPEATABLE: Option<bool> = Some(false);
}

/// The operation of [`Voice::stop_talk`].
pub enum StopTalk {}

impl Operation for StopTalk {
    type Output = StopTalkResponse;
    const NAME: &str = "voice.stop_talk";
    const ROUTE: Route = hosts::API.delete("/v1/calls/{uuid}/talk");
    const SECURITY: Security = &[&[schemes::BEARER_AUTH]];
}

/// The operation of [`Voice::start_dtmf`].
pub enum StartDtmf {}

impl Operation for StartDtmf {
    type Output = StartDtmfResponse;
    const NAME: &str = "voice.start_dtmf";
    const ROUTE: Route = hosts::API.put("/v1/calls/{uuid}/dtmf");
    const SECURITY: Security = &[&[schemes::BEARER_AUTH]];
    const REPEATABLE: Option<bool> = Some(false);
}
