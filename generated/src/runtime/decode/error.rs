//! Why a body could not be read, and where in it.

use std::fmt;

use serde::de::{Expected, Unexpected};
use serde::{Deserialize, Serialize};

/// The first character of an error that is on its way through somebody else's error type.
const FRAME: char = '\u{1}';

/// A body that is not what the API promised.
///
/// Its `Display` is one line: `_embedded.calls[3].start_time: expected a string, found an object`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Error {
    /// From the fault outwards.
    path: Vec<Step>,
    message: String,
    reasons: Vec<Reason>,
}

/// A step of the path from the body to the fault.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Step {
    Key(String),
    Index(usize),
}

/// Why a value is not of one of the variants that it could have been of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reason {
    variant: String,
    error: Error,
}

impl Reason {
    /// The variant that was tried.
    pub fn variant(&self) -> &str {
        &self.variant
    }

    /// What was wrong with it. Its path goes on from the one of the error that this reason belongs to.
    pub fn error(&self) -> &Error {
        &self.error
    }
}

impl Error {
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self { path: Vec::new(), message: message.into(), reasons: Vec::new() }
    }

    /// An error of a union of which no variant fits.
    pub(super) fn union(message: String, reasons: Vec<(String, Error)>) -> Self {
        let reasons = reasons.into_iter().map(|(variant, error)| Reason { variant, error }).collect();
        Self { path: Vec::new(), message, reasons }
    }

    pub(super) fn at_key(mut self, key: &str) -> Self {
        self.path.push(Step::Key(key.to_owned()));
        self
    }

    pub(super) fn at_index(mut self, index: usize) -> Self {
        self.path.push(Step::Index(index));
        self
    }

    /// The way from the body to the fault, `_embedded.calls[3].start_time`; empty if the body itself is at fault.
    pub fn path(&self) -> String {
        let mut path = String::new();
        for step in self.path.iter().rev() {
            match step {
                Step::Index(index) => path.push_str(&format!("[{index}]")),
                Step::Key(key) if is_plain(key) => {
                    if !path.is_empty() {
                        path.push('.');
                    }
                    path.push_str(key);
                }
                Step::Key(key) => path.push_str(&format!("[{key:?}]")),
            }
        }
        path
    }

    /// What was expected and what was found.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// Where a union was expected: why the value is of none of its variants.
    pub fn reasons(&self) -> &[Reason] {
        &self.reasons
    }
}

fn is_plain(key: &str) -> bool {
    !key.is_empty() && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-'))
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // `serde::de::Error::custom` accepts text only. The alternate form, which nobody else asks for, carries the
        // whole error through it, so that a path begun inside a union goes on outside of it.
        if f.alternate() {
            return write!(f, "{FRAME}{}", serde_json::to_string(self).map_err(|_| fmt::Error)?);
        }
        let path = self.path();
        if !path.is_empty() {
            write!(f, "{path}: ")?;
        }
        f.write_str(&self.message)?;
        for (index, reason) in self.reasons.iter().enumerate() {
            write!(f, "{}{}: {}", if index == 0 { ": " } else { "; " }, reason.variant, reason.error)?;
        }
        Ok(())
    }
}

impl std::error::Error for Error {}

impl serde::de::Error for Error {
    fn custom<T: fmt::Display>(message: T) -> Self {
        let text = format!("{message:#}");
        text.strip_prefix(FRAME).and_then(|frame| serde_json::from_str(frame).ok()).unwrap_or_else(|| Self::new(text))
    }

    fn invalid_type(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::new(format!("expected {expected}, found {}", Found(found)))
    }

    fn invalid_value(found: Unexpected<'_>, expected: &dyn Expected) -> Self {
        Self::invalid_type(found, expected)
    }

    fn unknown_variant(_: &str, expected: &'static [&'static str]) -> Self {
        Self::new(format!("expected one of {}, found another string", expected.join(", ")))
    }

    fn missing_field(field: &'static str) -> Self {
        Self::new(format!("`{field}` is missing"))
    }
}

/// What was found, in words. Text is not repeated: it may be a secret, and the body is kept elsewhere.
struct Found<'a>(Unexpected<'a>);

impl fmt::Display for Found<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Unexpected::Bool(value) => write!(f, "{value}"),
            Unexpected::Unsigned(value) => write!(f, "the number {value}"),
            Unexpected::Signed(value) => write!(f, "the number {value}"),
            Unexpected::Float(value) => write!(f, "the number {value:?}"),
            Unexpected::Str("") => f.write_str("an empty string"),
            Unexpected::Str(text) => write!(f, "a string of length {}", text.chars().count()),
            Unexpected::Unit | Unexpected::Option => f.write_str("nothing"),
            Unexpected::Seq => f.write_str("a list"),
            Unexpected::Map => f.write_str("an object"),
            other => write!(f, "{other}"),
        }
    }
}
