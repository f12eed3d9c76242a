//! Identifiers that are taken: by the language, and by what generated items carry besides their own.

/// Keywords of the 2024 edition, strict and reserved, that `r#` makes usable.
pub(super) const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum",
    "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move",
    "mut", "override", "priv", "pub", "ref", "return", "static", "struct", "trait", "true", "try", "type", "typeof",
    "unsafe", "unsized", "use", "virtual", "where", "while", "yield",
];

/// Keywords that not even `r#` makes usable.
pub(super) const NEVER_RAW: &[&str] = &["crate", "self", "super", "Self", "_"];

/// What every request can do; a setter of an operation cannot have the same name. All others begin with `with_`.
pub(super) const REQUEST_METHODS: &[&str] = &["items", "pages", "send", "send_full"];

/// What every struct can do besides setting its fields.
pub(super) const STRUCT_METHODS: &[&str] = &["new"];

/// The variant of an open enum that holds what the document does not know.
pub(super) const VARIANTS: &[&str] = &["Unknown"];
