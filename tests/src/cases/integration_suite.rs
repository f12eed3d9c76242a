//! The Integration Suite.

use serde_json::json;
use vonage_sdk::integration_suite::{
    CallDirection, CallState, CreateWebhookRequest, EventType, MetadataPolicy, SigningAlgorithm, SortOrder,
};

use super::{Case, USER};

const DOCUMENT: &str = "vgis.json";

const CALL: &str = r#"{
    "id": "5a85d86f253bcd10897f3189", "type": "CALL", "accountId": "376", "userId": "24785", "direction": "OUTBOUND",
    "duration": 2950, "state": "ANSWERED", "phoneNumber": "14155550100", "startTime": "2018-02-15T18:58:56.194+0000"
}"#;

#[expect(deprecated, reason = "what is advised against has to arrive all the same")]
pub(super) fn cases() -> Vec<Case> {
    let mut cases =
        vec![
            Case::new(DOCUMENT, "getUser", USER, |client| async move {
                client.integration_suite().get_user().await.map(drop)
            }),
            Case::new(DOCUMENT, "getAccount", USER, |client| async move {
                client.integration_suite().get_account().await.map(drop)
            }),
            Case::new(DOCUMENT, "listCalls", USER, |client| async move {
                let calls = client.integration_suite().list_calls().from_date(1_518_720_000);
                let calls = calls.direction([CallDirection::Inbound, CallDirection::Outbound]);
                calls.states([CallState::Active, CallState::Ringing]).size(50).order(SortOrder::Desc).await.map(drop)
            })
            .query(&[
                ("fromDate", "1518720000"),
                ("direction", "INBOUND,OUTBOUND"),
                ("states", "ACTIVE,RINGING"),
                ("size", "50"),
                ("order", "DESC"),
            ])
            .reply(200, "[]"),
            Case::new(DOCUMENT, "createCall", USER, |client| async move {
                client.integration_suite().create_call("14155550100").await.map(drop)
            })
            .json(json!({ "phoneNumber": "14155550100" }))
            .reply(201, CALL),
            Case::new(DOCUMENT, "getCallsCount", USER, |client| async move {
                client.integration_suite().count_calls().direction([CallDirection::Inbound]).await.map(drop)
            })
            .query(&[("direction", "INBOUND")])
            .reply(200, r#"{"count": 3}"#),
            Case::new(DOCUMENT, "callTransfer", USER, |client| async move {
                client.integration_suite().transfer_call("42", "14155550100").await.map(drop)
            })
            .path("id", "42")
            .json(json!({ "phoneNumber": "14155550100" }))
            .reply(200, CALL),
            Case::new(DOCUMENT, "listEvents", USER, |client| async move {
                client.integration_suite().list_events().types([EventType::Call]).offset(1).await.map(drop)
            })
            .query(&[("types", "CALL"), ("offset", "1")])
            .reply(200, "[]"),
            Case::new(DOCUMENT, "getEventsCount", USER, |client| async move {
                client.integration_suite().count_events().to_date(1_518_720_000).await.map(drop)
            })
            .query(&[("toDate", "1518720000")])
            .reply(200, r#"{"count": 3}"#),
            Case::new(DOCUMENT, "getEvent", USER, |client| async move {
                client.integration_suite().get_event("5a85d86f253bcd10897f3189").await.map(drop)
            })
            .path("id", "5a85d86f253bcd10897f3189")
            .reply(200, CALL),
            Case::new(DOCUMENT, "listWebhooks", USER, |client| async move {
                client.integration_suite().list_webhooks().await.map(drop)
            })
            .reply(200, "[]"),
            Case::new(DOCUMENT, "createWebhook", USER, |client| async move {
                let webhook = CreateWebhookRequest::new([EventType::Call], "https://example.com/events");
                client.integration_suite().create_webhook(webhook.signing_key("mysecretkey")).await.map(drop)
            })
            .json(json!({ "events": ["CALL"], "url": "https://example.com/events", "signingKey": "mysecretkey" }))
            .reply(201, r#"{"id": "184094"}"#),
            Case::new(DOCUMENT, "viewWebhook", USER, |client| async move {
                client.integration_suite().get_webhook("184094").await.map(drop)
            })
            .path("id", "184094"),
            Case::new(DOCUMENT, "destroyWebhook", USER, |client| async move {
                client.integration_suite().delete_webhook("184094").await
            })
            .path("id", "184094")
            .reply(204, ""),
            Case::new(DOCUMENT, "renewWebhook", USER, |client| async move {
                client.integration_suite().renew_webhook("184094").await.map(drop)
            })
            .path("id", "184094"),
        ];
    // Six operations on one call, which answer with the call.
    cases.extend(
        [
            Case::new(DOCUMENT, "getRoles", USER, |client| async move {
                client.integration_suite().get_call("42").await.map(drop)
            }),
            Case::new(DOCUMENT, "destroyCall", USER, |client| async move {
                client.integration_suite().delete_call("42").await.map(drop)
            }),
            Case::new(DOCUMENT, "callAnswer", USER, |client| async move {
                client.integration_suite().answer_call("42").await.map(drop)
            }),
            Case::new(DOCUMENT, "callHold", USER, |client| async move {
                client.integration_suite().hold_call("42").await.map(drop)
            }),
            Case::new(DOCUMENT, "callUnold", USER, |client| async move {
                client.integration_suite().unhold_call("42").await.map(drop)
            }),
            Case::new(DOCUMENT, "callVMTransfer", USER, |client| async move {
                client.integration_suite().transfer_call_to_voicemail("42").await.map(drop)
            }),
        ]
        .map(|case| case.path("id", "42").reply(200, CALL)),
    );
    cases
}

/// What the others leave out, all at once.
#[expect(deprecated, reason = "what is advised against has to arrive all the same")]
pub(super) fn complete() -> Vec<Case> {
    vec![
        Case::new(DOCUMENT, "listCalls", USER, |client| async move {
            let calls = client.integration_suite().list_calls().to_date(1_518_720_000);
            calls.offset(1).sort("startTime").await.map(drop)
        })
        .query(&[("toDate", "1518720000"), ("offset", "1"), ("sort", "startTime")])
        .reply(200, "[]"),
        Case::new(DOCUMENT, "getCallsCount", USER, |client| async move {
            let count = client.integration_suite().count_calls().states([CallState::Active, CallState::Held]);
            count.from_date(1_518_720_000).to_date(1_518_720_001).await.map(drop)
        })
        .query(&[("states", "ACTIVE,HELD"), ("fromDate", "1518720000"), ("toDate", "1518720001")])
        .reply(200, r#"{"count": 3}"#),
        Case::new(DOCUMENT, "listEvents", USER, |client| async move {
            let events = client.integration_suite().list_events().direction([CallDirection::Outbound]);
            let events = events.states([CallState::Answered, CallState::Missed]).size(10).sort("startTime");
            events.from_date(1_518_720_000).to_date(1_518_720_001).order(SortOrder::Asc).await.map(drop)
        })
        .query(&[
            ("direction", "OUTBOUND"),
            ("states", "ANSWERED,MISSED"),
            ("size", "10"),
            ("sort", "startTime"),
            ("fromDate", "1518720000"),
            ("toDate", "1518720001"),
            ("order", "ASC"),
        ])
        .reply(200, "[]"),
        Case::new(DOCUMENT, "createWebhook", USER, |client| async move {
            let webhook = CreateWebhookRequest::new([EventType::Call], "https://example.com/events");
            let webhook = webhook.signing_algo(SigningAlgorithm::HmacSha256).metadata_policy(MetadataPolicy::Header);
            client.integration_suite().create_webhook(webhook).await.map(drop)
        })
        .json(json!({
            "events": ["CALL"],
            "url": "https://example.com/events",
            "signingAlgo": "HMAC_SHA256",
            "metadataPolicy": "HEADER",
        }))
        .reply(201, r#"{"id": "184094"}"#),
    ]
}
