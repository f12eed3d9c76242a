//! `cargo xtask`: the commands of this project.

mod catalogue;
mod changes;
mod choices;
mod codegen;
mod compiler;
mod contract;
mod diff;
mod difference;
mod history;
mod inspect;
mod lint;
mod release;
mod report;
mod tree;
mod r#try;
mod workspace;

use std::{path::PathBuf, process::ExitCode};

use clap::{Parser, Subcommand};

use workspace::Workspace;

/// From the OpenAPI documents in `specs/` to the crate in `generated/`.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", version = None)]
struct Arguments {
    /// The project's folder, if it is another one than this tool was built in.
    #[arg(long, global = true, value_name = "FOLDER")]
    root: Option<PathBuf>,
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Codegen(codegen::Arguments),
    Lint(lint::Arguments),
    Inspect(inspect::Arguments),
    Diff(diff::Arguments),
    Contract(contract::Arguments),
    Release(release::Arguments),
    Try(r#try::Arguments),
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let run = Workspace::find(arguments.root).and_then(|workspace| match arguments.command {
        Command::Codegen(arguments) => codegen::run(&workspace, &arguments),
        Command::Lint(arguments) => lint::run(&workspace, &arguments),
        Command::Inspect(arguments) => inspect::run(&workspace, &arguments),
        Command::Diff(arguments) => diff::run(&workspace, &arguments),
        Command::Contract(arguments) => contract::run(&workspace, &arguments),
        Command::Release(arguments) => release::run(&workspace, &arguments),
        Command::Try(arguments) => r#try::run(&workspace, &arguments),
    });
    run.unwrap_or_else(|error| {
        eprintln!("error: {error:#}");
        ExitCode::FAILURE
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_consistent() {
        use clap::CommandFactory;
        Arguments::command().debug_assert();
    }
}
