//! SMS, Messages and Verify.

use serde_json::json;
use vonage_sdk::{
    messages::{
        MessageChannel, MessageContext, MessageMedia, MessageRequest, MessageSticker, MessageTemplate,
        MessageWebhookVersion, SmsEncoding, SmsOptions, UpdateMessageRequest, UpdateMessageRequestReplyingIndicator,
        ViberAction, ViberCategory, ViberOptions, WhatsappOptions,
    },
    sms::{SendSmsRequest, SmsType},
    verify::{
        CheckVerificationRequest, CodeLength, ControlVerificationRequest, RequestVerificationRequest,
        VerificationCommand,
    },
};

use super::{APPLICATION, BASIC, Case};

const DOCUMENT: &str = "vonage.yaml";
const SENT: &str = r#"{"message-count": "1", "messages": [{"to": "14155550100", "status": "0"}]}"#;

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
        .reply(200, SENT),
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

/// What the others leave out, all at once.
pub(super) fn complete() -> Vec<Case> {
    vec![
        Case::new(DOCUMENT, "sendSms", BASIC, |client| async move {
            let text = SendSmsRequest::new("14155550100", "Acme Inc")
                .text("Hello")
                .r#type(SmsType::Unicode)
                .ttl(900_000)
                .status_report_req(true)
                .callback("https://example.com/receipt")
                .message_class(0)
                .client_ref("order-1")
                .account_ref("team")
                .entity_id("1101456324675322134")
                .content_id("1107457532145798767")
                .trusted_sender(true);
            client.sms().send_sms(text).await.map(drop)
        })
        .form(
            "to=14155550100&from=Acme+Inc&text=Hello&type=unicode&message-class=0&ttl=900000&status-report-req=true\
             &callback=https%3A%2F%2Fexample.com%2Freceipt&client-ref=order-1&account-ref=team\
             &entity-id=1101456324675322134&content-id=1107457532145798767&trusted_sender=true",
        )
        .reply(200, SENT),
        Case::new(DOCUMENT, "sendSms", BASIC, |client| async move {
            let binary = SendSmsRequest::new("14155550100", "Acme Inc").r#type(SmsType::Binary);
            client.sms().send_sms(binary.body("0011").udh("06050415811581").protocol_id(127)).await.map(drop)
        })
        .form("to=14155550100&from=Acme+Inc&type=binary&body=0011&udh=06050415811581&protocol-id=127")
        .reply(200, SENT),
        Case::new(DOCUMENT, "sendMessage", APPLICATION, |client| async move {
            let failover = MessageRequest::text("14155550100", "14155550101", MessageChannel::Sms, "Hello")
                .sms(SmsOptions::new().encoding_type(SmsEncoding::Auto).content_id("1").entity_id("2").pool_id("abc"))
                .trusted_recipient(true);
            let image = MessageMedia::new("https://example.com/a.jpg").caption("A").name("a.jpg");
            let message = MessageRequest::image("14155550100", "Acme", MessageChannel::ViberService, image)
                .client_ref("order-1")
                .webhook_url("https://example.com/status")
                .webhook_version(MessageWebhookVersion::V1)
                .ttl(600)
                .viber_service(
                    ViberOptions::new()
                        .category(ViberCategory::Transaction)
                        .ttl(600)
                        .r#type("template")
                        .action(ViberAction::new("https://example.com", "Go")),
                )
                .failover([failover]);
            client.messages().send_message(message).await.map(drop)
        })
        .json(json!({
            "message_type": "image",
            "to": "14155550100",
            "from": "Acme",
            "channel": "viber_service",
            "image": { "url": "https://example.com/a.jpg", "caption": "A", "name": "a.jpg" },
            "client_ref": "order-1",
            "webhook_url": "https://example.com/status",
            "webhook_version": "v1",
            "ttl": 600,
            "viber_service": {
                "category": "transaction",
                "ttl": 600,
                "type": "template",
                "action": { "url": "https://example.com", "text": "Go" },
            },
            "failover": [{
                "message_type": "text",
                "to": "14155550100",
                "from": "14155550101",
                "channel": "sms",
                "text": "Hello",
                "sms": { "encoding_type": "auto", "content_id": "1", "entity_id": "2", "pool_id": "abc" },
                "trusted_recipient": true,
            }],
        })),
        Case::new(DOCUMENT, "sendMessage", APPLICATION, |client| async move {
            let template = MessageTemplate::new("acme:verify").parameters(["1234"]);
            let message = MessageRequest::template("14155550100", "14155550101", MessageChannel::Whatsapp, template)
                .whatsapp(WhatsappOptions::new().policy("deterministic").locale("en"))
                .context(MessageContext::new("aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab"));
            client.messages().send_message(message).await.map(drop)
        })
        .json(json!({
            "message_type": "template",
            "to": "14155550100",
            "from": "14155550101",
            "channel": "whatsapp",
            "template": { "name": "acme:verify", "parameters": ["1234"] },
            "whatsapp": { "policy": "deterministic", "locale": "en" },
            "context": { "message_uuid": "aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab" },
        })),
        Case::new(DOCUMENT, "sendMessage", APPLICATION, |client| async move {
            let sticker = MessageSticker::new().id("9a335c9f");
            let message = MessageRequest::sticker("14155550100", "14155550101", MessageChannel::Whatsapp, sticker);
            client.messages().send_message(message).await.map(drop)
        })
        .json(json!({
            "message_type": "sticker",
            "to": "14155550100",
            "from": "14155550101",
            "channel": "whatsapp",
            "sticker": { "id": "9a335c9f" },
        })),
        Case::new(DOCUMENT, "updateMessage", APPLICATION, |client| async move {
            let indicator = UpdateMessageRequestReplyingIndicator::new().show(true).r#type("text");
            let update = UpdateMessageRequest::new("read").replying_indicator(indicator);
            client.messages().update_message("aaaaaaaa", update).await
        })
        .path("message_uuid", "aaaaaaaa")
        .json(json!({ "status": "read", "replying_indicator": { "show": true, "type": "text" } })),
        Case::new(DOCUMENT, "requestVerification", BASIC, |client| async move {
            let verification = RequestVerificationRequest::new("14155550100", "Acme")
                .country("US")
                .sender_id("ACME")
                .lg("en-us")
                .pin_expiry(240)
                .next_event_wait(120)
                .workflow_id(4);
            client.verify().request_verification(verification).await.map(drop)
        })
        .path("format", "json")
        .form(
            "number=14155550100&brand=Acme&lg=en-us&workflow_id=4&country=US&sender_id=ACME\
             &pin_expiry=240&next_event_wait=120",
        )
        .reply(200, r#"{"request_id": "abc", "status": "0"}"#),
    ]
}
