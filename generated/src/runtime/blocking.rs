//! Calls that block the thread, for programs without an async runtime.
//!
//! They run on a Tokio runtime of one thread that all clients of the process share. It costs a channel per call and
//! keeps connections alive between calls, which a runtime per call would not.

use std::cell::Cell;
use std::io;
use std::sync::{OnceLock, mpsc};

use tokio::runtime::{Builder, Runtime};

use super::error::Kind;
use super::{Error, Items, Operation, Paged, Pages, Request, Response};

thread_local! {
    /// Whether this is the thread that blocking calls run on.
    static IS_WORKER: Cell<bool> = const { Cell::new(false) };
}

fn runtime() -> Result<&'static Runtime, Error> {
    static RUNTIME: OnceLock<io::Result<Runtime>> = OnceLock::new();
    let made = RUNTIME.get_or_init(|| {
        let mut builder = Builder::new_multi_thread();
        builder.worker_threads(1).thread_name("blocking-calls").enable_all();
        builder.on_thread_start(|| IS_WORKER.set(true)).build()
    });
    made.as_ref().map_err(|error| Error::new(Kind::Configuration, format!("no thread for blocking calls: {error}")))
}

/// Runs a future to its end on the shared runtime. Inside an async runtime it blocks that too, but does not panic.
fn wait<T: Send + 'static>(future: impl Future<Output = T> + Send + 'static) -> Result<T, Error> {
    if IS_WORKER.get() {
        let message = "a blocking call inside of another one (in a transport, a source of tokens or a signer) would wait \
                       for itself: await it";
        return Err(Error::new(Kind::Configuration, message));
    }
    let (send, receive) = mpsc::sync_channel(1);
    runtime()?.spawn(async move {
        // Nobody is waiting any more if this fails.
        send.send(future.await).ok();
    });
    receive.recv().map_err(|_| Error::new(Kind::Interrupted, "the call panicked"))
}

impl<Op: Operation> Request<Op> {
    /// Sends the request and waits for what the operation returns.
    pub fn send_blocking(self) -> Result<Op::Output, Error> {
        wait(self.send())?
    }

    /// Sends the request and waits for the whole response.
    pub fn send_full_blocking(self) -> Result<Response<Op::Output>, Error> {
        wait(self.send_full())?
    }
}

impl<Op: Paged> Pages<Op> {
    /// The pages as an iterator that waits for each.
    pub fn blocking(self) -> Blocking<Self> {
        Blocking(Some(self))
    }
}

impl<Op: Paged> Items<Op> {
    /// The items as an iterator that waits for each page.
    pub fn blocking(self) -> Blocking<Self> {
        Blocking(Some(self))
    }
}

/// A stream as an iterator that waits.
#[derive(Debug)]
#[must_use = "an iterator does nothing before it is asked for something"]
pub struct Blocking<S>(Option<S>);

impl<Op: Paged> Iterator for Blocking<Pages<Op>> {
    type Item = Result<Op::Output, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let mut pages = self.0.take()?;
        let waited = wait(async move {
            let page = pages.next().await;
            (page, pages)
        });
        match waited {
            Ok((page, pages)) => {
                self.0 = page.is_some().then_some(pages);
                page
            }
            Err(error) => Some(Err(error)),
        }
    }
}

impl<Op: Paged> Iterator for Blocking<Items<Op>> {
    type Item = Result<Op::Item, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let items = self.0.as_mut()?;
        if let Some(item) = items.buffered() {
            return Some(Ok(item));
        }
        let mut items = self.0.take()?;
        let waited = wait(async move {
            let item = items.next().await;
            (item, items)
        });
        match waited {
            Ok((item, items)) => {
                self.0 = item.is_some().then_some(items);
                item
            }
            Err(error) => Some(Err(error)),
        }
    }
}
