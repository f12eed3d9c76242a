//! What has moved between two texts of `api.txt`, and whether it breaks anybody.

use std::collections::BTreeMap;

use super::line::path;

/// An item of the public API that has come, gone or changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Movement {
    /// What the lines are about.
    pub path: String,
    /// The old line.
    pub old: Option<String>,
    /// The new line.
    pub new: Option<String>,
    /// Whether something that compiled does not any more.
    pub is_breaking: bool,
    /// Whether nothing that a compiler sees has changed: an argument has another name.
    pub is_prose: bool,
}

/// Everything that is not the same in two texts of `api.txt`, sorted by path.
pub fn movements(old: &str, new: &str) -> Vec<Movement> {
    let mut movements = Vec::new();
    if old == new {
        return movements;
    }
    let (before, after) = (by_path(old), by_path(new));
    for (path, line) in &before {
        match after.get(path) {
            None if is_overridden(&after, path) => {}
            None => movements.push(Movement {
                path: path.clone(),
                old: Some((*line).to_owned()),
                new: None,
                is_breaking: true,
                is_prose: false,
            }),
            Some(other) if other != line => {
                let meaning = Meaning::of(line, other);
                movements.push(Movement {
                    path: path.clone(),
                    old: Some((*line).to_owned()),
                    new: Some((*other).to_owned()),
                    is_breaking: meaning == Meaning::Breaks,
                    is_prose: meaning == Meaning::Nothing,
                });
            }
            Some(_) => {}
        }
    }
    let is_new = |path: &str| !before.contains_key(path) && !is_overridden(&before, path);
    for (path, line) in after.iter().filter(|(path, _)| is_new(path)) {
        movements.push(Movement {
            path: path.clone(),
            old: None,
            new: Some((*line).to_owned()),
            is_breaking: is_closed(&before, path, line),
            is_prose: false,
        });
    }
    movements.sort_by(|a, b| a.path.cmp(&b.path));
    movements
}

fn by_path(text: &str) -> BTreeMap<String, &str> {
    text.lines().filter(|line| !line.is_empty()).map(|line| (path(line), line)).collect()
}

/// Whether an item of an implementation is there anyway in a state that does not write it: the implementation stands
/// there without it, so the trait provides it.
fn is_overridden(state: &BTreeMap<String, &str>, path: &str) -> bool {
    path.rsplit_once(">::").is_some_and(|(owner, _)| owner.starts_with('<') && state.contains_key(&format!("{owner}>")))
}

/// Whether what a line adds breaks what was there before: another variant of a closed enum, another field of a struct
/// that anybody can write down, something that every implementation of a trait has to have.
fn is_closed(before: &BTreeMap<String, &str>, path: &str, line: &str) -> bool {
    let Some((owner, _)) = path.rsplit_once("::") else { return false };
    let Some(owner) = before.get(owner) else { return false };
    let is_open = owner.starts_with("#[non_exhaustive]");
    let is_item = [" fn ", "pub fn ", "pub type ", "pub const "].iter().any(|word| line.contains(word));
    if owner.contains("pub trait ") {
        return is_item && !line.ends_with("{ ... }");
    }
    let is_part = !is_item && line.starts_with("pub ");
    (owner.contains("pub enum ") && is_part && !is_open)
        || (owner.contains("pub struct ") && is_part && !is_open && !owner.ends_with("{ .. }"))
}

/// What a line that has changed means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Meaning {
    Nothing,
    Adds,
    Breaks,
}

impl Meaning {
    fn of(old: &str, new: &str) -> Self {
        let (was, is) = (Arguments::of(old), Arguments::of(new));
        if was.types == is.types {
            // The same arguments in another order are swapped, whatever the compiler says.
            let (mut sorted_was, mut sorted_is) = (was.names.clone(), is.names.clone());
            sorted_was.sort();
            sorted_is.sort();
            return if sorted_was == sorted_is && was.names != is.names { Self::Breaks } else { Self::Nothing };
        }
        let is_looser = new.replacen("const fn ", "fn ", 1) == old
            || old.strip_prefix("#[non_exhaustive] ") == Some(new)
            || new.strip_suffix(" { ... }") == Some(old)
            || new.strip_suffix(", on by default") == Some(old);
        if is_looser { Self::Adds } else { Self::Breaks }
    }
}

/// A line without the names of its function's arguments, and those names.
struct Arguments {
    types: String,
    names: Vec<String>,
}

impl Arguments {
    fn of(line: &str) -> Self {
        let start = line
            .find("fn ")
            .and_then(|at| line.get(at..))
            .and_then(|rest| rest.find('(').map(|at| line.len() - rest.len() + at));
        let Some(start) = start else { return Self { types: line.to_owned(), names: Vec::new() } };
        let (head, tail) = line.split_at(start);
        let mut types = head.to_owned();
        let mut names = Vec::new();
        let (mut depth, mut word) = (0_i32, String::new());
        let mut previous = ' ';
        for c in tail.chars() {
            match c {
                '(' | '<' | '[' => depth += 1,
                ')' | ']' => depth -= 1,
                '>' if previous != '-' => depth -= 1,
                _ => {}
            }
            previous = c;
            match c {
                // What stands before a colon on the first level is a name.
                ':' if depth == 1 && !word.trim().is_empty() && !word.contains(':') => {
                    names.push(word.trim().to_owned());
                    word.clear();
                    word.push(':');
                }
                ',' if depth == 1 => {
                    types.push_str(&word);
                    types.push(c);
                    word.clear();
                }
                '(' if depth == 1 && types == head => types.push(c),
                _ => word.push(c),
            }
        }
        types.push_str(&word);
        Self { types, names }
    }
}
