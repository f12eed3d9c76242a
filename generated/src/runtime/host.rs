//! The servers that operations are sent to.

/// A server of the API: its short name, and the origin that requests go to unless the client says otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Host {
    name: &'static str,
    origin: &'static str,
}

impl Host {
    /// A server by its short name and its origin, `https://api.example.com`.
    pub const fn new(name: &'static str, origin: &'static str) -> Self {
        Self { name, origin }
    }

    /// The short name.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// Scheme, name and port, without a trailing slash.
    pub const fn origin(&self) -> &'static str {
        self.origin
    }
}
