//! Call control: what happens in a call, as a list of actions, the NCCO.
//!
//! ```
//! use vonage_sdk::ncco::{Connect, Endpoint, Ncco, Talk};
//!
//! let ncco = Ncco::new()
//!     .then(Talk::new("Hello. Please wait.").language("en-GB"))
//!     .then(Connect::new(Endpoint::phone("447700900001")).from("447700900000").timeout(45));
//! let json = serde_json::json!([
//!     { "action": "talk", "text": "Hello. Please wait.", "language": "en-GB" },
//!     {
//!         "action": "connect",
//!         "endpoint": [{ "type": "phone", "number": "447700900001" }],
//!         "from": "447700900000",
//!         "timeout": 45,
//!     },
//! ]);
//! assert_eq!(ncco.to_string().parse::<serde_json::Value>()?, json);
//! # Ok::<_, serde_json::Error>(())
//! ```
//!
//! | action | does | the next action waits |
//! |---|---|---|
//! | [`Talk`] | says a text | until it has been said, unless `barge_in` is set |
//! | [`Stream`] | plays a file | until it has been played, unless `barge_in` is set |
//! | [`Input`] | takes keys and speech | until they are there, unless the webhook answers with another NCCO |
//! | [`Record`] | records | no, unless something is set that ends the recording |
//! | [`Connect`] | calls an endpoint | until it has hung up, or does not answer |
//! | [`Conversation`] | takes part in a conversation | until the conversation has ended |
//! | [`Transfer`] | moves the legs into another conversation | there is none |
//! | [`Notify`] | calls a webhook | until it has answered, unless it answers with another NCCO |
//! | [`Wait`] | does nothing | for a time |
//!
//! When no action is left, the call ends. What an action requires is an argument, what is optional is a setter. Of two
//! options that exclude each other the one that was set last is sent. Numbers and texts are sent as they are; what is
//! out of its range, the service refuses. An option that this crate does not know is set with `with`, by its name on
//! the wire, and an action that it does not know is a [`JsonObject`].
//!
//! # Where an NCCO goes
//!
//! **Into a request**: whatever takes an NCCO takes an [`Ncco`], or a list of one kind of action.
//!
//! ```no_run
//! # async fn example(client: vonage_sdk::Client) -> Result<(), vonage_sdk::Error> {
//! use vonage_sdk::ncco::{Ncco, Record, Talk};
//! use vonage_sdk::voice::{CreateCallRequest, Endpoint, TransferDestination, UpdateCallRequest};
//!
//! let to = [Endpoint::phone("447700900001")];
//! let call = CreateCallRequest::ncco(to, [Talk::new("Hello.")]).from("447700900000");
//! let uuid = client.voice().create_call(call).await?.uuid.unwrap_or_default();
//!
//! let recording = Record::new().beep_start(true).end_on_silence(3);
//! let mailbox = Ncco::new().then(Talk::new("Speak after the beep.")).then(recording);
//! client.voice().update_call(uuid, UpdateCallRequest::transfer(TransferDestination::ncco(mailbox))).await?;
//! # Ok(()) }
//! ```
//!
//! **Into an answer**: a call that comes in asks the answer address of the application
//! ([`voice::AnswerRequest`](crate::voice::AnswerRequest)), a call that is placed with `answer_url` asks that address.
//! The body of the answer is the NCCO, as JSON. [`Ncco`] is [`Serialize`], for frameworks that write JSON themselves,
//! and its text is that JSON:
//!
//! ```
//! use http::{Response, header::CONTENT_TYPE};
//! use vonage_sdk::ncco::{Dtmf, Input, Ncco, Talk};
//!
//! fn answer() -> http::Result<Response<String>> {
//!     let ncco = Ncco::new()
//!         .then(Talk::new("Press 1 to hear it again.").barge_in(true))
//!         .then(Input::dtmf(Dtmf::new().max_digits(1)).event_url("https://example.com/pressed"));
//!     Response::builder().header(CONTENT_TYPE, "application/json").body(ncco.to_string())
//! }
//! # assert!(answer().is_ok_and(|response| response.body().starts_with(r#"[{"action":"talk""#)));
//! ```
//!
//! # Where this comes from
//!
//! No document describes the actions. These are those of the vendor's [NCCO
//! reference](https://developer.vonage.com/en/voice/voice-api/ncco-reference) as of 2026, with the few options that
//! only its SDKs have. Where they contradict each other, a comment in the source says what was decided.

mod connect;
mod conversation;
mod endpoint;
mod flow;
mod http_method;
mod input;
mod options;
mod play;
mod record;

pub use connect::{AdvancedMachineDetection, Connect, MachineDetection, MachineDetectionMode};
pub use conversation::{Conversation, Transfer};
pub use endpoint::{
    Endpoint, EndpointPhone, EndpointSip, EndpointWebsocket, OnAnswer, WebsocketAuthorization, WebsocketContentType,
};
pub use flow::{Notify, Wait};
pub use http_method::HttpMethod;
pub use input::{Dtmf, Input, Speech};
pub use play::{Stream, Talk};
pub use record::{Key, Record, RecordingFormat, Transcription};

use std::{fmt, slice, vec};

use serde::Serialize;

use crate::runtime::JsonObject;
use options::Shown;

/// A call control object: actions, in the order in which they are carried out. See [`ncco`](crate::ncco).
///
/// Its text is the JSON that a webhook answers. `Debug` prints the same without the secrets of websockets.
#[derive(Clone, Default, PartialEq, Serialize)]
#[serde(transparent)]
#[must_use]
pub struct Ncco(Vec<JsonObject>);

impl Ncco {
    /// No actions, which ends the call.
    pub fn new() -> Self {
        Self::default()
    }

    /// The same with one more action.
    pub fn then(mut self, action: impl Into<JsonObject>) -> Self {
        self.0.push(action.into());
        self
    }

    /// The number of actions.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are no actions.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The actions.
    pub fn iter(&self) -> slice::Iter<'_, JsonObject> {
        self.0.iter()
    }
}

impl fmt::Display for Ncco {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&serde_json::to_string(&self.0).map_err(|_| fmt::Error)?)
    }
}

impl fmt::Debug for Ncco {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter().map(|action| Shown(action.as_map()))).finish()
    }
}

impl<A: Into<JsonObject>> FromIterator<A> for Ncco {
    fn from_iter<I: IntoIterator<Item = A>>(actions: I) -> Self {
        Self(actions.into_iter().map(Into::into).collect())
    }
}

impl<A: Into<JsonObject>> Extend<A> for Ncco {
    fn extend<I: IntoIterator<Item = A>>(&mut self, actions: I) {
        self.0.extend(actions.into_iter().map(Into::into));
    }
}

impl IntoIterator for Ncco {
    type Item = JsonObject;
    type IntoIter = vec::IntoIter<JsonObject>;

    fn into_iter(self) -> vec::IntoIter<JsonObject> {
        self.0.into_iter()
    }
}

impl<'a> IntoIterator for &'a Ncco {
    type Item = &'a JsonObject;
    type IntoIter = slice::Iter<'a, JsonObject>;

    fn into_iter(self) -> slice::Iter<'a, JsonObject> {
        self.iter()
    }
}
