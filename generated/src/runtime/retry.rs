//! When a request is sent again, and after how long.

use std::sync::Mutex;
use std::sync::PoisonError;
use std::time::{Duration, SystemTime};

use http::{HeaderMap, StatusCode};

use super::body::random;

/// When a request is sent again, and after how long.
///
/// A 429 is always tried again, because the service has not done anything yet. A 408, a 5xx, a timeout and a connection
/// that fails or breaks are tried again only for methods that are safe to repeat (GET, HEAD, OPTIONS, TRACE, PUT,
/// DELETE), unless an operation is known to be otherwise than its method promises. The service's own `retry-after-ms`
/// or `Retry-After` is kept to; if it is longer than [`longest_wait`](Self::longest_wait), the call fails at once.
/// Otherwise the waits grow exponentially, with jitter.
#[derive(Clone, Debug, PartialEq)]
pub struct RetryPolicy {
    attempts: u32,
    first_wait: Duration,
    longest_backoff: Duration,
    longest_wait: Duration,
    longest_total: Option<Duration>,
    repeat_unsafe: bool,
}

impl Default for RetryPolicy {
    /// Three attempts; waits of about 0.5 s and 1 s unless the service says otherwise, and then of at most a minute.
    fn default() -> Self {
        Self {
            attempts: 3,
            first_wait: Duration::from_millis(500),
            longest_backoff: Duration::from_secs(20),
            longest_wait: Duration::from_secs(60),
            longest_total: None,
            repeat_unsafe: false,
        }
    }
}

impl RetryPolicy {
    /// Sends everything once.
    pub fn never() -> Self {
        Self { attempts: 1, ..Self::default() }
    }

    /// Sends a request at most so many times in all; 0 counts as 1.
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts.max(1);
        self
    }

    /// About how long to wait before the second attempt. It doubles with each further one, up to `longest`.
    pub fn backoff(mut self, first: Duration, longest: Duration) -> Self {
        self.first_wait = first;
        self.longest_backoff = longest;
        self
    }

    /// The longest wait that the service may ask for. If it asks for more, the call fails instead.
    pub fn longest_wait(mut self, longest: Duration) -> Self {
        self.longest_wait = longest;
        self
    }

    /// No attempt begins later than this after the first one.
    pub fn longest_total(mut self, longest: Duration) -> Self {
        self.longest_total = Some(longest);
        self
    }

    /// Also repeats what may have been done already: a POST, a PATCH or an operation that is known not to be safe to repeat,
    /// after a 5xx, a timeout or a broken connection.
    /// Only where doing it twice does no harm.
    pub fn repeat_unsafe(mut self) -> Self {
        self.repeat_unsafe = true;
        self
    }

    /// How long to wait before another attempt, or `None` if there is none.
    pub(crate) fn wait(&self, fault: &Retryable, attempts: u32, elapsed: Duration) -> Option<Duration> {
        if attempts >= self.attempts || !(fault.rejected || self.repeat_unsafe || fault.repeatable) {
            return None;
        }
        let wait = match fault.retry_after {
            Some(asked) if asked > self.longest_wait => return None,
            Some(asked) => asked,
            None => self.jittered(attempts),
        };
        (!self.is_over(elapsed.saturating_add(wait))).then_some(wait)
    }

    /// Whether it is too late for another attempt, so long after the first one began.
    pub(crate) fn is_over(&self, elapsed: Duration) -> bool {
        self.longest_total.is_some_and(|longest| elapsed > longest)
    }

    /// Between half of the backoff and all of it.
    fn jittered(&self, attempts: u32) -> Duration {
        let doubled = self.first_wait.saturating_mul(2_u32.saturating_pow(attempts.saturating_sub(1)));
        let longest = doubled.min(self.longest_backoff);
        // 53 bits: what an `f64` holds exactly.
        let share = (random() >> 11) as f64 / (1_u64 << 53) as f64;
        Duration::try_from_secs_f64(longest.as_secs_f64() * (0.5 + share / 2.0)).unwrap_or(longest)
    }
}

/// A fault after which the same request may succeed.
pub(crate) struct Retryable {
    /// Whether doing it twice is the same as doing it once.
    pub(crate) repeatable: bool,
    /// The service has said that it did nothing: repeating does no harm.
    pub(crate) rejected: bool,
    pub(crate) retry_after: Option<Duration>,
}

/// Whether the same request may succeed after this status.
pub(crate) fn may_pass(status: StatusCode) -> bool {
    matches!(status, StatusCode::TOO_MANY_REQUESTS | StatusCode::REQUEST_TIMEOUT) || status.is_server_error()
}

/// How long the service asks to wait: `retry-after-ms`, else `Retry-After` as seconds or as a date.
pub(crate) fn retry_after(headers: &HeaderMap, now: SystemTime) -> Option<Duration> {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok()).map(str::trim);
    let number = |text: &str| text.parse::<f64>().ok().filter(|number| *number >= 0.0);
    if let Some(milliseconds) = text("retry-after-ms").and_then(number) {
        return Duration::try_from_secs_f64(milliseconds / 1000.0).ok();
    }
    let wait = text("retry-after")?;
    if let Some(seconds) = number(wait) {
        return Duration::try_from_secs_f64(seconds).ok();
    }
    let date = SystemTime::from(jiff::fmt::rfc2822::parse(wait).ok()?.timestamp());
    // A date that has passed means: now.
    Some(date.duration_since(now).unwrap_or_default())
}

/// How many retries a client has left, over all its calls: so that a service in trouble is not sent thrice what it
/// cannot bear already. A retry costs, a success gives back. A 429 costs nothing: a service that says so is not in
/// trouble.
#[derive(Debug)]
pub(crate) struct Budget(Mutex<u32>);

impl Budget {
    const FULL: u32 = 500;
    const COST: u32 = 5;

    /// Takes the cost of a retry; `false` if not enough is left.
    pub(crate) fn take(&self) -> bool {
        let mut left = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match left.checked_sub(Self::COST) {
            Some(rest) => {
                *left = rest;
                true
            }
            None => false,
        }
    }

    /// Gives back what a success is worth.
    pub(crate) fn put(&self) {
        let mut left = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *left = Self::FULL.min(*left + 1);
    }
}

impl Default for Budget {
    fn default() -> Self {
        Self(Mutex::new(Self::FULL))
    }
}
