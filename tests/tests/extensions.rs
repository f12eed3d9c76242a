//! Credentials, call control and webhooks: what `specs/extensions/` adds to the generated crate, as its user sees it.

mod extensions {
    mod application;
    mod environment;
    mod every_type;
    mod integration_webhooks;
    mod leaks;
    mod limits;
    mod ncco;
    mod oauth;
    mod payloads;
    mod signed_webhooks;
    mod sms_signature;
    mod sms_webhooks;
    mod tokens;
    mod world;
}
