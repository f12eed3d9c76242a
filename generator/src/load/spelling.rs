//! Names that are spelt almost alike.

use strsim::osa_distance;

/// What comes after so many characters does not count.
const LONGEST: usize = 64;

/// The candidate that is spelt most like a name, letter case aside, if no more than so many letters are to be changed,
/// added, left out or swapped.
pub fn nearest<'a>(name: &str, candidates: impl IntoIterator<Item = &'a str>, furthest: usize) -> Option<&'a str> {
    let name = beginning(name);
    let near = candidates.into_iter().filter_map(|candidate| {
        let other = beginning(candidate);
        let length = other.chars().count();
        // Names whose lengths differ by more need more letters; most are dismissed here.
        let may_be_near = length.abs_diff(name.chars().count()) <= furthest;
        let distance = may_be_near.then(|| osa_distance(&name, &other))?;
        (distance <= furthest && distance < length).then_some((distance, candidate))
    });
    near.min_by_key(|(distance, _)| *distance).map(|(_, candidate)| candidate)
}

fn beginning(name: &str) -> String {
    name.chars().flat_map(char::to_lowercase).take(LONGEST).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_candidate_is_found() {
        assert_eq!(nearest("strng", ["string", "integer"], 2), Some("string"));
        assert_eq!(nearest("Sting", ["string", "integer"], 2), Some("string"));
        assert_eq!(nearest("stirng", ["string", "integer"], 1), Some("string"));
        assert_eq!(nearest("blob", ["string", "integer"], 2), None);
        assert_eq!(nearest("x", ["y"], 2), None);
    }
}
