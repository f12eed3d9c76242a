// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! Operations of [`IntegrationSuite`], and the types that stand for them.

use crate::{hosts, schemes};
use crate::runtime::{
    Decoder, Operation, Paged, Paging, Request, Route, Security, Style, decode,
};
use super::super::{
    Call, CallDirection, CallState, Count, CreateCallRequest, IntegrationSuite,
    SortOrder, TransferCallRequest,
};

impl IntegrationSuite {
    /// List active calls.
    ///
    /// Lists currently active calls
    ///
    /// `GET https://api.vonage.com/t/vbc.prod/vis/v1/self/calls`, described at `vgis.json#/paths/~1self~1calls/get`.
    ///
    /// # Errors
    ///
    /// [`Error::body_as`](crate::Error::body_as) reads the body of an error:
    /// [`ErrorResponse`](crate::integration_suite::ErrorResponse) (400, 422).
    #[doc = include_str!("../examples/list_calls.md")]
    pub fn list_calls(&self) -> Request<ListCalls> {
        Request::new(&self.client)
    }

    /// Place a call.
    ///
    /// `POST https://api.vonage.com/t/vbc.prod/vis/v1/self/calls`, described at
    /// `vgis.json#/paths/~1self~1calls/post`.
    ///
    /// # Errors
    ///
    /// [`Error::body_as`](crate::Error::body_as) reads the body of an error:
    /// [`ErrorResponse`](crate::integration_suite::ErrorResponse) (400, 422).
    #[doc = include_str!("../examples/create_call.md")]
    pub fn create_call(
        &self,
        body: impl Into<CreateCallRequest>,
    ) -> Request<CreateCall> {
        Request::new(&self.client).set_json(body.into())
    }

    /// Get calls count.
    ///
    /// `GET https://api.vonage.com/t/vbc.prod/vis/v1/self/calls/count`, described at
    /// `vgis.json#/paths/~1self~1calls~1count/get`.
    ///
    /// # Errors
    ///
    /// [`Error::body_as`](crate::Error::body_as) reads the body of an error:
    /// [`ErrorResponse`](crate::integration_suite::ErrorResponse) (400, 422).
    #[doc = include_str!("../examples/count_calls.md")]
    #[doc(alias = "getCallsCount")]
    pub fn count_calls(&self) -> Request<CountCalls> {
        Request::new(&self.client)
    }

    /// Get a call.
    ///
    /// `GET https://api.vonage.com/t/vbc.prod/vis/v1/self/calls/{id}`, described at
    /// `vgis.json#/paths/~1self~1calls~1{id}/get`.
    ///
    /// # Errors
    ///
    /// [`Error::body_as`](crate::Error::body_as) reads the body of an error:
    /// [`ErrorResponse`](crate::integration_suite::ErrorResponse) (400, 422).
    #[doc = include_str!("../examples/get_call.md")]
    #[doc(alias = "getRoles")]
    pub fn get_call(&self, id: impl Into<String>) -> Request<GetCall> {
        Request::new(&self.client).set_path("id", id.into())
    }

    /// End a call.
    ///
    /// `DELETE https://api.vonage.com/t/vbc.prod/vis/v1/self/calls/{id}`, described at
    /// `vgis.json#/paths/~1self~1calls~1{id}/delete`.
    ///
    /// # Errors
    ///
    /// [`Error::body_as`](crate::Error::body_as) reads the body of an error:
    /// [`ErrorResponse`](crate::integration_suite::ErrorResponse) (400, 422).
    #[doc = include_str!("../examples/delete_call.md")]
    #[doc(alias = "destroyCall")]
    pub fn delete_call(&self, id: impl Into<String>) -> Request<DeleteCall> {
        Request::new(&self.client).set_path("id", id.into())
    }

    /// Answer call (On supported devices).
    ///
    /// `PUT https://api.vonage.com/t/vbc.prod/vis/v1/self/calls/{id}/answer`, described at
    /// `vgis.json#/paths/~1self~1calls~1{id}~1answer/put`.
    ///
    /// # Errors
    ///
    /// [`Error::body_as`](crate::Error::body_as) reads the body of an error:
    /// [`ErrorResponse`](crate::integration_suite::ErrorResponse) (400, 422).
    #[doc = include_str!("../examples/answer_call.md")]
    #[doc(alias = "callAnswer")]
    pub fn answer_call(&self, id: impl Into<String>) -> Request<AnswerCall> {
        Request::new(&self.client).set_path("id", id.into())
    }

    /// Put call on hold.
    ///
    /// `PUT https://api.vonage.com/t/vbc.prod/vis/v1/self/calls/{id}/hold`, described at
    /// `vgis.json#/paths/~1self~1calls~1{id}~1hold/put`.
    ///
    /// # Errors
    ///
    /// [`Error::body_as`](crate::Error::body_as) reads the body of an error:
    /// [`ErrorResponse`](crate::integration_suite::ErrorResponse) (400, 422).
    #[doc = include_str!("../examples/hold_call.md")]
    #[doc(alias = "callHold")]
    pub fn hold_call(&self, id: impl Into<String>) -> Request<HoldCall> {
        Request::new(&self.client).set_path("id", id.into())
    }

    /// Unhold.
    ///
    /// `DELETE https://api.vonage.com/t/vbc.prod/vis/v1/self/calls/{id}/hold`, described at
    /// `vgis.json#/paths/~1self~1calls~1{id}~1hold/delete`.
    ///
    /// # Errors
    ///
    /// [`Error::body_as`](crate::Error::body_as) reads the body of an error:
    /// [`ErrorResponse`](crate::integration_suite::ErrorResponse) (400, 422).
    #[doc = include_str!("../examples/unhold_call.md")]
    #[doc(alias = "callUnold")]
    pub fn unhold_call(&self, id: impl Into<String>) -> Request<UnholdCall> {
        Request::new(&self.client).set_path("id", id.into())
    }

    /// Transfer call.
    ///
    /// `POST https://api.vonage.com/t/vbc.prod/vis/v1/self/calls/{id}/transfer`, described at
    /// `vgis.json#/paths/~1self~1calls~1{id}~1transfer/post`.
    ///
    /// # Errors
    ///
    /// [`Error::body_as`](crate::Error::body_as) reads the body of an error:
    /// [`ErrorResponse`](crate::integration_suite::ErrorResponse) (400, 422).
    #[doc = include_str!("../examples/transfer_call.md")]
    #[doc(alias = "callTransfer")]
    pub fn transfer_call(
        &self,
        id: impl Into<String>,
        body: impl Into<TransferCallRequest>,
    ) -> Request<TransferCall> {
        Request::new(&self.client).set_path("id", id.into()).set_json(body.into())
    }

    /// Send call to voicemail.
    ///
    /// `PUT https://api.vonage.com/t/vbc.prod/vis/v1/self/calls/{id}/vmtransfer`, described at
    /// `vgis.json#/paths/~1self~1calls~1{id}~1vmtransfer/put`.
    ///
    /// # Errors
    ///
    /// [`Error::body_as`](crate::Error::body_as) reads the body of an error:
    /// [`ErrorResponse`](crate::integration_suite::ErrorResponse) (400, 422).
    #[doc = include_str!("../examples/transfer_call_to_voicemail.md")]
    #[doc(alias = "callVMTransfer")]
    pub fn transfer_call_to_voicemail(
        &self,
        id: impl Into<String>,
    ) -> Request<TransferCallToVoicemail> {
        Request::new(&self.client).set_path("id", id.into())
    }
}

/// The operation of [`IntegrationSuite::list_calls`].
pub enum ListCalls {}

impl Operation for ListCalls {
    type Output = Vec<Call>;
    const NAME: &str = "integration_suite.list_calls";
    const ROUTE: Route = hosts::INTEGRATION.get("/t/vbc.prod/vis/v1/self/calls");
    const SECURITY: Security = &[&[schemes::OAUTH]];
}

impl Paged for ListCalls {
    type Item = Call;
    const PAGING: Paging = Paging::PageUntilShort {
        page: "offset",
        first: 0i64,
        size: "size",
        default_size: 20i64,
    };

    fn items(page: &mut Self::Output) -> Option<&mut Vec<Call>> {
        Some(page)
    }
}

impl Request<ListCalls> {
    /// Only those after this point in time. The unit is undocumented: seconds or milliseconds since 1970.
    #[deprecated(note = "the service ignores this filter in the list of calls")]
    pub fn from_date(self, from_date: i64) -> Self {
        self.set_query("fromDate", from_date)
    }

    /// Only those before this point in time. The unit is undocumented: seconds or milliseconds since 1970.
    #[deprecated(note = "the service ignores this filter in the list of calls")]
    pub fn to_date(self, to_date: i64) -> Self {
        self.set_query("toDate", to_date)
    }

    /// Only those of these directions.
    pub fn direction(
        self,
        direction: impl IntoIterator<Item = impl Into<CallDirection>>,
    ) -> Self {
        self.set_query_list(
            "direction",
            direction.into_iter().map(Into::into).collect::<Vec<CallDirection>>(),
            Style::Comma,
        )
    }

    /// Only those in these states. If it is absent, `ACTIVE` alone, as the document has it.
    #[deprecated(note = "the service ignores this filter in the list of calls")]
    pub fn states(self, states: impl IntoIterator<Item = impl Into<CallState>>) -> Self {
        self.set_query_list(
            "states",
            states.into_iter().map(Into::into).collect::<Vec<CallState>>(),
            Style::Comma,
        )
    }

    /// Page number of calls to return.
    pub fn offset(self, offset: i64) -> Self {
        self.set_query("offset", offset)
    }

    /// Return this amount of calls in the response.
    ///
    /// Default: `20`.
    pub fn size(self, size: i64) -> Self {
        self.set_query("size", size)
    }

    /// In which order.
    ///
    /// Default: `DESC`.
    pub fn order(self, order: impl Into<SortOrder>) -> Self {
        self.set_query("order", order.into())
    }

    /// The property to sort by. Which ones there are is undocumented.
    #[deprecated(note = "the service ignores this filter in the list of calls")]
    pub fn sort(self, sort: impl Into<String>) -> Self {
        self.set_query("sort", sort.into())
    }
}

/// The operation of [`IntegrationSuite::create_call`].
pub enum CreateCall {}

impl Operation for CreateCall {
    type Output = Call;
    const NAME: &str = "integration_suite.create_call";
    const ROUTE: Route = hosts::INTEGRATION.post("/t/vbc.prod/vis/v1/self/calls");
    const SECURITY: Security = &[&[schemes::OAUTH]];
    const DECODE: Decoder<Call> = decode::one_of_many;
}

/// The operation of [`IntegrationSuite::count_calls`].
pub enum CountCalls {}

impl Operation for CountCalls {
    type Output = Count;
    const NAME: &str = "integration_suite.count_calls";
    const ROUTE: Route = hosts::INTEGRATION.get("/t/vbc.prod/vis/v1/self/calls/count");
    const SECURITY: Security = &[&[schemes::OAUTH]];
}

impl Request<CountCalls> {
    /// Only those after this point in time. The unit is undocumented: seconds or milliseconds since 1970.
    pub fn from_date(self, from_date: i64) -> Self {
        self.set_query("fromDate", from_date)
    }

    /// Only those before this point in time. The unit is undocumented: seconds or milliseconds since 1970.
    pub fn to_date(self, to_date: i64) -> Self {
        self.set_query("toDate", to_date)
    }

    /// Only those of these directions.
    pub fn direction(
        self,
        direction: impl IntoIterator<Item = impl Into<CallDirection>>,
    ) -> Self {
        self.set_query_list(
            "direction",
            direction.into_iter().map(Into::into).collect::<Vec<CallDirection>>(),
            Style::Comma,
        )
    }

    /// Only those in these states. If it is absent, `ACTIVE` alone, as the document has it.
    pub fn states(self, states: impl IntoIterator<Item = impl Into<CallState>>) -> Self {
        self.set_query_list(
            "states",
            states.into_iter().map(Into::into).collect::<Vec<CallState>>(),
            Style::Comma,
        )
    }
}

/// The operation of [`IntegrationSuite::get_call`].
pub enum GetCall {}

impl Operation for GetCall {
    type Output = Call;
    const NAME: &str = "integration_suite.get_call";
    const ROUTE: Route = hosts::INTEGRATION.get("/t/vbc.prod/vis/v1/self/calls/{id}");
    const SECURITY: Security = &[&[schemes::OAUTH]];
    const DECODE: Decoder<Call> = decode::one_of_many;
}

/// The operation of [`IntegrationSuite::delete_call`].
pub enum DeleteCall {}

impl Operation for DeleteCall {
    type Output = Option<Call>;
    const NAME: &str = "integration_suite.delete_call";
    const ROUTE: Route = hosts::INTEGRATION.delete("/t/vbc.prod/vis/v1/self/calls/{id}");
    const SECURITY: Security = &[&[schemes::OAUTH]];
    const DECODE: Decoder<Option<Call>> = decode::one_of_many;
}

/// The operation of [`IntegrationSuite::answer_call`].
pub enum AnswerCall {}

impl Operation for AnswerCall {
    type Output = Option<Call>;
    const NAME: &str = "integration_suite.answer_call";
    const ROUTE: Route = hosts::INTEGRATION
        .put("/t/vbc.prod/vis/v1/self/calls/{id}/answer");
    const SECURITY: Security = &[&[schemes::OAUTH]];
    const DECODE: Decoder<Option<Call>> = decode::one_of_many;
}

/// The operation of [`IntegrationSuite::hold_call`].
pub enum HoldCall {}

impl Operation for HoldCall {
    type Output = Option<Call>;
    const NAME: &str = "integration_suite.hold_call";
    const ROUTE: Route = hosts::INTEGRATION
        .put("/t/vbc.prod/vis/v1/self/calls/{id}/hold");
    const SECURITY: Security = &[&[schemes::OAUTH]];
    const DECODE: Decoder<Option<Call>> = decode::one_of_many;
}

/// The operation of [`IntegrationSuite::unhold_call`].
pub enum UnholdCall {}

impl Operation for UnholdCall {
    type Output = Option<Call>;
    const NAME: &str = "integration_suite.unhold_call";
    const ROUTE: Route = hosts::INTEGRATION
        .delete("/t/vbc.prod/vis/v1/self/calls/{id}/hold");
    const SECURITY: Security = &[&[schemes::OAUTH]];
    const DECODE: Decoder<Option<Call>> = decode::one_of_many;
}

/// The operation of [`IntegrationSuite::transfer_call`].
pub enum TransferCall {}

impl Operation for TransferCall {
    type Output = Option<Call>;
    const NAME: &str = "integration_suite.transfer_call";
    const ROUTE: Route = hosts::INTEGRATION
        .post("/t/vbc.prod/vis/v1/self/calls/{id}/transfer");
    const SECURITY: Security = &[&[schemes::OAUTH]];
    const DECODE: Decoder<Option<Call>> = decode::one_of_many;
}

/// The operation of [`IntegrationSuite::transfer_call_to_voicemail`].
pub enum TransferCallToVoicemail {}

impl Operation for TransferCallToVoicemail {
    type Output = Option<Call>;
    const NAME: &str = "integration_suite.transfer_call_to_voicemail";
    const ROUTE: Route = hosts::INTEGRATION
        .put("/t/vbc.prod/vis/v1/self/calls/{id}/vmtransfer");
    const SECURITY: Security = &[&[schemes::OAUTH]];
    const DECODE: Decoder<Option<Call>> = decode::one_of_many;
}
