//! Which figures no cooling plant can have.

use super::curves::value;
use super::{CoolingPlant, HeatRejection, MachineCurves, PartLoad, PlantKind, Pump};
use crate::validation::Check;

/// Checks the plant under the key `cooling_plant`.
pub(crate) fn check(check: &mut Check, plant: &CoolingPlant) {
    check.within("cooling_plant.rated_cop", plant.rated_cop, 0.3, 30.0);
    check.within("cooling_plant.rated_condenser_c", plant.rated_condenser_c, 5.0, 60.0);
    check.within("cooling_plant.input_change_per_k", plant.input_change_per_k, 0.0, 0.1);
    check.within("cooling_plant.minimum_part_load_ratio", plant.minimum_part_load_ratio, 0.0, 0.9);
    check.within("cooling_plant.sizing_factor", plant.sizing_factor, 1.0, 10.0);
    check.within("cooling_plant.machines", f64::from(plant.machines), 1.0, 20.0);
    check.within("cooling_plant.chilled_water_reset_k", plant.chilled_water_reset_k, 0.0, 10.0);
    if let Some(capacity_w) = plant.capacity_w {
        check.positive("cooling_plant.capacity_w", capacity_w, 1e12);
    }
    if let Some(ratio) = plant.minimum_unloading_ratio {
        check.within("cooling_plant.minimum_unloading_ratio", ratio, 0.0, 0.9);
    }
    if let Some(water_c) = plant.chilled_water_c {
        check.within("cooling_plant.chilled_water_c", water_c, 1.0, 25.0);
    }
    curves(check, plant);
    part_load(check, plant.part_load);
    pumps(check, plant);
    match &plant.heat_rejection {
        Some(rejection) => towers(check, rejection),
        None if plant.kind == PlantKind::WaterCooledChiller => check.fault(
            "cooling_plant.heat_rejection",
            "absent",
            "a water-cooled chiller rejects its heat through towers",
            "add [cooling_plant.heat_rejection] or choose kind = \"air_cooled_chiller\"",
        ),
        None => {}
    }
}

fn curves(check: &mut Check, plant: &CoolingPlant) {
    if plant.curves != MachineCurves::Linear && plant.input_change_per_k != 0.0 {
        check.fault(
            "cooling_plant.input_change_per_k",
            plant.input_change_per_k,
            "the curves already say how input follows the weather",
            "leave it out, or leave out `curves`",
        );
    }
    let MachineCurves::Biquadratic { capacity, input, rated_cold_c, warm_range_c } = plant.curves else { return };
    check.within("cooling_plant.curves.biquadratic.rated_cold_c", rated_cold_c, -20.0, 40.0);
    for (name, curve) in [("capacity", capacity), ("input", input)] {
        let rated = value(&curve, rated_cold_c, plant.rated_condenser_c);
        if !(0.5..=1.5).contains(&rated) {
            check.fault(
                &format!("cooling_plant.curves.biquadratic.{name}"),
                rated,
                "the curve is not about 1 at its rating point",
                "the order is constant, cold, cold², warm, warm², cold × warm, in °C",
            );
        }
    }
    let [coldest_c, warmest_c] = warm_range_c;
    if !(coldest_c < plant.rated_condenser_c && plant.rated_condenser_c < warmest_c) {
        check.fault(
            "cooling_plant.curves.biquadratic.warm_range_c",
            format!("{warm_range_c:?}"),
            "rated_condenser_c does not lie within it",
            "give the lowest and the highest temperature of the warm side that the curves were fitted to",
        );
    }
}

fn part_load(check: &mut Check, part_load: PartLoad) {
    let sum: f64 = match part_load {
        PartLoad::Cycling { degradation } => {
            return check.within("cooling_plant.part_load.cycling.degradation", degradation, 0.0, 0.5);
        }
        PartLoad::Inverter { half_load_cop_ratio } => {
            return check.within("cooling_plant.part_load.inverter.half_load_cop_ratio", half_load_cop_ratio, 0.8, 1.8);
        }
        PartLoad::Quadratic { coefficients } => coefficients.iter().sum(),
        PartLoad::Cubic { coefficients } => coefficients.iter().sum(),
        _ => return,
    };
    if !(0.5..=1.5).contains(&sum) {
        check.fault(
            "cooling_plant.part_load.coefficients",
            sum,
            "the coefficients do not add up to about 1",
            "give a, b, c of a + b·PLR + c·PLR², 1 at full load",
        );
    }
}

fn pumps(check: &mut Check, plant: &CoolingPlant) {
    check.within("cooling_plant.pump_w_per_w", plant.pump_w_per_w, 0.0, 1.0);
    check.within("cooling_plant.pump_part_load_exponent", plant.pump_part_load_exponent, 0.0, 4.0);
    let Some(pumping) = plant.pumping else { return };
    if plant.pump_w_per_w != 0.0 {
        check.fault(
            "cooling_plant.pump_w_per_w",
            plant.pump_w_per_w,
            "the pumps already stand under cooling_plant.pumping",
            "set it to 0, or leave out [cooling_plant.pumping]",
        );
    }
    let pumps: [(&str, Option<Pump>); 3] =
        [("primary", Some(pumping.primary)), ("secondary", pumping.secondary), ("condenser", pumping.condenser)];
    for (name, pump) in pumps {
        if let Some(pump) = pump {
            check.within(&format!("cooling_plant.pumping.{name}.w_per_w"), pump.w_per_w, 0.0, 0.5);
        }
    }
    if pumping.condenser.is_some() && plant.kind != PlantKind::WaterCooledChiller {
        check.fault(
            "cooling_plant.pumping.condenser",
            "present",
            "only a water-cooled chiller has condenser water",
            "leave it out, or choose kind = \"water_cooled_chiller\"",
        );
    }
}

fn towers(check: &mut Check, towers: &HeatRejection) {
    let key = |name: &str| format!("cooling_plant.heat_rejection.{name}");
    check.within(&key("tower_approach_k"), towers.tower_approach_k, 0.0, 20.0);
    check.within(&key("minimum_condenser_water_c"), towers.minimum_condenser_water_c, 0.0, 40.0);
    check.within(&key("fan_w_per_w"), towers.fan_w_per_w, 0.0, 0.5);
    if let Some(approach_k) = towers.approach_set_k {
        check.within(&key("approach_set_k"), approach_k, 0.0, 20.0);
    }
    if let Some(design) = towers.design {
        check.within(&key("tower_approach_k"), towers.tower_approach_k, 1.0, 20.0);
        check.within(&key("design.wet_bulb_c"), design.wet_bulb_c, -5.0, 32.0);
        check.within(&key("design.range_k"), design.range_k, 1.1, 22.0);
    }
}
