//! Tests of the runtime, from inside: they may use what generated code may use.

pub mod sample;
