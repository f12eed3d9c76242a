//! What texts of the standard formats look like.
//!
//! The question is always whether a text *cannot* be of a format. Where services are known to be lax (a time with a
//! space in the middle, a date for a time), the text is given the benefit of the doubt, as the client gives it too.

use std::net::{Ipv4Addr, Ipv6Addr};

/// The formats of strings, numbers and integers that are registered for OpenAPI or JSON Schema.
pub(in crate::normalise) const KNOWN: [&str; 46] = [
    "base64url",
    "binary",
    "byte",
    "char",
    "commonmark",
    "date",
    "date-time",
    "date-time-local",
    "decimal",
    "decimal128",
    "double",
    "double-int",
    "duration",
    "email",
    "float",
    "hostname",
    "html",
    "http-date",
    "idn-email",
    "idn-hostname",
    "int16",
    "int32",
    "int64",
    "int8",
    "ipv4",
    "ipv6",
    "iri",
    "iri-reference",
    "json-pointer",
    "media-range",
    "password",
    "regex",
    "relative-json-pointer",
    "sf-binary",
    "sf-boolean",
    "sf-decimal",
    "sf-integer",
    "sf-string",
    "sf-token",
    "time",
    "time-local",
    "uint8",
    "uri",
    "uri-reference",
    "uri-template",
    "uuid",
];

/// Whether no text of a format looks like this.
pub(in crate::normalise) fn contradicts(format: &str, text: &str) -> bool {
    if is_placeholder(text) {
        return false;
    }
    match format {
        "uuid" => !is_uuid(text),
        "date" => !is_date(text),
        "date-time" => !is_date_time(text) && !is_date(text),
        "time" => !is_time(text),
        "email" | "idn-email" => !is_email(text),
        "uri" | "url" => !is_uri(text),
        "ipv4" => text.parse::<Ipv4Addr>().is_err(),
        "ipv6" => text.parse::<Ipv6Addr>().is_err(),
        "hostname" => text.is_empty() || text.chars().any(|c| c.is_whitespace() || matches!(c, '/' | '@' | ':')),
        "byte" => !is_base64(text),
        _ => false,
    }
}

/// Texts that stand for an example without being one: `string`, `<id>`, `{id}`, nothing.
fn is_placeholder(text: &str) -> bool {
    let text = text.trim();
    let enclosed = |open, close| text.starts_with(open) && text.ends_with(close);
    text.is_empty() || text == "string" || text == "..." || enclosed('<', '>') || enclosed('{', '}')
}

fn is_uuid(text: &str) -> bool {
    let groups: Vec<&str> = text.split('-').collect();
    groups.iter().map(|group| group.len()).eq([8, 4, 4, 4, 12])
        && groups.iter().all(|group| group.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

/// Whether a text matches a pattern in which `0` stands for a digit.
fn has_shape(text: &str, shape: &str) -> bool {
    text.len() == shape.len()
        && text.bytes().zip(shape.bytes()).all(|(byte, wanted)| match wanted {
            b'0' => byte.is_ascii_digit(),
            _ => byte == wanted,
        })
}

/// `2020-01-31`
pub(in crate::normalise) fn is_date(text: &str) -> bool {
    has_shape(text, "0000-00-00")
}

/// `2020-01-31T12:00:00Z`, more or less.
pub(in crate::normalise) fn is_date_time(text: &str) -> bool {
    let (Some(date), Some(rest)) = (text.get(..10), text.get(10..)) else { return false };
    is_date(date) && rest.strip_prefix(['T', 't', ' ']).is_some_and(is_time)
}

fn is_time(text: &str) -> bool {
    text.get(..5).is_some_and(|start| has_shape(start, "00:00"))
        && text.bytes().all(|byte| byte.is_ascii_digit() || b":.,+-Zz ".contains(&byte))
}

fn is_email(text: &str) -> bool {
    text.split_once('@').is_some_and(|(user, host)| !user.is_empty() && !host.is_empty())
}

fn is_uri(text: &str) -> bool {
    text.split_once(':').is_some_and(|(scheme, _)| {
        scheme.starts_with(|first: char| first.is_ascii_alphabetic())
            && scheme.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte))
    })
}

fn is_base64(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte.is_ascii_whitespace() || b"+/-_=".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_cannot_be_of_a_format_contradicts_it() {
        for (format, right, wrong) in [
            ("uuid", "63f61863-4a51-4f6b-86e1-46edebcf9356", "CON-f972836a-550f-45fa-956c-12a2ab5b7d22"),
            ("date", "2020-01-31", "2018-02-15T18:58:56.194+0000"),
            ("date-time", "2016-11-14T07:45:14Z", "1415792726123"),
            ("date-time", "2020-01-01 12:00:00", "a year ago"),
            ("date-time", "2020-01-01", "Wed, 21 Oct 2015 07:28:00 GMT"),
            ("time", "07:45:14Z", "a quarter to eight"),
            ("email", "ann@example.com", "ann"),
            ("uri", "https://example.com", "/calls?page=2"),
            ("ipv4", "192.0.2.1", "192.0.2.256"),
            ("ipv6", "2001:db8::1", "192.0.2.1"),
            ("hostname", "example.com", "https://example.com"),
            ("byte", "aGVsbG8=", "hello, world!"),
        ] {
            assert!(!contradicts(format, right), "{right} is a {format}");
            assert!(contradicts(format, wrong), "{wrong} is no {format}");
        }
    }

    #[test]
    fn a_placeholder_contradicts_nothing() {
        for text in ["", "string", "<uuid>", "{id}"] {
            assert!(!contradicts("uuid", text));
        }
        assert!(!contradicts("timestamp", "anything"));
    }
}
