//! The generated crate's `Cargo.toml`.
//!
//! Dependencies and features are those of the runtime, with the versions of the workspace written out: the crate has
//! to stand alone. A feature for each service is added.

use toml::{Table, Value};

use super::context::Context;
use crate::{
    diagnostic::{Diagnostic, Findings},
    load::{
        Source,
        config::{Extensions, Package},
    },
    model::Service,
};

/// What is there for whoever reviews a change, and of no use to whoever downloads the crate.
const NOT_PACKAGED: [&str; 3] = ["/NORMALISATION.md", "/api.txt", "/rustfmt.toml"];

/// The manifests that the generated one is made of.
#[derive(Clone, Debug, Default)]
pub struct Manifests {
    /// The runtime's.
    pub runtime: Source,
    /// The workspace's, whose `[workspace.dependencies]` the runtime's refers to.
    pub workspace: Source,
}

pub(super) fn emit(
    context: &Context<'_>,
    services: &[&Service],
    package: &Package,
    extensions: &Extensions,
    manifests: &Manifests,
    findings: &mut Findings,
) -> String {
    let runtime = parse(&manifests.runtime, findings);
    let workspace = parse(&manifests.workspace, findings);
    let shared = |name: &str| workspace.get("workspace").and_then(|table| table.get(name)).and_then(Value::as_table);
    let inherited = shared("dependencies");
    let rust_version = shared("package").and_then(|package| package.get("rust-version"));

    let mut text = String::from("# Written by `cargo xtask codegen`. Do not edit.\n\n");
    text.push_str(&section("package", &package_table(package, rust_version)));
    let mut features = features(context, services, &runtime);
    features.extend(extensions.features.clone());
    text.push_str(&section("features", &features));
    let mut dependencies = Table::new();
    for (name, said) in runtime.get("dependencies").and_then(Value::as_table).into_iter().flatten() {
        dependencies.insert(name.clone(), written_out(said, inherited.and_then(|table| table.get(name))));
    }
    dependencies.extend(extensions.dependencies.clone());
    text.push_str(&section("dependencies", &dependencies));
    text.push_str("[package.metadata.docs.rs]\nall-features = true\n");
    text
}

fn parse(source: &Source, findings: &mut Findings) -> Table {
    source.text.parse().unwrap_or_else(|error| {
        findings.report(Diagnostic::error("invalid-manifest", format!("{} cannot be read: {error}", source.name)));
        Table::new()
    })
}

/// What the configuration says of the package. The Rust that it needs is the workspace's, where nothing else is said.
fn package_table(package: &Package, rust_version: Option<&Value>) -> Table {
    let mut table = Table::new();
    let mut set = |key: &str, value: Option<Value>| {
        if let Some(value) = value {
            table.insert(key.to_owned(), value);
        }
    };
    let text = |value: &Option<String>| value.clone().map(Value::String);
    let list = |values: &[String]| (!values.is_empty()).then(|| Value::from(values.to_vec()));
    set("name", Some(package.name.clone().into()));
    set("version", Some(package.version.clone().into()));
    set("edition", Some("2024".into()));
    set("rust-version", text(&package.rust_version).or_else(|| rust_version.cloned()));
    set("description", Some(package.description.clone().into()));
    set("license", text(&package.license));
    set("authors", list(&package.authors));
    set("repository", text(&package.repository));
    set("homepage", text(&package.homepage));
    set("documentation", text(&package.documentation));
    set("readme", text(&package.readme));
    set("keywords", list(&package.keywords));
    set("categories", list(&package.categories));
    set("exclude", list(&NOT_PACKAGED.map(str::to_owned)));
    table
}

/// The runtime's features, one for each service, and all services by default.
fn features(context: &Context<'_>, services: &[&Service], runtime: &Table) -> Table {
    let mut features = runtime.get("features").and_then(Value::as_table).cloned().unwrap_or_default();
    let mut default = features.get("default").and_then(Value::as_array).cloned().unwrap_or_default();
    for service in services {
        let name = context.names.module(service.name.spoken()).bare().to_owned();
        default.push(Value::String(name.clone()));
        features.insert(name, Value::Array(Vec::new()));
    }
    features.insert("default".to_owned(), Value::Array(default));
    features
}

/// A dependency with what it inherits from the workspace put in its place.
fn written_out(said: &Value, inherited: Option<&Value>) -> Value {
    let Some(said) = said.as_table().filter(|table| table.contains_key("workspace")) else { return said.clone() };
    let mut table = match inherited {
        Some(Value::Table(table)) => table.clone(),
        Some(version) => Table::from_iter([("version".to_owned(), version.clone())]),
        None => Table::new(),
    };
    for (key, value) in said.iter().filter(|(key, _)| *key != "workspace") {
        match (key.as_str(), table.get_mut(key), value) {
            ("features", Some(Value::Array(known)), Value::Array(more)) => known.extend(more.iter().cloned()),
            _ => {
                table.insert(key.clone(), value.clone());
            }
        }
    }
    match (table.len(), table.get("version")) {
        (1, Some(version)) => version.clone(),
        _ => Value::Table(table),
    }
}

/// A table with a line for each key, nested tables inline.
fn section(name: &str, table: &Table) -> String {
    let mut text = format!("[{name}]\n");
    for (key, value) in table {
        let is_bare = key.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-'));
        let key = if is_bare { key.clone() } else { Value::from(key.as_str()).to_string() };
        text.push_str(&format!("{key} = {value}\n"));
    }
    text.push('\n');
    text
}
