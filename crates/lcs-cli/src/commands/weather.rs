//! `lcs weather`

use crate::{
    arguments::{self, Format, WeatherCommand},
    output,
};
use lcs_app::{
    AppError, MorphRequest, MorphTo, WeatherYearReport, make_weather_year, morph_weather_year, show_weather_year,
};
use std::process::ExitCode;

pub(crate) fn run(arguments: &arguments::Weather, format: Format) -> Result<ExitCode, AppError> {
    let report = match &arguments.command {
        WeatherCommand::Show { weather, pack } => show_weather_year(weather, pack.as_deref())?,
        WeatherCommand::Make { pack, seed, out } => make_weather_year(pack, *seed, out)?,
        WeatherCommand::Morph { weather, pack, changes, urban_heat, out } => {
            let to = pack.clone().map(MorphTo::Pack).or_else(|| changes.clone().map(MorphTo::Changes));
            let (weather, out) = (weather.clone(), out.clone());
            morph_weather_year(&MorphRequest { weather, to, urban_heat_k: *urban_heat, out })?
        }
    };
    if format == Format::Json {
        output::json(&report);
        return Ok(ExitCode::SUCCESS);
    }
    let header = ["month", "mean °C", "max °C", "min °C", "humidity %", "sun kWh/m² day"];
    let rows = months(&report);
    if format == Format::Csv {
        output::csv(&header, &rows);
        return Ok(ExitCode::SUCCESS);
    }
    output::table(&header, rows);
    output::note(&format!(
        "{}: {}, {:.1} °C and {:.0} kWh/m² in the year",
        report.file.display(),
        report.normals.location.name,
        report.mean_dry_bulb_c,
        report.ghi_kwh_m2
    ));
    report.notes.iter().for_each(|note| output::note(note));
    if let Some(of) = &report.of_pack {
        let answer = match (of.same_climate, of.same_place) {
            (true, true) => "weather of its place",
            (true, false) => "a neighbour with the same climate",
            (false, _) => "another climate",
        };
        output::note(&format!("for {}: {answer}, {:.0} km away", of.pack, of.distance_km));
        of.differences.iter().for_each(|difference| output::note(difference));
    }
    Ok(ExitCode::SUCCESS)
}

fn months(report: &WeatherYearReport) -> Vec<Vec<String>> {
    let normals = &report.normals;
    let columns = [normals.mean_c, normals.max_c, normals.min_c, normals.relative_humidity_pct, normals.ghi_kwh_m2_day];
    (0..12)
        .map(|month| {
            let figures = columns.iter().map(|column| format!("{:.1}", column[month]));
            std::iter::once((month + 1).to_string()).chain(figures).collect()
        })
        .collect()
}
