//! What is true of the synthetic city and stands in none of its files.

use crate::{DemoSettings, account::Account, files::Written, portfolio::Premises, use_of_energy::Use};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What energy is used for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EndUse {
    /// Air-conditioning with its plant and fans.
    Cooling,
    /// Lighting.
    Lighting,
    /// Plugged-in equipment.
    Equipment,
    /// Cold rooms and display cases.
    Refrigeration,
    /// Lifts.
    Lifts,
    /// Water, pool and sump pumps.
    Pumps,
    /// Ceiling and exhaust fans.
    Fans,
    /// Cooking, on gas.
    Cooking,
}

impl EndUse {
    /// All of them, in the order of results.
    pub const ALL: [Self; 8] = [
        Self::Cooling,
        Self::Lighting,
        Self::Equipment,
        Self::Refrigeration,
        Self::Lifts,
        Self::Pumps,
        Self::Fans,
        Self::Cooking,
    ];
}

/// True energy of one end use.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TrueEnergy {
    /// What for.
    pub end_use: EndUse,
    /// kWh in each of [`Truth::months`]; electricity, but for cooking, which is natural gas (gross heat).
    pub monthly_kwh: Vec<f64>,
}

/// What happened in a facility, apart from the data.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum EventKind {
    /// A heat exchanger fouls: cooling needs ever more energy until it is cleaned.
    FouledCoil,
    /// An outdoor-air damper sticks open: moist air makes cooling steeper.
    StuckDamper,
    /// Lights burn through the night.
    LightsLeftOn,
    /// Old equipment is replaced by better.
    Replacement,
    /// Tenants or staff move in or out.
    Turnover,
    /// The whole premises are renovated: what they use from the end of the works on, over what they would have used.
    Works,
}

/// One such event.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Event {
    /// What.
    pub kind: EventKind,
    /// First day.
    pub from: Date,
    /// Last day.
    pub to: Date,
    /// How strong: factor on the end use (or on people, for turnover) at its height.
    pub factor: f64,
}

/// A facility as it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TrueFacility {
    /// Asset number.
    pub id: String,
    /// Name on the facility list.
    pub name: String,
    /// Use class, by the ids of the packs.
    pub use_class: String,
    /// District.
    pub district: String,
    /// True gross floor area, m²; `None` where the asset has none.
    pub floor_area_m2: Option<f64>,
    /// Degrees north.
    pub latitude_deg: f64,
    /// Degrees east.
    pub longitude_deg: f64,
    /// Year of completion.
    pub year_built: i16,
    /// Energy by end use.
    pub energy: Vec<TrueEnergy>,
    /// What happened there.
    pub events: Vec<Event>,
}

/// An account as it is.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct TrueAccount {
    /// Account number.
    pub id: String,
    /// `electricity` or `natural-gas`.
    pub carrier: String,
    /// Facilities it serves, each with the share of that facility's energy of this carrier.
    pub serves: Vec<(String, f64)>,
    /// First day of its first bill.
    pub from: Date,
    /// Last day of its last bill.
    pub to: Date,
}

/// Kinds of planted faults.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum FaultKind {
    /// Some bills stand in another unit (Wh, MWh, MJ, or kWh turned as if it had been MJ).
    UnitSlip,
    /// Two to six bills are missing.
    Gap,
    /// A bill stands in the files twice.
    Duplicate,
    /// Two accounts show each other's meter from a date on.
    SwappedMeter,
    /// A floor area in square feet is called square metres.
    AreaUnitSlip,
    /// One bill is several times too high.
    Spike,
    /// The same quantity six times or more, called read.
    Flat,
    /// Four bills or more in a row are estimates.
    EstimatedRun,
    /// A wrong bill is reversed by a negative one and billed again.
    Negative,
    /// One premises has two rows under slightly different names.
    DuplicateFacility,
    /// Coordinates lie outside the city.
    Coordinates,
    /// A bill is dated in the future.
    FutureDate,
    /// The year of completion cannot be.
    YearBuilt,
}

impl FaultKind {
    /// All kinds.
    pub const ALL: [Self; 13] = [
        Self::UnitSlip,
        Self::Gap,
        Self::Duplicate,
        Self::SwappedMeter,
        Self::AreaUnitSlip,
        Self::Spike,
        Self::Flat,
        Self::EstimatedRun,
        Self::Negative,
        Self::DuplicateFacility,
        Self::Coordinates,
        Self::FutureDate,
        Self::YearBuilt,
    ];
}

/// One planted fault.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlantedFault {
    /// Which kind.
    pub kind: FaultKind,
    /// Asset numbers concerned.
    pub facilities: Vec<String>,
    /// Account numbers concerned; empty for faults of the facility list.
    pub accounts: Vec<String>,
    /// File and row (the header is row 1 of a CSV file) of every wrong row; empty where rows are missing.
    pub rows: Vec<(String, u32)>,
    /// First and last day the fault touches, by the true dates.
    pub days: Option<(Date, Date)>,
    /// Written over true quantity, where that has a meaning.
    pub factor: Option<f64>,
}

/// Everything true of the city.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Truth {
    /// Seed it was made from.
    pub seed: u64,
    /// `2024-01` and so on: the months of every energy series.
    pub months: Vec<String>,
    /// The facilities, each once.
    pub facilities: Vec<TrueFacility>,
    /// The accounts.
    pub accounts: Vec<TrueAccount>,
    /// The planted faults.
    pub faults: Vec<PlantedFault>,
    /// Data rows by file.
    pub rows: BTreeMap<String, u32>,
}

impl Truth {
    /// Energy of all facilities in a year, kWh, all carriers.
    #[must_use]
    pub fn energy_kwh(&self, year: i16) -> f64 {
        let prefix = format!("{year}-");
        let of_year: Vec<bool> = self.months.iter().map(|month| month.starts_with(&prefix)).collect();
        self.facilities
            .iter()
            .flat_map(|facility| &facility.energy)
            .flat_map(|energy| energy.monthly_kwh.iter().zip(&of_year))
            .filter_map(|(kwh, counts)| counts.then_some(kwh))
            .sum()
    }
}

/// Gathers the truth once the files are written.
pub fn tell(
    settings: &DemoSettings,
    premises: &[Premises],
    uses: Vec<Use>,
    accounts: &[Account],
    faults: Vec<PlantedFault>,
    files: &[Written],
) -> Truth {
    let months = (settings.first_year..=settings.last_year)
        .flat_map(|year| (1..=12).map(move |month| format!("{year}-{month:02}")))
        .collect();
    let facilities = premises
        .iter()
        .zip(uses)
        .map(|(one, energy)| TrueFacility {
            id: one.id.clone(),
            name: one.name.clone(),
            use_class: one.kind.use_class.clone(),
            district: one.district.clone(),
            floor_area_m2: one.floor_area_m2(),
            latitude_deg: one.latitude_deg,
            longitude_deg: one.longitude_deg,
            year_built: one.year_built,
            energy: energy.by_end_use,
            events: energy.events,
        })
        .collect();
    let accounts = accounts
        .iter()
        .map(|account| TrueAccount {
            id: account.id.clone(),
            carrier: account.carrier.id().to_owned(),
            serves: account.serves.iter().map(|&(index, share)| (premises[index].id.clone(), share)).collect(),
            from: account.from(),
            to: account.to(),
        })
        .collect();
    let rows = files.iter().map(|file| (file.name.clone(), file.rows)).collect();
    Truth { seed: settings.seed, months, facilities, accounts, faults, rows }
}
