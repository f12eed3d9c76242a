//! Time, behind a trait: so that tokens age, retries wait and calls time out under any async runtime, and in tests
//! without waiting.

use std::time::{Duration, Instant, SystemTime};

use futures_core::future::BoxFuture;

/// What a client knows of time.
pub trait Clock: Send + Sync + 'static {
    /// The time of day: tokens expire by it.
    fn now(&self) -> SystemTime;

    /// The time since some fixed moment, which never goes backwards: waits are measured by it.
    fn elapsed(&self) -> Duration;

    /// Completes after a while.
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()>;
}

/// As long as nobody waits: the ends of longer sleeps are beyond what some systems can count to.
const FOREVER: Duration = Duration::from_secs(100 * 365 * 24 * 60 * 60);

/// The system's clock. It sleeps on a timer thread of its own, and so under every runtime: Tokio's timer would panic in
/// a runtime that was built without timers, and nothing tells whether this one was.
#[derive(Clone, Debug)]
pub struct SystemClock {
    origin: Instant,
}

impl Default for SystemClock {
    fn default() -> Self {
        Self { origin: Instant::now() }
    }
}

impl Clock for SystemClock {
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }

    fn elapsed(&self) -> Duration {
        self.origin.elapsed()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        Box::pin(futures_timer::Delay::new(duration.min(FOREVER)))
    }
}

/// The output of a future, or `None` if it takes too long.
pub(crate) async fn within<F: Future>(clock: &dyn Clock, limit: Option<Duration>, future: F) -> Option<F::Output> {
    let Some(limit) = limit else { return Some(future.await) };
    let future = std::pin::pin!(future);
    match futures_util::future::select(future, clock.sleep(limit)).await {
        futures_util::future::Either::Left((output, _)) => Some(output),
        futures_util::future::Either::Right(_) => None,
    }
}
