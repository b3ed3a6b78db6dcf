//! The city's records, brought into the form in which the checks look at them.

use crate::Thresholds;
use crate::checks::{exchanged, unit_slip};
use crate::usual::Usual;
use lcs_carbon::counted;
use lcs_domain::{Bill, Date, Facility, FacilityId, Finding, Meter, MeterId, Severity, Subject};
use rust_decimal::prelude::ToPrimitive;
use std::collections::BTreeMap;

/// A published band of intensities of a use class, kWh/m² and year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct EuiBand {
    /// Ten per cent of buildings lie below.
    pub p10: f64,
    /// Half of them.
    pub p50: f64,
    /// Ninety per cent.
    pub p90: f64,
}

/// What the checks look at.
#[derive(Debug, Clone, Copy)]
pub struct QualityInput<'a> {
    /// All facilities.
    pub facilities: &'a [Facility],
    /// All meters, with whom they serve.
    pub meters: &'a [Meter],
    /// Bills by meter, in the order in which they were handed in.
    pub bills: &'a BTreeMap<MeterId, Vec<&'a Bill>>,
    /// Use class by facility; facilities without one are compared with nobody.
    pub use_class: &'a BTreeMap<FacilityId, String>,
    /// Intensity by facility as [`lcs_carbon::facility_year`] gives it, kWh/m².
    pub eui_kwh_m2: &'a BTreeMap<FacilityId, f64>,
    /// Published bands by use class, for classes with too few buildings of their own.
    pub eui_bands: &'a BTreeMap<String, EuiBand>,
    /// The day of the check; later bills are from the future.
    pub today: Date,
    /// The limits.
    pub thresholds: Thresholds,
}

/// A bill that counts, as a mean daily quantity.
#[derive(Debug, Clone, Copy)]
pub struct Reading<'a> {
    /// The bill.
    pub bill: &'a Bill,
    /// Quantity per day in the base unit of its kind (kWh, m³, kg).
    pub daily: f64,
}

/// One meter's bills in order of time: those that count, without overlaps, duplicates and the future.
#[derive(Debug, Clone)]
pub struct History<'a> {
    /// The meter.
    pub meter: &'a Meter,
    /// All its bills as they were handed in.
    pub handed_in: &'a [&'a Bill],
    /// The bills that count, of the kind (energy, volume, mass) that most of them have.
    pub readings: Vec<Reading<'a>>,
    /// What was found on the way: duplicates, overlaps, absurd periods.
    pub found: Vec<Finding>,
}

impl<'a> History<'a> {
    fn new(meter: &'a Meter, handed_in: &'a [&'a Bill], today: Date) -> Self {
        let past: Vec<&'a Bill> = handed_in.iter().copied().filter(|bill| bill.period.start < today).collect();
        let past: Vec<&'a Bill> = past.into_iter().filter(|bill| !is_future(bill, today)).collect();
        let (counted, found) = counted(&meter.id, &past);
        let mut kinds = BTreeMap::new();
        for bill in &counted {
            *kinds.entry(bill.bill.unit.kind()).or_insert(0_usize) += 1;
        }
        let kind = kinds.iter().max_by_key(|(_, bills)| **bills).map(|(kind, _)| *kind);
        let readings = counted
            .iter()
            .filter(|each| Some(each.bill.unit.kind()) == kind)
            .filter_map(|each| {
                let quantity = each.bill.unit.to_base(each.bill.quantity)?.to_f64()?;
                Some(Reading { bill: each.bill, daily: quantity / f64::from(each.bill.period.days()) })
            })
            .collect();
        Self { meter, handed_in, readings, found }
    }

    /// A finding about the meter.
    #[must_use]
    pub fn finding(&self, code: &'static str, severity: Severity) -> Finding {
        Finding::new(code, severity, Subject::Meter(self.meter.id.clone())).text("carrier", self.meter.carrier.id())
    }

    /// A finding about a run of bills of the meter.
    #[must_use]
    pub fn on_bills(&self, code: &'static str, severity: Severity, run: &[Reading<'_>]) -> Finding {
        let finding = self.finding(code, severity);
        let (Some(first), Some(last)) = (run.first(), run.last()) else { return finding };
        finding
            .text("start", first.bill.period.start.to_string())
            .text("end", last.bill.period.end.to_string())
            .number("bills", stats_count(run.len()))
            .at(&first.bill.source)
    }
}

/// The same time of another year, give or take twenty days.
pub(crate) fn same_season(one: Date, other: Date) -> bool {
    let apart = f64::from(one.until(other).map_or(0, |span| span.get_days())).abs();
    let years = (apart / 365.25).round();
    years >= 1.0 && (apart - years * 365.25).abs() <= 20.0
}

/// Not over yet on the day of the check.
pub(crate) fn is_future(bill: &Bill, today: Date) -> bool {
    bill.period.end > today.tomorrow().unwrap_or(today)
}

pub(crate) fn stats_count(count: usize) -> f64 {
    f64::from(u32::try_from(count).unwrap_or(u32::MAX))
}

/// Everything the checks share.
#[derive(Debug, Clone)]
pub struct Survey<'a> {
    /// The records.
    pub input: &'a QualityInput<'a>,
    /// One history per meter, in the order of the meters.
    pub histories: Vec<History<'a>>,
    /// What is usual for each meter with enough bills, by position of the history.
    pub(crate) usual: Vec<Option<Usual>>,
    /// Pairs of meters that seem to be exchanged from a date on.
    pub(crate) exchanges: Vec<exchanged::Exchange>,
    /// Runs of bills that seem to be in another unit, by position of the history.
    pub(crate) slips: Vec<Vec<unit_slip::Slip>>,
}

impl<'a> Survey<'a> {
    /// Lays out the histories and finds what several checks need to know.
    #[must_use]
    pub fn new(input: &'a QualityInput<'a>) -> Self {
        let bills = |meter: &Meter| input.bills.get(&meter.id).map_or(&[][..], Vec::as_slice);
        let histories: Vec<_> =
            input.meters.iter().map(|meter| History::new(meter, bills(meter), input.today)).collect();
        let exchanges = exchanged::pairs(&histories, &input.thresholds);
        let usual: Vec<_> = histories.iter().map(|history| Usual::of(history, &input.thresholds)).collect();
        let slips = histories
            .iter()
            .enumerate()
            .map(|(index, history)| {
                // A change of level that another meter mirrors is no change of unit.
                let exchanged = exchanges.iter().any(|pair| pair.one == index || pair.other == index);
                match &usual[index] {
                    Some(usual) if !exchanged => unit_slip::slips(history, usual, &input.thresholds),
                    _ => Vec::new(),
                }
            })
            .collect();
        Self { input, histories, usual, exchanges, slips }
    }

    /// A finding about a facility.
    #[must_use]
    pub fn facility(&self, code: &'static str, severity: Severity, facility: &Facility) -> Finding {
        Finding::new(code, severity, Subject::Facility(facility.id.clone()))
            .text("name", &facility.name)
            .at(&facility.source)
    }
}
