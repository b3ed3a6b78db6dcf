//! `lcs init`

use crate::{arguments, arguments::Format, output};
use lcs_app::{AppError, init_city};
use std::process::ExitCode;

pub(crate) fn run(arguments: &arguments::Init, format: Format) -> Result<ExitCode, AppError> {
    let city = init_city(&arguments.dir, &arguments.pack, false)?;
    if format == Format::Json {
        output::json(&serde_json::json!({
            "dir": arguments.dir, "pack": city.pack.id, "version": city.pack.version, "hash": city.pack.hash,
        }));
    } else {
        output::text(&format!("{} is a city now, with pack {}", arguments.dir.display(), city.pack_citation()));
        output::note(&format!("next: lcs import FILE... --dir {}", arguments.dir.display()));
    }
    Ok(ExitCode::SUCCESS)
}
