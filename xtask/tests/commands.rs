//! The commands as a user runs them, on a project of one small document.

#![expect(clippy::unwrap_used, reason = "what helpers of tests cannot make is a failed test")]

mod commands {
    mod lint;
    mod release;
    mod r#try;
}

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
    time::Duration,
};

const DOCUMENT: &str = "\
openapi: 3.0.3
info: {title: Pets, version: '1'}
servers: [{url: 'https://pets.example.com/v1'}]
paths:
  /pets/{id}:
    get:
      operationId: getPet
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
      responses:
        '200':
          description: A pet.
          content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}
components:
  schemas:
    Pet:
      type: object
      required: [name]
      properties:
        name: {type: string}
        age: {type: integer}
";

const CONFIG: &str = "\
[package]
name = \"pets\"

[[document]]
file = \"pets.yaml\"
overlays = [\"overlays/pets.overlay.yaml\"]
service = \"pets\"

[hosts]
api = \"https://pets.example.com\"
";

const OVERLAY: &str = "\
overlay: 1.0.0
info: {title: Pets as they are, version: '1'}
actions:
  - target: $.components.schemas.Pet.properties
    description: Pets have an owner; the service says so in each answer.
    update:
      owner: {type: string}
";

/// A project in a temporary folder.
struct Project {
    home: tempfile::TempDir,
}

impl Project {
    fn new() -> Self {
        let project = Self { home: tempfile::tempdir().unwrap() };
        project.write("Cargo.toml", "[workspace.dependencies]\nserde = \"1.0\"\n");
        project.write("generator/runtime/Cargo.toml", "[dependencies]\nserde.workspace = true\n");
        project.write("generator/runtime/src/runtime/mod.rs", "//! The runtime.\n");
        project.write("specs/codegen.toml", CONFIG);
        project.write("specs/pets.yaml", DOCUMENT);
        project.write("specs/overlays/pets.overlay.yaml", OVERLAY);
        project
    }

    fn path(&self, path: &str) -> PathBuf {
        self.home.path().join(path)
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        command.arg("--root").arg(self.home.path()).args(arguments);
        command
    }

    fn run(&self, arguments: &[&str]) -> Run {
        let Output { status, stdout, stderr } = self.command(arguments).output().unwrap();
        Run {
            code: status.code(),
            stdout: String::from_utf8(stdout).unwrap(),
            stderr: String::from_utf8(stderr).unwrap(),
        }
    }

    fn git(&self, arguments: &[&str]) {
        let name = ["-c", "user.name=Nobody", "-c", "user.email=nobody@example.com", "-c", "commit.gpgsign=false"];
        let output = Command::new("git").arg("-C").arg(self.home.path()).args(name).args(arguments).output().unwrap();
        assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    }

    /// Everything in `generated/`.
    fn generated(&self) -> Vec<(String, String)> {
        let mut found = Vec::new();
        list(&self.path("generated"), "", &mut found);
        found.sort();
        found
    }
}

fn list(folder: &Path, below: &str, found: &mut Vec<(String, String)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{below}/{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            list(&entry.path(), &name, found);
        } else {
            found.push((name, fs::read_to_string(entry.path()).unwrap()));
        }
    }
}

struct Run {
    code: Option<i32>,
    stdout: String,
    stderr: String,
}

impl Run {
    #[track_caller]
    fn succeeds(self) -> Self {
        assert_eq!(self.code, Some(0), "{}{}", self.stdout, self.stderr);
        self
    }

    #[track_caller]
    fn fails(self) -> Self {
        assert_eq!(self.code, Some(1), "{}{}", self.stdout, self.stderr);
        self
    }

    #[track_caller]
    fn says(self, words: &[&str]) -> Self {
        let said = format!("{}{}", self.stdout, self.stderr);
        for word in words {
            assert!(said.contains(word), "`{word}` is not in:\n{said}");
        }
        self
    }
}

#[test]
fn codegen_writes_once_and_check_agrees() {
    let project = Project::new();
    project.run(&["codegen"]).succeeds().says(&[
        "1 document: 1 operation",
        "0 errors",
        "0 unchanged, 0 removed",
        " ms, ",
    ]);
    let first = project.generated();
    project.run(&["codegen"]).succeeds().says(&["0 files written"]);
    assert_eq!(project.generated(), first);
    project.run(&["codegen", "--check"]).succeeds().says(&["up to date"]);
}

#[test]
fn check_shows_what_is_stale_and_writes_nothing() {
    let project = Project::new();
    project.run(&["codegen"]).succeeds();
    let lib = fs::read_to_string(project.path("generated/src/lib.rs")).unwrap();
    project.write("generated/src/lib.rs", &lib.replace("pub mod", "mod"));
    project.write("generated/src/stray.rs", "//! Nobody wants this.\n");
    fs::remove_file(project.path("generated/Cargo.toml")).unwrap();
    let before = project.generated();
    project.run(&["codegen", "--check"]).fails().says(&[
        "generated/Cargo.toml is missing",
        "generated/src/lib.rs is stale",
        "\n-mod hosts;",
        "\n+pub mod hosts;",
        "generated/src/stray.rs should not be there",
        "-//! Nobody wants this.",
        "    cargo xtask codegen\n",
    ]);
    assert_eq!(project.generated(), before);
    project.run(&["codegen"]).succeeds().says(&["2 files written", "1 removed"]);
    project.run(&["codegen", "--check"]).succeeds();
}

#[test]
fn what_is_wrong_is_located_and_leaves_the_crate_as_it_was() {
    let cases: [(&str, String, &[&str]); 8] = [
        ("pets.yaml", DOCUMENT.replace("paths:", "paths"), &["error[syntax-error]", "specs/pets.yaml:5:"]),
        ("pets.yaml", DOCUMENT.replace("age:", "name:"), &["error[duplicate-key]", "specs/pets.yaml:21:9"]),
        ("pets.yaml", DOCUMENT.replace("/Pet'}", "/Pets'}"), &["error[dangling-reference]", "specs/pets.yaml:13:"]),
        ("pets.yaml", String::new(), &["error[empty-document]", "specs/pets.yaml"]),
        ("codegen.toml", CONFIG.replace("service =", "servcie ="), &["error[unknown-config-key]", "codegen.toml:7:1"]),
        (
            "codegen.toml",
            CONFIG.replace("\"pets.yaml\"", "\"dogs.yaml\""),
            &["error[missing-file]", "codegen.toml:5:8"],
        ),
        (
            "overlays/pets.overlay.yaml",
            OVERLAY.replace("schemas.Pet", "schemas.Dog"),
            &["error[idle-overlay-action]", "remove lines 4 to 7", "overlays/pets.overlay.yaml:4:13"],
        ),
        (
            "pets.yaml",
            DOCUMENT.to_owned() + "        owner: {type: string}\n",
            &["error[idle-overlay-action]", "says so already"],
        ),
    ];
    let project = Project::new();
    project.run(&["codegen"]).succeeds();
    let before = project.generated();
    for (file, broken, words) in cases {
        let path = format!("specs/{file}");
        let right = fs::read_to_string(project.path(&path)).unwrap();
        project.write(&path, &broken);
        project.run(&["codegen"]).fails().says(words).says(&["generated/ is as it was"]);
        project.run(&["codegen", "--check"]).fails().says(words);
        project.run(&["lint"]).fails().says(words);
        assert_eq!(project.generated(), before, "{file}: {words:?}");
        project.write(&path, &right);
    }
    project.run(&["codegen", "--check"]).succeeds();
}

#[test]
fn a_project_that_is_none() {
    let empty = tempfile::tempdir().unwrap();
    let output =
        Command::new(env!("CARGO_BIN_EXE_xtask")).arg("lint").arg("--root").arg(empty.path()).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&output.stderr).contains("has no specs/codegen.toml"));
}

#[test]
fn inspect_prints_the_model() {
    let project = Project::new();
    project.run(&["inspect"]).succeeds().says(&["pets: 1 operation", "GET", "/v1/pets/{id}", "pets.yaml#/paths"]);
    let run = project.run(&["inspect", "--json"]).succeeds();
    let api: serde_json::Value = serde_json::from_str(&run.stdout).unwrap();
    assert_eq!(api["services"][0]["operations"][0]["name"]["wire"], "getPet");
}

#[test]
fn a_run_that_is_killed_leaves_the_old_crate_or_the_new_one() {
    let project = Project::new();
    project.run(&["codegen"]).succeeds();
    let old = project.generated();
    project.write("specs/pets.yaml", &DOCUMENT.replace("age:", "weight:"));
    project.run(&["codegen"]).succeeds();
    let new = project.generated();
    assert_ne!(old, new);
    for round in 0..24_u64 {
        let document = if round % 2 == 0 { DOCUMENT.to_owned() } else { DOCUMENT.replace("age:", "weight:") };
        project.write("specs/pets.yaml", &document);
        let mut child = project.command(&["codegen"]).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(round * 2));
        child.kill().unwrap();
        child.wait().unwrap();
        let found = project.generated();
        assert!(
            found == old || found == new,
            "round {round}: {:?}",
            found.iter().map(|file| &file.0).collect::<Vec<_>>()
        );
    }
    project.run(&["codegen"]).succeeds();
    assert_eq!(project.generated(), new);
    assert!(!project.path(".generated.new").exists());
}

/// A project whose first state is committed on `main`.
fn committed() -> Project {
    let project = Project::new();
    project.run(&["codegen"]).succeeds();
    project.git(&["init", "--quiet", "--initial-branch", "main"]);
    project.git(&["add", "--all"]);
    project.git(&["commit", "--quiet", "--message", "First"]);
    project
}

/// One change of each class: a field is gone, one is new, the service has moved, a description says more.
fn changed() -> String {
    DOCUMENT
        .replace("        age: {type: integer}", "        weight: {type: number, description: In kilograms.}")
        .replace("/pets/{id}", "/animals/{id}")
        .replace("description: A pet.", "description: A pet, as it is now.")
}

#[test]
fn diff_tells_each_class_in_each_format() {
    let project = committed();
    project.run(&["diff"]).succeeds().says(&["API changes since main (", "): no changes", "since 0.1.0"]);
    project.write("specs/pets.yaml", &changed());
    let run = project.run(&["diff"]).succeeds();
    let (first, rest) = run.stdout.split_once('\n').unwrap();
    assert!(first.starts_with("API changes since main ("), "{first}");
    insta::assert_snapshot!(rest);

    let markdown = project.run(&["diff", "--base", "HEAD", "--format", "markdown"]).succeeds();
    insta::assert_snapshot!(markdown.stdout);

    let json = project.run(&["diff", "--base", "main", "--format", "json"]).succeeds();
    let json: serde_json::Value = serde_json::from_str(&json.stdout).unwrap();
    assert_eq!(json["base"], "main");
    let gone = json["changes"].as_array().unwrap().iter().find(|change| change["path"] == "pets::Pet::age").unwrap();
    assert_eq!((&gone["class"], &gone["action"]), (&"breaking".into(), &"removed".into()));
    // What is gone is shown where it was.
    assert_eq!(gone["place"]["span"]["line"], 21, "{gone}");
}

#[test]
fn diff_fails_on_what_it_is_asked_to() {
    let project = committed();
    for kind in ["breaking", "additive", "wire-only", "documentation", "wire-break", "version"] {
        project.run(&["diff", "--fail-on", kind]).succeeds();
    }
    project.write("specs/pets.yaml", &changed());
    for kind in ["breaking", "additive", "wire-only", "wire-break", "version", "documentation,breaking"] {
        project.run(&["diff", "--fail-on", kind]).fails();
    }
    project.write("specs/pets.yaml", &(DOCUMENT.to_owned() + "        size: {type: integer}\n"));
    project.run(&["diff", "--fail-on", "breaking,wire-only,wire-break"]).succeeds();
    project.run(&["diff", "--fail-on", "additive"]).fails();
}

#[test]
fn diff_with_a_folder() {
    let (old, new) = (Project::new(), Project::new());
    new.write("specs/pets.yaml", &changed());
    let folder = old.path("");
    let run = new.run(&["diff", "--from", folder.to_str().unwrap()]).succeeds();
    run.says(&["field `pets::Pet::age` removed", "field `pets::Pet::weight` added", "specs/pets.yaml:21:"]);
}

#[test]
fn diff_with_a_part_of_a_project() {
    let (old, new) = (Project::new(), Project::new());
    new.run(&["codegen"]).succeeds();
    new.write("specs/pets.yaml", &changed());
    let what = ["field `pets::Pet::age` removed", "field `pets::Pet::weight` added"];
    // What belongs into `specs/`, with a decision of its own.
    old.write("specs/codegen.toml", &CONFIG.replace("api =", "pets ="));
    let specs = old.path("specs");
    let run = new.run(&["diff", "--from", specs.to_str().unwrap()]).succeeds();
    run.says(&what).says(&["host `hosts::PETS` removed", "host `hosts::API` added"]);
    // Nothing but a document.
    old.write("old/pets.yaml", DOCUMENT);
    old.write("old/cats.yaml", "This is none of the project's.");
    let documents = old.path("old");
    let run = new.run(&["diff", "--from", documents.to_str().unwrap()]).succeeds();
    assert!(!run.stdout.contains("hosts::"), "{}", run.stdout);
    run.says(&what);
    // Nothing of a project.
    old.write("none/cats.yaml", DOCUMENT);
    let none = new.run(&["diff", "--from", old.path("none").to_str().unwrap()]);
    assert_eq!(none.code, Some(2));
    none.says(&["holds no state", "no codegen.toml", "none of the documents `pets.yaml`"]);
}

#[test]
fn diff_says_why_there_is_nothing_to_compare_with() {
    let project = committed();
    project.write("specs/pets.yaml", &DOCUMENT.replace("/Pet'}", "/Pets'}"));
    project.git(&["commit", "--quiet", "--all", "--message", "A mistake"]);
    let run = project.run(&["diff", "--base", "HEAD"]);
    assert_eq!(run.code, Some(2));
    run.says(&["the working tree does not generate"]);
    project.write("specs/pets.yaml", DOCUMENT);
    let run = project.run(&["diff", "--base", "HEAD"]);
    assert_eq!(run.code, Some(2));
    run.says(&["error[dangling-reference]", "HEAD does not generate"]);
    for (arguments, words) in [
        (&["diff", "--base", "nowhere"][..], "git does not know `nowhere`"),
        (&["diff", "--from", "/nowhere"][..], "`/nowhere` is no folder"),
    ] {
        let run = project.run(arguments);
        assert_eq!(run.code, Some(2), "{arguments:?}");
        run.says(&[words]);
    }
    let bare = Project::new().run(&["diff"]);
    assert_eq!(bare.code, Some(2));
    bare.says(&["by --base or --from"]);
}

#[test]
fn codegen_says_what_has_moved() {
    let project = committed();
    project.write("specs/pets.yaml", &changed());
    let run = project.run(&["codegen"]).succeeds();
    // The last line says how long it took.
    let (summary, _) = run.stdout.trim_end().rsplit_once('\n').unwrap();
    insta::assert_snapshot!(summary);
    // Without a history, the public API that was there before is what can be compared.
    let bare = Project::new();
    bare.run(&["codegen"]).succeeds();
    bare.write("specs/pets.yaml", &changed());
    bare.run(&["codegen"]).succeeds().says(&["in the public API since the last run: 1 breaking, 1 additive"]);
}

#[test]
fn what_is_no_terminal_gets_no_colours() {
    let project = committed();
    project.write("specs/pets.yaml", &changed());
    for arguments in [&["diff"][..], &["codegen", "--check"], &["codegen"], &["lint"]] {
        let run = project.run(arguments);
        assert!(!run.stdout.is_empty(), "{arguments:?} says nothing: {}", run.stderr);
        assert!(!run.stdout.contains('\u{1b}') && !run.stderr.contains('\u{1b}'), "{arguments:?}: {}", run.stdout);
    }
}

#[test]
fn a_version_that_hides_a_break_is_refused() {
    let project = Project::new();
    project.run(&["codegen"]).succeeds();
    project.run(&["release"]).succeeds().says(&["0.1.0 is what the next version is counted from"]);
    project.run(&["codegen", "--check"]).succeeds();

    // What is added needs no more than the next patch, and the entry of that version says what it is.
    project.write("specs/pets.yaml", &(DOCUMENT.to_owned() + "        size: {type: integer}\n"));
    project.run(&["codegen"]).succeeds().says(&["at least 0.1.1, but `codegen.toml` says 0.1.0"]);
    project.run(&["codegen", "--check"]).succeeds();
    let changelog = fs::read_to_string(project.path("generated/CHANGELOG.md")).unwrap();
    assert!(changelog.contains("## 0.1.1\n\n### Added\n\n- field `pets::Pet::size` added"), "{changelog}");

    // What breaks needs another version, and nothing is released before that is written.
    project.write("specs/pets.yaml", &changed());
    project.run(&["codegen"]).succeeds();
    project.run(&["codegen", "--check"]).fails().says(&[
        "version-hides-break",
        "specs/codegen.toml",
        "write `version = \"0.2.0\"`",
        "field `pets::Pet::age` removed",
    ]);
    project.run(&["release"]).fails().says(&["at least 0.2.0"]);
    project.write("specs/codegen.toml", &CONFIG.replace("name = \"pets\"\n", "name = \"pets\"\nversion = \"0.2.0\"\n"));
    project.run(&["codegen", "--check"]).fails();
    project.run(&["codegen"]).succeeds();
    project.run(&["codegen", "--check"]).succeeds();
    insta::assert_snapshot!(fs::read_to_string(project.path("generated/CHANGELOG.md")).unwrap());

    // The model of another generator may be unreadable; the public API is text.
    project.write("specs/released/model.json", "{\"services\": 1}\n");
    project.write("specs/codegen.toml", CONFIG);
    project.run(&["codegen"]).succeeds();
    project.run(&["codegen", "--check"]).fails().says(&["write `version = \"0.2.0\"`"]);
    project.run(&["lint"]).succeeds().says(&["unreadable-release"]);
}
