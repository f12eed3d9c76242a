//! Passes that change nothing. They say what the client makes of the rest, so that nobody has to guess.

pub(in crate::normalise) mod errors;
pub(in crate::normalise) mod names;
pub(in crate::normalise) mod schemas;
pub(in crate::normalise) mod servers;
