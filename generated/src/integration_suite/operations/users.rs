// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! Operations of [`IntegrationSuite`], and the types that stand for them.

use http::Method;
use crate::{hosts, schemes};
use crate::runtime::{Metadata, Operation, Request};
use super::super::{IntegrationSuite, User};

impl IntegrationSuite {
    /// User info.
    ///
    /// `GET https://api.vonage.com/t/vbc.prod/vis/v1/self`, described at `vgis.json#/paths/~1self/get`.
    ///
    /// [`Error::body_as`](crate::Error::body_as) reads the body of an error as
    /// [`ErrorResponse`](crate::integration_suite::ErrorResponse).
    pub fn get_user(&self) -> Request<GetUser> {
        Request::new(&self.client)
    }
}

/// The operation of [`IntegrationSuite::get_user`].
#[derive(Clone, Copy, Debug)]
pub enum GetUser {}

impl Operation for GetUser {
    type Output = User;
    const METADATA: Metadata = Metadata::new(
        "integration_suite.get_user",
        Method::GET,
        &hosts::INTEGRATION,
        "/t/vbc.prod/vis/v1/self",
        &[&[schemes::OAUTH]],
    );
}
