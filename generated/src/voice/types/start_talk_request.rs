// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`StartTalkRequest`].

use serde::{Deserialize, Serialize};
use crate::runtime::{decode, encode};
use super::{Language, VoiceName};

/// What [`Voice::start_talk`](crate::voice::Voice::start_talk) sends.
///
/// Described at `voice.v1.yaml#/paths/~1calls~1{uuid}~1talk/put/requestBody/content/application~1json/schema`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct StartTalkRequest {
    /// The text to read.
    pub text: String,
    /// How often to say the text; 0 for without end.
    ///
    /// Default: `1`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub r#loop: Option<i64>,
    /// The volume, from -1 to 1 in steps of 0.1.
    ///
    /// Default: `0`.
    #[serde(
        default,
        deserialize_with = "decode::number_in_string",
        serialize_with = "encode::number_in_string",
        skip_serializing_if = "Option::is_none"
    )]
    pub level: Option<f64>,
    /// The language to read the text in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<Language>,
    /// The number of a voice among those of the language.
    ///
    /// Default: `0`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub style: Option<i64>,
    /// Whether to use the premium version of the voice.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub premium: Option<bool>,
    /// The name of a voice. Language and style choose one among more.
    ///
    /// Default: `Kimberly`.
    #[deprecated(note = "choose a voice by `language` and `style`")]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voice_name: Option<VoiceName>,
}

impl StartTalkRequest {
    /// An object with what is required.
    #[expect(deprecated, reason = "it is for users to avoid")]
    #[must_use]
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            r#loop: None,
            level: None,
            language: None,
            style: None,
            premium: None,
            voice_name: None,
        }
    }

    /// Sets [`loop`](Self::loop).
    #[must_use]
    pub fn r#loop(mut self, r#loop: i64) -> Self {
        self.r#loop = Some(r#loop);
        self
    }

    /// Sets [`level`](Self::level).
    #[must_use]
    pub fn level(mut self, level: f64) -> Self {
        self.level = Some(level);
        self
    }

    /// Sets [`language`](Self::language).
    #[must_use]
    pub fn language(mut self, language: impl Into<Language>) -> Self {
        self.language = Some(language.into());
        self
    }

    /// Sets [`style`](Self::style).
    #[must_use]
    pub fn style(mut self, style: i64) -> Self {
        self.style = Some(style);
        self
    }

    /// Sets [`premium`](Self::premium).
    #[must_use]
    pub fn premium(mut self, premium: bool) -> Self {
        self.premium = Some(premium);
        self
    }

    /// Sets [`voice_name`](Self::voice_name).
    #[deprecated(note = "choose a voice by `language` and `style`")]
    #[expect(deprecated, reason = "it is for users to avoid")]
    #[must_use]
    pub fn voice_name(mut self, voice_name: impl Into<VoiceName>) -> Self {
        self.voice_name = Some(voice_name.into());
        self
    }
}

impl From<&str> for StartTalkRequest {
    fn from(value: &str) -> Self {
        Self::new(value)
    }
}

impl From<String> for StartTalkRequest {
    fn from(value: String) -> Self {
        Self::new(value)
    }
}
