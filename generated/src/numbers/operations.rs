// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! Operations of [`Numbers`], and the types that stand for them.

use crate::{hosts, schemes};
use crate::runtime::{Operation, Paged, Paging, Request, Route, Security, Success};
use super::{
    AvailableNumber, AvailableNumberList, BuyNumberRequest, CancelNumberRequest,
    NumberFeatures, NumberResponse, NumberType, Numbers, OwnedNumber, OwnedNumberList,
    SearchPattern, UpdateNumberRequest,
};

impl Numbers {
    /// List Owned Numbers.
    ///
    /// Retrieve all the inbound numbers associated with your Vonage account.
    ///
    /// `GET https://rest.nexmo.com/account/numbers`, described at `vonage.yaml#/paths/~1account~1numbers/get`.
    #[doc = include_str!("examples/list_owned_numbers.md")]
    pub fn list_owned_numbers(&self) -> Request<ListOwnedNumbers> {
        Request::new(&self.client)
    }

    /// Search Available Numbers.
    ///
    /// Retrieve inbound numbers that are available for purchase.
    ///
    /// `GET https://rest.nexmo.com/number/search`, described at `vonage.yaml#/paths/~1number~1search/get`.
    #[doc = include_str!("examples/search_available_numbers.md")]
    pub fn search_available_numbers(
        &self,
        country: impl Into<String>,
    ) -> Request<SearchAvailableNumbers> {
        Request::new(&self.client).set_query("country", country.into())
    }

    /// Buy a Number.
    ///
    /// Purchase a specific inbound number for use with your Vonage account.
    ///
    /// `POST https://rest.nexmo.com/number/buy`, described at `vonage.yaml#/paths/~1number~1buy/post`.
    ///
    /// # Errors
    ///
    /// The call has [failed](crate::Error::is_declined) if `error-code` is not `200`;
    /// [`Error::code`](crate::Error::code) is what it is, and [`Error::body_as`](crate::Error::body_as) reads the
    /// body [as `NumberResponse`](crate::numbers::NumberResponse).
    #[doc = include_str!("examples/buy_number.md")]
    pub fn buy_number(&self, body: impl Into<BuyNumberRequest>) -> Request<BuyNumber> {
        Request::new(&self.client).set_form(body.into())
    }

    /// Cancel a Number.
    ///
    /// Cancel your subscription for a specific inbound number.
    ///
    /// `POST https://rest.nexmo.com/number/cancel`, described at `vonage.yaml#/paths/~1number~1cancel/post`.
    ///
    /// # Errors
    ///
    /// The call has [failed](crate::Error::is_declined) if `error-code` is not `200`;
    /// [`Error::code`](crate::Error::code) is what it is, and [`Error::body_as`](crate::Error::body_as) reads the
    /// body [as `NumberResponse`](crate::numbers::NumberResponse).
    #[doc = include_str!("examples/cancel_number.md")]
    pub fn cancel_number(
        &self,
        body: impl Into<CancelNumberRequest>,
    ) -> Request<CancelNumber> {
        Request::new(&self.client).set_form(body.into())
    }

    /// Update a Number.
    ///
    /// Change the behaviour of a number that you own.
    ///
    /// `POST https://rest.nexmo.com/number/update`, described at `vonage.yaml#/paths/~1number~1update/post`.
    ///
    /// # Errors
    ///
    /// The call has [failed](crate::Error::is_declined) if `error-code` is not `200`;
    /// [`Error::code`](crate::Error::code) is what it is, and [`Error::body_as`](crate::Error::body_as) reads the
    /// body [as `NumberResponse`](crate::numbers::NumberResponse).
    #[doc = include_str!("examples/update_number.md")]
    pub fn update_number(
        &self,
        body: impl Into<UpdateNumberRequest>,
    ) -> Request<UpdateNumber> {
        Request::new(&self.client).set_form(body.into())
    }
}

/// The operation of [`Numbers::list_owned_numbers`].
pub enum ListOwnedNumbers {}

impl Operation for ListOwnedNumbers {
    type Output = OwnedNumberList;
    const NAME: &str = "numbers.list_owned_numbers";
    const ROUTE: Route = hosts::REST.get("/account/numbers");
    const SECURITY: Security = &[
        &[schemes::BASIC_AUTH],
        &[schemes::BASIC_AUTH_PARAMETERS],
    ];
}

impl Paged for ListOwnedNumbers {
    type Item = OwnedNumber;
    const PAGING: Paging = Paging::PageUntilTotal {
        page: "index",
        first: 1i64,
        size: "size",
        default_size: 10i64,
    };

    fn items(page: &mut Self::Output) -> Option<&mut Vec<OwnedNumber>> {
        page.numbers.as_mut()
    }

    fn total(page: &Self::Output) -> Option<i64> {
        page.count
    }
}

impl Request<ListOwnedNumbers> {
    /// The two-character country code in ISO 3166-1 alpha-2 format.
    pub fn country(self, country: impl Into<String>) -> Self {
        self.set_query("country", country.into())
    }

    /// A pattern to filter the results.
    pub fn pattern(self, pattern: impl Into<String>) -> Self {
        self.set_query("pattern", pattern.into())
    }

    /// The number of the page; the first is 1.
    ///
    /// Default: `1`.
    pub fn index(self, index: i64) -> Self {
        self.set_query("index", index)
    }

    /// How many items a page has.
    ///
    /// At most 100. Default: `10`.
    pub fn size(self, size: i64) -> Self {
        self.set_query("size", size)
    }

    /// Where `pattern` has to match.
    ///
    /// Default: `0`.
    pub fn search_pattern(self, search_pattern: impl Into<SearchPattern>) -> Self {
        self.set_query("search_pattern", search_pattern.into())
    }

    /// The application that the numbers are linked to.
    pub fn application_id(self, application_id: impl Into<String>) -> Self {
        self.set_query("application_id", application_id.into())
    }

    /// Whether the numbers are linked to any application.
    pub fn has_application(self, has_application: bool) -> Self {
        self.set_query("has_application", has_application)
    }
}

/// The operation of [`Numbers::search_available_numbers`].
pub enum SearchAvailableNumbers {}

impl Operation for SearchAvailableNumbers {
    type Output = AvailableNumberList;
    const NAME: &str = "numbers.search_available_numbers";
    const ROUTE: Route = hosts::REST.get("/number/search");
    const SECURITY: Security = &[
        &[schemes::BASIC_AUTH],
        &[schemes::BASIC_AUTH_PARAMETERS],
    ];
}

impl Paged for SearchAvailableNumbers {
    type Item = AvailableNumber;
    const PAGING: Paging = Paging::PageUntilTotal {
        page: "index",
        first: 1i64,
        size: "size",
        default_size: 10i64,
    };

    fn items(page: &mut Self::Output) -> Option<&mut Vec<AvailableNumber>> {
        page.numbers.as_mut()
    }

    fn total(page: &Self::Output) -> Option<i64> {
        page.count
    }
}

impl Request<SearchAvailableNumbers> {
    /// Filter by number type.
    pub fn r#type(self, r#type: impl Into<NumberType>) -> Self {
        self.set_query("type", r#type.into())
    }

    /// A pattern to filter results.
    pub fn pattern(self, pattern: impl Into<String>) -> Self {
        self.set_query("pattern", pattern.into())
    }

    /// What the number must be able to do.
    pub fn features(self, features: impl Into<NumberFeatures>) -> Self {
        self.set_query("features", features.into())
    }

    /// How many items a page has.
    ///
    /// At most 100. Default: `10`.
    pub fn size(self, size: i64) -> Self {
        self.set_query("size", size)
    }

    /// The number of the page; the first is 1.
    ///
    /// Default: `1`.
    pub fn index(self, index: i64) -> Self {
        self.set_query("index", index)
    }

    /// Where `pattern` has to match.
    ///
    /// Default: `0`.
    pub fn search_pattern(self, search_pattern: impl Into<SearchPattern>) -> Self {
        self.set_query("search_pattern", search_pattern.into())
    }
}

/// The operation of [`Numbers::buy_number`].
pub enum BuyNumber {}

impl Operation for BuyNumber {
    type Output = NumberResponse;
    const NAME: &str = "numbers.buy_number";
    const ROUTE: Route = hosts::REST.post("/number/buy");
    const SECURITY: Security = &[
        &[schemes::BASIC_AUTH],
        &[schemes::BASIC_AUTH_PARAMETERS],
    ];
    const SUCCESS: Option<Success> = Some(
        Success::new("/error-code", &["200"])
            .message("/error-code-label")
            .unauthorized(&["401"]),
    );
}

/// The operation of [`Numbers::cancel_number`].
pub enum CancelNumber {}

impl Operation for CancelNumber {
    type Output = NumberResponse;
    const NAME: &str = "numbers.cancel_number";
    const ROUTE: Route = hosts::REST.post("/number/cancel");
    const SECURITY: Security = &[
        &[schemes::BASIC_AUTH],
        &[schemes::BASIC_AUTH_PARAMETERS],
    ];
    const SUCCESS: Option<Success> = Some(
        Success::new("/error-code", &["200"])
            .message("/error-code-label")
            .unauthorized(&["401"]),
    );
}

/// The operation of [`Numbers::update_number`].
pub enum UpdateNumber {}

impl Operation for UpdateNumber {
    type Output = NumberResponse;
    const NAME: &str = "numbers.update_number";
    const ROUTE: Route = hosts::REST.post("/number/update");
    const SECURITY: Security = &[
        &[schemes::BASIC_AUTH],
        &[schemes::BASIC_AUTH_PARAMETERS],
    ];
    const SUCCESS: Option<Success> = Some(
        Success::new("/error-code", &["200"])
            .message("/error-code-label")
            .unauthorized(&["401"]),
    );
}
