//! Tokens: made once for many calls, renewed in time, and given up when they are refused.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use serde_json::{Value, json};

use super::builder;
use super::sample::{API, BEARER_AUTH};
use crate::runtime::{
    Client, Clock, Credential, Error, Method, MockTransport, Reply, RetryPolicy, TestClock, Token, TokenContext,
    TokenError, TokenSource, TransportError,
};

/// Makes tokens that are numbered and live for a while.
#[derive(Clone, Default)]
struct Mint {
    made: Arc<AtomicUsize>,
    life: Option<Duration>,
    /// How long it takes.
    slow: Option<(Duration, TestClock)>,
    /// From which token on it fails.
    broken_from: Option<usize>,
}

impl TokenSource for Mint {
    async fn token(&self, context: &TokenContext) -> Result<Token, TokenError> {
        let number = self.made.fetch_add(1, Ordering::SeqCst);
        if let Some((duration, clock)) = &self.slow {
            clock.sleep(*duration).await;
        }
        if self.broken_from.is_some_and(|from| number >= from) {
            return Err("the mint is closed".into());
        }
        let token = Token::new(format!("token-{number}"));
        Ok(match self.life {
            Some(life) => token.expires_at(context.now() + life),
            None => token,
        })
    }
}

fn setup(mint: &Mint, clock: &TestClock) -> (MockTransport, Client) {
    let mock = MockTransport::new();
    mock.otherwise(|_| Reply::json(200, json!({ "uuid": "u" })));
    let client = builder(&mock, clock).credential(BEARER_AUTH, Credential::tokens(mint.clone())).build().unwrap();
    (mock, client)
}

async fn token_of_a_call(client: &Client, mock: &MockTransport) -> String {
    client.voice().get_call("u").await.unwrap();
    mock.last_request().unwrap().header("authorization").unwrap().trim_start_matches("Bearer ").to_owned()
}

#[tokio::test]
async fn a_token_lives_until_shortly_before_it_expires() {
    let clock = TestClock::default();
    let mint = Mint { life: Some(Duration::from_secs(900)), ..Mint::default() };
    let (mock, client) = setup(&mint, &clock);
    for (pause, expected) in [(0, "token-0"), (839, "token-0"), (1, "token-1"), (800, "token-1"), (900, "token-2")] {
        clock.advance(Duration::from_secs(pause));
        assert_eq!(token_of_a_call(&client, &mock).await, expected, "after {pause} s more");
    }
}

#[tokio::test]
async fn a_short_life_is_used_for_the_most_part() {
    let clock = TestClock::default();
    let mint = Mint { life: Some(Duration::from_secs(10)), ..Mint::default() };
    let (mock, client) = setup(&mint, &clock);
    for (pause, expected) in [(0, "token-0"), (8, "token-0"), (1, "token-1")] {
        clock.advance(Duration::from_secs(pause));
        assert_eq!(token_of_a_call(&client, &mock).await, expected, "after {pause} s more");
    }
}

#[tokio::test]
async fn a_token_without_an_end_is_made_once() {
    let clock = TestClock::default();
    let mint = Mint::default();
    let (mock, client) = setup(&mint, &clock);
    for _ in 0..3 {
        clock.advance(Duration::from_secs(1_000_000));
        assert_eq!(token_of_a_call(&client.clone(), &mock).await, "token-0");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_thousand_calls_at_once_make_one_token() {
    let clock = TestClock::default();
    let slow = Some((Duration::from_millis(20), clock.clone()));
    let mint = Mint { life: Some(Duration::from_secs(900)), slow, ..Mint::default() };
    let (mock, client) = setup(&mint, &clock);
    let calls: Vec<_> = (0..1000)
        .map(|_| {
            let client = client.clone();
            // What the clock does with timeouts of other calls is of no interest here.
            tokio::spawn(async move { client.voice().get_call("u").with_timeout(Duration::from_secs(1 << 30)).await })
        })
        .collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
    assert_eq!((mint.made.load(Ordering::SeqCst), mock.requests().len()), (1, 1000));
}

#[tokio::test]
async fn who_gives_up_does_not_take_the_token_with_him() {
    let clock = TestClock::default();
    let slow = Some((Duration::from_millis(20), clock.clone()));
    let mint = Mint { slow, ..Mint::default() };
    let (mock, client) = setup(&mint, &clock);
    let mut first = client.voice().get_call("u").send();
    // It begins to make the token, and is dropped before there is one.
    assert!(futures_util::poll!(&mut first).is_pending());
    let second = tokio::spawn(client.voice().get_call("u").send());
    tokio::task::yield_now().await;
    drop(first);
    second.await.unwrap().unwrap();
    assert_eq!((mint.made.load(Ordering::SeqCst), mock.requests().len()), (1, 1));
}

#[tokio::test]
async fn a_renewal_that_fails_does_no_harm_while_the_old_token_is_good() {
    let clock = TestClock::default();
    let mint = Mint { life: Some(Duration::from_secs(900)), broken_from: Some(1), ..Mint::default() };
    let (mock, client) = setup(&mint, &clock);
    for pause in [0, 850, 40] {
        clock.advance(Duration::from_secs(pause));
        assert_eq!(token_of_a_call(&client, &mock).await, "token-0");
    }
    clock.advance(Duration::from_secs(10));
    let sent = mock.requests().len();
    let error = client.voice().get_call("u").await.unwrap_err();
    assert!(error.is_authentication() && !error.is_missing_credential());
    assert_eq!(error.to_string(), "voice.get_call: no token for `bearerAuth`: the mint is closed");
    assert_eq!(mock.requests().len(), sent);
}

#[tokio::test]
async fn a_refused_token_is_replaced_once() {
    let clock = TestClock::default();
    let mint = Mint::default();
    let (mock, client) = setup(&mint, &clock);
    assert_eq!(token_of_a_call(&client, &mock).await, "token-0");
    mock.reply(Reply::status(401));
    assert_eq!(token_of_a_call(&client, &mock).await, "token-1");
    mock.reply(Reply::status(401)).reply(Reply::status(401));
    let error = client.voice().get_call("u").await.unwrap_err();
    assert!(error.is_authentication());
    assert_eq!((mint.made.load(Ordering::SeqCst), mock.requests().len()), (3, 5));
    // A token that is new is not made again: nothing would change.
    let (mock, client) = setup(&Mint::default(), &clock);
    mock.reply(Reply::status(401));
    client.voice().get_call("u").await.unwrap_err();
    assert_eq!(mock.requests().len(), 1);
}

/// A token endpoint, asked through the client's own transport.
struct Endpoint;

impl TokenSource for Endpoint {
    async fn token(&self, context: &TokenContext) -> Result<Token, TokenError> {
        let request = http::Request::post("https://auth.example.com/token").body("grant_type=password".into())?;
        let response = context.send(request).await?;
        let reply: serde_json::Value = serde_json::from_slice(response.body())?;
        Ok(Token::new(reply["access_token"].as_str().ok_or("no token in the reply")?))
    }
}

#[tokio::test]
async fn a_token_endpoint() {
    let mock = MockTransport::new();
    mock.reply(Reply::json(200, json!({ "access_token": "granted" }))).reply(Reply::json(200, json!({ "uuid": "u" })));
    let clock = TestClock::default();
    let client = builder(&mock, &clock).credential("bearerAuth", Credential::tokens(Endpoint)).build().unwrap();
    assert_eq!(token_of_a_call(&client, &mock).await, "granted");
    assert_eq!(mock.requests()[0].uri, "https://auth.example.com/token");
    assert_eq!(mock.requests()[0].header("authorization"), None);
}

/// Tokens that cannot be had for a while.
struct Broken(fn(&TokenContext) -> TokenError, AtomicUsize);

impl TokenSource for Broken {
    async fn token(&self, context: &TokenContext) -> Result<Token, TokenError> {
        match self.1.fetch_add(1, Ordering::SeqCst) {
            0 => Err(self.0(context)),
            _ => Ok(Token::new("granted")),
        }
    }
}

/// A call that changes something, by a client whose first token fails.
async fn call_with(fault: fn(&TokenContext) -> TokenError, policy: RetryPolicy) -> (Result<(), Error>, usize) {
    let (mock, clock) = (MockTransport::new(), TestClock::default());
    mock.otherwise(|_| Reply::json(200, json!({})));
    let source = Broken(fault, AtomicUsize::new(0));
    let builder = builder(&mock, &clock).credential(BEARER_AUTH, Credential::tokens(source)).retry(policy);
    let client = builder.build().unwrap();
    let request = client.raw_request::<Value>(Method::POST, API, "/x").authentication(&[&[BEARER_AUTH]]);
    (request.await.map(drop), mock.requests().len())
}

#[tokio::test]
async fn a_token_that_can_be_had_later_is_asked_for_again() {
    let connect: fn(&TokenContext) -> TokenError = |_| TransportError::connect("refused").into();
    let timeout: fn(&TokenContext) -> TokenError = |_| TransportError::timeout("slow").into();
    let busy: fn(&TokenContext) -> TokenError = |_| {
        let response = http::Response::builder().status(503).header("retry-after", "2").body("busy").unwrap();
        Error::from_response("token", response).into()
    };
    let refused: fn(&TokenContext) -> TokenError = |_| "the user is unknown".into();
    for later in [connect, timeout, busy] {
        let (result, sent) = call_with(later, RetryPolicy::default()).await;
        assert_eq!((result.is_ok(), sent), (true, 1));
        let error = call_with(later, RetryPolicy::never()).await.0.unwrap_err();
        assert!(error.is_retryable() && !error.is_authentication(), "{error}");
    }
    assert!(call_with(connect, RetryPolicy::never()).await.0.unwrap_err().is_connect());
    assert!(call_with(timeout, RetryPolicy::never()).await.0.unwrap_err().is_timeout());
    let error = call_with(busy, RetryPolicy::never()).await.0.unwrap_err();
    assert_eq!(error.retry_after(), Some(Duration::from_secs(2)));
    let (result, sent) = call_with(refused, RetryPolicy::default()).await;
    let error = result.unwrap_err();
    assert!(error.is_authentication() && !error.is_retryable(), "{error}");
    assert_eq!((sent, error.attempts()), (0, 1));
}

#[tokio::test]
async fn a_source_that_panics_fails_one_call() {
    let fault: fn(&TokenContext) -> TokenError = |_| panic!("on purpose");
    let error = call_with(fault, RetryPolicy::default()).await.0.unwrap_err();
    assert!(error.to_string().contains("the source of tokens panicked"), "{error}");

    let (mock, clock) = (MockTransport::new(), TestClock::default());
    mock.otherwise(|_| Reply::json(200, json!({ "uuid": "u" })));
    let source = Broken(fault, AtomicUsize::new(0));
    let client = builder(&mock, &clock).credential(BEARER_AUTH, Credential::tokens(source)).build().unwrap();
    client.voice().get_call("u").await.unwrap_err();
    assert_eq!(token_of_a_call(&client, &mock).await, "granted");
}

#[tokio::test]
async fn a_source_asks_where_the_client_sends_its_requests() {
    let fault: fn(&TokenContext) -> TokenError = |context| context.origin(&API).into();
    let (mock, clock) = (MockTransport::new(), TestClock::default());
    for (base_url, host, expected) in [
        (None, None, API.origin()),
        (Some("http://proxy"), None, "http://proxy"),
        (Some("http://proxy"), Some("http://own"), "http://own"),
    ] {
        let mut builder = builder(&mock, &clock);
        builder = builder.credential(BEARER_AUTH, Credential::tokens(Broken(fault, AtomicUsize::new(0))));
        if let Some(url) = base_url {
            builder = builder.base_url(url);
        }
        if let Some(url) = host {
            builder = builder.host(&API, url);
        }
        let error = builder.build().unwrap().voice().get_call("u").await.unwrap_err();
        assert!(error.to_string().ends_with(&format!(": {expected}")), "{error}");
    }
}
