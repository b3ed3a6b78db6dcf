//! What a careful reader of a pack wants to know: which values nobody verified, which end soon.

use crate::{Archetype, Effect, Measure, Pack, Ranged, ThermalArchetype};
use jiff::{ToSpan, civil::Date};
use lcs_domain::{Fact, FactStatus};

/// Values that end within so many months are noted.
const NOTICE_MONTHS: i32 = 12;

/// Why a value is noted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PackNoteKind {
    /// Nobody verified it.
    Unverified,
    /// It names no source.
    Uncited,
    /// Nothing of its series holds any more on the day of the check.
    Expired,
    /// It ends within a year and nothing follows it.
    Expiring,
}

impl PackNoteKind {
    /// The code of the finding, as catalogues name it.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Unverified => "pack.unverified",
            Self::Uncited => "pack.uncited",
            Self::Expired => "pack.expired",
            Self::Expiring => "pack.expiring",
        }
    }
}

/// A note on one value of a pack.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PackNote {
    /// Why.
    pub kind: PackNoteKind,
    /// The value's fact.
    pub fact: Fact,
}

impl Pack {
    /// Notes on the pack's values as of a day.
    #[must_use]
    pub fn check(&self, today: Date) -> Vec<PackNote> {
        let facts = self.facts();
        let soon = today.checked_add(NOTICE_MONTHS.months()).unwrap_or(today);
        let mut notes = Vec::new();
        for fact in &facts {
            let mut note = |kind| notes.push(PackNote { kind, fact: (*fact).clone() });
            if fact.status == FactStatus::Unverified {
                note(PackNoteKind::Unverified);
            }
            if fact.source.is_none() {
                note(PackNoteKind::Uncited);
            }
            if let Some(to) = fact.to
                && to <= soon
                && !facts.iter().any(|other| other.key == fact.key && other.from >= to)
            {
                note(if to <= today { PackNoteKind::Expired } else { PackNoteKind::Expiring });
            }
        }
        notes
    }

    /// Facts that nobody verified.
    #[must_use]
    pub fn unverified_facts(&self) -> Vec<&Fact> {
        self.facts().into_iter().filter(|fact| fact.status == FactStatus::Unverified).collect()
    }

    /// The facts of all values.
    #[must_use]
    pub fn facts(&self) -> Vec<&Fact> {
        let mut facts = Vec::new();
        facts.extend(self.factors.iter().map(|factor| &factor.kg_co2e.fact));
        facts.extend(self.heating_values.iter().map(|value| &value.kwh.fact));
        facts.extend(self.prices.iter().map(|price| &price.per_kwh.fact));
        facts.extend(self.climate.iter().map(|climate| &climate.fact));
        facts.extend(self.calendar.iter().map(|entry| &entry.fact));
        facts.extend(self.schedules.values().map(|schedule| &schedule.fact));
        for class in &self.uses {
            facts.extend(class.eui_kwh_m2.iter().map(|range| &range.fact));
            match &class.archetype {
                Archetype::Thermal(thermal) => {
                    facts.extend(thermal.ranged().map(|(_, range)| &range.fact));
                    facts.extend(class.vintages.iter().flat_map(|vintage| own_facts(&vintage.archetype, thermal)));
                }
                Archetype::EndUses(asset) => {
                    facts.extend(asset.shares.values().map(|range| &range.fact));
                    let parts = asset.per_unit.iter().flat_map(|part| [&part.power_w, &part.hours_per_year]);
                    facts.extend(parts.map(|range| &range.fact));
                }
            }
        }
        for measure in &self.measures {
            facts.push(&measure.fact);
            facts.extend(measure.ranged().map(|(_, range)| &range.fact));
        }
        if let Some(plan) = &self.plan {
            facts.extend([&plan.yearly_budget.fact, &plan.discount_rate.fact]);
        }
        facts.extend(self.drivers.iter().flat_map(|driver| driver.points.iter().map(|(_, value)| &value.fact)));
        for total in &self.inventory {
            let shares = total.electricity_share.iter().chain(&total.buildings_share);
            facts.extend(std::iter::once(&total.emissions_t).chain(shares).map(|value| &value.fact));
        }
        facts.extend(self.targets.iter().map(|target| &target.fact));
        facts.extend(self.assumptions.iter().map(|assumption| &assumption.value.fact));
        facts
    }
}

/// The facts of what a vintage says otherwise than its class.
fn own_facts<'a>(vintage: &'a ThermalArchetype, class: &ThermalArchetype) -> Vec<&'a Fact> {
    let known: Vec<&str> = class.ranged().map(|(_, range)| range.fact.key.as_str()).collect();
    vintage.ranged().map(|(_, range)| &range.fact).filter(|fact| !known.contains(&fact.key.as_str())).collect()
}

impl ThermalArchetype {
    /// All values with a range, by name.
    pub fn ranged(&self) -> impl Iterator<Item = (&'static str, &Ranged)> {
        [
            ("window_wall_ratio", &self.window_wall_ratio),
            ("wall_u_w_m2k", &self.wall_u_w_m2k),
            ("roof_u_w_m2k", &self.roof_u_w_m2k),
            ("window_u_w_m2k", &self.window_u_w_m2k),
            ("window_shgc", &self.window_shgc),
            ("shading_factor", &self.shading_factor),
            ("roof_absorptance", &self.roof_absorptance),
            ("infiltration_ach", &self.infiltration_ach),
            ("conditioned_fraction", &self.conditioned_fraction),
            ("occupancy_m2_person", &self.occupancy_m2_person),
            ("lighting_w_m2", &self.lighting_w_m2),
            ("equipment_w_m2", &self.equipment_w_m2),
            ("outdoor_air_l_s_person", &self.outdoor_air_l_s_person),
            ("cooling_setpoint_c", &self.cooling_setpoint_c),
            ("cooling_cop", &self.cooling_cop),
            ("heating_efficiency", &self.heating_efficiency),
            ("fan_w_per_l_s", &self.fan_w_per_l_s),
            ("other_w_m2", &self.other_w_m2),
        ]
        .into_iter()
        .chain(
            [
                ("heating_setpoint_c", &self.heating_setpoint_c),
                ("wall_absorptance", &self.wall_absorptance),
                ("overhang_ratio", &self.overhang_ratio),
                ("cooling_setback_c", &self.cooling_setback_c),
                ("heating_setback_c", &self.heating_setback_c),
            ]
            .into_iter()
            .filter_map(|(name, range)| range.as_ref().map(|range| (name, range))),
        )
    }
}

impl Measure {
    /// All values with a range, by name: cost, yearly cost, life, effects.
    pub fn ranged(&self) -> impl Iterator<Item = (&'static str, &Ranged)> {
        [("cost", &self.cost.amount), ("life_years", &self.life_years)]
            .into_iter()
            .chain(self.yearly_cost.iter().map(|range| ("yearly_cost", range)))
            .chain(self.effects.iter().map(|effect| ("effect", effect.range())))
    }
}

impl Effect {
    /// The range of the effect.
    #[must_use]
    pub const fn range(&self) -> &Ranged {
        match self {
            Self::Lighting { factor: range }
            | Self::CoolingSetpoint { raise_k: range, .. }
            | Self::CoolingCop { cop: range, .. }
            | Self::OutdoorAir { factor: range }
            | Self::WindowShgc { shgc: range }
            | Self::WindowU { u_w_m2k: range }
            | Self::RoofAbsorptance { absorptance: range }
            | Self::RoofU { u_w_m2k: range }
            | Self::Schedules { night_factor: range, .. }
            | Self::Fans { factor: range }
            | Self::HeatingEfficiency { efficiency: range }
            | Self::Infiltration { factor: range }
            | Self::RooftopPv { usable_roof: range, .. }
            | Self::EndUse { factor: range, .. } => range,
        }
    }
}
