//! [`Connect`]: another leg for the call.

use serde::Serialize;
use serde_json::Value;

use super::options::Options;
use super::{Endpoint, HttpMethod};
use crate::runtime::JsonObject;

/// Calls an endpoint, and connects it to the call.
///
/// The next action follows when the two have finished, and when the endpoint is busy or does not answer: another
/// `Connect` then rings the next one.
///
/// ```
/// use vonage_sdk::ncco::{Connect, Endpoint, Ncco, Talk};
///
/// let ring = |number| Connect::new(Endpoint::phone(number)).from("447700900000").timeout(20);
/// let ncco = Ncco::new()
///     .then(ring("447700900001"))
///     .then(ring("447700900002"))
///     .then(Talk::new("Nobody is here. Please call again."));
/// # assert_eq!(ncco.len(), 3);
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(transparent)]
#[must_use]
pub struct Connect(Options);

impl Connect {
    /// Calls an endpoint; the service takes a single one.
    pub fn new(endpoint: impl Into<Endpoint>) -> Self {
        let endpoint: Value = endpoint.into().0.into();
        Self(Options::action("connect").set("endpoint", [endpoint].as_slice()))
    }

    // Python demands one of the two; the vendor's reference demands neither, and calls that come from an app have none.
    /// The number that the call comes from, which to a telephone has to be one of yours.
    ///
    /// It takes the place of [`random_from_number`](Self::random_from_number): the service has either.
    pub fn from(self, number: impl Into<String>) -> Self {
        Self(self.0.without("randomFromNumber").set("from", number.into()))
    }

    /// Whether the call comes from any one of the numbers that are linked to the application, of the country that is
    /// called if there is one. Default: `false`. `true` takes the place of [`from`](Self::from).
    pub fn random_from_number(self, random_from_number: bool) -> Self {
        let options = if random_from_number { self.0.without("from") } else { self.0 };
        Self(options.set("randomFromNumber", random_from_number))
    }

    /// Lets the answer of [`event_url`](Self::event_url) be an NCCO, which takes the place of this one: what to do when
    /// nobody answers.
    pub fn synchronous(self) -> Self {
        self.with("eventType", "synchronous")
    }

    // 1 to 120 in the vendor's reference, as for a call that is placed; 3 to 7200 in Java, as for a recording.
    /// The number of seconds that the endpoint may ring, 1 to 120. Default: `60`.
    pub fn timeout(self, seconds: u32) -> Self {
        self.with("timeout", seconds)
    }

    /// The number of seconds that the two may speak, up to 7200. Default: `7200`.
    pub fn limit(self, seconds: u32) -> Self {
        self.with("limit", seconds)
    }

    /// What to do when a machine answers.
    pub fn machine_detection(self, behavior: MachineDetection) -> Self {
        self.with("machineDetection", behavior.as_str())
    }

    // `advancedMachineDetection` in the vendor's reference, in Java and in Python; `advanced_machine_detection`, as in
    // the body of a call, in .NET and Ruby. The options within have underscores everywhere.
    /// How to detect that a machine answers; it costs extra. Takes the place of `machine_detection`.
    pub fn advanced_machine_detection(self, detection: AdvancedMachineDetection) -> Self {
        self.with("advancedMachineDetection", detection.0)
    }

    /// The address that is told of the states of the call.
    pub fn event_url(self, url: impl Into<String>) -> Self {
        self.with("eventUrl", [url.into()].as_slice())
    }

    /// The HTTP method to tell it with. Default: `POST`.
    pub fn event_method(self, method: HttpMethod) -> Self {
        self.with("eventMethod", method.as_str())
    }

    // A text in the vendor's reference and in every SDK but Python's, which has a list.
    /// The address of a tone that is repeated to the caller until the endpoint answers. Networks of telephones play
    /// their own.
    pub fn ringback_tone(self, url: impl Into<String>) -> Self {
        self.with("ringbackTone", url.into())
    }

    /// Sets any option by its name on the wire.
    pub fn with(self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        Self(self.0.set(name, value))
    }
}

impl From<Connect> for JsonObject {
    fn from(action: Connect) -> Self {
        action.0.into()
    }
}

/// What to do when a machine answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MachineDetection {
    /// Goes on, and tells the event address that it is a machine.
    Continue,
    /// Ends the call.
    Hangup,
}

impl MachineDetection {
    /// The value on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Continue => "continue",
            Self::Hangup => "hangup",
        }
    }
}

/// How to detect that a machine answers.
#[derive(Clone, Debug, Default, PartialEq)]
#[must_use]
pub struct AdvancedMachineDetection(Options);

impl AdvancedMachineDetection {
    /// Detection as the service does it by default.
    pub fn new() -> Self {
        Self::default()
    }

    /// What to do when a machine answers.
    pub fn behavior(self, behavior: MachineDetection) -> Self {
        self.with("behavior", behavior.as_str())
    }

    /// What to listen for.
    pub fn mode(self, mode: MachineDetectionMode) -> Self {
        self.with("mode", mode.as_str())
    }

    /// The number of seconds to wait for the machine's beep, 45 to 120.
    pub fn beep_timeout(self, seconds: u32) -> Self {
        self.with("beep_timeout", seconds)
    }

    /// Sets any setting by its name on the wire.
    pub fn with(self, name: impl Into<String>, value: impl Into<Value>) -> Self {
        Self(self.0.set(name, value))
    }
}

/// What to listen for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MachineDetectionMode {
    /// Who answers, and the machine's beep, while the call goes on.
    Default,
    /// Who answers. The call goes on when it is known.
    Detect,
    /// Who answers, and the machine's beep. The call goes on when it has been heard.
    DetectBeep,
}

impl MachineDetectionMode {
    /// The value on the wire.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Default => "default",
            Self::Detect => "detect",
            Self::DetectBeep => "detect_beep",
        }
    }
}
