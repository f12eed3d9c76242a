//! Names, places and prose: what every thing of the model carries besides its shape.

use serde::{Deserialize, Serialize};

/// The name of a thing: as the wire or the document has it, and as the configuration wants it instead.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Name {
    /// The name on the wire (a property, a parameter) or in the document (an operationId, a component).
    pub wire: String,
    /// The name that `codegen.toml` gives it; `naming` derives the Rust identifier from this one if it is there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chosen: Option<String>,
}

impl Name {
    /// A name that is used as it stands on the wire.
    pub fn wire(name: impl Into<String>) -> Self {
        Self { wire: name.into(), chosen: None }
    }

    /// The words that a Rust identifier is made of.
    pub fn spoken(&self) -> &str {
        self.chosen.as_deref().unwrap_or(&self.wire)
    }
}

/// Where in which document a thing is described.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Origin {
    /// File name of the document below `specs/`.
    pub document: String,
    /// JSON pointer into it, without the leading `#`.
    pub pointer: String,
}

impl std::fmt::Display for Origin {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}#{}", self.document, self.pointer)
    }
}

/// What a document says about a thing in prose.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Docs {
    /// One line: a `summary` or `title`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// Any number of lines of CommonMark: a `description`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Facts that the schema states and that nothing enforces: `Default: 10`, `At most 100`, `Pattern: …`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
    /// Why the document advises against it, if it does and the reason is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deprecation: Option<String>,
}
