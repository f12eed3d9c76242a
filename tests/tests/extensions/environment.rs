//! Credentials from the environment, with a map in its place: variables of a process are everybody's.

use std::collections::HashMap;
use std::ffi::OsString;

use vonage_sdk::runtime::MockTransport;
use vonage_sdk::sms::SendSmsRequest;
use vonage_sdk::webhooks::{SignedWebhooks, SmsWebhooks};
use vonage_sdk::{Client, ClientBuilder, Error};

use super::world::{PKCS8, offline};

fn lookup(variables: &[(&str, &str)]) -> impl Fn(&str) -> Option<OsString> {
    let variables: HashMap<String, OsString> =
        variables.iter().map(|(name, value)| ((*name).to_owned(), OsString::from(value))).collect();
    move |name| variables.get(name).cloned()
}

fn builder(variables: &[(&str, &str)]) -> Result<ClientBuilder, Error> {
    ClientBuilder::from_env_with(lookup(variables))
}

const PATH: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/extensions/keys/pkcs8.pem");

#[test]
fn every_credential_can_come_from_the_environment() {
    let one_line = PKCS8.replace('\n', "\\n");
    for (variables, shown) in [
        (&[("VONAGE_API_KEY", "k"), ("VONAGE_API_SECRET", "s")][..], "basicAuth"),
        (&[("VONAGE_APPLICATION_ID", "a"), ("VONAGE_PRIVATE_KEY", PKCS8)], "bearerAuth"),
        (&[("VONAGE_APPLICATION_ID", "a"), ("VONAGE_PRIVATE_KEY", &one_line)], "bearerAuth"),
        (&[("VONAGE_APPLICATION_ID", "a"), ("VONAGE_PRIVATE_KEY_PATH", PATH)], "bearerAuth"),
        (
            &[
                ("VONAGE_OAUTH_CLIENT_ID", "c"),
                ("VONAGE_OAUTH_CLIENT_SECRET", "s"),
                ("VONAGE_OAUTH_USERNAME", "u"),
                ("VONAGE_OAUTH_PASSWORD", "p"),
            ],
            "oauth",
        ),
        (
            &[
                ("VONAGE_OAUTH_CLIENT_ID", "c"),
                ("VONAGE_OAUTH_CLIENT_SECRET", "s"),
                ("VONAGE_OAUTH_REFRESH_TOKEN", "r"),
            ],
            "oauth",
        ),
    ] {
        let builder = builder(variables).unwrap();
        assert!(format!("{builder:?}").contains(shown), "{builder:?}");
    }
}

#[test]
fn what_is_missing_or_wrong_is_said_by_name() {
    for (variables, message) in [
        (&[][..], "no credential in the environment: set VONAGE_API_KEY and VONAGE_API_SECRET"),
        (&[("VONAGE_SIGNATURE_SECRET", "s")], "no credential in the environment"),
        (
            &[("VONAGE_API_KEY", "k")],
            "VONAGE_API_KEY is set, and VONAGE_API_SECRET (or VONAGE_SIGNATURE_SECRET) is not",
        ),
        (&[("VONAGE_API_SECRET", "s")], "VONAGE_API_SECRET is set, and VONAGE_API_KEY is not"),
        (&[("VONAGE_API_KEY", "k"), ("VONAGE_API_SECRET", "")], "VONAGE_API_SECRET is set, and empty"),
        (&[("VONAGE_APPLICATION_ID", "a")], "VONAGE_PRIVATE_KEY (or VONAGE_PRIVATE_KEY_PATH) is not"),
        (&[("VONAGE_PRIVATE_KEY", PKCS8)], "VONAGE_PRIVATE_KEY is set, and VONAGE_APPLICATION_ID is not"),
        (&[("VONAGE_PRIVATE_KEY_PATH", PATH)], "VONAGE_PRIVATE_KEY_PATH is set, and VONAGE_APPLICATION_ID is not"),
        (&[("VONAGE_PRIVATE_KEY", PKCS8), ("VONAGE_PRIVATE_KEY_PATH", PATH)], "both VONAGE_PRIVATE_KEY and"),
        (
            &[("VONAGE_APPLICATION_ID", "a"), ("VONAGE_PRIVATE_KEY", "private.key")],
            "VONAGE_PRIVATE_KEY: the private key is not PEM",
        ),
        (
            &[("VONAGE_APPLICATION_ID", "a"), ("VONAGE_PRIVATE_KEY_PATH", "no/such/file")],
            "VONAGE_PRIVATE_KEY_PATH: the private key no/such/file cannot be read",
        ),
        (
            &[("VONAGE_API_KEY", "k"), ("VONAGE_SIGNATURE_SECRET", "s"), ("VONAGE_SIGNATURE_METHOD", "rot13")],
            "VONAGE_SIGNATURE_METHOD: not a method of signature",
        ),
        (&[("VONAGE_OAUTH_CLIENT_ID", "c")], "VONAGE_OAUTH_CLIENT_SECRET is not"),
        (
            &[("VONAGE_OAUTH_CLIENT_ID", "c"), ("VONAGE_OAUTH_CLIENT_SECRET", "s")],
            "VONAGE_OAUTH_USERNAME (or VONAGE_OAUTH_REFRESH_TOKEN) is not",
        ),
        (&[("VONAGE_OAUTH_USERNAME", "u")], "VONAGE_OAUTH_PASSWORD is not"),
        (&[("VONAGE_OAUTH_USERNAME", "u"), ("VONAGE_OAUTH_PASSWORD", "p")], "VONAGE_OAUTH_CLIENT_ID is not"),
        (&[("VONAGE_OAUTH_REFRESH_TOKEN", "r")], "VONAGE_OAUTH_CLIENT_ID is not"),
    ] {
        let error = builder(variables).unwrap_err();
        assert!(error.is_configuration());
        assert!(error.to_string().contains(message), "{message}: {error}");
    }
}

#[cfg(unix)]
#[test]
fn what_is_not_unicode_is_an_error() {
    use std::os::unix::ffi::OsStringExt;
    let error = ClientBuilder::from_env_with(|_| Some(OsString::from_vec(vec![0xff]))).unwrap_err();
    assert!(error.to_string().contains("is not Unicode"), "{error}");
}

#[tokio::test]
async fn without_an_api_secret_sms_are_signed() {
    let (_, transport) = offline(&Default::default());
    let variables = [("VONAGE_API_KEY", "k"), ("VONAGE_SIGNATURE_SECRET", "s"), ("VONAGE_SIGNATURE_METHOD", "SHA512")];
    let client = builder(&variables).unwrap().transport(transport.clone()).build().unwrap();
    let _ = client.sms().send_sms(SendSmsRequest::new("447700900000", "447700900001").text("Hello")).await;
    let form = transport.last_request().unwrap().form();
    assert!(form.iter().any(|(name, value)| name == "sig" && value.len() == 128));
}

#[test]
fn webhooks_take_their_secret_from_the_environment() {
    let variables = [("VONAGE_SIGNATURE_SECRET", "s"), ("VONAGE_SIGNATURE_METHOD", "sha256")];
    assert!(SignedWebhooks::from_env_with(lookup(&variables)).is_ok());
    let webhooks = SmsWebhooks::from_env_with(lookup(&variables)).unwrap();
    assert!(format!("{webhooks:?}").contains("Sha256"), "{webhooks:?}");
    for error in
        [SignedWebhooks::from_env_with(lookup(&[])).unwrap_err(), SmsWebhooks::from_env_with(lookup(&[])).unwrap_err()]
    {
        assert!(error.is_configuration());
        assert!(error.to_string().contains("VONAGE_SIGNATURE_SECRET is not set"), "{error}");
    }
}

#[tokio::test]
async fn a_call_without_its_credential_says_how_this_client_is_given_one() {
    let mock = MockTransport::new();
    let client = Client::builder().transport(mock.clone()).build().unwrap();
    let voice = client.voice().get_call("aaaa").await.unwrap_err();
    let sms = client.sms().send_sms(SendSmsRequest::new("1", "2").text("3")).await.unwrap_err();
    let suite = client.integration_suite().get_user().await.unwrap_err();
    for (error, ways) in [
        (voice, ["`ClientBuilder::application`", "VONAGE_APPLICATION_ID and VONAGE_PRIVATE_KEY"]),
        (sms, ["`ClientBuilder::api_key`", "VONAGE_API_KEY and VONAGE_API_SECRET"]),
        (suite, ["`ClientBuilder::oauth`", "VONAGE_OAUTH_CLIENT_ID"]),
    ] {
        assert!(error.is_missing_credential(), "{error}");
        assert!(ways.iter().all(|way| error.to_string().contains(way)), "{error}");
    }
    assert_eq!(mock.requests().len(), 0);
}
