//! `generated/` is what the generator makes of `specs/`, file by file.

use std::process::Command;

use tests::root;

#[test]
fn generated_is_fresh() {
    let check = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--package", "xtask", "--", "codegen", "--check"])
        .current_dir(root())
        .output()
        .expect("cargo runs");
    assert!(
        check.status.success(),
        "run `cargo xtask codegen`:\n{}{}",
        String::from_utf8_lossy(&check.stdout),
        String::from_utf8_lossy(&check.stderr)
    );
}
