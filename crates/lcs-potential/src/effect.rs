//! What a measure changes in a building's parameters.

use crate::parameters::Parameters;
use crate::quantile::quantile;
use lcs_pack::{Effect, HeatingKind, Measure, PlantKind};

/// Applies a measure's effects at one probability of their ranges. False when nothing changes: the set-point is
/// already as high, the plant is of another kind, the glass already better.
pub(crate) fn apply(measure: &Measure, probability: f64, parameters: &mut Parameters) -> bool {
    let before = parameters.clone();
    for effect in &measure.effects {
        change(effect, probability, parameters);
    }
    *parameters != before
}

/// Replaces where lower.
fn lower(value: &mut f64, new: f64, floor: f64) {
    *value = value.min(new.max(floor));
}

/// Multiplies by a factor that is a reduction.
fn reduce(value: &mut f64, factor: f64) {
    *value *= factor.clamp(0.0, 1.0);
}

fn change(effect: &Effect, probability: f64, to: &mut Parameters) {
    // A high probability is a strong effect: of factors and limits that is the low end of the range.
    let low = |range| quantile(range, 1.0 - probability);
    let high = |range| quantile(range, probability);
    match effect {
        Effect::Lighting { factor } => reduce(&mut to.lighting_w_m2, low(factor)),
        Effect::CoolingSetpoint { raise_k, limit_c } => {
            let raised = (to.cooling_setpoint_c + high(raise_k).max(0.0)).min(*limit_c);
            if to.plant != PlantKind::None {
                to.cooling_setpoint_c = to.cooling_setpoint_c.max(raised);
                to.cooling_setback_c = to.cooling_setback_c.map(|set| set.max(raised));
            }
        }
        Effect::CoolingCop { cop, plants } => {
            if plant_id(to.plant).is_some_and(|id| plants.iter().any(|plant| plant == id)) {
                to.cooling_cop = to.cooling_cop.max(high(cop).min(15.0));
            }
        }
        Effect::OutdoorAir { factor } => reduce(&mut to.outdoor_air_l_s_person, low(factor)),
        Effect::WindowShgc { shgc } => lower(&mut to.window_shgc, low(shgc), 0.05),
        Effect::WindowU { u_w_m2k } => lower(&mut to.window_u_w_m2k, low(u_w_m2k), 0.3),
        Effect::RoofAbsorptance { absorptance } => lower(&mut to.roof_absorptance, low(absorptance), 0.05),
        Effect::RoofU { u_w_m2k } => lower(&mut to.roof_u_w_m2k, low(u_w_m2k), 0.05),
        Effect::Schedules { night_factor, plant_hours_cut } => {
            reduce(&mut to.night_factor, low(night_factor));
            to.plant_hours_cut = to.plant_hours_cut.max(plant_hours_cut.max(0.0));
        }
        Effect::Fans { factor } => reduce(&mut to.fan_w_per_l_s, low(factor)),
        Effect::HeatingEfficiency { efficiency } => heat(high(efficiency), to),
        Effect::Infiltration { factor } => reduce(&mut to.infiltration_ach, low(factor)),
        Effect::RooftopPv { .. } => {}
        Effect::EndUse { end_use, factor } => reduce_end_use(end_use, low(factor), to),
    }
}

/// A better boiler replaces a boiler; a coefficient above any boiler's is a heat pump and replaces boilers and
/// resistance heaters. District heat stays.
fn heat(efficiency: f64, to: &mut Parameters) {
    let pump = efficiency > 1.2;
    let replaces = match to.heating {
        HeatingKind::Boiler => efficiency > to.heating_efficiency,
        HeatingKind::Electric => pump,
        HeatingKind::HeatPump => pump && efficiency > to.heating_efficiency,
        HeatingKind::District | HeatingKind::None => false,
    };
    if replaces {
        to.heating_efficiency = efficiency.min(8.0);
        if pump {
            to.heating = HeatingKind::HeatPump;
        }
    }
}

fn reduce_end_use(end_use: &str, factor: f64, to: &mut Parameters) {
    match end_use {
        "lighting" => reduce(&mut to.lighting_w_m2, factor),
        "equipment" => reduce(&mut to.equipment_w_m2, factor),
        "fans" => reduce(&mut to.fan_w_per_l_s, factor),
        "lifts" | "other" => reduce(&mut to.other_w_m2, factor),
        "hot-water" => reduce(&mut to.hot_water_factor, factor),
        // Pumps and plant are there only with a plant of that kind.
        "pumps"
            if matches!(
                to.plant,
                PlantKind::WaterCooledChiller | PlantKind::AirCooledChiller | PlantKind::District
            ) =>
        {
            reduce(&mut to.pump_factor, factor);
        }
        "cooling" if plant_id(to.plant).is_some() => {
            to.cooling_cop = (to.cooling_cop / factor.clamp(0.2, 1.0)).min(15.0);
        }
        _ => {}
    }
}

/// Id of a plant that turns electricity into cold, as packs write it.
fn plant_id(plant: PlantKind) -> Option<&'static str> {
    match plant {
        PlantKind::WaterCooledChiller => Some("water-cooled-chiller"),
        PlantKind::AirCooledChiller => Some("air-cooled-chiller"),
        PlantKind::DxSplit => Some("dx-split"),
        PlantKind::Vrf => Some("vrf"),
        PlantKind::District | PlantKind::None => None,
    }
}

/// End uses that a measure acts on, by the ids of [`crate::EndUseEnergy`].
pub(crate) fn end_uses(effect: &Effect) -> &[&str] {
    match effect {
        Effect::Lighting { .. } => &["lighting"],
        Effect::CoolingSetpoint { .. }
        | Effect::CoolingCop { .. }
        | Effect::OutdoorAir { .. }
        | Effect::WindowShgc { .. }
        | Effect::RoofAbsorptance { .. } => &["cooling"],
        Effect::WindowU { .. } | Effect::RoofU { .. } | Effect::Infiltration { .. } => &["cooling", "heating"],
        Effect::Schedules { .. } => &["lighting", "equipment", "cooling", "fans"],
        Effect::Fans { .. } => &["fans"],
        Effect::HeatingEfficiency { .. } => &["heating"],
        Effect::RooftopPv { .. } | Effect::EndUse { .. } => &[],
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{measure, office, ranged};

    fn median() -> Parameters {
        Parameters::sample(&office(), || 0.5)
    }

    fn changes(effect: Effect, parameters: &mut Parameters) -> bool {
        apply(&measure("m", vec![effect]), 0.5, parameters)
    }

    #[test]
    fn a_measure_that_cannot_help_changes_nothing() {
        let mut warm = Parameters { cooling_setpoint_c: 26.0, ..median() };
        let raise = Effect::CoolingSetpoint { raise_k: ranged(1.0, 1.0, 2.0), limit_c: 25.0 };
        assert!(!changes(raise, &mut warm));
        let cop = |plants: &[&str]| Effect::CoolingCop {
            cop: ranged(5.0, 5.5, 6.0),
            plants: plants.iter().map(|&plant| plant.to_owned()).collect(),
        };
        assert!(!changes(cop(&["dx-split"]), &mut median()));
        assert!(changes(cop(&["dx-split", "water-cooled-chiller"]), &mut median()));
        let good = &mut Parameters { cooling_cop: 7.0, ..median() };
        assert!(!changes(cop(&["water-cooled-chiller"]), good));
        assert!(!changes(Effect::WindowShgc { shgc: ranged(0.9, 0.9, 0.9) }, &mut median()));
        assert!(!changes(Effect::HeatingEfficiency { efficiency: ranged(0.9, 0.92, 0.95) }, &mut median()));
    }

    #[test]
    fn a_high_probability_is_a_strong_effect() {
        let led = measure("led", vec![Effect::Lighting { factor: ranged(0.4, 0.5, 0.6) }]);
        let lighting = |probability| {
            let mut parameters = median();
            apply(&led, probability, &mut parameters);
            parameters.lighting_w_m2
        };
        assert!(lighting(0.9) < lighting(0.5) && lighting(0.5) < lighting(0.1));
    }

    #[test]
    fn a_coefficient_above_any_boiler_is_a_heat_pump() {
        let mut boiler = Parameters { heating: HeatingKind::Boiler, heating_efficiency: 0.8, ..median() };
        assert!(changes(Effect::HeatingEfficiency { efficiency: ranged(2.8, 3.2, 3.6) }, &mut boiler));
        assert_eq!(boiler.heating, HeatingKind::HeatPump);
    }
}
