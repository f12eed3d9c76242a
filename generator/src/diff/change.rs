//! What a comparison finds: changes, each with what it means for callers of the crate and for clients on the wire.

use serde::{Deserialize, Serialize};

use crate::{diagnostic::Place, model::Origin};

/// Something that is not the same in two states of the documents.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// Name of the service; empty for what all services share.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub service: String,
    /// The thing's path in Rust from the crate's root on, `voice::CreateCall::ringing_timer`: the new one, or the old
    /// one of what is gone.
    pub path: String,
    /// What kind of thing it is.
    pub subject: Subject,
    /// What happened to it.
    pub action: Action,
    /// What was changed about it: `type`, `required`, `documentation`. Empty where the thing came or went as a whole.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub aspect: String,
    /// What it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub old: Option<String>,
    /// What it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub new: Option<String>,
    /// Where the document describes it: the new one, or the old one what is gone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<Origin>,
    /// The same as a line of the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// What it means for the Rust API.
    pub class: Class,
    /// Why it is of this class, where that is not plain to see.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// Other paths whose signatures move with it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub affects: Vec<String>,
    /// What it means on the wire.
    pub wire: Wire,
}

/// What a change means for the Rust API, as the compiler judges it. The later ones weigh more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Class {
    /// Prose only.
    Documentation,
    /// The same Rust API; other bytes, or another address.
    WireOnly,
    /// Everything that compiled still compiles, and more does.
    Additive,
    /// Something that compiled does not any more, or means something else.
    Breaking,
}

impl Class {
    /// All of them, the weightiest first.
    pub const ALL: [Self; 4] = [Self::Breaking, Self::Additive, Self::WireOnly, Self::Documentation];

    /// The class in words.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Documentation => "documentation",
            Self::WireOnly => "wire only",
            Self::Additive => "additive",
            Self::Breaking => "breaking",
        }
    }
}

/// What kind of thing has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Subject {
    /// A server.
    Host,
    /// A way of authentication, or what an operation accepts.
    Security,
    /// A module of operations and types.
    Service,
    /// An operation.
    Operation,
    /// A parameter of an operation.
    Parameter,
    /// The body of an operation's request.
    Body,
    /// What an operation returns.
    Output,
    /// A request that the service makes of its user.
    Webhook,
    /// A type.
    Type,
    /// A field of a struct.
    Field,
    /// A value of an enum, or an alternative of a union.
    Variant,
    /// An item that does not come from the documents: of the runtime, of an extension, or what the generator adds.
    Item,
}

impl Subject {
    /// The kind in words.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Host => "host",
            Self::Security => "security",
            Self::Service => "service",
            Self::Operation => "operation",
            Self::Parameter => "parameter",
            Self::Body => "body",
            Self::Output => "output",
            Self::Webhook => "webhook",
            Self::Type => "type",
            Self::Field => "field",
            Self::Variant => "variant",
            Self::Item => "item",
        }
    }
}

/// What happened to a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Action {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It has another name, or lives in another module.
    Renamed,
    /// It is another than it was.
    Changed,
}

/// What a change means on the wire: for a client of the old state that talks to a service of the new one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wire {
    /// How bad it is.
    pub effect: Effect,
    /// What happens.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// How an old client gets on with the new service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Effect {
    /// It notices nothing.
    None,
    /// It goes on to work, and misses something.
    Tolerated,
    /// Calls fail, or mean something else.
    Breaks,
}

impl Wire {
    /// Nothing that an old client would notice.
    pub fn none() -> Self {
        Self { effect: Effect::None, note: String::new() }
    }

    /// Something that an old client gets along with.
    pub fn tolerated(note: impl Into<String>) -> Self {
        Self { effect: Effect::Tolerated, note: note.into() }
    }

    /// Something that an old client fails at.
    pub fn breaks(note: impl Into<String>) -> Self {
        Self { effect: Effect::Breaks, note: note.into() }
    }

    /// Of two effects of one change the one that matters more.
    #[must_use]
    pub fn or_worse(self, other: Self) -> Self {
        if other.effect > self.effect { other } else { self }
    }
}

impl Change {
    /// A change of a thing, without details.
    pub fn new(subject: Subject, action: Action, service: &str, path: impl Into<String>, class: Class) -> Self {
        Self {
            service: service.to_owned(),
            path: path.into(),
            subject,
            action,
            aspect: String::new(),
            old: None,
            new: None,
            origin: None,
            place: None,
            class,
            reason: String::new(),
            affects: Vec::new(),
            wire: Wire::none(),
        }
    }

    /// What about the thing has changed, from what to what.
    #[must_use]
    pub fn of(mut self, aspect: &str, old: impl Into<String>, new: impl Into<String>) -> Self {
        self.aspect = aspect.to_owned();
        self.old = Some(old.into()).filter(|text| !text.is_empty());
        self.new = Some(new.into()).filter(|text| !text.is_empty());
        self
    }

    /// What the thing was.
    #[must_use]
    pub fn was(mut self, old: impl Into<String>) -> Self {
        self.old = Some(old.into());
        self
    }

    /// What the thing is.
    #[must_use]
    pub fn is(mut self, new: impl Into<String>) -> Self {
        self.new = Some(new.into());
        self
    }

    /// Where the document describes the thing.
    #[must_use]
    pub fn at(mut self, origin: &Origin) -> Self {
        self.origin = Some(origin.clone());
        self
    }

    /// Why the change is of its class.
    #[must_use]
    pub fn because(mut self, reason: impl Into<String>) -> Self {
        self.reason = reason.into();
        self
    }

    /// What else moves with the thing.
    #[must_use]
    pub fn affecting(mut self, paths: impl IntoIterator<Item = String>) -> Self {
        for path in paths {
            if !self.affects.contains(&path) {
                self.affects.push(path);
            }
        }
        self
    }

    /// What the change means on the wire.
    #[must_use]
    pub fn on_the_wire(mut self, wire: Wire) -> Self {
        self.wire = wire;
        self
    }

    /// Whether the change explains why the item at a path of the Rust API has moved: it is the thing itself, a part of
    /// it, something that it implements, or something that moves with it.
    pub fn explains(&self, path: &str) -> bool {
        let path = path.strip_suffix("()").unwrap_or(path);
        std::iter::once(&self.path).chain(&self.affects).any(|known| {
            let is_part = |path: &str| {
                path.strip_prefix(known.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
            };
            let implements = path.strip_prefix('<').is_some_and(|path| {
                path.strip_prefix(known.as_str()).is_some_and(|rest| rest.starts_with("::") || rest.starts_with(" as "))
            });
            is_part(path) || implements
        })
    }
}
