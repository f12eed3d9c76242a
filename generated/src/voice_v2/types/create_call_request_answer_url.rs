// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`CreateCallRequestAnswerUrl`].

use serde::{Deserialize, Serialize, Serializer};
use crate::runtime::encode;
use super::{Endpoint, EndpointPhoneFrom, HttpMethod, MachineDetection};

/// Create call request answer url.
///
/// Described at `voice.v2.json#/components/schemas/CreateCallRequestAnswerUrl`.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct CreateCallRequestAnswerUrl {
    /// Whom to call.
    pub to: Vec<Endpoint>,
    /// The number that a call comes from. Set either this or `random_from_number`.
    #[serde(default)]
    pub from: Option<EndpointPhoneFrom>,
    /// **Required** unless `event_url` is configured at the application
    /// level, see [Create an Application](https://developer.vonage.com/api/application.v2#createApplication)
    ///
    /// The webhook endpoint where call progress events are
    /// sent to. For more information about the values sent, see
    /// [Event webhook](https://developer.vonage.com/voice/voice-api/webhook-reference#event-webhook).
    #[serde(default)]
    pub event_url: Option<Vec<String>>,
    /// Set the number of seconds that elapse before Vonage hangs up after the call state changes to answered.
    ///
    /// 1 to 86400. Default: `7200`.
    #[serde(default)]
    pub length_timer: Option<i64>,
    /// Set the number of seconds that elapse before Vonage hangs up after the call state changes to `ringing`.
    ///
    /// 1 to 120. Default: `60`.
    #[serde(default)]
    pub ringing_timer: Option<i64>,
    /// The HTTP method to tell `event_url` with.
    ///
    /// Default: `POST`.
    #[serde(default)]
    pub event_method: Option<HttpMethod>,
    /// What to do when a machine answers the call. `continue` sends a `machine` event to `event_url`; `hangup` ends
    /// the call.
    #[serde(default)]
    pub machine_detection: Option<MachineDetection>,
    /// Whether the call comes from any one of the numbers that are linked to the application, instead of from `from`.
    ///
    /// Default: `false`.
    #[serde(default)]
    pub random_from_number: Option<bool>,
    /// The webhook endpoint where you provide the [Nexmo Call Control
    /// Object](https://developer.vonage.com/voice/voice-api/ncco-reference) that governs this call.
    pub answer_url: Vec<String>,
    /// The HTTP method to ask `answer_url` with.
    ///
    /// Default: `GET`.
    #[serde(default)]
    pub answer_method: Option<HttpMethod>,
}

impl CreateCallRequestAnswerUrl {
    /// An object with what is required.
    #[must_use]
    pub fn new(
        to: impl IntoIterator<Item = impl Into<Endpoint>>,
        answer_url: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        Self {
            to: to.into_iter().map(Into::into).collect(),
            from: None,
            event_url: None,
            length_timer: None,
            ringing_timer: None,
            event_method: None,
            machine_detection: None,
            random_from_number: None,
            answer_url: answer_url.into_iter().map(Into::into).collect(),
            answer_method: None,
        }
    }

    /// Sets [`from`](Self::from).
    #[must_use]
    pub fn from(mut self, from: impl Into<EndpointPhoneFrom>) -> Self {
        self.from = Some(from.into());
        self
    }

    /// Sets [`event_url`](Self::event_url).
    #[must_use]
    pub fn event_url(
        mut self,
        event_url: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        self.event_url = Some(event_url.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`length_timer`](Self::length_timer).
    #[must_use]
    pub fn length_timer(mut self, length_timer: i64) -> Self {
        self.length_timer = Some(length_timer);
        self
    }

    /// Sets [`ringing_timer`](Self::ringing_timer).
    #[must_use]
    pub fn ringing_timer(mut self, ringing_timer: i64) -> Self {
        self.ringing_timer = Some(ringing_timer);
        self
    }

    /// Sets [`event_method`](Self::event_method).
    #[must_use]
    pub fn event_method(mut self, event_method: impl Into<HttpMethod>) -> Self {
        self.event_method = Some(event_method.into());
        self
    }

    /// Sets [`machine_detection`](Self::machine_detection).
    #[must_use]
    pub fn machine_detection(
        mut self,
        machine_detection: impl Into<MachineDetection>,
    ) -> Self {
        self.machine_detection = Some(machine_detection.into());
        self
    }

    /// Sets [`random_from_number`](Self::random_from_number).
    #[must_use]
    pub fn random_from_number(mut self, random_from_number: bool) -> Self {
        self.random_from_number = Some(random_from_number);
        self
    }

    /// Sets [`answer_method`](Self::answer_method).
    #[must_use]
    pub fn answer_method(mut self, answer_method: impl Into<HttpMethod>) -> Self {
        self.answer_method = Some(answer_method.into());
        self
    }
}

impl Serialize for CreateCallRequestAnswerUrl {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let choice = [
            ("from", self.from.is_some()),
            ("random_from_number", self.random_from_number == Some(true)),
        ];
        encode::exactly_one_of::<S::Error>(&choice)?;
        let mut object = encode::object(serializer)?;
        object.field("to", &self.to)?;
        object.optional("from", &self.from)?;
        object.optional("event_url", &self.event_url)?;
        object.optional("length_timer", &self.length_timer)?;
        object.optional("ringing_timer", &self.ringing_timer)?;
        object.optional("event_method", &self.event_method)?;
        object.optional("machine_detection", &self.machine_detection)?;
        object.optional("random_from_number", &self.random_from_number)?;
        object.field("answer_url", &self.answer_url)?;
        object.optional("answer_method", &self.answer_method)?;
        object.finish()
    }
}
