// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! Operations of [`IntegrationSuite`], and the types that stand for them.

use http::Method;
use crate::{hosts, schemes};
use crate::runtime::{Metadata, Operation, Request, decode};
use super::super::{CreateWebhookRequest, IntegrationSuite, Webhook};

impl IntegrationSuite {
    /// List web hooks.
    ///
    /// `GET https://api.vonage.com/t/vbc.prod/vis/v1/self/webhooks`, described at
    /// `vgis.json#/paths/~1self~1webhooks/get`.
    ///
    /// [`Error::body_as`](crate::Error::body_as) reads the body of an error as
    /// [`ErrorResponse`](crate::integration_suite::ErrorResponse).
    pub fn list_webhooks(&self) -> Request<ListWebhooks> {
        Request::new(&self.client)
    }

    /// Create a new webhook subscription.
    ///
    /// `POST https://api.vonage.com/t/vbc.prod/vis/v1/self/webhooks`, described at
    /// `vgis.json#/paths/~1self~1webhooks/post`.
    ///
    /// [`Error::body_as`](crate::Error::body_as) reads the body of an error as
    /// [`ErrorResponse`](crate::integration_suite::ErrorResponse).
    pub fn create_webhook(
        &self,
        body: impl Into<CreateWebhookRequest>,
    ) -> Request<CreateWebhook> {
        Request::new(&self.client).set_json(body.into())
    }

    /// Get web hook details.
    ///
    /// `GET https://api.vonage.com/t/vbc.prod/vis/v1/self/webhooks/{id}`, described at
    /// `vgis.json#/paths/~1self~1webhooks~1{id}/get`.
    ///
    /// [`Error::body_as`](crate::Error::body_as) reads the body of an error as
    /// [`ErrorResponse`](crate::integration_suite::ErrorResponse).
    #[doc(alias = "viewWebhook")]
    pub fn get_webhook(&self, id: impl Into<String>) -> Request<GetWebhook> {
        Request::new(&self.client).set_path("id", id.into())
    }

    /// Remove a web hook.
    ///
    /// `DELETE https://api.vonage.com/t/vbc.prod/vis/v1/self/webhooks/{id}`, described at
    /// `vgis.json#/paths/~1self~1webhooks~1{id}/delete`.
    ///
    /// [`Error::body_as`](crate::Error::body_as) reads the body of an error as
    /// [`ErrorResponse`](crate::integration_suite::ErrorResponse).
    #[doc(alias = "destroyWebhook")]
    pub fn delete_webhook(&self, id: impl Into<String>) -> Request<DeleteWebhook> {
        Request::new(&self.client).set_path("id", id.into())
    }

    /// Renews a web hook.
    ///
    /// `PUT https://api.vonage.com/t/vbc.prod/vis/v1/self/webhooks/{id}/renew`, described at
    /// `vgis.json#/paths/~1self~1webhooks~1{id}~1renew/put`.
    ///
    /// [`Error::body_as`](crate::Error::body_as) reads the body of an error as
    /// [`ErrorResponse`](crate::integration_suite::ErrorResponse).
    pub fn renew_webhook(&self, id: impl Into<String>) -> Request<RenewWebhook> {
        Request::new(&self.client).set_path("id", id.into())
    }
}

/// The operation of [`IntegrationSuite::list_webhooks`].
#[derive(Clone, Copy, Debug)]
pub enum ListWebhooks {}

impl Operation for ListWebhooks {
    type Output = Vec<Webhook>;
    const METADATA: Metadata = Metadata::new(
        "integration_suite.list_webhooks",
        Method::GET,
        &hosts::INTEGRATION,
        "/t/vbc.prod/vis/v1/self/webhooks",
        &[&[schemes::OAUTH]],
    );
}

/// The operation of [`IntegrationSuite::create_webhook`].
#[derive(Clone, Copy, Debug)]
pub enum CreateWebhook {}

impl Operation for CreateWebhook {
    type Output = Webhook;
    const METADATA: Metadata = Metadata::new(
        "integration_suite.create_webhook",
        Method::POST,
        &hosts::INTEGRATION,
        "/t/vbc.prod/vis/v1/self/webhooks",
        &[&[schemes::OAUTH]],
    );
}

/// The operation of [`IntegrationSuite::get_webhook`].
#[derive(Clone, Copy, Debug)]
pub enum GetWebhook {}

impl Operation for GetWebhook {
    type Output = Webhook;
    const METADATA: Metadata = Metadata::new(
        "integration_suite.get_webhook",
        Method::GET,
        &hosts::INTEGRATION,
        "/t/vbc.prod/vis/v1/self/webhooks/{id}",
        &[&[schemes::OAUTH]],
    );
}

/// The operation of [`IntegrationSuite::delete_webhook`].
#[derive(Clone, Copy, Debug)]
pub enum DeleteWebhook {}

impl Operation for DeleteWebhook {
    type Output = ();
    const METADATA: Metadata = Metadata::new(
        "integration_suite.delete_webhook",
        Method::DELETE,
        &hosts::INTEGRATION,
        "/t/vbc.prod/vis/v1/self/webhooks/{id}",
        &[&[schemes::OAUTH]],
    );

    fn decode(body: &[u8]) -> Result<(), decode::Error> {
        decode::empty(body)
    }
}

/// The operation of [`IntegrationSuite::renew_webhook`].
#[derive(Clone, Copy, Debug)]
pub enum RenewWebhook {}

impl Operation for RenewWebhook {
    type Output = Webhook;
    const METADATA: Metadata = Metadata::new(
        "integration_suite.renew_webhook",
        Method::PUT,
        &hosts::INTEGRATION,
        "/t/vbc.prod/vis/v1/self/webhooks/{id}/renew",
        &[&[schemes::OAUTH]],
    );
}
