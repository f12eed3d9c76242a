//! How lists and objects become the text of a parameter (OpenAPI 3.0.3, "Style Values").

use super::flat::{Flat, FlattenError};
use crate::runtime::uri::encode;

/// How a list or an object becomes the text of a parameter. Scalars look the same in every style but the last three.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Style {
    /// `name=a,b`
    Comma,
    /// `name=a&name=b`; an object's keys take the place of the name
    Repeat,
    /// `name=a%20b`
    Space,
    /// `name=a%7Cb`
    Pipe,
    /// `name[key]=value`
    Deep,
    /// `.a.b`, in a path
    Label,
    /// `;name=a,b`, in a path
    Matrix,
    /// JSON text
    Json,
}

/// The encoded pairs of a query parameter.
pub(crate) fn query_pairs(name: &str, value: Flat, style: Style) -> Result<Vec<String>, FlattenError> {
    let pair = |name: &str, text: &str| format!("{}={text}", encode(name));
    Ok(match (value, style) {
        (Flat::Nothing, _) => Vec::new(),
        (Flat::File { .. }, _) => return Err(serde::ser::Error::custom("a file has no text form")),
        (value, Style::Json) => vec![pair(name, &encode(&json(&value)?))],
        (Flat::Scalar { text, .. }, _) => vec![pair(name, &encode(&text))],
        (Flat::List(list), Style::Repeat | Style::Deep) => {
            texts(list)?.iter().map(|text| pair(name, &encode(text))).collect()
        }
        (Flat::List(list), _) => vec![pair(name, &joined(texts(list)?, delimiter(style)))],
        (Flat::Object(entries), Style::Repeat) => {
            entry_texts(entries)?.iter().map(|(key, text)| pair(key, &encode(text))).collect()
        }
        (Flat::Object(entries), Style::Deep) => {
            entry_texts(entries)?.iter().map(|(key, text)| pair(&format!("{name}[{key}]"), &encode(text))).collect()
        }
        (Flat::Object(entries), _) => vec![pair(name, &joined(keys_and_values(entries)?, delimiter(style)))],
    })
}

/// The pairs of a form's field, not yet encoded. What is in each other has the way to it in brackets if the style is
/// [`Style::Deep`]: `name[key][0]`.
pub(crate) fn form_pairs(name: &str, value: Flat, style: Style) -> Result<Vec<(String, String)>, FlattenError> {
    let between = match style {
        Style::Space => " ",
        Style::Pipe => "|",
        _ => ",",
    };
    Ok(match (value, style) {
        (Flat::Nothing, _) => Vec::new(),
        (Flat::List(list), Style::Deep) => {
            let elements = list.into_iter().enumerate().map(|(index, value)| (index.to_string(), value));
            deep_pairs(name, elements)?
        }
        (Flat::Object(entries), Style::Deep) => deep_pairs(name, entries.into_iter())?,
        (Flat::List(list), Style::Repeat) => texts(list)?.into_iter().map(|text| (name.to_owned(), text)).collect(),
        (Flat::Object(entries), Style::Repeat) => entry_texts(entries)?,
        (Flat::List(list), _) => vec![(name.to_owned(), texts(list)?.join(between))],
        (Flat::Object(entries), _) => vec![(name.to_owned(), keys_and_values(entries)?.join(between))],
        (scalar, _) => vec![(name.to_owned(), scalar.into_text()?)],
    })
}

fn deep_pairs(
    name: &str,
    entries: impl Iterator<Item = (String, Flat)>,
) -> Result<Vec<(String, String)>, FlattenError> {
    let mut pairs = Vec::new();
    for (key, value) in entries {
        pairs.extend(form_pairs(&format!("{name}[{key}]"), value, Style::Deep)?);
    }
    Ok(pairs)
}

/// The encoded text of a path parameter.
pub(crate) fn path_text(name: &str, value: Flat, style: Style) -> Result<String, FlattenError> {
    let texts = match value {
        _ if style == Style::Json => vec![json(&value)?],
        Flat::Nothing => Vec::new(),
        Flat::File { .. } => return Err(serde::ser::Error::custom("a file has no text form")),
        Flat::Scalar { text, .. } => vec![text],
        Flat::List(list) => texts(list)?,
        Flat::Object(entries) => keys_and_values(entries)?,
    };
    // A value that says nothing leaves nothing, which the path then refuses.
    if texts.iter().all(String::is_empty) {
        return Ok(String::new());
    }
    Ok(match style {
        Style::Label => format!(".{}", joined(texts, ".")),
        Style::Matrix => format!(";{}={}", encode(name), joined(texts, ",")),
        _ => joined(texts, ","),
    })
}

/// The encoded text of a path parameter whose parts each stand by themselves: `;name=a;name=b`, `.key=value`.
pub(crate) fn exploded_path_text(name: &str, value: Flat, style: Style) -> Result<String, FlattenError> {
    let (prefix, delimiter) = match style {
        Style::Label => (".", "."),
        Style::Matrix => (";", ";"),
        _ => ("", ","),
    };
    let pair = |name: &str, text: &str| format!("{}={}", encode(name), encode(text));
    let pairs: Vec<String> = match value {
        Flat::Object(entries) => entry_texts(entries)?.iter().map(|(key, text)| pair(key, text)).collect(),
        Flat::List(list) if style == Style::Matrix => texts(list)?.iter().map(|text| pair(name, text)).collect(),
        value => return path_text(name, value, style),
    };
    Ok(if pairs.is_empty() { String::new() } else { format!("{prefix}{}", pairs.join(delimiter)) })
}

/// The parts of a header field or a cookie that is a list or an object: `a`, `b`; or `key=value` if the style is
/// [`Style::Repeat`].
pub(crate) fn plain_texts(value: Flat, style: Style) -> Result<Vec<String>, FlattenError> {
    Ok(match value {
        Flat::Nothing => Vec::new(),
        Flat::List(list) => texts(list)?,
        Flat::Object(entries) if style == Style::Repeat => {
            entry_texts(entries)?.iter().map(|(key, text)| format!("{key}={text}")).collect()
        }
        Flat::Object(entries) => keys_and_values(entries)?,
        scalar => vec![scalar.into_text()?],
    })
}

fn delimiter(style: Style) -> &'static str {
    match style {
        Style::Space => "%20",
        Style::Pipe => "%7C",
        _ => ",",
    }
}

fn json(value: &Flat) -> Result<String, FlattenError> {
    serde_json::to_string(value).map_err(serde::ser::Error::custom)
}

fn joined(texts: Vec<String>, delimiter: &str) -> String {
    texts.iter().map(|text| encode(text)).collect::<Vec<_>>().join(delimiter)
}

fn texts(list: Vec<Flat>) -> Result<Vec<String>, FlattenError> {
    list.into_iter().filter(|value| *value != Flat::Nothing).map(Flat::into_text).collect()
}

fn entry_texts(entries: Vec<(String, Flat)>) -> Result<Vec<(String, String)>, FlattenError> {
    let set = entries.into_iter().filter(|(_, value)| *value != Flat::Nothing);
    set.map(|(key, value)| Ok((key, value.into_text()?))).collect()
}

fn keys_and_values(entries: Vec<(String, Flat)>) -> Result<Vec<String>, FlattenError> {
    Ok(entry_texts(entries)?.into_iter().flat_map(|(key, value)| [key, value]).collect())
}
