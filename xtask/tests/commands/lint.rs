//! `cargo xtask lint`: what it shows of a project, and what settles or silences it.

use super::super::{CONFIG, DOCUMENT, Project, Run};

#[test]
fn lint_filters_and_speaks_json() {
    let project = Project::new();
    let document = DOCUMENT.replace("      type: object\n", "").replace("getPet", "'200'");
    project.write("specs/pets.yaml", &document.replace("'200':", "200:"));
    let findings = |run: &Run| -> Vec<serde_json::Value> {
        let shown: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
        shown["findings"].as_array().unwrap().clone()
    };
    let all = project.run(&["lint", "--json"]);
    let found = findings(&all);
    assert!(found.iter().any(|finding| finding["rule"] == "non-string-key"), "{}", all.stdout);
    assert!(found.iter().any(|finding| finding["rule"] == "missing-object-type"), "{}", all.stdout);

    let one = project.run(&["lint", "--json", "--rule", "missing-object-type", "--document", "pets.yaml"]).succeeds();
    let found = findings(&one);
    assert!(!found.is_empty() && found.iter().all(|finding| finding["rule"] == "missing-object-type"));
    project.run(&["lint", "--document", "codegen.toml"]).succeeds().says(&["0 errors, 0 warnings, 0 notes"]);
    project.run(&["lint", "--document", "cats.yaml"]).fails().says(&["there is no document `cats.yaml`", "pets.yaml"]);
    project.run(&["lint", "--severity", "error"]).succeeds().says(&["0 warnings"]);
}

#[test]
fn lint_leads_to_the_catalogue_and_can_be_silenced() {
    let project = Project::new();
    project.write("specs/pets.yaml", &DOCUMENT.replace("      type: object\n", ""));
    project.write(
        "specs/INCONSISTENCIES.md",
        "| name | settled by |\n|---|---|\n| pets-without-type | `rule:missing-object-type` |\n",
    );
    let lint = &["lint", "--rule", "missing-object-type"];
    project.run(lint).succeeds().says(&[
        "1 warning",
        "specs/INCONSISTENCIES.md: `pets-without-type` (line 3)",
        "to silence it, add to specs/codegen.toml",
        "pointer = \"/components/schemas/Pet\"",
    ]);
    let run = project.run(&["lint", "--rule", "missing-object-type", "--json"]).succeeds();
    let shown: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(shown["findings"][0]["rows"], serde_json::json!([{ "name": "pets-without-type", "line": 3 }]));

    let allow = |pointer: &str| {
        let entry = "[[lint.allow]]\nrule = \"missing-object-type\"\ndocument = \"pets.yaml\"";
        format!("{CONFIG}\n{entry}\npointer = \"{pointer}\"\nreason = \"Pets are objects.\"\n")
    };
    project.write("specs/codegen.toml", &allow("/components/schemas"));
    project.run(lint).succeeds().says(&["0 warnings, 0 notes", "1 more allowed by `codegen.toml`"]);
    project.run(&["lint", "--all"]).succeeds().says(&["0 warnings", "allowed: Pets are objects."]);
    project.run(&["codegen"]).succeeds().says(&["0 warnings"]);
    // One that allows nothing is an error, as is one without a reason.
    project.write("specs/codegen.toml", &allow("/components/schemas/Pe"));
    project.run(lint).succeeds();
    project.run(&["lint"]).fails().says(&["error[idle-config-entry]", "remove the entry", "codegen.toml:13:8"]);
    project.run(&["codegen"]).fails().says(&["generated/ is as it was"]);
    project.write("specs/codegen.toml", &allow("").replace("reason", "because"));
    project.run(&["lint"]).fails().says(&["error[unknown-config-key]"]);
}

#[test]
fn lint_counts_what_has_no_type() {
    let project = Project::new();
    project.write("specs/pets.yaml", &(DOCUMENT.to_owned() + "        extras: {type: object}\n"));
    let path = "pets::Pet::extras";
    project.run(&["lint"]).succeeds().says(&[
        "without a type of its own: 1 place\n",
        path,
        "JsonObject  specs/pets.yaml:",
    ]);
    let run = project.run(&["lint", "--json", "--document", "pets.yaml"]).succeeds();
    let shown: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(shown["census"][0]["path"], path);
    // Whoever asks for something else is not shown it.
    for arguments in [["--rule", "open-enum"], ["--severity", "warning"], ["--document", "codegen.toml"]] {
        let run = project.run(&[["lint"].as_slice(), &arguments].concat()).succeeds();
        assert!(!run.stdout.contains(path), "{arguments:?}: {}", run.stdout);
    }
}
