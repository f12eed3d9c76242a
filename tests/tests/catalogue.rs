//! `specs/INCONSISTENCIES.md` keeps its word: what its last column names is there, and what is there is named.

use std::collections::BTreeSet;

use tests::{actions, input, read, root};

/// The words of one kind that the catalogue's rows name: the `missing-object-type` of `rule:missing-object-type`.
fn named(kind: &str) -> BTreeSet<String> {
    let text = read("specs/INCONSISTENCIES.md");
    let rows = text.lines().filter(|line| line.starts_with("| ") && line.matches('|').count() >= 7);
    let words = rows.flat_map(|row| row.split('`')).filter_map(|word| word.strip_prefix(kind)?.strip_prefix(':'));
    words.map(str::to_owned).collect()
}

/// All Rust below a folder, as one text.
fn sources(folder: &str) -> String {
    let mut text = String::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(&folder).expect("the folder is there").flatten() {
            match entry.path() {
                path if path.is_dir() => folders.push(path),
                path => text.push_str(&std::fs::read_to_string(path).unwrap_or_default()),
            }
        }
    }
    text
}

#[test]
fn every_row_names_what_settles_it() {
    let text = read("specs/INCONSISTENCIES.md");
    let rows = text.lines().filter(|line| line.starts_with("| ") && line.matches('|').count() >= 7);
    let rows: Vec<_> = rows.filter(|row| !row.starts_with("| name |")).collect();
    assert!(rows.len() >= 74, "the catalogue has {} rows", rows.len());
    for row in rows {
        let settled = row.trim_end_matches('|').rsplit("| ").next().unwrap_or_default();
        assert!(settled.contains('`') && settled.contains(':'), "nothing settles this row: {row}");
    }
}

#[test]
fn every_rule_that_is_named_exists() {
    let sources = sources("generator/src/normalise") + &sources("generator/src/lower");
    for rule in named("rule") {
        assert!(sources.contains(&format!("\"{rule}\"")), "nothing reports `{rule}`");
    }
}

#[test]
fn every_finding_leads_to_a_row() {
    let named = named("rule");
    let output = generator::generate(input());
    let found: BTreeSet<_> = output.findings.iter().map(|finding| finding.rule.clone()).collect();
    let missing: Vec<_> = found.difference(&named).collect();
    assert!(missing.is_empty(), "no row of the catalogue names {missing:?}");
}

#[test]
fn overlay_actions_and_rows_name_each_other() {
    let mut there = BTreeSet::new();
    for overlay in input().overlays {
        for action in actions(&overlay) {
            let id = action["x-id"].as_str().map(str::to_owned);
            let id = id.unwrap_or_else(|| panic!("{}: an action without `x-id`: {}", overlay.name, action["target"]));
            assert!(there.insert(id.clone()), "two actions are called `{id}`");
        }
    }
    let named = named("overlay");
    assert_eq!(named.difference(&there).collect::<Vec<_>>(), Vec::<&String>::new(), "named, and not there");
    assert_eq!(there.difference(&named).collect::<Vec<_>>(), Vec::<&String>::new(), "there, and not named");
}

#[test]
fn configuration_entries_and_rows_name_each_other() {
    let config: toml::Table = read("specs/codegen.toml").parse().expect("the configuration is TOML");
    let mut there = BTreeSet::new();
    for (section, value) in &config {
        if let ("operations" | "types" | "fields" | "duplicates" | "credentials", Some(entries)) =
            (section.as_str(), value.as_table())
        {
            for (name, entry) in entries {
                for key in entry.as_table().into_iter().flatten().map(|(key, _)| key) {
                    there.insert(format!("{section}.\"{name}\".{key}"));
                }
            }
        }
    }
    let named: BTreeSet<_> = named("config").into_iter().collect();
    let covers = |name: &str, entry: &str| {
        let plain = |text: &str| text.replace('"', "");
        let (name, entry) = (plain(name), plain(entry));
        entry == name || entry.starts_with(&format!("{name}."))
    };
    for entry in &there {
        assert!(named.iter().any(|name| covers(name, entry)), "no row names `config:{entry}`");
    }
    for name in &named {
        let section = name.split('.').next().unwrap_or_default();
        let is_there =
            there.iter().any(|entry| covers(name, entry)) || (config.contains_key(section) && !name.contains('"'));
        assert!(is_there, "`config:{name}` is not there");
    }
}

#[test]
fn every_runtime_item_that_is_named_exists() {
    let sources = sources("generator/runtime/src/runtime");
    for item in named("runtime") {
        let name = item.rsplit("::").next().unwrap_or(&item);
        let is_there = ["struct", "enum", "trait", "fn", "type"].iter().any(|kind| {
            sources.contains(&format!("pub {kind} {name}("))
                || sources.contains(&format!("pub {kind} {name}<"))
                || sources.contains(&format!("pub {kind} {name} "))
                || sources.contains(&format!("pub {kind} {name}:"))
                || sources.contains(&format!("pub {kind} {name};"))
        });
        assert!(is_there, "the runtime has no `{item}`");
    }
}
