//! The neutral model: what an API offers, in the words of its wire, with no trace of how a document wrote it
//! down and none of how Rust will spell it.
//!
//! Everything here is plain serde data. `lower` builds it, `naming` names it, `emit` writes it out, `diff` compares
//! two of it, and `cargo xtask inspect --json` prints it.

mod docs;
mod operation;
mod service;
mod types;

pub use docs::{Docs, Name, Origin};
pub use operation::{
    Body, Location, MediaType, Method, Operation, Paging, Parameter, Path, Response, Segment, Style, Success,
};
pub use service::{Api, Host, SecurityRequirement, SecurityScheme, SecuritySchemeKind, Service, Webhook};
pub use types::{
    Constant, EnumValue, Field, Scalar, Struct, Tagging, Type, TypeDef, TypeId, TypeKind, Union, Usage, Variant,
    VariantMatch,
};
