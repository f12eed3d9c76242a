//! `secret-by-name`: a text whose name says that it must not be shown.
//!
//! `format: password` makes it a secret, redacted wherever it could be printed. The last words of the name decide:
//! `signing_key` is a secret; `token_type`, `public_key`, `webhook_secret_url` and `next_page_token` are not.

use serde_json::{Map, Value};

use super::support::edit::each_document;
use super::support::schema::type_of;
use super::support::visit::Walk;
use super::support::words::words;
use super::{Config, Corpus, Findings};
use crate::diagnostic::Diagnostic;

/// A name that ends with one of these is a secret's.
const SECRETS: [&[&str]; 11] = [
    &["secret"],
    &["password"],
    &["passwd"],
    &["passphrase"],
    &["passcode"],
    &["token"],
    &["private", "key"],
    &["signing", "key"],
    &["encryption", "key"],
    &["secret", "key"],
    &["access", "key"],
];

/// Unless one of these is among its words: what marks a place in a list, or is meant to be seen.
const HARMLESS: [&str; 12] = [
    "page",
    "next",
    "previous",
    "prev",
    "continuation",
    "cursor",
    "pagination",
    "sync",
    "change",
    "csrf",
    "public",
    "no",
];

pub(super) fn run(corpus: &mut Corpus, _config: &Config, findings: &mut Findings) {
    each_document(corpus, findings, |look| {
        let walk = Walk::document(look.tree());
        for (node, schema) in walk.schemas() {
            let Some(name) = node.property() else { continue };
            if is_plain_text(schema) && is_secret(name) {
                let finding = Diagnostic::note("secret-by-name", format!("`{name}` sounds like a secret"));
                look.report(&node.pointer(), finding.done("read as `format: password`: never printed"));
                look.edits.set(node.pointer(), "format", "password");
            }
        }
    });
}

fn is_plain_text(schema: &Map<String, Value>) -> bool {
    type_of(schema) == Some("string") && !schema.contains_key("format") && !schema.contains_key("enum")
}

fn is_secret(name: &str) -> bool {
    let words = words(name);
    !words.iter().any(|word| HARMLESS.contains(&word.as_str()))
        && SECRETS.iter().any(|secret| {
            words.len() >= secret.len() && words.iter().rev().zip(secret.iter().rev()).all(|(a, b)| a == b)
        })
}

#[cfg(test)]
mod tests {
    use super::is_secret;

    #[test]
    fn the_last_words_tell_a_secret() {
        for name in ["api_secret", "signingKey", "private_key", "accessToken", "password", "Client-Secret", "token"] {
            assert!(is_secret(name), "{name}");
        }
        for name in
            ["token_type", "public_key", "secret_url", "next_page_token", "key", "api_key", "secretary", "tokens"]
        {
            assert!(!is_secret(name), "{name}");
        }
    }
}
