//! The default transport against servers that do not behave.

use std::time::Duration;

use serde_json::json;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use super::sample::BEARER_AUTH;
use crate::runtime::{Client, Credential, Error, RetryPolicy};

/// A server that answers every connection with these bytes, after a pause, and then closes it. Its address, and what it
/// was sent first.
async fn server(answer: Vec<u8>, pause: Duration) -> (String, tokio::sync::mpsc::UnboundedReceiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let (send, receive) = tokio::sync::mpsc::unbounded_channel();
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let (answer, send) = (answer.clone(), send.clone());
            tokio::spawn(async move {
                let mut request = vec![0; 4096];
                let length = stream.read(&mut request).await.unwrap_or(0);
                send.send(String::from_utf8_lossy(&request[..length]).into_owned()).ok();
                tokio::time::sleep(pause).await;
                stream.write_all(&answer).await.ok();
            });
        }
    });
    (address, receive)
}

fn client(address: &str) -> Client {
    Client::builder()
        .base_url(address)
        .credential(BEARER_AUTH, Credential::fixed("some-token"))
        .retry(RetryPolicy::never())
        .timeout(Duration::from_secs(20))
        .max_response_size(100)
        .build()
        .unwrap()
}

async fn call(answer: impl Into<Vec<u8>>) -> Result<String, Error> {
    let (address, _requests) = server(answer.into(), Duration::ZERO).await;
    client(&address).voice().get_call("u").await.map(|call| call.uuid)
}

#[tokio::test]
async fn a_server_that_behaves() {
    let body = json!({ "uuid": "u" }).to_string();
    let answer = format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\n\r\n{body}", body.len());
    let (address, mut requests) = server(answer.into(), Duration::ZERO).await;
    assert_eq!(client(&address).voice().get_call("a b").await.unwrap().uuid, "u");
    let request = requests.recv().await.unwrap();
    assert!(request.starts_with("GET /v1/calls/a%20b HTTP/1.1\r\n"), "{request}");
    assert!(request.contains("authorization: Bearer some-token\r\n"), "{request}");
    let chunked = "HTTP/1.1 200 OK\r\ntransfer-encoding: chunked\r\n\r\n8\r\n{\"uuid\":\r\n4\r\n\"u\"}\r\n0\r\n\r\n";
    assert_eq!(call(chunked).await.unwrap(), "u");
}

#[tokio::test]
async fn a_body_that_is_too_large() {
    let body = format!("{{\"uuid\":\"{}\"}}", "x".repeat(1_000_000));
    for head in [format!("content-length: {}", body.len()), "connection: close".to_owned()] {
        let error = call(format!("HTTP/1.1 200 OK\r\n{head}\r\n\r\n{body}")).await.unwrap_err();
        assert!(error.is_too_large(), "{error}");
        assert_eq!((error.status().unwrap().as_u16(), error.body().unwrap().len()), (200, 100));
    }
    // A body that only claims to be.
    let error = call("HTTP/1.1 200 OK\r\ncontent-length: 99999999999999\r\n\r\n{").await.unwrap_err();
    assert!(error.is_interrupted(), "{error}");
    let error = call(format!("HTTP/1.1 404 Not Found\r\nconnection: close\r\n\r\n{body}")).await.unwrap_err();
    assert!(error.is_not_found(), "{error}");
}

#[tokio::test]
async fn a_body_that_is_cut() {
    let error = call("HTTP/1.1 200 OK\r\ncontent-length: 50\r\n\r\n{\"uuid\":").await.unwrap_err();
    assert!(error.is_interrupted() && error.is_retryable(), "{error}");
    assert_eq!(error.body().unwrap(), "{\"uuid\":");
    let error = call("HTTP/1.1 500 Oh\r\ncontent-length: 50\r\n\r\n{\"title\":\"T\"}").await.unwrap_err();
    assert_eq!(error.to_string(), "voice.get_call: 500 Internal Server Error: T");
}

#[tokio::test]
async fn what_is_no_response_at_all() {
    for answer in ["", "SSH-2.0-OpenSSH\r\n", "HTTP/1.1", "HTTP/1.1 xyz\r\n\r\n", "\u{0}\u{1}\u{2}"] {
        let error = call(answer).await.unwrap_err();
        assert!(error.is_interrupted() && error.status().is_none(), "{answer}: {error}");
        assert!(!format!("{error} {error:?}").contains("127.0.0.1"), "{error:?}");
    }
}

#[tokio::test]
async fn an_answer_that_does_not_come() {
    let (address, _requests) = server(Vec::new(), Duration::from_secs(60)).await;
    let call = client(&address).voice().get_call("u").with_timeout(Duration::from_millis(50));
    let error = call.await.unwrap_err();
    assert!(error.is_timeout(), "{error}");
    assert_eq!(error.to_string(), "voice.get_call: timed out after 50ms");
}

#[tokio::test]
async fn a_body_that_does_not_end() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    let server = tokio::spawn(async move {
        let (mut stream, _) = listener.accept().await.unwrap();
        let mut request = vec![0; 4096];
        assert!(stream.read(&mut request).await.unwrap() > 0);
        stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 50\r\n\r\n{\"uuid\":").await.unwrap();
        // The connection stays open, and says no more.
        std::future::pending::<()>().await;
        drop(stream);
    });
    let call = client(&address).voice().get_call("u").with_timeout(Duration::from_millis(100));
    let error = call.await.unwrap_err();
    assert!(error.is_timeout(), "{error}");
    server.abort();
}

#[tokio::test]
async fn a_body_that_is_empty_no_json_or_in_another_encoding() {
    for (body, expected) in [
        (&b""[..], "`uuid` is missing"),
        (b"<html>", "text/html"),
        (b"\xFF\xFE{\x00}\x00", "not UTF-8"),
        (b"\x1F\x8B\x08\x00", "not UTF-8"),
    ] {
        let head = format!("HTTP/1.1 200 OK\r\ncontent-type: text/html\r\ncontent-length: {}\r\n\r\n", body.len());
        let error = call([head.as_bytes(), body].concat()).await.unwrap_err();
        assert!(error.is_decode() && !error.is_retryable(), "{error}");
        assert!(error.to_string().contains(expected), "{error}");
        assert_eq!(error.body().unwrap(), body);
    }
}

#[tokio::test]
async fn nobody_there() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    drop(listener);
    let error = client(&address).voice().get_call("u").await.unwrap_err();
    assert!(error.is_connect() && error.is_retryable(), "{error}");
}

#[tokio::test]
async fn a_redirect_to_another_server() {
    let (other, mut others) =
        server(b"HTTP/1.1 200 OK\r\ncontent-length: 12\r\n\r\n{\"uuid\":\"u\"}".to_vec(), Duration::ZERO).await;
    let answer = format!("HTTP/1.1 302 Found\r\nlocation: {other}/x\r\ncontent-length: 0\r\n\r\n");
    assert_eq!(call(answer).await.unwrap(), "u");
    let request = others.recv().await.unwrap().to_lowercase();
    assert!(request.starts_with("get /x http/1.1"), "{request}");
    assert!(!request.contains("some-token") && !request.contains("authorization"), "{request}");
}

#[test]
fn outside_of_a_tokio_runtime_it_says_so() {
    let client = client("http://127.0.0.1:9");
    let error = futures_executor(client.voice().get_call("u").send()).unwrap_err();
    assert!(error.to_string().contains("inside a Tokio runtime only"), "{error}");
}

/// Drives a future without any runtime: the timers are threads of their own.
fn futures_executor<T>(future: impl Future<Output = T>) -> T {
    struct Unpark(std::thread::Thread);
    impl std::task::Wake for Unpark {
        fn wake(self: std::sync::Arc<Self>) {
            self.0.unpark();
        }
    }
    let waker = std::sync::Arc::new(Unpark(std::thread::current())).into();
    let mut context = std::task::Context::from_waker(&waker);
    let mut future = std::pin::pin!(future);
    loop {
        match future.as_mut().poll(&mut context) {
            std::task::Poll::Ready(output) => return output,
            std::task::Poll::Pending => std::thread::park(),
        }
    }
}

#[test]
fn timers_work_outside_of_a_tokio_runtime() {
    use crate::runtime::{Clock, SystemClock};
    let clock = SystemClock::default();
    futures_executor(clock.sleep(Duration::from_millis(20)));
    assert!(clock.elapsed() >= Duration::from_millis(20));
}

#[test]
fn timers_work_inside_of_a_tokio_runtime_that_has_none() {
    use crate::runtime::{Clock, SystemClock};
    let clock = SystemClock::default();
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    runtime.block_on(clock.sleep(Duration::from_millis(20)));
    assert!(clock.elapsed() >= Duration::from_millis(20));
}

#[test]
fn a_runtime_without_timers_or_io_is_an_error() {
    use tokio::runtime::Builder;
    let builders: [fn(&mut Builder) -> &mut Builder; 3] = [|builder| builder, Builder::enable_io, Builder::enable_time];
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let client = client(&format!("http://{}", listener.local_addr().unwrap()));
    for enable in builders {
        let runtime = enable(&mut Builder::new_current_thread()).build().unwrap();
        let error = runtime.block_on(client.voice().get_call("u").send()).unwrap_err();
        assert!(error.to_string().contains("`enable_all`"), "{error}");
        assert!(!error.is_retryable() && error.status().is_none());
    }
}
