//! From byte offsets to lines, columns and characters, in constant time however long the text or its lines are.

use crate::diagnostic::Span;

/// How many bytes lie between two places whose number of characters is written down.
const STEP: usize = 32;

/// A text's lines and characters.
#[derive(Clone, Debug, Default)]
pub(super) struct Lines {
    /// First byte of each line.
    starts: Vec<usize>,
    /// Number of characters before every `STEP`th byte; empty if every character is a byte.
    characters: Vec<usize>,
}

impl Lines {
    /// Reads a text once.
    pub(super) fn new(text: &str) -> Self {
        let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at + 1);
        let starts = std::iter::once(0).chain(breaks).collect();
        let mut characters = Vec::new();
        if !text.is_ascii() {
            let mut count = 0;
            for chunk in text.as_bytes().chunks(STEP) {
                characters.push(count);
                count += count_characters(chunk);
            }
        }
        Self { starts, characters }
    }

    /// The span from one byte offset to another.
    pub(super) fn span(&self, text: &str, start: usize, end: usize) -> Span {
        let line = self.line(start);
        let first = self.start(line);
        let column = self.character(text, start) - self.character(text, first) + 1;
        Span { start, end: end.max(start), line, column }
    }

    /// The line, from 1, that a byte is on.
    pub(super) fn line(&self, byte: usize) -> usize {
        self.starts.partition_point(|start| *start <= byte).max(1)
    }

    /// First byte of a line, counted from 1.
    pub(super) fn start(&self, line: usize) -> usize {
        line.checked_sub(1).and_then(|line| self.starts.get(line)).copied().unwrap_or_default()
    }

    /// One past the last byte of the line that `byte` is on, its line break and trailing white space left out.
    pub(super) fn end_of_line(&self, text: &str, byte: usize) -> usize {
        let end = self.starts.get(self.line(byte)).copied().unwrap_or(text.len());
        let rest = text.get(byte..end).unwrap_or_default();
        byte + rest.trim_end().len()
    }

    /// The byte at which a character, counted from 0, begins.
    pub(super) fn byte(&self, text: &str, character: usize) -> usize {
        if self.characters.is_empty() {
            return character.min(text.len());
        }
        let step = self.characters.partition_point(|count| *count <= character).saturating_sub(1);
        let base = step * STEP;
        let wanted = character - self.characters.get(step).copied().unwrap_or_default();
        // A step may begin inside a character, whose first byte the step before has counted.
        let bytes = text.as_bytes().get(base..).unwrap_or_default().iter();
        bytes
            .enumerate()
            .filter(|(_, byte)| !is_continuation(**byte))
            .nth(wanted)
            .map_or(text.len(), |(offset, _)| base + offset)
    }

    /// The number of characters before a byte.
    fn character(&self, text: &str, byte: usize) -> usize {
        if self.characters.is_empty() {
            return byte;
        }
        let step = (byte / STEP).min(self.characters.len() - 1);
        let between = text.as_bytes().get(step * STEP..byte.min(text.len())).unwrap_or_default();
        self.characters.get(step).copied().unwrap_or_default() + count_characters(between)
    }
}

/// The number of characters that begin in some bytes.
fn count_characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| !is_continuation(**byte)).count()
}

/// Whether a byte of UTF-8 is not the first one of a character.
fn is_continuation(byte: u8) -> bool {
    byte & 0b1100_0000 == 0b1000_0000
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every character of a text, by the slow and obvious way, against the fast one.
    fn check(text: &str) {
        let lines = Lines::new(text);
        let (mut line, mut column) = (1, 1);
        for (count, (byte, character)) in text.char_indices().enumerate() {
            assert_eq!(lines.byte(text, count), byte, "byte of character {count}");
            let span = lines.span(text, byte, byte + character.len_utf8());
            assert_eq!((span.line, span.column), (line, column), "place of byte {byte}");
            if character == '\n' {
                (line, column) = (line + 1, 1);
            } else {
                column += 1;
            }
        }
        assert_eq!(lines.byte(text, text.chars().count() + 5), text.len());
    }

    #[test]
    fn ascii() {
        check("");
        check("a\nbc\n\nd");
        check(&"long line ".repeat(200));
    }

    #[test]
    fn characters_of_several_bytes() {
        check("\u{feff}é: ü\r\n日本: 🚀\n");
        check(&"é日🚀a\n".repeat(300));
        check(&"🚀".repeat(1000));
    }

    #[test]
    fn a_line_ends_before_its_break() {
        let text = "a: b  \r\nc";
        let lines = Lines::new(text);
        assert_eq!(lines.end_of_line(text, 0), 4);
        assert_eq!(lines.end_of_line(text, 8), 9);
    }
}
