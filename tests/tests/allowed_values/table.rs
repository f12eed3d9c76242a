//! What Rust makes of a value, for every operation and every webhook, by name.

use std::fmt::Debug;

use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;
use vonage_sdk::{
    Client, Error, applications, integration_suite, messages, numbers,
    runtime::{Credential, MockTransport, Reply, RetryPolicy, decode},
    sms, verify, voice, voice_v2,
};

/// What came of sending a value around.
pub(crate) struct Trip {
    /// What was written after it was read.
    pub(crate) written: Value,
    /// Whether that is read as the same value again.
    pub(crate) is_same: bool,
}

/// A name, and what makes the round trip for it.
pub(crate) struct Entry {
    pub(crate) name: &'static str,
    pub(crate) trip: Box<MakeTrip>,
}

/// Reads a value, and says what came of it or why it cannot be read.
type MakeTrip = dyn Fn(&Value) -> Result<Trip, String>;

/// Writes what was read, and reads it again.
fn back<T: Serialize + PartialEq>(value: &T, again: impl Fn(&Value) -> Result<T, String>) -> Result<Trip, String> {
    let written = serde_json::to_value(value).map_err(|error| error.to_string())?;
    Ok(Trip { is_same: again(&written)? == *value, written })
}

/// The payload of a webhook or the body of a request, which are read where they stand.
fn value<T: Serialize + DeserializeOwned + PartialEq>(name: &'static str) -> Entry {
    let read = |wire: &Value| decode::value::<T>(wire).map_err(|error| error.to_string());
    Entry { name, trip: Box::new(move |wire| back(&read(wire)?, read)) }
}

/// The answer of an operation, which is called for it.
fn answer<T, F>(name: &'static str, call: impl Fn(&Client) -> F + 'static) -> Entry
where
    T: Serialize + PartialEq + Debug,
    F: IntoFuture<Output = Result<T, Error>>,
{
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    let read = move |wire: &Value| {
        let transport = MockTransport::new();
        transport.reply(Reply::json(200, wire));
        let builder = Client::builder().transport(transport).retry(RetryPolicy::never());
        let builder = builder.credential("bearerAuth", Credential::fixed("a"));
        let builder = builder.credential("basicAuth", Credential::basic("a", "b"));
        let client = builder.credential("oauth", Credential::fixed("a")).build().map_err(|error| error.to_string())?;
        runtime.block_on(async { call(&client).into_future().await }).map_err(|error| error.to_string())
    };
    Entry { name, trip: Box::new(move |wire| back(&read(wire)?, &read)) }
}

pub(crate) fn webhooks() -> Vec<Entry> {
    vec![
        value::<voice::CallEvent>("voice.callEvent"),
        value::<voice::AnswerRequest>("voice.AnswerRequest"),
        value::<voice_v2::CallPlacedWebhook>("voice_v2.delivery-receipt"),
        value::<sms::DeliveryReceipt>("sms.delivery-receipt"),
        value::<sms::InboundSms>("sms.inbound-sms"),
        value::<messages::MessageStatus>("messages.message-status"),
        value::<messages::InboundMessage>("messages.inbound-message"),
        value::<integration_suite::EventDelivery>("integration_suite.EventDelivery"),
    ]
}

pub(crate) fn bodies() -> Vec<Entry> {
    vec![
        value::<voice::CreateCallRequest>("voice.createCall"),
        value::<voice::UpdateCallRequest>("voice.updateCall"),
        value::<voice::StartStreamRequest>("voice.startStream"),
        value::<voice::StartTalkRequest>("voice.startTalk"),
        value::<voice::StartDtmfRequest>("voice.startDTMF"),
        value::<voice_v2::CreateCallRequest>("voice_v2.createCall"),
        value::<sms::SendSmsRequest>("sms.sendSms"),
        value::<messages::MessageRequest>("messages.sendMessage"),
        value::<messages::UpdateMessageRequest>("messages.updateMessage"),
        value::<verify::RequestVerificationRequest>("verify.requestVerification"),
        value::<verify::CheckVerificationRequest>("verify.checkVerification"),
        value::<verify::ControlVerificationRequest>("verify.controlVerification"),
        value::<numbers::BuyNumberRequest>("numbers.buyNumber"),
        value::<numbers::CancelNumberRequest>("numbers.cancelNumber"),
        value::<numbers::UpdateNumberRequest>("numbers.updateNumber"),
        value::<applications::ApplicationRequest>("applications.createApplication"),
        value::<applications::ApplicationRequest>("applications.updateApplication"),
        value::<integration_suite::CreateCallRequest>("integration_suite.createCall"),
        value::<integration_suite::TransferCallRequest>("integration_suite.transfer_call"),
        value::<integration_suite::CreateWebhookRequest>("integration_suite.createWebhook"),
    ]
}

pub(crate) fn answers() -> Vec<Entry> {
    [voice_answers(), messaging_answers(), account_answers(), suite_answers()].into_iter().flatten().collect()
}

fn voice_answers() -> Vec<Entry> {
    let call = || voice::CreateCallRequest::answer_url([voice::Endpoint::phone("1")], ["u"]).random_from_number(true);
    let call_by_app =
        || voice_v2::CreateCallRequest::answer_url([voice_v2::Endpoint::app("a")], ["u"]).random_from_number(true);
    vec![
        answer("voice.list_calls", |client| client.voice().list_calls()),
        answer("voice.createCall", move |client| client.voice().create_call(call())),
        answer("voice.getCall", |client| client.voice().get_call("a")),
        answer("voice.updateCall", |client| client.voice().update_call("a", voice::UpdateCallRequest::mute())),
        answer("voice.startStream", |client| client.voice().start_stream("a", voice::StartStreamRequest::new(["u"]))),
        answer("voice.stopStream", |client| client.voice().stop_stream("a")),
        answer("voice.startTalk", |client| client.voice().start_talk("a", voice::StartTalkRequest::new("a"))),
        answer("voice.stopTalk", |client| client.voice().stop_talk("a")),
        answer("voice.startDTMF", |client| client.voice().start_dtmf("a", "1")),
        answer("voice_v2.createCall", move |client| client.voice_v2().create_call(call_by_app())),
    ]
}

fn messaging_answers() -> Vec<Entry> {
    let message = || messages::MessageRequest::text("1", "2", messages::MessageChannel::Sms, "a");
    let control = || verify::ControlVerificationRequest::new("a", verify::VerificationCommand::Cancel);
    vec![
        answer("sms.sendSms", |client| client.sms().send_sms(sms::SendSmsRequest::new("1", "a").text("a"))),
        answer("messages.sendMessage", move |client| client.messages().send_message(message())),
        answer("messages.updateMessage", |client| {
            client.messages().update_message("a", messages::UpdateMessageRequest::new("read"))
        }),
        answer("verify.requestVerification", |client| {
            client.verify().request_verification(verify::RequestVerificationRequest::new("1", "a"))
        }),
        answer("verify.checkVerification", |client| {
            client.verify().check_verification(verify::CheckVerificationRequest::new("a", "1"))
        }),
        answer("verify.searchVerification", |client| client.verify().search_verification()),
        answer("verify.controlVerification", move |client| client.verify().control_verification(control())),
    ]
}

fn account_answers() -> Vec<Entry> {
    let application = || applications::ApplicationRequest::new("a");
    vec![
        answer("numbers.listOwnedNumbers", |client| client.numbers().list_owned_numbers()),
        answer("numbers.searchAvailableNumbers", |client| client.numbers().search_available_numbers("GB")),
        answer("numbers.buyNumber", |client| client.numbers().buy_number(numbers::BuyNumberRequest::new("GB", "1"))),
        answer("numbers.cancelNumber", |client| {
            client.numbers().cancel_number(numbers::CancelNumberRequest::new("GB", "1"))
        }),
        answer("numbers.updateNumber", |client| {
            client.numbers().update_number(numbers::UpdateNumberRequest::new("GB", "1"))
        }),
        answer("applications.listApplications", |client| client.applications().list_applications()),
        answer("applications.createApplication", move |client| client.applications().create_application(application())),
        answer("applications.getApplication", |client| client.applications().get_application("a")),
        answer("applications.updateApplication", move |client| {
            client.applications().update_application("a", application())
        }),
        answer("applications.deleteApplication", |client| client.applications().delete_application("a")),
    ]
}

fn suite_answers() -> Vec<Entry> {
    use integration_suite::{CreateWebhookRequest, EventType};
    let webhook = || CreateWebhookRequest::new([EventType::Call], "u");
    vec![
        answer("integration_suite.getUser", |client| client.integration_suite().get_user()),
        answer("integration_suite.getAccount", |client| client.integration_suite().get_account()),
        answer("integration_suite.listCalls", |client| client.integration_suite().list_calls()),
        answer("integration_suite.createCall", |client| client.integration_suite().create_call("1")),
        answer("integration_suite.count_calls", |client| client.integration_suite().count_calls()),
        answer("integration_suite.get_call", |client| client.integration_suite().get_call("a")),
        answer("integration_suite.delete_call", |client| client.integration_suite().delete_call("a")),
        answer("integration_suite.answer_call", |client| client.integration_suite().answer_call("a")),
        answer("integration_suite.hold_call", |client| client.integration_suite().hold_call("a")),
        answer("integration_suite.unhold_call", |client| client.integration_suite().unhold_call("a")),
        answer("integration_suite.transfer_call", |client| client.integration_suite().transfer_call("a", "1")),
        answer("integration_suite.transfer_call_to_voicemail", |client| {
            client.integration_suite().transfer_call_to_voicemail("a")
        }),
        answer("integration_suite.listEvents", |client| client.integration_suite().list_events()),
        answer("integration_suite.count_events", |client| client.integration_suite().count_events()),
        answer("integration_suite.getEvent", |client| client.integration_suite().get_event("a")),
        answer("integration_suite.listWebhooks", |client| client.integration_suite().list_webhooks()),
        answer("integration_suite.createWebhook", move |client| client.integration_suite().create_webhook(webhook())),
        answer("integration_suite.get_webhook", |client| client.integration_suite().get_webhook("a")),
        answer("integration_suite.delete_webhook", |client| client.integration_suite().delete_webhook("a")),
        answer("integration_suite.renewWebhook", |client| client.integration_suite().renew_webhook("a")),
    ]
}
