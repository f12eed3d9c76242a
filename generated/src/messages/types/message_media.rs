// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`MessageMedia`].

use serde::{Deserialize, Serialize};

/// Something that a message carries.
///
/// Described at `vonage.yaml#/components/schemas/MessageMedia`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct MessageMedia {
    /// Its address, open to everyone.
    pub url: String,
    /// A text to go with it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub caption: Option<String>,
    /// The name of the file, where the channel shows one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    /// The address of a picture to show before a film is played. Viber requires it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub thumb_url: Option<String>,
}

impl MessageMedia {
    /// An object with what is required.
    #[must_use]
    pub fn new(url: impl Into<String>) -> Self {
        Self {
            url: url.into(),
            caption: None,
            name: None,
            thumb_url: None,
        }
    }

    /// Sets [`caption`](Self::caption).
    #[must_use]
    pub fn caption(mut self, caption: impl Into<String>) -> Self {
        self.caption = Some(caption.into());
        self
    }

    /// Sets [`name`](Self::name).
    #[must_use]
    pub fn name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Sets [`thumb_url`](Self::thumb_url).
    #[must_use]
    pub fn thumb_url(mut self, thumb_url: impl Into<String>) -> Self {
        self.thumb_url = Some(thumb_url.into());
        self
    }
}

impl From<&str> for MessageMedia {
    fn from(value: &str) -> Self {
        Self::new(value)
    }
}

impl From<String> for MessageMedia {
    fn from(value: String) -> Self {
        Self::new(value)
    }
}
