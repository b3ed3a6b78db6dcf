//! Measures: what can be done, what it changes, what it costs.

use crate::Ranged;
use lcs_domain::Fact;

/// One measure of a pack.
#[derive(Debug, Clone, PartialEq)]
pub struct Measure {
    /// Id, for example `led-lighting`; the catalogue holds its names.
    pub id: String,
    /// Use classes it applies to; empty means all.
    pub uses: Vec<String>,
    /// Measures of which only one can be done (same word = exclusive).
    pub excludes_group: Option<String>,
    /// Parameter changes, with ranges. A thermal building is simulated again with them; an asset without a zone uses
    /// the [`Effect::EndUse`] entries.
    pub effects: Vec<Effect>,
    /// Capital cost.
    pub cost: UnitCost,
    /// Change of yearly operating cost, per unit of `cost.per`.
    pub yearly_cost: Option<Ranged>,
    /// Service life, years.
    pub life_years: Ranged,
    /// Where the measure as a whole comes from.
    pub fact: Fact,
}

/// What a measure changes.
#[derive(Debug, Clone, PartialEq)]
pub enum Effect {
    /// Installed lighting times a factor.
    Lighting {
        /// New over old.
        factor: Ranged,
    },
    /// Cooling set-point raised.
    CoolingSetpoint {
        /// Kelvin.
        raise_k: Ranged,
        /// Never above this, °C.
        limit_c: f64,
    },
    /// Rated plant efficiency replaced when better.
    CoolingCop {
        /// New rated coefficient of performance.
        cop: Ranged,
        /// Only for these plant kinds (`water-cooled-chiller`, `air-cooled-chiller`, `dx-split`, `vrf`).
        plants: Vec<String>,
    },
    /// Outdoor air times a factor (demand control).
    OutdoorAir {
        /// New over old.
        factor: Ranged,
    },
    /// Solar heat gain of windows.
    WindowShgc {
        /// New value, applied when lower.
        shgc: Ranged,
    },
    /// Window transmittance.
    WindowU {
        /// New value W/m²K, applied when lower.
        u_w_m2k: Ranged,
    },
    /// Solar absorptance of the roof.
    RoofAbsorptance {
        /// New value, applied when lower.
        absorptance: Ranged,
    },
    /// Roof transmittance.
    RoofU {
        /// New value W/m²K, applied when lower.
        u_w_m2k: Ranged,
    },
    /// Lights, equipment and plant off outside use: the night fractions times a factor and hours of plant shortened.
    Schedules {
        /// Night fraction of lighting and equipment, new over old.
        night_factor: Ranged,
        /// Hours of plant operation cut per day.
        plant_hours_cut: f64,
    },
    /// Fan power times a factor.
    Fans {
        /// New over old.
        factor: Ranged,
    },
    /// Heating efficiency or coefficient of performance replaced when better.
    HeatingEfficiency {
        /// New value.
        efficiency: Ranged,
    },
    /// Air leakage times a factor.
    Infiltration {
        /// New over old.
        factor: Ranged,
    },
    /// Photovoltaics on the roof.
    RooftopPv {
        /// Share of the roof area that can carry modules.
        usable_roof: Ranged,
        /// kWp per m² of module area.
        kwp_per_m2: f64,
    },
    /// One end use of an asset without a thermal zone (or a non-thermal end use of a building) times a factor.
    EndUse {
        /// End use id.
        end_use: String,
        /// New over old.
        factor: Ranged,
    },
}

/// What a cost is per.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CostBasis {
    /// Floor area, m².
    FloorArea,
    /// Roof area, m².
    RoofArea,
    /// Window area, m².
    WindowArea,
    /// Cooling capacity, kW thermal.
    CoolingCapacity,
    /// Photovoltaic capacity, kWp.
    PvCapacity,
    /// Yearly energy of the end use changed, kWh.
    YearlyEnergy,
    /// Heating capacity, kW thermal.
    HeatingCapacity,
}

impl CostBasis {
    /// The ids in packs.
    pub const IDS: [(&str, Self); 7] = [
        ("floor-area", Self::FloorArea),
        ("roof-area", Self::RoofArea),
        ("window-area", Self::WindowArea),
        ("cooling-capacity", Self::CoolingCapacity),
        ("pv-capacity", Self::PvCapacity),
        ("yearly-energy", Self::YearlyEnergy),
        ("heating-capacity", Self::HeatingCapacity),
    ];
}

/// Cost per unit in the pack's currency.
#[derive(Debug, Clone, PartialEq)]
pub struct UnitCost {
    /// Per what.
    pub per: CostBasis,
    /// Currency units per unit.
    pub amount: Ranged,
}
