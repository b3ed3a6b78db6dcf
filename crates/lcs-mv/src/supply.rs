//! What a building uses behind its meters: solar generation added back, exported power and charging taken off.
//!
//! A supply meter of a house with a solar system counts what is bought less what is sold. Works are judged by what the
//! building uses, or a new solar system would pass for a saving and a new car for a loss.

use crate::{MeterSeries, MvError, Notice, NoticeName, Reading, Stamp};
use lcs_domain::Severity;
use serde::Serialize;

/// The meters of a place. All have the periods of the supply meter; a period that one of them lacks has no load.
#[derive(Debug, Clone, PartialEq)]
pub struct SupplyMeters {
    /// Energy bought; where [`Self::export`] is not metered apart, bought less sold, which may be below zero.
    pub supply: MeterSeries,
    /// Energy sold, where it has its own register.
    pub export: Option<MeterSeries>,
    /// Generation on the place.
    pub generation: Option<MeterSeries>,
    /// Loads that are metered apart and are no part of the study: charging of cars, a tenant's plant.
    pub apart: Vec<MeterSeries>,
}

/// What the building used.
#[derive(Debug, Clone, PartialEq)]
pub struct GrossLoad {
    /// Supply less export, plus generation, less the loads metered apart.
    pub load: MeterSeries,
    /// Sums over the periods that have a load.
    pub balance: SupplyBalance,
}

/// Energies of the periods in which all meters were read, in the meters' unit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize)]
pub struct SupplyBalance {
    /// Bought, or bought less sold.
    pub supply: f64,
    /// Sold through its own register.
    pub export: f64,
    /// Generated.
    pub generation: f64,
    /// Metered apart.
    pub apart: f64,
    /// Used by the building.
    pub load: f64,
    /// Periods with a load.
    pub periods: usize,
    /// Periods without one, since a meter was not read.
    pub periods_without_load: usize,
}

/// A rounding of registers below zero that is taken as nothing, as a share of the largest reading.
const ROUNDING: f64 = 1e-3;

/// The load of a place behind its meters.
///
/// # Errors
/// Where a reading is below zero and no generation is declared, or a load comes out below zero by more than rounding.
pub fn gross_load(meters: &SupplyMeters) -> Result<GrossLoad, MvError> {
    let readings = meters.supply.readings();
    if let (None, Some((at, value))) = (&meters.generation, first_negative(readings)) {
        return Err(MvError::NegativeWithoutGeneration { at, value });
    }
    let largest = readings.iter().filter_map(|reading| reading.value).fold(0.0, |a: f64, b| a.max(b.abs()));
    let mut balance = SupplyBalance::default();
    let mut load = Vec::with_capacity(readings.len());
    for (place, reading) in readings.iter().enumerate() {
        let value = match meters.parts(reading) {
            Some(parts) => {
                let used = parts.supply - parts.export + parts.generation - parts.apart;
                if used < -ROUNDING * largest {
                    return Err(MvError::NegativeLoad { at: reading.start, value: used });
                }
                balance.add(&parts, used.max(0.0));
                Some(used.max(0.0))
            }
            None => {
                // the last reading only closes the last period
                balance.periods_without_load += usize::from(place + 1 < readings.len());
                None
            }
        };
        load.push(Reading { start: reading.start, value });
    }
    Ok(GrossLoad { load: MeterSeries::new(load)?, balance })
}

/// Energies of one period.
struct Parts {
    supply: f64,
    export: f64,
    generation: f64,
    apart: f64,
}

impl SupplyMeters {
    /// What each meter says of the period of a supply reading; `None` where one says nothing.
    fn parts(&self, reading: &Reading) -> Option<Parts> {
        let declared =
            |series: &Option<MeterSeries>| series.as_ref().map_or(Some(0.0), |series| value_at(series, reading.start));
        let apart: Option<f64> = self.apart.iter().map(|series| value_at(series, reading.start)).sum();
        Some(Parts {
            supply: reading.value?,
            export: declared(&self.export)?,
            generation: declared(&self.generation)?,
            apart: apart?,
        })
    }
}

impl SupplyBalance {
    /// The notice that periods have no load; `None` where all have one.
    #[must_use]
    pub fn notice(&self) -> Option<Notice> {
        let evidence = [("periods", self.periods_without_load as f64)];
        let incomplete = self.periods_without_load > 0;
        incomplete.then(|| Notice::new(NoticeName::LoadIncomplete, Severity::Warning, evidence))
    }

    fn add(&mut self, parts: &Parts, load: f64) {
        self.supply += parts.supply;
        self.export += parts.export;
        self.generation += parts.generation;
        self.apart += parts.apart;
        self.load += load;
        self.periods += 1;
    }
}

fn first_negative(readings: &[Reading]) -> Option<(Stamp, f64)> {
    readings.iter().find_map(|reading| Some((reading.start, reading.value.filter(|value| *value < 0.0)?)))
}

/// The value of the period that starts at an instant.
fn value_at(series: &MeterSeries, start: Stamp) -> Option<f64> {
    let readings = series.readings();
    let at = readings.binary_search_by_key(&start.utc_s, |reading| reading.start.utc_s).ok()?;
    readings[at].value
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::time::DAY_S;

    fn series(values: &[Option<f64>]) -> MeterSeries {
        let reading =
            |(day, value): (usize, &Option<f64>)| Reading { start: Stamp::utc(day as i64 * DAY_S), value: *value };
        MeterSeries::new(values.iter().enumerate().map(reading).collect()).unwrap()
    }

    #[test]
    fn generation_is_added_back_and_charging_taken_off() {
        let net = series(&[Some(-4.0), Some(10.0), Some(3.0), None]);
        let bare = SupplyMeters { supply: net, export: None, generation: None, apart: Vec::new() };
        let error = gross_load(&bare).unwrap_err();
        assert!(matches!(error, MvError::NegativeWithoutGeneration { value, .. } if value == -4.0));
        let solar = SupplyMeters { generation: Some(series(&[Some(20.0), Some(5.0), None])), ..bare.clone() };
        let gross = gross_load(&solar).unwrap();
        let loads: Vec<_> = gross.load.readings().iter().map(|reading| reading.value).collect();
        assert_eq!(loads, [Some(16.0), Some(15.0), None, None]);
        assert_eq!((gross.balance.load, gross.balance.periods_without_load), (31.0, 1));
        let car = SupplyMeters { apart: vec![series(&[Some(6.0), Some(0.0), Some(0.0)])], ..solar };
        assert_eq!(gross_load(&car).unwrap().load.readings()[0].value, Some(10.0));
        let wrong = SupplyMeters { apart: vec![series(&[Some(60.0), Some(0.0), Some(0.0)])], ..car };
        assert!(matches!(gross_load(&wrong), Err(MvError::NegativeLoad { .. })));
    }

    #[test]
    fn two_registers_and_one_net_register_give_the_same_load() {
        let generation = Some(series(&[Some(9.0), Some(7.0), None]));
        let (bought, sold) = (series(&[Some(5.0), Some(2.0), None]), series(&[Some(4.0), Some(6.0), None]));
        let net = series(&[Some(1.0), Some(-4.0), None]);
        let two =
            SupplyMeters { supply: bought, export: Some(sold), generation: generation.clone(), apart: Vec::new() };
        let one = SupplyMeters { supply: net, export: None, generation, apart: Vec::new() };
        assert_eq!(gross_load(&two).unwrap().load, gross_load(&one).unwrap().load);
    }
}
