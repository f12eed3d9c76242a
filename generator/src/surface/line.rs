//! Lines of `api.txt`: in which order they stand, and what they are about.

/// A line, and the key that it is sorted by: the segments of the path of what it says something about. So everything
/// about a type stands together.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Line {
    pub(super) key: Vec<String>,
    pub(super) text: String,
}

impl Line {
    pub(super) fn new(key: Vec<String>, text: String) -> Self {
        Self { key, text }
    }
}

/// What a line is about: the path of its item, with `()` behind a function, which may have the name of a field;
/// `<Type as Trait>` of an implementation, `feature name` of a feature. Lines of two states with the same path are about
/// the same thing.
pub fn path(line: &str) -> String {
    if line.starts_with("feature ") {
        return line.split(',').next().unwrap_or(line).to_owned();
    }
    if let Some(rest) = line.strip_prefix("impl") {
        let rest = after_generics(rest);
        let rest = rest.split(" where ").next().unwrap_or(rest);
        return match split_outside(rest, " for ") {
            Some((name, of)) => format!("<{} as {}>", of.trim(), name.trim()),
            None => rest.trim().to_owned(),
        };
    }
    let mut rest = line;
    while let Some(attribute) = rest.strip_prefix("#[") {
        rest = attribute.split_once("] ").map_or("", |(_, rest)| rest);
    }
    if rest.starts_with("pub use ") {
        return rest.rsplit(" as ").next().unwrap_or(rest).to_owned();
    }
    const WORDS: [&str; 14] = [
        "pub ", "const ", "async ", "unsafe ", "extern ", "static ", "mut ", "mod ", "struct ", "enum ", "union ",
        "trait ", "type ", "fn ",
    ];
    let mut is_function = false;
    while let Some((word, next)) = WORDS.iter().find_map(|word| Some((*word, rest.strip_prefix(word)?))) {
        is_function |= word == "fn ";
        rest = next;
    }
    let path = rest.get(..end_of_path(rest)).unwrap_or(rest);
    if is_function { format!("{path}()") } else { path.to_owned() }
}

/// What follows the generic parameters of an implementation.
fn after_generics(text: &str) -> &str {
    if !text.starts_with('<') {
        return text;
    }
    let mut depth = 0_i32;
    let mut previous = ' ';
    for (index, c) in text.char_indices() {
        match c {
            '<' => depth += 1,
            '>' if previous != '-' => depth -= 1,
            _ => {}
        }
        previous = c;
        if depth == 0 {
            return text.get(index + 1..).unwrap_or_default();
        }
    }
    text
}

/// Splits at the first place that is outside of all brackets.
fn split_outside<'a>(text: &'a str, separator: &str) -> Option<(&'a str, &'a str)> {
    let mut depth = 0_i32;
    let mut previous = ' ';
    for (index, c) in text.char_indices() {
        match c {
            '<' | '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            '>' if previous != '-' => depth -= 1,
            _ => {}
        }
        previous = c;
        if depth == 0 && text.get(index..).is_some_and(|rest| rest.starts_with(separator)) {
            return Some((text.get(..index)?, text.get(index + separator.len()..)?));
        }
    }
    None
}

/// Where the path at the beginning of a text ends. Generic arguments of a type that it leads through belong to it,
/// generic parameters behind it do not.
fn end_of_path(text: &str) -> usize {
    let mut depth = 0_i32;
    let mut generics = None;
    let mut previous = ' ';
    let mut characters = text.char_indices().peekable();
    while let Some((index, c)) = characters.next() {
        let next = characters.peek().map(|(_, next)| *next);
        match c {
            '<' => {
                generics = generics.filter(|_| depth > 0).or(Some(index));
                depth += 1;
            }
            '>' if previous != '-' => depth -= 1,
            _ if depth > 0 => {}
            ':' if next == Some(':') || previous == ':' => generics = None,
            c if c.is_alphanumeric() || matches!(c, '_' | '#' | '!') => {}
            _ => return generics.unwrap_or(index),
        }
        previous = c;
    }
    generics.unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::path;

    #[test]
    fn paths_of_lines() {
        let cases = [
            ("pub mod voice", "voice"),
            ("#[non_exhaustive] pub struct voice::Call", "voice::Call"),
            ("pub struct Request<Op>", "Request"),
            ("pub struct Client { .. }", "Client"),
            ("pub voice::Call::uuid: Option<String>", "voice::Call::uuid"),
            ("pub voice::CallStatus::Answered", "voice::CallStatus::Answered"),
            ("pub voice::CallStatus::Unknown(UnknownValue)", "voice::CallStatus::Unknown"),
            ("pub fn voice::Call::new(to: impl Into<String>) -> Self", "voice::Call::new()"),
            ("pub const fn Metadata::name(&self) -> &'static str", "Metadata::name()"),
            (
                "pub fn Request<voice::operations::ListCalls>::status(self) -> Self",
                "Request<voice::operations::ListCalls>::status()",
            ),
            ("pub fn Request<Op>::map<T: Fn() -> u8>(self) -> T", "Request<Op>::map()"),
            ("pub const hosts::API: Host", "hosts::API"),
            (
                "pub type <voice::operations::ListCalls as Operation>::Output = voice::Page",
                "<voice::operations::ListCalls as Operation>::Output",
            ),
            ("impl Clone for voice::Call", "<voice::Call as Clone>"),
            ("impl<Op: Operation> IntoFuture for Request<Op>", "<Request<Op> as IntoFuture>"),
            ("impl From<Box<dyn Fn(u8) -> u8>> for A where A: B", "<A as From<Box<dyn Fn(u8) -> u8>>>"),
            ("pub use bytes::Bytes as runtime::Bytes", "runtime::Bytes"),
            ("feature voice, on by default", "feature voice"),
            ("pub voice::Call::r#type: u8", "voice::Call::r#type"),
        ];
        for (line, expected) in cases {
            assert_eq!(path(line), expected, "{line}");
        }
    }
}
