// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`StartStreamRequest`].

use serde::{Deserialize, Serialize};
use crate::runtime::{decode, encode};

/// What [`Voice::start_stream`](crate::voice::Voice::start_stream) sends.
///
/// Described at `voice.v1.yaml#/paths/~1calls~1{uuid}~1stream/put/requestBody/content/application~1json/schema`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct StartStreamRequest {
    /// The addresses of the audio files to play.
    pub stream_url: Vec<String>,
    /// the number of times to play the file, 0 for infinite.
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
}

impl StartStreamRequest {
    /// An object with what is required.
    #[must_use]
    pub fn new(stream_url: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self {
            stream_url: stream_url.into_iter().map(Into::into).collect(),
            r#loop: None,
            level: None,
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
}
