//! Points in time and calendar dates, as services write them and not only as RFC 3339 does.

use std::fmt;
use std::str::FromStr;
use std::time::{Duration, SystemTime};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A point in time.
///
/// Reads RFC 3339 with and without a fraction, offsets without a colon (`+0000`), and `2020-01-31 12:00:00` without an
/// offset as UTC. What it cannot read it keeps, and writes back as it came: see [`Timestamp::is_known`]. It is written
/// as RFC 3339 in UTC, and ordered by time; those that were not understood come last, by their text.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Timestamp(Repr<jiff::Timestamp>);

/// A calendar date, `2020-01-31`. What it cannot read it keeps, and writes back as it came.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date(Repr<jiff::civil::Date>);

/// A value that was understood, or the text that was not.
#[derive(Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
enum Repr<T> {
    Known(T),
    Raw(Box<str>),
}

impl Timestamp {
    /// The present, as the system's clock has it.
    pub fn now() -> Self {
        Self(Repr::Known(jiff::Timestamp::now()))
    }

    /// So many seconds after 1970-01-01T00:00:00Z; `None` beyond the year 9999.
    pub fn from_unix_seconds(seconds: i64) -> Option<Self> {
        jiff::Timestamp::from_second(seconds).ok().map(|instant| Self(Repr::Known(instant)))
    }

    /// So many milliseconds after 1970-01-01T00:00:00Z; `None` beyond the year 9999.
    pub fn from_unix_milliseconds(milliseconds: i64) -> Option<Self> {
        jiff::Timestamp::from_millisecond(milliseconds).ok().map(|instant| Self(Repr::Known(instant)))
    }

    /// Reads a text in one of the forms above, and keeps it if it is in none of them.
    pub(crate) fn lenient(text: &str) -> Self {
        Self(match read_timestamp(text) {
            Some(instant) => Repr::Known(instant),
            None => Repr::Raw(text.into()),
        })
    }

    /// Whether the text was understood. One that you made yourself always is.
    pub fn is_known(&self) -> bool {
        self.known().is_some()
    }

    /// The text, if it was not understood.
    pub fn raw(&self) -> Option<&str> {
        match &self.0 {
            Repr::Known(_) => None,
            Repr::Raw(text) => Some(text),
        }
    }

    /// Whole seconds since 1970-01-01T00:00:00Z.
    pub fn unix_seconds(&self) -> Option<i64> {
        self.known().map(|instant| instant.as_second())
    }

    /// Whole milliseconds since 1970-01-01T00:00:00Z.
    pub fn unix_milliseconds(&self) -> Option<i64> {
        self.known().map(|instant| instant.as_millisecond())
    }

    /// The same as the standard library has it.
    pub fn system_time(&self) -> Option<SystemTime> {
        self.known().map(|instant| SystemTime::from(*instant))
    }

    /// The same without the fraction of a second. What is not known stays as it is.
    #[must_use]
    pub fn whole_seconds(self) -> Self {
        self.unix_seconds().and_then(Self::from_unix_seconds).unwrap_or(self)
    }

    /// So much later; `None` if this one is not known, or beyond the year 9999.
    pub fn checked_add(&self, duration: Duration) -> Option<Self> {
        self.known()?.checked_add(duration).ok().map(|instant| Self(Repr::Known(instant)))
    }

    /// So much earlier; `None` if this one is not known, or before the year -9999.
    pub fn checked_sub(&self, duration: Duration) -> Option<Self> {
        self.known()?.checked_sub(duration).ok().map(|instant| Self(Repr::Known(instant)))
    }

    fn known(&self) -> Option<&jiff::Timestamp> {
        match &self.0 {
            Repr::Known(instant) => Some(instant),
            Repr::Raw(_) => None,
        }
    }
}

impl Date {
    /// A day of the Gregorian calendar, if there is one.
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        jiff::civil::Date::new(year, month, day).ok().map(|date| Self(Repr::Known(date)))
    }

    /// Whether the text was understood. One that you made yourself always is.
    pub fn is_known(&self) -> bool {
        self.known().is_some()
    }

    /// The text, if it was not understood.
    pub fn raw(&self) -> Option<&str> {
        match &self.0 {
            Repr::Known(_) => None,
            Repr::Raw(text) => Some(text),
        }
    }

    /// The year.
    pub fn year(&self) -> Option<i16> {
        self.known().map(|date| date.year())
    }

    /// The month, 1 to 12.
    pub fn month(&self) -> Option<i8> {
        self.known().map(|date| date.month())
    }

    /// The day of the month, 1 to 31.
    pub fn day(&self) -> Option<i8> {
        self.known().map(|date| date.day())
    }

    fn known(&self) -> Option<&jiff::civil::Date> {
        match &self.0 {
            Repr::Known(date) => Some(date),
            Repr::Raw(_) => None,
        }
    }
}

/// The instant that a text means.
fn read_timestamp(text: &str) -> Option<jiff::Timestamp> {
    let text = text.trim();
    // A date alone could be read as midnight, but nothing says in which time zone.
    if !text.contains(':') {
        return None;
    }
    text.parse().ok().or_else(|| {
        let civil: jiff::civil::DateTime = text.parse().ok()?;
        civil.to_zoned(jiff::tz::TimeZone::UTC).ok().map(|zoned| zoned.timestamp())
    })
}

/// The date that a text means. A text with a time of day means more than a date, so it is not one.
fn read_date(text: &str) -> Option<jiff::civil::Date> {
    let text = text.trim();
    if text.len() > "2020-01-31".len() { None } else { text.parse().ok() }
}

/// A text that is not a point in time, or not a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseTimeError {
    expected: &'static str,
    text: String,
}

impl fmt::Display for ParseTimeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:?} is not {}", self.text, self.expected)
    }
}

impl std::error::Error for ParseTimeError {}

impl FromStr for Timestamp {
    type Err = ParseTimeError;

    /// Reads `2020-01-31T12:00:00Z` and the other forms above; here, what cannot be read is an error.
    fn from_str(text: &str) -> Result<Self, ParseTimeError> {
        read_timestamp(text).map(|instant| Self(Repr::Known(instant))).ok_or_else(|| ParseTimeError {
            expected: "a point in time such as 2020-01-31T12:00:00Z",
            text: text.to_owned(),
        })
    }
}

impl FromStr for Date {
    type Err = ParseTimeError;

    /// Reads `2020-01-31`; here, what cannot be read is an error.
    fn from_str(text: &str) -> Result<Self, ParseTimeError> {
        read_date(text)
            .map(|date| Self(Repr::Known(date)))
            .ok_or_else(|| ParseTimeError { expected: "a date such as 2020-01-31", text: text.to_owned() })
    }
}

impl TryFrom<&str> for Timestamp {
    type Error = ParseTimeError;

    fn try_from(text: &str) -> Result<Self, ParseTimeError> {
        text.parse()
    }
}

impl TryFrom<&str> for Date {
    type Error = ParseTimeError;

    fn try_from(text: &str) -> Result<Self, ParseTimeError> {
        text.parse()
    }
}

impl From<SystemTime> for Timestamp {
    /// A time beyond the years -9999 and 9999 becomes the last one within.
    fn from(time: SystemTime) -> Self {
        let nearest = if time < SystemTime::UNIX_EPOCH { jiff::Timestamp::MIN } else { jiff::Timestamp::MAX };
        Self(Repr::Known(jiff::Timestamp::try_from(time).unwrap_or(nearest)))
    }
}

impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Repr::Known(instant) => instant.fmt(f),
            Repr::Raw(text) => f.write_str(text),
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Repr::Known(date) => date.fmt(f),
            Repr::Raw(text) => f.write_str(text),
        }
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Repr::Known(instant) => write!(f, "{instant}"),
            Repr::Raw(text) => write!(f, "unknown {text:?}"),
        }
    }
}

impl fmt::Debug for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Repr::Known(date) => write!(f, "{date}"),
            Repr::Raw(text) => write!(f, "unknown {text:?}"),
        }
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Serialize for Date {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self::lenient(&String::deserialize(deserializer)?))
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        Ok(Self(match read_date(&text) {
            Some(date) => Repr::Known(date),
            None => Repr::Raw(text.into()),
        }))
    }
}
