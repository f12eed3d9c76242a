//! Redirects: followed by the client itself, so that no credential and no body ever leaves for another host.

use bytes::Bytes;
use http::header::LOCATION;
use http::{Method, StatusCode, Uri};

/// One of the requests that an attempt consists of.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Hop {
    pub(crate) method: Method,
    pub(crate) url: String,
    /// The server that the call is meant for: it may see credentials, further header fields and the body.
    pub(crate) trusted: bool,
    pub(crate) with_body: bool,
    /// The query string is the one of the redirect, and not the one of the call.
    pub(crate) redirected: bool,
}

/// The most redirects that are followed in a row.
pub(crate) const MOST: usize = 5;

impl Hop {
    /// The request that the caller asked for.
    pub(crate) fn first(method: Method, url: String) -> Self {
        Self { method, url, trusted: true, with_body: true, redirected: false }
    }

    /// The request that a response redirects to; `None` if it is no redirect, or one that is not followed.
    ///
    /// A method that changes something is repeated only at the same server, only without another method (307, 308), and
    /// a redirect from `https` to `http` is never followed.
    pub(crate) fn next(&self, response: &http::Response<Bytes>, home: &str) -> Option<Self> {
        let reads = matches!(self.method, Method::GET | Method::HEAD);
        let method = match response.status() {
            StatusCode::MOVED_PERMANENTLY | StatusCode::FOUND if reads => self.method.clone(),
            StatusCode::SEE_OTHER if reads => self.method.clone(),
            StatusCode::SEE_OTHER => Method::GET,
            StatusCode::TEMPORARY_REDIRECT | StatusCode::PERMANENT_REDIRECT => self.method.clone(),
            _ => return None,
        };
        let location = response.headers().get(LOCATION)?.to_str().ok()?;
        let url = resolve(&self.url, location)?;
        let (from, to, home): (Uri, Uri, Uri) = (self.url.parse().ok()?, url.parse().ok()?, home.parse().ok()?);
        if from.scheme_str() == Some("https") && to.scheme_str() != Some("https") {
            return None;
        }
        let trusted = origin(&to) == origin(&home);
        let with_body = method == self.method && self.with_body;
        if !trusted && !matches!(method, Method::GET | Method::HEAD) {
            return None;
        }
        Some(Self { method, url, trusted, with_body: with_body && trusted, redirected: true })
    }
}

/// Scheme, name in lower case, and port.
fn origin(uri: &Uri) -> (Option<&str>, Option<String>, Option<u16>) {
    let default = match uri.scheme_str() {
        Some("https") => Some(443),
        Some("http") => Some(80),
        _ => None,
    };
    (uri.scheme_str(), uri.host().map(str::to_ascii_lowercase), uri.port_u16().or(default))
}

/// The address that a `Location` means, seen from where it was read.
fn resolve(from: &str, location: &str) -> Option<String> {
    let location = location.trim().split('#').next().unwrap_or_default();
    if location.starts_with("http://") || location.starts_with("https://") {
        return Some(location.to_owned());
    }
    let base: Uri = from.parse().ok()?;
    let (scheme, authority) = (base.scheme_str()?, base.authority()?);
    if let Some(rest) = location.strip_prefix("//") {
        return Some(format!("{scheme}://{rest}"));
    }
    if location.starts_with('/') {
        return Some(format!("{scheme}://{authority}{location}"));
    }
    // A scheme that is not HTTP's.
    if location.split(['/', '?']).next().is_some_and(|head| head.contains(':')) || location.is_empty() {
        return None;
    }
    if location.starts_with('?') {
        return Some(format!("{scheme}://{authority}{}{location}", base.path()));
    }
    let folder = base.path().rsplit_once('/').map_or("", |(folder, _)| folder);
    Some(format!("{scheme}://{authority}{folder}/{location}"))
}
