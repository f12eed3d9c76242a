//! What README.md shows of the crate compiles: it stands here once more, word by word, and is called.

use std::error::Error;

use proc_macro2::TokenStream;
use tests::read;

/// The program of the section "Using the crate".
async fn shown(application_id: &str) -> Result<(), Box<dyn Error>> {
    use vonage_sdk::{
        Client,
        auth::Application,
        voice::{CreateCallRequest, Endpoint},
    };

    let client = Client::builder().application(Application::from_file(application_id, "private.key")?).build()?;
    let to = [Endpoint::phone("14155550100")];
    let call = CreateCallRequest::answer_url(to, ["https://example.com/answer"]).from("14155550101").ringing_timer(45);
    let placed = client.voice().create_call(call).await?;
    println!("{:?}", placed.uuid);

    let mut calls = client.voice().list_calls().page_size(50).items();
    while let Some(call) = calls.try_next().await? {
        println!("{:?}", call.status);
    }
    Ok(())
}

#[tokio::test]
async fn what_the_readme_shows_compiles() {
    let readme = read("README.md");
    let (_, section) = readme.split_once("## Using the crate").expect("the section");
    let (_, rest) = section.split_once("```rust\n").expect("a program");
    let (program, _) = rest.split_once("```").expect("its end");
    let words = |text: &str| text.parse::<TokenStream>().expect("it is Rust").to_string();
    assert!(words(include_str!("readme.rs")).contains(&words(program)), "`shown` is another program than\n{program}");

    let error = shown("my-application").await.expect_err("there is no such key");
    assert!(error.to_string().contains("private.key"), "{error}");
}
