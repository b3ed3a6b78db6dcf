//! Assets without a thermal zone: end uses by share of a bill, or from the number of lamps, lifts and pumps.

use crate::Ranged;
use std::collections::BTreeMap;

/// End uses of an asset without a thermal zone.
#[derive(Debug, Clone, PartialEq)]
pub struct EndUseArchetype {
    /// Share of yearly energy by end use id (`lighting`, `pumps`, `lifts`, `equipment`, `cooling`, `refrigeration`,
    /// `fans`, `hot-water`); shares sum to 1.
    pub shares: BTreeMap<String, Ranged>,
    /// What one part of the asset uses; empty where nothing can be counted.
    pub per_unit: Vec<PerUnit>,
    /// Roof area over floor area, for solar systems; 0 where there is no roof.
    pub roof_per_floor_area: f64,
}

/// What the parts of an asset are counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CountedUnit {
    /// Luminaires.
    Lamp,
    /// Lifts.
    Lift,
    /// Pumps.
    Pump,
    /// Dwellings served.
    Dwelling,
    /// Stalls of a market or hawker centre.
    Stall,
    /// Parking spaces.
    ParkingSpace,
    /// Square metres of floor.
    FloorM2,
    /// Square metres of water.
    WaterM2,
    /// Kilometres of lit road.
    RoadKm,
}

impl CountedUnit {
    /// The ids in packs.
    pub const IDS: [(&str, Self); 9] = [
        ("lamp", Self::Lamp),
        ("lift", Self::Lift),
        ("pump", Self::Pump),
        ("dwelling", Self::Dwelling),
        ("stall", Self::Stall),
        ("parking-space", Self::ParkingSpace),
        ("floor-m2", Self::FloorM2),
        ("water-m2", Self::WaterM2),
        ("road-km", Self::RoadKm),
    ];

    /// The id in packs, for example `parking-space`.
    #[must_use]
    pub fn id(self) -> &'static str {
        Self::IDS.iter().find(|(_, unit)| *unit == self).map_or("lamp", |(id, _)| id)
    }
}

/// What one end use takes per counted part.
#[derive(Debug, Clone, PartialEq)]
pub struct PerUnit {
    /// End use, an id of [`EndUseArchetype::shares`].
    pub end_use: String,
    /// What is counted.
    pub unit: CountedUnit,
    /// Power of one while it runs, W, with its losses (control gear, drive).
    pub power_w: Ranged,
    /// Hours a year that it runs at this power.
    pub hours_per_year: Ranged,
}

impl PerUnit {
    /// Median yearly energy of so many of them, kWh.
    #[must_use]
    pub fn median_kwh(&self, count: f64) -> f64 {
        count * self.power_w.p50 * self.hours_per_year.p50 / 1000.0
    }
}

impl EndUseArchetype {
    /// Median yearly energy by end use, kWh, from the number of parts. Where an end use can be counted in several units,
    /// the first of [`EndUseArchetype::per_unit`] that is counted holds. End uses of which nothing is counted are filled
    /// up by their median shares, so that the sum stands for the whole asset; `None` where nothing at all is counted.
    #[must_use]
    pub fn bottom_up_kwh(&self, counts: &BTreeMap<CountedUnit, f64>) -> Option<BTreeMap<String, f64>> {
        let mut counted: BTreeMap<&str, (CountedUnit, f64)> = BTreeMap::new();
        for part in &self.per_unit {
            if let Some(count) = counts.get(&part.unit) {
                let (unit, energy_kwh) = counted.entry(&part.end_use).or_insert((part.unit, 0.0));
                if *unit == part.unit {
                    *energy_kwh += part.median_kwh(*count);
                }
            }
        }
        let mut energy_kwh: BTreeMap<String, f64> =
            counted.into_iter().map(|(end_use, (_, kwh))| (end_use.to_owned(), kwh)).collect();
        let share = |end_use: &str| self.shares.get(end_use).map_or(0.0, |share| share.p50);
        let counted_kwh: f64 = energy_kwh.values().sum();
        let counted_share: f64 = energy_kwh.keys().map(|end_use| share(end_use)).sum();
        if counted_kwh <= 0.0 || counted_share <= 0.0 {
            return None;
        }
        for (end_use, share) in &self.shares {
            energy_kwh.entry(end_use.clone()).or_insert(share.p50 * counted_kwh / counted_share);
        }
        Some(energy_kwh)
    }
}
