//! `cargo xtask inspect`: the model, for people and for other tools.

use std::{fmt::Write as _, process::ExitCode};

use anyhow::Result;
use generator::{
    diagnostic::{Findings, Severity},
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
}

/// Runs the command.
pub(crate) fn run(workspace: &Workspace, arguments: &Arguments) -> Result<ExitCode> {
    let mut findings = Findings::new();
    let input = workspace.read(&mut findings)?;
    let texts = Texts::of(&input);
    let output = generator::generate(input);
    let errors = findings.iter().chain(&output.findings).filter(|finding| finding.severity == Severity::Error);
    let errors = lint::in_order(errors, &texts);
    if let Some(api) = &output.api {
        let text = if arguments.json { serde_json::to_string_pretty(api)? + "\n" } else { show(api) };
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
