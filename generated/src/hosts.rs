// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! The hosts that operations are sent to. Each can be replaced when a client is built.

use crate::runtime::Host;

/// `https://api.nexmo.com`
pub const API: Host = Host::new("api", "https://api.nexmo.com");

/// `https://rest.nexmo.com`
pub const REST: Host = Host::new("rest", "https://rest.nexmo.com");

/// `https://api.vonage.com`
pub const INTEGRATION: Host = Host::new("integration", "https://api.vonage.com");
