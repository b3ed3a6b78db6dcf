//! The project's own commands: `cargo xtask demo | test | web | fuzz | tidy | bench`.
#![expect(clippy::print_stdout, clippy::print_stderr, reason = "a command line")]

mod api_fuzz;
mod bench;
mod bench_api;
mod bench_peers;
mod bench_tables;
mod served_city;
mod tidy;
mod tool;
mod web;

use anyhow::{Context, Result, bail};
use bench_tables::SUITES;
use std::{
    path::{Path, PathBuf},
    process::{Command, ExitCode},
};

const USAGE: &str = "\
cargo xtask COMMAND
  demo [ARGS]   build, make the demo city in ./demo-city, run the chain, serve the web application
  test [ARGS]   every test: Rust, web application, browser, API; with ARGS only `cargo test ARGS`
  web           only the pages that the binary carries
  browser       only the tests in the browser
  fuzz          only the fuzzing of the API
  tidy          check the order of the house: layers, purity, words, file names
  bench [PART]  measure and print the tables of docs/reference/benchmarks.md: jobs, api,
                physics, mv, community, scenario (beside their peers), or all";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next().unwrap_or_default();
    let rest: Vec<String> = arguments.collect();
    let result = match command.as_str() {
        "demo" => demo(&rest),
        "test" => test(&rest),
        "web" => web::build(&root()),
        "browser" => build().and_then(|()| browser()),
        "fuzz" => build().and_then(|()| api_fuzz::fuzz(&root())),
        "tidy" => tidy::tidy(&root()),
        "bench" => measure(rest.first().map_or("all", String::as_str)),
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

/// Where cargo puts what it makes.
pub(crate) fn target_folder() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// The binary that `cargo build` makes.
pub(crate) fn lcs_binary() -> PathBuf {
    target_folder().join("debug").join(format!("lcs{}", std::env::consts::EXE_SUFFIX))
}

/// One set of flags for demo, tests and measurements, so that everything compiles once.
const WORKSPACE: [&str; 3] = ["--workspace", "--features", "lcs-server/embed-ui"];

/// The binary with the web application in it.
pub(crate) fn build() -> Result<()> {
    web::build(&root())?;
    cargo(&[&["build"], &WORKSPACE[..]].concat())
}

/// Measures one part, or all.
fn measure(part: &str) -> Result<()> {
    let all = part == "all";
    let known = ["jobs", "api"].into_iter().chain(SUITES.iter().map(|suite| suite.name));
    if !all && !known.clone().any(|name| name == part) {
        bail!("no benchmark `{part}`: {}, or nothing for all", known.collect::<Vec<_>>().join(", "));
    }
    for suite in SUITES.iter().filter(|suite| all || part == suite.name) {
        bench_peers::bench(&root(), suite)?;
    }
    if all || part == "jobs" {
        bench::bench(&root())?;
    }
    if all || part == "api" {
        bench_api::bench(&root())?;
    }
    Ok(())
}

fn demo(arguments: &[String]) -> Result<()> {
    build()?;
    let mut command = Command::new(lcs_binary());
    command.arg("demo").current_dir(root());
    if !arguments.iter().any(|argument| argument.starts_with("--dir")) {
        command.arg("--dir").arg(root().join("demo-city"));
    }
    run(command.args(arguments))
}

fn test(arguments: &[String]) -> Result<()> {
    let rust = [&["test"], &WORKSPACE[..]].concat();
    if !arguments.is_empty() {
        return cargo(&[rust, arguments.iter().map(String::as_str).collect()].concat());
    }
    web::build(&root())?;
    cargo(&rust)?;
    web::check(&root())?;
    browser()?;
    api_fuzz::fuzz(&root())?;
    println!("all tests passed");
    Ok(())
}

/// The walk through the pages in a headless Chromium.
fn browser() -> Result<()> {
    let Some(chromium) = tool::or_skip("tests in the browser", tool::chromium())? else { return Ok(()) };
    web::e2e(&root(), &chromium)
}
