//! A mock server: a process that serves a document until it is dropped.

use std::{
    fs::{self, File},
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use anyhow::{Context, Result, bail};

/// Below the folder of the installation.
const PRISM: &str = "node_modules/@stoplight/prism-cli/dist/index.js";

/// What it writes before its address, once it listens.
const LISTENS: &str = "Prism is listening on ";

/// As long as a busy machine may take.
const PATIENCE: Duration = Duration::from_secs(120);

pub(super) struct Mock {
    process: Child,
    /// What it says.
    log: PathBuf,
    until: Instant,
}

impl Mock {
    /// Starts to serve a document on a port that is free; [`url`](Self::url) waits until it does.
    pub(super) fn start(folder: &Path, document: &Path) -> Result<Self> {
        let log = document.with_extension("log");
        let output = File::create(&log).with_context(|| format!("cannot write `{}`", log.display()))?;
        let process = Command::new("node")
            .arg(folder.join(PRISM))
            .args(["mock", "--host", "127.0.0.1", "--port", "0", "--multiprocess", "false", "--cors", "false"])
            .arg(document)
            .stdin(Stdio::null())
            .stdout(output.try_clone()?)
            .stderr(output)
            .spawn()
            .context("`node` cannot be run")?;
        Ok(Self { process, log, until: Instant::now() + PATIENCE })
    }

    /// Where it listens.
    pub(super) fn url(&mut self) -> Result<String> {
        loop {
            let said = fs::read_to_string(&self.log).unwrap_or_default();
            // The line is complete when its end is there.
            let line = said.split_inclusive('\n').find(|line| line.contains(LISTENS) && line.ends_with('\n'));
            if let Some((_, url)) = line.and_then(|line| line.split_once(LISTENS)) {
                return Ok(url.trim().to_owned());
            }
            let has_stopped = self.process.try_wait()?.is_some();
            if has_stopped || Instant::now() > self.until {
                let what = if has_stopped { "has stopped" } else { "does not listen" };
                bail!("a mock server {what}; `{}` says:\n{said}", self.log.display());
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
