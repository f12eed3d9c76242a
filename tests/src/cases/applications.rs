//! Applications.

use serde_json::json;
use vonage_sdk::{
    applications::{
        ApplicationCapabilities, ApplicationPrivacy, ApplicationRequest, ApplicationRequestKeys, ApplicationWebhook,
        HttpMethod, MessagesCapability, MessagesWebhooks, RtcCapability, RtcWebhooks, VerifyCapability, VerifyWebhooks,
        VoiceCapability, VoiceWebhooks,
    },
    runtime::JsonObject,
};

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

/// What the others leave out, all at once.
pub(super) fn complete() -> Vec<Case> {
    let case = Case::new(DOCUMENT, "createApplication", BASIC, |client| async move {
        let webhook = || ApplicationWebhook::new().address("https://example.com/a").http_method(HttpMethod::Post);
        let voice = VoiceWebhooks::new()
            .answer_url(webhook().connect_timeout(500).socket_timeout(3000))
            .fallback_answer_url(webhook())
            .event_url(webhook());
        let capabilities = ApplicationCapabilities::new()
            .voice(
                VoiceCapability::new()
                    .webhooks(voice)
                    .signed_callbacks(true)
                    .conversations_ttl(12)
                    .leg_persistence_time(7)
                    .region("eu-west"),
            )
            .messages(
                MessagesCapability::new()
                    .webhooks(MessagesWebhooks::new().inbound_url(webhook()).status_url(webhook()))
                    .version("v1")
                    .authenticate_inbound_media(true),
            )
            .rtc(RtcCapability::new().webhooks(RtcWebhooks::new().event_url(webhook())).signed_callbacks(true))
            .verify(VerifyCapability::new().webhooks(VerifyWebhooks::new().status_url(webhook())).version("v2"))
            .vbc(JsonObject::new());
        let application = ApplicationRequest::new("My application")
            .keys(ApplicationRequestKeys::new().public_key("-----BEGIN PUBLIC KEY-----"))
            .privacy(ApplicationPrivacy::new().improve_ai(false))
            .capabilities(capabilities);
        client.applications().create_application(application).await.map(drop)
    });
    let webhook = json!({ "address": "https://example.com/a", "http_method": "POST" });
    vec![case.json(json!({
        "name": "My application",
        "keys": { "public_key": "-----BEGIN PUBLIC KEY-----" },
        "privacy": { "improve_ai": false },
        "capabilities": {
            "voice": {
                "webhooks": {
                    "answer_url": {
                        "address": "https://example.com/a",
                        "http_method": "POST",
                        "connect_timeout": 500,
                        "socket_timeout": 3000,
                    },
                    "fallback_answer_url": webhook,
                    "event_url": webhook,
                },
                "signed_callbacks": true,
                "conversations_ttl": 12,
                "leg_persistence_time": 7,
                "region": "eu-west",
            },
            "messages": {
                "webhooks": { "inbound_url": webhook, "status_url": webhook },
                "version": "v1",
                "authenticate_inbound_media": true,
            },
            "rtc": { "webhooks": { "event_url": webhook }, "signed_callbacks": true },
            "verify": { "webhooks": { "status_url": webhook }, "version": "v2" },
            "vbc": {},
        },
    }))]
}
