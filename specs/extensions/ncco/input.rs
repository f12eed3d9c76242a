//! [`Input`]: what the callee presses and says.

use serde::Serialize;
use serde_json::Value;

use super::HttpMethod;
use super::options::Options;
use crate::runtime::JsonObject;

/// Waits for keys, for speech, or for either of them, and sends what came to [`event_url`](Self::event_url), whose
/// answer is the NCCO that takes the place of this one.
///
/// ```
/// use vonage_sdk::ncco::{Dtmf, Input, Ncco, Speech, Talk};
///
/// let (key, word) = (Dtmf::new().max_digits(1), Speech::new().context(["sales", "support"]));
/// let ncco = Ncco::new()
///     .then(Talk::new("Press 1 or say sales, press 2 or say support.").barge_in(true))
///     .then(Input::dtmf_or_speech(key, word).event_url("https://example.com/chosen"));
/// # assert_eq!(ncco.len(), 2);
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(transparent)]
#[must_use]
pub struct Input(Options);

impl Input {
    /// Waits for keys.
    pub fn dtmf(settings: Dtmf) -> Self {
        Self::of(&["dtmf"]).with("dtmf", settings.0)
    }

    /// Waits for speech; it costs extra.
    pub fn speech(settings: Speech) -> Self {
        Self::of(&["speech"]).with("speech", settings.0)
    }

    /// Waits for keys or speech, whichever comes first.
    pub fn dtmf_or_speech(dtmf: Dtmf, speech: Speech) -> Self {
        Self::of(&["dtmf", "speech"]).with("dtmf", dtmf.0).with("speech", speech.0)
    }

    // The mode `asynchronous` is for keys alone, and allows them no settings.
    /// Sends each key by itself, as soon as it is pressed.
    pub fn each_digit() -> Self {
        Self::of(&["dtmf"]).with("mode", "asynchronous")
    }

    fn of(types: &[&str]) -> Self {
        Self(Options::action("input").set("type", types))
    }

    /// The address that is told what was pressed or said.
    pub fn event_url(self, url: impl Into<String>) -> Self {
        self.with("eventUrl", [url.into()].as_slice())
    }

    /// The HTTP method to tell it with. Default: `POST`.
    pub fn event_method(self, method: HttpMethod) -> Self {
        self.with("eventMethod", method.as_str())
    }

    /// Sets any option by its name on the wire.
    pub fn with(self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        Self(self.0.set(name, value))
    }
}

impl From<Input> for JsonObject {
    fn from(action: Input) -> Self {
        action.0.into()
    }
}

/// When enough keys have been pressed.
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use]
pub struct Dtmf(Options);

impl Dtmf {
    /// Up to four keys, with three seconds for each.
    pub fn new() -> Self {
        Self::default()
    }

    /// The number of seconds after the last key, or the start, up to 10. Default: `3`.
    pub fn timeout(self, seconds: u32) -> Self {
        self.with("timeOut", seconds)
    }

    /// The number of keys, up to 20. Default: `4`.
    pub fn max_digits(self, digits: u32) -> Self {
        self.with("maxDigits", digits)
    }

    /// Whether `#` ends it, too. Default: `false`.
    pub fn submit_on_hash(self, submit_on_hash: bool) -> Self {
        self.with("submitOnHash", submit_on_hash)
    }

    /// Sets any setting by its name on the wire.
    pub fn with(self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        Self(self.0.set(name, value))
    }
}

/// How speech is recognised.
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use]
pub struct Speech(Options);

impl Speech {
    /// Speech as the service recognises it by default.
    pub fn new() -> Self {
        Self::default()
    }

    /// The id of the leg to listen to. Default: the one that joined the call first.
    pub fn uuid(self, uuid: impl Into<String>) -> Self {
        self.with("uuid", [uuid.into()].as_slice())
    }

    // The vendor's reference and Python have 0.4 to 10 in fractions, .NET whole numbers from 1.
    /// The number of seconds of silence that end what is said, 0.4 to 10. Default: `2`.
    pub fn end_on_silence(self, seconds: f64) -> Self {
        self.with("endOnSilence", seconds)
    }

    /// The language that is spoken (BCP 47), one of those that the [service
    /// understands](https://developer.vonage.com/en/voice/voice-api/guides/asr#language). Default: `en-US`.
    pub fn language(self, language: impl Into<String>) -> Self {
        self.with("language", language.into())
    }

    /// Words that are likely to be said.
    pub fn context(self, words: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.with("context", words.into_iter().map(Into::into).collect::<Vec<String>>())
    }

    /// The number of seconds to wait for the first word, 1 to 60. Default: `10`.
    pub fn start_timeout(self, seconds: u32) -> Self {
        self.with("startTimeout", seconds)
    }

    /// The number of seconds that may be spoken, 1 to 60. Default: `60`.
    pub fn max_duration(self, seconds: u32) -> Self {
        self.with("maxDuration", seconds)
    }

    /// Whether to record what is said, and to tell the address of the recording. Default: `false`.
    pub fn save_audio(self, save_audio: bool) -> Self {
        self.with("saveAudio", save_audio)
    }

    /// How easily noise is taken for speech, from 10, hardly, to 100. Default: `90`.
    pub fn sensitivity(self, sensitivity: u32) -> Self {
        self.with("sensitivity", sensitivity)
    }

    /// Who recognises the speech: `google` is documented. Without it the service chooses.
    pub fn provider(self, provider: impl Into<String>) -> Self {
        self.with("provider", provider.into())
    }

    /// Options of the [`provider`](Self::provider); their names and values are the provider's.
    pub fn provider_options(self, options: impl Into<JsonObject>) -> Self {
        self.with("providerOptions", options.into())
    }

    /// Sets any setting by its name on the wire.
    pub fn with(self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        Self(self.0.set(name, value))
    }
}
