//! Weather years as files: what one holds, made from a pack's normals, moved to another place or another climate.

use crate::weather::{monthly_normals, read_epw};
use crate::{AppError, error::read_file, open_pack};
use lcs_weather::{
    ClimateDelta, HumidityDelta, MonthlyNormals, Origin, UrbanHeat, WeatherYear, morph_by_delta, morph_to_normals,
    same_climate, synthesise,
};
use serde::{Deserialize, Serialize};
use std::path::{Path, PathBuf};

/// What a weather year holds.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WeatherYearReport {
    /// The file it was read from or written to.
    pub file: PathBuf,
    /// How it came about.
    pub origin: Origin,
    /// Its place and its months.
    pub normals: MonthlyNormals,
    /// Mean of the year, °C.
    pub mean_dry_bulb_c: f64,
    /// Global irradiation on the horizontal, kWh/m².
    pub ghi_kwh_m2: f64,
    /// What was mended while reading.
    pub notes: Vec<String>,
    /// Whether it is weather of the pack's place and climate, where a pack was named.
    pub of_pack: Option<WeatherOfPack>,
}

/// A weather year beside a pack's normals.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WeatherOfPack {
    /// The pack.
    pub pack: String,
    /// Near enough to be the same place.
    pub same_place: bool,
    /// Months alike enough to be the same climate.
    pub same_climate: bool,
    /// From the pack's place, km.
    pub distance_km: f64,
    /// What differs.
    pub differences: Vec<String>,
}

/// Reads a weather year and tells what it holds.
///
/// # Errors
/// When the file is no weather year, or the pack is unknown or has no climate normals.
pub fn show_weather_year(file: &Path, pack: Option<&str>) -> Result<WeatherYearReport, AppError> {
    let (year, notes) = read_with_notes(file)?;
    let of_pack = pack
        .map(|pack| {
            let normals = normals_of(pack)?;
            let matched = same_climate(&year, &normals);
            Ok::<_, AppError>(WeatherOfPack {
                pack: pack.to_owned(),
                same_place: matched.same_place,
                same_climate: matched.same_climate,
                distance_km: matched.distance_km,
                differences: matched.differences.iter().map(ToString::to_string).collect(),
            })
        })
        .transpose()?;
    Ok(report(file, &year, notes, of_pack))
}

/// Makes a year of weather from a pack's normals and writes it as EPW.
///
/// # Errors
/// When the pack is unknown or its normals are impossible, or the file is there already or cannot be written.
pub fn make_weather_year(pack: &str, seed: u64, out: &Path) -> Result<WeatherYearReport, AppError> {
    let normals = normals_of(pack)?;
    normals.check().map_err(|error| AppError::request(error.to_string(), error.hint()))?;
    let year = synthesise(&normals, seed);
    write_year(&year, out)?;
    Ok(report(out, &year, Vec::new(), None))
}

/// Where a weather year is moved to.
#[derive(Debug, Clone, PartialEq)]
pub enum MorphTo {
    /// The place and months of a pack.
    Pack(String),
    /// Its own place under another climate: a TOML file of monthly changes.
    Changes(PathBuf),
}

/// A weather year to move.
#[derive(Debug, Clone, PartialEq)]
pub struct MorphRequest {
    /// The year.
    pub weather: PathBuf,
    /// Where to; `None` only warms the city.
    pub to: Option<MorphTo>,
    /// Kelvin that the city is warmer at night than its surroundings.
    pub urban_heat_k: Option<f64>,
    /// The EPW file to write.
    pub out: PathBuf,
}

/// Moves a weather year to another place or climate, warms the city, and writes it as EPW.
///
/// # Errors
/// When a file cannot be read or is not what it should be, the target is impossible, or the file to write is there
/// already.
pub fn morph_weather_year(request: &MorphRequest) -> Result<WeatherYearReport, AppError> {
    let (mut year, notes) = read_with_notes(&request.weather)?;
    let cannot = |error: lcs_weather::MorphError| {
        AppError::request(format!("{}: {error}", request.weather.display()), error.hint())
    };
    year = match &request.to {
        Some(MorphTo::Pack(pack)) => morph_to_normals(&year, &normals_of(pack)?).map_err(cannot)?,
        Some(MorphTo::Changes(file)) => morph_by_delta(&year, &read_changes(file)?).map_err(cannot)?,
        None if request.urban_heat_k.is_none() => {
            return Err(AppError::request(
                "nothing to change",
                "name a pack (--pack), a file of monthly changes (--changes), or the warmth of the city (--urban-heat)",
            ));
        }
        None => year,
    };
    if let Some(night_k) = request.urban_heat_k {
        year = UrbanHeat::nocturnal(night_k, 0.0)
            .apply(&year)
            .map_err(|error| AppError::request(error.to_string(), error.hint()))?;
    }
    write_year(&year, &request.out)?;
    Ok(report(&request.out, &year, notes, None))
}

fn read_with_notes(file: &Path) -> Result<(WeatherYear, Vec<String>), AppError> {
    let (year, _, notes) = read_epw(file)?;
    Ok((year, notes.iter().map(ToString::to_string).collect()))
}

fn normals_of(pack: &str) -> Result<MonthlyNormals, AppError> {
    let opened = open_pack(pack)?;
    opened.climate.as_ref().map(monthly_normals).ok_or_else(|| {
        AppError::request(
            format!("pack {} has no climate normals", opened.id),
            "name the pack of a city (`lcs pack show` lists them), or add climate.toml to your own",
        )
    })
}

fn report(file: &Path, year: &WeatherYear, notes: Vec<String>, of_pack: Option<WeatherOfPack>) -> WeatherYearReport {
    WeatherYearReport {
        file: file.to_owned(),
        origin: year.origin,
        normals: MonthlyNormals::of(year),
        mean_dry_bulb_c: year.mean_dry_bulb_c(),
        ghi_kwh_m2: year.annual_ghi_kwh_m2(),
        notes,
        of_pack,
    }
}

/// Writes the file whole or not at all, and never over another.
fn write_year(year: &WeatherYear, out: &Path) -> Result<(), AppError> {
    let failed = |error: std::io::Error| AppError::Write { path: out.to_owned(), error };
    let folder = out.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let mut draft = tempfile::NamedTempFile::new_in(folder).map_err(failed)?;
    std::io::Write::write_all(&mut draft, year.to_epw().as_bytes()).map_err(failed)?;
    draft.as_file().sync_all().map_err(failed)?;
    match draft.persist_noclobber(out) {
        Ok(_) => Ok(()),
        Err(error) if error.error.kind() == std::io::ErrorKind::AlreadyExists => Err(AppError::request(
            format!("{} is there already", out.display()),
            "give another name with --out, or remove the file first",
        )),
        Err(error) => Err(failed(error.error)),
    }
}

/// Monthly changes of a climate as people write them: one number for the year, or twelve.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Changes {
    mean_k: Months,
    max_k: Option<Months>,
    min_k: Option<Months>,
    relative_humidity_points: Option<Months>,
    specific_humidity_pct: Option<Months>,
    ghi_pct: Option<Months>,
    wind_pct: Option<Months>,
    /// Where the figures come from.
    #[serde(rename = "source")]
    _source: Option<String>,
}

#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(untagged)]
enum Months {
    All(f64),
    Each([f64; 12]),
}

impl Months {
    fn each(self) -> [f64; 12] {
        match self {
            Self::All(value) => [value; 12],
            Self::Each(values) => values,
        }
    }
}

fn read_changes(file: &Path) -> Result<ClimateDelta, AppError> {
    const HINT: &str = "one number for the whole year or twelve from January on, for example `mean_k = 1.5`; optional: \
                        max_k, min_k, relative_humidity_points or specific_humidity_pct, ghi_pct, wind_pct, source";
    let wrong = |reason: String| AppError::request(format!("{}: {reason}", file.display()), HINT);
    let text = String::from_utf8(read_file(file)?).map_err(|_| wrong("not a text file in UTF-8".to_owned()))?;
    let changes: Changes = toml::from_str(&text).map_err(|error| wrong(error.to_string().trim_end().to_owned()))?;
    let or = |months: Option<Months>, other: Months| months.unwrap_or(other).each();
    let humidity = match (changes.relative_humidity_points, changes.specific_humidity_pct) {
        (Some(_), Some(_)) => {
            return Err(wrong(
                "`relative_humidity_points` and `specific_humidity_pct` say the same thing twice".into(),
            ));
        }
        (None, Some(percent)) => HumidityDelta::SpecificPct(percent.each()),
        (points, None) => HumidityDelta::RelativePoints(or(points, Months::All(0.0))),
    };
    Ok(ClimateDelta {
        mean_k: changes.mean_k.each(),
        max_k: or(changes.max_k, changes.mean_k),
        min_k: or(changes.min_k, changes.mean_k),
        humidity,
        ghi_pct: or(changes.ghi_pct, Months::All(0.0)),
        wind_pct: or(changes.wind_pct, Months::All(0.0)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_made_for_a_city_is_weather_of_the_city_and_is_not_written_twice() {
        let folder = tempfile::tempdir().unwrap();
        let out = folder.path().join("kuala-lumpur.epw");
        let made = make_weather_year("my-kuala-lumpur", 1, &out).unwrap();
        assert_eq!(made.origin, Origin::Synthesised);
        let shown = show_weather_year(&out, Some("my-kuala-lumpur")).unwrap();
        let of_pack = shown.of_pack.unwrap();
        assert!(of_pack.same_place && of_pack.same_climate, "{of_pack:?}");
        assert!((shown.mean_dry_bulb_c - made.mean_dry_bulb_c).abs() < 0.05);
        let again = make_weather_year("my-kuala-lumpur", 2, &out).unwrap_err();
        assert!(again.to_string().contains("already"), "{again}");
    }

    #[test]
    fn a_warmer_climate_is_warmer_and_a_wrong_file_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let now = folder.path().join("now.epw");
        let before = make_weather_year("my-kuala-lumpur", 1, &now).unwrap();
        let changes = folder.path().join("changes.toml");
        let morph = |text: &str, out: &str| {
            std::fs::write(&changes, text).unwrap();
            morph_weather_year(&MorphRequest {
                weather: now.clone(),
                to: Some(MorphTo::Changes(changes.clone())),
                urban_heat_k: None,
                out: folder.path().join(out),
            })
        };
        let after = morph("mean_k = 1.5\nsource = \"a scenario\"", "later.epw").unwrap();
        assert!((after.mean_dry_bulb_c - before.mean_dry_bulb_c - 1.5).abs() < 0.01, "{after:?}");
        let wrong = morph("mean_k = [1, 2]", "wrong.epw").unwrap_err();
        assert!(wrong.to_string().contains("changes.toml"), "{wrong}");
        assert!(!folder.path().join("wrong.epw").exists());
    }
}
