//! The generated crate's README, which is its front page on docs.rs as well: the guide, then what there is to call.

use std::fmt::Write as _;

use super::{context::Context, docs::plain};
use crate::{load::Config, model::Service};

pub(super) fn emit(context: &Context<'_>, config: &Config, services: &[&Service], guide: &str) -> String {
    let package = &config.package;
    let mut text = match guide.trim() {
        "" => format!("# {}\n\n{}\n", package.name, package.description),
        guide => format!("{guide}\n"),
    };
    text.push_str("\n## Operations\n\nEach service is a cargo feature of the same name; all are on by default.\n");
    for service in services {
        let module = context.names.module(service.name.spoken());
        let title = service.docs.summary.as_deref().unwrap_or_else(|| module.bare()).trim().trim_end_matches('.');
        let _ =
            write!(text, "\n### {}: `client.{}()`\n\n| method | request |\n|---|---|\n", plain(title), module.source());
        for operation in &service.operations {
            let names = context.names.operation(service, operation);
            let host =
                context.api.hosts.iter().find(|host| host.name == operation.host).map_or("", |host| &host.origin);
            let (name, method) = (names.method.bare(), operation.method.as_str());
            let _ = writeln!(text, "| `{name}` | `{method} {host}{}` |", operation.path);
        }
    }
    let documents = config.documents.iter().map(|document| format!("`{}`", document.file.get()));
    let documents = documents.collect::<Vec<_>>().join(", ");
    let _ = write!(
        text,
        "\n## Where this is described\n\nWhat is \"described at `file#/a/place`\" is described there: the name of an \
         OpenAPI document, and a JSON pointer into it. The documents ({documents}) are not in this package. They stand \
         in the folder `specs/` of the project that writes it, beside what was corrected in them and why.\n"
    );
    text
}
