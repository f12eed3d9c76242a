//! Reading `codegen.toml` piece by piece, so that what is wrong with one entry does not hide the others.

use std::ops::Range;

use serde::{Deserialize, de::IntoDeserializer};
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use super::{Config, OperationEntry, Section, Source};
use crate::{
    diagnostic::{Diagnostic, Findings, Place},
    load::text::Lines,
};

/// The sections that there are.
const SECTIONS: [&str; 12] = [
    "package",
    "documentation",
    "document",
    "services",
    "hosts",
    "credentials",
    "operations",
    "types",
    "fields",
    "duplicates",
    "extensions",
    "lint",
];

/// Reads a configuration.
pub(super) fn read(source: Source, findings: &mut Findings) -> Option<Config> {
    let lines = Lines::new(&source.text);
    let mut config = Config::default();
    let mut reader = Reader { source: &source, lines: &lines, findings };
    let (root, errors) = DeTable::parse_recoverable(&source.text);
    if !errors.is_empty() {
        for error in &errors {
            reader.report("syntax-error", error, 0..0);
        }
        return None;
    }
    let mut sections: Vec<_> = root.into_inner().into_iter().collect();
    sections.sort_by_key(|(name, _)| name.span().start);
    for (name, value) in sections {
        reader.section(&mut config, name.get_ref(), name.span(), value);
    }
    config.source = source;
    config.lines = lines;
    Some(config)
}

struct Reader<'a> {
    source: &'a Source,
    lines: &'a Lines,
    findings: &'a mut Findings,
}

impl Reader<'_> {
    fn section(&mut self, config: &mut Config, name: &str, key: Range<usize>, value: Spanned<DeValue<'_>>) {
        match name {
            "package" => {
                if let Some((_, version)) = value.get_ref().as_table().and_then(|table| table.get_key_value("version"))
                {
                    config.version = version.span();
                }
                read_into(&mut config.package, self.value(value));
            }
            "documentation" => read_into(&mut config.documentation, self.value(value)),
            "document" => config.documents = self.list(value),
            "services" => config.services = self.table(value),
            "hosts" => config.hosts = self.table(value),
            "credentials" => config.credentials = self.table(value),
            "operations" => {
                self.check_paging(&value);
                config.operations = self.table(value);
            }
            "types" => config.types = self.table(value),
            "fields" => config.fields = self.table(value),
            "duplicates" => config.duplicates = self.table(value),
            "extensions" => read_into(&mut config.extensions, self.value(value)),
            "lint" => read_into(&mut config.lint, self.value(value)),
            _ => {
                let known = SECTIONS.map(|section| format!("`{section}`")).join(", ");
                self.findings.report(
                    Diagnostic::error("unknown-config-key", format!("there is no section `{name}`"))
                        .at(self.place(key))
                        .help(format!("the sections are {known}")),
                );
            }
        }
    }

    /// `[[name]]`
    fn list<T: for<'de> Deserialize<'de>>(&mut self, value: Spanned<DeValue<'_>>) -> Vec<T> {
        let span = value.span();
        let DeValue::Array(values) = value.into_inner() else {
            self.wrong("a list of tables is written as `[[document]]`", span);
            return Vec::new();
        };
        values.into_iter().filter_map(|value| self.value(value)).collect()
    }

    /// `[name.key]`
    fn table<T: for<'de> Deserialize<'de>>(&mut self, value: Spanned<DeValue<'_>>) -> Section<T> {
        let span = value.span();
        let mut section = Section::default();
        let DeValue::Table(table) = value.into_inner() else {
            self.wrong("this section is a table", span);
            return section;
        };
        let mut entries: Vec<_> = table.into_iter().collect();
        entries.sort_by_key(|(key, _)| key.span().start);
        for (key, value) in entries {
            if let Some(value) = self.value(value) {
                section.insert(key.get_ref().to_string(), key.span(), value);
            }
        }
        section
    }

    /// A value; after an unknown key, the rest of it is read as if the key were not there.
    fn value<T: for<'de> Deserialize<'de>>(&mut self, mut value: Spanned<DeValue<'_>>) -> Option<T> {
        let mut whole = true;
        loop {
            let error = match T::deserialize(value.clone().into_deserializer()) {
                Ok(read) => return whole.then_some(read),
                Err(error) => error,
            };
            whole = false;
            let unknown = error.message().strip_prefix("unknown field `").and_then(|rest| rest.split('`').next());
            let rule = if unknown.is_some() { "unknown-config-key" } else { "invalid-config-entry" };
            self.report(rule, &error, value.span());
            let DeValue::Table(table) = value.get_mut() else { return None };
            let removed = unknown.and_then(|key| table.remove(key));
            removed?;
        }
    }

    /// A key of `paging` that no way of paging has would be read over in silence: the model does not know that it is
    /// read from a configuration.
    fn check_paging(&mut self, operations: &Spanned<DeValue<'_>>) {
        let DeValue::Table(operations) = operations.get_ref() else { return };
        for operation in operations.values() {
            let Some(DeValue::Table(written)) = operation.get_ref().get("paging").map(Spanned::get_ref) else {
                continue;
            };
            let Ok(entry) = OperationEntry::deserialize(operation.clone().into_deserializer()) else { continue };
            let known = entry.paging.and_then(|paging| serde_json::to_value(paging.peek()).ok()).unwrap_or_default();
            for key in written.keys().filter(|key| known.get(key.get_ref().as_ref()).is_none()) {
                let message = format!("this way of paging has no `{}`", key.get_ref());
                self.findings.report(Diagnostic::error("unknown-config-key", message).at(self.place(key.span())));
            }
        }
    }

    fn wrong(&mut self, message: &str, span: Range<usize>) {
        self.findings.report(Diagnostic::error("invalid-config-entry", message).at(self.place(span)));
    }

    fn report(&mut self, rule: &str, error: &toml::de::Error, otherwise: Range<usize>) {
        let place = self.place(error.span().unwrap_or(otherwise));
        let message = match error.message().split_once("expected struct ") {
            Some((found, _)) => format!("{found}expected a table"),
            None => error.message().to_owned(),
        };
        self.findings.report(Diagnostic::error(rule, message).at(place));
    }

    fn place(&self, span: Range<usize>) -> Place {
        // A table's span may be its whole text: its first line says enough.
        let end = span.end.min(self.lines.end_of_line(&self.source.text, span.start));
        Place {
            file: self.source.name.clone(),
            pointer: String::new(),
            span: Some(self.lines.span(&self.source.text, span.start, end)),
        }
    }
}

fn read_into<T>(target: &mut T, value: Option<T>) {
    if let Some(value) = value {
        *target = value;
    }
}
