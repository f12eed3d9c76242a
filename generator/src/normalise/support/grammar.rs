//! What OpenAPI 3.0 knows: the kinds of objects in a document, their keys, and what stands behind each key.
//!
//! One table, read by the walk (which objects are there), by `malformed-value` and `missing-key` (is it legal) and by
//! `ignored-key` (does anybody know this key).

use crate::load::pointer;

/// A kind of object of the specification.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(in crate::normalise) enum Kind {
    Document,
    Info,
    Contact,
    License,
    Server,
    ServerVariable,
    Components,
    Paths,
    PathItem,
    Operation,
    ExternalDocs,
    Parameter,
    RequestBody,
    MediaType,
    Encoding,
    Responses,
    Response,
    Callback,
    Example,
    Link,
    Header,
    Tag,
    Schema,
    Discriminator,
    Xml,
    SecurityScheme,
    OAuthFlows,
    OAuthFlow,
}

/// What stands behind a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::normalise) enum Shape {
    /// Any value.
    Any,
    /// A string.
    Text,
    /// `true` or `false`.
    Flag,
    /// A number.
    Number,
    /// A whole number, not negative.
    Count,
    /// A list of any values.
    Values,
    /// A list of strings.
    Texts,
    /// Strings by name.
    TextMap,
    /// Any values by name.
    ValueMap,
    /// A list of objects whose values are lists of strings.
    Requirements,
    /// An object of this kind.
    One(Kind),
    /// A list of objects of this kind.
    List(Kind),
    /// Objects of this kind by name.
    Map(Kind),
    /// `true`, `false` or an object of this kind.
    FlagOr(Kind),
}

/// A key that an object may have.
#[derive(Clone, Copy, Debug)]
pub(in crate::normalise) struct Key {
    /// Its name.
    pub(in crate::normalise) name: &'static str,
    /// What stands behind it.
    pub(in crate::normalise) shape: Shape,
    /// Whether the object is illegal without it.
    pub(in crate::normalise) required: bool,
}

const fn key(name: &'static str, shape: Shape) -> Key {
    Key { name, shape, required: false }
}

const fn required(name: &'static str, shape: Shape) -> Key {
    Key { name, shape, required: true }
}

use Shape::{Any, Count, Flag, FlagOr, List, Map, Number, One, Requirements, Text, TextMap, Texts, ValueMap, Values};

impl Kind {
    /// The kind's name in messages, with its article.
    pub(in crate::normalise) const fn name(self) -> &'static str {
        match self {
            Self::Document => "a document",
            Self::Info => "an info object",
            Self::Contact => "a contact",
            Self::License => "a license",
            Self::Server => "a server",
            Self::ServerVariable => "a server variable",
            Self::Components => "the components",
            Self::Paths => "the paths",
            Self::PathItem => "a path item",
            Self::Operation => "an operation",
            Self::ExternalDocs => "an external documentation object",
            Self::Parameter => "a parameter",
            Self::RequestBody => "a request body",
            Self::MediaType => "a media type",
            Self::Encoding => "an encoding",
            Self::Responses => "the responses",
            Self::Response => "a response",
            Self::Callback => "a callback",
            Self::Example => "an example",
            Self::Link => "a link",
            Self::Header => "a header",
            Self::Tag => "a tag",
            Self::Schema => "a schema",
            Self::Discriminator => "a discriminator",
            Self::Xml => "an XML object",
            Self::SecurityScheme => "a security scheme",
            Self::OAuthFlows => "the OAuth flows",
            Self::OAuthFlow => "an OAuth flow",
        }
    }

    /// Whether a `{"$ref": …}` may stand in its place.
    pub(in crate::normalise) const fn may_be_reference(self) -> bool {
        matches!(
            self,
            Self::PathItem
                | Self::Parameter
                | Self::RequestBody
                | Self::Response
                | Self::Callback
                | Self::Example
                | Self::Link
                | Self::Header
                | Self::Schema
                | Self::SecurityScheme
        )
    }

    /// The part of the components that has such objects in it.
    pub(in crate::normalise) const fn section(self) -> Option<&'static str> {
        Some(match self {
            Self::Parameter => "parameters",
            Self::RequestBody => "requestBodies",
            Self::Response => "responses",
            Self::Callback => "callbacks",
            Self::Example => "examples",
            Self::Link => "links",
            Self::Header => "headers",
            Self::Schema => "schemas",
            Self::SecurityScheme => "securitySchemes",
            _ => return None,
        })
    }

    /// What a document has at a pointer, by its keys; `None` for a place that the specification does not know.
    pub(in crate::normalise) fn at(pointer: &str) -> Option<Self> {
        let mut kind = Self::Document;
        let mut tokens = pointer::tokens(pointer);
        while let Some(key) = tokens.next() {
            kind = match kind.shape(&key)? {
                One(inner) | FlagOr(inner) => inner,
                List(inner) | Map(inner) => {
                    tokens.next()?;
                    inner
                }
                _ => return None,
            };
        }
        Some(kind)
    }

    /// The kind of the values behind the keys that the table does not list: paths, status codes, callback expressions.
    pub(in crate::normalise) const fn entries(self) -> Option<Kind> {
        match self {
            Self::Paths | Self::Callback => Some(Self::PathItem),
            Self::Responses => Some(Self::Response),
            _ => None,
        }
    }

    /// What stands behind a key of it, if the key is known.
    pub(in crate::normalise) fn shape(self, key: &str) -> Option<Shape> {
        match self.keys().iter().find(|known| known.name == key) {
            Some(known) => Some(known.shape),
            None if key.starts_with("x-") => None,
            None => self.entries().map(One),
        }
    }

    /// The keys of it.
    pub(in crate::normalise) const fn keys(self) -> &'static [Key] {
        match self {
            Self::Document => &DOCUMENT,
            Self::Info => &INFO,
            Self::Contact => &CONTACT,
            Self::License => &LICENSE,
            Self::Server => &SERVER,
            Self::ServerVariable => &SERVER_VARIABLE,
            Self::Components => &COMPONENTS,
            Self::Paths | Self::Responses | Self::Callback => &[],
            Self::PathItem => &PATH_ITEM,
            Self::Operation => &OPERATION,
            Self::ExternalDocs => &EXTERNAL_DOCS,
            Self::Parameter => &PARAMETER,
            Self::RequestBody => &REQUEST_BODY,
            Self::MediaType => &MEDIA_TYPE,
            Self::Encoding => &ENCODING,
            Self::Response => &RESPONSE,
            Self::Example => &EXAMPLE,
            Self::Link => &LINK,
            Self::Header => &HEADER,
            Self::Tag => &TAG,
            Self::Schema => &SCHEMA,
            Self::Discriminator => &DISCRIMINATOR,
            Self::Xml => &XML,
            Self::SecurityScheme => &SECURITY_SCHEME,
            Self::OAuthFlows => &OAUTH_FLOWS,
            Self::OAuthFlow => &OAUTH_FLOW,
        }
    }
}

/// The methods of a path item.
pub(in crate::normalise) const METHODS: [&str; 8] =
    ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

const DOCUMENT: [Key; 8] = [
    required("openapi", Text),
    required("info", One(Kind::Info)),
    key("servers", List(Kind::Server)),
    required("paths", One(Kind::Paths)),
    key("components", One(Kind::Components)),
    key("security", Requirements),
    key("tags", List(Kind::Tag)),
    key("externalDocs", One(Kind::ExternalDocs)),
];

const INFO: [Key; 6] = [
    required("title", Text),
    key("description", Text),
    key("termsOfService", Text),
    key("contact", One(Kind::Contact)),
    key("license", One(Kind::License)),
    required("version", Text),
];

const CONTACT: [Key; 3] = [key("name", Text), key("url", Text), key("email", Text)];

const LICENSE: [Key; 2] = [required("name", Text), key("url", Text)];

const SERVER: [Key; 3] = [required("url", Text), key("description", Text), key("variables", Map(Kind::ServerVariable))];

const SERVER_VARIABLE: [Key; 3] = [key("enum", Texts), required("default", Text), key("description", Text)];

const COMPONENTS: [Key; 9] = [
    key("schemas", Map(Kind::Schema)),
    key("responses", Map(Kind::Response)),
    key("parameters", Map(Kind::Parameter)),
    key("examples", Map(Kind::Example)),
    key("requestBodies", Map(Kind::RequestBody)),
    key("headers", Map(Kind::Header)),
    key("securitySchemes", Map(Kind::SecurityScheme)),
    key("links", Map(Kind::Link)),
    key("callbacks", Map(Kind::Callback)),
];

const PATH_ITEM: [Key; 12] = [
    key("summary", Text),
    key("description", Text),
    key("get", One(Kind::Operation)),
    key("put", One(Kind::Operation)),
    key("post", One(Kind::Operation)),
    key("delete", One(Kind::Operation)),
    key("options", One(Kind::Operation)),
    key("head", One(Kind::Operation)),
    key("patch", One(Kind::Operation)),
    key("trace", One(Kind::Operation)),
    key("servers", List(Kind::Server)),
    key("parameters", List(Kind::Parameter)),
];

const OPERATION: [Key; 12] = [
    key("tags", Texts),
    key("summary", Text),
    key("description", Text),
    key("externalDocs", One(Kind::ExternalDocs)),
    key("operationId", Text),
    key("parameters", List(Kind::Parameter)),
    key("requestBody", One(Kind::RequestBody)),
    required("responses", One(Kind::Responses)),
    key("callbacks", Map(Kind::Callback)),
    key("deprecated", Flag),
    key("security", Requirements),
    key("servers", List(Kind::Server)),
];

const EXTERNAL_DOCS: [Key; 2] = [key("description", Text), required("url", Text)];

const PARAMETER: [Key; 13] = [
    required("name", Text),
    required("in", Text),
    key("description", Text),
    key("required", Flag),
    key("deprecated", Flag),
    key("allowEmptyValue", Flag),
    key("style", Text),
    key("explode", Flag),
    key("allowReserved", Flag),
    key("schema", One(Kind::Schema)),
    key("example", Any),
    key("examples", Map(Kind::Example)),
    key("content", Map(Kind::MediaType)),
];

const REQUEST_BODY: [Key; 3] =
    [key("description", Text), required("content", Map(Kind::MediaType)), key("required", Flag)];

const MEDIA_TYPE: [Key; 4] = [
    key("schema", One(Kind::Schema)),
    key("example", Any),
    key("examples", Map(Kind::Example)),
    key("encoding", Map(Kind::Encoding)),
];

const ENCODING: [Key; 5] = [
    key("contentType", Text),
    key("headers", Map(Kind::Header)),
    key("style", Text),
    key("explode", Flag),
    key("allowReserved", Flag),
];

const RESPONSE: [Key; 4] = [
    required("description", Text),
    key("headers", Map(Kind::Header)),
    key("content", Map(Kind::MediaType)),
    key("links", Map(Kind::Link)),
];

const EXAMPLE: [Key; 4] =
    [key("summary", Text), key("description", Text), key("value", Any), key("externalValue", Text)];

const LINK: [Key; 6] = [
    key("operationRef", Text),
    key("operationId", Text),
    key("parameters", ValueMap),
    key("requestBody", Any),
    key("description", Text),
    key("server", One(Kind::Server)),
];

const HEADER: [Key; 11] = [
    key("description", Text),
    key("required", Flag),
    key("deprecated", Flag),
    key("allowEmptyValue", Flag),
    key("style", Text),
    key("explode", Flag),
    key("allowReserved", Flag),
    key("schema", One(Kind::Schema)),
    key("example", Any),
    key("examples", Map(Kind::Example)),
    key("content", Map(Kind::MediaType)),
];

const TAG: [Key; 3] = [required("name", Text), key("description", Text), key("externalDocs", One(Kind::ExternalDocs))];

const SCHEMA: [Key; 35] = [
    key("title", Text),
    key("multipleOf", Number),
    key("maximum", Number),
    key("exclusiveMaximum", Flag),
    key("minimum", Number),
    key("exclusiveMinimum", Flag),
    key("maxLength", Count),
    key("minLength", Count),
    key("pattern", Text),
    key("maxItems", Count),
    key("minItems", Count),
    key("uniqueItems", Flag),
    key("maxProperties", Count),
    key("minProperties", Count),
    key("required", Texts),
    key("enum", Values),
    key("type", Text),
    key("allOf", List(Kind::Schema)),
    key("oneOf", List(Kind::Schema)),
    key("anyOf", List(Kind::Schema)),
    key("not", One(Kind::Schema)),
    key("items", One(Kind::Schema)),
    key("properties", Map(Kind::Schema)),
    key("additionalProperties", FlagOr(Kind::Schema)),
    key("description", Text),
    key("format", Text),
    key("default", Any),
    key("nullable", Flag),
    key("discriminator", One(Kind::Discriminator)),
    key("readOnly", Flag),
    key("writeOnly", Flag),
    key("xml", One(Kind::Xml)),
    key("externalDocs", One(Kind::ExternalDocs)),
    key("example", Any),
    key("deprecated", Flag),
];

const DISCRIMINATOR: [Key; 2] = [required("propertyName", Text), key("mapping", TextMap)];

const XML: [Key; 5] =
    [key("name", Text), key("namespace", Text), key("prefix", Text), key("attribute", Flag), key("wrapped", Flag)];

const SECURITY_SCHEME: [Key; 8] = [
    required("type", Text),
    key("description", Text),
    key("name", Text),
    key("in", Text),
    key("scheme", Text),
    key("bearerFormat", Text),
    key("flows", One(Kind::OAuthFlows)),
    key("openIdConnectUrl", Text),
];

const OAUTH_FLOWS: [Key; 4] = [
    key("implicit", One(Kind::OAuthFlow)),
    key("password", One(Kind::OAuthFlow)),
    key("clientCredentials", One(Kind::OAuthFlow)),
    key("authorizationCode", One(Kind::OAuthFlow)),
];

const OAUTH_FLOW: [Key; 4] =
    [key("authorizationUrl", Text), key("tokenUrl", Text), key("refreshUrl", Text), required("scopes", TextMap)];
