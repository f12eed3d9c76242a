// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! Operations of [`Applications`], and the types that stand for them.

use http::Method;
use crate::{hosts, schemes};
use crate::runtime::{Metadata, Operation, Paged, Paging, Request, decode};
use super::{Application, ApplicationList, ApplicationRequest, Applications};

impl Applications {
    /// List Applications.
    ///
    /// Retrieve all Vonage applications associated with your account.
    ///
    /// `GET https://api.nexmo.com/v2/applications`, described at `vonage.yaml#/paths/~1v2~1applications/get`.
    pub fn list_applications(&self) -> Request<ListApplications> {
        Request::new(&self.client)
    }

    /// Create an Application.
    ///
    /// Create a new Vonage application.
    ///
    /// `POST https://api.nexmo.com/v2/applications`, described at `vonage.yaml#/paths/~1v2~1applications/post`.
    pub fn create_application(
        &self,
        body: impl Into<ApplicationRequest>,
    ) -> Request<CreateApplication> {
        Request::new(&self.client).set_json(body.into())
    }

    /// Get an Application.
    ///
    /// Retrieve details of a specific Vonage application.
    ///
    /// `GET https://api.nexmo.com/v2/applications/{id}`, described at
    /// `vonage.yaml#/paths/~1v2~1applications~1{id}/get`.
    pub fn get_application(&self, id: impl Into<String>) -> Request<GetApplication> {
        Request::new(&self.client).set_path("id", id.into())
    }

    /// Update an Application.
    ///
    /// Replaces a Vonage application. What is left out of the request is turned off or removed.
    ///
    /// `PUT https://api.nexmo.com/v2/applications/{id}`, described at
    /// `vonage.yaml#/paths/~1v2~1applications~1{id}/put`.
    pub fn update_application(
        &self,
        id: impl Into<String>,
        body: impl Into<ApplicationRequest>,
    ) -> Request<UpdateApplication> {
        Request::new(&self.client).set_path("id", id.into()).set_json(body.into())
    }

    /// Delete an Application.
    ///
    /// Delete a Vonage application.
    ///
    /// `DELETE https://api.nexmo.com/v2/applications/{id}`, described at
    /// `vonage.yaml#/paths/~1v2~1applications~1{id}/delete`.
    pub fn delete_application(
        &self,
        id: impl Into<String>,
    ) -> Request<DeleteApplication> {
        Request::new(&self.client).set_path("id", id.into())
    }
}

/// The operation of [`Applications::list_applications`].
#[derive(Clone, Copy, Debug)]
pub enum ListApplications {}

impl Operation for ListApplications {
    type Output = ApplicationList;
    const METADATA: Metadata = Metadata::new(
        "applications.list_applications",
        Method::GET,
        &hosts::API,
        "/v2/applications",
        &[&[schemes::BASIC_AUTH]],
    );
}

impl Paged for ListApplications {
    type Item = Application;
    const PAGING: Paging = Paging::PageOf {
        page: "page",
        first: 1i64,
    };

    fn items(page: &mut Self::Output) -> Option<&mut Vec<Application>> {
        page.embedded.as_mut()?.applications.as_mut()
    }

    fn total(page: &Self::Output) -> Option<i64> {
        page.total_pages
    }
}

impl Request<ListApplications> {
    /// Number of applications per page.
    ///
    /// Default: `10`.
    pub fn page_size(self, page_size: i64) -> Self {
        self.set_query("page_size", page_size)
    }

    /// Page number.
    ///
    /// Default: `1`.
    pub fn page(self, page: i64) -> Self {
        self.set_query("page", page)
    }
}

/// The operation of [`Applications::create_application`].
#[derive(Clone, Copy, Debug)]
pub enum CreateApplication {}

impl Operation for CreateApplication {
    type Output = Application;
    const METADATA: Metadata = Metadata::new(
        "applications.create_application",
        Method::POST,
        &hosts::API,
        "/v2/applications",
        &[&[schemes::BASIC_AUTH]],
    );
}

/// The operation of [`Applications::get_application`].
#[derive(Clone, Copy, Debug)]
pub enum GetApplication {}

impl Operation for GetApplication {
    type Output = Application;
    const METADATA: Metadata = Metadata::new(
        "applications.get_application",
        Method::GET,
        &hosts::API,
        "/v2/applications/{id}",
        &[&[schemes::BASIC_AUTH]],
    );
}

/// The operation of [`Applications::update_application`].
#[derive(Clone, Copy, Debug)]
pub enum UpdateApplication {}

impl Operation for UpdateApplication {
    type Output = Application;
    const METADATA: Metadata = Metadata::new(
        "applications.update_application",
        Method::PUT,
        &hosts::API,
        "/v2/applications/{id}",
        &[&[schemes::BASIC_AUTH]],
    );
}

/// The operation of [`Applications::delete_application`].
#[derive(Clone, Copy, Debug)]
pub enum DeleteApplication {}

impl Operation for DeleteApplication {
    type Output = ();
    const METADATA: Metadata = Metadata::new(
        "applications.delete_application",
        Method::DELETE,
        &hosts::API,
        "/v2/applications/{id}",
        &[&[schemes::BASIC_AUTH]],
    );

    fn decode(body: &[u8]) -> Result<(), decode::Error> {
        decode::empty(body)
    }
}
