//! Holding calls back, so that a service's own limit is not met.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};
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
    #[must_use]
    pub fn per_second(calls: u32) -> Self {
        Self::new(calls, Duration::from_secs(1))
    }

    /// So many calls in each period, evenly spread; 0 counts as 1.
    #[must_use]
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

impl RateLimits {
    /// Sets one limit for several names, which share it.
    pub(crate) fn set(&mut self, names: &[&str], limit: RateLimit) {
        let limiter = Arc::new(Limiter { limit, line: Mutex::default() });
        let names: Vec<_> = names.iter().map(|name| name.trim_end_matches('.')).collect();
        self.0.retain(|(known, _)| !names.contains(&known.as_str()));
        self.0.extend(names.into_iter().map(|name| (name.to_owned(), Arc::clone(&limiter))));
    }

    /// Waits until a call of an operation may go.
    pub(crate) async fn pass(&self, operation: &str, clock: &dyn Clock) {
        let fits = |(name, _): &&(String, Arc<Limiter>)| match operation.strip_prefix(name.as_str()) {
            Some(rest) => name.is_empty() || rest.is_empty() || rest.starts_with('.'),
            None => false,
        };
        if let Some((_, limiter)) = self.0.iter().filter(fits).max_by_key(|(name, _)| name.len()) {
            limiter.pass(clock).await;
        }
    }
}

/// A limit, and who waits for it. (The pace is that of the generic cell rate algorithm.)
struct Limiter {
    limit: RateLimit,
    line: Mutex<Line>,
}

/// Calls in the order in which they came. Only the first of them looks at the clock.
#[derive(Default)]
struct Line {
    /// When the next turn is, if none is taken ahead of its time.
    next: Duration,
    /// The number of the call that comes next.
    number: u64,
    /// What wakes a call that waits to be the first.
    waiting: BTreeMap<u64, Option<Waker>>,
}

impl Limiter {
    /// Waits for a turn, and takes it. A call that is dropped before it has its turn leaves it to the next one.
    async fn pass(&self, clock: &dyn Clock) {
        let place = Place::at_the_end(self);
        std::future::poll_fn(|context| place.poll_first(context)).await;
        // As many turns as make a burst may be taken ahead of their time.
        let ahead = self.limit.interval.saturating_mul(self.limit.burst - 1);
        let wait = self.line().next.saturating_sub(ahead).saturating_sub(clock.elapsed());
        if !wait.is_zero() {
            clock.sleep(wait).await;
        }
        let mut line = self.line();
        line.next = line.next.max(clock.elapsed()).saturating_add(self.limit.interval);
    }

    fn line(&self) -> MutexGuard<'_, Line> {
        self.line.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A call's place in the line, until it is dropped.
struct Place<'l> {
    limiter: &'l Limiter,
    number: u64,
}

impl<'l> Place<'l> {
    fn at_the_end(limiter: &'l Limiter) -> Self {
        let mut line = limiter.line();
        let number = line.number;
        line.number += 1;
        line.waiting.insert(number, None);
        Self { limiter, number }
    }

    /// Ready once it is the first.
    fn poll_first(&self, context: &Context<'_>) -> Poll<()> {
        let mut line = self.limiter.line();
        if line.waiting.keys().next() == Some(&self.number) {
            return Poll::Ready(());
        }
        line.waiting.insert(self.number, Some(context.waker().clone()));
        Poll::Pending
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        let mut line = self.limiter.line();
        line.waiting.remove(&self.number);
        if let Some(waker) = line.waiting.values().next().and_then(Option::as_ref) {
            waker.wake_by_ref();
        }
    }
}
