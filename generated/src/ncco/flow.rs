//! What is not heard: [`Notify`] and [`Wait`].

use serde::Serialize;
use serde_json::Value;

use super::HttpMethod;
use super::options::Options;
use crate::runtime::JsonObject;

/// Sends an object of yours to an address of yours, to tell how far the call has come.
///
/// If the answer is an NCCO, it takes the place of this one; if it is empty, this one goes on.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(transparent)]
#[must_use]
pub struct Notify(Options);

impl Notify {
    /// Sends this object to this address.
    pub fn new(payload: impl Into<JsonObject>, event_url: impl Into<String>) -> Self {
        Self(Options::action("notify").set("payload", payload.into()).set("eventUrl", [event_url.into()].as_slice()))
    }

    /// The HTTP method to send it with. Default: `POST`.
    pub fn event_method(self, method: HttpMethod) -> Self {
        self.with("eventMethod", method.as_str())
    }

    /// Sets any option by its name on the wire.
    pub fn with(self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        Self(self.0.set(name, value))
    }
}

impl From<Notify> for JsonObject {
    fn from(action: Notify) -> Self {
        action.0.into()
    }
}

/// Waits before the next action, in silence.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(transparent)]
#[must_use]
pub struct Wait(Options);

impl Wait {
    /// Waits for ten seconds.
    pub fn new() -> Self {
        Self(Options::action("wait"))
    }

    /// The number of seconds to wait, 0.1 to 7200; what lies beyond is taken for the nearest of these. Default: `10`.
    pub fn timeout(self, seconds: f64) -> Self {
        self.with("timeout", seconds)
    }

    /// Sets any option by its name on the wire.
    pub fn with(self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        Self(self.0.set(name, value))
    }
}

impl Default for Wait {
    fn default() -> Self {
        Self::new()
    }
}

impl From<Wait> for JsonObject {
    fn from(action: Wait) -> Self {
        action.0.into()
    }
}
