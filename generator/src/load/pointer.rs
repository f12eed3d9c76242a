//! JSON pointers (RFC 6901) as they are written in `$ref` and in findings: without the leading `#`.

use std::borrow::Cow;

/// The pointer to a child of `base`.
pub fn join(base: &str, token: &str) -> String {
    let mut pointer = String::with_capacity(base.len() + token.len() + 1);
    pointer.push_str(base);
    push(&mut pointer, token);
    pointer
}

/// Makes the pointer to a node the pointer to one of its children.
pub fn push(pointer: &mut String, token: &str) {
    pointer.push('/');
    pointer.push_str(&escape(token));
}

/// The tokens of a pointer, from the root down, unescaped.
pub fn tokens(pointer: &str) -> impl Iterator<Item = Cow<'_, str>> {
    // What stands before the first slash belongs to no token: it is empty in every valid pointer.
    pointer.split('/').skip(1).map(unescape)
}

/// The pointer to the node that contains this one, and the last token; `None` for the root.
pub fn split(pointer: &str) -> Option<(&str, Cow<'_, str>)> {
    pointer.rsplit_once('/').map(|(parent, token)| (parent, unescape(token)))
}

/// The last token; `None` for the root.
pub fn last(pointer: &str) -> Option<Cow<'_, str>> {
    split(pointer).map(|(_, token)| token)
}

/// Whether `pointer` leads to `ancestor` or to something inside it.
pub fn is_within(pointer: &str, ancestor: &str) -> bool {
    pointer.strip_prefix(ancestor).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// A token as it stands in a pointer.
pub fn escape(token: &str) -> Cow<'_, str> {
    // Nearly every token is plain; searching for bytes is fast in a debug build, too.
    if token.as_bytes().contains(&b'~') || token.as_bytes().contains(&b'/') {
        Cow::Owned(token.replace('~', "~0").replace('/', "~1"))
    } else {
        Cow::Borrowed(token)
    }
}

/// A token as it stands in the document.
pub fn unescape(token: &str) -> Cow<'_, str> {
    if token.contains('~') { Cow::Owned(token.replace("~1", "/").replace("~0", "~")) } else { Cow::Borrowed(token) }
}

/// The index that a token is in an array: no sign, no leading zero.
pub fn index(token: &str) -> Option<usize> {
    if token == "0" || (token.starts_with(|first: char| first.is_ascii_digit() && first != '0')) {
        token.parse().ok()
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_survive_the_way_there_and_back() {
        let wire = ["paths", "/calls/{id}", "~1", "a~0b", "", "0"];
        let pointer = wire.iter().fold(String::new(), |base, token| join(&base, token));
        assert_eq!(pointer, "/paths/~1calls~1{id}/~01/a~00b//0");
        assert_eq!(tokens(&pointer).collect::<Vec<_>>(), wire);
    }

    #[test]
    fn the_root_has_no_token() {
        assert_eq!(tokens("").count(), 0);
        assert_eq!(split(""), None);
        assert_eq!(split("/a"), Some(("", Cow::Borrowed("a"))));
    }

    #[test]
    fn within_compares_whole_tokens() {
        assert!(is_within("/a/b", "/a"));
        assert!(is_within("/a", "/a"));
        assert!(is_within("/a", ""));
        assert!(!is_within("/ab", "/a"));
    }

    #[test]
    fn indices_are_written_plainly() {
        assert_eq!(index("0"), Some(0));
        assert_eq!(index("12"), Some(12));
        assert_eq!(index("01"), None);
        assert_eq!(index("+1"), None);
        assert_eq!(index("-"), None);
        assert_eq!(index("99999999999999999999999"), None);
    }
}
