//! Wording of findings, and names taken apart into words.

use serde_json::Value;

use crate::load::spelling;

/// `a`, `b` and `c`, each in backticks.
pub(in crate::normalise) fn list<T: AsRef<str>>(names: impl IntoIterator<Item = T>) -> String {
    let mut quoted: Vec<String> = names.into_iter().map(|name| format!("`{}`", name.as_ref())).collect();
    match quoted.pop() {
        None => String::new(),
        Some(last) if quoted.is_empty() => last,
        Some(last) => format!("{} and {last}", quoted.join(", ")),
    }
}

/// As [`list`], with the number of the rest in place of all but the first few.
pub(in crate::normalise) fn short_list<T: AsRef<str>>(names: &[T]) -> String {
    const SHOWN: usize = 6;
    if names.len() <= SHOWN + 1 {
        return list(names);
    }
    let shown: Vec<String> = names.iter().take(SHOWN).map(|name| format!("`{}`", name.as_ref())).collect();
    format!("{} and {} more", shown.join(", "), names.len() - SHOWN)
}

/// `1 place`, `2 places`.
pub(in crate::normalise) fn count(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}

/// What kind of JSON value it is, with an article.
pub(in crate::normalise) const fn kind_of(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "a boolean",
        Value::Number(_) => "a number",
        Value::String(_) => "a string",
        Value::Array(_) => "a list",
        Value::Object(_) => "an object",
    }
}

/// A value as it can be shown within a sentence: text bare, everything else as JSON, cut if it is long.
pub(in crate::normalise) fn shown(value: &Value) -> String {
    const LONGEST: usize = 60;
    let text = match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    };
    if text.chars().count() <= LONGEST {
        return text;
    }
    let cut: String = text.chars().take(LONGEST).collect();
    format!("{cut}…")
}

/// A scalar as text; nothing for null, lists and objects.
pub(in crate::normalise) fn scalar_text(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Bool(flag) => Some(flag.to_string()),
        Value::Number(number) => Some(number.to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

/// The words of a name in any style, in lower case: `signingKey`, `signing_key` and `Signing-Key` are the same two.
pub(in crate::normalise) fn words(name: &str) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    let mut previous: Option<char> = None;
    let mut characters = name.chars().peekable();
    while let Some(character) = characters.next() {
        if character.is_alphanumeric() {
            let begins = match previous {
                None => true,
                Some(previous) if !previous.is_alphanumeric() => true,
                Some(previous) if character.is_uppercase() => {
                    !previous.is_uppercase() || characters.peek().is_some_and(|next| next.is_lowercase())
                }
                Some(_) => false,
            };
            if begins {
                words.push(String::new());
            }
            if let Some(word) = words.last_mut() {
                word.extend(character.to_lowercase());
            }
        }
        previous = Some(character);
    }
    words
}

/// The candidate that a misspelt name was probably meant to be.
pub(in crate::normalise) fn nearest<'a>(name: &str, candidates: &[&'a str]) -> Option<&'a str> {
    const FURTHEST: usize = 2;
    spelling::nearest(name, candidates.iter().copied(), FURTHEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_every_style() {
        assert_eq!(words("signingKey"), ["signing", "key"]);
        assert_eq!(words("Signing-Key"), ["signing", "key"]);
        assert_eq!(words("private_key"), ["private", "key"]);
        assert_eq!(words("getURLOfCall"), ["get", "url", "of", "call"]);
        assert_eq!(words("startDTMF"), ["start", "dtmf"]);
        assert_eq!(words("__"), Vec::<String>::new());
    }

    #[test]
    fn lists_read_like_sentences() {
        assert_eq!(list(["a"]), "`a`");
        assert_eq!(list(["a", "b", "c"]), "`a`, `b` and `c`");
        let many: Vec<String> = (0..10).map(|n| n.to_string()).collect();
        assert_eq!(short_list(&many), "`0`, `1`, `2`, `3`, `4`, `5` and 4 more");
    }
}
