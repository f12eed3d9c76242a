// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`SendSmsRequest`].

use serde::{Deserialize, Serialize, Serializer};
use crate::runtime::encode;
use super::SmsType;

/// What [`Sms::send_sms`](crate::sms::Sms::send_sms) sends.
///
/// Described at
/// `vonage.yaml#/paths/~1sms~1json/post/requestBody/content/application~1x-www-form-urlencoded/schema`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct SendSmsRequest {
    /// The phone number to send the message to (E.164 format).
    pub to: String,
    /// The sender phone number or name.
    pub from: String,
    /// The body of the SMS message.
    #[serde(default)]
    pub text: Option<String>,
    /// The format of the message.
    ///
    /// Default: `text`.
    #[serde(default)]
    pub r#type: Option<SmsType>,
    /// The message in hexadecimal, for the format `binary`.
    #[serde(default)]
    pub body: Option<String>,
    /// The user data header in hexadecimal, for the format `binary`.
    #[serde(default)]
    pub udh: Option<String>,
    /// The protocol identifier, to be consistent with `udh`.
    #[serde(rename = "protocol-id", default)]
    pub protocol_id: Option<i64>,
    /// The data coding scheme, from 0 (shown at once, not stored) to 3.
    #[serde(rename = "message-class", default)]
    pub message_class: Option<i64>,
    /// The number of milliseconds for which delivery is tried.
    #[serde(default)]
    pub ttl: Option<i64>,
    /// Whether to send a delivery receipt.
    ///
    /// Default: `true`.
    #[serde(rename = "status-report-req", default)]
    pub status_report_req: Option<bool>,
    /// The address that delivery receipts of this message go to, instead of the one in the account's settings.
    #[serde(default)]
    pub callback: Option<String>,
    /// A reference of your own. It comes back in the answer and in the delivery receipt.
    #[serde(rename = "client-ref", default)]
    pub client_ref: Option<String>,
    /// A reference that tells accounts apart on the bill, where that is enabled.
    #[serde(rename = "account-ref", default)]
    pub account_ref: Option<String>,
    /// The sender's registered identity, where a country demands one.
    #[serde(rename = "entity-id", default)]
    pub entity_id: Option<String>,
    /// The registered template, where a country demands one.
    #[serde(rename = "content-id", default)]
    pub content_id: Option<String>,
    /// Whether the message is exempt from fraud protection, where that is enabled.
    #[serde(default)]
    pub trusted_sender: Option<bool>,
}

impl SendSmsRequest {
    /// An object with what is required.
    #[must_use]
    pub fn new(to: impl Into<String>, from: impl Into<String>) -> Self {
        Self {
            to: to.into(),
            from: from.into(),
            text: None,
            r#type: None,
            body: None,
            udh: None,
            protocol_id: None,
            message_class: None,
            ttl: None,
            status_report_req: None,
            callback: None,
            client_ref: None,
            account_ref: None,
            entity_id: None,
            content_id: None,
            trusted_sender: None,
        }
    }

    /// Sets [`text`](Self::text).
    #[must_use]
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.text = Some(text.into());
        self
    }

    /// Sets [`type`](Self::type).
    #[must_use]
    pub fn r#type(mut self, r#type: impl Into<SmsType>) -> Self {
        self.r#type = Some(r#type.into());
        self
    }

    /// Sets [`body`](Self::body).
    #[must_use]
    pub fn body(mut self, body: impl Into<String>) -> Self {
        self.body = Some(body.into());
        self
    }

    /// Sets [`udh`](Self::udh).
    #[must_use]
    pub fn udh(mut self, udh: impl Into<String>) -> Self {
        self.udh = Some(udh.into());
        self
    }

    /// Sets [`protocol_id`](Self::protocol_id).
    #[must_use]
    pub fn protocol_id(mut self, protocol_id: i64) -> Self {
        self.protocol_id = Some(protocol_id);
        self
    }

    /// Sets [`message_class`](Self::message_class).
    #[must_use]
    pub fn message_class(mut self, message_class: i64) -> Self {
        self.message_class = Some(message_class);
        self
    }

    /// Sets [`ttl`](Self::ttl).
    #[must_use]
    pub fn ttl(mut self, ttl: i64) -> Self {
        self.ttl = Some(ttl);
        self
    }

    /// Sets [`status_report_req`](Self::status_report_req).
    #[must_use]
    pub fn status_report_req(mut self, status_report_req: bool) -> Self {
        self.status_report_req = Some(status_report_req);
        self
    }

    /// Sets [`callback`](Self::callback).
    #[must_use]
    pub fn callback(mut self, callback: impl Into<String>) -> Self {
        self.callback = Some(callback.into());
        self
    }

    /// Sets [`client_ref`](Self::client_ref).
    #[must_use]
    pub fn client_ref(mut self, client_ref: impl Into<String>) -> Self {
        self.client_ref = Some(client_ref.into());
        self
    }

    /// Sets [`account_ref`](Self::account_ref).
    #[must_use]
    pub fn account_ref(mut self, account_ref: impl Into<String>) -> Self {
        self.account_ref = Some(account_ref.into());
        self
    }

    /// Sets [`entity_id`](Self::entity_id).
    #[must_use]
    pub fn entity_id(mut self, entity_id: impl Into<String>) -> Self {
        self.entity_id = Some(entity_id.into());
        self
    }

    /// Sets [`content_id`](Self::content_id).
    #[must_use]
    pub fn content_id(mut self, content_id: impl Into<String>) -> Self {
        self.content_id = Some(content_id.into());
        self
    }

    /// Sets [`trusted_sender`](Self::trusted_sender).
    #[must_use]
    pub fn trusted_sender(mut self, trusted_sender: bool) -> Self {
        self.trusted_sender = Some(trusted_sender);
        self
    }
}

impl Serialize for SendSmsRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let choice = [("text", self.text.is_some()), ("body", self.body.is_some())];
        encode::exactly_one_of::<S::Error>(&choice)?;
        let mut object = encode::object(serializer)?;
        object.field("to", &self.to)?;
        object.field("from", &self.from)?;
        object.optional("text", &self.text)?;
        object.optional("type", &self.r#type)?;
        object.optional("body", &self.body)?;
        object.optional("udh", &self.udh)?;
        object.optional("protocol-id", &self.protocol_id)?;
        object.optional("message-class", &self.message_class)?;
        object.optional("ttl", &self.ttl)?;
        object.optional("status-report-req", &self.status_report_req)?;
        object.optional("callback", &self.callback)?;
        object.optional("client-ref", &self.client_ref)?;
        object.optional("account-ref", &self.account_ref)?;
        object.optional("entity-id", &self.entity_id)?;
        object.optional("content-id", &self.content_id)?;
        object.optional("trusted_sender", &self.trusted_sender)?;
        object.finish()
    }
}
