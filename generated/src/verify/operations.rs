// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! Operations of [`Verify`], and the types that stand for them.

use crate::{hosts, schemes};
use crate::runtime::{Operation, Request, Route, Security, Style, Success};
use super::{
    CheckVerificationRequest, ControlVerificationRequest, RequestVerificationRequest,
    Verify, VerifyCheckResponse, VerifyControlResponse, VerifyResponse,
    VerifySearchResponse,
};

impl Verify {
    /// Request a Verification.
    ///
    /// Use Verify to ensure that you can contact a user at a specific number.
    ///
    /// `POST https://api.nexmo.com/verify/json`, described at `vonage.yaml#/paths/~1verify~1{format}/post`.
    ///
    /// # Errors
    ///
    /// The call has [failed](crate::Error::is_declined) if `status` is not `0`; [`Error::code`](crate::Error::code)
    /// is what it is, and [`Error::body_as`](crate::Error::body_as) reads the body [as
    /// `VerifyResponse`](crate::verify::VerifyResponse).
    ///
    /// - `1`: too many requests at a time.
    /// - `10`: a verification of this number is under way already; `request_id` in the body may say which.
    #[doc = include_str!("examples/request_verification.md")]
    pub fn request_verification(
        &self,
        body: impl Into<RequestVerificationRequest>,
    ) -> Request<RequestVerification> {
        Request::new(&self.client).set_form(body.into())
    }

    /// Check a Verification Code.
    ///
    /// Confirm whether the PIN you received from your user matches the one sent by Vonage.
    ///
    /// `POST https://api.nexmo.com/verify/check/json`, described at
    /// `vonage.yaml#/paths/~1verify~1check~1{format}/post`.
    ///
    /// # Errors
    ///
    /// The call has [failed](crate::Error::is_declined) if `status` is not `0`; [`Error::code`](crate::Error::code)
    /// is what it is, and [`Error::body_as`](crate::Error::body_as) reads the body [as
    /// `VerifyCheckResponse`](crate::verify::VerifyCheckResponse).
    ///
    /// - `16`: the code is wrong, and another one can be tried.
    /// - `17`: a wrong code was given three times; the verification is over.
    #[doc = include_str!("examples/check_verification.md")]
    pub fn check_verification(
        &self,
        body: impl Into<CheckVerificationRequest>,
    ) -> Request<CheckVerification> {
        Request::new(&self.client).set_form(body.into())
    }

    /// Search Verifications.
    ///
    /// Lookup the status of one or more requests.
    ///
    /// `GET https://api.nexmo.com/verify/search/json`, described at
    /// `vonage.yaml#/paths/~1verify~1search~1{format}/get`.
    ///
    /// # Errors
    ///
    /// The call has [failed](crate::Error::is_declined) if `status` is the [code](crate::Error::code) of a failure,
    /// and [`Error::body_as`](crate::Error::body_as) reads the body [as
    /// `VerifySearchResponse`](crate::verify::VerifySearchResponse).
    ///
    /// - `101`: there is no such verification.
    #[doc = include_str!("examples/search_verification.md")]
    pub fn search_verification(&self) -> Request<SearchVerification> {
        Request::new(&self.client)
    }

    /// Control a Verification.
    ///
    /// Control the progress of your Verify requests, e.g., cancel or trigger next workflow.
    ///
    /// `POST https://api.nexmo.com/verify/control/json`, described at
    /// `vonage.yaml#/paths/~1verify~1control~1{format}/post`.
    ///
    /// # Errors
    ///
    /// The call has [failed](crate::Error::is_declined) if `status` is not `0`; [`Error::code`](crate::Error::code)
    /// is what it is, and [`Error::body_as`](crate::Error::body_as) reads the body [as
    /// `VerifyControlResponse`](crate::verify::VerifyControlResponse).
    ///
    /// - `19`: it is too early or too late for the command.
    #[doc = include_str!("examples/control_verification.md")]
    pub fn control_verification(
        &self,
        body: impl Into<ControlVerificationRequest>,
    ) -> Request<ControlVerification> {
        Request::new(&self.client).set_form(body.into())
    }
}

/// The operation of [`Verify::request_verification`].
pub enum RequestVerification {}

impl Operation for RequestVerification {
    type Output = VerifyResponse;
    const NAME: &str = "verify.request_verification";
    const ROUTE: Route = hosts::API.post("/verify/json");
    const SECURITY: Security = &[
        &[schemes::BASIC_AUTH],
        &[schemes::BASIC_AUTH_PARAMETERS],
    ];
    const SUCCESS: Option<Success> = Some(
        Success::new("/status", &["0"])
            .message("/error_text")
            .throttled(&["1"])
            .unauthorized(&["4"])
            .invalid(&["2", "3"]),
    );
}

/// The operation of [`Verify::check_verification`].
pub enum CheckVerification {}

impl Operation for CheckVerification {
    type Output = VerifyCheckResponse;
    const NAME: &str = "verify.check_verification";
    const ROUTE: Route = hosts::API.post("/verify/check/json");
    const SECURITY: Security = &[
        &[schemes::BASIC_AUTH],
        &[schemes::BASIC_AUTH_PARAMETERS],
    ];
    const SUCCESS: Option<Success> = Some(
        Success::new("/status", &["0"])
            .message("/error_text")
            .throttled(&["1"])
            .unauthorized(&["4"])
            .invalid(&["2", "3"]),
    );
}

/// The operation of [`Verify::search_verification`].
pub enum SearchVerification {}

impl Operation for SearchVerification {
    type Output = VerifySearchResponse;
    const NAME: &str = "verify.search_verification";
    const ROUTE: Route = hosts::API.get("/verify/search/json");
    const SECURITY: Security = &[
        &[schemes::BASIC_AUTH],
        &[schemes::BASIC_AUTH_PARAMETERS],
    ];
    const SUCCESS: Option<Success> = Some(
        Success::new(
                "/status",
                &["IN PROGRESS", "SUCCESS", "FAILED", "EXPIRED", "CANCELLED"],
            )
            .message("/error_text")
            .failures(
                &[
                    "1",
                    "2",
                    "3",
                    "4",
                    "5",
                    "6",
                    "7",
                    "8",
                    "9",
                    "10",
                    "15",
                    "16",
                    "17",
                    "19",
                    "20",
                    "29",
                    "33",
                    "101",
                ],
            )
            .retryable(&["5"])
            .throttled(&["1"])
            .unauthorized(&["4"])
            .invalid(&["2", "3"])
            .absent(),
    );
}

impl Request<SearchVerification> {
    /// The request ID to search for.
    pub fn request_id(self, request_id: impl Into<String>) -> Self {
        self.set_query("request_id", request_id.into())
    }

    /// The ids of several requests, up to ten, in place of `request_id`.
    pub fn request_ids(
        self,
        request_ids: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.set_query_list(
            "request_ids",
            request_ids.into_iter().map(Into::into).collect::<Vec<String>>(),
            Style::Repeat,
        )
    }
}

/// The operation of [`Verify::control_verification`].
pub enum ControlVerification {}

impl Operation for ControlVerification {
    type Output = VerifyControlResponse;
    const NAME: &str = "verify.control_verification";
    const ROUTE: Route = hosts::API.post("/verify/control/json");
    const SECURITY: Security = &[
        &[schemes::BASIC_AUTH],
        &[schemes::BASIC_AUTH_PARAMETERS],
    ];
    const SUCCESS: Option<Success> = Some(
        Success::new("/status", &["0"])
            .message("/error_text")
            .throttled(&["1"])
            .unauthorized(&["4"])
            .invalid(&["2", "3"]),
    );
}
