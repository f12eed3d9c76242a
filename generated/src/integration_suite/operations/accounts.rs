// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! Operations of [`IntegrationSuite`], and the types that stand for them.

use crate::{hosts, schemes};
use crate::runtime::{Operation, Request, Route, Security};
use super::super::{Account, IntegrationSuite};

impl IntegrationSuite {
    /// Account info.
    ///
    /// `GET https://api.vonage.com/t/vbc.prod/vis/v1/self/account`, described at
    /// `vgis.json#/paths/~1self~1account/get`.
    ///
    /// # Errors
    ///
    /// [`Error::body_as`](crate::Error::body_as) reads the body of an error:
    /// [`ErrorResponse`](crate::integration_suite::ErrorResponse) (400, 422).
    #[doc = include_str!("../examples/get_account.md")]
    pub fn get_account(&self) -> Request<GetAccount> {
        Request::new(&self.client)
    }
}

/// The operation of [`IntegrationSuite::get_account`].
pub enum GetAccount {}

impl Operation for GetAccount {
    type Output = Account;
    const NAME: &str = "integration_suite.get_account";
    const ROUTE: Route = hosts::INTEGRATION.get("/t/vbc.prod/vis/v1/self/account");
    const SECURITY: Security = &[&[schemes::OAUTH]];
}
