//! Every program of `examples/` runs against a server, and says what it should.

#![expect(clippy::unwrap_used, reason = "what helpers of tests cannot make is a failed test")]

use std::{collections::BTreeSet, env, fs, path::Path, path::PathBuf, process::Command};

use serde_json::{Value, json};
use wiremock::{
    Mock, MockServer, ResponseTemplate,
    matchers::{header_regex, method, path},
};

/// A program, what the server answers it, and what it prints.
struct Program {
    name: &'static str,
    arguments: &'static [&'static str],
    request: (&'static str, &'static str),
    authorization: &'static str,
    replies: Vec<ResponseTemplate>,
    prints: &'static str,
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
            request: ("POST", "/sms/json"),
            authorization: "Basic .+",
            replies: replies(json!({ "messages": [{ "status": "0", "message-id": "m1", "message-price": "0.05" }] })),
            prints: "m1 for 0.05\n",
        },
        Program {
            name: "place_call",
            arguments: &["14155550100", "14155550101", "Hello"],
            request: ("POST", "/v1/calls"),
            authorization: "Bearer .+",
            replies: replies(json!({ "uuid": "aaaa", "status": "started" })),
            prints: "aaaa is started\n",
        },
        Program {
            name: "list_calls",
            arguments: &[],
            request: ("GET", "/v1/calls"),
            authorization: "Bearer .+",
            replies: replies(json!({ "count": 1, "_embedded": { "calls": [call] } })),
            prints: "aaaa  7 s\n",
        },
        Program {
            name: "handle_errors",
            arguments: &[],
            request: ("POST", "/sms/json"),
            authorization: "Basic .+",
            replies: replies(json!({ "messages": [{ "status": "4", "error-text": "Bad Credentials" }] })),
            prints: "code 4: declined: Bad Credentials\n",
        },
        Program {
            name: "set_retries",
            arguments: &[],
            request: ("GET", "/v1/calls/63f61863-4a51-4f6b-86e1-46edebcf9356"),
            authorization: "Bearer .+",
            replies: vec![
                ResponseTemplate::new(429).insert_header("retry-after-ms", "1"),
                ResponseTemplate::new(200).set_body_json(call),
            ],
            prints: "completed\n",
        },
        Program {
            name: "full_response",
            arguments: &[],
            request: ("GET", "/v2/applications"),
            authorization: "Basic .+",
            replies: replies(json!({ "total_items": 3 })),
            prints: "3 applications\n",
        },
        Program {
            name: "raw_request",
            arguments: &[],
            request: ("GET", "/account/get-balance"),
            authorization: "Basic .+",
            replies: replies(json!({ "value": 10.5 })),
            prints: "{\"value\": Number(10.5)}\n",
        },
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
        let last = program.replies.len() - 1;
        for (index, reply) in program.replies.into_iter().enumerate() {
            let (verb, place) = program.request;
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
            .env("VONAGE_PRIVATE_KEY_PATH", concat!(env!("CARGO_MANIFEST_DIR"), "/tests/extensions/keys/pkcs8.pem"))
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
