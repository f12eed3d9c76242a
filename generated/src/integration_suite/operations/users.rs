// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! Operations of [`IntegrationSuite`], and the types that stand for them.

use crate::{hosts, schemes};
use crate::runtime::{Operation, Request, Route, Security};
use super::super::{IntegrationSuite, User};

impl IntegrationSuite {
    /// User info.
    ///
    /// `GET https://api.vonage.com/t/vbc.prod/vis/v1/self`, described at `vgis.json#/paths/~1self/get`.
    ///
    /// # Errors
    ///
    /// [`Error::body_as`](crate::Error::body_as) reads the body of an error:
    /// [`ErrorResponse`](crate::integration_suite::ErrorResponse) (400, 422).
    #[doc = include_str!("../examples/get_user.md")]
    pub fn get_user(&self) -> Request<GetUser> {
        Request::new(&self.client)
    }
}

/// The operation of [`IntegrationSuite::get_user`].
pub enum GetUser {}

impl Operation for GetUser {
    type Output = User;
    const NAME: &str = "integration_suite.get_user";
    const ROUTE: Route = hosts::INTEGRATION.get("/t/vbc.prod/vis/v1/self");
    const SECURITY: Security = &[&[schemes::OAUTH]];
}
