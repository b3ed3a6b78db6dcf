//! `lcs serve`: the web application of a city, until the process is told to end.

use crate::{arguments, arguments::Format, output};
use lcs_app::AppError;
use lcs_server::{Listening, ServeError, ServeOptions, listen};
use std::process::ExitCode;

pub(crate) async fn run(arguments: &arguments::Serve, format: Format) -> Result<ExitCode, AppError> {
    let options =
        ServeOptions { dir: arguments.dir.clone(), listen: arguments.listen, behind_tls: arguments.behind_tls };
    let listening = match listen(&options).await {
        Ok(listening) => listening,
        Err(error) => return failed(error, format),
    };
    let (address, setup_link) = (listening.address(), listening.setup_link());
    match format {
        Format::Json => output::json(&serde_json::json!({ "address": address, "setup_link": setup_link })),
        Format::Csv => output::csv(&["address", "setup_link"], &[vec![address, setup_link.unwrap_or_default()]]),
        Format::Table => print(&listening),
    }
    serve(listening, format).await
}

/// Address and set-up link for people.
pub(crate) fn print(listening: &Listening) {
    output::text(&format!("web application: {}", listening.address()));
    if let Some(link) = listening.setup_link() {
        output::text(&format!("first administrator (works once, for 24 hours): {link}"));
    }
    output::note("end with Ctrl-C");
}

/// Answers until the process is told to end. What was printed before is handed over first.
pub(crate) async fn serve(listening: Listening, format: Format) -> Result<ExitCode, AppError> {
    output::flush();
    if listening.is_public() {
        output::note("warning: other machines can reach this address; put a proxy with TLS in front (--behind-tls)");
    }
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_max_level(tracing_subscriber::filter::LevelFilter::WARN)
        .init();
    match listening.serve().await {
        Ok(()) => Ok(ExitCode::SUCCESS),
        Err(error) => failed(error, format),
    }
}

/// An error of the server in the form of this program.
pub(crate) fn failed(error: ServeError, format: Format) -> Result<ExitCode, AppError> {
    match error {
        ServeError::City(error) => Err(error),
        error => Ok(output::failure(format, &error.to_string(), &error.hint())),
    }
}
