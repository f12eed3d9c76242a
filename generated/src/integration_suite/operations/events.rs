// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! Operations of [`IntegrationSuite`], and the types that stand for them.

use crate::{hosts, schemes};
use crate::runtime::{
    Decoder, Operation, Paged, Paging, Request, Route, Security, Style, decode,
};
use super::super::{
    CallDirection, CallState, Count, Event, EventType, IntegrationSuite, SortOrder,
};

impl IntegrationSuite {
    /// List events.
    ///
    /// `GET https://api.vonage.com/t/vbc.prod/vis/v1/self/events`, described at
    /// `vgis.json#/paths/~1self~1events/get`.
    ///
    /// # Errors
    ///
    /// [`Error::body_as`](crate::Error::body_as) reads the body of an error:
    /// [`ErrorResponse`](crate::integration_suite::ErrorResponse) (400, 422).
    #[doc = include_str!("../examples/list_events.md")]
    pub fn list_events(&self) -> Request<ListEvents> {
        Request::new(&self.client)
    }

    /// Get events count.
    ///
    /// `GET https://api.vonage.com/t/vbc.prod/vis/v1/self/events/count`, described at
    /// `vgis.json#/paths/~1self~1events~1count/get`.
    ///
    /// # Errors
    ///
    /// [`Error::body_as`](crate::Error::body_as) reads the body of an error:
    /// [`ErrorResponse`](crate::integration_suite::ErrorResponse) (400, 422).
    #[doc = include_str!("../examples/count_events.md")]
    #[doc(alias = "getEventsCount")]
    pub fn count_events(&self) -> Request<CountEvents> {
        Request::new(&self.client)
    }

    /// Get event.
    ///
    /// `GET https://api.vonage.com/t/vbc.prod/vis/v1/self/events/{id}`, described at
    /// `vgis.json#/paths/~1self~1events~1{id}/get`.
    ///
    /// # Errors
    ///
    /// [`Error::body_as`](crate::Error::body_as) reads the body of an error:
    /// [`ErrorResponse`](crate::integration_suite::ErrorResponse) (400, 422).
    #[doc = include_str!("../examples/get_event.md")]
    pub fn get_event(&self, id: impl Into<String>) -> Request<GetEvent> {
        Request::new(&self.client).set_path("id", id.into())
    }
}

/// The operation of [`IntegrationSuite::list_events`].
pub enum ListEvents {}

impl Operation for ListEvents {
    type Output = Vec<Event>;
    const NAME: &str = "integration_suite.list_events";
    const ROUTE: Route = hosts::INTEGRATION.get("/t/vbc.prod/vis/v1/self/events");
    const SECURITY: Security = &[&[schemes::OAUTH]];
}

impl Paged for ListEvents {
    type Item = Event;
    const PAGING: Paging = Paging::PageUntilShort {
        page: "offset",
        first: 0i64,
        size: "size",
        default_size: 20i64,
    };

    fn items(page: &mut Self::Output) -> Option<&mut Vec<Event>> {
        Some(page)
    }
}

impl Request<ListEvents> {
    /// Only those of these types.
    pub fn types(self, types: impl IntoIterator<Item = impl Into<EventType>>) -> Self {
        self.set_query_list(
            "types",
            types.into_iter().map(Into::into).collect::<Vec<EventType>>(),
            Style::Comma,
        )
    }

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

    /// Only those in these states.
    pub fn states(self, states: impl IntoIterator<Item = impl Into<CallState>>) -> Self {
        self.set_query_list(
            "states",
            states.into_iter().map(Into::into).collect::<Vec<CallState>>(),
            Style::Comma,
        )
    }

    /// Page number of events to return.
    pub fn offset(self, offset: i64) -> Self {
        self.set_query("offset", offset)
    }

    /// Return this amount of events in the response.
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
    pub fn sort(self, sort: impl Into<String>) -> Self {
        self.set_query("sort", sort.into())
    }
}

/// The operation of [`IntegrationSuite::count_events`].
pub enum CountEvents {}

impl Operation for CountEvents {
    type Output = Count;
    const NAME: &str = "integration_suite.count_events";
    const ROUTE: Route = hosts::INTEGRATION.get("/t/vbc.prod/vis/v1/self/events/count");
    const SECURITY: Security = &[&[schemes::OAUTH]];
}

impl Request<CountEvents> {
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

    /// Only those in these states.
    pub fn states(self, states: impl IntoIterator<Item = impl Into<CallState>>) -> Self {
        self.set_query_list(
            "states",
            states.into_iter().map(Into::into).collect::<Vec<CallState>>(),
            Style::Comma,
        )
    }
}

/// The operation of [`IntegrationSuite::get_event`].
pub enum GetEvent {}

impl Operation for GetEvent {
    type Output = Event;
    const NAME: &str = "integration_suite.get_event";
    const ROUTE: Route = hosts::INTEGRATION.get("/t/vbc.prod/vis/v1/self/events/{id}");
    const SECURITY: Security = &[&[schemes::OAUTH]];
    const DECODE: Decoder<Event> = decode::one_of_many;
}
