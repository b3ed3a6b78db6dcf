//! What a run keeps for pages and what-ifs: the report's model, and what plan and paths can be drawn from anew for
//! another budget or a part of the estate.

use crate::{AppError, plan_settings::PlanMoney, scenario::Base};
use flate2::{Compression, bufread::GzDecoder, write::GzEncoder};
use lcs_carbon::FacilityYear;
use lcs_potential::{FacilityPotential, MeasureTotal, Outcome, OutcomeDraws, Plan};
use lcs_report::ReportModel;
use lcs_store::CityFolder;
use serde::{Deserialize, Serialize};
use std::{collections::BTreeMap, fs::File, io::BufReader};

/// File inside the run's report folder.
pub(crate) const DETAIL_FILE: &str = "detail.json.gz";

/// Format of the file. A run of another format is read as if it had no detail: running the chain again makes it.
const FORMAT: u32 = 1;

/// What a run keeps for pages and what-ifs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct RunDetail {
    /// Format of the file.
    pub format: u32,
    /// What the report says.
    pub model: ReportModel,
    /// What could be saved in each facility, without findings (the store keeps them) and without the draws of single
    /// measures, which nothing sums.
    pub potentials: Vec<FacilityPotential>,
    /// Energy and emissions of each facility that planning starts from.
    pub bases: Vec<FacilityBase>,
    /// Each measure wherever it helps in the whole estate, done alone.
    pub measures: Vec<MeasureTotal>,
    /// The plan, without what it leaves out.
    pub plan: Plan,
    /// Money and time of the plan.
    pub money: PlanMoney,
}

/// What planning starts from in one facility: bills and floor areas that look slipped in unit are corrected.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct FacilityBase {
    /// The facility.
    pub id: String,
    /// Its base year.
    pub base: Base,
    /// Earlier years with bills, oldest first.
    pub history: Vec<EarlierYear>,
}

/// An earlier year of a facility beside its base year.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct EarlierYear {
    /// The year.
    pub year: i16,
    /// Emissions of its bills, t CO2e.
    pub emissions_t: f64,
    /// How much of the base year's emissions, t CO2e, bills of that year cover: each carrier's emissions times the
    /// share of the year's days with a bill.
    pub covered_t: f64,
}

impl FacilityBase {
    /// A facility's base year with the earlier years of the same facility.
    pub(crate) fn new<'a>(base: &FacilityYear, earlier: impl Iterator<Item = &'a FacilityYear>) -> Self {
        let earlier_year = |account: &FacilityYear| EarlierYear {
            year: account.year,
            emissions_t: account.emissions.tonnes(),
            covered_t: covered_t(base, account),
        };
        Self {
            id: base.facility.to_string(),
            base: Base::of(base),
            history: earlier.filter(|account| !account.carriers.is_empty()).map(earlier_year).collect(),
        }
    }
}

fn covered_t(base: &FacilityYear, earlier: &FacilityYear) -> f64 {
    let covered = base.carriers.iter().filter_map(|carrier| {
        let coverage = earlier.carrier(carrier.carrier).map_or(0.0, |then| then.coverage.min(1.0));
        Some(carrier.emissions?.tonnes() * coverage)
    });
    covered.sum()
}

/// Share of the base year's emissions that the bills of another year must cover before that year counts as measured.
const COVERED: f64 = 0.9;

/// Emissions of some facilities in the years that bills cover well, t CO2e, oldest first; the last is the base year.
pub(crate) fn measured_years(bases: &[&FacilityBase], year: i16) -> Vec<(i16, f64)> {
    let total_t = bases.iter().map(|facility| &facility.base).sum::<Base>().emissions_t();
    let mut years: BTreeMap<i16, (f64, f64)> = BTreeMap::new();
    for earlier in bases.iter().flat_map(|facility| &facility.history) {
        let (emissions_t, covered_t) = years.entry(earlier.year).or_default();
        *emissions_t += earlier.emissions_t;
        *covered_t += earlier.covered_t;
    }
    let measured = years.into_iter().filter(|(_, (_, covered_t))| *covered_t > 0.0 && *covered_t >= COVERED * total_t);
    measured.map(|(year, (emissions_t, _))| (year, emissions_t)).chain([(year, total_t)]).collect()
}

impl RunDetail {
    /// Leaves out what is kept elsewhere or nothing needs.
    pub(crate) fn new(
        model: ReportModel,
        mut potentials: Vec<FacilityPotential>,
        bases: Vec<FacilityBase>,
        measures: Vec<MeasureTotal>,
        plan: &Plan,
        money: PlanMoney,
    ) -> Self {
        for potential in &mut potentials {
            potential.findings.clear();
            for single in &mut potential.singles {
                single.draws = OutcomeDraws::default();
            }
        }
        let plan = Plan { items: plan.items.clone(), years: plan.years.clone(), left_out: Vec::new() };
        Self { format: FORMAT, model, potentials, bases, measures, plan, money }
    }

    /// The file's bytes. Outcomes of packages are left out: they are the quantiles of the draws.
    pub(crate) fn into_bytes(mut self) -> Result<Vec<u8>, AppError> {
        for package in self.potentials.iter_mut().flat_map(|potential| &mut potential.packages) {
            package.outcome = Outcome::default();
        }
        let mut file = GzEncoder::new(Vec::new(), Compression::fast());
        let unable =
            |error: String| AppError::request(format!("{DETAIL_FILE} cannot be written: {error}"), "report this");
        serde_json::to_writer(&mut file, &self).map_err(|error| unable(error.to_string()))?;
        file.finish().map_err(|error| unable(error.to_string()))
    }

    /// The detail of a run. `None` where there is none that this version can read: an earlier version made the run,
    /// or the file is gone or broken. Running the chain again makes a new one.
    ///
    /// # Errors
    /// When the file is there and the operating system does not let it be read.
    pub fn read(folder: &CityFolder, run: i64) -> Result<Option<Self>, AppError> {
        let path = folder.root().join("reports").join(format!("run-{run}")).join(DETAIL_FILE);
        let file = match File::open(&path) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
            opened => opened.map_err(|error| AppError::Read { path, error })?,
        };
        let mut text = Vec::new();
        if std::io::Read::read_to_end(&mut GzDecoder::new(BufReader::new(file)), &mut text).is_err() {
            return Ok(None);
        }
        let detail: Option<Self> = serde_json::from_slice(&text).ok();
        Ok(detail.filter(|detail| detail.format == FORMAT).map(Self::restored))
    }

    /// Puts back what [`RunDetail::into_bytes`] left out. The draws are short decimals and read exactly, so the outcomes
    /// are those of the run to the last bit, and equal projects keep their order.
    fn restored(mut self) -> Self {
        for package in self.potentials.iter_mut().flat_map(|potential| &mut potential.packages) {
            package.outcome = package.draws.quantiles();
        }
        self
    }
}
