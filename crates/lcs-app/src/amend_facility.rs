//! A person's own word about a facility: taken in as a small file of its own, so that it is kept, dated and explained
//! like any other.

use crate::{
    Actor, AppError, Capability, City, Place,
    intake::{Intake, Taken, read_options},
};
use jiff::Timestamp;
use lcs_domain::{AreaKind, Facility, FacilityId};
use lcs_units::Decimal;
use serde::Deserialize;
use std::path::Path;
use utoipa::ToSchema;

/// Characters of the longest note.
const LONGEST_NOTE: usize = 2000;

/// What a person says about a facility. What is absent stays as it is believed.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Amendment {
    /// Floor area in m².
    pub floor_area_m2: Option<f64>,
    /// Which floor area: `gross-building`, `gross`, `gross-with-parking`, `net`, `conditioned`, `parking`, `site`. Without
    /// it the one that intensities are divided by, or else `gross`.
    pub floor_area_kind: Option<String>,
    /// Main use in the person's words.
    pub use_label: Option<String>,
    /// Year of completion.
    pub year_built: Option<i16>,
    /// Storeys above ground.
    pub storeys: Option<u16>,
    /// Degrees, north positive; together with the longitude.
    pub latitude_deg: Option<f64>,
    /// Degrees, east positive.
    pub longitude_deg: Option<f64>,
    /// District; the person needs the right to amend there too.
    pub district: Option<String>,
    /// How the person knows; kept with the facility.
    #[serde(default)]
    pub note: String,
}

/// Takes an amendment in and gives its sequence number; nothing happens when it says what is believed already.
///
/// # Errors
/// When there is no such facility, the actor may not amend it, or a value cannot be taken. Then nothing has changed.
pub async fn amend_facility(
    actor: &Actor,
    dir: &Path,
    id: &str,
    amendment: &Amendment,
) -> Result<Option<i64>, AppError> {
    let scope = actor.may_somewhere(Capability::Amend)?;
    let city = City::open(dir)?;
    let facility_id = FacilityId::new(id).filter(|_| city.folder.database().exists());
    let facility_id = facility_id.ok_or_else(|| AppError::no_facility(id))?;
    let mut intake = Intake::open(&city, actor, scope, false).await?;
    let believed = intake.belief().facility(&facility_id).ok_or_else(|| AppError::no_facility(id))?;
    actor.may(Capability::Amend, Place::Facility(believed))?;
    let word = Word::of(amendment, believed)?;
    if let Some(district) = &word.district
        && believed.district.as_ref() != Some(district)
    {
        actor.may(Capability::Amend, Place::District(district))?;
    }
    let now = Timestamp::now();
    let file = word.file(believed, actor, now)?;
    let taken = intake.take(&file_name(believed, actor, now), file, &read_options(&city, None))?;
    word.check_taken(&taken)?;
    if taken.rows.accepted == 0 {
        return Ok(None);
    }
    intake.publish().await
}

/// An amendment with its values checked as far as the import would not say what is wrong.
#[derive(Debug)]
struct Word {
    area: Option<(AreaKind, Decimal)>,
    use_label: Option<String>,
    year_built: Option<i16>,
    storeys: Option<u16>,
    place_deg: Option<(f64, f64)>,
    district: Option<String>,
    note: Option<String>,
}

impl Word {
    fn of(amendment: &Amendment, believed: &Facility) -> Result<Self, AppError> {
        let kind = match &amendment.floor_area_kind {
            Some(id) => Some(area_kind(id)?),
            None => None,
        };
        let area = match (amendment.floor_area_m2, kind) {
            (Some(m2), kind) => {
                let kind = kind.or_else(|| Some(believed.denominator()?.kind)).unwrap_or(AreaKind::Gross);
                Some((kind, number(m2).filter(|m2| *m2 > Decimal::ZERO).ok_or_else(|| not_taken("floor_area_m2"))?))
            }
            (None, Some(_)) => return Err(not_taken("floor_area_kind, which has no floor_area_m2 beside it")),
            (None, None) => None,
        };
        let place_deg = match (amendment.latitude_deg, amendment.longitude_deg) {
            (Some(latitude), Some(longitude)) => Some((latitude, longitude)),
            (None, None) => None,
            _ => return Err(not_taken("a place with only one of latitude_deg and longitude_deg")),
        };
        let word = Self {
            area,
            use_label: text(amendment.use_label.as_deref()),
            year_built: amendment.year_built,
            storeys: amendment.storeys,
            place_deg,
            district: text(amendment.district.as_deref()),
            note: text(Some(&amendment.note)),
        };
        if word.note.as_ref().is_some_and(|note| note.chars().count() > LONGEST_NOTE) {
            return Err(not_taken("note, which is longer than 2,000 characters"));
        }
        if word.cells().is_empty() {
            return Err(AppError::unusable("the amendment says nothing", "give at least one value or a note"));
        }
        Ok(word)
    }

    /// Headers, which the import understands by themselves, and what stands beneath them.
    fn cells(&self) -> Vec<(&'static str, String)> {
        let mut cells = Vec::new();
        let mut add = |header, value: Option<String>| cells.extend(value.map(|value| (header, value)));
        if let Some((kind, area)) = &self.area {
            add(area_header(*kind), Some(area.to_string()));
        }
        add("Use", self.use_label.clone());
        add("Year built", self.year_built.map(|year| year.to_string()));
        add("Number of floors", self.storeys.map(|storeys| storeys.to_string()));
        add("Latitude", self.place_deg.map(|(latitude, _)| latitude.to_string()));
        add("Longitude", self.place_deg.map(|(_, longitude)| longitude.to_string()));
        add("District", self.district.clone());
        add(NOTE, self.note.clone());
        cells
    }

    /// The file: a line that says who and when (and makes equal words of two days two files), headers, one row.
    fn file(&self, believed: &Facility, actor: &Actor, now: Timestamp) -> Result<Vec<u8>, AppError> {
        let mut writer =
            csv::WriterBuilder::new().flexible(true).quote_style(csv::QuoteStyle::Always).from_writer(vec![]);
        let cells = self.cells();
        let headers = ["Facility ID", "Facility name"].into_iter().chain(cells.iter().map(|(header, _)| *header));
        let values =
            [believed.id.as_str(), &believed.name].into_iter().chain(cells.iter().map(|(_, text)| text.as_str()));
        let failed = |error: &dyn std::fmt::Display| AppError::Internal { message: error.to_string() };
        writer.write_record(["amendment", actor.as_str(), &now.to_string()]).map_err(|error| failed(&error))?;
        writer.write_record(headers).map_err(|error| failed(&error))?;
        writer.write_record(values).map_err(|error| failed(&error))?;
        writer.into_inner().map_err(|error| failed(&error))
    }

    /// The ordinary import has taken every value as it was meant, or nothing is published.
    fn check_taken(&self, taken: &Taken) -> Result<(), AppError> {
        let [facility] = taken.batch.facilities.as_slice() else { return Err(not_taken("the amendment")) };
        let area = facility.floor_areas.first().map(|area| (area.kind, area.area_m2));
        let note = facility.attributes.get(NOTE);
        let checks = [
            ("floor_area_m2", area == self.area),
            ("use_label", facility.use_label == self.use_label),
            ("year_built", facility.year_built == self.year_built),
            ("storeys", facility.storeys == self.storeys),
            ("latitude_deg", facility.latitude_deg == self.place_deg.map(|(latitude, _)| latitude)),
            ("longitude_deg", facility.longitude_deg == self.place_deg.map(|(_, longitude)| longitude)),
            ("district", facility.district == self.district),
            ("note", note == self.note.as_ref()),
        ];
        match checks.into_iter().find(|(_, as_meant)| !as_meant) {
            Some((field, _)) => Err(not_taken(field)),
            None => Ok(()),
        }
    }
}

/// Header of the note, which the import keeps as an attribute.
const NOTE: &str = "Note";

fn area_kind(id: &str) -> Result<AreaKind, AppError> {
    let kinds = AreaKind::DENOMINATORS.into_iter().chain([AreaKind::Parking, AreaKind::Site]);
    kinds.into_iter().find(|kind| kind.id() == id).ok_or_else(|| not_taken("floor_area_kind"))
}

const fn area_header(kind: AreaKind) -> &'static str {
    match kind {
        AreaKind::GrossBuilding => "Building gross floor area (m2)",
        AreaKind::Gross => "Gross floor area (m2)",
        AreaKind::GrossWithParking => "Property GFA buildings and parking (m2)",
        AreaKind::Net => "Net floor area (m2)",
        AreaKind::Conditioned => "Conditioned floor area (m2)",
        AreaKind::Parking => "Parking area (m2)",
        AreaKind::Site => "Site area (m2)",
    }
}

fn not_taken(what: &str) -> AppError {
    AppError::unusable(
        format!("cannot take {what}"),
        "give an area above 0 m² with a known kind, a year of completion, storeys above 0, both degrees of a place, or \
         plain words",
    )
}

/// The shortest decimal that gives the number back.
fn number(value: f64) -> Option<Decimal> {
    if value.is_finite() { value.to_string().parse().ok() } else { None }
}

/// One line without blanks around it; `None` when nothing is left.
fn text(text: Option<&str>) -> Option<String> {
    let line = text?.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    let line = line.collect::<Vec<_>>().join(" ");
    (!line.is_empty()).then_some(line)
}

/// `amendment-F1-20260102T030405Z-person-….csv`: what it is about, when and by whom.
fn file_name(facility: &Facility, actor: &Actor, now: Timestamp) -> String {
    let plain = |text: &str| -> String {
        text.chars().map(|c| if c.is_alphanumeric() || matches!(c, '-' | '_' | '.') { c } else { '-' }).collect()
    };
    let facility = plain(facility.id.as_str());
    format!("amendment-{facility}-{}-{}.csv", now.strftime("%Y%m%dT%H%M%SZ"), plain(actor.as_str()))
}

#[cfg(test)]
mod tests;
