//! A clock for tests, that does not wait.

use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};
use std::time::{Duration, SystemTime};

use futures_core::future::BoxFuture;

use super::Clock;

/// A clock for tests. Its time stands still until somebody sleeps; then it jumps to the end of the shortest sleep.
///
/// Clones are the same clock. It is meant for transports that answer by this clock or at once, like `MockTransport`: a
/// call that waits for a real network would time out immediately.
#[derive(Clone, Debug)]
pub struct TestClock {
    state: Arc<Mutex<State>>,
}

#[derive(Debug)]
struct State {
    start: SystemTime,
    elapsed: Duration,
    sleepers: Vec<(u64, Duration)>,
    next: u64,
    waits: Vec<Duration>,
}

impl TestClock {
    /// A clock that starts at this time of day.
    pub fn starting_at(start: SystemTime) -> Self {
        let state = State { start, elapsed: Duration::ZERO, sleepers: Vec::new(), next: 0, waits: Vec::new() };
        Self { state: Arc::new(Mutex::new(state)) }
    }

    /// Lets time pass.
    pub fn advance(&self, duration: Duration) {
        let mut state = self.state();
        state.elapsed = state.elapsed.saturating_add(duration);
    }

    /// The sleeps that came to their end, in that order: the waits between retries, for one.
    pub fn waits(&self) -> Vec<Duration> {
        self.state().waits.clone()
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Default for TestClock {
    /// A clock that starts in the year 2033.
    fn default() -> Self {
        Self::starting_at(SystemTime::UNIX_EPOCH + Duration::from_secs(2_000_000_000))
    }
}

impl Clock for TestClock {
    fn now(&self) -> SystemTime {
        let state = self.state();
        state.start.checked_add(state.elapsed).unwrap_or(state.start)
    }

    fn elapsed(&self) -> Duration {
        self.state().elapsed
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        let mut state = self.state();
        let (id, deadline) = (state.next, state.elapsed.saturating_add(duration));
        state.next += 1;
        state.sleepers.push((id, deadline));
        Box::pin(Sleep { clock: self.clone(), id, duration, deadline, polled: false })
    }
}

/// A sleep by a [`TestClock`].
struct Sleep {
    clock: TestClock,
    id: u64,
    duration: Duration,
    deadline: Duration,
    polled: bool,
}

impl Future for Sleep {
    type Output = ();

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<()> {
        let mut state = self.clock.state();
        // Everything else gets its turn before time moves on.
        let first = state.sleepers.iter().all(|(_, deadline)| *deadline >= self.deadline);
        if state.elapsed >= self.deadline || (self.polled && first) {
            state.elapsed = state.elapsed.max(self.deadline);
            state.waits.push(self.duration);
            return Poll::Ready(());
        }
        drop(state);
        self.polled = true;
        context.waker().wake_by_ref();
        Poll::Pending
    }
}

impl Drop for Sleep {
    fn drop(&mut self) {
        let id = self.id;
        self.clock.state().sleepers.retain(|(sleeper, _)| *sleeper != id);
    }
}
