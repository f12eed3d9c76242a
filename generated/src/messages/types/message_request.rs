// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`MessageRequest`].

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use crate::runtime::{JsonObject, UnknownVariant, decode};
use super::{
    AudioMessage, CustomMessage, FileMessage, ImageMessage, MessageChannel, MessageMedia,
    MessageSticker, MessageTemplate, StickerMessage, TemplateMessage, TextMessage,
    VcardMessage, VideoMessage,
};

/// A message to be sent.
///
/// Described at `vonage.yaml#/components/schemas/MessageRequest`.
///
/// The wire tells them apart by `message_type`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum MessageRequest {
    /// `text`
    Text(TextMessage),
    /// `image`
    Image(ImageMessage),
    /// `audio`
    Audio(AudioMessage),
    /// `video`
    Video(VideoMessage),
    /// `file`
    File(FileMessage),
    /// `vcard`
    Vcard(VcardMessage),
    /// `sticker`
    Sticker(StickerMessage),
    /// `template`
    Template(TemplateMessage),
    /// `custom`
    Custom(CustomMessage),
    /// What the document does not describe; it is sent back as it came.
    Unknown(UnknownVariant),
}

impl MessageRequest {
    /// Makes the [`TextMessage`] that the variant [`Text`](Self::Text) holds.
    #[must_use]
    pub fn text(
        to: impl Into<String>,
        from: impl Into<String>,
        channel: impl Into<MessageChannel>,
        text: impl Into<String>,
    ) -> TextMessage {
        TextMessage::new(to, from, channel, text)
    }

    /// Makes the [`ImageMessage`] that the variant [`Image`](Self::Image) holds.
    #[must_use]
    pub fn image(
        to: impl Into<String>,
        from: impl Into<String>,
        channel: impl Into<MessageChannel>,
        image: impl Into<MessageMedia>,
    ) -> ImageMessage {
        ImageMessage::new(to, from, channel, image)
    }

    /// Makes the [`AudioMessage`] that the variant [`Audio`](Self::Audio) holds.
    #[must_use]
    pub fn audio(
        to: impl Into<String>,
        from: impl Into<String>,
        channel: impl Into<MessageChannel>,
        audio: impl Into<MessageMedia>,
    ) -> AudioMessage {
        AudioMessage::new(to, from, channel, audio)
    }

    /// Makes the [`VideoMessage`] that the variant [`Video`](Self::Video) holds.
    #[must_use]
    pub fn video(
        to: impl Into<String>,
        from: impl Into<String>,
        channel: impl Into<MessageChannel>,
        video: impl Into<MessageMedia>,
    ) -> VideoMessage {
        VideoMessage::new(to, from, channel, video)
    }

    /// Makes the [`FileMessage`] that the variant [`File`](Self::File) holds.
    #[must_use]
    pub fn file(
        to: impl Into<String>,
        from: impl Into<String>,
        channel: impl Into<MessageChannel>,
        file: impl Into<MessageMedia>,
    ) -> FileMessage {
        FileMessage::new(to, from, channel, file)
    }

    /// Makes the [`VcardMessage`] that the variant [`Vcard`](Self::Vcard) holds.
    #[must_use]
    pub fn vcard(
        to: impl Into<String>,
        from: impl Into<String>,
        channel: impl Into<MessageChannel>,
        vcard: impl Into<MessageMedia>,
    ) -> VcardMessage {
        VcardMessage::new(to, from, channel, vcard)
    }

    /// Makes the [`StickerMessage`] that the variant [`Sticker`](Self::Sticker) holds.
    #[must_use]
    pub fn sticker(
        to: impl Into<String>,
        from: impl Into<String>,
        channel: impl Into<MessageChannel>,
        sticker: impl Into<MessageSticker>,
    ) -> StickerMessage {
        StickerMessage::new(to, from, channel, sticker)
    }

    /// Makes the [`TemplateMessage`] that the variant [`Template`](Self::Template) holds.
    #[must_use]
    pub fn template(
        to: impl Into<String>,
        from: impl Into<String>,
        channel: impl Into<MessageChannel>,
        template: impl Into<MessageTemplate>,
    ) -> TemplateMessage {
        TemplateMessage::new(to, from, channel, template)
    }

    /// Makes the [`CustomMessage`] that the variant [`Custom`](Self::Custom) holds.
    #[must_use]
    pub fn custom(
        to: impl Into<String>,
        from: impl Into<String>,
        channel: impl Into<MessageChannel>,
        custom: impl Into<JsonObject>,
    ) -> CustomMessage {
        CustomMessage::new(to, from, channel, custom)
    }
}

impl From<TextMessage> for MessageRequest {
    fn from(value: TextMessage) -> Self {
        Self::Text(value)
    }
}

impl From<ImageMessage> for MessageRequest {
    fn from(value: ImageMessage) -> Self {
        Self::Image(value)
    }
}

impl From<AudioMessage> for MessageRequest {
    fn from(value: AudioMessage) -> Self {
        Self::Audio(value)
    }
}

impl From<VideoMessage> for MessageRequest {
    fn from(value: VideoMessage) -> Self {
        Self::Video(value)
    }
}

impl From<FileMessage> for MessageRequest {
    fn from(value: FileMessage) -> Self {
        Self::File(value)
    }
}

impl From<VcardMessage> for MessageRequest {
    fn from(value: VcardMessage) -> Self {
        Self::Vcard(value)
    }
}

impl From<StickerMessage> for MessageRequest {
    fn from(value: StickerMessage) -> Self {
        Self::Sticker(value)
    }
}

impl From<TemplateMessage> for MessageRequest {
    fn from(value: TemplateMessage) -> Self {
        Self::Template(value)
    }
}

impl From<CustomMessage> for MessageRequest {
    fn from(value: CustomMessage) -> Self {
        Self::Custom(value)
    }
}

impl Serialize for MessageRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(value) => value.serialize(serializer),
            Self::Image(value) => value.serialize(serializer),
            Self::Audio(value) => value.serialize(serializer),
            Self::Video(value) => value.serialize(serializer),
            Self::File(value) => value.serialize(serializer),
            Self::Vcard(value) => value.serialize(serializer),
            Self::Sticker(value) => value.serialize(serializer),
            Self::Template(value) => value.serialize(serializer),
            Self::Custom(value) => value.serialize(serializer),
            Self::Unknown(value) => value.serialize(serializer),
        }
    }
}

impl<'de> Deserialize<'de> for MessageRequest {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        decode::tagged(deserializer, "MessageRequest", "message_type")?
            .variant(&["text"], Self::Text)
            .variant(&["image"], Self::Image)
            .variant(&["audio"], Self::Audio)
            .variant(&["video"], Self::Video)
            .variant(&["file"], Self::File)
            .variant(&["vcard"], Self::Vcard)
            .variant(&["sticker"], Self::Sticker)
            .variant(&["template"], Self::Template)
            .variant(&["custom"], Self::Custom)
            .finish(Self::Unknown)
    }
}
