//! The default transport: reqwest, with rustls and the certificates of the operating system.

use std::fmt;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

use bytes::{Bytes, BytesMut};
use futures_core::future::BoxFuture;
use futures_util::FutureExt;

use super::{Limits, Transport, TransportError};

/// Sends requests with [`reqwest`]. Connections are kept and used again.
#[derive(Clone)]
pub struct ReqwestTransport {
    client: ::reqwest::Client,
}

impl ReqwestTransport {
    /// A transport with a client of its own: rustls with the certificates of the operating system, proxies from the
    /// environment, ten seconds to connect.
    pub fn new() -> Result<Self, TransportError> {
        let client = ::reqwest::Client::builder()
            .tls_backend_preconfigured(tls()?)
            .redirect(::reqwest::redirect::Policy::none())
            .referer(false)
            .connect_timeout(Duration::from_secs(10))
            .build()
            .map_err(TransportError::request)?;
        Ok(Self { client })
    }

    /// A transport with a client that you made, for proxies, certificates and timeouts of your own.
    ///
    /// Make it with `redirect(Policy::none())`: redirects that the client follows by itself carry along what is in the
    /// request.
    pub fn with_client(client: ::reqwest::Client) -> Self {
        Self { client }
    }
}

/// TLS by rustls. The process's default provider of cryptography if somebody has installed one, else ring, which needs
/// nothing but a C compiler to build and half the time of the alternative.
fn tls() -> Result<rustls::ClientConfig, TransportError> {
    use rustls_platform_verifier::BuilderVerifierExt;
    let provider = rustls::crypto::CryptoProvider::get_default()
        .cloned()
        .unwrap_or_else(|| Arc::new(rustls::crypto::ring::default_provider()));
    let mut config = rustls::ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .and_then(BuilderVerifierExt::with_platform_verifier)
        .map_err(TransportError::request)?
        .with_no_client_auth();
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(config)
}

/// Without the client, which shows its header fields and its proxies.
impl fmt::Debug for ReqwestTransport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReqwestTransport").finish_non_exhaustive()
    }
}

impl Transport for ReqwestTransport {
    fn send(
        &self,
        request: http::Request<Bytes>,
        limits: Limits,
    ) -> BoxFuture<'_, Result<http::Response<Bytes>, TransportError>> {
        Box::pin(async move {
            if tokio::runtime::Handle::try_current().is_err() {
                return Err(TransportError::request("the default transport works inside a Tokio runtime only"));
            }
            // Tokio panics if its runtime was built without I/O or timers, and offers no way to ask before. Nothing is
            // left half done by it: the request ends here.
            let caught = AssertUnwindSafe(exchange(&self.client, request, limits)).catch_unwind().await;
            caught.unwrap_or_else(|_| {
                Err(TransportError::request(
                    "the default transport needs a Tokio runtime with I/O and timers (`enable_all`)",
                ))
            })
        })
    }
}

/// Sends the request and reads the response up to its limit.
async fn exchange(
    client: &::reqwest::Client,
    request: http::Request<Bytes>,
    limits: Limits,
) -> Result<http::Response<Bytes>, TransportError> {
    let request = ::reqwest::Request::try_from(request).map_err(failure)?;
    let mut response = client.execute(request).await.map_err(failure)?;
    let mut head = http::Response::new(());
    *head.status_mut() = response.status();
    *head.version_mut() = response.version();
    *head.headers_mut() = std::mem::take(response.headers_mut());
    let mut body = BytesMut::new();
    loop {
        match response.chunk().await {
            Ok(None) => return Ok(head.map(|()| body.freeze())),
            Ok(Some(chunk)) if body.len().saturating_add(chunk.len()) > limits.max_response_size => {
                let room = limits.max_response_size.saturating_sub(body.len());
                body.extend_from_slice(&chunk.slice(..room.min(chunk.len())));
                return Err(TransportError::too_large(limits, head.map(|()| body.freeze())));
            }
            Ok(Some(chunk)) => body.extend_from_slice(&chunk),
            Err(error) => return Err(failure(error).with_partial(head.map(|()| body.freeze()))),
        }
    }
}

/// What went wrong, without the address, whose query string may hold a secret.
fn failure(error: ::reqwest::Error) -> TransportError {
    let error = error.without_url();
    if error.is_connect() {
        TransportError::connect(error)
    } else if error.is_timeout() {
        TransportError::timeout(error)
    } else if error.is_builder() {
        TransportError::request(error)
    } else {
        TransportError::interrupted(error)
    }
}
