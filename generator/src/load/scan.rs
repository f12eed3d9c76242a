//! Reads a text once to find the place of each node, and whatever a tree of JSON values cannot tell: keys that stand
//! twice, keys that are no strings, numbers that JSON does not have, a second document.

use std::{borrow::Cow, collections::HashMap, ops::Range};

use saphyr_parser::{Event, Parser, ScalarStyle, Tag};

use super::{
    position::{Index, MERGE, NodeId, Origin},
    text::Lines,
};
use crate::diagnostic::{Diagnostic, Findings, Place};

/// What the scan found out.
#[derive(Debug, Default)]
pub(super) struct Scan {
    /// Places of the nodes, as far as the text could be read.
    pub(super) index: Index,
    /// Where and why the text could not be read.
    pub(super) failure: Option<(usize, String)>,
    /// Where a second YAML document begins.
    pub(super) second_document: Option<usize>,
    /// Whether there is a document at all.
    pub(super) empty: bool,
    /// Whether the text has merge keys.
    pub(super) merges: bool,
    /// Whether there are keys that JSON cannot have.
    pub(super) bad_keys: bool,
}

/// Reads a text. `shown` is the text that findings are about; `text` is the same, or has other characters of the same
/// width in some places.
pub(super) fn scan(file: &str, shown: &str, text: &str, lines: &Lines, findings: &mut Findings) -> Scan {
    let mut scanner = Scanner {
        file,
        text: shown,
        lines,
        findings,
        scan: Scan { empty: true, ..Scan::default() },
        open: Vec::new(),
        anchors: HashMap::new(),
        scalar_keys: Vec::new(),
    };
    let byte = |character| lines.byte(shown, character);
    for event in Parser::new_from_str(text) {
        match event {
            Ok((Event::DocumentStart(_), span)) if !scanner.scan.empty => {
                scanner.scan.second_document = Some(byte(span.start.index()));
                break;
            }
            Ok((event, span)) => {
                let range = byte(span.start.index())..byte(span.end.index());
                scanner.event(event, range);
            }
            Err(error) => {
                scanner.scan.failure = Some((byte(error.marker().index()), error.info().to_owned()));
                break;
            }
        }
    }
    scanner.report_scalar_keys();
    scanner.scan
}

struct Scanner<'a> {
    file: &'a str,
    text: &'a str,
    lines: &'a Lines,
    findings: &'a mut Findings,
    scan: Scan,
    /// The collections that are not closed yet, outermost first.
    open: Vec<Open>,
    anchors: HashMap<usize, Anchor>,
    /// Keys that are written as a number, a boolean or null.
    scalar_keys: Vec<Range<usize>>,
}

/// A collection that is not closed yet.
struct Open {
    node: NodeId,
    object: bool,
    /// The key whose value comes next.
    key: Option<Key>,
    /// Where the last child ended.
    end: usize,
    /// The collection is itself a key.
    is_key: bool,
}

struct Key {
    /// `None` for a key that is no scalar.
    name: Option<Box<str>>,
    range: Range<usize>,
}

struct Anchor {
    node: NodeId,
    scalar: Option<Box<str>>,
}

impl Scanner<'_> {
    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        match event {
            Event::DocumentStart(_) => self.scan.empty = false,
            Event::Scalar(value, style, anchor, tag) => self.scalar(value, style, anchor, tag, range),
            Event::SequenceStart(anchor, tag) => self.open(false, anchor, tag, range),
            Event::MappingStart(anchor, tag) => self.open(true, anchor, tag, range),
            Event::SequenceEnd | Event::MappingEnd => self.close(range),
            Event::Alias(anchor) => self.alias(anchor, range),
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => {}
        }
    }

    fn scalar(
        &mut self,
        value: Cow<'_, str>,
        style: ScalarStyle,
        anchor: usize,
        tag: Option<Cow<'_, Tag>>,
        range: Range<usize>,
    ) {
        self.check_tag(tag.as_deref(), &range);
        let plain = style == ScalarStyle::Plain && tag.is_none();
        let range = range.start..self.trim(&range);
        if self.expects_key() {
            if plain && value == MERGE {
                self.scan.merges = true;
            }
            if plain && is_no_string(&value) {
                self.scalar_keys.push(range.clone());
            }
            let node = self.scan.index.scalar(self.origin(range.clone(), false));
            self.anchor(anchor, node, Some(value.as_ref()));
            self.key(Some(self.key_name(&value, &range)), range);
            return;
        }
        if plain {
            self.check_number(&value, &range);
        }
        let origin = self.origin(range.clone(), false);
        let node = self.scan.index.scalar(origin);
        self.anchor(anchor, node, Some(value.as_ref()));
        self.attach(node, range.end);
    }

    fn alias(&mut self, anchor: usize, range: Range<usize>) {
        let target = self.anchors.get(&anchor);
        if self.expects_key() {
            let name = target.and_then(|target| target.scalar.clone());
            self.key(name, range);
            return;
        }
        let target = target.map(|target| target.node);
        let origin = self.origin(range.clone(), false);
        let node = self.scan.index.alias(origin, target);
        self.attach(node, range.end);
    }

    fn open(&mut self, object: bool, anchor: usize, tag: Option<Cow<'_, Tag>>, range: Range<usize>) {
        self.check_tag(tag.as_deref(), &range);
        let is_key = self.expects_key();
        let origin = self.origin(range.clone(), true);
        let node = if object { self.scan.index.object(origin) } else { self.scan.index.array(origin) };
        self.anchor(anchor, node, None);
        self.open.push(Open { node, object, key: None, end: range.start, is_key });
    }

    fn close(&mut self, range: Range<usize>) {
        let Some(closed) = self.open.pop() else { return };
        // A block collection ends where the next thing begins, after blank lines and comments: its last child tells more.
        let end = if range.is_empty() { closed.end } else { range.end };
        self.scan.index.end(closed.node, end);
        if closed.is_key {
            let start = self.scan.index.start(closed.node).unwrap_or(range.start);
            let place = self.place(start..end);
            self.scan.bad_keys = true;
            self.findings.report(
                Diagnostic::error("non-scalar-key", "a mapping key is a mapping or a sequence")
                    .at(place)
                    .help("write the key as a string"),
            );
            self.key(None, start..end);
        } else {
            self.attach(closed.node, end);
        }
    }

    fn expects_key(&self) -> bool {
        self.open.last().is_some_and(|open| open.object && open.key.is_none())
    }

    fn key(&mut self, name: Option<Box<str>>, range: Range<usize>) {
        if let Some(open) = self.open.last_mut() {
            open.end = range.end;
            open.key = Some(Key { name, range });
        }
    }

    /// The key as the tree has it.
    fn key_name(&self, value: &str, range: &Range<usize>) -> Box<str> {
        // In JSON, escapes of surrogates were made harmless for the parser: read the key itself.
        let written =
            self.text.get(range.clone()).filter(|written| written.starts_with('"') && written.contains("\\u"));
        match written.and_then(|written| serde_json::from_str::<Box<str>>(written).ok()) {
            Some(name) => name,
            None => value.into(),
        }
    }

    /// The origin of a node that begins here, with the key that was read before it.
    fn origin(&self, value: Range<usize>, collection: bool) -> Origin {
        let key = self.open.last().and_then(|open| open.key.as_ref()).map(|key| key.range.clone());
        Origin::Text { key, value, collection }
    }

    /// Gives a finished node to the collection that it stands in.
    fn attach(&mut self, node: NodeId, end: usize) {
        let Some(open) = self.open.last_mut() else { return };
        open.end = open.end.max(end);
        let parent = open.node;
        if !open.object {
            self.scan.index.append(parent, node);
            return;
        }
        let Some(Key { name: Some(name), range }) = open.key.take() else { return };
        let message = format!("the key `{name}` stands twice in the same mapping");
        let Some(former) = self.scan.index.insert(parent, name, node) else { return };
        let mut diagnostic = Diagnostic::error("duplicate-key", message)
            .at(self.place(range))
            .done("read the last one")
            .help("remove one of them, or give it another name");
        if let Origin::Text { key: Some(key), .. } = self.scan.index.origin(former) {
            diagnostic = diagnostic.and(self.place(key.clone()), "stands here first");
        }
        self.findings.report(diagnostic);
    }

    fn anchor(&mut self, anchor: usize, node: NodeId, scalar: Option<&str>) {
        // Zero means that there is none.
        if anchor != 0 {
            self.anchors.insert(anchor, Anchor { node, scalar: scalar.map(Into::into) });
        }
    }

    fn check_tag(&mut self, tag: Option<&Tag>, range: &Range<usize>) {
        const KNOWN: [&str; 7] = ["str", "int", "float", "bool", "null", "map", "seq"];
        let Some(tag) = tag else { return };
        // `!` alone is the tag of every quoted scalar.
        if (tag.is_yaml_core_schema() && KNOWN.contains(&tag.suffix.as_str())) || tag.suffix.is_empty() {
            return;
        }
        let place =
            self.place(range.start..self.lines.end_of_line(self.text, range.start).min(range.end.max(range.start)));
        self.findings.report(
            Diagnostic::warning("unknown-tag", format!("the YAML tag `{tag}` means nothing in an OpenAPI document"))
                .at(place)
                .done("read the value without it"),
        );
    }

    fn check_number(&mut self, value: &str, range: &Range<usize>) {
        if is_not_finite(value) {
            let place = self.place(range.clone());
            self.findings.report(
                Diagnostic::error("non-finite-number", format!("`{value}` is a number that JSON does not have"))
                    .at(place)
                    .help("quote it if it is meant as text"),
            );
        } else if is_beyond_64_bits(value) {
            let place = self.place(range.clone());
            let integer = value.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'+' | b'-'));
            let done = if integer { "read as the nearest floating-point number" } else { "read as a string" };
            let message = format!("`{value}` does not fit into 64 bits");
            self.findings.report(Diagnostic::warning("number-out-of-range", message).at(place).done(done));
        }
    }

    /// One finding for all of them: a document that writes `200:` for `"200":` does so in every operation.
    fn report_scalar_keys(&mut self) {
        let Some(first) = self.scalar_keys.first().cloned() else { return };
        let message = match self.scalar_keys.len() {
            1 => "a mapping key is not written as a string".to_owned(),
            count => format!("{count} mapping keys are not written as strings; this is the first"),
        };
        let place = self.place(first);
        self.findings
            .report(Diagnostic::note("non-string-key", message).at(place).done("read as the text that stands there"));
    }

    /// The end of a scalar without the white space that follows it.
    fn trim(&self, range: &Range<usize>) -> usize {
        let text = self.text.get(range.clone()).unwrap_or_default();
        range.start + text.trim_end().len()
    }

    /// A place without a pointer: while the text is read, the pointer of what is read last is not settled yet.
    fn place(&self, range: Range<usize>) -> Place {
        Place {
            file: self.file.to_owned(),
            pointer: String::new(),
            span: Some(self.lines.span(self.text, range.start, range.end)),
        }
    }
}

/// Whether a plain scalar is null, a boolean or a number (YAML 1.2, core schema).
fn is_no_string(value: &str) -> bool {
    matches!(value, "" | "~" | "null" | "Null" | "NULL" | "true" | "True" | "TRUE" | "false" | "False" | "FALSE")
        || is_not_finite(value)
        || (value.starts_with(['+', '-', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'])
            && (value.parse::<f64>().is_ok() || value.starts_with("0x") || value.starts_with("0o")))
}

/// Whether a plain scalar is infinite or not a number (YAML 1.2, core schema).
fn is_not_finite(value: &str) -> bool {
    let unsigned = value.strip_prefix(['+', '-']).unwrap_or(value);
    matches!(unsigned, ".inf" | ".Inf" | ".INF") || matches!(value, ".nan" | ".NaN" | ".NAN")
}

/// Whether a plain scalar is an integer that neither `i64` nor `u64` holds, or a number that `f64` does not hold.
fn is_beyond_64_bits(value: &str) -> bool {
    // The shortest such number in any notation has more characters than this.
    if value.len() < 5 || !value.starts_with(['+', '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9']) {
        return false;
    }
    let unsigned = value.strip_prefix('+').unwrap_or(value);
    let digits = value.strip_prefix(['+', '-']).unwrap_or(value);
    if digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return unsigned.parse::<i64>().is_err() && unsigned.parse::<u64>().is_err();
    }
    digits.contains(['e', 'E']) && digits.parse::<f64>().is_ok_and(f64::is_infinite)
}
