//! [`Record`], and how a recording is transcribed.

use serde::Serialize;
use serde_json::Value;

use super::HttpMethod;
use super::options::Options;
use crate::runtime::JsonObject;

/// Records the call, or a part of it.
///
/// With one of [`end_on_silence`](Self::end_on_silence), [`end_on_key`](Self::end_on_key) and
/// [`timeout`](Self::timeout) the next action waits until the recording has ended, as a mailbox needs it. With none of
/// them the next action follows at once, and the recording goes on until the call ends.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(transparent)]
#[must_use]
pub struct Record(Options);

impl Record {
    /// Records.
    pub fn new() -> Self {
        Self(Options::action("record"))
    }

    /// The format of the file. Default: MP3, or WAV if there are more than two channels.
    pub fn format(self, format: RecordingFormat) -> Self {
        self.with("format", format.as_str())
    }

    /// Records what is said and what is heard in channels of their own.
    pub fn split(self) -> Self {
        self.with("split", "conversation")
    }

    /// The number of channels, up to 32; further participants share the last one. It [splits](Self::split) the
    /// recording, which it needs.
    pub fn channels(self, channels: u32) -> Self {
        self.split().with("channels", channels)
    }

    /// Ends after so many seconds of silence, 3 to 10.
    pub fn end_on_silence(self, seconds: u32) -> Self {
        self.with("endOnSilence", seconds)
    }

    /// Ends when this key is pressed.
    pub fn end_on_key(self, key: Key) -> Self {
        self.with("endOnKey", key.as_str())
    }

    /// Ends after so many seconds, 3 to 7200.
    pub fn timeout(self, seconds: u32) -> Self {
        self.with("timeOut", seconds)
    }

    /// Whether a beep says that the recording begins.
    pub fn beep_start(self, beep_start: bool) -> Self {
        self.with("beepStart", beep_start)
    }

    /// The address that is told where the recording is, once it has ended.
    pub fn event_url(self, url: impl Into<String>) -> Self {
        self.with("eventUrl", [url.into()].as_slice())
    }

    /// The HTTP method to tell it with. Default: `POST`.
    pub fn event_method(self, method: HttpMethod) -> Self {
        self.with("eventMethod", method.as_str())
    }

    /// Has the recording transcribed; it costs extra.
    pub fn transcription(self, transcription: Transcription) -> Self {
        self.with("transcription", transcription.0)
    }

    /// Sets any option by its name on the wire.
    pub fn with(self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        Self(self.0.set(name, value))
    }
}

impl Default for Record {
    fn default() -> Self {
        Self::new()
    }
}

impl From<Record> for JsonObject {
    fn from(action: Record) -> Self {
        action.0.into()
    }
}

/// How a recording is transcribed, up to two hours of it.
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use]
pub struct Transcription(pub(super) Options);

impl Transcription {
    /// A transcription as the service makes it by default.
    pub fn new() -> Self {
        Self::default()
    }

    /// The language that is spoken (BCP 47), one of those that the [service
    /// understands](https://developer.vonage.com/en/voice/voice-api/guides/asr#language).
    pub fn language(self, language: impl Into<String>) -> Self {
        self.with("language", language.into())
    }

    /// The address that is told when the transcription is ready.
    pub fn event_url(self, url: impl Into<String>) -> Self {
        self.with("eventUrl", [url.into()].as_slice())
    }

    /// The HTTP method to tell it with. Default: `POST`.
    pub fn event_method(self, method: HttpMethod) -> Self {
        self.with("eventMethod", method.as_str())
    }

    /// Whether each segment is rated between -1, negative, and 1, positive; a preview of the service's. Default:
    /// `false`.
    pub fn sentiment_analysis(self, sentiment_analysis: bool) -> Self {
        self.with("sentimentAnalysis", sentiment_analysis)
    }

    /// Sets any setting by its name on the wire.
    pub fn with(self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        Self(self.0.set(name, value))
    }
}

/// The format of a recording.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum RecordingFormat {
    /// `mp3`
    Mp3,
    /// `wav`
    Wav,
    /// `ogg`
    Ogg,
}

impl RecordingFormat {
    /// The value on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Mp3 => "mp3",
            Self::Wav => "wav",
            Self::Ogg => "ogg",
        }
    }
}

/// A key of a telephone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// `0`
    Zero,
    /// `1`
    One,
    /// `2`
    Two,
    /// `3`
    Three,
    /// `4`
    Four,
    /// `5`
    Five,
    /// `6`
    Six,
    /// `7`
    Seven,
    /// `8`
    Eight,
    /// `9`
    Nine,
    /// `*`
    Star,
    /// `#`
    Hash,
}

impl Key {
    /// The value on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Zero => "0",
            Self::One => "1",
            Self::Two => "2",
            Self::Three => "3",
            Self::Four => "4",
            Self::Five => "5",
            Self::Six => "6",
            Self::Seven => "7",
            Self::Eight => "8",
            Self::Nine => "9",
            Self::Star => "*",
            Self::Hash => "#",
        }
    }
}
