//! Access tokens for the Integration Suite.

use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::{Value, json};
use vonage_sdk::auth::{OAuth, OAuthError};
use vonage_sdk::runtime::{MockTransport, RecordedRequest, Reply, TestClock};
use vonage_sdk::{Client, Error};

use super::world::{bearer, field, offline};

const DAY: Duration = Duration::from_secs(86_400);

/// A client whose token endpoint answers what `answer` says to the form that it is sent.
fn with_oauth(
    oauth: OAuth,
    clock: &TestClock,
    answer: impl Fn(&[(String, String)], usize) -> Reply + Send + Sync + 'static,
) -> (Client, MockTransport) {
    let (builder, transport) = offline(clock);
    let asked = Mutex::new(0);
    transport.otherwise(move |request| {
        if !is_token_request(request) {
            return Reply::json(200, json!({}));
        }
        let mut asked = asked.lock().expect("no panic");
        *asked += 1;
        answer(&request.form(), *asked)
    });
    (builder.oauth(oauth).build().expect("a client"), transport)
}

fn is_token_request(request: &RecordedRequest) -> bool {
    request.uri.path().ends_with("/token")
}

/// What the endpoint answers the first, the second time and so on.
fn numbered(number: usize) -> Reply {
    Reply::json(
        200,
        json!({
            "access_token": format!("access-{number}"),
            "refresh_token": format!("refresh-{number}"),
            "scope": "openid",
            "token_type": "Bearer",
            "expires_in": 86_400,
        }),
    )
}

fn password() -> OAuth {
    OAuth::password("my-client", "client-secret", "user@vbc.prod", "user-password")
}

async fn call(client: &Client) -> Result<(), Error> {
    // The type of the answer is of no interest here.
    client.integration_suite().delete_webhook("a").await.map(|_| ())
}

fn token_requests(transport: &MockTransport) -> Vec<RecordedRequest> {
    transport.requests().into_iter().filter(is_token_request).collect()
}

#[tokio::test]
async fn user_and_password_get_an_access_token() {
    let (client, transport) = with_oauth(password(), &TestClock::default(), |_, number| numbered(number));
    call(&client).await.unwrap();
    call(&client).await.unwrap();

    let [asked, first, second] = transport.requests().try_into().unwrap();
    assert_eq!((asked.method.as_str(), asked.uri.to_string().as_str()), ("POST", "https://api.vonage.com/token"));
    assert_eq!(asked.media_type(), Some("application/x-www-form-urlencoded"));
    assert_eq!(asked.header("authorization"), None);
    let form = asked.form();
    for (name, value) in [
        ("grant_type", "password"),
        ("client_id", "my-client"),
        ("client_secret", "client-secret"),
        ("username", "user@vbc.prod"),
        ("password", "user-password"),
        ("scope", "openid"),
    ] {
        assert_eq!(field(&form, name), Some(value));
    }
    assert_eq!((bearer(&first), bearer(&second)), ("access-1".to_owned(), "access-1".to_owned()));
}

#[tokio::test]
async fn refresh_tokens_rotate_and_are_handed_over() {
    let clock = TestClock::default();
    let kept = Arc::new(Mutex::new(Vec::new()));
    let keep = Arc::clone(&kept);
    let oauth = OAuth::refresh("my-client", "client-secret", "refresh-0")
        .on_refresh_token(move |token| keep.lock().unwrap().push(token.expose().to_owned()));
    // Each refresh token works once, and only the newest one.
    let (client, transport) = with_oauth(oauth, &clock, |form, number| {
        let current = format!("refresh-{}", number - 1);
        match field(form, "refresh_token") == Some(current.as_str()) {
            true => numbered(number),
            false => Reply::json(400, json!({ "error": "invalid_grant" })),
        }
    });
    for _ in 0..3 {
        call(&client).await.unwrap();
        clock.advance(DAY);
    }
    assert_eq!(*kept.lock().unwrap(), ["refresh-1", "refresh-2", "refresh-3"]);
    for asked in token_requests(&transport) {
        let form = asked.form();
        assert_eq!(field(&form, "grant_type"), Some("refresh_token"));
        assert_eq!((field(&form, "username"), field(&form, "password")), (None, None));
    }
    assert_eq!(bearer(&transport.last_request().unwrap()), "access-3");
}

#[tokio::test]
async fn a_refresh_token_that_is_refused_gives_way_to_the_password() {
    let clock = TestClock::default();
    let (client, transport) =
        with_oauth(password().refresh_token("stale"), &clock, |form, number| match field(form, "refresh_token") {
            Some("stale") => Reply::json(400, json!({ "error": "invalid_grant" })),
            _ => numbered(number),
        });
    call(&client).await.unwrap();
    clock.advance(DAY);
    call(&client).await.unwrap();
    let grants: Vec<_> =
        token_requests(&transport).iter().map(|asked| field(&asked.form(), "grant_type").unwrap().to_owned()).collect();
    assert_eq!(grants, ["refresh_token", "password", "refresh_token"]);
}

#[tokio::test]
async fn without_a_password_a_refused_refresh_token_is_an_error() {
    let oauth = OAuth::refresh("my-client", "client-secret", "stale-token");
    let (client, transport) = with_oauth(oauth, &TestClock::default(), |_, _| {
        Reply::json(400, json!({ "error": "invalid_grant", "error_description": "no such token: stale-token" }))
    });
    let error = call(&client).await.unwrap_err();
    assert!(error.is_authentication() && !error.is_missing_credential());
    assert!(error.to_string().contains("invalid_grant"), "{error}");
    assert!(!format!("{error} {error:?}").contains("stale-token"), "{error}");
    // It is not tried again.
    let error = call(&client).await.unwrap_err();
    assert!(error.to_string().contains("there is no other"), "{error}");
    assert_eq!(transport.requests().len(), 1);
}

#[tokio::test]
async fn a_failing_endpoint_costs_no_refresh_token() {
    let oauth = OAuth::refresh("my-client", "client-secret", "refresh-0");
    let (client, _) = with_oauth(oauth, &TestClock::default(), |form, number| match number {
        1 => Reply::status(503),
        _ if field(form, "refresh_token") == Some("refresh-0") => numbered(number),
        _ => Reply::status(400),
    });
    let error = call(&client).await.unwrap_err();
    assert!(error.to_string().contains("503"), "{error}");
    call(&client).await.unwrap();
}

#[tokio::test]
async fn only_what_says_that_it_is_spent_costs_a_refresh_token() {
    let oauth = OAuth::refresh("my-client", "client-secret", "refresh-0");
    let (client, _) = with_oauth(oauth, &TestClock::default(), |form, number| match number {
        1 => Reply::status(403).body("<html>"),
        2 => Reply::json(401, json!({ "error": "invalid_client" })),
        _ if field(form, "refresh_token") == Some("refresh-0") => numbered(number),
        _ => Reply::status(400),
    });
    for _ in 0..2 {
        assert!(call(&client).await.unwrap_err().is_authentication());
    }
    call(&client).await.unwrap();
}

#[tokio::test]
async fn the_endpoint_is_where_the_client_sends_its_requests() {
    let (builder, transport) = offline(&TestClock::default());
    transport.otherwise(|_| numbered(1));
    let client = builder.base_url("http://127.0.0.1:9").oauth(password()).build().unwrap();
    call(&client).await.unwrap();
    assert_eq!(transport.requests()[0].uri, "http://127.0.0.1:9/token");
}

#[tokio::test]
async fn a_renewal_that_fails_is_no_harm_while_the_old_token_is_good() {
    let clock = TestClock::default();
    let (client, transport) = with_oauth(password(), &clock, |_, number| match number {
        1 => numbered(1),
        _ => Reply::status(500),
    });
    call(&client).await.unwrap();
    clock.advance(DAY - Duration::from_secs(30));
    call(&client).await.unwrap();
    assert_eq!(bearer(&transport.last_request().unwrap()), "access-1");
    clock.advance(Duration::from_secs(30));
    let error = call(&client).await.unwrap_err();
    assert!(error.is_retryable() && !error.is_authentication(), "{error}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_thousand_calls_at_once_ask_for_one_token() {
    let (client, transport) = with_oauth(password(), &TestClock::default(), |_, number| numbered(number));
    let calls: Vec<_> = (0..1000)
        .map(|_| {
            let client = client.clone();
            tokio::spawn(async move { call(&client).await })
        })
        .collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
    assert_eq!((token_requests(&transport).len(), transport.requests().len()), (1, 1001));
}

#[tokio::test]
async fn the_endpoint_and_the_scope_can_be_others() {
    let oauth = password().token_url("http://localhost:8080/oauth2/token").unwrap().scope("openid extra");
    let (client, transport) = with_oauth(oauth, &TestClock::default(), |_, number| numbered(number));
    call(&client).await.unwrap();
    let asked = token_requests(&transport).remove(0);
    assert_eq!(asked.uri, "http://localhost:8080/oauth2/token");
    assert_eq!(field(&asked.form(), "scope"), Some("openid extra"));
    for url in ["", "/token", "ftp://example.com/token", "https://user:word@example.com/token"] {
        let error: OAuthError = password().token_url(url).unwrap_err();
        assert!(!error.to_string().contains("word"), "{error}");
    }
}

#[tokio::test]
async fn answers_are_read_liberally_and_trusted_sparingly() {
    let good: [Value; 3] = [
        json!({ "access_token": "t" }),
        json!({ "access_token": "t", "expires_in": "3600", "token_type": "bearer" }),
        json!({ "access_token": "t", "refresh_token": "", "expires_in": null, "more": [1] }),
    ];
    for answer in good {
        let (client, _) = with_oauth(password(), &TestClock::default(), move |_, _| Reply::json(200, &answer));
        call(&client).await.unwrap();
    }
    let bad = [
        (Reply::status(200), "no token"),
        (Reply::status(200).body("<html>hidden-token</html>"), "no token"),
        (Reply::json(200, json!({ "access_token": "" })), "without a token"),
        (Reply::json(200, json!({ "access_token": { "hidden-token": 1 } })), "no token"),
        (Reply::json(200, json!({ "access_token": "hidden-token", "token_type": "mac" })), "mac"),
        (Reply::json(401, json!({ "error": "invalid_client" })), "invalid_client"),
        (Reply::status(500).body("hidden-token"), "500"),
    ];
    for (reply, reason) in bad {
        let reply = Mutex::new(Some(reply));
        let (client, _) = with_oauth(password(), &TestClock::default(), move |_, _| {
            reply.lock().unwrap().take().unwrap_or_else(|| Reply::status(500))
        });
        let error = call(&client).await.unwrap_err();
        assert!(error.to_string().contains(reason), "{reason}: {error}");
        assert!(!format!("{error} {error:?}").contains("hidden-token"), "{error}");
    }
}
