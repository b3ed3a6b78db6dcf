//! Where buildings are heated.

use crate::fixture::{measure, office, ranged};
use crate::place::{Place, facility, led, north, use_class};
use lcs_pack::{Archetype, Effect, HeatingKind, ThermalArchetype, UseClass};
use lcs_potential::FacilityPotential;

fn heated_office() -> UseClass {
    let archetype = ThermalArchetype {
        heating: HeatingKind::Boiler,
        heating_setpoint_c: Some(ranged(20.0, 21.0, 22.0)),
        heating_efficiency: ranged(0.72, 0.78, 0.85),
        ..office()
    };
    use_class("office", Archetype::Thermal(Box::new(archetype)))
}

fn assess(measures: Vec<lcs_pack::Measure>, gas: bool) -> FacilityPotential {
    let class = heated_office();
    let mut input = facility("S-1", &class);
    input.heat_kwh = gas.then_some([30_000.0; 12]);
    input.electricity_factor_kg_kwh = 0.024;
    Place::new(&north(), measures).assess(&[input]).remove(0)
}

#[test]
fn bills_of_both_carriers_are_met() {
    let potential = assess(vec![led()], true);
    let baseline = potential.baseline.unwrap();
    assert!((baseline.electricity_kwh - 900_000.0).abs() < 1e-6 && (baseline.heat_kwh - 360_000.0).abs() < 1e-6);
    let sum = |part: fn(&lcs_potential::EndUseEnergy) -> f64| potential.end_uses.iter().map(part).sum::<f64>();
    assert!((sum(|row| row.electricity_kwh) / 900_000.0 - 1.0).abs() < 1e-9);
    assert!((sum(|row| row.heat_kwh) / 360_000.0 - 1.0).abs() < 1e-9);
}

/// Lamps heat: with less of their heat the boiler burns more, and on a clean grid LED may even cost carbon.
#[test]
fn led_burns_more_gas() {
    let mut class = heated_office();
    class.eui_kwh_m2 = None;
    let mut input = facility("S-1", &class);
    input.heat_kwh = Some([30_000.0; 12]);
    let potential = Place::new(&north(), vec![led()]).assess(&[input]).remove(0);
    let single = &potential.singles[0].outcome;
    assert!(single.heat_kwh.p50 < 0.0 && single.electricity_kwh.p50 > 0.0, "{single:?}");
    assert!(assess(vec![led()], true).packages.is_empty());
}

#[test]
fn a_heat_pump_turns_gas_into_electricity() {
    let pump = measure("heating-plant", vec![Effect::HeatingEfficiency { efficiency: ranged(2.8, 3.2, 3.6) }]);
    let single = assess(vec![pump], true).singles.remove(0).outcome;
    assert!(single.heat_kwh.p50 > 200_000.0 && single.electricity_kwh.p50 < 0.0, "{single:?}");
    assert!(single.emissions_t.p50 > 0.0);
}

#[test]
fn a_building_that_buys_no_gas_is_heated_by_electricity() {
    let potential = assess(vec![led()], false);
    let heating = potential.end_uses.iter().find(|row| row.end_use == "heating").unwrap();
    assert!(heating.electricity_kwh > 0.0 && heating.heat_kwh == 0.0);
    assert_eq!(potential.baseline.unwrap().heat_kwh, 0.0);
}
