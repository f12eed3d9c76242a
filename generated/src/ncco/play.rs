//! What is heard: [`Talk`] and [`Stream`].

use serde::Serialize;
use serde_json::Value;

use super::options::Options;
use crate::runtime::JsonObject;

/// Says a text.
///
/// The next action waits until the text has been said, unless [`barge_in`](Self::barge_in) is set.
///
/// ```
/// use vonage_sdk::ncco::{Ncco, Talk};
///
/// let ncco = Ncco::new()
///     .then(Talk::new("Guten Tag").language("de-DE").style(1))
///     .then(Talk::ssml("One moment <break time='1s'/> please."));
/// # assert_eq!(ncco.len(), 2);
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(transparent)]
#[must_use]
pub struct Talk(Options);

impl Talk {
    /// Says a text of up to 1,500 characters. A comma makes a short pause.
    ///
    /// A text that begins with `<speak>` is taken for [SSML](Self::ssml), whoever wrote it.
    pub fn new(text: impl Into<String>) -> Self {
        Self(Options::action("talk").set("text", text.into()))
    }

    /// Says a text with [SSML](https://developer.vonage.com/en/voice/voice-api/concepts/customizing-tts) tags, which do
    /// not count towards the 1,500 characters.
    ///
    /// The element `speak`, by which the service knows SSML, is put around the text if it is not there. Not every voice
    /// understands all tags.
    pub fn ssml(text: impl Into<String>) -> Self {
        let text = text.into();
        let is_enclosed = text.trim_start().starts_with("<speak");
        Self::new(if is_enclosed { text } else { format!("<speak>{text}</speak>") })
    }

    /// Whether the text ends as soon as the callee presses a key or speaks. Default: `false`.
    ///
    /// The next action that is neither a [`Talk`] nor a [`Stream`] then has to be an [`Input`](super::Input). Once it
    /// is `true`, it stays so until there is one, whatever the actions in between say.
    pub fn barge_in(self, barge_in: bool) -> Self {
        self.with("bargeIn", barge_in)
    }

    /// How often to say the text; 0 for without end. Default: `1`.
    pub fn r#loop(self, times: u32) -> Self {
        self.with("loop", times)
    }

    // The vendor's reference calls it a value from -1 to 1. It goes as a number, as Java, Python and Ruby send it; Node
    // and .NET have a string.
    /// The volume, from -1 to 1. Default: `0`.
    pub fn level(self, level: f64) -> Self {
        self.with("level", level)
    }

    /// The language of the text (BCP 47), one of those that the [service
    /// speaks](https://developer.vonage.com/en/voice/voice-api/concepts/text-to-speech#supported-languages). Default:
    /// `en-US`.
    pub fn language(self, language: impl Into<String>) -> Self {
        self.with("language", language.into())
    }

    /// The number of a voice among those of the language. Default: `0`.
    pub fn style(self, style: u32) -> Self {
        self.with("style", style)
    }

    /// Whether to use the premium version of the voice, if there is one; it costs extra. Default: `false`.
    pub fn premium(self, premium: bool) -> Self {
        self.with("premium", premium)
    }

    // Not in the vendor's reference as it was read, but in .NET and Ruby of 2026. For speech that is recognised, the
    // vendor's guide has the same.
    /// Who makes the voice: `ElevenLabs`, `Google` and `Polly` are known. Without it the service chooses.
    pub fn provider(self, provider: impl Into<String>) -> Self {
        self.with("provider", provider.into())
    }

    /// Options of the [`provider`](Self::provider); their names and values are the provider's.
    pub fn provider_options(self, options: impl Into<JsonObject>) -> Self {
        self.with("providerOptions", options.into())
    }

    /// Sets any option by its name on the wire.
    pub fn with(self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        Self(self.0.set(name, value))
    }
}

impl From<Talk> for JsonObject {
    fn from(action: Talk) -> Self {
        action.0.into()
    }
}

/// Plays a file.
///
/// The next action waits until the file has been played, unless [`barge_in`](Self::barge_in) is set.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(transparent)]
#[must_use]
pub struct Stream(Options);

impl Stream {
    /// Plays the MP3 or WAV file (16 bits) at an address. The service keeps it for as long as its `Cache-Control`
    /// allows.
    pub fn new(url: impl Into<String>) -> Self {
        Self(Options::action("stream").set("streamUrl", [url.into()].as_slice()))
    }

    /// The volume, from -1 to 1 in steps of 0.1. Default: `0`.
    pub fn level(self, level: f64) -> Self {
        self.with("level", level)
    }

    /// Whether the file ends as soon as the callee presses a key or speaks. Default: `false`.
    ///
    /// The next action that is neither a [`Talk`] nor a [`Stream`] then has to be an [`Input`](super::Input). Once it
    /// is `true`, it stays so until there is one, whatever the actions in between say.
    pub fn barge_in(self, barge_in: bool) -> Self {
        self.with("bargeIn", barge_in)
    }

    /// How often to play the file; 0 for without end. Default: `1`.
    pub fn r#loop(self, times: u32) -> Self {
        self.with("loop", times)
    }

    /// Sets any option by its name on the wire.
    pub fn with(self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        Self(self.0.set(name, value))
    }
}

impl From<Stream> for JsonObject {
    fn from(action: Stream) -> Self {
        action.0.into()
    }
}
