// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`MessageSticker`].

use serde::{Deserialize, Serialize, Serializer};
use crate::runtime::encode;

/// A sticker, by its address or by its id.
///
/// Described at `vonage.yaml#/components/schemas/MessageSticker`.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[non_exhaustive]
pub struct MessageSticker {
    /// Its address, open to everyone.
    #[serde(default)]
    pub url: Option<String>,
    /// Its id in the channel.
    #[serde(default)]
    pub id: Option<String>,
}

impl MessageSticker {
    /// An object with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self { url: None, id: None }
    }

    /// Sets [`url`](Self::url).
    #[must_use]
    pub fn url(mut self, url: impl Into<String>) -> Self {
        self.url = Some(url.into());
        self
    }

    /// Sets [`id`](Self::id).
    #[must_use]
    pub fn id(mut self, id: impl Into<String>) -> Self {
        self.id = Some(id.into());
        self
    }
}

impl Serialize for MessageSticker {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let choice = [("url", self.url.is_some()), ("id", self.id.is_some())];
        encode::exactly_one_of::<S::Error>(&choice)?;
        let mut object = encode::object(serializer)?;
        object.optional("url", &self.url)?;
        object.optional("id", &self.id)?;
        object.finish()
    }
}
