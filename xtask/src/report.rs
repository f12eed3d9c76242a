//! Findings the way a compiler shows them: the lines of the document, and a caret under what is meant.

use std::{collections::HashMap, ffi::OsStr, fmt, io::IsTerminal};

use generator::{
    Input,
    diagnostic::{self, Findings, Place},
};
use miette::{
    Diagnostic, GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteError, MietteSpanContents, Severity,
    SourceCode, SourceSpan, SpanContents,
};

/// Lines longer than this, as a document on a single line has them, are shown in part.
const LONG: usize = 200;

/// How many characters of a long line are shown on each side of what is meant.
const AROUND: usize = 60;

/// How many lines may lie between two places that are shown in one picture.
const NEAR: usize = 40;

/// How many columns a finding may take.
const WIDTH: usize = 120;

/// The texts that findings are about.
#[derive(Debug)]
pub(crate) struct Texts {
    texts: HashMap<String, Text>,
    /// What stands before their names where they are shown.
    folder: String,
}

impl Texts {
    /// The texts of a run on this project.
    pub(crate) fn of(input: &Input) -> Self {
        Self::below("specs/", input)
    }

    /// The texts of a run on files of a folder, whose path ends in `/` or is empty.
    pub(crate) fn below(folder: &str, input: &Input) -> Self {
        let documents = input.documents.iter().chain(&input.referred);
        let sources = [&input.config].into_iter().chain(documents).chain(&input.overlays);
        let texts = sources.enumerate().map(|(position, source)| {
            let shown = format!("{folder}{}", source.name);
            (source.name.clone(), Text::new(shown, source.text.clone(), position))
        });
        Self { texts: texts.collect(), folder: folder.to_owned() }
    }

    /// A file's position: the configuration, then the documents by their precedence, then the overlays.
    pub(crate) fn position(&self, name: &str) -> Option<usize> {
        self.texts.get(name).map(|text| text.position)
    }

    /// The names of the files, below `specs/`.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.texts.keys().map(String::as_str)
    }

    /// Shows one finding.
    pub(crate) fn show(&self, finding: &diagnostic::Diagnostic, colour: bool) -> String {
        let theme = if colour { GraphicalTheme::unicode() } else { GraphicalTheme::unicode_nocolor() };
        let handler = GraphicalReportHandler::new_themed(theme)
            .with_width(WIDTH)
            .with_links(false)
            .with_context_lines(1)
            .with_show_related_as_nested(true);
        let mut shown = String::new();
        match handler.render_report(&mut shown, &Finding::new(finding, self)) {
            Ok(()) => shown,
            // A terminal is not worth a panic.
            Err(fmt::Error) => format!("{}: {}\n", finding.rule, finding.message),
        }
    }

    fn of_place(&self, place: &Place) -> Option<(&Text, SourceSpan)> {
        let text = self.texts.get(&place.file)?;
        let span = place.span?;
        let fits = text.text.get(span.start..span.end).is_some();
        fits.then(|| (text, SourceSpan::new(span.start.into(), span.end - span.start)))
    }

    /// A place in words, where there is no text to show.
    fn words(&self, place: &Place) -> String {
        match (&place.span, place.pointer.as_str()) {
            (None, "") => format!("{}{}", self.folder, place.file),
            _ => format!("{}{place}", self.folder),
        }
    }
}

/// Whether what goes to a stream may have colours.
pub(crate) fn is_colourful(stream: &impl IsTerminal) -> bool {
    wants_colours(stream.is_terminal(), std::env::var_os("NO_COLOR").as_deref())
}

/// The same for what is known of the stream, and what `NO_COLOR` says (<https://no-color.org>).
fn wants_colours(is_terminal: bool, no_colour: Option<&OsStr>) -> bool {
    is_terminal && no_colour.is_none_or(OsStr::is_empty)
}

/// `3 errors, 1 warning, 12 notes`
pub(crate) fn count(findings: &Findings) -> String {
    let severities = [
        (diagnostic::Severity::Error, "error"),
        (diagnostic::Severity::Warning, "warning"),
        (diagnostic::Severity::Note, "note"),
    ];
    let counts = severities.map(|(severity, name)| plural(findings.count(severity), name));
    counts.join(", ")
}

/// `1 file`, `2 files`
pub(crate) fn plural(count: usize, name: &str) -> String {
    if count == 1 { format!("{count} {name}") } else { format!("{count} {name}s") }
}

/// A finding as miette wants it.
#[derive(Debug)]
struct Finding<'a> {
    rule: Option<&'a str>,
    message: String,
    severity: Severity,
    help: Option<String>,
    text: Option<&'a Text>,
    labels: Vec<LabeledSpan>,
    related: Vec<Self>,
}

impl<'a> Finding<'a> {
    fn new(finding: &'a diagnostic::Diagnostic, texts: &'a Texts) -> Self {
        let severity = match finding.severity {
            diagnostic::Severity::Error => Severity::Error,
            diagnostic::Severity::Warning => Severity::Warning,
            diagnostic::Severity::Note => Severity::Advice,
        };
        let main = finding.place.as_ref().and_then(|place| texts.of_place(place));
        let mut shown = Self {
            rule: Some(&finding.rule),
            message: finding.message.clone(),
            severity,
            help: finding.help.clone(),
            text: main.map(|(text, _)| text),
            labels: Vec::new(),
            related: Vec::new(),
        };
        match main {
            Some((_, span)) => shown.labels.push(LabeledSpan::new_primary_with_span(finding.done.clone(), span)),
            None => {
                if let Some(place) = &finding.place {
                    shown.message = format!("{}: {}", texts.words(place), shown.message);
                }
                if let Some(done) = &finding.done {
                    shown.message = format!("{} ({done})", shown.message);
                }
            }
        }
        for (place, how) in &finding.related {
            match (texts.of_place(place), shown.text) {
                // What stands in the same text is shown in one picture, if that is not a long one.
                (Some((text, span)), Some(near)) if std::ptr::eq(text, near) && is_near(text, &span, main) => {
                    shown.labels.push(LabeledSpan::new_with_span(Some(how.clone()), span));
                }
                (found, _) => shown.related.push(Self {
                    rule: None,
                    message: if found.is_some() { how.clone() } else { format!("{}: {how}", texts.words(place)) },
                    severity: Severity::Advice,
                    help: None,
                    text: found.map(|(text, _)| text),
                    labels: found.map(|(_, span)| LabeledSpan::new_with_span(None, span)).into_iter().collect(),
                    related: Vec::new(),
                }),
            }
        }
        shown
    }
}

/// Whether a place of a text is so near to what a finding is about that all lines between them may be shown.
fn is_near(text: &Text, span: &SourceSpan, main: Option<(&Text, SourceSpan)>) -> bool {
    main.is_some_and(|(_, main)| text.line(span.offset()).abs_diff(text.line(main.offset())) <= NEAR)
}

impl fmt::Display for Finding<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Finding<'_> {}

impl Diagnostic for Finding<'_> {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        let severity = match self.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Advice => "note",
        };
        self.rule.map(|rule| Box::new(format!("{severity}[{rule}]")) as Box<dyn fmt::Display>)
    }

    fn severity(&self) -> Option<Severity> {
        Some(self.severity)
    }

    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        self.help.as_ref().map(|help| Box::new(help) as Box<dyn fmt::Display>)
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        self.text.map(|text| text as &dyn SourceCode)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        (!self.labels.is_empty()).then(|| Box::new(self.labels.iter().cloned()) as Box<_>)
    }

    fn related<'a>(&'a self) -> Option<Box<dyn Iterator<Item = &'a dyn Diagnostic> + 'a>> {
        (!self.related.is_empty())
            .then(|| Box::new(self.related.iter().map(|related| related as &dyn Diagnostic)) as Box<_>)
    }
}

/// A text that gives out the lines around a span without reading all that stands before them.
#[derive(Debug)]
struct Text {
    position: usize,
    name: String,
    text: String,
    /// First byte of each line.
    starts: Vec<usize>,
}

impl Text {
    fn new(name: String, text: String, position: usize) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        let starts = std::iter::once(0).chain(breaks).collect();
        Self { position, name, text, starts }
    }

    /// The line, from 0, that a byte is on.
    fn line(&self, byte: usize) -> usize {
        self.starts.partition_point(|start| *start <= byte).saturating_sub(1)
    }

    fn start(&self, line: usize) -> usize {
        self.starts.get(line).copied().unwrap_or(self.text.len())
    }
}

impl SourceCode for Text {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        before: usize,
        after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let (start, end) = (span.offset(), span.offset() + span.len());
        if self.text.get(start..end).is_none() {
            return Err(MietteError::OutOfBounds);
        }
        let (first, last) = (self.line(start), self.line(end.saturating_sub(1).max(start)));
        // miette asks without context for the line and column of a span.
        let (mut from, mut to, mut line) = (start, end, first);
        if (before, after) != (0, 0) {
            line = first.saturating_sub(before);
            from = self.start(line);
            to = self.start(last + after + 1);
            let long = (line..=last + after).any(|line| self.start(line + 1) - self.start(line) > LONG);
            if long {
                line = first;
                from = self.text.floor_char_boundary(self.start(first).max(start.saturating_sub(AROUND)));
                to = self.text.ceil_char_boundary(self.start(last + 1).min(end + AROUND));
            }
        }
        let column = self.text.get(self.start(line)..from).map_or(0, |text| text.chars().count());
        let data = self.text.as_bytes().get(from..to).unwrap_or_default();
        let span = SourceSpan::new(from.into(), to - from);
        Ok(Box::new(MietteSpanContents::new_named(self.name.clone(), data, span, line, column, last + 1)))
    }
}

#[cfg(test)]
#[path = "report_tests.rs"]
mod tests;
