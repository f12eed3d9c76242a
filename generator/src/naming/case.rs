//! Words to identifiers.

use heck::{ToShoutySnakeCase, ToSnakeCase, ToUpperCamelCase};

use super::reserved;

/// A Rust identifier, raw where it has to be. It is deliberately no `Display`: only `emit` writes identifiers.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Ident(String);

impl Ident {
    /// `list_calls`: fields, functions, modules.
    pub fn snake(words: &str) -> Self {
        Self::legal(spell(words).to_snake_case(), 'n')
    }

    /// `ListCalls`: types and variants.
    pub fn pascal(words: &str) -> Self {
        Self::legal(spell(words).to_upper_camel_case(), 'N')
    }

    /// `LIST_CALLS`: constants.
    pub fn upper(words: &str) -> Self {
        Self::legal(spell(words).to_shouty_snake_case(), 'N')
    }

    /// The identifier as source text, with `r#` where it is a keyword.
    pub fn source(&self) -> String {
        if self.is_raw() { format!("r#{}", self.0) } else { self.0.clone() }
    }

    /// Whether the identifier needs `r#`.
    pub fn is_raw(&self) -> bool {
        reserved::KEYWORDS.contains(&self.0.as_str())
    }

    /// The identifier without `r#`, for file names and prose.
    pub fn bare(&self) -> &str {
        &self.0
    }

    /// The identifier with an underscore behind it if it is one of those that something else needs.
    #[must_use]
    pub(super) fn unless(self, reserved: &[&str]) -> Self {
        if reserved.contains(&self.0.as_str()) { Self(format!("{}_", self.0)) } else { self }
    }

    fn legal(mut text: String, before_digit: char) -> Self {
        if text.is_empty() {
            text.push_str(if before_digit == 'n' { "unnamed" } else { "Unnamed" });
        } else if text.starts_with(|first: char| first.is_ascii_digit()) {
            text.insert(0, before_digit);
        }
        if reserved::NEVER_RAW.contains(&text.as_str()) {
            text.push('_');
        }
        Self(text)
    }
}

/// Spells out what no identifier can hold and what still tells names apart: `+1` is not `-1`.
fn spell(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    let mut previous = None;
    for c in words.chars() {
        match c {
            '+' => text.push_str(" plus "),
            '-' if previous.is_none() => text.push_str(" minus "),
            '*' => text.push_str(" star "),
            '<' => text.push_str(" less "),
            '>' => text.push_str(" greater "),
            '=' if matches!(previous, None | Some('<' | '>' | '!' | '=')) => text.push_str(" equal "),
            '!' => text.push_str(" not "),
            '%' => text.push_str(" percent "),
            '&' => text.push_str(" and "),
            c if c.is_alphanumeric() => text.push(c),
            _ => text.push(' '),
        }
        previous = Some(c);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::Ident;

    #[test]
    fn words_of_every_house_style() {
        let cases = [
            ("listCalls", "list_calls", "ListCalls"),
            ("call-placed", "call_placed", "CallPlaced"),
            ("startDTMF", "start_dtmf", "StartDtmf"),
            ("callVMTransfer", "call_vm_transfer", "CallVmTransfer"),
            ("User-to-User", "user_to_user", "UserToUser"),
            ("_links", "links", "Links"),
            ("content-type", "content_type", "ContentType"),
            ("audio/l16;rate=8000", "audio_l16_rate_8000", "AudioL16Rate8000"),
            ("type", "r#type", "Type"),
            ("self", "self_", "Self_"),
            ("4", "n4", "N4"),
            ("", "unnamed", "Unnamed"),
            ("-1", "minus_1", "Minus1"),
            ("+1", "plus_1", "Plus1"),
            ("createCall.request.to.item", "create_call_request_to_item", "CreateCallRequestToItem"),
        ];
        for (words, snake, pascal) in cases {
            assert_eq!(Ident::snake(words).source(), snake, "{words}");
            assert_eq!(Ident::pascal(words).source(), pascal, "{words}");
        }
    }
}
