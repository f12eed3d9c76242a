//! A mock server: a process that serves a document until it is dropped.

use std::{
    env::consts,
    fs::{self, File},
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};

/// As long as a busy machine may take.
const PATIENCE: Duration = Duration::from_secs(120);

/// Who has written it.
#[derive(Clone, Copy, Debug)]
pub(super) enum Kind {
    /// `@stoplight/prism-cli`: sees credentials, values, and responses.
    Prism,
    /// `@stdy/cli`: sees parameters and keys of forms that the document does not have.
    Steady,
}

impl Kind {
    pub(super) const ALL: [Self; 2] = [Self::Prism, Self::Steady];

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Prism => "prism",
            Self::Steady => "steady",
        }
    }

    /// What it writes before its address, once it listens.
    const fn greeting(self) -> &'static str {
        match self {
            Self::Prism => "Prism is listening on ",
            Self::Steady => "Ready to accept requests on ",
        }
    }

    /// Serves on the loopback interface, on a port that is free.
    fn command(self, modules: &Path) -> Result<Command> {
        Ok(match self {
            Self::Prism => {
                let mut command = Command::new("node");
                command.arg(modules.join("@stoplight/prism-cli/dist/index.js"));
                command.args(["mock", "--host", "127.0.0.1", "--port", "0", "--multiprocess", "false"]);
                command
            }
            Self::Steady => {
                // It does not say which port it was given, so one is looked up for it.
                let port = TcpListener::bind(("127.0.0.1", 0))?.local_addr()?.port();
                let mut command = Command::new(modules.join(steady()));
                command.args(["--host", "127.0.0.1", "--port", &port.to_string(), "--quiet", "--no-color"]);
                // It is asked what is wrong, in headers, and not for the answer of a service that would refuse.
                command.arg("--reject-on-sdk-error=false");
                command
            }
        })
    }
}

/// The program itself: what npm puts before it would leave it behind when it is stopped.
fn steady() -> String {
    let system = match consts::OS {
        "macos" => "darwin",
        "windows" => "win32",
        other => other,
    };
    let machine = if consts::ARCH == "aarch64" { "arm64" } else { "x64" };
    format!("@stdy/cli-{system}-{machine}/bin/steady{}", consts::EXE_SUFFIX)
}

pub(super) struct Mock {
    kind: Kind,
    process: Child,
    /// What it says.
    log: PathBuf,
    until: Instant,
}

impl Mock {
    /// Starts to serve a document; [`url`](Self::url) waits until it does.
    pub(super) fn start(kind: Kind, folder: &Path, document: &Path) -> Result<Self> {
        let log = document.with_extension(format!("{}.log", kind.name()));
        let output = File::create(&log).with_context(|| format!("cannot write `{}`", log.display()))?;
        let mut command = kind.command(&folder.join("node_modules"))?;
        // In continuous integration Steady speaks differently.
        command.arg(document).env_remove("CI").stdin(Stdio::null()).stdout(output.try_clone()?).stderr(output);
        let process = command.spawn().with_context(|| format!("{} cannot be run", kind.name()))?;
        Ok(Self { kind, process, log, until: Instant::now() + PATIENCE })
    }

    /// Where it listens.
    pub(super) fn url(&mut self) -> Result<String> {
        let greeting = self.kind.greeting();
        loop {
            let said = fs::read_to_string(&self.log).unwrap_or_default();
            // The line is complete when its end is there.
            let line = said.split_inclusive('\n').find(|line| line.contains(greeting) && line.ends_with('\n'));
            if let Some((_, url)) = line.and_then(|line| line.split_once(greeting)) {
                return Ok(url.trim().to_owned());
            }
            let has_stopped = self.process.try_wait()?.is_some();
            if has_stopped || Instant::now() > self.until {
                let what = if has_stopped { "has stopped" } else { "does not listen" };
                bail!("{} {what}; `{}` says:\n{said}", self.kind.name(), self.log.display());
            }
            thread::sleep(Duration::from_millis(50));
        }
    }
}

impl Drop for Mock {
    fn drop(&mut self) {
        // It may have stopped by itself; then there is nothing to do.
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
