// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`ImageMessage`].

use serde::{Deserialize, Serialize, Serializer};
use crate::runtime::encode;
use super::{
    MessageChannel, MessageContext, MessageMedia, MessageRequest, MessageWebhookVersion,
    MessengerOptions, SmsOptions, ViberOptions, WhatsappOptions,
};

/// A picture, on MMS, RCS, WhatsApp, Messenger and Viber.
///
/// Described at `vonage.yaml#/components/schemas/ImageMessage`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct ImageMessage {
    /// The number or id that the message goes to.
    pub to: String,
    /// The number or id that it comes from.
    pub from: String,
    /// The channel that the message takes.
    pub channel: MessageChannel,
    /// A reference of your own. It comes back in the status of the message.
    #[serde(default)]
    pub client_ref: Option<String>,
    /// The address that the status of this message goes to, instead of the one of the application.
    #[serde(default)]
    pub webhook_url: Option<String>,
    /// The version of the webhooks that tell about this message.
    #[serde(default)]
    pub webhook_version: Option<MessageWebhookVersion>,
    /// The number of seconds for which delivery is tried.
    #[serde(default)]
    pub ttl: Option<i64>,
    /// Whether the message is exempt from fraud protection.
    #[serde(default)]
    pub trusted_recipient: Option<bool>,
    /// The message that this one answers.
    #[serde(default)]
    pub context: Option<MessageContext>,
    /// Messages to try in turn, should this one fail.
    #[serde(default)]
    pub failover: Option<Vec<MessageRequest>>,
    /// What only SMS knows.
    #[serde(default)]
    pub sms: Option<SmsOptions>,
    /// What only Viber knows.
    #[serde(default)]
    pub viber_service: Option<ViberOptions>,
    /// What only Messenger knows.
    #[serde(default)]
    pub messenger: Option<MessengerOptions>,
    /// What only WhatsApp knows.
    #[serde(default)]
    pub whatsapp: Option<WhatsappOptions>,
    /// The picture.
    pub image: MessageMedia,
}

impl ImageMessage {
    /// An object with what is required.
    #[must_use]
    pub fn new(
        to: impl Into<String>,
        from: impl Into<String>,
        channel: impl Into<MessageChannel>,
        image: impl Into<MessageMedia>,
    ) -> Self {
        Self {
            to: to.into(),
            from: from.into(),
            channel: channel.into(),
            client_ref: None,
            webhook_url: None,
            webhook_version: None,
            ttl: None,
            trusted_recipient: None,
            context: None,
            failover: None,
            sms: None,
            viber_service: None,
            messenger: None,
            whatsapp: None,
            image: image.into(),
        }
    }

    /// Sets [`client_ref`](Self::client_ref).
    #[must_use]
    pub fn client_ref(mut self, client_ref: impl Into<String>) -> Self {
        self.client_ref = Some(client_ref.into());
        self
    }

    /// Sets [`webhook_url`](Self::webhook_url).
    #[must_use]
    pub fn webhook_url(mut self, webhook_url: impl Into<String>) -> Self {
        self.webhook_url = Some(webhook_url.into());
        self
    }

    /// Sets [`webhook_version`](Self::webhook_version).
    #[must_use]
    pub fn webhook_version(
        mut self,
        webhook_version: impl Into<MessageWebhookVersion>,
    ) -> Self {
        self.webhook_version = Some(webhook_version.into());
        self
    }

    /// Sets [`ttl`](Self::ttl).
    #[must_use]
    pub fn ttl(mut self, ttl: i64) -> Self {
        self.ttl = Some(ttl);
        self
    }

    /// Sets [`trusted_recipient`](Self::trusted_recipient).
    #[must_use]
    pub fn trusted_recipient(mut self, trusted_recipient: bool) -> Self {
        self.trusted_recipient = Some(trusted_recipient);
        self
    }

    /// Sets [`context`](Self::context).
    #[must_use]
    pub fn context(mut self, context: impl Into<MessageContext>) -> Self {
        self.context = Some(context.into());
        self
    }

    /// Sets [`failover`](Self::failover).
    #[must_use]
    pub fn failover(
        mut self,
        failover: impl IntoIterator<Item = impl Into<MessageRequest>>,
    ) -> Self {
        self.failover = Some(failover.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`sms`](Self::sms).
    #[must_use]
    pub fn sms(mut self, sms: impl Into<SmsOptions>) -> Self {
        self.sms = Some(sms.into());
        self
    }

    /// Sets [`viber_service`](Self::viber_service).
    #[must_use]
    pub fn viber_service(mut self, viber_service: impl Into<ViberOptions>) -> Self {
        self.viber_service = Some(viber_service.into());
        self
    }

    /// Sets [`messenger`](Self::messenger).
    #[must_use]
    pub fn messenger(mut self, messenger: impl Into<MessengerOptions>) -> Self {
        self.messenger = Some(messenger.into());
        self
    }

    /// Sets [`whatsapp`](Self::whatsapp).
    #[must_use]
    pub fn whatsapp(mut self, whatsapp: impl Into<WhatsappOptions>) -> Self {
        self.whatsapp = Some(whatsapp.into());
        self
    }
}

impl Serialize for ImageMessage {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut object = encode::object(serializer)?;
        object.field("message_type", "image")?;
        object.field("to", &self.to)?;
        object.field("from", &self.from)?;
        object.field("channel", &self.channel)?;
        object.optional("client_ref", &self.client_ref)?;
        object.optional("webhook_url", &self.webhook_url)?;
        object.optional("webhook_version", &self.webhook_version)?;
        object.optional("ttl", &self.ttl)?;
        object.optional("trusted_recipient", &self.trusted_recipient)?;
        object.optional("context", &self.context)?;
        object.optional("failover", &self.failover)?;
        object.optional("sms", &self.sms)?;
        object.optional("viber_service", &self.viber_service)?;
        object.optional("messenger", &self.messenger)?;
        object.optional("whatsapp", &self.whatsapp)?;
        object.field("image", &self.image)?;
        object.finish()
    }
}
