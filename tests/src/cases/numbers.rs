//! Numbers. The credentials that the document asks for as parameters are the client's.

use vonage_sdk::numbers::{
    BuyNumberRequest, CancelNumberRequest, NumberFeatures, NumberType, SearchPattern, UpdateNumberRequest,
    VoiceCallbackType,
};

use super::{BASIC, Case};

const DOCUMENT: &str = "vonage.yaml";
const SUCCESS: &str = r#"{"error-code": "200", "error-code-label": "success"}"#;

pub(super) fn cases() -> Vec<Case> {
    vec![
        Case::new(DOCUMENT, "listOwnedNumbers", BASIC, |client| async move {
            client.numbers().list_owned_numbers().country("GB").index(2).size(50).has_application(true).await.map(drop)
        })
        .query(&[("country", "GB"), ("index", "2"), ("size", "50"), ("has_application", "true")])
        .beyond(&["has_application"]),
        Case::new(DOCUMENT, "searchAvailableNumbers", BASIC, |client| async move {
            let search = client.numbers().search_available_numbers("GB").r#type(NumberType::MobileLvn);
            search.features(NumberFeatures::SmsVoice).await.map(drop)
        })
        .query(&[("country", "GB"), ("type", "mobile-lvn"), ("features", "SMS,VOICE")]),
        Case::new(DOCUMENT, "buyNumber", BASIC, |client| async move {
            client.numbers().buy_number(BuyNumberRequest::new("GB", "447700900000")).await.map(drop)
        })
        .form("country=GB&msisdn=447700900000")
        .reply(200, SUCCESS),
        Case::new(DOCUMENT, "cancelNumber", BASIC, |client| async move {
            client.numbers().cancel_number(CancelNumberRequest::new("GB", "447700900000")).await.map(drop)
        })
        .form("country=GB&msisdn=447700900000")
        .reply(200, SUCCESS),
        Case::new(DOCUMENT, "updateNumber", BASIC, |client| async move {
            let update = UpdateNumberRequest::new("GB", "447700900000")
                .mo_http_url("https://example.com/sms")
                .voice_callback_type(VoiceCallbackType::Tel)
                .voice_callback_value("447700900001");
            client.numbers().update_number(update).await.map(drop)
        })
        // The document writes the three in snake_case; the service reads camelCase.
        .form(
            "country=GB&msisdn=447700900000&moHttpUrl=https%3A%2F%2Fexample.com%2Fsms\
             &voiceCallbackType=tel&voiceCallbackValue=447700900001",
        )
        .reply(200, SUCCESS),
    ]
}

/// What the others leave out, all at once.
pub(super) fn complete() -> Vec<Case> {
    vec![
        Case::new(DOCUMENT, "listOwnedNumbers", BASIC, |client| async move {
            let owned = client.numbers().list_owned_numbers().application_id("78d335fa-323d-0114-9c3d-d6f0d48968cf");
            owned.pattern("447").search_pattern(SearchPattern::Start).await.map(drop)
        })
        .query(&[
            ("application_id", "78d335fa-323d-0114-9c3d-d6f0d48968cf"),
            ("pattern", "447"),
            ("search_pattern", "0"),
        ])
        .beyond(&["application_id", "search_pattern"]),
        Case::new(DOCUMENT, "searchAvailableNumbers", BASIC, |client| async move {
            let search = client.numbers().search_available_numbers("GB").pattern("447");
            search.search_pattern(SearchPattern::Anywhere).index(2).size(50).await.map(drop)
        })
        .query(&[("country", "GB"), ("pattern", "447"), ("search_pattern", "1"), ("index", "2"), ("size", "50")])
        .beyond(&["search_pattern"]),
        Case::new(DOCUMENT, "updateNumber", BASIC, |client| async move {
            let update = UpdateNumberRequest::new("GB", "447700900000")
                .app_id("78d335fa-323d-0114-9c3d-d6f0d48968cf")
                .mo_smpp_sys_type("inbound")
                .voice_status_callback("https://example.com/status");
            client.numbers().update_number(update).await.map(drop)
        })
        .form(
            "country=GB&msisdn=447700900000&app_id=78d335fa-323d-0114-9c3d-d6f0d48968cf&moSmppSysType=inbound\
             &voiceStatusCallback=https%3A%2F%2Fexample.com%2Fstatus",
        )
        .reply(200, SUCCESS),
    ]
}
