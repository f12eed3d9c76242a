//! `cargo xtask inspect`: the model and the corrected documents, for people and for other tools.

use std::{fmt::Write as _, process::ExitCode};

use anyhow::{Context, Result};
use generator::{
    Output,
    diagnostic::{Findings, Severity},
    load::Document,
    model::{Api, Service},
};

use crate::{
    lint,
    report::{Texts, plural},
    workspace::Workspace,
};

/// Prints the model that the documents come down to: services, operations, types.
///
/// Exits with 1 if there are errors; what could be read is printed all the same.
#[derive(Debug, clap::Args)]
pub(crate) struct Arguments {
    /// Prints the whole model as JSON.
    #[arg(long)]
    json: bool,
    /// Prints one document instead, as overlays and passes have corrected it: OpenAPI 3.0 in JSON, with what it has no
    /// words for below `x-codegen-…`.
    #[arg(long, short, value_name = "FILE", conflicts_with = "json")]
    document: Option<String>,
}

/// Runs the command.
pub(crate) fn run(workspace: &Workspace, arguments: &Arguments) -> Result<ExitCode> {
    let mut findings = Findings::new();
    let input = workspace.read(&mut findings)?;
    let texts = Texts::of(&input);
    let output = generator::generate(input);
    let errors = findings.iter().chain(&output.findings).filter(|finding| finding.severity == Severity::Error);
    let errors = lint::in_order(errors, &texts);
    if let Some(text) = arguments.text(&output)? {
        lint::print(std::io::stdout(), &text)?;
    }
    if errors.has_errors() {
        let stderr = std::io::stderr();
        let colour = crate::report::is_colourful(&stderr);
        lint::print(stderr, &lint::show(&errors, &texts, colour))?;
        return Ok(ExitCode::FAILURE);
    }
    Ok(ExitCode::SUCCESS)
}

impl Arguments {
    /// What was asked for; nothing if the documents could not be read at all.
    fn text(&self, output: &Output) -> Result<Option<String>> {
        let Some(api) = &output.api else { return Ok(None) };
        let text = match &self.document {
            Some(name) => serde_json::to_string_pretty(find(name, &output.documents)?.tree())? + "\n",
            None if self.json => serde_json::to_string_pretty(api)? + "\n",
            None => show(api),
        };
        Ok(Some(text))
    }
}

fn find<'a>(name: &str, documents: &'a [Document]) -> Result<&'a Document> {
    documents.iter().find(|document| lint::is_file(name, document.name())).with_context(|| {
        let known: Vec<_> = documents.iter().map(Document::name).collect();
        format!("there is no document `{name}`; there are {}", known.join(", "))
    })
}

fn show(api: &Api) -> String {
    let mut text = String::new();
    for service in &api.services {
        show_service(&mut text, service);
    }
    let operations = || api.services.iter().flat_map(|service| &service.operations);
    let described: usize = operations().map(|operation| 1 + operation.also.len()).sum();
    let _ = writeln!(text, "{} ({described} described)", plural(operations().count(), "operation"));
    text
}

fn show_service(text: &mut String, service: &Service) {
    let _ = writeln!(
        text,
        "{}: {}, {}, {}",
        service.name.spoken(),
        plural(service.operations.len(), "operation"),
        plural(service.webhooks.len(), "webhook payload"),
        plural(service.types.len(), "type")
    );
    let operations = service.operations.iter().map(|operation| operation.name.spoken());
    let names = operations.chain(service.webhooks.iter().map(|webhook| webhook.name.spoken()));
    let width = names.map(str::len).max().unwrap_or_default();
    for operation in &service.operations {
        let _ = writeln!(
            text,
            "  {:width$}  {:6} {} {}  ({})",
            operation.name.spoken(),
            operation.method.as_str(),
            operation.host,
            operation.path,
            operation.origin
        );
    }
    for webhook in &service.webhooks {
        let _ = writeln!(text, "  {:width$}  webhook  ({})", webhook.name.spoken(), webhook.origin);
    }
    text.push('\n');
}

#[cfg(test)]
mod tests {
    use generator::{Input, load::Source};

    use super::*;

    /// What is printed of a document that says `nullable` in a way of its own.
    fn printed(document: &str) -> Result<Option<String>> {
        let text = "\
openapi: 3.0.0
info: { title: Letters, version: '1' }
servers: [{ url: 'https://letters.example' }]
paths: {}
components: { schemas: { Letter: { properties: { text: { type: string, x-nullable: true } } } } }
";
        let config = Source::new("codegen.toml", "[[document]]\nfile = \"letters.yaml\"\nservice = \"letters\"\n");
        let documents = vec![Source::new("letters.yaml", text)];
        let output = generator::generate(Input { config, documents, ..Input::default() });
        Arguments { json: false, document: Some(document.to_owned()) }.text(&output)
    }

    #[test]
    fn a_document_is_printed_as_it_was_corrected() {
        let text = printed("specs/letters.yaml").expect("the document is there").expect("it can be read");
        let letter =
            &serde_json::from_str::<serde_json::Value>(&text).expect("JSON")["components"]["schemas"]["Letter"];
        assert_eq!(letter["type"], "object");
        assert_eq!(letter["properties"]["text"]["nullable"], true);
    }

    #[test]
    fn a_misspelt_document_is_told_from_those_there_are() {
        let error = printed("leters.yaml").expect_err("there is no such document");
        assert_eq!(error.to_string(), "there is no document `leters.yaml`; there are letters.yaml");
    }
}
