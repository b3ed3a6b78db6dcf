//! What is drawn of a planned block: sizes with their limits, weeks of the seasons, survival, bills.

use super::{block_folder::BlockInput, settle::spread};
use crate::AppError;
use lcs_community::{
    Block, CommonBill, CommonPayer, Dispatch, OutageInput, Plan, Rule, Series, SharedPlan, Sizes, StoreDispatch,
    outage_input, settle_plan, survival,
};
use serde::Serialize;
use utoipa::ToSchema;

/// Days of the year (from 0) with which the weeks begin: middle of January, April, July and October.
const WEEKS: [(u8, usize); 4] = [(1, 10), (4, 101), (7, 192), (10, 284)];

/// Longest outage that is drawn, h.
const LONGEST_H: i32 = 72;

/// A size that a plan chose.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct SizeFigure {
    /// Of what.
    pub plant: Plant,
    /// Its size.
    pub size: f64,
    /// `kWp`, `kWh` or `kW`.
    pub unit: String,
    /// Least that the block allows.
    pub least: f64,
    /// Most that the block allows.
    #[schema(required)]
    pub most: Option<f64>,
    /// What keeps it there.
    pub bound: SizeBound,
}

/// A part of the shared plant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Plant {
    /// Photovoltaic plant.
    Pv,
    /// Battery.
    Battery,
    /// Its charger.
    Charger,
    /// Its discharger.
    Discharger,
}

/// What keeps a size where it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum SizeBound {
    /// The block gives it.
    Given,
    /// The most that is allowed: more would pay.
    Most,
    /// The least that is allowed, or asked for by an outage: less would pay.
    Least,
    /// Cost, or the outage that must be survived.
    Outage,
    /// Cost alone: neither more nor less would pay.
    Free,
}

pub(super) fn size_figures(block: &Block, sizes: &Sizes) -> Vec<SizeFigure> {
    let survives = block.requirements.outage.is_some();
    let figure = |plant, size: f64, unit: &str, least: f64, most: Option<f64>| {
        let near = |limit: f64| (size - limit).abs() <= 1e-3 * limit.abs().max(1.0);
        let bound = match most {
            Some(most) if (most - least).abs() < 1e-9 => SizeBound::Given,
            Some(most) if near(most) => SizeBound::Most,
            _ if near(least) => SizeBound::Least,
            _ if survives && plant != Plant::Pv => SizeBound::Outage,
            _ => SizeBound::Free,
        };
        SizeFigure { plant, size, unit: unit.to_owned(), least, most, bound }
    };
    let pv = block.pv.map(|pv| figure(Plant::Pv, sizes.pv_kw, "kWp", pv.min_kw, pv.max_kw));
    let battery = block.battery.map(|at| {
        [
            figure(Plant::Battery, sizes.battery_kwh, "kWh", at.min_kwh, at.max_kwh),
            figure(Plant::Charger, sizes.charger_kw, "kW", at.charger.min_kw, at.charger.max_kw),
            figure(Plant::Discharger, sizes.discharger_kw, "kW", at.discharger.min_kw, at.discharger.max_kw),
        ]
    });
    pv.into_iter().chain(battery.into_iter().flatten()).collect()
}

/// A week, hour by hour; means of the hours, kW.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct WeekPicture {
    /// Month in which it lies, 1 to 12.
    pub month: u8,
    /// Load of the homes.
    pub load_kw: Vec<f64>,
    /// From the sun.
    pub pv_kw: Vec<f64>,
    /// From the grid.
    pub import_kw: Vec<f64>,
    /// Into the grid.
    pub export_kw: Vec<f64>,
    /// Out of battery and cars, into them below 0.
    pub stores_kw: Vec<f64>,
    /// In battery and cars at the end of the hour, kWh.
    pub stored_kwh: Vec<f64>,
}

pub(super) fn weeks(block: &Block, series: &Series, dispatch: &Dispatch) -> Vec<WeekPicture> {
    let clock = block.calendar();
    let per_hour = clock.steps_per_hour;
    let steps = series.len();
    let begin = |day: usize| (day + 365 - clock.first_day) % 365 * clock.steps_per_day();
    let hours = |values: &[f64], from: usize| -> Vec<f64> {
        let hour = |hour: usize| values[from + hour * per_hour..from + (hour + 1) * per_hour].iter().sum::<f64>();
        // To a watt: what is drawn and put into tables.
        (0..168).map(|at| (hour(at) / per_hour as f64 * 1e3).round() / 1e3).collect()
    };
    let all = |of: &dyn Fn(&StoreDispatch, usize) -> f64| -> Vec<f64> {
        (0..steps).map(|step| dispatch.stores.iter().map(|store| of(store, step)).sum()).collect()
    };
    let stores = all(&|store, step| store.discharge_kw[step] - store.charge_kw[step]);
    let stored = all(&|store, step| store.stored_kwh[step]);
    WEEKS
        .iter()
        .map(|&(month, day)| (month, begin(day)))
        .filter(|(_, from)| from + 168 * per_hour <= steps)
        .map(|(month, from)| WeekPicture {
            month,
            load_kw: hours(&series.load_kw, from),
            pv_kw: hours(&dispatch.pv_kw, from),
            import_kw: hours(&dispatch.import_kw, from),
            export_kw: hours(&dispatch.export_kw, from),
            stores_kw: hours(&stores, from),
            stored_kwh: hours(&stored, from),
        })
        .collect()
}

/// How long a block lives on its own, from every hour of the year.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct OutagePicture {
    /// Battery with the cars that give power back, all at the charger, kWh.
    pub battery_kwh: f64,
    /// Power of both, kW.
    pub battery_kw: f64,
    /// Of it in cars, kWh.
    pub vehicles_kwh: f64,
    /// Share of the load that is served.
    pub critical_share: f64,
    /// How full the battery is when the grid fails.
    pub initial_soc: f64,
    /// Mean over all start hours, h.
    pub mean_hours: f64,
    /// Median, h.
    pub median_hours: f64,
    /// Shortest, h.
    pub min_hours: f64,
    /// Longest, h.
    pub max_hours: f64,
    /// Probability of surviving so many hours.
    pub curve: Vec<SurvivalPoint>,
}

/// Probability over the start hours of surviving an outage.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct SurvivalPoint {
    /// Length, h.
    pub hours: f64,
    /// From all starts.
    pub all: f64,
    /// From starts in December to February, March to May, June to August, September to November.
    pub by_season: Vec<f64>,
}

pub(super) fn outage_picture(input: &BlockInput, sizes: &Sizes) -> Result<Option<OutagePicture>, AppError> {
    let block = &input.block;
    if block.battery.is_none() {
        return Ok(None);
    }
    let (critical_share, initial_soc) =
        block.requirements.outage.map_or((1.0, 1.0), |target| (target.critical_share, target.initial_soc));
    let battery = outage_input(block, sizes, critical_share, initial_soc);
    let giving = block.vehicles.iter().filter(|cars| cars.discharge_kw > 0.0);
    let (vehicles_kwh, vehicles_kw) = giving.fold((0.0, 0.0), |(energy, power), cars| {
        let count = f64::from(cars.count);
        (energy + count * cars.battery_kwh, power + count * cars.discharge_kw)
    });
    let with_cars = OutageInput {
        battery_kwh: battery.battery_kwh + vehicles_kwh,
        battery_kw: battery.battery_kw + vehicles_kw,
        ..battery
    };
    let clock = block.calendar();
    let outage = survival(&input.series, clock.step_h(), &with_cars).map_err(input.fault())?;
    let seasons: Vec<usize> = (0..outage.hours.len()).map(|step| (clock.month(step) + 1) % 12 / 3).collect();
    let share = |hours: f64, season: Option<usize>| {
        let among = |at: &usize| season.is_none_or(|season| season == *at);
        let (mut long, mut all) = (0_u32, 0_u32);
        for (survived, _) in outage.hours.iter().zip(&seasons).filter(|(_, at)| among(at)) {
            all += 1;
            long += u32::from(*survived >= hours);
        }
        if all == 0 { 0.0 } else { f64::from(long) / f64::from(all) }
    };
    let drawn = (0..=24).chain((27..=LONGEST_H).step_by(3)).map(f64::from);
    let point = |hours| SurvivalPoint {
        hours,
        all: share(hours, None),
        by_season: (0..4).map(|season| share(hours, Some(season))).collect(),
    };
    Ok(Some(OutagePicture {
        battery_kwh: with_cars.battery_kwh,
        battery_kw: with_cars.battery_kw,
        vehicles_kwh,
        critical_share,
        initial_soc,
        mean_hours: outage.mean_hours,
        median_hours: outage.median_hours,
        min_hours: outage.min_hours,
        max_hours: outage.max_hours,
        curve: drawn.map(point).collect(),
    }))
}

/// The bills under one rule.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct RuleBills {
    /// The rule.
    pub rule: BillRule,
    /// Sum of the bills: what the block costs.
    pub total: f64,
    /// Bills less what the block costs: 0 but for rounding.
    pub budget_gap: f64,
    /// Homes that would pay less if each kept its share of the plant to itself.
    pub worse_off: u32,
    /// How unequal the savings by sharing are (Gini); none where somebody loses or nobody saves.
    #[schema(required)]
    pub savings_gini: Option<f64>,
    /// Least, middle and greatest saving of a home by sharing.
    pub saving_spread: Vec<f64>,
    /// What each home pays, from the one that uses least to the one that uses most.
    pub bills: Vec<f64>,
    /// What the loads that all homes share cost, and who pays; none where they share nothing.
    #[schema(required)]
    pub common: Option<CommonBillPicture>,
}

/// What the loads that all homes share cost.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, ToSchema)]
#[schema(as = CommonBill)]
pub struct CommonBillPicture {
    /// Who pays it.
    pub payer: CommonBillPayer,
    /// By the rule, demand charge included. Part of the homes' bills, unless a management body pays it.
    pub bill: f64,
    /// Used, kWh.
    pub energy_kwh: f64,
}

/// Who pays for what all homes share.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CommonBillPayer {
    /// The homes, by the energy that each uses itself.
    ByUse,
    /// The homes, all alike.
    Equally,
    /// The homes, by floor area.
    ByArea,
    /// A management body with a bill of its own.
    ManagementBody,
}

impl From<CommonBill> for CommonBillPicture {
    fn from(common: CommonBill) -> Self {
        let payer = match common.payer {
            CommonPayer::ByUse => CommonBillPayer::ByUse,
            CommonPayer::Equally => CommonBillPayer::Equally,
            CommonPayer::ByArea => CommonBillPayer::ByArea,
            CommonPayer::ManagementBody => CommonBillPayer::ManagementBody,
        };
        Self { payer, bill: common.bill, energy_kwh: common.energy_kwh }
    }
}

/// How the cost is shared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, ToSchema)]
#[serde(rename_all = "kebab-case")]
pub enum BillRule {
    /// One price for what is taken, one for what is given.
    BillSharing,
    /// Mid-market rate.
    Mmr,
    /// Supply-demand ratio.
    Sdr,
    /// Price of the bus.
    Nodal,
}

/// Bills by rule, and what each home would pay at the grid without any plant.
pub(super) fn bills(input: &BlockInput, plan: &Plan) -> Result<(Vec<RuleBills>, Vec<f64>), AppError> {
    let Some(variety) = input.block.series.variety else { return Ok((Vec::new(), Vec::new())) };
    let loads = variety.house_loads(&input.series, input.block.calendar().steps_per_hour).map_err(input.fault())?;
    let shared = SharedPlan { block: &input.block, series: &input.series, plan, house_load_kw: &loads };
    let rules = [
        (BillRule::BillSharing, Rule::BillSharing),
        (BillRule::Mmr, Rule::MidMarketRate),
        (BillRule::Sdr, Rule::SupplyDemandRatio),
        (BillRule::Nodal, Rule::BusPrice),
    ];
    let mut all = Vec::new();
    let mut grid_only = Vec::new();
    for (rule, of) in rules {
        let settled = settle_plan(&shared, of).map_err(input.fault())?;
        let homes = &settled.settlement.houses;
        all.push(RuleBills {
            rule,
            total: settled.settlement.total,
            budget_gap: settled.settlement.budget_gap,
            worse_off: settled.settlement.worse_off.len() as u32,
            savings_gini: settled.settlement.savings_gini,
            saving_spread: spread(homes.iter().map(|home| home.saving).collect()).to_vec(),
            bills: homes.iter().map(|home| home.bill).collect(),
            common: settled.settlement.common.map(Into::into),
        });
        grid_only = settled.grid_only;
    }
    Ok((all, grid_only))
}
