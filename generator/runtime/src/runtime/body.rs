//! What a request sends.

use std::borrow::Cow;
use std::fmt;
use std::hash::{BuildHasher, RandomState};

use bytes::Bytes;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::encode::{self, Flat, Style};
use super::uri;

/// The body of a request.
#[derive(Clone, Default)]
pub(crate) enum Body {
    /// None at all.
    #[default]
    Empty,
    /// Bytes of a media type.
    Bytes { media_type: Cow<'static, str>, bytes: Bytes },
    /// A form, which credentials may be added to before it is written.
    Form(Vec<(String, String)>),
}

impl Body {
    /// A form of the fields of a struct or the entries of a map. A list repeats its name, and an object is JSON, but for
    /// the fields that have a style.
    pub(crate) fn form(value: &impl Serialize, styles: &[(&str, Style)]) -> Result<Self, String> {
        let message = |error| format!("the form cannot be written: {error}");
        let entries = match encode::flatten(value).map_err(message)? {
            Flat::Nothing => Vec::new(),
            Flat::Object(entries) => entries,
            _ => return Err("a form has to be an object".to_owned()),
        };
        let mut pairs = Vec::with_capacity(entries.len());
        for (name, value) in entries {
            let style = styles.iter().find(|(styled, _)| *styled == name).map(|(_, style)| *style);
            match (value, style) {
                (Flat::Nothing, _) => {}
                (value, Some(style)) => pairs.extend(encode::form_pairs(&name, value, style).map_err(message)?),
                (Flat::List(list), None) => {
                    for element in list {
                        pairs.push((name.clone(), element.into_text().map_err(message)?));
                    }
                }
                (value, None) => pairs.push((name, value.into_text().map_err(message)?)),
            }
        }
        Ok(Self::Form(pairs))
    }

    /// A `multipart/form-data` body of the fields of a struct or the entries of a map: text as text, bytes and
    /// [`Upload`]s as files, objects as JSON. A list repeats its name.
    pub(crate) fn multipart(value: &impl Serialize) -> Result<Self, String> {
        let entries = match encode::flatten(value).map_err(|error| format!("the body cannot be written: {error}"))? {
            Flat::Object(entries) => entries,
            _ => return Err("a body of parts has to be an object".to_owned()),
        };
        // Long enough that no part contains it by accident.
        let boundary = format!("{:016x}{:016x}", random(), random());
        let mut bytes = Vec::new();
        for (name, value) in entries {
            let values = match value {
                Flat::Nothing => Vec::new(),
                Flat::List(list) => list,
                value => vec![value],
            };
            for value in values {
                Part::new(&name, value)?.write(&boundary, &mut bytes)?;
            }
        }
        bytes.extend_from_slice(format!("--{boundary}--\r\n").as_bytes());
        let media_type = Cow::Owned(format!("multipart/form-data; boundary={boundary}"));
        Ok(Self::Bytes { media_type, bytes: bytes.into() })
    }

    /// The media type and the bytes, with more parameters in it if it is a form.
    pub(crate) fn write(&self, parameters: &[(String, String)]) -> Option<(Cow<'static, str>, Bytes)> {
        match self {
            Self::Empty => None,
            Self::Bytes { media_type, bytes } => Some((media_type.clone(), bytes.clone())),
            Self::Form(pairs) => {
                let all = pairs.iter().chain(parameters).map(|(name, value)| (name.as_str(), value.as_str()));
                Some((Cow::Borrowed("application/x-www-form-urlencoded"), uri::form(all).into()))
            }
        }
    }
}

impl fmt::Debug for Body {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("none"),
            Self::Bytes { media_type, bytes } => write!(f, "{} bytes of {media_type}", bytes.len()),
            Self::Form(pairs) => write!(f, "a form of {} fields", pairs.len()),
        }
    }
}

/// A file to be sent as a part of a body: its bytes, and what the service is told about it.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Upload {
    bytes: Bytes,
    name: Option<String>,
    media_type: Option<String>,
}

impl Upload {
    /// A file of these bytes.
    pub fn new(bytes: impl Into<Bytes>) -> Self {
        Self { bytes: bytes.into(), name: None, media_type: None }
    }

    /// Its name.
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Its media type; `application/octet-stream` unless this says otherwise.
    pub fn media_type(mut self, media_type: impl Into<String>) -> Self {
        self.media_type = Some(media_type.into());
        self
    }

    /// Its bytes.
    pub fn bytes(&self) -> &Bytes {
        &self.bytes
    }
}

impl fmt::Debug for Upload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Upload").field("name", &self.name).field("bytes", &self.bytes.len()).finish_non_exhaustive()
    }
}

impl Serialize for Upload {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_newtype_struct(encode::FILE, &(&self.name, &self.media_type, &self.bytes))
    }
}

impl<'de> Deserialize<'de> for Upload {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Bytes::deserialize(deserializer).map(Self::new)
    }
}

impl From<Vec<u8>> for Upload {
    fn from(bytes: Vec<u8>) -> Self {
        Self::new(bytes)
    }
}

impl From<Bytes> for Upload {
    fn from(bytes: Bytes) -> Self {
        Self::new(bytes)
    }
}

/// A part of a `multipart/form-data` body.
struct Part {
    name: String,
    file: Option<String>,
    media_type: Option<String>,
    bytes: Bytes,
}

impl Part {
    fn new(name: &str, value: Flat) -> Result<Self, String> {
        let name = name.to_owned();
        if let Flat::File { bytes, name: file, media_type } = value {
            let media_type = media_type.or_else(|| Some("application/octet-stream".to_owned()));
            return Ok(Self { file: file.or_else(|| Some(name.clone())), name, media_type, bytes });
        }
        let media_type = matches!(value, Flat::Object(_)).then(|| "application/json".to_owned());
        let text = value.into_text().map_err(|error| format!("the part `{name}` cannot be written: {error}"))?;
        Ok(Self { name, file: None, media_type, bytes: text.into() })
    }

    fn write(&self, boundary: &str, body: &mut Vec<u8>) -> Result<(), String> {
        let mut head = format!("--{boundary}\r\nContent-Disposition: form-data; name=\"{}\"", quoted(&self.name));
        if let Some(file) = &self.file {
            head.push_str(&format!("; filename=\"{}\"", quoted(file)));
        }
        if let Some(media_type) = &self.media_type {
            if media_type.contains(['\r', '\n']) {
                return Err(format!("the media type of the part `{}` has a line break", self.name));
            }
            head.push_str(&format!("\r\nContent-Type: {media_type}"));
        }
        head.push_str("\r\n\r\n");
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(&self.bytes);
        body.extend_from_slice(b"\r\n");
        Ok(())
    }
}

/// A name between quotes of a header, the way browsers escape it.
fn quoted(name: &str) -> String {
    name.replace('"', "%22").replace('\r', "%0D").replace('\n', "%0A")
}

/// A number that differs from call to call. Not for secrets.
pub(crate) fn random() -> u64 {
    RandomState::new().hash_one(0)
}
