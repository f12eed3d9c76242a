//! Hosts and credentials: what the documents leave to every single call.

use serde_json::json;
use vonage_sdk::{
    Client,
    numbers::{BuyNumberRequest, CancelNumberRequest, UpdateNumberRequest},
    runtime::{Credential, RecordedRequest, Reply},
    sms::SendSmsRequest,
    verify::{CheckVerificationRequest, ControlVerificationRequest, RequestVerificationRequest, VerificationCommand},
};

use super::{answering, answering_json, offline, sent};

/// An answer that every operation takes for a success.
pub(super) fn success() -> Reply {
    Reply::json(200, json!({ "status": "0", "error-code": "200", "messages": [{ "status": "0" }] }))
}

/// Calls the ten operations whose documents ask for the key and the secret as parameters.
pub(super) async fn call_all_with_key_and_secret(client: &Client) {
    let check = |outcome: Result<(), vonage_sdk::Error>| outcome.expect("it succeeds");
    let (sms, verify, numbers) = (client.sms(), client.verify(), client.numbers());
    check(sms.send_sms(SendSmsRequest::new("1", "Acme").text("Hello")).await.map(drop));
    check(verify.request_verification(RequestVerificationRequest::new("1", "Acme")).await.map(drop));
    check(verify.check_verification(CheckVerificationRequest::new("a", "1234")).await.map(drop));
    let control = ControlVerificationRequest::new("a", VerificationCommand::Cancel);
    check(verify.control_verification(control).await.map(drop));
    check(numbers.buy_number(BuyNumberRequest::new("GB", "1")).await.map(drop));
    check(numbers.cancel_number(CancelNumberRequest::new("GB", "1")).await.map(drop));
    check(numbers.update_number(UpdateNumberRequest::new("GB", "1")).await.map(drop));
    check(verify.search_verification().request_id("a").await.map(drop).or_else(|error| {
        // The status of a search is a word; `0` is none of them, and no success.
        if error.is_declined() { Ok(()) } else { Err(error) }
    }));
    check(numbers.list_owned_numbers().await.map(drop));
    check(numbers.search_available_numbers("GB").await.map(drop));
}

#[tokio::test]
async fn operations_with_servers_of_their_own_are_sent_there() {
    let (client, transport) = answering(success);
    call_all_with_key_and_secret(&client).await;
    let host = |request: &RecordedRequest| request.uri.host().unwrap_or_default().to_owned();
    let requests = transport.requests();
    let rest: Vec<_> =
        requests.iter().filter(|request| host(request) == "rest.nexmo.com").map(|it| it.uri.path()).collect();
    assert_eq!(
        rest,
        ["/sms/json", "/number/buy", "/number/cancel", "/number/update", "/account/numbers", "/number/search",]
    );
    assert!(
        requests
            .iter()
            .filter(|request| request.uri.path().starts_with("/verify"))
            .all(|it| { host(it) == "api.nexmo.com" })
    );
}

#[tokio::test]
async fn api_key_and_api_secret_are_no_arguments() {
    let (client, transport) = answering(success);
    call_all_with_key_and_secret(&client).await;
    for request in transport.requests() {
        assert_eq!(request.header("authorization"), Some("Basic a2V5OnNlY3JldA=="), "{request:?}");
        let said = [request.query(), request.form()].concat();
        assert!(said.iter().all(|(name, _)| !name.starts_with("api_")), "{request:?}: {said:?}");
    }
    // On demand they go where the documents have them, and nowhere else.
    let (builder, transport) = offline();
    transport.otherwise(|_| success());
    let builder = builder.credential("basicAuth", Credential::basic("key", "secret"));
    let client = builder.credentials_as_parameters(true).build().expect("the client can be built");
    call_all_with_key_and_secret(&client).await;
    for request in transport.requests() {
        assert_eq!(request.header("authorization"), None, "{request:?}");
        let said = if request.method == "GET" { request.query() } else { request.form() };
        let values: Vec<_> = said.iter().filter(|(name, _)| name.starts_with("api_")).map(|(_, it)| it).collect();
        assert_eq!(values, ["key", "secret"], "{request:?}");
    }
}

#[tokio::test]
async fn bearer_and_basic_are_applied_by_operation_and_never_both() {
    let (client, transport) = answering_json(200, json!({}));
    client.voice().get_call("a").await.expect("it succeeds");
    client.applications().list_applications().await.expect("it succeeds");
    client.messages().update_message("a", vonage_sdk::messages::UpdateMessageRequest::new("read")).await.expect("so");
    let requests = transport.requests();
    let sent: Vec<_> = requests.iter().map(|request| request.headers.get_all("authorization").iter().count()).collect();
    assert_eq!(sent, [1, 1, 1], "one of them, where both would do");
    let schemes: Vec<_> = requests.iter().map(|it| it.header("authorization").unwrap_or_default()).collect();
    assert_eq!(schemes, ["Bearer application-token", "Basic a2V5OnNlY3JldA==", "Bearer application-token"]);
    // And without any that will do, nothing is sent.
    let (builder, transport) = offline();
    let client = builder.credential("basicAuth", Credential::basic("key", "secret")).build().expect("it can be built");
    let error = client.voice().get_call("a").await.expect_err("it takes tokens only");
    assert!(error.is_missing_credential(), "{error}");
    assert!(error.to_string().contains("bearerAuth"), "{error}");
    assert!(transport.requests().is_empty());
}

#[tokio::test]
async fn the_token_of_an_application_is_not_sent_where_it_would_be_refused() {
    let (builder, transport) = offline();
    let client = builder.credential("bearerAuth", Credential::fixed("token")).build().expect("it can be built");
    let text = SendSmsRequest::new("1", "Acme").text("Hello");
    let errors = [
        client.sms().send_sms(text).await.err(),
        client.verify().request_verification(RequestVerificationRequest::new("1", "Acme")).await.err(),
        client.verify().search_verification().request_id("a").await.err(),
        client.numbers().list_owned_numbers().await.err(),
        client.numbers().update_number(UpdateNumberRequest::new("GB", "1")).await.err(),
    ];
    for error in errors {
        let error = error.expect("there is no key");
        assert!(error.is_missing_credential(), "{error}");
        assert!(error.to_string().contains("VONAGE_API_KEY"), "{error}");
    }
    assert!(transport.requests().is_empty());
}

#[tokio::test]
async fn the_integration_suite_has_authentication_although_its_document_has_none() {
    let (client, transport) = answering_json(200, json!({}));
    client.integration_suite().get_account().await.expect("it succeeds");
    assert_eq!(sent(&transport).header("authorization"), Some("Bearer user-token"));
}
