//! Prose laid out for documentation comments: lines of a decent length, and nothing that only looks like Markdown.

/// The width that prose is broken at.
const WIDTH: usize = 110;

/// Breaks long lines at spaces. What is laid out by its author (code, tables, headings) stays as it is.
pub(super) fn wrap(text: &str) -> String {
    let mut wrapped = String::with_capacity(text.len() + text.len() / WIDTH + 1);
    let mut fence: Option<&str> = None;
    // How far the text of the list item is indented that the paragraph before belongs to.
    let mut item: Option<usize> = None;
    let mut after_blank = true;
    for line in text.lines() {
        let line = &printable(line);
        let start = line.trim_start();
        if let Some(open) = fence {
            if start.starts_with(open) {
                fence = None;
            }
            push(&mut wrapped, line);
            continue;
        }
        if start.is_empty() {
            if !after_blank {
                wrapped.push('\n');
            }
            after_blank = true;
            continue;
        }
        let begins_item = marker(start);
        if let Some(open) = ["```", "~~~"].into_iter().find(|open| start.starts_with(open)) {
            fence = Some(open);
            push(&mut wrapped, line);
        } else if start.starts_with(['#', '|']) || is_definition(start) {
            push(&mut wrapped, line);
        } else if let Some(width) = begins_item {
            let indent = line.len() - start.len();
            item = Some(indent + width);
            break_line(start, indent, indent + width, &mut wrapped);
        } else if let (Some(indent), false) = (item, after_blank) {
            // A line that goes on with an item is part of it, wherever its author began it.
            break_line(start, indent, indent, &mut wrapped);
        } else {
            let indent = line.len() - start.len();
            item = item.filter(|item| indent >= *item);
            // Code that is only indented has been given a fence; this is none.
            let indent = if item.is_none() { 0 } else { indent };
            break_line(start, indent, indent, &mut wrapped);
        }
        after_blank = false;
    }
    wrapped
}

fn push(wrapped: &mut String, line: &str) {
    wrapped.push_str(line.trim_end());
    wrapped.push('\n');
}

/// A line without characters that source code cannot have: control characters, and those that reverse the direction of
/// the text around them.
fn printable(line: &str) -> String {
    let mut printable = String::with_capacity(line.len());
    for c in line.chars() {
        match c {
            '\t' => printable.push_str("    "),
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {}
            c if c.is_control() => printable.push(' '),
            c => printable.push(c),
        }
    }
    printable
}

/// The width of a list item's marker with the space behind it: 2 for `- `, 3 for `1. `.
fn marker(line: &str) -> Option<usize> {
    let digits = line.len() - line.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let rest = &line[digits..];
    let is_marker = match digits {
        0 => rest.starts_with(['-', '*', '+']),
        1..=9 => rest.starts_with(['.', ')']),
        _ => false,
    };
    let spaces = rest.get(1..).map_or(0, |rest| rest.len() - rest.trim_start_matches(' ').len());
    // With more spaces there would be code in the item.
    (is_marker && spaces > 0).then_some(digits + 1 + if spaces > 4 { 1 } else { spaces })
}

/// Whether a line says where a label leads: `[label]: https://…`.
fn is_definition(line: &str) -> bool {
    line.starts_with('[') && line.split_once("]:").is_some_and(|(label, _)| !label.contains(' '))
}

/// Whether a word would mean something else at the beginning of a line: a list item, a heading, a quotation, a rule.
fn begins_block(word: &str) -> bool {
    let is_numbered = word.trim_start_matches(|c: char| c.is_ascii_digit());
    matches!(word, "-" | "*" | "+")
        || word.starts_with(['#', '>', '|', '='])
        || ["```", "~~~", "---", "***", "___"].iter().any(|mark| word.starts_with(mark))
        || (is_numbered.len() < word.len() && matches!(is_numbered, "." | ")"))
}

/// Breaks one line. What comes after the first break is indented as given.
fn break_line(line: &str, indent: usize, continuation: usize, wrapped: &mut String) {
    let quotation: String = line.chars().take_while(|c| matches!(c, '>' | ' ')).collect();
    let prefix = format!("{}{quotation}", " ".repeat(continuation));
    wrapped.push_str(&" ".repeat(indent));
    let mut column = indent;
    let mut is_first = true;
    for word in line.split(' ').filter(|word| !word.is_empty()) {
        let width = word.chars().count();
        if !is_first && column + 1 + width > WIDTH && !begins_block(word) {
            wrapped.push('\n');
            wrapped.push_str(&prefix);
            column = prefix.len();
            is_first = true;
        }
        if !is_first {
            wrapped.push(' ');
            column += 1;
        }
        wrapped.push_str(word);
        column += width;
        is_first = false;
    }
    wrapped.push('\n');
}

#[cfg(test)]
mod tests {
    use super::wrap;

    #[test]
    fn continuations_belong_to_their_items() {
        let long = "word ".repeat(25);
        let text = format!("1. {long}\nlazy\n10. {long}\n  - {long}\n     too far\n\nafter\n> {long}");
        let expected = "\
1. word word word word word word word word word word word word word word word word word word word word word
   word word word word
   lazy
10. word word word word word word word word word word word word word word word word word word word word word
    word word word word
  - word word word word word word word word word word word word word word word word word word word word word
    word word word word
    too far

after
> word word word word word word word word word word word word word word word word word word word word word
> word word word word
";
        assert_eq!(wrap(&text), expected);
    }

    #[test]
    fn no_line_begins_with_what_would_begin_something_else() {
        let filling = "x".repeat(106);
        for word in ["-", "1.", "12)", "#", ">", "+", "*", "---", "```", "====", "|"] {
            let text = wrap(&format!("{filling} {word} after"));
            assert!(text.lines().skip(1).all(|line| line == "after"), "{text}");
        }
        assert!(wrap(&format!("{filling} -word")).contains("\n-word"));
    }

    #[test]
    fn nothing_that_source_cannot_have() {
        assert_eq!(wrap("a\tb\u{202E}c\rd\u{0}e\n\tcode\n\n\n\nf  \n"), "a bc d e\ncode\n\nf\n");
        assert_eq!(wrap("```\n\tcode  \n\n\n```\n"), "```\n    code\n\n\n```\n");
    }
}
