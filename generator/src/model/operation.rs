//! Operations: one method on one path of one host.

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::{Docs, Field, Name, Origin, SecurityRequirement, Type};

/// An operation, with everything that a call of it needs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Operation {
    /// Its operationId, or method and path where it has none.
    pub name: Name,
    /// The names that other documents or earlier versions have for the same call.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub aliases: Vec<String>,
    /// The tag that it is listed under, where the document has tags.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<String>,
    /// The HTTP method.
    pub method: Method,
    /// Name of the host it is sent to.
    pub host: String,
    /// The path from the host's root on, without a trailing slash.
    pub path: Path,
    /// Path parameters in the order of the path, then the others in the order of the document.
    pub parameters: Vec<Parameter>,
    /// What it sends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<Body>,
    /// What a success returns; `None`: whatever body arrives is ignored.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub output: Option<Response>,
    /// The documented error responses that have a body, by status (`"422"`, `"4XX"`, `"default"`).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<(String, Response)>,
    /// The alternatives of authentication, first choice first. Empty: none is needed.
    pub security: Vec<SecurityRequirement>,
    /// How the answer tells that it is a success although the status says so already.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub success: Option<Success>,
    /// What some codes of its failures mean, for whoever has to act on them.
    #[serde(default, skip_serializing_if = "IndexMap::is_empty")]
    pub error_codes: IndexMap<String, String>,
    /// Whether doing it twice is the same as doing it once, where that is otherwise than its method promises.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub repeatable: Option<bool>,
    /// How to come from one page to the next.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paging: Option<Paging>,
    /// Whether the document advises against it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub deprecated: bool,
    /// What the document says about it.
    pub docs: Docs,
    /// Where it is described.
    pub origin: Origin,
    /// Where else it is described.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<Origin>,
}

/// An HTTP method that OpenAPI knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Method {
    /// Reads.
    Get,
    /// Replaces.
    Put,
    /// Creates, or acts.
    Post,
    /// Removes.
    Delete,
    /// Asks for the allowed methods.
    Options,
    /// Reads without the body.
    Head,
    /// Changes in part.
    Patch,
    /// Asks for the request as it arrived.
    Trace,
}

impl Method {
    /// The method's token: `GET`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Get => "GET",
            Self::Put => "PUT",
            Self::Post => "POST",
            Self::Delete => "DELETE",
            Self::Options => "OPTIONS",
            Self::Head => "HEAD",
            Self::Patch => "PATCH",
            Self::Trace => "TRACE",
        }
    }
}

/// A path template from the host's root on: `/v1/calls/{uuid}`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct Path {
    /// Its pieces, in order; literal pieces hold their slashes.
    pub segments: Vec<Segment>,
}

/// A piece of a path template.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Segment {
    /// Text that is sent as it stands.
    Literal(String),
    /// The wire name of a path parameter.
    Parameter(String),
}

impl Path {
    /// The wire names of the parameters in the path, in order.
    pub fn parameters(&self) -> impl Iterator<Item = &str> {
        self.segments.iter().filter_map(|segment| match segment {
            Segment::Parameter(name) => Some(name.as_str()),
            Segment::Literal(_) => None,
        })
    }

    /// Writes text in the place of a parameter.
    pub fn fill(&mut self, parameter: &str, text: &str) {
        for segment in std::mem::take(&mut self.segments) {
            let segment = match segment {
                Segment::Parameter(name) if name == parameter => Segment::Literal(text.to_owned()),
                other => other,
            };
            match (self.segments.last_mut(), segment) {
                (Some(Segment::Literal(before)), Segment::Literal(text)) => before.push_str(&text),
                (_, segment) => self.segments.push(segment),
            }
        }
    }
}

impl From<String> for Path {
    /// Reads `/v1/calls/{uuid}`. An unclosed brace is literal text.
    fn from(template: String) -> Self {
        let mut segments = Vec::new();
        let mut rest = template.as_str();
        while let Some((literal, name, after)) =
            rest.split_once('{').and_then(|(head, tail)| tail.split_once('}').map(|(name, after)| (head, name, after)))
        {
            if !literal.is_empty() {
                segments.push(Segment::Literal(literal.to_owned()));
            }
            segments.push(Segment::Parameter(name.to_owned()));
            rest = after;
        }
        if !rest.is_empty() {
            segments.push(Segment::Literal(rest.to_owned()));
        }
        Self { segments }
    }
}

impl From<Path> for String {
    fn from(path: Path) -> Self {
        path.to_string()
    }
}

impl std::fmt::Display for Path {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.segments.iter().try_for_each(|segment| match segment {
            Segment::Literal(text) => f.write_str(text),
            Segment::Parameter(name) => write!(f, "{{{name}}}"),
        })
    }
}

/// A parameter outside the body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Parameter {
    /// Where it goes.
    pub location: Location,
    /// How its value becomes text.
    pub style: Style,
    /// The only value that it can have: always sent, and no argument.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub constant: Option<String>,
    /// The service takes a point in time here without a fraction of a second only.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub whole_seconds: bool,
    /// Its name, type, documentation and whether it is required.
    #[serde(flatten)]
    pub field: Field,
}

/// The part of a request that a parameter goes into.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Location {
    /// A `{name}` of the path.
    Path,
    /// The query string.
    Query,
    /// A header field.
    Header,
    /// A cookie.
    Cookie,
}

impl Location {
    /// How OpenAPI and the configuration write it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Path => "path",
            Self::Query => "query",
            Self::Header => "header",
            Self::Cookie => "cookie",
        }
    }
}

/// How a list or an object becomes text (OpenAPI 3.0.3, "Style Values"). Scalars look the same in every style.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Style {
    /// `a,b` (style `simple`, or `form` without `explode`).
    Comma,
    /// `name=a&name=b` (style `form` with `explode`).
    Repeat,
    /// `a b` (style `spaceDelimited`).
    Space,
    /// `a|b` (style `pipeDelimited`).
    Pipe,
    /// `name[key]=value` (style `deepObject`).
    Deep,
    /// `.a.b` (style `label`).
    Label,
    /// `;name=a` (style `matrix`).
    Matrix,
    /// JSON text (a parameter with `content`).
    Json,
    /// `key=value,key=value` (style `simple` with `explode`, of an object); in a cookie, one for each key.
    CommaExploded,
    /// `.key=value.key=value` (style `label` with `explode`, of an object).
    LabelExploded,
    /// `;name=a;name=b` or `;key=value;key=value` (style `matrix` with `explode`).
    MatrixExploded,
}

/// What an operation sends.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Body {
    /// How it is written.
    pub media_type: MediaType,
    /// Its type.
    #[serde(rename = "type")]
    pub ty: Type,
    /// Whether the call makes no sense without it.
    pub required: bool,
    /// A value that the document shows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub example: Option<Value>,
    /// How fields of a form are written, by their wire names, where that is otherwise than usual.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub styles: Vec<(String, Style)>,
    /// What the document says about it.
    pub docs: Docs,
}

/// What an operation returns under one status.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Response {
    /// How it is written.
    pub media_type: MediaType,
    /// Its type.
    #[serde(rename = "type")]
    pub ty: Type,
    /// The wire sends a list of one where the document promises the thing itself.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub one_or_many: bool,
    /// What the document says about it.
    pub docs: Docs,
}

/// How a body is written, as far as a client has to know.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum MediaType {
    /// `application/json` and everything that ends in `+json`; the value is what to send as `content-type`.
    Json(String),
    /// `application/x-www-form-urlencoded`
    Form,
    /// `multipart/form-data`
    Multipart,
    /// `text/*`
    Text(String),
    /// Anything else: bytes.
    Binary(String),
}

/// Where a body says whether the call succeeded, for services that answer `200` to everything.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub struct Success {
    /// JSON pointer to the list whose elements each have a status of their own; `None`: the body has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub each: Option<String>,
    /// JSON pointer to the status, from the body or from the element of `each`.
    pub status: String,
    /// The values that mean success.
    pub values: Vec<Value>,
    /// The values that mean failure; if there are any, everything else is a success.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub failures: Vec<Value>,
    /// Whether a body without a status is a success.
    #[serde(default)]
    pub absent: bool,
    /// JSON pointer to the message that goes with a failure.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// The status values after which the same request may succeed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub retryable: Vec<Value>,
    /// The status values that mean that there were too many requests, and that nothing was done.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub throttled: Vec<Value>,
    /// The status values that mean that the credential was refused.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub unauthorized: Vec<Value>,
    /// The status values that mean that the request is at fault.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub invalid: Vec<Value>,
}

/// How a list comes in pages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", tag = "way")]
pub enum Paging {
    /// `offset` counts records: read it from the next link, else add the page's size while it is below `total`.
    Offset {
        /// Query parameter that takes the offset.
        offset: String,
        /// Query parameter that takes the size of a page.
        size: String,
        /// Field names from the body to the items.
        items: Vec<String>,
        /// Field names from the body to the number of records.
        total: Vec<String>,
        /// Field names from the body to the link to the next page.
        next: Vec<String>,
    },
    /// `page` counts pages from `first` on, up to the body's number of pages.
    PageOf {
        /// Query parameter that takes the page's number.
        page: String,
        /// The number of the first page.
        first: i64,
        /// Field names from the body to the items.
        items: Vec<String>,
        /// Field names from the body to the number of pages.
        pages: Vec<String>,
    },
    /// `page` counts pages from `first` on, up to the page that reaches the body's number of items.
    PageUntilTotal {
        /// Query parameter that takes the page's number.
        page: String,
        /// The number of the first page.
        first: i64,
        /// Query parameter that takes the size of a page.
        size: String,
        /// The size when the parameter is absent.
        default_size: i64,
        /// Field names from the body to the items.
        items: Vec<String>,
        /// Field names from the body to the number of items.
        total: Vec<String>,
    },
    /// `page` counts pages from `first` on, up to the page that is not full.
    PageUntilShort {
        /// Query parameter that takes the page's number.
        page: String,
        /// The number of the first page.
        first: i64,
        /// Query parameter that takes the size of a page.
        size: String,
        /// The size when the parameter is absent.
        default_size: i64,
        /// Field names from the body to the items; none: the body is the list.
        items: Vec<String>,
    },
}
