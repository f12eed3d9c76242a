//! Documentation comments.

use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;

use super::context::Context;
use crate::model::{Docs, Field, Operation, Origin, Service};

/// Paragraphs of a documentation comment.
#[derive(Debug, Default)]
pub(super) struct Doc {
    paragraphs: Vec<String>,
}

impl Doc {
    pub(super) fn new() -> Self {
        Self::default()
    }

    /// A comment that begins with the summary and goes on with the description, where the one does not say the other.
    pub(super) fn of(docs: &Docs, otherwise: &str) -> Self {
        let mut doc = Self::new();
        let summary = docs.summary.as_deref().map(str::trim).filter(|text| !text.is_empty());
        let description = docs.description.as_deref().map(str::trim).filter(|text| !text.is_empty());
        match (summary, description) {
            (Some(summary), Some(description)) if !same(summary, description) => {
                doc.push(sentence(summary));
                doc.push(description);
            }
            (Some(text), _) | (None, Some(text)) => doc.push(sentence(text)),
            (None, None) => doc.push(otherwise),
        }
        doc
    }

    pub(super) fn push(&mut self, paragraph: impl Into<String>) {
        let paragraph = paragraph.into();
        if !paragraph.trim().is_empty() {
            self.paragraphs.push(paragraph);
        }
    }

    #[must_use]
    pub(super) fn and(mut self, paragraph: impl Into<String>) -> Self {
        self.push(paragraph);
        self
    }

    /// As plain Markdown.
    pub(super) fn text(&self) -> String {
        self.paragraphs.join("\n\n")
    }

    /// As `///` lines.
    pub(super) fn tokens(&self) -> TokenStream {
        let text = wrap(&self.text());
        let lines = text.lines().map(|line| {
            let line = line.trim_end();
            if line.is_empty() { String::new() } else { format!(" {line}") }
        });
        quote!(#(#[doc = #lines])*)
    }
}

/// The width that prose is broken at.
const WIDTH: usize = 110;

/// Breaks long lines at spaces. What is laid out by its author (code, tables, headings) stays as it is.
pub(super) fn wrap(text: &str) -> String {
    let mut wrapped = String::with_capacity(text.len() + text.len() / WIDTH + 1);
    let mut in_code = false;
    for line in text.lines() {
        in_code ^= line.trim_start().starts_with("```");
        if in_code || line.len() <= WIDTH || line.starts_with(['#', '|', '\t']) {
            wrapped.push_str(line);
        } else {
            wrap_line(line, &mut wrapped);
        }
        wrapped.push('\n');
    }
    wrapped
}

/// Breaks one line; the lines after the first of a list item are indented as far as its text.
fn wrap_line(line: &str, wrapped: &mut String) {
    let indent = line.len() - line.trim_start().len();
    let is_item = ["- ", "* ", "+ "].iter().any(|bullet| line.trim_start().starts_with(bullet));
    let continuation = " ".repeat(indent + if is_item { 2 } else { 0 });
    wrapped.push_str(&line[..indent]);
    let mut column = indent;
    let mut is_first = true;
    for word in line.split_whitespace() {
        let width = word.chars().count();
        if !is_first && column + 1 + width > WIDTH {
            wrapped.push('\n');
            wrapped.push_str(&continuation);
            column = continuation.len();
            is_first = true;
        }
        if !is_first {
            wrapped.push(' ');
            column += 1;
        }
        wrapped.push_str(word);
        column += width;
        is_first = false;
    }
}

/// A text that ends as a sentence does.
fn sentence(text: &str) -> String {
    let text = text.trim();
    let is_prose = text.ends_with(|last: char| last.is_alphanumeric() || last == '`' || last == ')');
    if is_prose && !text.contains('\n') { format!("{text}.") } else { text.to_owned() }
}

fn same(a: &str, b: &str) -> bool {
    let plain = |text: &str| text.trim_end_matches('.').to_ascii_lowercase();
    plain(a) == plain(b)
}

/// What is said about a field: the document's words, its constraints and its default.
pub(super) fn field(field: &Field) -> Doc {
    let mut doc = Doc::of(&field.docs, &format!("The `{}` of the wire.", field.name.wire));
    let mut notes = field.docs.notes.clone();
    if let Some(default) = &field.default {
        notes.push(format!("Default: {}", literal(default)));
    }
    if !notes.is_empty() {
        doc.push(format!("{}.", notes.join(". ")));
    }
    doc
}

fn literal(value: &Value) -> String {
    match value {
        Value::String(text) => format!("`{text}`"),
        other => format!("`{other}`"),
    }
}

/// Where something is described.
pub(super) fn origin(origin: &Origin) -> String {
    format!("Described at `{origin}`.")
}

/// Turns `[text](#operationId)` into a link to the method of that operation.
pub(super) fn link_operations(text: &str, context: &Context<'_>, service: &Service) -> String {
    let mut linked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, target, after)) =
        rest.split_once("](#").and_then(|(before, tail)| tail.split_once(')').map(|(target, after)| (before, target, after)))
    {
        linked.push_str(before);
        match service.operations.iter().find(|operation| is_called(operation, target)) {
            Some(operation) => linked.push_str(&format!("]({})", method(context, service, operation))),
            None => linked.push_str(&format!("](#{target})")),
        }
        rest = after;
    }
    linked.push_str(rest);
    linked
}

fn is_called(operation: &Operation, id: &str) -> bool {
    operation.name.wire == id || operation.aliases.iter().any(|alias| alias == id)
}

/// The intra-doc path of an operation's method.
pub(super) fn method(context: &Context<'_>, service: &Service, operation: &Operation) -> String {
    let names = context.names.operation(service, operation);
    let module = context.names.module(service.name.spoken());
    format!("crate::{}::{}::{}", module.source(), context.names.service(service).bare(), names.method.bare())
}
