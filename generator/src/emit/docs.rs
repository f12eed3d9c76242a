//! Documentation comments.

use proc_macro2::TokenStream;
use quote::quote;
use serde_json::Value;

use super::{context::Context, wrap::wrap};
use crate::{
    model::{Docs, Field, Operation, Origin, Service, Type, TypeId},
    naming,
};

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

    /// As Markdown in lines of a decent length; what a document says in it links to that document's operations.
    pub(super) fn text(&self, context: &Context<'_>, document: &str) -> String {
        wrap(&link_operations(&self.paragraphs.join("\n\n"), context, document))
    }

    /// As `///` lines.
    pub(super) fn tokens(&self, context: &Context<'_>, document: &str) -> TokenStream {
        let text = self.text(context, document);
        let lines = text.lines().map(|line| {
            let line = line.trim_end();
            if line.is_empty() { String::new() } else { format!(" {line}") }
        });
        quote!(#(#[doc = #lines])*)
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

/// What is said about a field: the document's words or else what is known otherwise, its constraints and its default.
pub(super) fn field(context: &Context<'_>, field: &Field, role: Option<String>) -> Doc {
    let known = role.or_else(|| of_type(context, &field.ty)).unwrap_or_else(|| in_words(&field.name.wire));
    let mut doc = Doc::of(&field.docs, &known);
    let mut notes = field.docs.notes.clone();
    if let Some(default) = &field.default {
        notes.push(format!("Default: {}", literal(default)));
    }
    if !notes.is_empty() {
        doc.push(format!("{}.", notes.join(". ")));
    }
    doc
}

/// What the document says about the type of a value, in its first line.
fn of_type(context: &Context<'_>, ty: &Type) -> Option<String> {
    let id = match ty {
        Type::Named(id) => id,
        Type::Nullable(inner) => return of_type(context, inner),
        _ => return None,
    };
    let docs = &context.definition(id)?.docs;
    let said = docs.summary.iter().chain(&docs.description).find_map(|text| text.trim().lines().next());
    said.map(sentence)
}

/// The attribute of what users are advised against, with the reason if it is known.
pub(super) fn deprecation(is_deprecated: bool, docs: &Docs) -> Option<TokenStream> {
    let note = docs.deprecation.as_deref().map(one_line);
    is_deprecated.then(|| match note {
        Some(note) => quote!(#[deprecated(note = #note)]),
        None => quote!(#[deprecated]),
    })
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What a name says by itself, of something that the document says nothing about: `date_submitted`, "Date submitted."
pub(super) fn in_words(name: &str) -> String {
    let words = naming::Ident::snake(name).bare().trim_matches('_').replace('_', " ");
    let mut letters = words.chars();
    let first = letters.next().into_iter().flat_map(char::to_uppercase);
    format!("{}.", first.chain(letters).collect::<String>())
}

/// A value as it is written in a document; text without its quotes, unless it would not be seen without them.
fn literal(value: &Value) -> String {
    match value {
        Value::String(text) if !text.trim().is_empty() && !text.contains(char::is_control) => code(text),
        other => code(&other.to_string()),
    }
}

/// Text as code, whatever is in it.
pub(super) fn code(text: &str) -> String {
    let text = text.replace(char::is_control, " ");
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or_default();
    let fence = "`".repeat(longest + 1);
    let is_edge = |c: char| c == '`' || c == ' ';
    match text.is_empty() {
        true => "`\"\"`".to_owned(),
        false if text.starts_with(is_edge) || text.ends_with(is_edge) => format!("{fence} {text} {fence}"),
        false => format!("{fence}{text}{fence}"),
    }
}

/// Where something is described.
pub(super) fn origin(origin: &Origin) -> String {
    format!("Described at {}.", code(&origin.to_string()))
}

/// Turns `[text](#operationId)` into a link to the method of that operation.
fn link_operations(text: &str, context: &Context<'_>, document: &str) -> String {
    let mut linked = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, target, after)) = rest
        .split_once("](#")
        .and_then(|(before, tail)| tail.split_once(')').map(|(target, after)| (before, target, after)))
    {
        linked.push_str(before);
        match context.operation(document, target) {
            Some((service, operation)) => linked.push_str(&format!("]({})", method(context, service, operation))),
            None => linked.push_str(&format!("](#{target})")),
        }
        rest = after;
    }
    linked.push_str(rest);
    linked
}

/// Plain text, a title for example, as CommonMark that shows it.
pub(super) fn plain(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if matches!(c, '<' | '[' | ']' | '`' | '*' | '_' | '\\') {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

/// The intra-doc path of an operation's method.
pub(super) fn method(context: &Context<'_>, service: &Service, operation: &Operation) -> String {
    let names = context.names.operation(service, operation);
    let module = context.names.module(&service.name.wire);
    format!("crate::{}::{}::{}", module.bare(), context.names.service(service).bare(), names.method.bare())
}

/// The intra-doc path of a type.
pub(super) fn path(context: &Context<'_>, id: &TypeId) -> String {
    format!("crate::{}::{}", context.names.module(&id.module).bare(), context.names.type_name(id).bare())
}
