// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! [`AdvancedMachineDetection`].

use serde::{Deserialize, Serialize};
use super::{MachineDetection, MachineDetectionMode};

/// How to detect that a machine answers. Takes the place of `machine_detection`.
///
/// Described at `voice.v1.yaml#/components/schemas/AdvancedMachineDetection`.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct AdvancedMachineDetection {
    /// What to do when a machine answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub behavior: Option<MachineDetection>,
    /// What to listen for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mode: Option<MachineDetectionMode>,
    /// The number of seconds to wait for the machine's beep.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub beep_timeout: Option<i64>,
}

impl AdvancedMachineDetection {
    /// An object with nothing set.
    #[must_use]
    pub fn new() -> Self {
        Self {
            behavior: None,
            mode: None,
            beep_timeout: None,
        }
    }

    /// Sets [`behavior`](Self::behavior).
    #[must_use]
    pub fn behavior(mut self, behavior: impl Into<MachineDetection>) -> Self {
        self.behavior = Some(behavior.into());
        self
    }

    /// Sets [`mode`](Self::mode).
    #[must_use]
    pub fn mode(mut self, mode: impl Into<MachineDetectionMode>) -> Self {
        self.mode = Some(mode.into());
        self
    }

    /// Sets [`beep_timeout`](Self::beep_timeout).
    #[must_use]
    pub fn beep_timeout(mut self, beep_timeout: i64) -> Self {
        self.beep_timeout = Some(beep_timeout);
        self
    }
}
