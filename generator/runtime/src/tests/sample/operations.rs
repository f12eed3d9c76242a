//! The operations of the sample service.

use super::types::{Call, CallStatus, CreateCall, ListCallsResponse, SendMessage, SendMessageResponse};
use super::{API, BASIC_AUTH, BEARER_AUTH, HEADER_KEY, KEY_PARAMETERS, REST};
use crate::runtime::{
    Client, Decoder, Operation, Paged, Paging, Request, Route, Security, Style, Success, Timestamp, decode,
};

/// The sample service.
#[derive(Clone, Debug)]
pub struct Voice {
    client: Client,
}

impl Client {
    /// The sample service.
    pub fn voice(&self) -> Voice {
        Voice { client: self.clone() }
    }
}

impl Voice {
    /// Lists calls.
    pub fn list_calls(&self) -> Request<ListCalls> {
        Request::new(&self.client)
    }

    /// Gets a call.
    pub fn get_call(&self, uuid: impl Into<String>) -> Request<GetCall> {
        Request::new(&self.client).set_path("uuid", uuid.into())
    }

    /// Creates a call.
    pub fn create_call(&self, body: impl Into<CreateCall>) -> Request<CreateCallOperation> {
        Request::new(&self.client).set_json(body.into())
    }

    /// Ends a call.
    pub fn delete_call(&self, uuid: impl Into<String>) -> Request<DeleteCall> {
        Request::new(&self.client).set_path("uuid", uuid.into())
    }

    /// Sends a message.
    pub fn send_message(&self, body: impl Into<SendMessage>) -> Request<SendMessageOperation> {
        Request::new(&self.client).set_form(body.into())
    }
}

/// [`Voice::list_calls`]
pub enum ListCalls {}

impl Operation for ListCalls {
    type Output = ListCallsResponse;
    const NAME: &str = "voice.list_calls";
    const ROUTE: Route = API.get("/v1/calls");
    const SECURITY: Security = &[&[BEARER_AUTH]];
}

impl Paged for ListCalls {
    type Item = Call;
    const PAGING: Paging = Paging::Offset { offset: "record_index", size: "page_size" };

    fn items(page: &mut Self::Output) -> Option<&mut Vec<Call>> {
        Some(&mut page.embedded.as_mut()?.calls)
    }

    fn total(page: &Self::Output) -> Option<i64> {
        page.count
    }

    fn next(page: &Self::Output) -> Option<&str> {
        page.next.as_deref()
    }
}

impl Request<ListCalls> {
    /// Filters by status.
    pub fn status(self, status: impl Into<CallStatus>) -> Self {
        self.set_query("status", status.into())
    }

    /// Filters by direction.
    pub fn directions(self, directions: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.set_query_list("directions", directions.into_iter().map(Into::into).collect::<Vec<String>>(), Style::Comma)
    }

    /// Filters by time.
    pub fn date_start(self, date_start: impl Into<Timestamp>) -> Self {
        self.set_query("date_start", date_start.into())
    }

    /// The size of a page.
    pub fn page_size(self, page_size: i64) -> Self {
        self.set_query("page_size", page_size)
    }

    /// A header field of the operation.
    pub fn language(self, language: impl Into<String>) -> Self {
        self.set_header("accept-language", language.into())
    }

    /// A cookie of the operation.
    pub fn session(self, session: impl Into<String>) -> Self {
        self.set_cookie("session", session.into())
    }
}

/// [`Voice::get_call`]
pub enum GetCall {}

impl Operation for GetCall {
    type Output = Call;
    const NAME: &str = "voice.get_call";
    const ROUTE: Route = API.get("/v1/calls/{uuid}");
    const SECURITY: Security = &[&[BEARER_AUTH], &[HEADER_KEY]];
    const DECODE: Decoder<Call> = decode::one_of_many;
}

/// [`Voice::create_call`]
pub enum CreateCallOperation {}

impl Operation for CreateCallOperation {
    type Output = Call;
    const NAME: &str = "voice.create_call";
    const ROUTE: Route = API.post("/v1/calls");
    const SECURITY: Security = &[&[BEARER_AUTH], &[BASIC_AUTH]];
}

/// [`Voice::delete_call`]
pub enum DeleteCall {}

impl Operation for DeleteCall {
    type Output = ();
    const NAME: &str = "voice.delete_call";
    const ROUTE: Route = API.delete("/v1/calls/{uuid}");
    const SECURITY: Security = &[&[BEARER_AUTH]];
    const DECODE: Decoder<()> = decode::empty;
}

const SEND_MESSAGE: Success =
    Success::new("/status", &["0"]).each("/messages").message("/error-text").retryable(&["1", "5"]).throttled(&["99"]);

/// [`Voice::send_message`]
pub enum SendMessageOperation {}

impl Operation for SendMessageOperation {
    type Output = SendMessageResponse;
    const NAME: &str = "voice.send_message";
    const ROUTE: Route = REST.post("/sms/json");
    const SECURITY: Security = &[&[BASIC_AUTH], &[KEY_PARAMETERS], &[BEARER_AUTH]];
    const SUCCESS: Option<Success> = Some(SEND_MESSAGE);
}
