// Written by `cargo xtask codegen`; see ARCHITECTURE.md of the project. Do not edit.

//! The operations of the service, by the tags of the document.

mod accounts;
mod calls;
mod events;
mod users;
mod webhooks;
pub use self::accounts::*;
pub use self::calls::*;
pub use self::events::*;
pub use self::users::*;
pub use self::webhooks::*;
