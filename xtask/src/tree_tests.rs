//! The generated tree under everything that can happen to it.

use std::time::{Duration, SystemTime};

use super::*;

/// A folder `tree` in a temporary folder.
struct Sandbox {
    home: tempfile::TempDir,
}

impl Sandbox {
    fn new(files: &[(&str, &str)]) -> Self {
        let sandbox = Self { home: tempfile::tempdir().unwrap() };
        for (path, text) in files {
            let path = sandbox.tree().join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        sandbox
    }

    fn tree(&self) -> PathBuf {
        self.home.path().join("tree")
    }

    /// What the tree holds.
    fn contents(&self) -> Vec<(String, String)> {
        let files = files_below(&self.tree()).unwrap();
        files.iter().map(|path| (relative(path, &self.tree()).unwrap(), fs::read_to_string(path).unwrap())).collect()
    }

    /// What stands beside the tree.
    fn siblings(&self) -> Vec<String> {
        let entries = fs::read_dir(self.home.path()).unwrap();
        let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    /// A whole run.
    fn run(&self, files: &[File]) -> Result<Comparison> {
        recover(&self.tree())?;
        let comparison = compare(&self.tree(), files)?;
        write(&self.tree(), files, &comparison)?;
        Ok(comparison)
    }
}

fn files(files: &[(&str, &str)]) -> Vec<File> {
    files.iter().map(|(path, text)| File { path: (*path).to_owned(), text: (*text).to_owned() }).collect()
}

const NEW: [(&str, &str); 3] = [("Cargo.toml", "new\n"), ("src/a/b.rs", "b\n"), ("src/lib.rs", "lib\n")];

#[track_caller]
fn check_new(sandbox: &Sandbox) {
    let expected: Vec<_> = NEW.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    assert_eq!(sandbox.contents(), expected);
    assert_eq!(sandbox.siblings(), ["tree"]);
}

#[test]
fn a_tree_where_there_was_none() {
    let sandbox = Sandbox::new(&[]);
    let comparison = sandbox.run(&files(&NEW)).unwrap();
    assert_eq!((comparison.written(), comparison.unchanged, comparison.removed()), (3, 0, 0));
    check_new(&sandbox);
}

#[test]
fn stale_files_are_written_and_orphans_removed() {
    let sandbox = Sandbox::new(&[
        ("Cargo.toml", "old\n"),
        ("src/lib.rs", "lib\n"),
        ("src/gone/mod.rs", "x\n"),
        (".hidden", "x\n"),
    ]);
    fs::create_dir_all(sandbox.tree().join("empty/folder")).unwrap();
    let comparison = sandbox.run(&files(&NEW)).unwrap();
    assert_eq!((comparison.written(), comparison.unchanged, comparison.removed()), (2, 1, 2));
    check_new(&sandbox);
    assert!(!sandbox.tree().join("empty").exists());
    assert!(!sandbox.tree().join("src/gone").exists());
}

#[test]
fn what_does_not_change_keeps_its_time() {
    let sandbox = Sandbox::new(&[("Cargo.toml", "old\n"), ("src/lib.rs", "lib\n")]);
    let before = SystemTime::now() - Duration::from_secs(3600);
    let lib = sandbox.tree().join("src/lib.rs");
    fs::File::options().write(true).open(&lib).unwrap().set_modified(before).unwrap();
    let before = fs::metadata(&lib).unwrap().modified().unwrap();
    sandbox.run(&files(&NEW)).unwrap();
    assert_eq!(fs::metadata(&lib).unwrap().modified().unwrap(), before);
    check_new(&sandbox);
}

#[cfg(unix)]
#[test]
fn a_tree_that_is_up_to_date_is_not_touched() {
    use std::os::unix::fs::MetadataExt;
    let sandbox = Sandbox::new(&NEW);
    let inode = |path: &Path| fs::metadata(path).unwrap().ino();
    let before = (inode(&sandbox.tree()), inode(&sandbox.tree().join("src/lib.rs")));
    let comparison = sandbox.run(&files(&NEW)).unwrap();
    assert_eq!((comparison.written(), comparison.unchanged, comparison.removed()), (0, 3, 0));
    assert_eq!((inode(&sandbox.tree()), inode(&sandbox.tree().join("src/lib.rs"))), before);
}

#[test]
fn a_run_that_was_killed_while_it_built_the_new_tree() {
    let sandbox = Sandbox::new(&[("Cargo.toml", "old\n")]);
    let fresh = beside(&sandbox.tree(), "new");
    fs::create_dir_all(fresh.join("src")).unwrap();
    fs::write(fresh.join("src/lib.rs"), "half of").unwrap();
    assert_eq!(sandbox.contents(), [("Cargo.toml".to_owned(), "old\n".to_owned())]);
    sandbox.run(&files(&NEW)).unwrap();
    check_new(&sandbox);
}

#[test]
fn a_run_that_was_killed_after_the_exchange() {
    let sandbox = Sandbox::new(&NEW);
    let fresh = beside(&sandbox.tree(), "new");
    fs::create_dir_all(&fresh).unwrap();
    fs::write(fresh.join("Cargo.toml"), "old\n").unwrap();
    recover(&sandbox.tree()).unwrap();
    check_new(&sandbox);
}

#[test]
fn a_run_that_was_killed_between_the_two_steps_of_the_slow_way() {
    let sandbox = Sandbox::new(&NEW);
    fs::rename(sandbox.tree(), beside(&sandbox.tree(), "old")).unwrap();
    fs::create_dir_all(beside(&sandbox.tree(), "new").join("src")).unwrap();
    recover(&sandbox.tree()).unwrap();
    check_new(&sandbox);
}

#[test]
fn a_run_that_was_killed_before_it_removed_the_old_tree() {
    let sandbox = Sandbox::new(&NEW);
    fs::create_dir_all(beside(&sandbox.tree(), "old").join("src")).unwrap();
    recover(&sandbox.tree()).unwrap();
    check_new(&sandbox);
}

#[test]
fn a_run_that_cannot_write_leaves_the_old_tree() {
    let sandbox = Sandbox::new(&[("Cargo.toml", "old\n")]);
    // A file cannot be a folder, whatever the rights of whoever runs this.
    let impossible = files(&[("Cargo.toml", "new\n"), ("src", "a file\n"), ("src/lib.rs", "in it\n")]);
    let error = sandbox.run(&impossible).unwrap_err();
    assert!(format!("{error:#}").contains("src"), "{error:#}");
    assert_eq!(sandbox.contents(), [("Cargo.toml".to_owned(), "old\n".to_owned())]);
    assert_eq!(sandbox.siblings(), ["tree"]);
}

#[cfg(unix)]
#[test]
fn read_only_files_are_no_obstacle() {
    use std::os::unix::fs::PermissionsExt;
    let sandbox = Sandbox::new(&[("Cargo.toml", "old\n"), ("src/lib.rs", "lib\n"), ("orphan", "x\n")]);
    for path in files_below(&sandbox.tree()).unwrap() {
        fs::set_permissions(path, fs::Permissions::from_mode(0o444)).unwrap();
    }
    sandbox.run(&files(&NEW)).unwrap();
    check_new(&sandbox);
}

#[cfg(unix)]
#[test]
fn a_parent_that_is_read_only() {
    use std::os::unix::fs::PermissionsExt;
    let sandbox = Sandbox::new(&[("Cargo.toml", "old\n")]);
    let home = sandbox.home.path();
    fs::set_permissions(home, fs::Permissions::from_mode(0o555)).unwrap();
    // Root may write anywhere: then there is nothing to be seen here.
    let may_write = fs::write(home.join("probe"), "").is_ok();
    let result = sandbox.run(&files(&NEW));
    fs::set_permissions(home, fs::Permissions::from_mode(0o755)).unwrap();
    if !may_write {
        assert!(format!("{:#}", result.unwrap_err()).contains("cannot create"));
        assert_eq!(sandbox.contents(), [("Cargo.toml".to_owned(), "old\n".to_owned())]);
    }
}

#[cfg(unix)]
#[test]
fn links_are_not_followed() {
    let sandbox = Sandbox::new(&[("src/lib.rs", "lib\n")]);
    let outside = sandbox.home.path().join("outside");
    fs::create_dir(&outside).unwrap();
    fs::write(outside.join("precious"), "x").unwrap();
    std::os::unix::fs::symlink(&outside, sandbox.tree().join("src/a")).unwrap();
    std::os::unix::fs::symlink("missing", sandbox.tree().join("Cargo.toml")).unwrap();
    let comparison = sandbox.run(&files(&NEW)).unwrap();
    assert_eq!((comparison.written(), comparison.unchanged, comparison.removed()), (2, 1, 1));
    assert!(outside.join("precious").exists());
    fs::remove_dir_all(outside).unwrap();
    check_new(&sandbox);
}

#[test]
fn paths_that_lead_elsewhere_or_meet() {
    for path in ["", "/etc/passwd", "../x", "a/../../x", "./x"] {
        assert!(check_paths(&files(&[(path, "")])).is_err(), "{path}");
    }
    assert!(check_paths(&files(&[("src/A.rs", ""), ("src/a.rs", "")])).is_err());
    assert!(check_paths(&files(&[("src/a.rs", ""), ("src/b.rs", "")])).is_ok());
}

#[test]
fn comparing_writes_nothing() {
    let sandbox = Sandbox::new(&[("Cargo.toml", "old\n"), ("orphan", "x\n")]);
    let before = sandbox.contents();
    let comparison = compare(&sandbox.tree(), &files(&NEW)).unwrap();
    let differences: Vec<_> = comparison.differences.keys().map(String::as_str).collect();
    assert_eq!(differences, ["Cargo.toml", "orphan", "src/a/b.rs", "src/lib.rs"]);
    assert_eq!(sandbox.contents(), before);
    assert_eq!(sandbox.siblings(), ["tree"]);
}
