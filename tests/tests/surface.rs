//! `generated/api.txt` lists what rustdoc finds in the crate: its modules and items, their fields, variants and
//! functions, and what its types implement. `syn` has written the list, the compiler judges it.

use std::{collections::BTreeSet, fs, path::Path, process::Command};

use generator::surface;
use tests::{read, root};

/// Where that part of an item's page begins which says what is implemented for it.
const ENDS: [&str; 6] = [
    "id=\"trait-implementations\"",
    "id=\"deref-methods",
    "id=\"synthetic-implementations\"",
    "id=\"blanket-implementations\"",
    "id=\"implementors\"",
    "id=\"foreign-impls\"",
];

/// What the anchors of an item's parts begin with.
const PARTS: [&str; 6] = ["structfield.", "variant.", "method.", "tymethod.", "associatedtype.", "associatedconstant."];

#[test]
fn the_public_api_is_what_rustdoc_finds() {
    let api = read("generated/api.txt");
    let aliases: BTreeSet<&str> =
        api.lines().filter(|line| line.starts_with("pub use ")).filter_map(|line| line.rsplit(" as ").next()).collect();
    let listed: BTreeSet<String> = api.lines().filter(|line| is_item(line)).map(plain).collect();

    let folder = documented();
    let index = fs::read_to_string(folder.join("all.html")).expect("the list of all items");
    let mut found = BTreeSet::new();
    let mut types = BTreeSet::new();
    let mut implemented = BTreeSet::new();
    for link in index.split("<a href=\"").skip(1) {
        let Some((page, rest)) = link.split_once("\">") else { continue };
        let path = rest.split('<').next().unwrap_or_default();
        let file = page.rsplit('/').next().unwrap_or_default();
        // Pages of items have two points in their names: `struct.Client.html`.
        if file.matches('.').count() != 2 || page.contains("..") || aliases.contains(path) {
            continue;
        }
        found.insert(path.to_owned());
        let text = fs::read_to_string(folder.join(page)).expect("the page of an item");
        if file.starts_with("struct.") || file.starts_with("enum.") {
            types.insert(path.to_owned());
            implemented.extend(traits(&text, path).into_iter().map(|name| format!("{name} for {path}")));
        }
        found.extend(parts(&text).into_iter().map(|part| format!("{path}::{part}")));
    }
    // What a module exports of another one that is hidden has a line there, and no page.
    let hidden = |path: &str| {
        let (module, name) = path.rsplit_once("::").unwrap_or(("", path));
        let index = folder.join(module.replace("::", "/")).join("index.html");
        fs::read_to_string(index).is_ok_and(|text| text.contains(&format!("id=\"reexport.{name}\"")))
    };
    let exported: Vec<&String> = listed.iter().filter(|path| !found.contains(*path) && hidden(path)).collect();
    let is_exported = |path: &str| exported.iter().any(|item| path.strip_prefix(item.as_str()).is_some_and(is_rest));
    let missing: Vec<_> = listed.difference(&found).filter(|path| !is_exported(path)).collect();
    let unlisted: Vec<_> = found.difference(&listed).collect();
    assert!(found.len() > 1000, "rustdoc finds {} items only", found.len());
    assert!(missing.is_empty(), "listed, and not found by rustdoc: {missing:#?}");
    assert!(unlisted.is_empty(), "found by rustdoc, and not listed: {unlisted:#?}");

    let listed: BTreeSet<String> = api
        .lines()
        .filter_map(implementation)
        .filter(|(_, of)| types.contains(of))
        .map(|(name, of)| format!("{name} for {of}"))
        .collect();
    assert!(implemented.len() > 1000, "rustdoc finds {} implementations only", implemented.len());
    agree(&listed, &implemented);

    let listed: BTreeSet<String> =
        api.lines().filter_map(|line| line.strip_prefix("pub mod ")).map(str::to_owned).collect();
    agree(&listed, &modules(&folder));
}

/// Holds what is listed against what rustdoc finds.
fn agree(listed: &BTreeSet<String>, found: &BTreeSet<String>) {
    let (missing, unlisted): (Vec<_>, Vec<_>) =
        (listed.difference(found).collect(), found.difference(listed).collect());
    assert!(missing.is_empty(), "listed, and not found by rustdoc: {missing:#?}");
    assert!(unlisted.is_empty(), "found by rustdoc, and not listed: {unlisted:#?}");
}

/// The modules of a documented crate, by the links that lead to them: pages of an older run may still lie there.
fn modules(folder: &Path) -> BTreeSet<String> {
    let mut modules = BTreeSet::new();
    let mut left = vec![String::new()];
    while let Some(module) = left.pop() {
        let page = folder.join(module.replace("::", "/")).join("index.html");
        let text = fs::read_to_string(page).expect("the page of a module");
        let links = text.split("<a class=\"mod\" href=\"").skip(1);
        for name in links.filter_map(|link| link.split_once("/index.html\"").map(|(name, _)| name)) {
            let path = if module.is_empty() { name.to_owned() } else { format!("{module}::{name}") };
            if modules.insert(path.clone()) {
                left.push(path);
            }
        }
    }
    modules
}

/// What a type's page says it implements, by the anchors: `impl-From%3CString%3E-for-Number`. What others make of it
/// stands there, too, and is left out, and so is what an attribute adds for the compiler alone.
fn traits(page: &str, path: &str) -> BTreeSet<String> {
    let Some((_, section)) = page.split_once("id=\"trait-implementations\"") else { return BTreeSet::new() };
    let end = ENDS.iter().filter_map(|end| section.find(end)).min().unwrap_or(section.len());
    let anchors = section.get(..end).unwrap_or_default().split(" id=\"impl-").skip(1);
    let name = path.rsplit("::").next().unwrap_or(path);
    let implemented = anchors.filter_map(|rest| {
        let (implemented, of) = rest.split('"').next()?.rsplit_once("-for-")?;
        let of = decoded(of);
        let of = of.trim_start_matches('&').trim_start_matches("'a ");
        // Several of one name are numbered.
        (of.split(['<', '-']).next() == Some(name)).then(|| decoded(implemented))
    });
    implemented.filter(|name| name != "StructuralPartialEq").collect()
}

/// A trait and the type that implements it, both without what leads to them or makes them general.
fn implementation(line: &str) -> Option<(String, String)> {
    let path = line.starts_with("impl").then(|| surface::path(line))?;
    let (of, name) = path.strip_prefix('<')?.strip_suffix('>')?.rsplit_once(" as ")?;
    let of = of.trim_start_matches('&').trim_start_matches("'a ");
    let of = of.split('<').next().unwrap_or(of).replace("r#", "");
    Some((last_names(name), of))
}

/// `std::convert::From<bytes::Bytes>` as `From<Bytes>`.
fn last_names(path: &str) -> String {
    let mut text = String::new();
    for c in path.replace("::", "\u{0}").chars() {
        if c == '\u{0}' {
            let start = text.rfind(|c: char| !c.is_alphanumeric() && c != '_').map_or(0, |at| at + 1);
            text.truncate(start);
        } else {
            text.push(c);
        }
    }
    text
}

/// A part of an address as the text that it stands for.
fn decoded(text: &str) -> String {
    let mut parts = text.split('%');
    let mut decoded = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (code, rest) = part.split_at_checked(2).unwrap_or((part, ""));
        decoded.extend(u8::from_str_radix(code, 16).map(char::from));
        decoded.push_str(rest);
    }
    decoded.replace('+', " ")
}

fn is_rest(rest: &str) -> bool {
    rest.is_empty() || rest.starts_with("::")
}

/// Lets rustdoc write down the crate with all features.
fn documented() -> std::path::PathBuf {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("..");
    let output = Command::new(env!("CARGO"))
        .args(["doc", "--quiet", "--package", "vonage-sdk", "--no-deps", "--all-features", "--target-dir"])
        .arg(&target)
        .current_dir(root())
        .output()
        .expect("cargo runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    target.join("doc/vonage_sdk")
}

/// Whether a line is about an item or a part of one that has an anchor on a page.
fn is_item(line: &str) -> bool {
    let other = ["feature ", "impl", "pub use ", "pub mod ", "pub type <", "pub const <"];
    !other.iter().any(|start| line.starts_with(start))
}

/// The path of a line without generic arguments, and without marks that rustdoc leaves out.
fn plain(line: &str) -> String {
    let mut depth = 0_usize;
    let path = surface::path(line).replace("r#", "");
    let path = path.chars().filter(|c| {
        match c {
            '<' => depth += 1,
            '>' => depth = depth.saturating_sub(1),
            _ => return depth == 0,
        }
        false
    });
    path.collect::<String>().trim_end_matches("()").to_owned()
}

/// The names of an item's parts, by their anchors.
fn parts(page: &str) -> BTreeSet<String> {
    let end = ENDS.iter().filter_map(|end| page.find(end)).min().unwrap_or(page.len());
    let anchors = page.get(..end).unwrap_or_default().split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let names = anchors.filter_map(|anchor| PARTS.iter().find_map(|part| anchor.strip_prefix(part)));
    // The heading over the fields of a variant is no part.
    let names = names.filter(|name| !name.ends_with(".fields"));
    // Several functions of one name are numbered; fields of variants are `C.field.d`.
    let bare = |name: &str| match name.rsplit_once('-') {
        Some((name, number)) if number.bytes().all(|byte| byte.is_ascii_digit()) => name.to_owned(),
        _ => name.to_owned(),
    };
    names.map(|name| bare(name).replace(".field.", "::")).collect()
}
