//! Holding calls back, so that a service's own limit is not met.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use super::Clock;

/// So many calls in so much time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RateLimit {
    interval: Duration,
    burst: u32,
}

impl RateLimit {
    /// So many calls a second, evenly spread; 0 counts as 1.
    pub fn per_second(calls: u32) -> Self {
        Self::new(calls, Duration::from_secs(1))
    }

    /// So many calls in each period, evenly spread; 0 counts as 1.
    pub fn new(calls: u32, period: Duration) -> Self {
        Self { interval: period / calls.max(1), burst: 1 }
    }

    /// Lets so many calls go at once after a pause, before the even pace begins.
    #[must_use]
    pub fn burst(mut self, calls: u32) -> Self {
        self.burst = calls.max(1);
        self
    }
}

/// The limits of a client, each with the operations that it is for. Clones share what has been used of them.
#[derive(Clone, Default)]
pub(crate) struct RateLimits(Vec<(String, Arc<Limiter>)>);

/// A limit, and when the next call may go. (This is the generic cell rate algorithm.)
struct Limiter {
    limit: RateLimit,
    next: Mutex<Duration>,
}

impl RateLimits {
    /// Sets one limit for several names, which share it.
    pub(crate) fn set(&mut self, names: &[&str], limit: RateLimit) {
        let limiter = Arc::new(Limiter { limit, next: Mutex::default() });
        self.0.retain(|(known, _)| !names.contains(&known.as_str()));
        self.0.extend(names.iter().map(|name| ((*name).to_owned(), Arc::clone(&limiter))));
    }

    /// Waits until a call of an operation may go.
    pub(crate) async fn pass(&self, operation: &str, clock: &dyn Clock) {
        let fits = |(prefix, _): &&(String, Arc<Limiter>)| {
            operation == prefix
                || prefix.is_empty()
                || (prefix.ends_with('.') && operation.starts_with(prefix.as_str()))
        };
        let Some((_, limiter)) = self.0.iter().filter(fits).max_by_key(|(prefix, _)| prefix.len()) else { return };
        let wait = limiter.reserve(clock.elapsed());
        if !wait.is_zero() {
            clock.sleep(wait).await;
        }
    }
}

impl Limiter {
    /// Takes the next turn and says how long it is until then.
    fn reserve(&self, now: Duration) -> Duration {
        let mut next = self.next.lock().unwrap_or_else(PoisonError::into_inner);
        let turn = (*next).max(now);
        *next = turn.saturating_add(self.limit.interval);
        // As many turns as make a burst may be taken ahead of their time.
        let ahead = self.limit.interval.saturating_mul(self.limit.burst - 1);
        turn.saturating_sub(ahead).saturating_sub(now)
    }
}
