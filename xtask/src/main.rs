//! The project's own commands: `cargo xtask demo | test | tidy | bench`.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command line")]

mod bench;
mod tidy;

use anyhow::{Context, Result, bail};
use std::{
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

const USAGE: &str = "\
cargo xtask COMMAND
  demo [ARGS]   build, make the demo city in ./demo-city, run the chain, write the report
  test [ARGS]   every test of the workspace
  tidy          check the order of the house: layers, purity, words, file names
  bench         measure and print the table of docs/reference/benchmarks.md";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next().unwrap_or_default();
    let rest: Vec<String> = arguments.collect();
    let result = match command.as_str() {
        "demo" => demo(&rest),
        "test" => test(&rest),
        "tidy" => tidy::tidy(&root()),
        "bench" => bench::bench(&root()),
        _ => {
            eprintln!("{USAGE}");
            return ExitCode::from(2);
        }
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().map_or_else(|| PathBuf::from("."), Path::to_owned)
}

pub(crate) fn cargo(arguments: &[&str]) -> Result<()> {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments).current_dir(root());
    run(&mut command)
}

pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| format!("cannot start {command:?}"))?;
    if !status.success() {
        bail!("{command:?} ended with {status}");
    }
    Ok(())
}

/// The binary that `cargo build` makes.
pub(crate) fn lcs_binary() -> PathBuf {
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    target.join("debug").join(format!("lcs{}", std::env::consts::EXE_SUFFIX))
}

fn demo(arguments: &[String]) -> Result<()> {
    cargo(&["build", "--workspace"])?;
    let mut command = Command::new(lcs_binary());
    command.arg("demo").current_dir(root());
    if !arguments.iter().any(|argument| argument.starts_with("--dir")) {
        command.arg("--dir").arg(root().join("demo-city"));
    }
    run(command.args(arguments))
}

fn test(arguments: &[String]) -> Result<()> {
    let mut all = vec!["test", "--workspace"];
    all.extend(arguments.iter().map(String::as_str));
    cargo(&all)?;
    println!("all tests of the workspace passed");
    Ok(())
}
