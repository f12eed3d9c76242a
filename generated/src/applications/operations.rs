// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! Operations of [`Applications`], and the types that stand for them.

use crate::{hosts, schemes};
use crate::runtime::{
    Decoder, Operation, Paged, Paging, Request, Route, Security, decode,
};
use super::{Application, ApplicationList, ApplicationRequest, Applications};

impl Applications {
    /// List Applications.
    ///
    /// Retrieve all Vonage applications associated with your account.
    ///
    /// `GET https://api.nexmo.com/v2/applications`, described at `vonage.yaml#/paths/~1v2~1applications/get`.
    #[doc = include_str!("examples/list_applications.md")]
    pub fn list_applications(&self) -> Request<ListApplications> {
        Request::new(&self.client)
    }

    /// Create an Application.
    ///
    /// Creates a Vonage application. Unless the request brings a public key, the answer has a private one in
    /// `keys.private_key`, and no later answer has it: store it before anything else.
    ///
    /// `POST https://api.nexmo.com/v2/applications`, described at `vonage.yaml#/paths/~1v2~1applications/post`.
    #[doc = include_str!("examples/create_application.md")]
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
    #[doc = include_str!("examples/get_application.md")]
    pub fn get_application(&self, id: impl Into<String>) -> Request<GetApplication> {
        Request::new(&self.client).set_path("id", id.into())
    }

    /// Update an Application.
    ///
    /// Replaces a Vonage application. What is left out of the request is turned off or removed: to change one thing,
    /// read the application first, make a request of it with `ApplicationRequest::try_from`, and change that.
    ///
    /// `PUT https://api.nexmo.com/v2/applications/{id}`, described at
    /// `vonage.yaml#/paths/~1v2~1applications~1{id}/put`.
    #[doc = include_str!("examples/update_application.md")]
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
    #[doc = include_str!("examples/delete_application.md")]
    pub fn delete_application(
        &self,
        id: impl Into<String>,
    ) -> Request<DeleteApplication> {
        Request::new(&self.client).set_path("id", id.into())
    }
}

/// The operation of [`Applications::list_applications`].
pub enum ListApplications {}

impl Operation for ListApplications {
    type Output = ApplicationList;
    const NAME: &str = "applications.list_applications";
    const ROUTE: Route = hosts::API.get("/v2/applications");
    const SECURITY: Security = &[&[schemes::BASIC_AUTH]];
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
pub enum CreateApplication {}

impl Operation for CreateApplication {
    type Output = Application;
    const NAME: &str = "applications.create_application";
    const ROUTE: Route = hosts::API.post("/v2/applications");
    const SECURITY: Security = &[&[schemes::BASIC_AUTH]];
}

/// The operation of [`Applications::get_application`].
pub enum GetApplication {}

impl Operation for GetApplication {
    type Output = Application;
    const NAME: &str = "applications.get_application";
    const ROUTE: Route = hosts::API.get("/v2/applications/{id}");
    const SECURITY: Security = &[&[schemes::BASIC_AUTH]];
}

/// The operation of [`Applications::update_application`].
pub enum UpdateApplication {}

impl Operation for UpdateApplication {
    type Output = Application;
    const NAME: &str = "applications.update_application";
    const ROUTE: Route = hosts::API.put("/v2/applications/{id}");
    const SECURITY: Security = &[&[schemes::BASIC_AUTH]];
}

/// The operation of [`Applications::delete_application`].
pub enum DeleteApplication {}

impl Operation for DeleteApplication {
    type Output = ();
    const NAME: &str = "applications.delete_application";
    const ROUTE: Route = hosts::API.delete("/v2/applications/{id}");
    const SECURITY: Security = &[&[schemes::BASIC_AUTH]];
    const DECODE: Decoder<()> = decode::empty;
}
