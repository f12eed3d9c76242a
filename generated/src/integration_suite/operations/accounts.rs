// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! Operations of [`IntegrationSuite`], and the types that stand for them.

use http::Method;
use crate::{hosts, schemes};
use crate::runtime::{Metadata, Operation, Request};
use super::super::{Account, IntegrationSuite};

impl IntegrationSuite {
    /// Account info.
    ///
    /// `GET https://api.vonage.com/t/vbc.prod/vis/v1/self/account`, described at
    /// `vgis.json#/paths/~1self~1account/get`.
    ///
    /// [`Error::body_as`](crate::Error::body_as) reads the body of an error as
    /// [`ErrorResponse`](crate::integration_suite::ErrorResponse).
    pub fn get_account(&self) -> Request<GetAccount> {
        Request::new(&self.client)
    }
}

/// The operation of [`IntegrationSuite::get_account`].
#[derive(Clone, Copy, Debug)]
pub enum GetAccount {}

impl Operation for GetAccount {
    type Output = Account;
    const METADATA: Metadata = Metadata::new(
        "integration_suite.get_account",
        Method::GET,
        &hosts::INTEGRATION,
        "/t/vbc.prod/vis/v1/self/account",
        &[&[schemes::OAUTH]],
    );
}
