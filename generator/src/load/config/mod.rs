//! `codegen.toml`: what is decided about the documents, and not said in them.
//!
//! Every accessor that finds something notes that it was wanted; [`Config::report_idle_entries`] reports the rest when
//! the run is over. So a decision that has lost its subject does not stay behind.

mod allow;
mod entry;
mod read;

pub use allow::{Allow, Lint};
pub use entry::{Entry, Section};

use std::ops::Range;

use serde::Deserialize;

use entry::{Census, Idle};

use super::{Source, text::Lines};
use crate::{
    diagnostic::{Diagnostic, Findings, Place},
    model::Paging,
};

/// The name of the host of what documents give no host.
pub const SERVER: &str = "server";

/// The configuration of a run.
#[derive(Clone, Debug, Default)]
pub struct Config {
    /// What goes into the generated crate's `Cargo.toml`.
    pub package: Package,
    /// How documentation is written.
    pub documentation: Documentation,
    /// The documents, in the order of their precedence.
    pub documents: Vec<DocumentEntry>,
    /// Services, by name.
    pub services: Section<ServiceEntry>,
    /// Origins (`https://example.com`), by the short names of hosts. [`SERVER`] is that of addresses without one.
    pub hosts: Section<Entry<String>>,
    /// Credentials, by the names of security schemes.
    pub credentials: Section<CredentialEntry>,
    /// Operations, by `document#operationId`.
    pub operations: Section<OperationEntry>,
    /// Types, by `document#Name`, or by `document#/json/pointer` where another has the same name.
    pub types: Section<RenameEntry>,
    /// Fields, parameters, enum values and variants, by `document#Type.field`.
    pub fields: Section<RenameEntry>,
    /// Operations that an earlier document describes too, by `document#operationId`.
    pub duplicates: Section<DuplicateEntry>,
    /// Hand-written modules of the generated crate.
    pub extensions: Extensions,
    /// Findings that have been looked at.
    pub lint: Lint,
    /// Where `package.version` stands, or the whole file.
    version: Range<usize>,
    source: Source,
    lines: Lines,
}

/// `[package]`: what goes into the generated crate's `Cargo.toml`.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Package {
    /// The crate's name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// What it is, in a sentence.
    pub description: String,
    /// SPDX expression.
    pub license: Option<String>,
    /// Who made it.
    pub authors: Vec<String>,
    /// The address of its repository.
    pub repository: Option<String>,
    /// The address of its home page.
    pub homepage: Option<String>,
    /// The address of its documentation.
    pub documentation: Option<String>,
    /// The path of its README, from the crate's root on.
    pub readme: Option<String>,
    /// Words to find it by.
    pub keywords: Vec<String>,
    /// Categories of the crate registry.
    pub categories: Vec<String>,
    /// The oldest Rust it compiles with.
    pub rust_version: Option<String>,
}

impl Default for Package {
    fn default() -> Self {
        Self {
            name: "api-client".to_owned(),
            version: "0.1.0".to_owned(),
            description: String::new(),
            license: None,
            authors: Vec::new(),
            repository: None,
            homepage: None,
            documentation: None,
            readme: None,
            keywords: Vec::new(),
            categories: Vec::new(),
            rust_version: None,
        }
    }
}

/// `[documentation]`: how documentation is written.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Documentation {
    /// The address that relative links in prose are relative to.
    pub base: Option<String>,
    /// A Markdown file, from the configuration's folder on: what the crate's README and front page begin with.
    pub guide: Option<String>,
}

/// `[[document]]`
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct DocumentEntry {
    /// Its path, from the configuration's folder on.
    pub file: Entry<String>,
    /// The overlays to apply, in order.
    #[serde(default)]
    pub overlays: Vec<Entry<String>>,
    /// The service that its operations belong to.
    #[serde(default)]
    pub service: Option<Entry<String>>,
    /// The services that its operations belong to, by tag.
    #[serde(default)]
    pub services: Section<Entry<String>>,
    /// Components that are the payloads of requests which the service makes of its user.
    #[serde(default)]
    pub webhooks: Vec<Entry<String>>,
}

/// `[services.name]`
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct ServiceEntry {
    /// One line on what it is.
    pub title: Option<Entry<String>>,
    /// Any number of lines on what it is.
    pub description: Option<Entry<String>>,
}

/// `[credentials.scheme]`
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct CredentialEntry {
    /// The parameters that carry the same credential.
    pub parameters: Option<Entry<CredentialParameters>>,
    /// How a client is given it, for the error of a call that lacks it.
    pub hint: Option<Entry<String>>,
}

/// The names of two parameters that carry a user's name and password.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct CredentialParameters {
    /// The one that carries the user's name.
    pub user: String,
    /// The one that carries the password.
    pub password: String,
}

/// `[operations."document#operationId"]`
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct OperationEntry {
    /// What it is called instead.
    pub name: Option<Entry<String>>,
    /// Other names to find it by in the documentation.
    pub aliases: Vec<Entry<String>>,
    /// How its list comes in pages.
    pub paging: Option<Entry<Paging>>,
    /// JSON pointers into its request body that are left out.
    pub except: Vec<Entry<String>>,
}

/// `[types."document#Name"]` and `[fields."document#Type.field"]`
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RenameEntry {
    /// What it is called instead.
    pub name: Entry<String>,
}

/// `[duplicates."document#operationId"]`
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct DuplicateEntry {
    /// Properties of its request that the leading description does not take over.
    pub skip: Vec<Entry<String>>,
}

/// `[extensions]`
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Extensions {
    /// Rust files, from the configuration's folder on. What stands below `extensions/` is put below `src/`.
    pub files: Vec<Entry<String>>,
    /// What they depend on besides what the runtime does, as `Cargo.toml` writes it.
    pub dependencies: toml::Table,
    /// Features of the generated crate that they need, as `Cargo.toml` writes it.
    pub features: toml::Table,
}

/// What is decided about a document.
#[derive(Clone, Debug, Default)]
pub struct DocumentSettings<'a> {
    /// The service that its operations belong to.
    pub service: Option<String>,
    /// Components that are payloads of webhooks.
    pub webhooks: Vec<String>,
    /// The services that its operations belong to, by tag.
    pub services: Tags<'a>,
}

/// Services by the tags of operations.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tags<'a>(Option<&'a Section<Entry<String>>>);

impl<'a> Tags<'a> {
    /// The service of a tag.
    pub fn get(&self, tag: &str) -> Option<&'a String> {
        self.0?.get(tag).map(Entry::get)
    }

    /// The services, in the order of the file.
    pub fn in_order(&self) -> impl Iterator<Item = &'a String> {
        self.0.into_iter().flat_map(Section::iter).map(|(_, service)| service.peek())
    }
}

/// What is decided about an operation.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OperationSettings {
    /// What it is called instead.
    pub name: Option<String>,
    /// Other names to find it by in the documentation.
    pub aliases: Vec<String>,
    /// How its list comes in pages.
    pub paging: Option<Paging>,
}

/// What is decided about a service.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ServiceSettings {
    /// One line on what it is.
    pub title: Option<String>,
    /// Any number of lines on what it is.
    pub description: Option<String>,
}

impl Config {
    /// Reads a configuration, and reports everything that is wrong with it.
    pub fn parse(source: Source, findings: &mut Findings) -> Option<Self> {
        read::read(source, findings)
    }

    /// What is decided about a document.
    pub fn document(&self, name: &str) -> DocumentSettings<'_> {
        let Some(entry) = self.documents.iter().find(|entry| entry.file.peek() == name) else {
            return DocumentSettings::default();
        };
        DocumentSettings {
            service: owned(entry.service.as_ref()),
            webhooks: entry.webhooks.iter().map(|name| name.get().clone()).collect(),
            services: Tags(Some(&entry.services)),
        }
    }

    /// What is decided about a service.
    pub fn service(&self, name: &str) -> ServiceSettings {
        self.services.get(name).map_or_else(ServiceSettings::default, |entry| ServiceSettings {
            title: owned(entry.title.as_ref()),
            description: owned(entry.description.as_ref()),
        })
    }

    /// What is decided about an operation.
    pub fn operation(&self, document: &str, operation: &str) -> OperationSettings {
        let entry = self.operations.get(&key(document, operation));
        entry.map_or_else(OperationSettings::default, |entry| OperationSettings {
            name: owned(entry.name.as_ref()),
            aliases: entry.aliases.iter().map(|alias| alias.get().clone()).collect(),
            paging: owned(entry.paging.as_ref()),
        })
    }

    /// JSON pointers into an operation's request body that are left out. Whoever leaves one out asks it with
    /// [`Entry::get`].
    pub fn exceptions(&self, document: &str, operation: &str) -> &[Entry<String>] {
        self.operations.get(&key(document, operation)).map_or(&[], |entry| &entry.except)
    }

    /// Properties of a second description's request that the first does not take over. Whoever skips one asks it with
    /// [`Entry::get`].
    pub fn skipped(&self, document: &str, operation: &str) -> &[Entry<String>] {
        self.duplicates.get(&key(document, operation)).map_or(&[], |entry| &entry.skip)
    }

    /// What a type is called instead.
    pub fn type_name(&self, document: &str, name: &str) -> Option<String> {
        owned(self.types.get(&key(document, name)).map(|entry| &entry.name))
    }

    /// What a field, a value or a variant of a type, or a parameter of an operation is called instead.
    pub fn field_name(&self, document: &str, owner: &str, field: &str) -> Option<String> {
        let key = key(document, &format!("{owner}.{field}"));
        owned(self.fields.get(&key).map(|entry| &entry.name))
    }

    /// The short name of the host at an origin.
    pub fn host_name(&self, origin: &str) -> Option<String> {
        let (name, entry) = self.hosts.iter().find(|(_, entry)| same_origin(entry.peek(), origin))?;
        entry.get();
        Some(name.to_owned())
    }

    /// The origin of what documents give no host.
    pub fn server(&self) -> Option<String> {
        owned(self.hosts.get(SERVER))
    }

    /// Short names and origins of all hosts, in the order of the file.
    pub fn hosts(&self) -> Vec<(String, String)> {
        self.hosts.iter().map(|(name, origin)| (name.to_owned(), origin.peek().clone())).collect()
    }

    /// The parameters that carry the same credential as a security scheme.
    pub fn credential_parameters(&self, scheme: &str) -> Option<CredentialParameters> {
        owned(self.credentials.get(scheme).and_then(|entry| entry.parameters.as_ref()))
    }

    /// How a client is given the credential of a security scheme.
    pub fn credential_hint(&self, scheme: &str) -> Option<String> {
        owned(self.credentials.get(scheme).and_then(|entry| entry.hint.as_ref()))
    }

    /// Where an entry stands.
    pub fn place<T>(&self, entry: &Entry<T>) -> Place {
        self.place_of(entry.span())
    }

    /// Where the crate's version stands, or the beginning of the file.
    pub fn version_place(&self) -> Place {
        self.place_of(self.version.clone())
    }

    /// Where a document's list of webhooks names one.
    pub fn webhook_place(&self, document: &str, webhook: &str) -> Option<Place> {
        let entry = self.documents.iter().find(|entry| entry.file.peek() == document)?;
        entry.webhooks.iter().find(|entry| entry.peek() == webhook).map(|entry| self.place(entry))
    }

    /// Reports every entry that nobody wanted. To be called when everything that reads the configuration has run.
    pub fn report_idle_entries(&self, findings: &mut Findings) {
        let mut idle = Vec::new();
        self.census(&mut idle);
        idle.sort_by_key(|idle| idle.span.start);
        for Idle { path, span, end } in idle {
            let first = self.lines.line(span.start);
            let last = self.lines.line(end.saturating_sub(1).max(span.start));
            let what = match first == last {
                true => format!("line {first}"),
                false => format!("lines {first} to {last}"),
            };
            findings.report(
                Diagnostic::error("idle-config-entry", format!("`{path}` matches nothing"))
                    .at(self.place_of(span))
                    .help(format!("remove {what} of `{}`, or correct the name", self.source.name)),
            );
        }
    }

    fn census(&self, idle: &mut Vec<Idle>) {
        // All sections by name, so that a new one is not forgotten.
        let Self {
            package: _,
            version: _,
            documentation: _,
            documents,
            services,
            hosts,
            credentials,
            operations,
            types,
            fields,
            duplicates,
            extensions: _,
            // Reports its own: it is wanted later than everything else.
            lint: _,
            source: _,
            lines: _,
        } = self;
        let count = &mut 0;
        documents.census("document", count, idle);
        services.census("services", count, idle);
        hosts.census("hosts", count, idle);
        credentials.census("credentials", count, idle);
        operations.census("operations", count, idle);
        types.census("types", count, idle);
        fields.census("fields", count, idle);
        duplicates.census("duplicates", count, idle);
    }

    fn place_of(&self, span: Range<usize>) -> Place {
        let span = self.lines.span(&self.source.text, span.start, span.end);
        Place { file: self.source.name.clone(), pointer: String::new(), span: Some(span) }
    }
}

impl Census for DocumentEntry {
    fn census(&self, path: &str, count: &mut usize, idle: &mut Vec<Idle>) {
        // The file and the overlays are read or reported when documents are loaded.
        let Self { file: _, overlays: _, service, services, webhooks } = self;
        service.census(&format!("{path}.service"), count, idle);
        services.census(&format!("{path}.services"), count, idle);
        webhooks.census(&format!("{path}.webhooks"), count, idle);
    }
}

impl Census for ServiceEntry {
    fn census(&self, path: &str, count: &mut usize, idle: &mut Vec<Idle>) {
        let Self { title, description } = self;
        title.census(&format!("{path}.title"), count, idle);
        description.census(&format!("{path}.description"), count, idle);
    }
}

impl Census for CredentialEntry {
    fn census(&self, path: &str, count: &mut usize, idle: &mut Vec<Idle>) {
        let Self { parameters, hint } = self;
        parameters.census(&format!("{path}.parameters"), count, idle);
        hint.census(&format!("{path}.hint"), count, idle);
    }
}

impl Census for OperationEntry {
    fn census(&self, path: &str, count: &mut usize, idle: &mut Vec<Idle>) {
        let Self { name, aliases, paging, except } = self;
        name.census(&format!("{path}.name"), count, idle);
        aliases.census(&format!("{path}.aliases"), count, idle);
        paging.census(&format!("{path}.paging"), count, idle);
        except.census(&format!("{path}.except"), count, idle);
    }
}

impl Census for RenameEntry {
    fn census(&self, path: &str, count: &mut usize, idle: &mut Vec<Idle>) {
        let Self { name } = self;
        name.census(&format!("{path}.name"), count, idle);
    }
}

impl Census for DuplicateEntry {
    fn census(&self, path: &str, count: &mut usize, idle: &mut Vec<Idle>) {
        let Self { skip } = self;
        skip.census(&format!("{path}.skip"), count, idle);
    }
}

/// The name of a thing of a document.
fn key(document: &str, name: &str) -> String {
    format!("{document}#{name}")
}

fn owned<T: Clone>(entry: Option<&Entry<T>>) -> Option<T> {
    entry.map(|entry| entry.get().clone())
}

/// Whether two origins are the same, whatever the case of scheme and host.
fn same_origin(one: &str, other: &str) -> bool {
    one.trim_end_matches('/').eq_ignore_ascii_case(other.trim_end_matches('/'))
}
