//! Identifiers that are taken: by the language, and by what generated items carry besides their own.
//!
//! A name that is taken gets an underscore behind it, everywhere where it could be in the way and whether or not it is
//! there: a type that is called `Error` is `Error_` in every service. Nothing else ends in an underscore, so that no
//! name can become one that is taken already.

/// Keywords of the 2024 edition, strict and reserved, that `r#` makes usable.
pub(super) const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum",
    "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move",
    "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Keywords that not even `r#` makes usable.
pub(super) const NEVER_RAW: &[&str] = &["crate", "self", "super", "Self", "_"];

/// What files of types, and whoever imports all of a service, take to be something else than a type of the service: the
/// prelude, and what those files import.
pub(super) const TYPES: &[&str] = &[
    // The prelude.
    "AsMut",
    "AsRef",
    "AsyncFn",
    "AsyncFnMut",
    "AsyncFnOnce",
    "Box",
    "Clone",
    "Copy",
    "Default",
    "DoubleEndedIterator",
    "Drop",
    "Eq",
    "Err",
    "ExactSizeIterator",
    "Extend",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "FromIterator",
    "Future",
    "Into",
    "IntoFuture",
    "IntoIterator",
    "Iterator",
    "None",
    "Ok",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Result",
    "Send",
    "Sized",
    "Some",
    "String",
    "Sync",
    "ToOwned",
    "ToString",
    "TryFrom",
    "TryInto",
    "Unpin",
    "Vec",
    // Other crates.
    "BTreeMap",
    "Deserialize",
    "Deserializer",
    "Serialize",
    "Serializer",
    "Value",
    // The runtime.
    "Base64",
    "Client",
    "Date",
    "JsonObject",
    "OpenEnum",
    "SecretString",
    "Timestamp",
    "UnknownValue",
    "UnknownVariant",
    "Upload",
];

/// What files of operations take to be something else than the type that stands for an operation. A type of the service
/// that is called so they name with the way to it.
pub(super) const MARKERS: &[&str] = &[
    "BTreeMap",
    "Base64",
    "Bytes",
    "Date",
    "Decoder",
    "Into",
    "IntoIterator",
    "JsonObject",
    "Operation",
    "Option",
    "Paged",
    "Paging",
    "Request",
    "Route",
    "SecretString",
    "Security",
    "Some",
    "String",
    "Style",
    "Success",
    "Timestamp",
    "Upload",
    "Value",
    "Vec",
];

/// Modules that the crate has besides those of its services; features that it has besides theirs; and names that Cargo
/// gives a meaning of their own to.
pub(super) const MODULES: &[&str] =
    &["bin", "common", "default", "hosts", "lib", "main", "reqwest", "runtime", "schemes"];

/// What a client can do besides handing out its services.
pub(super) const CLIENT_METHODS: &[&str] =
    &["blocking", "builder", "clone", "into", "new", "origin", "raw_request", "shared", "token_context"];

/// Files that have a meaning of their own: to Rust, or to an operating system.
pub(super) const FILES: &[&str] = &[
    "aux", "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "con", "lpt0", "lpt1",
    "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9", "mod", "nul", "prn",
];

/// What every request can do, and the argument that every body is; a parameter of an operation cannot have the same
/// name.
pub(super) const REQUEST_METHODS: &[&str] = &[
    "body",
    "clone",
    "from_parts",
    "into",
    "into_future",
    "into_parts",
    "items",
    "new",
    "pages",
    "receive",
    "send",
    "send_full",
];

/// What the names of all other things begin with that a request can do.
pub(super) const REQUEST_PREFIXES: &[&str] = &["set_", "with_"];

/// What every struct can do besides setting its fields, and the field of properties that the document does not name.
pub(super) const STRUCT_MEMBERS: &[&str] = &["additional_properties", "clone", "into", "new"];

/// The variant of an open enum that holds what the document does not know.
pub(super) const VARIANTS: &[&str] = &["Unknown"];

#[cfg(test)]
mod tests {
    use super::{CLIENT_METHODS, REQUEST_METHODS, REQUEST_PREFIXES};

    #[test]
    fn everything_that_a_request_and_a_client_can_do_is_taken() {
        let request = include_str!("../../runtime/src/runtime/request.rs");
        let client = include_str!("../../runtime/src/runtime/client.rs");
        let raw = include_str!("../../runtime/src/runtime/raw.rs");
        let free: Vec<_> = methods(request, "Request<Op>")
            .filter(|name| {
                !REQUEST_METHODS.contains(name) && !REQUEST_PREFIXES.iter().any(|prefix| name.starts_with(prefix))
            })
            .chain(
                methods(client, "Client").chain(methods(raw, "Client")).filter(|name| !CLIENT_METHODS.contains(name)),
            )
            .collect();
        assert!(free.is_empty(), "methods of the runtime that an API could have, too: {free:?}");
    }

    /// The functions of a type's own.
    fn methods<'a>(source: &'a str, of: &'a str) -> impl Iterator<Item = &'a str> {
        let mut is_inside = false;
        source.lines().filter_map(move |line| {
            if line.starts_with("impl") {
                is_inside = !line.contains(" for ") && line.ends_with(&format!(" {of} {{"));
            }
            let (_, function) = line
                .split_once("fn ")
                .filter(|_| is_inside && line.starts_with("    ") && !line.starts_with("     "))?;
            function.split(|c: char| !c.is_alphanumeric() && c != '_').next()
        })
    }
}
