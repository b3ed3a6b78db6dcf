//! Cars that charge in the block and may give power back, with the calendar of those who drive them.

use crate::{Block, Days};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A group of equal cars that drive alike.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Vehicles {
    /// What to call them.
    pub name: String,
    /// How many.
    pub count: u32,
    /// Battery of one, kWh.
    pub battery_kwh: f64,
    /// Greatest charging power of one, kW.
    pub charge_kw: f64,
    /// Greatest power of one into the block, kW; 0 without V2G.
    #[serde(default)]
    pub discharge_kw: f64,
    /// Energy stored per energy taken from the bus.
    pub charge_efficiency: f64,
    /// Energy given to the bus per energy taken from the cells.
    pub discharge_efficiency: f64,
    /// Share of the battery never used.
    #[serde(default)]
    pub min_soc: f64,
    /// Share of the battery that must be full when a trip begins.
    #[serde(default)]
    pub departure_soc: f64,
    /// When they are away.
    #[serde(default)]
    pub trips: Vec<Trip>,
}

/// An absence that returns by the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Trip {
    /// Days on which it begins.
    #[serde(default)]
    pub days: Days,
    /// Hour of leaving, 0–23.
    pub leave_hour: u32,
    /// Hour of return, 1–24; at or before `leave_hour` on the next day.
    pub return_hour: u32,
    /// Energy one car drives with, kWh.
    pub drive_kwh: f64,
}

/// What the calendar asks of a group, step by step.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Absence {
    /// Whether they are at the charger.
    pub plugged: Vec<bool>,
    /// Energy driven in the step, all cars, kWh.
    pub drive_kwh: Vec<f64>,
    /// Least energy at the end of the step, all cars, kWh.
    pub floor_kwh: Vec<f64>,
}

impl Vehicles {
    pub(crate) fn absence(&self, block: &Block, steps: usize) -> Absence {
        let count = f64::from(self.count);
        let (calendar, full) = (block.calendar(), count * self.battery_kwh);
        let mut absence = Absence {
            plugged: vec![true; steps],
            drive_kwh: vec![0.0; steps],
            floor_kwh: vec![self.min_soc * full; steps],
        };
        let per_hour = calendar.steps_per_hour;
        let days = steps.div_ceil(calendar.steps_per_day());
        for trip in &self.trips {
            let hours = if trip.return_hour > trip.leave_hour { 0 } else { 24 } + trip.return_hour - trip.leave_hour;
            let away = hours as usize * per_hour;
            for day in (0..days).filter(|&day| calendar.holds(trip.days, day)) {
                let leave = day * calendar.steps_per_day() + trip.leave_hour as usize * per_hour;
                let before = (leave + steps - 1) % steps;
                absence.floor_kwh[before] = absence.floor_kwh[before].max(self.departure_soc * full);
                for step in (leave..leave + away).map(|step| step % steps) {
                    absence.plugged[step] = false;
                    absence.drive_kwh[step] += count * trip.drive_kwh / away as f64;
                }
            }
        }
        absence
    }
}
