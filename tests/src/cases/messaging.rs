//! SMS, Messages and Verify.

use serde_json::json;
use vonage_sdk::{
    messages::{MessageChannel, MessageRequest, UpdateMessageRequest},
    sms::SendSmsRequest,
    verify::{
        CheckVerificationRequest, CodeLength, ControlVerificationRequest, RequestVerificationRequest,
        VerificationCommand,
    },
};

use super::{APPLICATION, BASIC, Case};

const DOCUMENT: &str = "vonage.yaml";

pub(super) fn cases() -> Vec<Case> {
    vec![
        Case::new(DOCUMENT, "sendSms", BASIC, |client| async move {
            client
                .sms()
                .send_sms(SendSmsRequest::new("14155550100", "Acme Inc").text("50 % off & more"))
                .await
                .map(drop)
        })
        .form("to=14155550100&from=Acme+Inc&text=50+%25+off+%26+more")
        .reply(200, r#"{"message-count": "1", "messages": [{"to": "14155550100", "status": "0"}]}"#),
        Case::new(DOCUMENT, "sendMessage", APPLICATION, |client| async move {
            let message = MessageRequest::text("14155550100", "14155550101", MessageChannel::Whatsapp, "Hello");
            client.messages().send_message(message).await.map(drop)
        })
        .json(json!({
            "message_type": "text",
            "to": "14155550100",
            "from": "14155550101",
            "channel": "whatsapp",
            "text": "Hello",
        }))
        .reply(202, r#"{"message_uuid": "aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab"}"#),
        Case::new(DOCUMENT, "updateMessage", APPLICATION, |client| async move {
            client.messages().update_message("aaaaaaaa", UpdateMessageRequest::new("read")).await
        })
        .path("message_uuid", "aaaaaaaa")
        .json(json!({ "status": "read" })),
        Case::new(DOCUMENT, "requestVerification", BASIC, |client| async move {
            let verification = RequestVerificationRequest::new("14155550100", "Acme").code_length(CodeLength::from(6));
            client.verify().request_verification(verification).await.map(drop)
        })
        .path("format", "json")
        .form("number=14155550100&brand=Acme&code_length=6")
        .reply(200, r#"{"request_id": "abc", "status": "0"}"#),
        Case::new(DOCUMENT, "checkVerification", BASIC, |client| async move {
            client.verify().check_verification(CheckVerificationRequest::new("abc", "1234")).await.map(drop)
        })
        .path("format", "json")
        .form("request_id=abc&code=1234")
        .reply(200, r#"{"request_id": "abc", "status": "0", "event_id": "e", "price": "0.05"}"#),
        Case::new(DOCUMENT, "searchVerification", BASIC, |client| async move {
            client.verify().search_verification().request_id("abc").request_ids(["abc", "def"]).await.map(drop)
        })
        .path("format", "json")
        .query(&[("request_id", "abc"), ("request_ids", "abc"), ("request_ids", "def")])
        .beyond(&["request_ids"])
        .reply(200, r#"{"request_id": "abc", "status": "IN PROGRESS"}"#),
        Case::new(DOCUMENT, "controlVerification", BASIC, |client| async move {
            let control = ControlVerificationRequest::new("abc", VerificationCommand::Cancel);
            client.verify().control_verification(control).await.map(drop)
        })
        .path("format", "json")
        .form("request_id=abc&cmd=cancel")
        .reply(200, r#"{"status": "0", "command": "cancel"}"#),
    ]
}
