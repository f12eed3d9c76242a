//! Blocks of code in CommonMark: between fences, or indented.

/// The fence that a line opens or closes a block with.
pub(super) fn fence_of(line: &str) -> Option<String> {
    let first = line.chars().next().filter(|first| matches!(first, '`' | '~'))?;
    let fence: String = line.chars().take_while(|character| *character == first).collect();
    (fence.len() >= 3).then_some(fence)
}

/// Puts a fence around code that is only indented, and says whether there was any.
pub(super) fn fenced(prose: &str) -> (String, bool) {
    if !prose.contains("\n    ") && !prose.starts_with("    ") {
        return (prose.to_owned(), false);
    }
    let mut has_code = false;
    let lines: Vec<&str> = prose.split_inclusive('\n').collect();
    let is_code = |line: &str| line.starts_with("    ") && !line.trim().is_empty();
    let mut result = String::with_capacity(prose.len());
    // Indented lines of a list belong to its items, and those after a line of prose to the paragraph.
    let (mut in_list, mut after_blank, mut at) = (false, true, 0);
    while let Some(line) = lines.get(at) {
        if is_code(line) && after_blank && !in_list {
            let mut end = at;
            while lines.get(end).is_some_and(|line| is_code(line) || line.trim().is_empty()) {
                end += 1;
            }
            while end > at && lines.get(end - 1).is_some_and(|line| line.trim().is_empty()) {
                end -= 1;
            }
            has_code = true;
            result.push_str("```text\n");
            for line in lines.iter().take(end).skip(at) {
                result.push_str(line.get(4..).unwrap_or(line));
            }
            if !result.ends_with('\n') {
                result.push('\n');
            }
            result.push_str("```\n");
            at = end;
            after_blank = false;
            continue;
        }
        let trimmed = line.trim_start();
        if !trimmed.is_empty() && !line.starts_with(' ') {
            in_list = is_item(trimmed);
        }
        in_list |= is_item(trimmed);
        after_blank = trimmed.is_empty();
        result.push_str(line);
        at += 1;
    }
    (result, has_code)
}

fn is_item(line: &str) -> bool {
    let numbered = line.trim_start_matches(|digit: char| digit.is_ascii_digit());
    ["- ", "* ", "+ "].iter().any(|bullet| line.starts_with(bullet))
        || (numbered.len() < line.len() && (numbered.starts_with(". ") || numbered.starts_with(") ")))
}
