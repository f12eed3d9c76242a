// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`CallEventDtmf`].

use serde::{Deserialize, Serialize};

/// What was entered, in events that report input by keys.
///
/// Described at `voice.v1.yaml#/components/schemas/CallEventDtmf`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct CallEventDtmf {
    /// The digits.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub digits: Option<String>,
    /// Whether the input ended because nothing more came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub timed_out: Option<bool>,
}
