// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! Operations of [`IntegrationSuite`], and the types that stand for them.

use crate::{hosts, schemes};
use crate::runtime::{Decoder, Operation, Request, Route, Security, decode};
use super::super::{CreateWebhookRequest, IntegrationSuite, Webhook};

impl IntegrationSuite {
    /// List web hooks.
    ///
    /// `GET https://api.vonage.com/t/vbc.prod/vis/v1/self/webhooks`, described at
    /// `vgis.json#/paths/~1self~1webhooks/get`.
    ///
    /// # Errors
    ///
    /// [`Error::body_as`](crate::Error::body_as) reads the body of an error:
    /// [`ErrorResponse`](crate::integration_suite::ErrorResponse) (400, 422).
    #[doc = include_str!("../examples/list_webhooks.md")]
    pub fn list_webhooks(&self) -> Request<ListWebhooks> {
        Request::new(&self.client)
    }

    /// Create a new webhook subscription.
    ///
    /// `POST https://api.vonage.com/t/vbc.prod/vis/v1/self/webhooks`, described at
    /// `vgis.json#/paths/~1self~1webhooks/post`.
    ///
    /// # Errors
    ///
    /// [`Error::body_as`](crate::Error::body_as) reads the body of an error:
    /// [`ErrorResponse`](crate::integration_suite::ErrorResponse) (400, 422).
    #[doc = include_str!("../examples/create_webhook.md")]
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
    /// # Errors
    ///
    /// [`Error::body_as`](crate::Error::body_as) reads the body of an error:
    /// [`ErrorResponse`](crate::integration_suite::ErrorResponse) (400, 422).
    #[doc = include_str!("../examples/get_webhook.md")]
    #[doc(alias = "viewWebhook")]
    pub fn get_webhook(&self, id: impl Into<String>) -> Request<GetWebhook> {
        Request::new(&self.client).set_path("id", id.into())
    }

    /// Remove a web hook.
    ///
    /// `DELETE https://api.vonage.com/t/vbc.prod/vis/v1/self/webhooks/{id}`, described at
    /// `vgis.json#/paths/~1self~1webhooks~1{id}/delete`.
    ///
    /// # Errors
    ///
    /// [`Error::body_as`](crate::Error::body_as) reads the body of an error:
    /// [`ErrorResponse`](crate::integration_suite::ErrorResponse) (400, 422).
    #[doc = include_str!("../examples/delete_webhook.md")]
    #[doc(alias = "destroyWebhook")]
    pub fn delete_webhook(&self, id: impl Into<String>) -> Request<DeleteWebhook> {
        Request::new(&self.client).set_path("id", id.into())
    }

    /// Renews a web hook.
    ///
    /// `PUT https://api.vonage.com/t/vbc.prod/vis/v1/self/webhooks/{id}/renew`, described at
    /// `vgis.json#/paths/~1self~1webhooks~1{id}~1renew/put`.
    ///
    /// # Errors
    ///
    /// [`Error::body_as`](crate::Error::body_as) reads the body of an error:
    /// [`ErrorResponse`](crate::integration_suite::ErrorResponse) (400, 422).
    #[doc = include_str!("../examples/renew_webhook.md")]
    pub fn renew_webhook(&self, id: impl Into<String>) -> Request<RenewWebhook> {
        Request::new(&self.client).set_path("id", id.into())
    }
}

/// The operation of [`IntegrationSuite::list_webhooks`].
pub enum ListWebhooks {}

impl Operation for ListWebhooks {
    type Output = Vec<Webhook>;
    const NAME: &str = "integration_suite.list_webhooks";
    const ROUTE: Route = hosts::INTEGRATION.get("/t/vbc.prod/vis/v1/self/webhooks");
    const SECURITY: Security = &[&[schemes::OAUTH]];
}

/// The operation of [`IntegrationSuite::create_webhook`].
pub enum CreateWebhook {}

impl Operation for CreateWebhook {
    type Output = Webhook;
    const NAME: &str = "integration_suite.create_webhook";
    const ROUTE: Route = hosts::INTEGRATION.post("/t/vbc.prod/vis/v1/self/webhooks");
    const SECURITY: Security = &[&[schemes::OAUTH]];
}

/// The operation of [`IntegrationSuite::get_webhook`].
pub enum GetWebhook {}

impl Operation for GetWebhook {
    type Output = Webhook;
    const NAME: &str = "integration_suite.get_webhook";
    const ROUTE: Route = hosts::INTEGRATION.get("/t/vbc.prod/vis/v1/self/webhooks/{id}");
    const SECURITY: Security = &[&[schemes::OAUTH]];
}

/// The operation of [`IntegrationSuite::delete_webhook`].
pub enum DeleteWebhook {}

impl Operation for DeleteWebhook {
    type Output = ();
    const NAME: &str = "integration_suite.delete_webhook";
    const ROUTE: Route = hosts::INTEGRATION
        .delete("/t/vbc.prod/vis/v1/self/webhooks/{id}");
    const SECURITY: Security = &[&[schemes::OAUTH]];
    const DECODE: Decoder<()> = decode::empty;
}

/// The operation of [`IntegrationSuite::renew_webhook`].
pub enum RenewWebhook {}

impl Operation for RenewWebhook {
    type Output = Webhook;
    const NAME: &str = "integration_suite.renew_webhook";
    const ROUTE: Route = hosts::INTEGRATION
        .put("/t/vbc.prod/vis/v1/self/webhooks/{id}/renew");
    const SECURITY: Security = &[&[schemes::OAUTH]];
}
