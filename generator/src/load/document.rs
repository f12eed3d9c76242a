//! A document: its text, its tree, and the way from the one to the other.

use std::borrow::Cow;

use serde_json::Value;

use super::{
    Source,
    overlay::Applied,
    pointer,
    position::{Index, Origin},
    scan,
    text::Lines,
    tree,
};
use crate::diagnostic::{Diagnostic, Findings, Place, Span};

/// A document that has been read.
///
/// The tree may be changed; [`place`](Self::place) goes on to say where its nodes come from.
#[derive(Clone, Debug)]
pub struct Document {
    source: Source,
    lines: Lines,
    tree: Value,
    index: Index,
    applied: Vec<Applied>,
}

impl Document {
    /// Reads a document, and reports everything that is wrong with it as a text.
    ///
    /// A document may be returned although there were errors, so that later stages can say what else is wrong with it.
    pub fn parse(source: Source, findings: &mut Findings) -> Option<Self> {
        let lines = Lines::new(&source.text);
        let reader = Reader { source: &source, lines: &lines };
        let (tree, index) = reader.read(findings)?;
        Some(Self { source, lines, tree, index, applied: Vec::new() })
    }

    /// The file's name.
    pub fn name(&self) -> &str {
        &self.source.name
    }

    /// The file's text.
    pub fn text(&self) -> &str {
        &self.source.text
    }

    /// The document as a JSON value.
    pub fn tree(&self) -> &Value {
        &self.tree
    }

    /// The document as a JSON value, to be changed. Use [`write`](Self::write) and [`remove`](Self::remove) where
    /// array elements move or where a change has a place of its own.
    pub fn tree_mut(&mut self) -> &mut Value {
        &mut self.tree
    }

    /// The node that a pointer leads to.
    pub fn get(&self, pointer: &str) -> Option<&Value> {
        self.tree.pointer(pointer)
    }

    /// The node that a pointer leads to, to be changed.
    pub fn get_mut(&mut self, pointer: &str) -> Option<&mut Value> {
        self.tree.pointer_mut(pointer)
    }

    /// Where a node stands: a scalar's own text, the key of a collection, the first line of a collection in an array.
    ///
    /// For a node that the text does not have, the nearest ancestor that it has; for a node that an overlay wrote, the
    /// overlay.
    pub fn place(&self, pointer: &str) -> Place {
        let Some((node, pointer)) = self.index.nearest(pointer) else { return self.whole() };
        match self.index.origin(node) {
            Origin::Text { key, value, collection } => {
                let shown = match key {
                    Some(key) if *collection || value.is_empty() => key,
                    _ => value,
                };
                let end = shown.end.min(self.lines.end_of_line(&self.source.text, shown.start));
                self.located(pointer, shown.start, end)
            }
            Origin::Foreign(number) => self.index.foreign(*number).cloned().unwrap_or_else(|| self.whole()),
            Origin::Unknown => self.whole(),
        }
    }

    /// Where the name of a node stands: its key, if it has one, else as [`place`](Self::place).
    pub fn key_place(&self, pointer: &str) -> Place {
        match self.index.nearest(pointer).map(|(node, pointer)| (self.index.origin(node), pointer)) {
            Some((Origin::Text { key: Some(key), .. }, pointer)) => self.located(pointer, key.start, key.end),
            _ => self.place(pointer),
        }
    }

    /// All of a node's text, its key included; `None` for a node that the text does not have.
    pub fn extent(&self, pointer: &str) -> Option<Span> {
        let (node, found) = self.index.nearest(pointer)?;
        match self.index.origin(node) {
            Origin::Text { key, value, .. } if found == pointer => {
                let start = key.as_ref().map_or(value.start, |key| key.start);
                Some(self.lines.span(&self.source.text, start, value.end))
            }
            _ => None,
        }
    }

    /// The first and the last line of a span of this document.
    pub fn lines(&self, span: &Span) -> (usize, usize) {
        (span.line, self.lines.line(span.end.saturating_sub(1).max(span.start)))
    }

    /// Puts a node where the pointer leads to: into an object, over an array's element, or (with the array's length as
    /// the last token) behind its last one. `place` says which text wants it so. `false` if there is no such place.
    pub fn write(&mut self, pointer: &str, value: Value, place: &Place) -> bool {
        let Some((parent, token)) = pointer::split(pointer) else {
            self.tree = value;
            self.index.write(pointer, place);
            return true;
        };
        match self.tree.pointer_mut(parent) {
            Some(Value::Object(members)) => {
                members.insert(token.into_owned(), value);
            }
            Some(Value::Array(elements)) => match pointer::index(&token) {
                Some(index) if index == elements.len() => elements.push(value),
                Some(index) => match elements.get_mut(index) {
                    Some(element) => *element = value,
                    None => return false,
                },
                None => return false,
            },
            _ => return false,
        }
        self.index.write(pointer, place);
        true
    }

    /// Notes that a node which stands in the tree already was written by another text.
    pub(super) fn note_writer(&mut self, pointer: &str, place: &Place) {
        self.index.write(pointer, place);
    }

    /// The overlay actions that have been applied, in their order.
    pub fn applied(&self) -> &[Applied] {
        &self.applied
    }

    pub(super) fn note_applied(&mut self, applied: Applied) {
        self.applied.push(applied);
    }

    /// Takes a node out. The places of an array's later elements move with them.
    pub fn remove(&mut self, pointer: &str) -> Option<Value> {
        let (parent, token) = pointer::split(pointer)?;
        let removed = match self.tree.pointer_mut(parent)? {
            Value::Object(members) => members.shift_remove(&*token),
            Value::Array(elements) => {
                pointer::index(&token).filter(|index| *index < elements.len()).map(|index| elements.remove(index))
            }
            _ => None,
        };
        if removed.is_some() {
            self.index.remove(pointer);
        }
        removed
    }

    /// The document as a whole.
    pub fn whole(&self) -> Place {
        Place { file: self.source.name.clone(), pointer: String::new(), span: None }
    }

    fn located(&self, pointer: &str, start: usize, end: usize) -> Place {
        Place {
            file: self.source.name.clone(),
            pointer: pointer.to_owned(),
            span: Some(self.lines.span(&self.source.text, start, end)),
        }
    }
}

/// Reads a text.
struct Reader<'a> {
    source: &'a Source,
    lines: &'a Lines,
}

impl Reader<'_> {
    fn read(&self, findings: &mut Findings) -> Option<(Value, Index)> {
        let text = self.source.text.as_str();
        let json = tree::looks_like_json(text).then(|| tree::json(text));
        let shown = if matches!(json, Some(Ok(_))) { without_surrogates(text) } else { Cow::Borrowed(text) };
        let scan = scan::scan(&self.source.name, text, &shown, self.lines, findings);
        if scan.empty && scan.failure.is_none() {
            let place = self.place(0, text.len());
            findings.report(Diagnostic::error("empty-document", "the file has no document in it").at(place));
            return None;
        }
        if let Some(second) = scan.second_document {
            let end = self.lines.end_of_line(text, second);
            findings.report(
                Diagnostic::error("several-documents", "the file has a second YAML document in it")
                    .at(self.place(second, end))
                    .done("read the first one only")
                    .help("split the file"),
            );
        }
        let mut tree = match json {
            Some(Ok(tree)) => tree,
            Some(Err(error)) => match tree::yaml(text) {
                Ok(tree) => {
                    self.report_bad_json(&error, findings);
                    tree
                }
                // Whoever writes `.json` is helped more by what JSON's own parser says.
                Err(_) if self.source.name.ends_with(".json") => {
                    let at = self.json_error(&error);
                    findings.report(syntax_error(json_message(&error)).at(self.place(at, at + 1)));
                    return None;
                }
                Err(failure) => return self.report_failure(failure, &scan, findings),
            },
            None => match tree::yaml(text) {
                Ok(tree) => tree,
                Err(failure) => return self.report_failure(failure, &scan, findings),
            },
        };
        if let Some((at, message)) = &scan.failure {
            findings.report(
                Diagnostic::warning("unsure-positions", format!("another YAML parser stops here: {message}"))
                    .at(self.place(*at, at + 1))
                    .done("read the document; findings behind this line may point to it or to a line before it"),
            );
        }
        if scan.merges {
            tree::merge(&mut tree);
        }
        if !tree.is_object() {
            let place = self.place(0, self.lines.end_of_line(text, 0));
            findings.report(Diagnostic::error("not-an-object", "the document is not an object").at(place));
            return None;
        }
        Some((tree, scan.index))
    }

    fn report_failure<T>(&self, failure: tree::Failure, scan: &scan::Scan, findings: &mut Findings) -> Option<T> {
        // A tree that is made of events knows the place, but says less than whoever reads the characters.
        let (at, message) = match (&scan.failure, failure.at) {
            (_, Some(at)) if at > 0 => (at, failure.message),
            (Some((at, message)), _) => (*at, message.clone()),
            (None, at) => (self.control_character().or(at).unwrap_or_default(), failure.message),
        };
        if scan.bad_keys {
            return None; // This is what the parser means, and it has been reported.
        }
        let character = self.source.text.get(at..).and_then(|rest| rest.chars().next());
        let diagnostic = syntax_error(message).at(self.place(at, at + character.map_or(0, char::len_utf8)));
        findings.report(match character {
            Some('\t') => diagnostic.help("indent with spaces: YAML does not allow tabs here"),
            Some('@' | '`' | '%') => diagnostic.help("quote the value: this character cannot begin one"),
            _ => diagnostic,
        });
        None
    }

    fn report_bad_json(&self, error: &serde_json::Error, findings: &mut Findings) {
        // A mapping in braces is YAML, too; only the file's name says that it should be JSON.
        if self.source.name.ends_with(".json") {
            let at = self.json_error(error);
            findings.report(
                Diagnostic::warning("invalid-json", format!("not JSON: {}", json_message(error)))
                    .at(self.place(at, at + 1))
                    .done("read as YAML"),
            );
        }
    }

    /// serde_json counts columns in bytes, from 1, and means the character that it has just read.
    fn json_error(&self, error: &serde_json::Error) -> usize {
        let mark = self.source.text.len() - self.source.text.trim_start_matches('\u{feff}').len();
        let offset = if error.line() == 1 { mark } else { 0 };
        let at = self.lines.start(error.line()) + error.column().saturating_sub(1) + offset;
        self.source.text.floor_char_boundary(at)
    }

    /// The first character that YAML does not allow.
    fn control_character(&self) -> Option<usize> {
        let allowed = |character: char| {
            matches!(character, '\t' | '\n' | '\r' | '\u{85}') || !(character.is_control() || character == '\u{7f}')
        };
        self.source.text.char_indices().find(|(_, character)| !allowed(*character)).map(|(at, _)| at)
    }

    fn place(&self, start: usize, end: usize) -> Place {
        let text = &self.source.text;
        let (start, end) = (text.floor_char_boundary(start), text.ceil_char_boundary(end.min(text.len())));
        let span = self.lines.span(text, start, end);
        Place { file: self.source.name.clone(), pointer: String::new(), span: Some(span) }
    }
}

fn syntax_error(message: String) -> Diagnostic {
    Diagnostic::error("syntax-error", message)
}

/// serde_json's words without the place that the finding has anyway.
fn json_message(error: &serde_json::Error) -> String {
    let message = error.to_string();
    message.rsplit_once(" at line ").map_or(message.clone(), |(what, _)| what.to_owned())
}

/// The same text with escapes of the same width in place of surrogates, which YAML's scanner refuses.
fn without_surrogates(text: &str) -> Cow<'_, str> {
    if !["\\ud", "\\uD"].iter().any(|escape| text.contains(escape)) {
        return Cow::Borrowed(text);
    }
    let mut harmless = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at(at);
        harmless.push_str(before);
        let surrogate = escape
            .as_bytes()
            .get(1..4)
            .is_some_and(|bytes| matches!(bytes, [b'u', b'd' | b'D', b'8' | b'9' | b'a'..=b'f' | b'A'..=b'F']));
        let width = if surrogate { 6 } else { 2 };
        let Some((escape, after)) = escape.split_at_checked(width) else {
            harmless.push_str(escape);
            rest = "";
            break;
        };
        harmless.push_str(if surrogate { "\\u003f" } else { escape });
        rest = after;
    }
    harmless.push_str(rest);
    Cow::Owned(harmless)
}
