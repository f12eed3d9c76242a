//! Every action with every option, built and as the wire has it.

use serde_json::{Value, json};
use vonage_sdk::ncco::{
    AdvancedMachineDetection, Connect, Conversation, Dtmf, Endpoint, HttpMethod, Input, Key, MachineDetection,
    MachineDetectionMode, Notify, OnAnswer, Record, RecordingFormat, Speech, Stream, Talk, Transcription, Transfer,
    Wait, WebsocketAuthorization, WebsocketContentType,
};
use vonage_sdk::runtime::JsonObject;

/// An action with the words that it is built by.
macro_rules! row {
    ($built:expr, $wire:expr) => {
        (stringify!($built), JsonObject::from($built), $wire)
    };
}

/// The rows: the words that build an action, what they build, and what the wire has.
pub(super) fn table() -> Vec<(&'static str, JsonObject, Value)> {
    vec![
        row!(Talk::new("Hello"), json!({ "action": "talk", "text": "Hello" })),
        row!(
            Talk::new("Hello").barge_in(true).r#loop(0).level(-0.4).language("en-GB").style(2).premium(true),
            json!({
                "action": "talk", "text": "Hello", "bargeIn": true, "loop": 0, "level": -0.4, "language": "en-GB",
                "style": 2, "premium": true,
            })
        ),
        row!(
            Talk::new("Hello").provider("Google").provider_options([("voice", "a")]).with("voiceName", "Amy"),
            json!({
                "action": "talk", "text": "Hello", "provider": "Google", "providerOptions": { "voice": "a" },
                "voiceName": "Amy",
            })
        ),
        row!(Talk::ssml("<s>Hello</s>"), json!({ "action": "talk", "text": "<speak><s>Hello</s></speak>" })),
        row!(Talk::ssml(" <speak>Hello</speak>"), json!({ "action": "talk", "text": " <speak>Hello</speak>" })),
        row!(
            Stream::new("https://example.com/a.mp3").level(0.5).barge_in(false).r#loop(3).with("later", [1]),
            json!({
                "action": "stream", "streamUrl": ["https://example.com/a.mp3"], "level": 0.5, "bargeIn": false,
                "loop": 3, "later": [1],
            })
        ),
        row!(Record::new(), json!({ "action": "record" })),
        row!(Record::default().split(), json!({ "action": "record", "split": "conversation" })),
        row!(
            Record::new()
                .format(RecordingFormat::Ogg)
                .channels(3)
                .end_on_silence(4)
                .end_on_key(Key::Star)
                .timeout(60)
                .beep_start(true)
                .event_url("https://example.com/a")
                .event_method(HttpMethod::Get)
                .with("later", 1),
            json!({
                "action": "record", "format": "ogg", "split": "conversation", "channels": 3, "endOnSilence": 4,
                "endOnKey": "*", "timeOut": 60, "beepStart": true, "eventUrl": ["https://example.com/a"],
                "eventMethod": "GET", "later": 1,
            })
        ),
        row!(Record::new().transcription(Transcription::new()), json!({ "action": "record", "transcription": {} })),
        row!(
            Record::new().transcription(
                Transcription::new()
                    .language("he-IL")
                    .event_url("https://example.com/b")
                    .event_method(HttpMethod::Post)
                    .sentiment_analysis(true)
                    .with("later", 1)
            ),
            json!({
                "action": "record",
                "transcription": {
                    "language": "he-IL", "eventUrl": ["https://example.com/b"], "eventMethod": "POST",
                    "sentimentAnalysis": true, "later": 1,
                },
            })
        ),
        row!(Input::each_digit(), json!({ "action": "input", "type": ["dtmf"], "mode": "asynchronous" })),
        row!(
            Input::dtmf(Dtmf::new().timeout(5).max_digits(1).submit_on_hash(true).with("later", 1))
                .event_url("https://example.com/a")
                .event_method(HttpMethod::Get)
                .with("another", 2),
            json!({
                "action": "input", "type": ["dtmf"],
                "dtmf": { "timeOut": 5, "maxDigits": 1, "submitOnHash": true, "later": 1 },
                "eventUrl": ["https://example.com/a"], "eventMethod": "GET", "another": 2,
            })
        ),
        row!(
            Input::speech(
                Speech::new()
                    .uuid("aaaa")
                    .end_on_silence(0.4)
                    .language("es-ES")
                    .context(["sí", "no"])
                    .start_timeout(7)
                    .max_duration(30)
                    .save_audio(true)
                    .sensitivity(50)
                    .provider("google")
                    .provider_options(JsonObject::new().with("model", "long"))
                    .with("later", 1)
            ),
            json!({
                "action": "input", "type": ["speech"],
                "speech": {
                    "uuid": ["aaaa"], "endOnSilence": 0.4, "language": "es-ES", "context": ["sí", "no"],
                    "startTimeout": 7, "maxDuration": 30, "saveAudio": true, "sensitivity": 50, "provider": "google",
                    "providerOptions": { "model": "long" }, "later": 1,
                },
            })
        ),
        row!(
            Input::dtmf_or_speech(Dtmf::new(), Speech::new()),
            json!({ "action": "input", "type": ["dtmf", "speech"], "dtmf": {}, "speech": {} })
        ),
        row!(
            Connect::new(Endpoint::phone("447700900001"))
                .from("447700900000")
                .synchronous()
                .timeout(45)
                .limit(3600)
                .machine_detection(MachineDetection::Hangup)
                .event_url("https://example.com/a")
                .event_method(HttpMethod::Post)
                .ringback_tone("https://example.com/tone.wav")
                .with("later", 1),
            json!({
                "action": "connect", "endpoint": [{ "type": "phone", "number": "447700900001" }],
                "from": "447700900000", "eventType": "synchronous", "timeout": 45, "limit": 3600,
                "machineDetection": "hangup", "eventUrl": ["https://example.com/a"], "eventMethod": "POST",
                "ringbackTone": "https://example.com/tone.wav", "later": 1,
            })
        ),
        row!(
            Connect::new(Endpoint::app("jamie")).random_from_number(true).advanced_machine_detection(
                AdvancedMachineDetection::new()
                    .behavior(MachineDetection::Continue)
                    .mode(MachineDetectionMode::DetectBeep)
                    .beep_timeout(60)
                    .with("later", 1)
            ),
            json!({
                "action": "connect", "endpoint": [{ "type": "app", "user": "jamie" }], "randomFromNumber": true,
                "advancedMachineDetection": {
                    "behavior": "continue", "mode": "detect_beep", "beep_timeout": 60, "later": 1,
                },
            })
        ),
        row!(
            Connect::new(
                Endpoint::phone("447700900001")
                    .dtmf_answer("2p#")
                    .shaken("eyJ;info=<a>")
                    .with("later", 1)
                    .on_answer(OnAnswer::new("https://example.com/a").ringback_tone("https://example.com/tone.wav"))
            ),
            json!({
                "action": "connect",
                "endpoint": [{
                    "type": "phone", "number": "447700900001", "dtmfAnswer": "2p#", "shaken": "eyJ;info=<a>", "later": 1,
                    "onAnswer": { "url": "https://example.com/a", "ringbackTone": "https://example.com/tone.wav" },
                }],
            })
        ),
        row!(
            Connect::new(
                Endpoint::websocket("wss://example.com/socket", WebsocketContentType::AudioL16Rate16000)
                    .headers(JsonObject::new().with("name", "J Doe").with("roles", [1, 2]))
                    .authorization(WebsocketAuthorization::custom("ApiKey a"))
                    .with("later", 1)
            ),
            json!({
                "action": "connect",
                "endpoint": [{
                    "type": "websocket", "uri": "wss://example.com/socket", "content-type": "audio/l16;rate=16000",
                    "headers": { "name": "J Doe", "roles": [1, 2] },
                    "authorization": { "type": "custom", "value": "ApiKey a" }, "later": 1,
                }],
            })
        ),
        row!(
            Connect::new(
                Endpoint::websocket("wss://example.com/socket", WebsocketContentType::AudioL16Rate8000)
                    .authorization(WebsocketAuthorization::vonage())
            ),
            json!({
                "action": "connect",
                "endpoint": [{
                    "type": "websocket", "uri": "wss://example.com/socket", "content-type": "audio/l16;rate=8000",
                    "authorization": { "type": "vonage" },
                }],
            })
        ),
        row!(
            Connect::new(
                Endpoint::sip("sip:rebekka@sip.example.com;transport=tls")
                    .headers([("location", "New York City")])
                    .user_to_user("342342ef34;encoding=hex")
                    .with("later", 1)
            ),
            json!({
                "action": "connect",
                "endpoint": [{
                    "type": "sip", "uri": "sip:rebekka@sip.example.com;transport=tls",
                    "headers": { "location": "New York City" },
                    "standardHeaders": { "User-to-User": "342342ef34;encoding=hex" }, "later": 1,
                }],
            })
        ),
        row!(
            Connect::new(Endpoint::sip_trunk("john", "my-trunk")),
            json!({ "action": "connect", "endpoint": [{ "type": "sip", "user": "john", "domain": "my-trunk" }] })
        ),
        row!(
            Connect::new(Endpoint::vbc("111").with("later", 1)),
            json!({ "action": "connect", "endpoint": [{ "type": "vbc", "extension": "111", "later": 1 }] })
        ),
        row!(
            Connect::new(JsonObject::from([("type", "fax"), ("number", "447700900001")])),
            json!({ "action": "connect", "endpoint": [{ "type": "fax", "number": "447700900001" }] })
        ),
        row!(
            Conversation::new("weekly")
                .music_on_hold_url("https://example.com/a.mp3")
                .start_on_enter(false)
                .end_on_exit(true)
                .record(true)
                .can_speak(["aaaa"])
                .can_hear(["aaaa", "bbbb"])
                .event_url("https://example.com/a")
                .event_method(HttpMethod::Get)
                .with("later", 1),
            json!({
                "action": "conversation", "name": "weekly", "musicOnHoldUrl": ["https://example.com/a.mp3"],
                "startOnEnter": false, "endOnExit": true, "record": true, "canSpeak": ["aaaa"],
                "canHear": ["aaaa", "bbbb"], "eventUrl": ["https://example.com/a"], "eventMethod": "GET", "later": 1,
            })
        ),
        row!(
            Conversation::new("weekly").mute(true).transcription(Transcription::new().language("en-GB")),
            json!({
                "action": "conversation", "name": "weekly", "mute": true, "record": true,
                "transcription": { "language": "en-GB" },
            })
        ),
        row!(
            Transfer::new("CON-aaaa").can_hear(Vec::<String>::new()).can_speak(["bbbb"]).with("later", 1),
            json!({
                "action": "transfer", "conversationId": "CON-aaaa", "canHear": [], "canSpeak": ["bbbb"], "later": 1,
            })
        ),
        row!(
            Transfer::new("CON-aaaa").mute(false),
            json!({ "action": "transfer", "conversationId": "CON-aaaa", "mute": false })
        ),
        row!(
            Notify::new([("step", "menu")], "https://example.com/a").event_method(HttpMethod::Get).with("later", 1),
            json!({
                "action": "notify", "payload": { "step": "menu" }, "eventUrl": ["https://example.com/a"],
                "eventMethod": "GET", "later": 1,
            })
        ),
        row!(Wait::new(), json!({ "action": "wait" })),
        row!(Wait::default().timeout(0.5).with("later", 1), json!({ "action": "wait", "timeout": 0.5, "later": 1 })),
    ]
}
