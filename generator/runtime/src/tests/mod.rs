//! Tests of the runtime, from inside: they may use what generated code may use.

mod best_fit;
#[cfg(feature = "blocking")]
mod blocking;
mod credentials;
mod encoding;
mod errors;
mod leaks;
mod leniency;
mod paging;
mod rates;
mod raw;
mod redirects;
mod retries;
pub mod sample;
mod success;
mod times;
mod tokens;
#[cfg(feature = "reqwest")]
mod transport;
mod unions;

use crate::runtime::{Client, ClientBuilder, Credential, MockTransport, TestClock};

/// A client of the sample service with a token and a user, that talks to a mock and does not wait.
fn builder(mock: &MockTransport, clock: &TestClock) -> ClientBuilder {
    Client::builder()
        .transport(mock.clone())
        .clock(clock.clone())
        .credential(sample::BEARER_AUTH, Credential::fixed("some-token"))
        .credential(sample::BASIC_AUTH, Credential::basic("some-user", "some-password"))
}

/// The same, for tests that need no more.
fn client(mock: &MockTransport) -> Client {
    builder(mock, &TestClock::default()).build().unwrap()
}

fn block_on<T>(future: impl Future<Output = T>) -> T {
    tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(future)
}
