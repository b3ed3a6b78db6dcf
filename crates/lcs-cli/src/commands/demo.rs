//! `lcs demo`

use crate::{
    arguments,
    arguments::Format,
    output::{self, Bars},
};
use lcs_app::{Actor, AppError, DemoReport, DemoRequest, make_demo};
use lcs_locale::{Language, format_number};
use lcs_server::{Listening, ServeError, ServeOptions, listen};
use std::{
    net::{Ipv4Addr, SocketAddr},
    process::ExitCode,
};

/// Port of the web application, where nobody asks for another.
const PORT: u16 = 8437;

pub(crate) async fn run(arguments: &arguments::Demo, format: Format, language: Language) -> Result<ExitCode, AppError> {
    let request = DemoRequest { dir: arguments.dir.clone(), seed: arguments.seed, facilities: arguments.facilities };
    if let Err(error) = check_port(arguments) {
        return super::serve::failed(error, format);
    }
    let bars = Bars::new(language);
    let report = make_demo(&Actor::local(), &request, &|progress| bars.step(progress)).await;
    bars.finish();
    let mut report = report?;
    let listening = match listening(arguments).await {
        Ok(listening) => listening,
        Err(error) => return super::serve::failed(error, format),
    };
    if let Some(listening) = &listening {
        report.address = Some(listening.address());
        report.setup_link = listening.setup_link();
    }
    if format == Format::Json {
        output::json(&report)
    } else {
        print(&report, format, language)
    }
    let Some(listening) = listening else { return Ok(ExitCode::SUCCESS) };
    match format {
        Format::Table => super::serve::print(&listening),
        Format::Csv => {
            output::note(&format!("web application: {}", listening.setup_link().unwrap_or(listening.address())))
        }
        Format::Json => {}
    }
    super::serve::serve(listening, format).await
}

/// A port that was asked for and is taken is better known before the work than after it.
fn check_port(arguments: &arguments::Demo) -> Result<(), ServeError> {
    let Some(port) = arguments.port.filter(|_| !arguments.no_serve) else { return Ok(()) };
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    std::net::TcpListener::bind(address).map(drop).map_err(|error| ServeError::Address { address, error })
}

/// Takes the port asked for, or the usual one; a free one where another program has the usual one.
async fn listening(arguments: &arguments::Demo) -> Result<Option<Listening>, ServeError> {
    if arguments.no_serve {
        return Ok(None);
    }
    let on = |port| ServeOptions {
        dir: arguments.dir.clone(),
        listen: SocketAddr::from((Ipv4Addr::LOCALHOST, port)),
        behind_tls: false,
    };
    match listen(&on(arguments.port.unwrap_or(PORT))).await {
        Err(error) if arguments.port.is_none() && error.is_port_taken() => {
            output::note(&format!("port {PORT} is taken; another one is used"));
            listen(&on(0)).await.map(Some)
        }
        listening => listening.map(Some),
    }
}

fn print(report: &DemoReport, format: Format, language: Language) {
    super::run::print(&report.run, language);
    let rows = report.faults.iter().map(|score| {
        let kind = serde_json::to_value(score.kind).ok().and_then(|kind| kind.as_str().map(str::to_owned));
        let counts = [score.planted, score.found, score.missed, score.false_alarms];
        std::iter::once(kind.unwrap_or_default()).chain(counts.iter().map(usize::to_string)).collect()
    });
    let header = ["planted fault", "planted", "found", "missed", "false alarms"];
    let rows: Vec<Vec<String>> = rows.collect();
    output::text("");
    if format == Format::Csv {
        output::csv(&header, &rows)
    } else {
        output::table(&header, rows)
    }
    output::note(&format!(
        "synthetic city; its true energy in {} was {} kWh",
        report.run.year,
        format_number(language, report.true_energy_kwh, 0)
    ));
}
