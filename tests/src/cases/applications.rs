//! Applications.

use serde_json::json;
use vonage_sdk::applications::ApplicationRequest;

use super::{BASIC, Case};

const DOCUMENT: &str = "vonage.yaml";
const ID: &str = "78d335fa-323d-0114-9c3d-d6f0d48968cf";

pub(super) fn cases() -> Vec<Case> {
    vec![
        Case::new(DOCUMENT, "listApplications", BASIC, |client| async move {
            client.applications().list_applications().page_size(20).page(2).await.map(drop)
        })
        .query(&[("page_size", "20"), ("page", "2")]),
        Case::new(DOCUMENT, "createApplication", BASIC, |client| async move {
            client.applications().create_application(ApplicationRequest::new("My application")).await.map(drop)
        })
        .json(json!({ "name": "My application" }))
        .reply(201, r#"{"id": "78d335fa-323d-0114-9c3d-d6f0d48968cf", "name": "My application"}"#),
        Case::new(DOCUMENT, "getApplication", BASIC, |client| async move {
            client.applications().get_application(ID).await.map(drop)
        })
        .path("id", ID),
        Case::new(DOCUMENT, "updateApplication", BASIC, |client| async move {
            client.applications().update_application(ID, "Another name").await.map(drop)
        })
        .path("id", ID)
        .json(json!({ "name": "Another name" })),
        Case::new(DOCUMENT, "deleteApplication", BASIC, |client| async move {
            client.applications().delete_application(ID).await
        })
        .path("id", ID)
        .reply(204, ""),
    ]
}
