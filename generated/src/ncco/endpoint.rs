//! [`Endpoint`]: what a call can be connected to.

use serde_json::Value;

use super::options::Options;
use crate::runtime::{JsonObject, SecretString};

/// What a call can be connected to. One that this crate does not know is made from a [`JsonObject`].
#[derive(Clone, Debug, PartialEq)]
#[must_use]
pub struct Endpoint(pub(super) Options);

impl Endpoint {
    /// A telephone, by its number in E.164 format without `+`.
    pub fn phone(number: impl Into<String>) -> EndpointPhone {
        EndpointPhone(Options::endpoint("phone").set("number", number.into()))
    }

    /// An app with the vendor's client SDK, by the name of its user.
    pub fn app(user: impl Into<String>) -> Self {
        Self(Options::endpoint("app").set("user", user.into()))
    }

    /// A websocket, by its address and the audio that it speaks.
    pub fn websocket(uri: impl Into<String>, content_type: WebsocketContentType) -> EndpointWebsocket {
        let options = Options::endpoint("websocket").set("uri", uri.into());
        EndpointWebsocket(options.set("content-type", content_type.as_str()))
    }

    /// A SIP endpoint, by an address such as `sip:rebekka@sip.example.com`, with `;transport=tls` and `;media=srtp`
    /// behind it to encrypt signalling and audio.
    pub fn sip(uri: impl Into<String>) -> EndpointSip {
        EndpointSip(Options::endpoint("sip").set("uri", uri.into()))
    }

    // The service has either `uri` or these two.
    /// A SIP endpoint, by its user and the name of the trunk that is set up for it with the vendor, which has the rest
    /// of the address.
    pub fn sip_trunk(user: impl Into<String>, domain: impl Into<String>) -> EndpointSip {
        EndpointSip(Options::endpoint("sip").set("user", user.into()).set("domain", domain.into()))
    }

    /// An extension of a Vonage Business Cloud account.
    pub fn vbc(extension: impl Into<String>) -> Self {
        Self(Options::endpoint("vbc").set("extension", extension.into()))
    }

    /// Sets any option by its name on the wire.
    pub fn with(self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        Self(self.0.set(name, value))
    }
}

impl From<JsonObject> for Endpoint {
    fn from(object: JsonObject) -> Self {
        Self(object.into())
    }
}

/// A telephone.
#[derive(Clone, Debug, PartialEq)]
#[must_use]
pub struct EndpointPhone(Options);

impl EndpointPhone {
    /// The keys that are pressed for the callee once it has answered: digits, `*`, `#`, and `p` for half a second of
    /// pause.
    pub fn dtmf_answer(self, keys: impl Into<String>) -> Self {
        self.with("dtmfAnswer", keys.into())
    }

    /// What the callee hears before it is connected.
    pub fn on_answer(self, on_answer: OnAnswer) -> Self {
        self.with("onAnswer", on_answer.0)
    }

    /// The content of the STIR/SHAKEN header `Identity`, for those who have to sign their own calls to the USA. The
    /// service allows it on request.
    pub fn shaken(self, identity: impl Into<String>) -> Self {
        self.with("shaken", identity.into())
    }

    /// Sets any option by its name on the wire.
    pub fn with(self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        Self(self.0.set(name, value))
    }
}

impl From<EndpointPhone> for Endpoint {
    fn from(endpoint: EndpointPhone) -> Self {
        Self(endpoint.0)
    }
}

/// What the callee hears before it is connected.
#[derive(Clone, Debug, PartialEq)]
#[must_use]
pub struct OnAnswer(Options);

impl OnAnswer {
    /// The NCCO that this address returns.
    pub fn new(url: impl Into<String>) -> Self {
        Self(Options::default().set("url", url.into()))
    }

    // Java sends `ringback`, its older name, which the service still reads.
    /// The address of a tone that is repeated to the caller in the meantime.
    pub fn ringback_tone(self, url: impl Into<String>) -> Self {
        Self(self.0.set("ringbackTone", url.into()))
    }
}

/// A websocket.
#[derive(Clone, Debug, PartialEq)]
#[must_use]
pub struct EndpointWebsocket(Options);

impl EndpointWebsocket {
    /// What the first message to the websocket tells it: values of any kind, nested ones too.
    pub fn headers(self, headers: impl Into<JsonObject>) -> Self {
        self.with("headers", headers.into())
    }

    /// What the `Authorization` header of the opening handshake holds. `Debug` does not print it.
    pub fn authorization(self, authorization: WebsocketAuthorization) -> Self {
        let options = Options::default();
        self.with(
            "authorization",
            match authorization.custom {
                None => options.set("type", "vonage"),
                Some(value) => options.set("type", "custom").set("value", value.expose()),
            },
        )
    }

    /// Sets any option by its name on the wire.
    pub fn with(self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        Self(self.0.set(name, value))
    }
}

impl From<EndpointWebsocket> for Endpoint {
    fn from(endpoint: EndpointWebsocket) -> Self {
        Self(endpoint.0)
    }
}

/// The audio that a websocket speaks: 16 bits, linear, mono.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WebsocketContentType {
    /// `audio/l16;rate=8000`
    AudioL16Rate8000,
    /// `audio/l16;rate=16000`
    AudioL16Rate16000,
    /// `audio/l16;rate=24000`
    AudioL16Rate24000,
}

impl WebsocketContentType {
    /// The value on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AudioL16Rate8000 => "audio/l16;rate=8000",
            Self::AudioL16Rate16000 => "audio/l16;rate=16000",
            Self::AudioL16Rate24000 => "audio/l16;rate=24000",
        }
    }
}

// Not in the vendor's reference as it was read, but in Node, Python and Ruby (2026), and in the document of the second
// version of the Voice API.
/// What the `Authorization` header of a websocket's opening handshake holds.
#[derive(Clone, Debug, PartialEq)]
#[must_use]
pub struct WebsocketAuthorization {
    custom: Option<SecretString>,
}

impl WebsocketAuthorization {
    /// A token like that of a [signed webhook](crate::webhooks::SignedWebhooks).
    pub fn vonage() -> Self {
        Self { custom: None }
    }

    /// A value of your own, as it is sent.
    pub fn custom(value: impl Into<SecretString>) -> Self {
        Self { custom: Some(value.into()) }
    }
}

/// A SIP endpoint.
#[derive(Clone, Debug, PartialEq)]
#[must_use]
pub struct EndpointSip(Options);

impl EndpointSip {
    /// Headers of the SIP INVITE. The service prefixes their names with `X-`.
    pub fn headers(self, headers: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>) -> Self {
        let headers = headers.into_iter().map(|(name, value)| (name.into(), value.into()));
        self.with("headers", JsonObject::from_iter(headers.collect::<Vec<(String, String)>>()))
    }

    // It is the only one of the `standardHeaders`, which are `standard_headers` in the body of a call.
    /// The header `User-to-User` of the SIP INVITE (RFC 7433), up to 256 characters, such as `342342ef34;encoding=hex`.
    pub fn user_to_user(self, value: impl Into<String>) -> Self {
        self.with("standardHeaders", JsonObject::new().with("User-to-User", value.into()))
    }

    /// Sets any option by its name on the wire.
    pub fn with(self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        Self(self.0.set(name, value))
    }
}

impl From<EndpointSip> for Endpoint {
    fn from(endpoint: EndpointSip) -> Self {
        Self(endpoint.0)
    }
}
