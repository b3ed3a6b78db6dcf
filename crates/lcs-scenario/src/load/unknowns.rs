//! What is not known, and what came before and since.

use super::error::FileFault;
use super::pieces::matching;
use super::reader::{Fault, Reader, find, inside};
use super::{ActualFigures, Wire};
use crate::city_model::CityModel;
use crate::dimension::Dimension;
use crate::document::{Quantity, UnknownOn};
use crate::uncertainty::Unknown;

/// Draws that fit a fan: below, it has no quantiles; above, nothing is gained and the memory is.
const DRAWS: (f64, f64) = (2.0, 1e6);

impl Wire {
    /// Where an unknown acts in a city.
    fn read(key: &str, on: &UnknownOn, model: &CityModel) -> Result<Self, Fault> {
        let driver = |id: &str| find(key, "driver", id, model.drivers.iter().map(|driver| driver.id.as_str()));
        Ok(match on {
            UnknownOn::Driver { id } => Self::Driver(driver(id)?),
            UnknownOn::Growth { id } => Self::Growth(driver(id)?),
            UnknownOn::Carrier { id } => {
                Self::Carrier(find(key, "carrier", id, model.carriers.iter().map(|carrier| carrier.id.as_str()))?)
            }
            UnknownOn::Cells { cells } => {
                let found = cells.iter().map(|pattern| matching(key, pattern, &model.cells));
                let mut found = found.collect::<Result<Vec<_>, _>>()?.concat();
                found.sort_unstable();
                found.dedup();
                Self::Cells(found)
            }
            UnknownOn::Actions { actions } => {
                let at = |id: &String| find(key, "action", id, model.action_ids());
                Self::Actions(actions.iter().map(at).collect::<Result<_, _>>()?)
            }
            UnknownOn::History => Self::History,
        })
    }

    /// The same in a scenario that may have dropped what it acts on.
    pub(crate) fn of(on: &UnknownOn, model: &CityModel) -> Option<Self> {
        Self::read("", on, model).ok()
    }
}

/// The file's unknowns, each wired to a city once, so that a wrong name has its place.
pub(super) fn unknowns(reader: &mut Reader<'_>, model: &CityModel) -> Result<Vec<(Unknown, UnknownOn)>, Fault> {
    let file = reader.file;
    let mut wired = Vec::new();
    if !file.unknowns.is_empty() {
        inside("draws.count", None, file.draws.count as f64, DRAWS)?;
    }
    for (id, unknown) in &file.unknowns {
        let key = format!("unknowns.{id}");
        let said = reader.said(unknown.status, unknown.source.as_deref(), unknown.note.as_deref());
        reader.state(&key, said)?;
        let distribution = unknown
            .distribution
            .check()
            .map_err(|error| (format!("{key}.distribution"), FileFault::Distribution { reason: error.to_string() }))?;
        Wire::read(&format!("{key}.on"), &unknown.on, model)?;
        if let Some(share) = &unknown.moves_with {
            inside(&format!("{key}.moves_with.loading"), None, share.loading, (-1.0, 1.0))?;
        }
        wired.push((Unknown { id: id.clone(), distribution, share: unknown.moves_with.clone() }, unknown.on.clone()));
    }
    Ok(wired)
}

/// Years before the base year and their emissions, t CO2e.
pub(super) fn history(reader: &mut Reader<'_>) -> Result<Vec<(i16, f64)>, Fault> {
    let Some(history) = &reader.file.history else { return Ok(Vec::new()) };
    let factor = reader.unit_of("history", &history.0.unit, &Dimension::emissions())?.factor;
    let years: Vec<i16> = history.0.points.iter().map(|(year, _)| *year).collect();
    if let Some(year) = years.iter().find(|year| **year >= reader.file.base_year) {
        let (value, low, high) = (f64::from(*year), f64::NEG_INFINITY, f64::from(reader.file.base_year - 1));
        return Err(("history".to_owned(), FileFault::Outside { value, year: None, low, high }));
    }
    let values = reader.over("history", history, &years, factor)?;
    Ok(years.into_iter().zip(values).collect())
}

/// What came true, in base units.
pub(super) fn actual(reader: &mut Reader<'_>, model: &CityModel) -> Result<Vec<ActualFigures>, Fault> {
    let file = reader.file;
    let mut all = Vec::new();
    for (number, actual) in file.actual.iter().enumerate() {
        let key = format!("actual.{number}");
        let year = actual.year;
        if !reader.years.contains(&year) {
            let given = Some((file.base_year, file.last_year));
            return Err((format!("{key}.year"), FileFault::MissingYear { year, given }));
        }
        let mut at_year = |key: &str, quantity: &Quantity, wanted: &Dimension| {
            let factor = reader.unit_of(key, &quantity.0.unit, wanted)?.factor;
            Ok::<f64, Fault>(reader.over(key, quantity, &[year], factor)?[0])
        };
        let emissions_t = at_year(&format!("{key}.emissions"), &actual.emissions, &Dimension::emissions())?;
        let mut factors = Vec::new();
        for (id, factor) in &actual.factors {
            let below = format!("{key}.factors.{id}");
            find(&below, "carrier", id, model.carriers.iter().map(|carrier| carrier.id.as_str()))?;
            let per_energy = Dimension::emissions().per(&Dimension::energy());
            factors.push((id.clone(), at_year(&below, factor, &per_energy)?));
        }
        let mut in_place = Vec::new();
        for (id, share) in &actual.in_place {
            find(&format!("{key}.in_place"), "action", id, model.action_ids())?;
            inside(&format!("{key}.in_place.{id}"), None, *share, (0.0, 1.0))?;
            in_place.push((id.clone(), *share));
        }
        let mut drivers = Vec::new();
        for (id, driver) in &file.drivers {
            let Some(value) = driver.observed.as_ref().and_then(|observed| observed.at(year).ok()) else { continue };
            drivers.push((id.clone(), value * reader.unit(&format!("drivers.{id}.unit"), &driver.unit)?.factor));
        }
        all.push(ActualFigures { year, emissions_t, drivers, factors, in_place });
    }
    Ok(all)
}
