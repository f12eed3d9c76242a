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
        let is_taken = reserved.contains(&self.0.as_str());
        self.marked_if(is_taken)
    }

    /// The identifier with an underscore behind it on a condition. No other identifier ends in one.
    #[must_use]
    pub(super) fn marked_if(self, condition: bool) -> Self {
        if condition && !self.0.ends_with('_') { Self(format!("{}_", self.0)) } else { self }
    }

    fn legal(mut text: String, before_digit: char) -> Self {
        if text.is_empty() {
            text.push_str(if before_digit == 'n' { "empty" } else { "Empty" });
        } else if !text.starts_with(unicode_ident::is_xid_start) {
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
    // Where there is nothing but signs, each of them is a word: `/`, `||`, `...`.
    let has_words = words.chars().any(is_part_of_word);
    let mut text = String::with_capacity(words.len());
    let mut previous = None;
    for c in words.chars() {
        let word = match c {
            '+' => "plus",
            '-' if previous.is_none() => "minus",
            '*' => "star",
            '<' => "less",
            '>' => "greater",
            '=' if matches!(previous, None | Some('<' | '>' | '!' | '=')) => "equal",
            '!' => "not",
            '%' => "percent",
            '&' => "and",
            c if has_words => {
                text.push(if is_part_of_word(c) { c } else { ' ' });
                previous = Some(c);
                continue;
            }
            c => sign(c),
        };
        text.push(' ');
        text.push_str(word);
        text.push(' ');
        previous = Some(c);
    }
    text
}

/// Whether identifiers can hold a character. An underscore only separates words.
fn is_part_of_word(c: char) -> bool {
    unicode_ident::is_xid_continue(c) && c.is_alphanumeric()
}

/// What a sign is called that is a name by itself.
const fn sign(c: char) -> &'static str {
    match c {
        '=' => "equal",
        '-' => "minus",
        '/' => "slash",
        '\\' => "backslash",
        '|' => "pipe",
        '~' => "tilde",
        '^' => "caret",
        '$' => "dollar",
        '#' => "hash",
        '@' => "at",
        '?' => "question",
        '.' => "dot",
        ',' => "comma",
        ':' => "colon",
        ';' => "semicolon",
        '_' => "underscore",
        '\'' => "apostrophe",
        '"' => "quote",
        '`' => "backtick",
        '(' => "open",
        ')' => "close",
        '[' => "open bracket",
        ']' => "close bracket",
        '{' => "open brace",
        '}' => "close brace",
        ' ' => "space",
        _ => "sign",
    }
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
            ("", "empty", "Empty"),
            ("-1", "minus_1", "Minus1"),
            ("+1", "plus_1", "Plus1"),
            ("<=", "less_equal", "LessEqual"),
            ("/", "slash", "Slash"),
            ("...", "dot_dot_dot", "DotDotDot"),
            ("_", "underscore", "Underscore"),
            ("a=b", "a_b", "AB"),
            ("été", "été", "Été"),
            ("名前", "名前", "名前"),
            ("m²", "m", "M"),
            ("٣", "n٣", "N٣"),
            ("\u{1F600}", "sign", "Sign"),
            ("createCall.request.to.item", "create_call_request_to_item", "CreateCallRequestToItem"),
        ];
        for (words, snake, pascal) in cases {
            assert_eq!(Ident::snake(words).source(), snake, "{words}");
            assert_eq!(Ident::pascal(words).source(), pascal, "{words}");
        }
    }
}
