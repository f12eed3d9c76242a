//! Who hears whom: [`Conversation`] and [`Transfer`].

use serde::Serialize;
use serde_json::Value;

use super::options::Options;
use super::{HttpMethod, Transcription};
use crate::runtime::JsonObject;

/// Lets the call take part in a conversation of up to 200 participants, and makes it if there is none of this name.
///
/// ```
/// use vonage_sdk::ncco::{Conversation, Ncco};
///
/// let moderator = Ncco::from_iter([Conversation::new("weekly").record(true).end_on_exit(true)]);
/// let attendee = Ncco::from_iter([Conversation::new("weekly")
///     .start_on_enter(false)
///     .music_on_hold_url("https://example.com/waiting.mp3")]);
/// # assert_eq!(moderator.len() + attendee.len(), 2);
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(transparent)]
#[must_use]
pub struct Conversation(Options);

impl Conversation {
    /// Takes part in the conversation of this name. Names belong to the application, within its region.
    pub fn new(name: impl Into<String>) -> Self {
        Self(Options::action("conversation").set("name", name.into()))
    }

    /// The address of an MP3 file that is played until the conversation starts.
    pub fn music_on_hold_url(self, url: impl Into<String>) -> Self {
        self.with("musicOnHoldUrl", [url.into()].as_slice())
    }

    /// Whether the conversation starts with this participant; `false` for those who wait for a moderator. Default:
    /// `true`.
    pub fn start_on_enter(self, start_on_enter: bool) -> Self {
        self.with("startOnEnter", start_on_enter)
    }

    /// Whether the conversation ends with this participant, as a moderator's does. Otherwise it ends with the last one.
    /// Default: `false`.
    pub fn end_on_exit(self, end_on_exit: bool) -> Self {
        self.with("endOnExit", end_on_exit)
    }

    /// Whether the conversation is recorded, from its start. `false` takes a [`transcription`](Self::transcription)
    /// back.
    pub fn record(self, record: bool) -> Self {
        let options = if record { self.0 } else { self.0.without("transcription") };
        Self(options.set("record", record))
    }

    /// The ids of the legs that hear this participant; none of them if there are no ids. Default: everybody.
    ///
    /// It takes the place of [`mute`](Self::mute): the service has either.
    pub fn can_speak(self, legs: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self(can_speak(self.0, legs))
    }

    /// The ids of the legs that this participant hears; none of them if there are no ids. Default: everybody.
    pub fn can_hear(self, legs: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.with("canHear", ids(legs))
    }

    /// Whether this participant is neither heard nor recorded. `true` takes the place of
    /// [`can_speak`](Self::can_speak).
    pub fn mute(self, mute: bool) -> Self {
        Self(set_mute(self.0, mute))
    }

    // .NET, Java and Python have the address and the method; the vendor's reference has them under `record`.
    /// The address that is told of the conversation, and where its recording is.
    pub fn event_url(self, url: impl Into<String>) -> Self {
        self.with("eventUrl", [url.into()].as_slice())
    }

    /// The HTTP method to tell it with. Default: `POST`.
    pub fn event_method(self, method: HttpMethod) -> Self {
        self.with("eventMethod", method.as_str())
    }

    /// Has the conversation transcribed, and therefore [recorded](Self::record); it costs extra.
    pub fn transcription(self, transcription: Transcription) -> Self {
        self.record(true).with("transcription", transcription.0)
    }

    /// Sets any option by its name on the wire.
    pub fn with(self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        Self(self.0.set(name, value))
    }
}

impl From<Conversation> for JsonObject {
    fn from(action: Conversation) -> Self {
        action.0.into()
    }
}

/// Moves all legs into another conversation, whose own NCCO governs them from then on. No action can follow.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(transparent)]
#[must_use]
pub struct Transfer(Options);

impl Transfer {
    // The name of this option is `conversation_id` in the table of the vendor's reference and in Ruby, `conversationId`
    // in the reference's example, in Java, Python and .NET, and in keeping with every other option.
    /// Moves them into the conversation of this id, such as `CON-f972836a-550f-45fa-956c-12a2ab5b7d22`.
    pub fn new(conversation_id: impl Into<String>) -> Self {
        Self(Options::action("transfer").set("conversationId", conversation_id.into()))
    }

    /// The ids of the legs that hear this participant; none of them if there are no ids. Default: everybody.
    ///
    /// It takes the place of [`mute`](Self::mute): the service has either.
    pub fn can_speak(self, legs: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self(can_speak(self.0, legs))
    }

    /// The ids of the legs that this participant hears; none of them if there are no ids. Default: everybody.
    pub fn can_hear(self, legs: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.with("canHear", ids(legs))
    }

    /// Whether this participant is neither heard nor recorded. `true` takes the place of
    /// [`can_speak`](Self::can_speak).
    pub fn mute(self, mute: bool) -> Self {
        Self(set_mute(self.0, mute))
    }

    /// Sets any option by its name on the wire.
    pub fn with(self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        Self(self.0.set(name, value))
    }
}

impl From<Transfer> for JsonObject {
    fn from(action: Transfer) -> Self {
        action.0.into()
    }
}

fn ids(legs: impl IntoIterator<Item = impl Into<String>>) -> Vec<String> {
    legs.into_iter().map(Into::into).collect()
}

fn can_speak(options: Options, legs: impl IntoIterator<Item = impl Into<String>>) -> Options {
    options.without("mute").set("canSpeak", ids(legs))
}

fn set_mute(options: Options, mute: bool) -> Options {
    let options = if mute { options.without("canSpeak") } else { options };
    options.set("mute", mute)
}
