//! What all passes share: the walk over a document and what it may find there, changes and places, and the questions
//! that several of them ask of a schema or a text.

pub(in crate::normalise) mod edit;
pub(in crate::normalise) mod examples;
pub(in crate::normalise) mod formats;
pub(in crate::normalise) mod grammar;
pub(in crate::normalise) mod list_edit;
pub(in crate::normalise) mod operations;
pub(in crate::normalise) mod origin;
pub(in crate::normalise) mod schema;
pub(in crate::normalise) mod visit;
pub(in crate::normalise) mod words;
