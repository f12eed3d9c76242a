//! Every program of `examples/` runs against a server, and says what it should.

#![expect(clippy::unwrap_used, reason = "what helpers of tests cannot make is a failed test")]

use std::{collections::BTreeSet, env, fs, path::Path, path::PathBuf, process::Command};

use serde_json::{Value, json};
use wiremock::{
    Mock, MockServer, ResponseTemplate,
    matchers::{header_regex, method, path},
};

/// A key that was made for tests.
const PRIVATE_KEY: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/extensions/keys/pkcs8.pem");

/// A program, what the server answers it, and what it prints.
struct Program {
    name: &'static str,
    arguments: &'static [&'static str],
    /// Method and path, if it sends anything.
    request: Option<(&'static str, &'static str)>,
    authorization: &'static str,
    replies: Vec<ResponseTemplate>,
    prints: &'static str,
}

/// One that takes no arguments and sends nothing; what another one sends bears the key and its secret.
impl Default for Program {
    fn default() -> Self {
        Self { name: "", arguments: &[], request: None, authorization: "Basic .+", replies: Vec::new(), prints: "" }
    }
}

fn replies(body: Value) -> Vec<ResponseTemplate> {
    vec![ResponseTemplate::new(200).set_body_json(body)]
}

fn programs() -> Vec<Program> {
    let call = json!({ "uuid": "aaaa", "status": "completed", "duration": "7" });
    vec![
        Program {
            name: "send_sms",
            arguments: &["14155550100", "Acme", "Hello"],
            request: Some(("POST", "/sms/json")),
            replies: replies(json!({ "messages": [{ "status": "0", "message-id": "m1", "message-price": "0.05" }] })),
            prints: "m1 for 0.05\n",
            ..Program::default()
        },
        Program {
            name: "place_call",
            arguments: &["14155550100", "14155550101", "Hello"],
            request: Some(("POST", "/v1/calls")),
            authorization: "Bearer .+",
            replies: replies(json!({ "uuid": "aaaa", "status": "started" })),
            prints: "aaaa is started\n",
        },
        Program {
            name: "list_calls",
            request: Some(("GET", "/v1/calls")),
            authorization: "Bearer .+",
            replies: replies(json!({ "count": 1, "_embedded": { "calls": [call] } })),
            prints: "aaaa  7 s\n",
            ..Program::default()
        },
        Program {
            name: "handle_errors",
            request: Some(("POST", "/sms/json")),
            replies: replies(json!({ "messages": [{ "status": "4", "error-text": "Bad Credentials" }] })),
            prints: "check the credentials: sms.send_sms: 200 OK: declined: Bad Credentials (code 4)\n",
            ..Program::default()
        },
        Program {
            name: "set_retries",
            request: Some(("GET", "/v1/calls/63f61863-4a51-4f6b-86e1-46edebcf9356")),
            authorization: "Bearer .+",
            replies: vec![
                ResponseTemplate::new(429).insert_header("retry-after-ms", "1"),
                ResponseTemplate::new(200).set_body_json(call),
            ],
            prints: "completed\n",
            ..Program::default()
        },
        Program {
            name: "full_response",
            request: Some(("GET", "/v2/applications")),
            replies: replies(json!({ "total_items": 3 })),
            prints: "3 applications\n",
            ..Program::default()
        },
        Program {
            name: "raw_request",
            request: Some(("GET", "/account/get-balance")),
            replies: replies(json!({ "value": 10.5 })),
            prints: "{\"value\": Number(10.5)}\n",
            ..Program::default()
        },
        Program {
            name: "set_credentials",
            arguments: &["application", PRIVATE_KEY],
            request: Some(("GET", "/v1/calls")),
            authorization: "Bearer .+",
            replies: replies(json!({ "count": 2 })),
            prints: "2 calls\n",
        },
        Program {
            name: "list_pages",
            request: Some(("GET", "/v2/applications")),
            replies: [1, 2]
                .map(|page| {
                    let applications = [json!({ "id": format!("a{page}"), "name": "ACME" })];
                    ResponseTemplate::new(200).set_body_json(json!({
                        "page_size": 1, "page": page, "total_items": 2, "total_pages": 2,
                        "_embedded": { "applications": applications },
                    }))
                })
                .into(),
            prints: "1 of 2\n1 of 2\n",
            ..Program::default()
        },
        Program {
            name: "verify_webhook",
            prints: "aaaa is answered\n204 No Content\nrefused: the signature of the webhook is wrong\n401 Unauthorized\n",
            ..Program::default()
        },
        Program {
            name: "answer_with_ncco",
            prints: concat!(
                "447700900002 calls\n",
                r#"[{"action":"talk","text":"For us press 1, for a message 2.","language":"en-GB","bargeIn":true},"#,
                r#"{"action":"input","type":["dtmf"],"dtmf":{"maxDigits":1},"eventUrl":["https://example.com/key"]}]"#,
                "\n",
                r#"[{"action":"talk","text":"Please speak after the beep."},"#,
                r#"{"action":"record","beepStart":true,"endOnSilence":3,"eventUrl":["https://example.com/message"]}]"#,
                "\n401 Unauthorized\n",
            ),
            ..Program::default()
        },
        Program { name: "test_without_network", prints: "sent after [30s]\n", ..Program::default() },
    ]
}

#[tokio::test(flavor = "multi_thread")]
async fn every_example_runs() {
    let sources = fs::read_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("examples")).unwrap();
    let files: BTreeSet<_> =
        sources.map(|entry| entry.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned()).collect();
    let listed: BTreeSet<_> = programs().iter().map(|program| program.name.to_owned()).collect();
    assert_eq!(files, listed);

    for program in programs() {
        let server = MockServer::start().await;
        let last = program.replies.len().saturating_sub(1);
        let requests = program.replies.into_iter().zip(program.request.into_iter().cycle());
        for (index, (reply, (verb, place))) in requests.enumerate() {
            let mock = Mock::given(method(verb)).and(path(place));
            let mock = mock.and(header_regex("authorization", program.authorization)).respond_with(reply);
            let mock = if index == last { mock } else { mock.up_to_n_times(1) };
            mock.expect(1).mount(&server).await;
        }
        let output = Command::new(executable(program.name))
            .args(program.arguments)
            .env("BASE_URL", server.uri())
            .env("VONAGE_API_KEY", "key")
            .env("VONAGE_API_SECRET", "secret")
            .env("VONAGE_APPLICATION_ID", "application")
            .env("VONAGE_PRIVATE_KEY_PATH", PRIVATE_KEY)
            .output()
            .unwrap();
        let (printed, complaint) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        assert!(output.status.success(), "{}: {complaint}", program.name);
        assert!(printed.contains(program.prints), "{}: {printed}", program.name);
        server.verify().await;
    }
}

/// The program as cargo built it beside this test, which it does unless it is told to build this test alone.
fn executable(name: &str) -> PathBuf {
    let this = env::current_exe().unwrap();
    let built = this.parent().and_then(Path::parent).unwrap().join("examples").join(name);
    let built = built.with_extension(env::consts::EXE_EXTENSION);
    if !built.exists() {
        let build = ["build", "--quiet", "--offline", "--locked", "-p", "tests", "--examples"];
        let status = Command::new(env!("CARGO")).current_dir(env!("CARGO_MANIFEST_DIR")).args(build).status().unwrap();
        assert!(status.success(), "the examples cannot be built");
    }
    built
}
