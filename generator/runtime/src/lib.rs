//! The hand-written part of a generated client, compiled, linted and tested where it stands.
//!
//! The files of [`runtime`] are shipped verbatim in the generated crate, as its module of the same name. They know no
//! API: what an API has to say is in the generated code that calls them. Tests stand beside the module, not in it, so
//! that they are not shipped.

pub mod runtime;

#[cfg(test)]
pub mod tests;
