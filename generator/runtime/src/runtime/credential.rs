//! What a client authenticates itself with, and which of it goes into which request.

use std::fmt;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use http::header::{AUTHORIZATION, COOKIE, HeaderName};
use http::{HeaderMap, HeaderValue};

use super::error::Kind;
use super::scheme::{Placement, Scheme};
use super::token::{TokenCache, TokenContext};
use super::{Error, SecretString, Security, TokenSource, uri};

/// Something to authenticate oneself with.
#[derive(Clone)]
pub struct Credential(pub(crate) Secret);

#[derive(Clone)]
pub(crate) enum Secret {
    /// A user and a password, for Basic or as parameters.
    Basic { user: String, password: SecretString },
    /// A token or a key that somebody else renews, if anybody.
    Fixed(SecretString),
    /// Tokens that the client renews.
    Tokens(TokenCache),
}

impl Credential {
    /// A user and a password.
    pub fn basic(user: impl Into<String>, password: impl Into<SecretString>) -> Self {
        Self(Secret::Basic { user: user.into(), password: password.into() })
    }

    /// A bearer token or a key that stays the same.
    pub fn fixed(text: impl Into<SecretString>) -> Self {
        Self(Secret::Fixed(text.into()))
    }

    /// Tokens from a source, kept until shortly before they expire.
    pub fn tokens(source: impl TokenSource) -> Self {
        Self(Secret::Tokens(TokenCache::new(source)))
    }

    /// Whether it is what a scheme places.
    fn fits(&self, placement: Placement) -> bool {
        let pair = matches!(self.0, Secret::Basic { .. });
        pair == matches!(placement, Placement::Basic | Placement::Parameters { .. })
    }
}

impl fmt::Debug for Credential {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Secret::Basic { .. } => f.write_str("user and password [redacted]"),
            Secret::Fixed(_) => f.write_str("token [redacted]"),
            Secret::Tokens(_) => f.write_str("renewed tokens [redacted]"),
        }
    }
}

/// Something that signs parameters instead of sending a password along with them.
pub trait Signer: Send + Sync + 'static {
    /// Whether it signs the requests of an operation (`sms.send_sms`). One that it does not sign is authenticated by
    /// what other credentials the client has.
    fn signs(&self, _operation: &str) -> bool {
        true
    }

    /// The parameters to add to those that are sent: an identity, the time, the signature.
    fn sign(
        &self,
        parameters: &[(String, String)],
        now: std::time::SystemTime,
    ) -> Result<Vec<(String, String)>, super::TokenError>;
}

/// The credentials of a client.
#[derive(Clone, Default)]
pub(crate) struct Credentials {
    by_name: Vec<(String, Credential)>,
    signers: Vec<(String, Arc<dyn Signer>)>,
    as_parameters: bool,
}

/// A way to authenticate a request: a set of schemes, all available.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Choice {
    operation: &'static str,
    schemes: &'static [Scheme],
}

/// Credentials, placed.
#[derive(Default)]
pub(crate) struct Placed {
    /// Header fields, marked as sensitive.
    pub(crate) headers: HeaderMap,
    /// Encoded pairs for the query string.
    pub(crate) query: Vec<String>,
    /// Encoded cookies.
    pub(crate) cookies: Vec<String>,
    /// Parameters for the form, or for the query string where there is none.
    pub(crate) parameters: Vec<(String, String)>,
    /// The token that was used, with the cache that it was in; not a new one.
    pub(crate) token: Option<(TokenCache, SecretString)>,
}

impl Credentials {
    pub(crate) fn set(&mut self, name: &str, credential: Credential) {
        self.by_name.retain(|(known, _)| known != name);
        self.by_name.push((name.to_owned(), credential));
    }

    pub(crate) fn sign(&mut self, name: &str, signer: Arc<dyn Signer>) {
        self.signers.retain(|(known, _)| known != name);
        self.signers.push((name.to_owned(), signer));
    }

    pub(crate) fn place_as_parameters(&mut self, yes: bool) {
        self.as_parameters = yes;
    }

    fn get(&self, name: &str) -> Option<&Credential> {
        self.by_name.iter().find(|(known, _)| known == name).map(|(_, credential)| credential)
    }

    fn signer(&self, name: &str, operation: &str) -> Option<&Arc<dyn Signer>> {
        let known = self.signers.iter().find(|(known, _)| known == name).map(|(_, signer)| signer);
        known.filter(|signer| signer.signs(operation))
    }

    /// Whether a scheme's credential is there. `is_wanted` says whether it may be sent as parameters.
    fn is_available(&self, scheme: &Scheme, operation: &str, is_wanted: bool) -> bool {
        let fits = self.get(scheme.name()).is_some_and(|credential| credential.fits(scheme.placement()));
        match scheme.placement() {
            Placement::Parameters { .. } => self.signer(scheme.name(), operation).is_some() || (is_wanted && fits),
            _ => fits,
        }
    }

    /// The first alternative that the client has credentials for; those that it is asked to send as parameters come
    /// first, and those that it is not asked to send so only where there is no other way. `None`: no authentication is
    /// needed.
    pub(crate) fn choose(&self, operation: &'static str, security: Security) -> Result<Option<Choice>, Error> {
        let other_ways = security.iter().copied().filter(|schemes| !schemes.is_empty() && !has_parameters(schemes));
        let is_wanted = self.as_parameters || other_ways.clone().next().is_none();
        let available = |schemes: &&'static [Scheme]| {
            !schemes.is_empty() && schemes.iter().all(|scheme| self.is_available(scheme, operation, is_wanted))
        };
        let mut as_parameters = security.iter().copied().filter(|schemes| has_parameters(schemes));
        if let Some(schemes) = as_parameters.find(available).or_else(|| other_ways.clone().find(available)) {
            return Ok(Some(Choice { operation, schemes }));
        }
        if security.is_empty() || security.iter().any(|schemes| schemes.is_empty()) {
            return Ok(None);
        }
        let advice = |schemes: &[Scheme]| {
            let each = schemes.iter().map(|scheme| match self.get(scheme.name()) {
                Some(other) if !other.fits(scheme.placement()) => format!("{}, and not {other:?}", scheme.advice()),
                _ => scheme.advice(),
            });
            each.collect::<Vec<_>>().join(" with ")
        };
        let mut alternatives: Vec<_> = other_ways.map(advice).collect();
        if alternatives.is_empty() {
            alternatives = security.iter().copied().map(advice).collect();
        }
        let message = format!("no credential: the operation needs {}", alternatives.join(" or "));
        Err(Error::new(Kind::Credential, message).of(operation))
    }

    /// Places the credentials of a choice. `parameters` are those that the request has already, for a signer.
    pub(crate) async fn place(
        &self,
        choice: Choice,
        context: &TokenContext,
        parameters: &[(String, String)],
    ) -> Result<Placed, Error> {
        let mut placed = Placed::default();
        for scheme in choice.schemes {
            if let Placement::Parameters { .. } = scheme.placement()
                && let Some(signer) = self.signer(scheme.name(), choice.operation)
            {
                let added = signer.sign(parameters, context.now()).map_err(|source| {
                    Error::new(Kind::Token, format!("the request cannot be signed: {source}")).with_source(source)
                })?;
                placed.parameters.extend(added);
                continue;
            }
            let Some(credential) = self.get(scheme.name()) else { continue };
            match (scheme.placement(), &credential.0) {
                (Placement::Basic, Secret::Basic { user, password }) => {
                    let text = STANDARD.encode(format!("{user}:{}", password.expose()));
                    placed.header(AUTHORIZATION, &format!("Basic {text}"))?;
                }
                (Placement::Parameters { user: name, password: secret }, Secret::Basic { user, password }) => {
                    placed.parameters.push((name.to_owned(), user.clone()));
                    placed.parameters.push((secret.to_owned(), password.expose().to_owned()));
                }
                (placement, Secret::Fixed(text)) => placed.text(placement, text)?,
                (placement, Secret::Tokens(cache)) => {
                    let outcome = cache.token(context).await;
                    let (token, is_new) = outcome.map_err(|error| Error::no_token(scheme.name(), Behind(error)))?;
                    placed.text(placement, token.text())?;
                    if !is_new {
                        placed.token = Some((cache.clone(), token.text().clone()));
                    }
                }
                (_, Secret::Basic { .. }) => {}
            }
        }
        Ok(placed)
    }
}

fn has_parameters(schemes: &[Scheme]) -> bool {
    schemes.iter().any(|scheme| matches!(scheme.placement(), Placement::Parameters { .. }))
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_map().entries(self.by_name.iter().map(|(name, credential)| (name, credential))).finish()
    }
}

impl Placed {
    fn text(&mut self, placement: Placement, text: &SecretString) -> Result<(), Error> {
        match placement {
            Placement::Bearer => self.header(AUTHORIZATION, &format!("Bearer {}", text.expose()))?,
            Placement::Header(name) => {
                let name = HeaderName::from_bytes(name.as_bytes()).map_err(|_| {
                    Error::new(Kind::Credential, format!("{name:?} cannot be the name of a header field"))
                })?;
                self.header(name, text.expose())?;
            }
            Placement::Query(name) => {
                self.query.push(format!("{}={}", uri::encode(name), uri::encode(text.expose())));
            }
            Placement::Cookie(name) => self.cookies.push(format!("{name}={}", uri::encode(text.expose()))),
            Placement::Basic | Placement::Parameters { .. } => {}
        }
        Ok(())
    }

    fn header(&mut self, name: HeaderName, text: &str) -> Result<(), Error> {
        let mut value = HeaderValue::from_str(text).map_err(|_| {
            Error::new(Kind::Credential, "the credential has characters that a header field cannot hold")
        })?;
        value.set_sensitive(true);
        self.headers.insert(name, value);
        Ok(())
    }

    /// The `Cookie` field of these cookies and others.
    pub(crate) fn cookie_header(&self, others: &[String]) -> Option<(HeaderName, HeaderValue)> {
        if self.cookies.is_empty() && others.is_empty() {
            return None;
        }
        let text: Vec<_> = others.iter().chain(&self.cookies).map(String::as_str).collect();
        let mut value = HeaderValue::from_str(&text.join("; ")).ok()?;
        value.set_sensitive(true);
        Some((COOKIE, value))
    }
}

/// An error that several calls share.
#[derive(Debug)]
struct Behind(Arc<super::TokenError>);

impl fmt::Display for Behind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl std::error::Error for Behind {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&**self.0)
    }
}
