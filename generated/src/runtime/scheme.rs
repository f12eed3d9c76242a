//! The ways of authentication that operations accept.

/// A way of authentication: the name of the credential that it needs, and where that goes in a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Scheme {
    name: &'static str,
    placement: Placement,
    hint: Option<&'static str>,
}

/// Where a credential goes in a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Placement {
    Basic,
    Bearer,
    Header(&'static str),
    Query(&'static str),
    Cookie(&'static str),
    Parameters { user: &'static str, password: &'static str },
}

impl Scheme {
    /// `Authorization: Basic …`
    pub const fn basic(name: &'static str) -> Self {
        Self::new(name, Placement::Basic)
    }

    /// `Authorization: Bearer …`
    pub const fn bearer(name: &'static str) -> Self {
        Self::new(name, Placement::Bearer)
    }

    /// A key in the header field `header`.
    pub const fn header_key(name: &'static str, header: &'static str) -> Self {
        Self::new(name, Placement::Header(header))
    }

    /// A key in the query parameter `parameter`.
    pub const fn query_key(name: &'static str, parameter: &'static str) -> Self {
        Self::new(name, Placement::Query(parameter))
    }

    /// A key in the cookie `cookie`.
    pub const fn cookie_key(name: &'static str, cookie: &'static str) -> Self {
        Self::new(name, Placement::Cookie(cookie))
    }

    /// User and password of the credential `name`, as parameters of the form that is sent, or of the query where no
    /// form is. Used only where the client asks for it: see `ClientBuilder::credentials_as_parameters`.
    pub const fn parameters(name: &'static str, user: &'static str, password: &'static str) -> Self {
        Self::new(name, Placement::Parameters { user, password })
    }

    /// Says how the credential is set, for the error of a call that lacks it.
    pub const fn hint(mut self, hint: &'static str) -> Self {
        self.hint = Some(hint);
        self
    }

    const fn new(name: &'static str, placement: Placement) -> Self {
        Self { name, placement, hint: None }
    }

    /// The name of the credential.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    pub(crate) const fn placement(&self) -> Placement {
        self.placement
    }

    /// What is needed and how to set it.
    pub(crate) fn advice(&self) -> String {
        let kind = match self.placement {
            Placement::Basic | Placement::Parameters { .. } => "user and password",
            Placement::Bearer => "a bearer token",
            Placement::Header(_) | Placement::Query(_) | Placement::Cookie(_) => "a key",
        };
        match self.hint {
            Some(hint) => format!("`{}` ({kind}; set it with {hint})", self.name),
            None => format!("`{0}` ({kind}; set it with `ClientBuilder::credential({0:?}, …)`)", self.name),
        }
    }
}

impl AsRef<str> for Scheme {
    fn as_ref(&self) -> &str {
        self.name
    }
}
