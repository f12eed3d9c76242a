//! `cargo xtask release`, and two runs at the same time.

use std::{fs, process::Stdio, time::Duration};

use super::super::{CONFIG, Project, changed, list};

#[test]
fn a_release_takes_the_place_of_the_last_one_whole() {
    let project = Project::new();
    project.run(&["codegen"]).succeeds();
    project.run(&["release"]).succeeds();
    // What a release that was killed leaves, on a file system that cannot exchange folders.
    fs::rename(project.path("specs/released"), project.path("specs/.released.old")).unwrap();
    project.write("specs/.released.new/version.txt", "0.2.0\n");
    project.write("specs/pets.yaml", &changed());
    project.run(&["codegen"]).succeeds().says(&["at least 0.2.0, but `codegen.toml` says 0.1.0"]);
    assert!(!project.path("specs/.released.old").exists() && !project.path("specs/.released.new").exists());

    project.write("specs/codegen.toml", &CONFIG.replace("name = \"pets\"\n", "name = \"pets\"\nversion = \"0.2.0\"\n"));
    project.write("specs/released/of-an-older-tool.txt", "what nobody reads\n");
    project.run(&["codegen"]).succeeds();
    project.run(&["release"]).succeeds();
    let mut released = Vec::new();
    list(&project.path("specs/released"), "", &mut released);
    released.sort();
    let names: Vec<_> = released.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["/CHANGELOG.md", "/api.txt", "/model.json", "/version.txt"]);
    let version = released.iter().find(|(name, _)| name == "/version.txt").map(|(_, text)| text.as_str());
    assert_eq!(version, Some("0.2.0\n"));
}

#[test]
fn a_run_that_has_waited_reads_what_is_there_now() {
    let project = Project::new();
    project.run(&["codegen"]).succeeds();
    let lock = fs::File::open(project.path("target/codegen.lock")).unwrap();
    lock.lock().unwrap();
    let waiting = project.command(&["codegen"]).stdout(Stdio::null()).spawn().unwrap();
    // Long enough for a run that waited too late to have read everything.
    std::thread::sleep(Duration::from_secs(2));
    project.write("specs/pets.yaml", &changed());
    lock.unlock().unwrap();
    assert!(waiting.wait_with_output().unwrap().status.success());
    project.run(&["codegen", "--check"]).succeeds();
}
