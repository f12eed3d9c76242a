//! What an error response says went wrong, in whatever dialect of JSON it says so.

use std::borrow::Cow;

use http::StatusCode;
use serde_json::{Map, Value};

use super::decode::as_text;

/// What an error response says went wrong. Services mix several dialects (RFC 7807, and what they had before it); this
/// view finds the same facts in all of them. What it does not find is `None`: the raw body is with the error.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Problem {
    /// The kind of problem: a URL, a word, or a number.
    pub kind: Option<String>,
    /// What kind of problem it is, in a few words.
    pub title: Option<String>,
    /// What went wrong this time.
    pub detail: Option<String>,
    /// The service's own code for it.
    pub code: Option<String>,
    /// What identifies this occurrence.
    pub instance: Option<String>,
    /// The parameters that the service rejects, each with the reason.
    pub invalid_parameters: Vec<(String, String)>,
}

const TITLE: &[&str] = &["title", "errortitle", "error"];
const DETAIL: &[&str] =
    &["detail", "description", "errordescription", "message", "errortext", "errormessage", "errorcodelabel", "reason"];
const CODE: &[&str] = &["code", "errorcode"];
const INSTANCE: &[&str] = &["instance"];
const KIND: &[&str] = &["type"];
const INVALID: &[&str] = &["invalidparameters", "invalidparams", "errors", "violations", "fields"];
const PARAMETER: &[&str] = &["name", "field", "parameter", "param", "path", "property"];
const REASON: &[&str] = &["reason", "message", "detail", "description", "error", "title"];

impl Problem {
    /// Looks for a problem in a body. A body that is not JSON, or not an object, has none.
    pub fn from_body(body: &[u8]) -> Option<Self> {
        let Ok(Value::Object(object)) = super::decode::parse(body) else { return None };
        Some(Self::from_object(&object))
    }

    fn from_object(object: &Map<String, Value>) -> Self {
        let mut problem = Self {
            kind: text(object, KIND),
            title: text(object, TITLE),
            detail: text(object, DETAIL),
            code: text(object, CODE),
            instance: text(object, INSTANCE),
            invalid_parameters: find(object, INVALID).map(invalid_parameters).unwrap_or_default(),
        };
        // {"error": {"code": …, "message": …}} and {"errors": [{"code": …, "message": …}]}
        let nested = find(object, &["error"]).or_else(|| find(object, &["errors"]).and_then(|list| list.get(0)));
        if let Some(Value::Object(nested)) = nested
            && problem.detail.is_none()
        {
            let nested = Self::from_object(nested);
            problem.detail = nested.detail.or(nested.title);
            problem.code = problem.code.or(nested.code);
            problem.kind = problem.kind.or(nested.kind);
        }
        problem
    }

    /// The facts in one line, for people. A title that only repeats the status is left out where there is more to say.
    pub(crate) fn summary(&self, status: StatusCode) -> Option<String> {
        let more = self.detail.is_some() || !self.invalid_parameters.is_empty();
        let repeats = |title: &&String| status.canonical_reason().is_some_and(|it| it.eq_ignore_ascii_case(title));
        let title = self.title.as_ref().filter(|title| !(more && repeats(title)));
        let mut line = match (title, &self.detail) {
            (Some(title), Some(detail)) if title != detail => format!("{title}: {detail}"),
            (_, Some(text)) | (Some(text), None) => text.clone(),
            (None, None) => String::new(),
        };
        let parameters: Vec<_> =
            self.invalid_parameters.iter().map(|(name, reason)| format!("{name}: {reason}")).collect();
        if !parameters.is_empty() {
            line = if line.is_empty() { parameters.join(", ") } else { format!("{line} ({})", parameters.join(", ")) };
        }
        (!line.is_empty()).then_some(line)
    }
}

/// A key as all dialects spell it: lower case, without separators.
fn plain(key: &str) -> Cow<'_, str> {
    if key.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return Cow::Borrowed(key);
    }
    Cow::Owned(key.chars().filter(|c| !matches!(c, '_' | '-')).flat_map(char::to_lowercase).collect())
}

/// The first of several keys that is there.
fn find<'a>(object: &'a Map<String, Value>, keys: &[&str]) -> Option<&'a Value> {
    keys.iter().find_map(|wanted| object.iter().find(|(key, _)| plain(key) == *wanted).map(|(_, value)| value))
}

/// The first of several keys that is there and has text.
fn text(object: &Map<String, Value>, keys: &[&str]) -> Option<String> {
    keys.iter().find_map(|wanted| {
        let (_, value) = object.iter().find(|(key, value)| plain(key) == *wanted && as_text(value).is_some())?;
        as_text(value).map(Cow::into_owned).filter(|text| !text.trim().is_empty())
    })
}

/// `[{"name": …, "reason": …}]`, `[{"some_parameter": "reason"}]`, `{"some_parameter": "reason"}`, `["reason"]`.
fn invalid_parameters(value: &Value) -> Vec<(String, String)> {
    match value {
        Value::Object(object) => pairs(object),
        Value::Array(list) => list
            .iter()
            .flat_map(|element| match element {
                Value::Object(object) => match (text(object, PARAMETER), text(object, REASON)) {
                    (Some(name), reason) => vec![(name, reason.unwrap_or_default())],
                    (None, Some(_)) => Vec::new(),
                    (None, None) => pairs(object),
                },
                _ => Vec::new(),
            })
            .collect(),
        _ => Vec::new(),
    }
}

fn pairs(object: &Map<String, Value>) -> Vec<(String, String)> {
    object
        .iter()
        .filter_map(|(name, value)| match value {
            Value::Array(list) => {
                let reasons: Vec<_> = list.iter().filter_map(as_text).collect();
                Some((name.clone(), reasons.join(", ")))
            }
            scalar => as_text(scalar).map(|reason| (name.clone(), reason.into_owned())),
        })
        .collect()
}
