//! Addresses: percent-encoding, path templates, query strings.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// Everything but the unreserved characters of RFC 3986.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// Encodes a text for a segment of a path or for a query string; a space is `%20`.
pub(crate) fn encode(text: &str) -> String {
    utf8_percent_encode(text, RESERVED).to_string()
}

/// Puts encoded arguments into a path template. The expanded path has the segments that the template has: an argument
/// that would remove one is refused.
pub(crate) fn expand(template: &str, arguments: &[(&'static str, String)]) -> Result<String, String> {
    let mut path = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((literal, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else { break };
        path.push_str(literal);
        match arguments.iter().find(|(argument, _)| *argument == name) {
            Some((_, value)) if value.is_empty() => return Err(format!("the path argument `{name}` is empty")),
            Some((_, value)) => path.push_str(value),
            None => return Err(format!("the path argument `{name}` is missing")),
        }
        rest = after;
    }
    path.push_str(rest);
    if path.split('/').any(|segment| matches!(segment, "." | "..")) {
        return Err(format!("the arguments of the path {template} would lead out of it"));
    }
    Ok(path)
}

/// Joins an origin, which may have a path of its own, and a path.
pub(crate) fn join(origin: &str, path: &str) -> String {
    format!("{}/{}", origin.trim_end_matches('/'), path.trim_start_matches('/'))
}

/// Checks an origin that somebody configured: `https://host[:port][/path]`.
pub(crate) fn check_origin(origin: &str) -> Result<(), String> {
    let uri: http::Uri = origin.parse().map_err(|error| format!("{origin:?} cannot be a base URL: {error}"))?;
    let scheme = uri.scheme_str();
    if !matches!(scheme, Some("http" | "https")) {
        return Err(format!("{origin:?} cannot be a base URL: it does not start with https:// or http://"));
    }
    if uri.query().is_some() {
        return Err(format!("{:?} cannot be a base URL: it has a query string", without_query(&uri)));
    }
    match uri.authority() {
        Some(authority) if authority.as_str().contains('@') => {
            Err("a base URL with credentials in it: set them on the client instead".to_owned())
        }
        Some(authority) if !authority.host().is_empty() => Ok(()),
        _ => Err(format!("{origin:?} cannot be a base URL: it names no host")),
    }
}

/// An address without its query string, which may hold a secret.
pub(crate) fn without_query(uri: &http::Uri) -> String {
    format!("{}://{}{}", uri.scheme_str().unwrap_or("https"), uri.host().unwrap_or_default(), uri.path())
}

/// Encodes a text for `application/x-www-form-urlencoded`; a space is `+`.
fn form_encode(text: &str) -> String {
    encode(text).replace("%20", "+")
}

/// Writes `application/x-www-form-urlencoded`.
pub(crate) fn form<'a>(pairs: impl IntoIterator<Item = (&'a str, &'a str)>) -> String {
    let mut text = String::new();
    for (name, value) in pairs {
        if !text.is_empty() {
            text.push('&');
        }
        text.push_str(&form_encode(name));
        text.push('=');
        text.push_str(&form_encode(value));
    }
    text
}

/// Reads `application/x-www-form-urlencoded`. What is not UTF-8 after decoding is replaced.
pub(crate) fn form_pairs(text: &str) -> Vec<(String, String)> {
    let decode = |part: &str| percent_decode_str(&part.replace('+', " ")).decode_utf8_lossy().into_owned();
    text.trim()
        .split('&')
        .filter(|pair| !pair.is_empty())
        .map(|pair| {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            (decode(name), decode(value))
        })
        .collect()
}
