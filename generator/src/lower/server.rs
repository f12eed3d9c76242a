//! Servers: which host an operation is sent to, and the base path in front of its own.

use openapiv3::{PathItem, Server};

use super::context::Lowerer;
use crate::{diagnostic::Diagnostic, load::config::SERVER};

/// A server as operations need it.
pub(super) struct Place {
    /// Name of the host.
    pub(super) host: String,
    /// Base path without a trailing slash.
    pub(super) base: String,
}

/// The server that an operation is sent to: its own, else the path item's, else the document's first.
pub(super) fn of(
    lowerer: &mut Lowerer<'_>,
    item: &PathItem,
    operation: &openapiv3::Operation,
    at: &str,
) -> Option<Place> {
    let lists = [&operation.servers, &item.servers, &lowerer.openapi.servers];
    let Some(server) = lists.into_iter().find_map(|list| list.first()) else {
        return elsewhere(lowerer, "", Diagnostic::error("no-server", "no server is declared for the operation"), at);
    };
    let url = expand(server);
    if let Some(open) = url.find('{') {
        let message = format!("the server's address has a variable without a default: `{}`", &url[open..]);
        let help = "declare the variable below `variables`, with a default, in an overlay action";
        lowerer.report(Diagnostic::error("server-variable", message).help(help), at);
        return None;
    }
    let Some((scheme, rest)) = url.split_once("://") else {
        let error = Diagnostic::error("relative-server", format!("the server's address `{url}` names no host"));
        return elsewhere(lowerer, &url, error, at);
    };
    let (authority, base) = rest.find('/').map_or((rest, ""), |slash| rest.split_at(slash));
    let origin = format!("{}://{}", scheme.to_ascii_lowercase(), authority.to_ascii_lowercase());
    let host = lowerer.config.host_name(&origin).unwrap_or_else(|| name_of(&origin));
    lowerer.hosts.insert(origin, host.clone());
    Some(Place { host, base: base.trim_end_matches('/').to_owned() })
}

/// A base path on the host that the configuration gives to what documents give none.
fn elsewhere(lowerer: &mut Lowerer<'_>, base: &str, error: Diagnostic, at: &str) -> Option<Place> {
    let Some(origin) = lowerer.config.server() else {
        let help = format!(
            "say in codegen.toml where it is: [hosts] {SERVER} = \"https://…\", or declare it with an overlay action: \
             `update: {{servers: [{{url: …}}]}}` at `$`"
        );
        lowerer.report(error.help(help), at);
        return None;
    };
    lowerer.hosts.insert(origin, SERVER.to_owned());
    let base = base.trim_matches('/');
    Some(Place { host: SERVER.to_owned(), base: if base.is_empty() { String::new() } else { format!("/{base}") } })
}

/// What a host is called that the configuration does not name: it has its scheme in its name unless that is the usual
/// one, since the same authority with and without encryption are two places to send a credential to.
fn name_of(origin: &str) -> String {
    origin.strip_prefix("https://").map_or_else(|| origin.replacen("://", " ", 1), str::to_owned)
}

/// The address with the defaults of its variables put in.
fn expand(server: &Server) -> String {
    let mut url = server.url.clone();
    for (name, variable) in server.variables.iter().flatten() {
        url = url.replace(&format!("{{{name}}}"), &variable.default);
    }
    url.trim().to_owned()
}
