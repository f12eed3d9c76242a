//! What the configuration can have wrong with it.

use super::{check_text, report};
use crate::{
    Input,
    diagnostic::Findings,
    load::{Config, Source, load},
};

const FULL: &str = r#"
[package]
name = "client"
version = "1.2.3"
rust-version = "1.95"

[documentation]
base = "https://example.com"

[[document]]
file = "a.yaml"
service = "pets"
webhooks = ["Event", "Other"]

[[document]]
file = "b.yaml"
services = { Dogs = "dogs", Cats = "cats" }

[services.pets]
title = "Pets"
description = "All of them"

[hosts]
api = "https://api.example.com"
unused = "https://unused.example.com"

[credentials.basic]
parameters = { user = "key", password = "secret" }

[operations."a.yaml#getPets"]
name = "list_pets"
aliases = ["pets"]
paging = { way = "offset", offset = "o", size = "s", items = ["pets"], total = ["count"], next = ["next"] }

[operations."a.yaml#nowhere"]
name = "nothing"
aliases = ["at all"]

[types."a.yaml#Pet"]
name = "Animal"

[fields."a.yaml#Pet.nam"]
name = "name"

[duplicates."b.yaml#listPets"]
skip = ["x", "y"]
"#;

fn parse(text: &str, findings: &mut Findings) -> Option<Config> {
    Config::parse(Source::new("codegen.toml", text), findings)
}

#[track_caller]
fn check(snapshot: &str, text: &str) {
    let mut findings = Findings::new();
    let read = parse(text, &mut findings).is_some();
    check_text(snapshot, text, &format!("{}read: {read}\n", report(&findings)));
}

#[test]
fn every_accessor_finds_its_entry_and_the_rest_is_idle() {
    let mut findings = Findings::new();
    let config = parse(FULL, &mut findings).expect("a configuration");
    assert_eq!(report(&findings), "");
    assert_eq!(config.package.name, "client");
    assert_eq!(config.documentation.base.as_deref(), Some("https://example.com"));

    let document = config.document("a.yaml");
    assert_eq!(document.service.as_deref(), Some("pets"));
    assert_eq!(document.webhooks, ["Event", "Other"]);
    assert_eq!(config.document("b.yaml").services.get("Dogs").map(String::as_str), Some("dogs"));
    assert_eq!(config.service("pets").title.as_deref(), Some("Pets"));
    assert_eq!(config.host_name("HTTPS://api.example.com/").as_deref(), Some("api"));
    assert_eq!(config.hosts().len(), 2);
    assert_eq!(config.credential_parameters("basic").map(|found| found.password).as_deref(), Some("secret"));
    assert_eq!(config.operation("a.yaml", "getPets").name.as_deref(), Some("list_pets"));
    assert!(config.operation("a.yaml", "getPets").paging.is_some());
    assert_eq!(config.type_name("a.yaml", "Pet").as_deref(), Some("Animal"));
    assert_eq!(config.field_name("a.yaml", "Pet", "name"), None);
    let skipped = config.skipped("b.yaml", "listPets");
    assert!(skipped.iter().any(|entry| entry.peek() == "y" && entry.get() == "y"));

    config.report_idle_entries(&mut findings);
    check_text("config_idle", FULL, &report(&findings));
}

#[test]
fn unknown_keys_are_all_reported() {
    check(
        "config_unknown_keys",
        "[pakage]\nname = 'x'\n[package]\nnmae = 'x'\nversoin = '1'\n[operations.'a#b']\nnam = 'x'\npage = 1\n[operations.'a#c']\npaging = { way = 'offset', offset = 'o', ofset = 'o', size = 's', items = [], total = [], next = [] }\n[[document]]\nfile = 'x'\nserivce = 'y'\n",
    );
}

#[test]
fn values_of_the_wrong_type() {
    check(
        "config_wrong_types",
        "document = 'a.yaml'\nhosts = 3\n[package]\nname = 7\n[operations.'a#b']\nname = ['x']\n[operations.'a#c']\npaging = { way = 'sideways' }\n[types.'a#b']\n[services]\npets = 'x'\n",
    );
}

#[test]
fn syntax_errors_are_all_reported() {
    check("config_syntax", "[package\nname = 'x'\nversion = \n[a]\nb = 1\nb = 2\n");
}

#[test]
fn a_run_names_the_files_it_misses() {
    let config = "[[document]]\nfile = 'a.yaml'\noverlays = ['a.overlay.yaml', 'b.overlay.yaml']\n[[document]]\nfile = 'b.yaml'\n[[document]]\nfile = 'a.yaml'\n";
    let input = Input {
        config: Source::new("codegen.toml", config),
        documents: vec![Source::new("a.yaml", "paths: {}\n")],
        overlays: vec![Source::new("b.overlay.yaml", "overlay: 1.0.0\n")],
        ..Input::default()
    };
    let mut findings = Findings::new();
    let (_, corpus) = load(&input, &mut findings).expect("a configuration");
    let names: Vec<_> = corpus.documents.iter().map(|document| document.name()).collect();
    check_text("config_missing_files", config, &format!("{}{names:?}\n", report(&findings)));
}

#[test]
fn a_document_needs_no_configuration() {
    let input = Input { documents: vec![Source::new("a.yaml", "paths: {}\n")], ..Input::default() };
    let mut findings = Findings::new();
    let (config, corpus) = load(&input, &mut findings).expect("a configuration");
    assert_eq!(corpus.documents.len(), 1);
    config.report_idle_entries(&mut findings);
    assert_eq!(report(&findings), "");
}
