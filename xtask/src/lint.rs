//! `cargo xtask lint`: every finding where it is, and everything that has no type of its own.

use std::{
    io::{IsTerminal, Write},
    process::ExitCode,
};

use anyhow::{Result, bail};
use clap::ValueEnum;
use generator::{
    census::{self, Untyped},
    diagnostic::{Diagnostic, Findings, Severity},
};
use serde_json::{Value, json};

use crate::{
    catalogue::{self, Catalogue},
    report::{self, Texts},
    workspace::Workspace,
};

/// Shows every finding at its place in the document, with what was done about it, the row of the catalogue that it
/// leads to, and how to silence it. Then lists what the documents leave without a type, and why.
///
/// Exits with 1 if one of those shown is an error.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Only findings in these documents, overlays or in `codegen.toml`.
    #[arg(long, short, value_name = "FILE")]
    document: Vec<String>,
    /// Only findings of these rules.
    #[arg(long, short, value_name = "RULE")]
    rule: Vec<String>,
    /// Only findings that matter at least this much.
    #[arg(long, short, value_enum, default_value = "note")]
    severity: Least,
    /// Also those that `[[lint.allow]]` in `codegen.toml` allows.
    #[arg(long, short)]
    all: bool,
    /// Prints JSON for other tools: `findings` and `census`.
    #[arg(long)]
    json: bool,
}

/// The least severity that is shown.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Least {
    Error,
    Warning,
    Note,
}

/// Runs the command.
pub(crate) fn run(workspace: &Workspace, arguments: &Arguments) -> Result<ExitCode> {
    let mut findings = Findings::new();
    let input = workspace.read(&mut findings)?;
    let texts = Texts::of(&input);
    let catalogue = workspace.catalogue().with_overlays(&input.overlays);
    let mut census = Vec::new();
    if !findings.has_errors() {
        let output = generator::generate(input);
        if let Some(api) = &output.api {
            census = census::census(api, &output.documents, &output.findings);
        }
        findings = output.findings;
    }
    arguments.check(&texts, &findings)?;
    census.retain(|untyped| arguments.wants_census() && arguments.is_about(&untyped.place.file));

    let selected = || findings.iter().filter(|finding| arguments.selects(finding));
    let shown = in_order(selected().filter(|finding| arguments.all || finding.allowed.is_none()), &texts);
    let stdout = std::io::stdout();
    let text = if arguments.json {
        let shown = json!({ "findings": with_rows(&shown, &catalogue)?, "census": census });
        serde_json::to_string_pretty(&shown)? + "\n"
    } else {
        let allowed = selected().filter(|finding| finding.allowed.is_some()).count();
        let mut text = show(&with_advice(&shown, &catalogue), &texts, report::is_colourful(&stdout));
        if allowed > 0 && !arguments.all {
            text += &format!("{allowed} more allowed by `codegen.toml` (`--all` shows them)\n");
        }
        text + &show_census(&census)
    };
    print(stdout, &text)?;
    Ok(if shown.has_errors() { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// Findings in the order of the files and of the lines in them, which is the order in which they are settled.
pub(crate) fn in_order<'a>(findings: impl Iterator<Item = &'a Diagnostic>, texts: &Texts) -> Findings {
    let mut list: Vec<&Diagnostic> = findings.collect();
    list.sort_by_key(|finding| {
        let place = finding.place.as_ref();
        let file = place.and_then(|place| texts.position(&place.file)).unwrap_or(usize::MAX);
        (file, place.and_then(|place| place.span).map_or(0, |span| span.start))
    });
    let mut ordered = Findings::new();
    list.into_iter().for_each(|finding| ordered.report(finding.clone()));
    ordered
}

/// Findings that say what settles or silences them.
fn with_advice(findings: &Findings, catalogue: &Catalogue) -> Findings {
    let mut advised = Findings::new();
    for finding in findings {
        let mut finding = finding.clone();
        let mut lines: Vec<String> = finding.help.take().into_iter().collect();
        let rows = catalogue.rows(&finding).into_iter();
        let rows: Vec<_> = rows.map(|row| format!("`{}` (line {})", row.name, row.line)).collect();
        if !rows.is_empty() {
            lines.push(format!("specs/{}: {}", catalogue::FILE, rows.join(", ")));
        }
        match &finding.allowed {
            Some(reason) => lines.push(format!("allowed: {reason}")),
            None if finding.severity == Severity::Error => {}
            None => lines.push(silence(&finding)),
        }
        finding.help = (!lines.is_empty()).then(|| lines.join("\n"));
        advised.report(finding);
    }
    advised
}

/// The entry of `codegen.toml` that silences a finding.
fn silence(finding: &Diagnostic) -> String {
    let mut entry = format!("to silence it, add to specs/codegen.toml:\n[[lint.allow]]\nrule = {:?}", finding.rule);
    if let Some(place) = &finding.place {
        entry += &format!("\ndocument = {:?}", place.file);
        if !place.pointer.is_empty() {
            entry += &format!("\npointer = {:?}", place.pointer);
        }
    }
    entry + "\nreason = \"…\""
}

/// Findings as JSON, each with the rows that it leads to.
fn with_rows(findings: &Findings, catalogue: &Catalogue) -> Result<Vec<Value>> {
    let findings = findings.iter().map(|finding| {
        let mut value = serde_json::to_value(finding)?;
        value["rows"] = serde_json::to_value(catalogue.rows(finding))?;
        Ok(value)
    });
    findings.collect()
}

/// All findings, and how many there are.
pub(crate) fn show(findings: &Findings, texts: &Texts, colour: bool) -> String {
    let mut text = String::new();
    for finding in findings {
        text.push_str(texts.show(finding, colour).trim_start_matches('\n'));
        text.push('\n');
    }
    text + &report::count(findings) + "\n"
}

/// What has no type of its own, one line each, as tables of the same reason.
fn show_census(census: &[Untyped]) -> String {
    if census.is_empty() {
        return String::new();
    }
    let mut text = format!("\nwithout a type of its own: {}\n", report::plural(census.len(), "place"));
    let mut reasons: Vec<&str> = Vec::new();
    for untyped in census {
        if !reasons.contains(&untyped.why) {
            reasons.push(untyped.why);
        }
    }
    let width = census.iter().map(|untyped| untyped.path.len()).max().unwrap_or_default();
    for why in reasons {
        text += &format!("\n  {why}\n");
        for Untyped { path, ty, place, .. } in census.iter().filter(|untyped| untyped.why == why) {
            text += &format!("    {path:width$}  {ty:10}  specs/{place}\n");
        }
    }
    text
}

/// Writes to a stream; whoever has stopped reading it is no fault.
pub(crate) fn print(mut stream: impl Write + IsTerminal, text: &str) -> Result<()> {
    match stream.write_all(text.as_bytes()).and_then(|()| stream.flush()) {
        Err(error) if error.kind() != std::io::ErrorKind::BrokenPipe => Err(error.into()),
        _ => Ok(()),
    }
}

impl Arguments {
    fn selects(&self, finding: &Diagnostic) -> bool {
        let file = finding.place.as_ref().map_or("", |place| place.file.as_str());
        let least = match self.severity {
            Least::Error => Severity::Error,
            Least::Warning => Severity::Warning,
            Least::Note => Severity::Note,
        };
        finding.severity >= least && self.is_about(file) && (self.rule.is_empty() || self.rule.contains(&finding.rule))
    }

    /// Whether a file is one of those that were asked for.
    fn is_about(&self, file: &str) -> bool {
        self.document.is_empty() || self.document.iter().any(|document| is_file(document, file))
    }

    /// Whoever asks for certain findings has not asked for the census.
    const fn wants_census(&self) -> bool {
        self.rule.is_empty() && matches!(self.severity, Least::Note)
    }

    /// A misspelt filter would look like a clean document.
    fn check(&self, texts: &Texts, findings: &Findings) -> Result<()> {
        for document in &self.document {
            if !texts.names().any(|name| is_file(document, name)) {
                let mut known: Vec<_> = texts.names().collect();
                known.sort_unstable();
                bail!("there is no document `{document}`; there are {}", known.join(", "));
            }
        }
        for rule in &self.rule {
            if !findings.iter().any(|finding| finding.rule == *rule) {
                eprintln!("note: no finding is of the rule `{rule}`");
            }
        }
        Ok(())
    }
}

/// Whether a file is meant: by its path below `specs/`, with or without `specs/` before it, or by its last part.
pub(crate) fn is_file(wanted: &str, name: &str) -> bool {
    let wanted = wanted.strip_prefix("specs/").unwrap_or(wanted);
    wanted == name || name.rsplit_once('/').is_some_and(|(_, last)| last == wanted)
}
