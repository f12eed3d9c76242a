//! Answers the webhooks of a call that comes in: a menu, then what was chosen. Run it with
//! `cargo run -p tests --example answer_with_ncco`.
//!
//! Nothing is sent: the requests are made here, as the service would make them.

use anyhow::Result;
use bytes::Bytes;
use http::{Request, Response, header::CONTENT_TYPE};
use serde_json::json;
use vonage_sdk::ncco::{Connect, Dtmf, Endpoint, Input, Ncco, Record, Talk};
use vonage_sdk::voice::{AnswerRequest, CallEvent};
use vonage_sdk::webhooks::{SignedWebhooks, WebhookError, testing};

/// What a web framework calls with the request as it came.
fn handle(webhooks: &SignedWebhooks, request: &Request<Bytes>) -> http::Result<Response<String>> {
    let ncco = match request.uri().path() {
        "/answer" => webhooks.receive(request).map(|call| menu(&call)),
        _ => webhooks.receive(request).map(|event| chosen(&event)),
    };
    respond(ncco)
}

fn respond(ncco: Result<Ncco, WebhookError>) -> http::Result<Response<String>> {
    match ncco {
        Ok(ncco) => Response::builder().header(CONTENT_TYPE, "application/json").body(ncco.to_string()),
        Err(error) => Response::builder().status(error.status()).body(error.to_string()),
    }
}

/// What a caller hears first.
fn menu(call: &AnswerRequest) -> Ncco {
    println!("{} calls", call.from.as_deref().unwrap_or("somebody"));
    Ncco::new()
        .then(Talk::new("For us press 1, for a message 2.").language("en-GB").barge_in(true))
        .then(Input::dtmf(Dtmf::new().max_digits(1)).event_url("https://example.com/key"))
}

/// What takes the place of the menu once a key was pressed.
fn chosen(event: &CallEvent) -> Ncco {
    let digits = event.dtmf.as_ref().and_then(|dtmf| dtmf.digits.as_deref());
    match digits {
        Some("1") => Ncco::new().then(Connect::new(Endpoint::phone("447700900001")).from("447700900000").timeout(30)),
        Some("2") => Ncco::new()
            .then(Talk::new("Please speak after the beep."))
            .then(Record::new().beep_start(true).end_on_silence(3).event_url("https://example.com/message")),
        _ => Ncco::new().then(Talk::new("Goodbye.")),
    }
}

fn main() -> Result<()> {
    let webhooks = SignedWebhooks::new("the account's signature secret");
    let call = json!({ "from": "447700900002", "to": "447700900000", "uuid": "aaaa" });
    let pressed = json!({ "uuid": "aaaa", "dtmf": { "digits": "2", "timed_out": false } });

    for request in [testing::json("/answer", &call)?, testing::json("/key", &pressed)?] {
        println!("{}", handle(&webhooks, &webhooks.sign(request)?)?.body());
    }
    let unsigned = testing::json("/answer", &call)?;
    println!("{}", handle(&webhooks, &unsigned)?.status());
    Ok(())
}
