//! CommonMark as documents write it, made into CommonMark that `rustdoc` takes without a warning.
//!
//! Links become absolute, bare addresses get their angle brackets, HTML becomes Markdown or plain text, and code that
//! is not Rust says so. What is code already, and what is escaped already, is left alone.

use super::code_blocks::{fence_of, fenced};

/// Longer links and code spans are none; so that no text, however strange, takes long.
const LONGEST: usize = 1000;

/// What a text is relative to.
pub(super) struct Context<'a> {
    /// The address that relative links are relative to.
    pub(super) base: Option<&'a str>,
    /// Whether a name is one that `#name` leads to.
    pub(super) is_anchor: &'a dyn Fn(&str) -> bool,
}

/// A text that was made safe, and what that took.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Safe {
    /// The text.
    pub(super) text: String,
    /// Relative links, and what became of them: an address, or plain text.
    pub(super) links: Vec<(String, Option<String>)>,
    /// Whether there were bare addresses.
    pub(super) bare_urls: bool,
    /// Whether there was HTML.
    pub(super) html: bool,
    /// Whether there were brackets that look like links.
    pub(super) brackets: bool,
    /// Whether there was code that does not say what it is written in.
    pub(super) code: bool,
}

/// Makes a text safe.
pub(super) fn safe(text: &str, context: &Context<'_>) -> Safe {
    let mut out = Safe::default();
    if is_harmless(text) {
        text.clone_into(&mut out.text);
        return out;
    }
    let mut fence: Option<String> = None;
    let mut prose = String::new();
    for line in text.split_inclusive('\n') {
        let trimmed = line.trim_start();
        match &fence {
            Some(open) => {
                if trimmed.starts_with(open.as_str()) && trimmed.trim_end().chars().all(|c| open.starts_with(c)) {
                    fence = None;
                }
                out.text.push_str(line);
            }
            None => match fence_of(trimmed) {
                Some(open) => {
                    flush(&mut prose, context, &mut out);
                    out.text.push_str(line.trim_end());
                    if trimmed.trim_end() == open {
                        out.code = true;
                        out.text.push_str("text");
                    }
                    out.text.push_str(&line[line.trim_end().len()..]);
                    fence = Some(open);
                }
                None => prose.push_str(line),
            },
        }
    }
    flush(&mut prose, context, &mut out);
    if let Some(open) = fence {
        if !out.text.ends_with('\n') {
            out.text.push('\n');
        }
        out.text.push_str(&open);
        out.code = true;
    }
    out
}

/// Most texts have nothing in them that could be markup.
fn is_harmless(text: &str) -> bool {
    !text.contains(['<', '[', '`', '~'])
        && !text.contains("://")
        && !text.contains("\n    ")
        && !text.starts_with("    ")
}

fn flush(prose: &mut String, context: &Context<'_>, out: &mut Safe) {
    let prose = std::mem::take(prose);
    let (prose, has_code) = fenced(&prose);
    out.code |= has_code;
    let seen = out.text.len();
    Scanner { rest: &prose, context, line: seen, seen, out }.scan();
}

struct Scanner<'s, 'c, 'o> {
    rest: &'s str,
    context: &'c Context<'c>,
    out: &'o mut Safe,
    /// How much of the output has been looked at for the ends of lines, and where its last line begins.
    seen: usize,
    line: usize,
}

impl Scanner<'_, '_, '_> {
    fn scan(mut self) {
        while let Some(at) = self.rest.find(['\\', '`', '[', '<', 'h']) {
            let (before, found) = self.rest.split_at(at);
            self.out.text.push_str(before);
            let taken = match found.as_bytes().first() {
                Some(b'\\') => self.keep(found, found.chars().take(2).map(char::len_utf8).sum()),
                Some(b'`') => self.keep(found, code_span(found)),
                Some(b'[') => self.link(found),
                Some(b'<') => self.angle(found),
                _ => self.bare_url(found, before),
            };
            self.rest = &found[taken..];
        }
        self.out.text.push_str(self.rest);
    }

    fn keep(&mut self, found: &str, width: usize) -> usize {
        self.out.text.push_str(&found[..width]);
        width
    }

    /// `[text](target)`, or brackets that mean nothing.
    fn link(&mut self, found: &str) -> usize {
        let Some(close) = closing_bracket(found) else { return self.escape_bracket(found) };
        let after = &found[close + 1..];
        if after.starts_with(':') {
            // The address of a label goes on to the end of the line.
            return self.keep(found, found.find('\n').unwrap_or(found.len()).max(close + 1));
        }
        if after.starts_with('[') {
            let label = closing_bracket(after).map_or(0, |end| end + 1);
            return self.keep(found, close + 1 + label);
        }
        let Some((inside, end)) =
            after.strip_prefix('(').and_then(|inside| Some((inside, closing_parenthesis(inside)?)))
        else {
            return self.escape_bracket(found);
        };
        let (target, title) =
            inside[..end].trim().split_once(char::is_whitespace).unwrap_or((inside[..end].trim(), ""));
        let text = &found[1..close];
        match self.absolute(target) {
            Target::Fine => self.out.text.push_str(&found[..close + end + 3]),
            Target::Absolute(target) => {
                let title = if title.is_empty() { String::new() } else { format!(" {}", title.trim()) };
                self.out.text.push_str(&format!("[{text}]({target}{title})"));
            }
            Target::Lost => {
                if self.out.text.ends_with('!') {
                    self.out.text.pop();
                }
                self.out.text.push_str(text);
            }
        }
        close + end + 3
    }

    fn escape_bracket(&mut self, found: &str) -> usize {
        let inside = &found[1..found.floor_char_boundary(LONGEST)];
        // A link would need a name that could be one.
        let end = inside.find(']').filter(|end| *end > 0 && !inside[..*end].contains(['\n', ' ']));
        if end.is_none() {
            return self.keep(found, 1);
        }
        self.out.brackets = true;
        self.out.text.push_str("\\[");
        1
    }

    fn absolute(&mut self, target: &str) -> Target {
        if let Some(anchor) = target.strip_prefix('#') {
            if (self.context.is_anchor)(anchor) {
                return Target::Fine;
            }
            self.out.links.push((target.to_owned(), None));
            return Target::Lost;
        }
        let has_scheme = target.split_once(':').is_some_and(|(scheme, _)| {
            !scheme.is_empty() && scheme.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
        });
        if has_scheme || target.starts_with('<') {
            return Target::Fine;
        }
        let absolute = self.context.base.map(|base| join(base, target));
        self.out.links.push((target.to_owned(), absolute.clone()));
        absolute.map_or(Target::Lost, Target::Absolute)
    }

    /// `<https://…>`, a tag, or less than.
    fn angle(&mut self, found: &str) -> usize {
        if found.starts_with("<!--") {
            self.out.html = true;
            return found.find("-->").map_or(found.len(), |end| end + 3);
        }
        let inside = &found[1..];
        let within = &inside[..inside.floor_char_boundary(LONGEST)];
        let Some(end) = within.find(['>', '\n']).filter(|end| inside[*end..].starts_with('>')) else {
            return self.escape_angle(found);
        };
        let tag = &inside[..end];
        if tag.contains("://") || tag.contains('@') {
            if !tag.contains(' ') {
                return self.keep(found, end + 2);
            }
            if !tag.starts_with("a ") {
                return self.escape_angle(found);
            }
        }
        let is_closing = tag.starts_with('/');
        let name: String = tag
            .trim_start_matches('/')
            .chars()
            .take_while(char::is_ascii_alphanumeric)
            .collect::<String>()
            .to_ascii_lowercase();
        let markdown = match name.as_str() {
            "b" | "strong" => "**",
            "i" | "em" => "*",
            "code" | "tt" => "`",
            "br" if self.in_table() => " ",
            "br" => "\n",
            "p" if !is_closing && !self.out.text.is_empty() => "\n\n",
            "li" if !is_closing => "\n- ",
            "p" | "li" | "ul" | "ol" | "span" | "div" | "font" | "small" | "u" => "",
            "a" if !is_closing => {
                let href = attribute(tag, "href");
                let close = found[..found.floor_char_boundary(LONGEST)].find("</a>");
                if let (Some(href), Some(close)) = (href, close) {
                    self.out.html = true;
                    let link = format!("[{}]({href})", &found[end + 2..close]);
                    self.link(&link);
                    return close + "</a>".len();
                }
                ""
            }
            "a" => "",
            _ => return self.escape_angle(found),
        };
        self.out.html = true;
        self.out.text.push_str(markdown);
        end + 2
    }

    /// A tag opens with a letter; anything else is less than.
    fn escape_angle(&mut self, found: &str) -> usize {
        if found[1..].starts_with(|next: char| next.is_ascii_alphabetic() || next == '/' || next == '!') {
            self.out.html = true;
            self.out.text.push('\\');
        }
        self.out.text.push('<');
        1
    }

    fn in_table(&mut self) -> bool {
        if let Some(end) = self.out.text[self.seen..].rfind('\n') {
            self.line = self.seen + end + 1;
        }
        self.seen = self.out.text.len();
        self.out.text[self.line..].trim_start().starts_with('|')
    }

    /// An address without brackets around it.
    fn bare_url(&mut self, found: &str, before: &str) -> usize {
        let is_url = found.starts_with("https://") || found.starts_with("http://");
        let previous = before.chars().next_back().or_else(|| self.out.text.chars().next_back());
        if !is_url || previous.is_some_and(|previous| previous.is_alphanumeric()) {
            return self.keep(found, 1);
        }
        let end = found
            .find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '`' | '|' | '\\'))
            .unwrap_or(found.len());
        let mut url = &found[..end];
        let opened = url.matches('(').count();
        let mut closed = url.matches(')').count();
        loop {
            let trimmed = url.trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '*', '_', ']']);
            let unopened = trimmed.ends_with(')') && closed > opened;
            closed -= usize::from(unopened);
            let shorter = if unopened { &trimmed[..trimmed.len() - 1] } else { trimmed };
            if shorter.len() == url.len() {
                break;
            }
            url = shorter;
        }
        if url.len() <= "https://".len() {
            return self.keep(found, 1);
        }
        self.out.bare_urls = true;
        self.out.text.push_str(&format!("<{url}>"));
        url.len()
    }
}

enum Target {
    /// As it stands.
    Fine,
    /// In full.
    Absolute(String),
    /// It leads nowhere that is known.
    Lost,
}

/// How far a code span goes; the backticks alone if it has no end.
fn code_span(found: &str) -> usize {
    let ticks = found.len() - found.trim_start_matches('`').len();
    let fence = &found[..ticks];
    let found = &found[..found.floor_char_boundary(LONGEST)];
    let mut at = ticks.min(found.len());
    while let Some(next) = found[at..].find(fence) {
        let end = at + next + ticks;
        let longer = found[end..].len() - found[end..].trim_start_matches('`').len();
        if longer == 0 {
            return end;
        }
        at = end + longer;
    }
    ticks
}

/// Where the bracket that opens a text is closed.
fn closing_bracket(found: &str) -> Option<usize> {
    let last = found[..found.floor_char_boundary(LONGEST)].rfind(']')?;
    let mut depth = 0_usize;
    let mut escaped = false;
    for (at, character) in found.char_indices().take_while(|(at, _)| *at <= last) {
        match character {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '[' => depth += 1,
            ']' => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(at);
                }
            }
            _ => {}
        }
    }
    None
}

/// Where the parenthesis that has been opened before a text is closed.
fn closing_parenthesis(inside: &str) -> Option<usize> {
    let mut depth = 1_usize;
    for (at, character) in inside.char_indices().take_while(|(at, _)| *at < LONGEST) {
        match character {
            '\n' if inside[at + 1..].starts_with('\n') => return None,
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(at);
        }
    }
    None
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, after) = tag.split_once(&format!("{name}="))?;
    let quote = after.chars().next()?;
    let value = match quote {
        '"' | '\'' => after[1..].split(quote).next()?,
        _ => after.split_whitespace().next()?,
    };
    Some(value.to_owned())
}

/// A relative address after the one that it is relative to.
fn join(base: &str, target: &str) -> String {
    let origin_end = base
        .find("://")
        .map_or(0, |scheme| base[scheme + 3..].find('/').map_or(base.len(), |slash| scheme + 3 + slash));
    let (origin, path) = base.split_at(origin_end);
    if let Some(host) = target.strip_prefix("//") {
        return format!("{}//{host}", origin.split("//").next().unwrap_or("https:"));
    }
    let (mut folders, target): (Vec<&str>, &str) = match target.strip_prefix('/') {
        Some(target) => (Vec::new(), target),
        None => (path.split('/').filter(|folder| !folder.is_empty()).collect(), target),
    };
    let mut rest = target;
    loop {
        if let Some(up) = rest.strip_prefix("../") {
            folders.pop();
            rest = up;
        } else if let Some(here) = rest.strip_prefix("./") {
            rest = here;
        } else {
            break;
        }
    }
    folders.push(rest);
    format!("{origin}/{}", folders.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made_safe(text: &str) -> String {
        let is_anchor = |name: &str| name == "getCall";
        safe(text, &Context { base: Some("https://docs.example.com/en"), is_anchor: &is_anchor }).text
    }

    #[test]
    fn what_is_fine_stays() {
        for text in [
            "Plain text, 1 < 2 and a - b.",
            "`code <b> [x] https://example.com`",
            "See <https://example.com> or [this](https://example.com/a_(b)) or [call](#getCall).",
            "Write to [us](mailto:us@example.com).",
            "```json\n{\"a\": \"<b>\"}\n```\n",
            "Escaped \\<b> and \\[x].",
            "- item\n\n    more of it\n",
            "[text][label] and\n\n[label]: https://example.com",
        ] {
            assert_eq!(made_safe(text), text);
        }
    }

    #[test]
    fn the_rest_becomes_markdown() {
        for (text, expected) in [
            ("[a](/guide/a#b)", "[a](https://docs.example.com/guide/a#b)"),
            ("[a](b.html \"t\")", "[a](https://docs.example.com/en/b.html \"t\")"),
            ("[a](../c)", "[a](https://docs.example.com/c)"),
            ("[a](//other.example.com/x)", "[a](https://other.example.com/x)"),
            ("see [the section](#nowhere) below", "see the section below"),
            ("see https://example.com/a, then", "see <https://example.com/a>, then"),
            ("(https://example.com/a).", "(<https://example.com/a>)."),
            ("https://example.com/a_(b)", "<https://example.com/a_(b)>"),
            ("<b>Note</b><br/>x", "**Note**\nx"),
            ("| a<br>b |", "| a b |"),
            ("<a href=\"/x\">y</a>!", "[y](https://docs.example.com/x)!"),
            ("<ul><li>a</li><li>b</li></ul>", "\n- a\n- b"),
            ("Map<String>", "Map\\<String>"),
            ("the <id> of it", "the \\<id> of it"),
            ("a <!-- secret --> b", "a  b"),
            ("one of [a] and [1, 2]", "one of \\[a] and [1, 2]"),
            ("```\nlet x;\n```", "```text\nlet x;\n```"),
            ("Like\n\n    x = 1\n    y\n\nso", "Like\n\n```text\nx = 1\ny\n```\n\nso"),
            ("```\nopen", "```text\nopen\n```"),
        ] {
            assert_eq!(made_safe(text), expected, "{text}");
            assert_eq!(made_safe(expected), expected, "a second time: {text}");
        }
    }

    #[test]
    fn nothing_strange_stops_it() {
        for text in
            ["[", "](", "[a](", "<", "<a", "`", "``` ", "\\", "h", "http://", "[[[]]](((", "<é>", "[é](é", "https://é"]
        {
            made_safe(text);
        }
    }

    #[test]
    fn nothing_long_holds_it_up() {
        made_safe(&"[".repeat(50_000));
        made_safe(&format!("https://a{}", ")".repeat(50_000)));
    }
}
