//! `cargo xtask try`: what it says of documents that are none of the project's.

use super::super::{DOCUMENT, Project};

const EMPTY: &str = "openapi: 3.0.3\ninfo: {title: Nothing, version: '1'}\npaths: {}\n";

/// A project with documents in a folder of their own.
fn project() -> Project {
    let project = Project::new();
    project.write("foreign/dogs.yaml", &DOCUMENT.replace("Pet", "Dog"));
    project.write("foreign/deep/nothing.yaml", EMPTY);
    project.write("foreign/deep/common.yaml", "components: {}\n");
    project
}

#[test]
fn documents_are_tried_by_themselves() {
    let project = project();
    let folder = project.path("foreign");
    let run = project.run(&["try", folder.to_str().unwrap()]).succeeds();
    run.says(&[
        "foreign/dogs.yaml: 1 operation, 1 type, ",
        "foreign/deep/nothing.yaml: 0 operations, 0 types, ",
        "; 0 errors, 0 warnings, ",
        "\n2 documents: 2 generated\n",
    ]);
    assert!(!project.path("generated").exists() && !project.path("target").exists());

    let out = project.path("out");
    project.run(&["try", folder.to_str().unwrap(), "--out", out.to_str().unwrap()]).succeeds();
    assert!(project.path("out/dogs/src/lib.rs").is_file() && project.path("out/nothing/Cargo.toml").is_file());
}

#[test]
fn what_is_wrong_is_shown_and_the_rest_is_tried() {
    let project = project();
    project.write("foreign/cats.yaml", &DOCUMENT.replace("/Pet'}", "/Cat'}"));
    project.write("foreign/dogs.yaml", &DOCUMENT.replace("paths:", "paths"));
    project.run(&["try", project.path("foreign").to_str().unwrap()]).fails().says(&[
        "foreign/cats.yaml: refused",
        "error[dangling-reference]",
        "foreign/cats.yaml:13:",
        "error[syntax-error]",
        "foreign/dogs.yaml:5:",
        "foreign/deep/nothing.yaml: 0 operations",
        "\n3 documents: 1 generated\n",
    ]);
    let gone = project.path("foreign/gone.yaml");
    let run = project.run(&["try", gone.to_str().unwrap()]).fails();
    run.says(&["foreign/gone.yaml: cannot be read", "1 document: 0 generated"]);
    let specs = project.path("specs/overlays");
    project.run(&["try", specs.to_str().unwrap()]).fails().says(&["no OpenAPI document is there"]);
}

/// The runtime here has nothing in it but what the front page of a crate exports, so that only a crate without
/// operations compiles.
#[test]
fn crates_are_compiled_when_asked_to() {
    let project = project();
    project.write("generator/runtime/Cargo.toml", "[dependencies]\n");
    let names = ["Client", "ClientBuilder", "Error", "Request", "Response"];
    let stubs: String = names.iter().map(|name| format!("/// A stub.\npub struct {name};\n")).collect();
    project.write("generator/runtime/src/runtime/mod.rs", &format!("//! The runtime.\n\n{stubs}"));
    project.run(&["try", "--check", project.path("foreign").to_str().unwrap()]).fails().says(&[
        "foreign/dogs.yaml: 1 operation",
        "; does not compile\n",
        "src/dogs/",
        "error[E0432]: unresolved import",
        "foreign/deep/nothing.yaml: 0 operations",
        "; compiles in ",
        "\n2 documents: 2 generated, 1 compiled\n",
    ]);
    assert!(project.path("target/try/crates/dogs/src/lib.rs").is_file());
    let nothing = project.path("foreign/deep/nothing.yaml");
    project.run(&["try", "--check", nothing.to_str().unwrap()]).succeeds();
}

const SHARED: &str = "\
components:
  schemas:
    Dog:
      type: object
      required: [name]
      properties:
        name: {type: string}
        breed: {$ref: 'breeds/breed.yaml'}
        mother: {$ref: '#/components/schemas/Dog'}
";

/// A project with a document that refers to one file beside it, which refers to another one.
fn with_files(shared: &str, breed: &str) -> Project {
    let project = project();
    let (head, _) = DOCUMENT.split_once("components:").unwrap();
    project
        .write("foreign/dogs.yaml", &head.replace("#/components/schemas/Pet", "./shared.yaml#/components/schemas/Dog"));
    project.write("foreign/shared.yaml", shared);
    project.write("foreign/breeds/breed.yaml", breed);
    project
}

#[test]
fn files_beside_a_document_are_a_part_of_it() {
    let project = with_files(SHARED, "type: object\nproperties: {name: {type: string}}\n");
    let (document, out) = (project.path("foreign/dogs.yaml"), project.path("out"));
    let arguments = ["try", document.to_str().unwrap(), "--out", out.to_str().unwrap()];
    project.run(&arguments).succeeds().says(&["1 operation, 2 types"]);
    let types = std::fs::read_to_string(project.path("out/dogs/src/pets/types/dog.rs")).unwrap();
    assert!(types.contains("pub mother: Option<Box<Dog>>"), "{types}");
    assert!(types.contains("Described at `shared.yaml#/components/schemas/Dog`"), "{types}");
}

#[test]
fn what_is_wrong_in_a_file_beside_a_document_is_shown_there() {
    let fine = "type: object\n";
    let cases: [(&str, &str, &[&str]); 6] = [
        (&SHARED.replace("breeds/breed.yaml", "breed.yaml"), fine, &["error[missing-file]", "foreign/shared.yaml:8:"]),
        (&SHARED.replace("breeds/", "https://example.com/"), fine, &["download the file", "foreign/shared.yaml:8:"]),
        (SHARED, "$ref: ../shared.yaml#/a\n", &["error[dangling-reference]", "foreign/breeds/breed.yaml:1:7"]),
        (SHARED, "$ref: breed.yaml\n", &["error[reference-cycle]", "foreign/breeds/breed.yaml:1:7"]),
        (SHARED, "type: object\n\tproperties: {}\n", &["error[syntax-error]", "foreign/breeds/breed.yaml:2:1"]),
        (
            SHARED,
            "type: array\nitems: {type: number, x-codegen-number-in-string: true}\n",
            &["error[malformed-extension]", "foreign/breeds/breed.yaml:2:1"],
        ),
    ];
    for (shared, breed, words) in cases {
        let project = with_files(shared, breed);
        project.run(&["try", project.path("foreign/dogs.yaml").to_str().unwrap()]).fails().says(words);
    }
}

#[test]
fn what_collides_gets_numbers_that_are_shown() {
    let project = project();
    let names = "        nick-name: {type: string}\n        nick_name: {type: string}\n        order: {type: string, enum: [asc, ASC]}\n";
    project.write("foreign/dogs.yaml", &(DOCUMENT.to_owned() + names));
    let out = project.path("out");
    let document = project.path("foreign/dogs.yaml");
    let run = project.run(&["try", document.to_str().unwrap(), "--out", out.to_str().unwrap()]).succeeds();
    run.says(&[
        "; 2 decisions made for it:",
        "[fields.\"dogs.yaml#Pet.nick_name\"]\nname = \"nick_name 2\"",
        "name = \"ASC 2\"",
    ]);
    let types = std::fs::read_to_string(project.path("out/dogs/src/pets/types/pet.rs")).unwrap();
    assert!(types.contains("pub nick_name_2:") && types.contains("Asc2,"), "{types}");
}
