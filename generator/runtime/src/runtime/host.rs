//! The servers that operations are sent to, and the ways to them.

use http::Method;

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

/// Where a client sends requests to the hosts, if not to their own origins.
#[derive(Clone, Debug, Default)]
pub(crate) struct Origins {
    /// For all hosts that have none of their own.
    pub(crate) base_url: Option<String>,
    /// By the names of the hosts.
    pub(crate) hosts: Vec<(&'static str, String)>,
}

impl Origins {
    pub(crate) fn of<'a>(&'a self, host: &'a Host) -> &'a str {
        let own = self.hosts.iter().find(|(name, _)| *name == host.name).map(|(_, origin)| origin.as_str());
        own.or(self.base_url.as_deref()).unwrap_or(host.origin)
    }
}

/// Where an operation is sent: a method on a path template of a host, `GET /v1/calls/{uuid}`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Route {
    pub(crate) method: Method,
    pub(crate) host: Host,
    pub(crate) path: &'static str,
}

/// Routes to this host, by their path templates.
impl Host {
    /// A `GET` of this path.
    pub const fn get(self, path: &'static str) -> Route {
        self.route(Method::GET, path)
    }

    /// A `PUT` to this path.
    pub const fn put(self, path: &'static str) -> Route {
        self.route(Method::PUT, path)
    }

    /// A `POST` to this path.
    pub const fn post(self, path: &'static str) -> Route {
        self.route(Method::POST, path)
    }

    /// A `DELETE` of this path.
    pub const fn delete(self, path: &'static str) -> Route {
        self.route(Method::DELETE, path)
    }

    /// An `OPTIONS` of this path.
    pub const fn options(self, path: &'static str) -> Route {
        self.route(Method::OPTIONS, path)
    }

    /// A `HEAD` of this path.
    pub const fn head(self, path: &'static str) -> Route {
        self.route(Method::HEAD, path)
    }

    /// A `PATCH` of this path.
    pub const fn patch(self, path: &'static str) -> Route {
        self.route(Method::PATCH, path)
    }

    /// A `TRACE` of this path.
    pub const fn trace(self, path: &'static str) -> Route {
        self.route(Method::TRACE, path)
    }

    const fn route(self, method: Method, path: &'static str) -> Route {
        Route { method, host: self, path }
    }
}
