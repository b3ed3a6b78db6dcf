//! Facilities with energy, intensity and emissions of a year.

use crate::{
    AppError, City, FindingRow,
    estate::{Estate, use_class},
    readings::CityReadings,
    words::finding_message,
};
use lcs_carbon::FacilityYear;
use lcs_domain::{Carrier, Facility, Finding, NoTrace, Subject};
use lcs_locale::Language;
use lcs_pack::Pack;
use lcs_store::{ReadingSpan, Snapshot, Store};
use lcs_units::Decimal;
use rust_decimal::prelude::ToPrimitive;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeSet, path::Path};

/// One facility in a year, as lists and reports show it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FacilityLine {
    /// Id.
    pub id: String,
    /// Name.
    pub name: String,
    /// Use class of the pack.
    #[serde(rename = "use")]
    pub use_class: String,
    /// Floor area under the intensity.
    pub floor_area_m2: Option<f64>,
    /// Which floor area.
    pub floor_area_kind: Option<String>,
    /// Calendar year.
    pub year: i16,
    /// Energy of all carriers; absent without a bill in the year.
    pub energy_kwh: Option<f64>,
    /// Intensity over the floor area named.
    pub eui_kwh_m2: Option<f64>,
    /// Emissions; absent without a bill in the year.
    pub emissions_t: Option<f64>,
    /// Share of the year's days that bills cover.
    pub coverage: f64,
}

/// One facility in more detail.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FacilityDetails {
    /// The line of the list.
    #[serde(flatten)]
    pub line: FacilityLine,
    /// Everything that is believed of it, with where it stands.
    pub facility: Facility,
    /// By carrier.
    pub carriers: Vec<CarrierLine>,
    /// Its meters with interval readings.
    pub readings: Vec<MeterReadingsLine>,
    /// What is noteworthy about its year.
    pub findings: Vec<FindingRow>,
}

/// Interval readings of a meter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MeterReadingsLine {
    /// Meter or account.
    pub meter: String,
    /// Seconds from one reading to the next.
    pub interval_s: u32,
    /// Local day of the first reading.
    pub first_day: String,
    /// Local day of the last.
    pub last_day: String,
    /// Readings taken in, corrections among them.
    pub readings: u64,
}

impl MeterReadingsLine {
    /// Those of a facility's meters, meter after meter.
    pub(crate) fn of(readings: &CityReadings, estate: &Estate, facility: &Facility) -> Vec<Self> {
        let clock = readings.clock();
        let meters: BTreeSet<_> = estate.meters_of(&facility.id).map(|meter| &meter.id).collect();
        let line = |span: &ReadingSpan| Self {
            meter: span.meter.to_string(),
            interval_s: readings.interval_s(&span.stream).unwrap_or_default(),
            first_day: clock.day(span.first_start_utc_s).to_string(),
            last_day: clock.day(span.last_start_utc_s).to_string(),
            readings: span.readings,
        };
        meters.into_iter().flat_map(|meter| readings.spans_of(meter)).map(line).collect()
    }
}

/// One carrier of a facility.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CarrierLine {
    /// Which carrier.
    pub carrier: Carrier,
    /// Energy.
    pub energy_kwh: f64,
    /// By calendar month.
    pub monthly_kwh: [f64; 12],
    /// Emissions; absent where no factor holds.
    pub emissions_t: Option<f64>,
    /// Factors and heating values used.
    pub facts: Vec<String>,
}

/// Reads the city's believed facts.
pub(crate) async fn open_estate(dir: &Path) -> Result<(City, Estate), AppError> {
    let city = City::open(dir)?;
    if !city.folder.database().exists() {
        return Err(nothing_imported(dir, &Snapshot::default()));
    }
    let store = Store::open_read(city.folder.clone()).await?;
    let snapshot = store.snapshot().await?;
    store.close().await;
    if snapshot.facilities.is_empty() {
        return Err(nothing_imported(dir, &snapshot));
    }
    let estate = Estate::new(snapshot, &city.pack);
    Ok((city, estate))
}

pub(crate) fn nothing_imported(dir: &Path, snapshot: &Snapshot) -> AppError {
    if let Some(meter) = snapshot.meters.first() {
        return AppError::request(
            format!("{} holds bills, but no facility that they belong to", dir.display()),
            format!("import a list that says which facility each account serves, for example account {}", meter.id),
        );
    }
    AppError::request(
        format!("{} holds no facilities yet", dir.display()),
        format!("import the city's files first: lcs import FILE... --dir {}", dir.display()),
    )
}

/// The year asked for, or the latest well-covered one, or this year where there are no bills at all.
pub(crate) fn chosen_year(estate: &Estate, asked: Option<i16>) -> i16 {
    let this_year = jiff::Zoned::now().date().year();
    asked.or_else(|| estate.reporting_year(this_year)).unwrap_or(this_year)
}

/// All facilities of a city.
///
/// # Errors
/// When the folder is not a city or nothing was imported.
pub async fn list_facilities(dir: &Path, year: Option<i16>) -> Result<Vec<FacilityLine>, AppError> {
    let (city, estate) = open_estate(dir).await?;
    let (years, _) = estate.year(chosen_year(&estate, year));
    Ok(estate.snapshot.facilities.iter().zip(&years).map(|(f, y)| facility_line(&city.pack, f, y)).collect())
}

/// One facility.
///
/// # Errors
/// When the folder is not a city, or has no facility of that id.
pub async fn show_facility(
    dir: &Path,
    id: &str,
    year: Option<i16>,
    language: Language,
) -> Result<FacilityDetails, AppError> {
    let (city, estate) = open_estate(dir).await?;
    let facility = find_facility(&estate, id, dir)?;
    let (account, mut findings) = estate.facility_year(facility, chosen_year(&estate, year), &mut NoTrace);
    let about = |finding: &&Finding| finding.subject == Subject::Facility(facility.id.clone());
    findings.extend(estate.snapshot.import_findings.iter().filter(about).cloned());
    let carriers = account.carriers.iter().map(|carrier| CarrierLine {
        carrier: carrier.carrier,
        energy_kwh: float(carrier.energy_kwh),
        monthly_kwh: carrier.monthly_kwh,
        emissions_t: carrier.emissions.map(lcs_units::Emissions::tonnes),
        facts: carrier.facts.iter().map(ToString::to_string).collect(),
    });
    Ok(FacilityDetails {
        line: facility_line(&city.pack, facility, &account),
        carriers: carriers.collect(),
        readings: MeterReadingsLine::of(&CityReadings::of(&city, &estate.snapshot)?, &estate, facility),
        findings: findings.iter().map(|finding| finding_row(finding, language)).collect(),
        facility: facility.clone(),
    })
}

/// A facility by id, or what to try instead.
pub(crate) fn find_facility<'e>(estate: &'e Estate, id: &str, dir: &Path) -> Result<&'e Facility, AppError> {
    estate.facility(id).ok_or_else(|| {
        AppError::request(
            format!("there is no facility `{id}`"),
            format!("see the ids with `lcs facilities list --dir {}`", dir.display()),
        )
    })
}

/// A finding as a person reads it.
pub(crate) fn finding_row(finding: &Finding, language: Language) -> FindingRow {
    let source = finding.source.as_ref();
    FindingRow {
        code: finding.code.to_string(),
        severity: finding.severity,
        sheet: source.and_then(|source| source.sheet.clone()),
        row: source.map(|source| source.row),
        column: source.and_then(|source| source.column.clone()),
        message: finding_message(language, finding),
    }
}

pub(crate) fn facility_line(pack: &Pack, facility: &Facility, account: &FacilityYear) -> FacilityLine {
    let has_bills = !account.carriers.is_empty();
    FacilityLine {
        id: facility.id.to_string(),
        name: facility.name.clone(),
        use_class: use_class(pack, facility).map_or_else(String::new, |class| class.id.clone()),
        floor_area_m2: account.denominator.map(|(_, area)| float(area)),
        floor_area_kind: account.denominator.map(|(kind, _)| kind.id().to_owned()),
        year: account.year,
        energy_kwh: has_bills.then(|| float(account.energy_kwh)),
        eui_kwh_m2: account.eui_kwh_m2,
        emissions_t: has_bills.then(|| account.emissions.tonnes()),
        coverage: account.coverage,
    }
}

/// For display and for physics; sums of record stay decimal.
pub(crate) fn float(value: Decimal) -> f64 {
    value.to_f64().unwrap_or(f64::NAN)
}
