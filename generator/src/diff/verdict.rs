//! Which version the crate needs next.

use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use super::change::{Change, Class};

/// A version as Cargo understands it; what follows a `-` or `+` does not matter here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Version {
    /// Counts what breaks, from 1 on.
    pub major: u64,
    /// Counts what is added; what breaks, as long as `major` is 0.
    pub minor: u64,
    /// Counts everything else.
    pub patch: u64,
}

impl FromStr for Version {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let core = text.split(['-', '+']).next().unwrap_or_default();
        let mut numbers = core.split('.').map(|number| number.parse::<u64>());
        let mut next = || numbers.next().and_then(Result::ok).ok_or(());
        let version = Self { major: next()?, minor: next()?, patch: next()? };
        if numbers.next().is_some() { Err(()) } else { Ok(version) }
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}.{}", self.major, self.minor, self.patch)
    }
}

impl Version {
    /// The lowest version that may follow a change of a class. Before 1.0, Cargo takes the leftmost number that is not 0
    /// for the major one: what breaks moves it, and everything else moves the last.
    #[must_use]
    pub const fn after(self, class: Class) -> Self {
        let Self { major, minor, patch } = self;
        match class {
            Class::Breaking if major > 0 => Self { major: major + 1, minor: 0, patch: 0 },
            Class::Breaking if minor > 0 => Self { major, minor: minor + 1, patch: 0 },
            Class::Additive if major > 0 => Self { major, minor: minor + 1, patch: 0 },
            _ => Self { major, minor, patch: patch + 1 },
        }
    }
}

/// What a list of changes asks of the version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Verdict {
    /// The weightiest class; `None` if nothing has changed.
    pub class: Option<Class>,
    /// The version that the changes are counted from.
    pub base: Version,
    /// The lowest version that may follow.
    pub needed: Version,
    /// The version that the configuration has now.
    pub current: Version,
}

impl Verdict {
    /// The verdict over some changes, from one version to another.
    pub fn new(changes: &[Change], base: Version, current: Version) -> Self {
        let class = changes.iter().map(|change| change.class).max();
        Self { class, base, needed: class.map_or(base, |class| base.after(class)), current }
    }

    /// Whether the version says what the changes do.
    pub fn is_met(&self) -> bool {
        self.current >= self.needed
    }

    /// Whether the API broke and the version does not say so.
    pub fn hides_a_break(&self) -> bool {
        self.class == Some(Class::Breaking) && !self.is_met()
    }
}

#[cfg(test)]
mod tests {
    use super::{Class, Version};

    #[test]
    fn next_versions_before_and_after_one() {
        let cases = [
            ("0.0.3", Class::Breaking, "0.0.4"),
            ("0.0.3", Class::Additive, "0.0.4"),
            ("0.1.5", Class::Breaking, "0.2.0"),
            ("0.1.5", Class::Additive, "0.1.6"),
            ("0.1.5", Class::Documentation, "0.1.6"),
            ("1.2.3", Class::Breaking, "2.0.0"),
            ("1.2.3", Class::Additive, "1.3.0"),
            ("1.2.3", Class::WireOnly, "1.2.4"),
        ];
        for (base, class, next) in cases {
            let base: Version = base.parse().expect("a version");
            assert_eq!(base.after(class).to_string(), next, "{base} {class:?}");
        }
    }

    #[test]
    fn what_is_no_version() {
        for text in ["", "1", "1.2", "1.2.x", "1.2.3.4"] {
            assert_eq!(text.parse::<Version>(), Err(()), "{text}");
        }
        assert_eq!("1.2.3-beta.1+5".parse(), Ok(Version { major: 1, minor: 2, patch: 3 }));
    }
}
