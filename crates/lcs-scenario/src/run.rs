//! One scenario from estate, pack data and assumptions to paths and readings.

use crate::ScenarioError;
use crate::assumption::{AssumptionUsed, Ledger, ids};
use crate::city::{self, CityBase, CityDrivers, RestOfStock};
use crate::driver::{self, GDP, GRID_FACTOR};
use crate::estate::{self, EstateDrivers, EstateInput};
use crate::figure::float;
use crate::paths::{Paths, Range, Scope};
use crate::target::{Figures, Reference, TargetReading, read_target};
use lcs_domain::FactStatus;
use lcs_pack::{Assumption, Driver, InventoryTotal, Target, TargetReference};
use serde::Serialize;

/// Everything a scenario is made of.
#[derive(Debug, Clone, Copy)]
pub struct ScenarioInput<'a> {
    /// The own estate and the plan for it.
    pub estate: &'a EstateInput,
    /// The pack's drivers.
    pub drivers: &'a [Driver],
    /// The pack's inventory totals; the latest year is the city's start.
    pub inventory: &'a [InventoryTotal],
    /// The readings of the target.
    pub targets: &'a [Target],
    /// The pack's assumptions.
    pub assumptions: &'a [Assumption],
    /// Last year of the paths.
    pub last_year: i16,
}

/// Paths, readings, and what they rest on.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Scenario {
    /// The years of all series, from the estate's base year.
    pub years: Vec<i16>,
    /// The city's product per year, in `gdp_unit`.
    pub gdp: Vec<f64>,
    /// Unit of `gdp`.
    pub gdp_unit: String,
    /// Grid factor relative to the base year.
    pub grid: Vec<f64>,
    /// The own estate.
    pub estate: Paths,
    /// The whole city.
    pub city: Paths,
    /// Year and boundary of the inventory that the city starts from.
    pub city_inventory: (i16, String),
    /// Every target for both scopes, in the pack's order.
    pub target_readings: Vec<TargetReading>,
    /// Everything that is not a published figure.
    pub assumptions_used: Vec<AssumptionUsed>,
}

/// Draws the paths and reads the targets.
///
/// # Errors
/// [`ScenarioError::NoDrivers`] without product, [`ScenarioError::NoInventory`] without a city total; figures that are
/// not usable.
pub fn run(input: &ScenarioInput<'_>) -> Result<Scenario, ScenarioError> {
    let gdp = driver::find(input.drivers, GDP).ok_or(ScenarioError::NoDrivers)?;
    let inventory = input.inventory.iter().rev().max_by_key(|total| total.year).ok_or(ScenarioError::NoInventory)?;
    input.estate.check()?;
    let from = input.estate.base_year;
    if input.last_year <= from {
        return Err(ScenarioError::NoYears { from, to: input.last_year });
    }
    let years: Vec<i16> = (from..=input.last_year).collect();
    let mut ledger = Ledger::new(input.assumptions);

    let world = World::read(input, gdp, inventory, &years, &mut ledger)?;
    let growth = ledger.stated_or_neutral(ids::ESTATE_GROWTH, 0.0, "1/yr").p50;
    ledger.method(ids::RENEWAL);
    let estate_drivers = EstateDrivers { years: &years, growth, grid: &world.estate_grid };
    let (estate_paths, estate_years) = estate::paths(input.estate, &estate_drivers);

    let base = city_base(inventory, &mut ledger);
    let action = rest_of_stock(from, &mut ledger);
    let city_drivers = CityDrivers { years: &years, activity: &world.activity, grid: &world.city_grid };
    let city_paths = city::paths(&base, &city_drivers, &estate_years, &input.estate.depth(), &action);

    let target_readings = read_all(input, inventory, gdp, (&years, &world), [&estate_paths, &city_paths], &mut ledger);
    Ok(Scenario {
        years,
        gdp: world.gdp,
        gdp_unit: gdp.unit.clone(),
        grid: world.estate_grid,
        estate: estate_paths,
        city: city_paths,
        city_inventory: (inventory.year, inventory.boundary.clone()),
        target_readings,
        assumptions_used: ledger.into_used(),
    })
}

/// Yearly series that do not depend on what the city does.
struct World {
    gdp: Vec<f64>,
    gdp_growth: f64,
    /// City business as usual over the inventory.
    activity: Vec<f64>,
    /// Grid factor over that of the estate's base year, and over that of the inventory's year.
    estate_grid: Vec<f64>,
    city_grid: Vec<f64>,
}

impl World {
    fn read(
        input: &ScenarioInput<'_>,
        gdp: &Driver,
        inventory: &InventoryTotal,
        years: &[i16],
        ledger: &mut Ledger<'_>,
    ) -> Result<Self, ScenarioError> {
        let gdp_growth = ledger.stated_or_neutral(ids::GDP_GROWTH, 0.0, "1/yr").p50;
        let elasticity = ledger.stated_or_neutral(ids::GDP_ELASTICITY, 1.0, "1").p50;
        let gdp_years = driver::series(gdp, years, gdp_growth, ledger);
        let gdp_then = driver::series(gdp, &[inventory.year], gdp_growth, ledger)[0];
        positive("product in the inventory's year", gdp_then)?;
        for value in &gdp_years {
            positive("product", *value)?;
        }
        let activity = gdp_years.iter().map(|value| (value / gdp_then).powf(elasticity)).collect();
        let (estate_grid, city_grid) = match driver::find(input.drivers, GRID_FACTOR) {
            None => {
                ledger.method(ids::GRID_FROZEN);
                (vec![1.0; years.len()], vec![1.0; years.len()])
            }
            Some(grid) => {
                let factor = driver::series(grid, years, 0.0, ledger);
                let estate_then = driver::value_in(grid, input.estate.base_year, 0.0).value;
                let city_then = driver::series(grid, &[inventory.year], 0.0, ledger)[0];
                positive("the grid factor in the base year", estate_then)?;
                positive("the grid factor in the inventory's year", city_then)?;
                let over = |then: f64| factor.iter().map(|value| value / then).collect();
                (over(estate_then), over(city_then))
            }
        };
        Ok(Self { gdp: gdp_years, gdp_growth, activity, estate_grid, city_grid })
    }
}

fn positive(what: &str, value: f64) -> Result<(), ScenarioError> {
    if value.is_finite() && value > 0.0 {
        return Ok(());
    }
    Err(ScenarioError::NotUsable { what: what.to_owned(), value })
}

fn city_base(inventory: &InventoryTotal, ledger: &mut Ledger<'_>) -> CityBase {
    let share = |exact: &Option<lcs_pack::Exact>| exact.as_ref().map_or(0.0, |exact| float(exact).clamp(0.0, 1.0));
    let stated = ledger.stated(ids::OTHER_BUILDINGS);
    ledger.method(ids::ELECTRICITY_IN_BUILDINGS);
    CityBase {
        emissions_t: float(&inventory.emissions_t),
        electricity_share: share(&inventory.electricity_share),
        buildings_share: stated.map_or(share(&inventory.buildings_share), |stated| stated.p50.clamp(0.0, 1.0)),
        without_estate: stated.is_some(),
    }
}

fn rest_of_stock(base_year: i16, ledger: &mut Ledger<'_>) -> RestOfStock {
    ledger.method(ids::SAME_DEPTH);
    RestOfStock {
        final_share: ledger.stated_or_neutral(ids::FINAL_SHARE, 0.0, "1"),
        start_year: ledger.stated_or_neutral(ids::START_YEAR, f64::from(base_year) + 1.0, "year").p50,
        ramp_years: ledger.stated_or_neutral(ids::RAMP_YEARS, 1.0, "yr").p50,
    }
}

/// Every target for the estate and for the city.
fn read_all(
    input: &ScenarioInput<'_>,
    inventory: &InventoryTotal,
    gdp: &Driver,
    (years, world): (&[i16], &World),
    paths: [&Paths; 2],
    ledger: &mut Ledger<'_>,
) -> Vec<TargetReading> {
    let mut readings = Vec::with_capacity(input.targets.len() * 2);
    for target in input.targets {
        for (scope, paths) in Scope::ALL.into_iter().zip(paths) {
            let figures = years.iter().position(|year| *year == target.year).map(|index| Figures {
                plan_t: Range { p10: paths.plan_p10_t[index], p50: paths.plan_t[index], p90: paths.plan_p90_t[index] },
                bau_t: paths.bau_t[index],
                gdp: Some(world.gdp[index]),
                base: match target.reference {
                    TargetReference::BaseYear(year) => {
                        reference(input, inventory, scope, year, ledger).map(|(emissions_t, unverified)| Reference {
                            emissions_t,
                            gdp: Some(driver::series(gdp, &[year], world.gdp_growth, ledger)[0]),
                            unverified,
                        })
                    }
                    _ => None,
                },
                // Paths lean on the action, on growth and on renewal, which nobody publishes.
                unverified: true,
            });
            readings.push(read_target(target, scope, figures.as_ref(), &gdp.unit));
        }
    }
    readings
}

/// Emissions of a scope in a base year: measured, from an inventory of the same boundary, or assumed by the pack;
/// and whether that is unverified.
fn reference(
    input: &ScenarioInput<'_>,
    inventory: &InventoryTotal,
    scope: Scope,
    year: i16,
    ledger: &mut Ledger<'_>,
) -> Option<(f64, bool)> {
    let unverified = |status: FactStatus| !matches!(status, FactStatus::Official | FactStatus::Published);
    let known = match scope {
        Scope::Estate => (input.estate.base_year == year).then_some((input.estate.emissions_t, false)),
        Scope::City => input
            .inventory
            .iter()
            .find(|total| total.year == year && total.boundary == inventory.boundary)
            .map(|total| (float(&total.emissions_t), unverified(total.emissions_t.fact.status))),
    };
    let id = match scope {
        Scope::Estate => ids::ESTATE_EMISSIONS,
        Scope::City => ids::CITY_EMISSIONS,
    };
    known.or_else(|| ledger.stated(&format!("{id}{year}")).map(|assumed| (assumed.p50, true)))
}

#[cfg(test)]
pub(crate) mod tests {
    use super::*;
    use crate::assumption::How;
    use crate::estate::PlanEffect;
    use crate::target::NoteCode;
    use lcs_domain::{Date, Fact};
    use lcs_pack::{Exact, Interpolation, Ranged, TargetMetric};
    use proptest::prelude::*;

    pub(crate) fn fact(key: &str, status: FactStatus) -> Fact {
        Fact {
            pack: "test".to_owned(),
            version: "1.0.0".to_owned(),
            key: key.to_owned(),
            source: Some("test".to_owned()),
            locator: None,
            status,
            from: Date::constant(2000, 1, 1),
            to: None,
            basis: None,
            note: None,
        }
    }

    pub(crate) fn exact(key: &str, value: &str) -> Exact {
        Exact { value: value.parse().unwrap(), fact: fact(key, FactStatus::Published) }
    }

    pub(crate) fn driver(id: &str, between: Interpolation, points: &[(i16, &str)]) -> Driver {
        let points = points.iter().map(|(year, value)| (*year, exact(id, value))).collect();
        Driver { id: id.to_owned(), unit: "RM million".to_owned(), between, points }
    }

    pub(crate) fn target(id: &str, metric: TargetMetric, reference: TargetReference, year: i16, limit: &str) -> Target {
        let fact = fact(id, FactStatus::Published);
        Target { id: id.to_owned(), metric, reference, year, limit: exact(id, limit), fact }
    }

    fn assumption(id: &str, unit: &str, value: f64) -> Assumption {
        let fact = fact(id, FactStatus::Unverified);
        let value = Ranged { p10: value * 0.8, p50: value, p90: value * 1.2, fact };
        Assumption { id: id.to_owned(), value, unit: unit.to_owned() }
    }

    struct City {
        drivers: Vec<Driver>,
        inventory: Vec<InventoryTotal>,
        targets: Vec<Target>,
        assumptions: Vec<Assumption>,
    }

    /// A city in the manner of Kuala Lumpur: plan drivers to 2030, inventory of 2020, a grid that decarbonises.
    fn city() -> City {
        City {
            drivers: vec![
                driver(GDP, Interpolation::Geometric, &[(2010, "84852"), (2020, "227621"), (2030, "399013")]),
                driver(GRID_FACTOR, Interpolation::Linear, &[(2020, "0.78"), (2024, "0.74"), (2044, "0")]),
            ],
            inventory: vec![InventoryTotal {
                year: 2020,
                boundary: "GPC BASIC".to_owned(),
                emissions_t: exact("inventory", "12388498.502"),
                electricity_share: Some(exact("inventory", "0.62977")),
                buildings_share: Some(exact("inventory", "0.763")),
            }],
            targets: vec![
                target("per-gdp-bau", TargetMetric::PerGdp, TargetReference::BusinessAsUsual, 2030, "0.3"),
                target("per-gdp-2010", TargetMetric::PerGdp, TargetReference::BaseYear(2010), 2030, "0.3"),
                target("absolute-2010", TargetMetric::Absolute, TargetReference::BaseYear(2010), 2030, "0.3"),
                target("net-zero", TargetMetric::Absolute, TargetReference::FixedLevel, 2050, "0"),
                target("late", TargetMetric::Absolute, TargetReference::FixedLevel, 2060, "0"),
            ],
            assumptions: vec![
                assumption(ids::GDP_GROWTH, "%/yr", 3.0),
                assumption(ids::GDP_ELASTICITY, "1", 0.5),
                assumption(ids::FINAL_SHARE, "1", 0.5),
                assumption(ids::START_YEAR, "year", 2028.0),
                assumption(ids::RAMP_YEARS, "yr", 10.0),
                assumption("city.emissions-2010", "t CO2e/yr", 8.0e6),
            ],
        }
    }

    fn estate(saved_kwh: f64, other_t: f64) -> EstateInput {
        let spread = Range { p10: 0.8, p50: 1.0, p90: 1.2 };
        EstateInput {
            base_year: 2025,
            emissions_t: 160_000.0,
            electricity_kwh: 200e6,
            electricity_emissions_t: 148_000.0,
            plan: vec![
                PlanEffect { year: 2027, electricity_kwh: saved_kwh / 2.0, other_t: other_t / 2.0, spread },
                PlanEffect { year: 2029, electricity_kwh: saved_kwh, other_t, spread },
            ],
        }
    }

    fn run_city(estate: &EstateInput, city: &City) -> Result<Scenario, ScenarioError> {
        run(&ScenarioInput {
            estate,
            drivers: &city.drivers,
            inventory: &city.inventory,
            targets: &city.targets,
            assumptions: &city.assumptions,
            last_year: 2050,
        })
    }

    #[test]
    fn without_a_plan_the_plan_path_is_the_grid_path() {
        let scenario = run_city(&estate(0.0, 0.0), &city()).unwrap();
        assert_eq!(scenario.estate.plan_t, scenario.estate.grid_t);
        assert_eq!(scenario.city.plan_t, scenario.city.grid_t);
        assert_eq!(scenario.years.len(), 26);
        assert_eq!(scenario.estate.bau_t[0], 160_000.0);
    }

    /// By hand for 2030: driver 0.74 falls to 0 in 20 years from 2024, so 0.74 × 14/20 = 0.518; base year 2025 has
    /// 0.74 × 19/20 = 0.703; the estate's own factor is 0.74 t/MWh in 2025, hence 0.74 × 14/19 = 0.545263 t/MWh in
    /// 2030. Saved 40 GWh and 1,000 t: 148,000 × 14/19 + 12,000 − 40,000 × 0.545263 − 1,000 = 98,242.1 t.
    #[test]
    fn a_saved_kilowatt_hour_is_worth_the_factor_of_its_year() {
        let scenario = run_city(&estate(40e6, 1_000.0), &city()).unwrap();
        assert_eq!(scenario.years[5], 2030);
        assert!((scenario.estate.plan_t[5] - 98_242.105).abs() < 0.01, "{}", scenario.estate.plan_t[5]);
        // Once the grid is clean, saving electricity saves no tonne.
        assert!((scenario.estate.grid_t[25] - scenario.estate.plan_t[25] - 1_000.0).abs() < 1e-9);
    }

    /// By hand for 2030 (elasticity 0.5, ramp 3 of 10 years, share 0.5): activity (399,013/227,621)^0.5; buildings'
    /// electricity 0.62977, other 0.13323 of the total, less the estate's own; cut 40/200 and 1,000/12,000.
    #[test]
    fn the_city_counts_the_estate_once_and_the_action_for_the_rest() {
        let scenario = run_city(&estate(40e6, 1_000.0), &city()).unwrap();
        let bau_t = 12_388_498.502 * (399_013.0_f64 / 227_621.0).sqrt();
        let grid = 0.518 / 0.78;
        let electricity_t = bau_t * 0.629_77 * grid - 148_000.0 * 14.0 / 19.0;
        let other_t = bau_t * (0.763 - 0.629_77) - 12_000.0;
        let own_t = 40_000.0 * 0.74 * 14.0 / 19.0 + 1_000.0;
        let rest_t = (electricity_t * 0.2 + other_t / 12.0) * 0.5 * 0.3;
        let saved_t = scenario.city.grid_t[5] - scenario.city.plan_t[5];
        assert!((saved_t - own_t - rest_t).abs() < 1e-3, "{saved_t} instead of {}", own_t + rest_t);
        assert!(scenario.city.plan_p10_t[5] < scenario.city.plan_t[5]);
        assert!(scenario.city.plan_p90_t[5] > scenario.city.plan_t[5]);
    }

    #[test]
    fn no_target_is_silently_missing() {
        let scenario = run_city(&estate(40e6, 0.0), &city()).unwrap();
        assert_eq!(scenario.target_readings.len(), 10);
        let find = |name: &str, scope: Scope| {
            scenario.target_readings.iter().find(|reading| reading.name == name && reading.scope == scope).unwrap()
        };
        assert!(find("per-gdp-2010", Scope::City).met.is_some());
        let estate_2010 = find("absolute-2010", Scope::Estate);
        assert_eq!((estate_2010.met, estate_2010.note_code), (None, NoteCode::BaseYearUnknown));
        assert_eq!(find("late", Scope::City).note_code, NoteCode::YearOutside);
        assert!(find("per-gdp-bau", Scope::Estate).unverified);
    }

    #[test]
    fn everything_unpublished_is_listed_once() {
        let scenario = run_city(&estate(40e6, 0.0), &city()).unwrap();
        let count = |id: &str, how: How| {
            scenario.assumptions_used.iter().filter(|used| used.id == id && used.how == how).count()
        };
        assert_eq!(count(ids::FINAL_SHARE, How::Stated), 1);
        assert_eq!(count("city.emissions-2010", How::Stated), 1);
        assert_eq!(count(ids::ESTATE_GROWTH, How::Neutral), 1);
        assert_eq!(count(ids::RENEWAL, How::Method), 1);
        let beyond = scenario
            .assumptions_used
            .iter()
            .find(|used| used.id == "driver.gdp" && used.how == How::Extrapolated)
            .unwrap();
        assert_eq!((beyond.years, beyond.status), (Some((2031, 2050)), FactStatus::Unverified));
        let between = scenario.assumptions_used.iter().find(|used| used.how == How::Interpolated).unwrap();
        assert_eq!(between.status, FactStatus::Unverified);
        // 2020 and 2030 are published points of product: not assumptions.
        assert!(!scenario.assumptions_used.iter().any(|used| used.id == "driver.gdp" && used.how == How::Stated));
    }

    #[test]
    fn a_pack_without_drivers_has_no_scenario_and_says_what_to_add() {
        let city = City { drivers: Vec::new(), ..city() };
        let error = run_city(&estate(1.0, 0.0), &city).unwrap_err();
        assert_eq!(error, ScenarioError::NoDrivers);
        assert!(error.hint().contains("gdp"));
        let no_inventory = City { inventory: Vec::new(), ..self::city() };
        assert_eq!(run_city(&estate(1.0, 0.0), &no_inventory).unwrap_err(), ScenarioError::NoInventory);
        let broken = EstateInput { electricity_kwh: f64::NAN, ..estate(1.0, 0.0) };
        assert!(matches!(run_city(&broken, &self::city()), Err(ScenarioError::NotUsable { .. })));
    }

    proptest! {
        /// More savings never worsen a reading, and no path is negative.
        #[test]
        fn more_savings_never_worsen_a_reading(
            kwh in 0.0..300e6_f64, more_kwh in 0.0..100e6_f64, other_t in 0.0..15_000.0_f64, more_t in 0.0..5_000.0_f64,
        ) {
            let city = city();
            let less = run_city(&estate(kwh, other_t), &city).unwrap();
            let more = run_city(&estate(kwh + more_kwh, other_t + more_t), &city).unwrap();
            for (a, b) in less.target_readings.iter().zip(&more.target_readings) {
                prop_assert!(b.value.unwrap_or(0.0) <= a.value.unwrap_or(0.0) + 1e-9);
                prop_assert!(b.met >= a.met);
            }
            for paths in [&more.estate, &more.city] {
                prop_assert!(paths.plan_p10_t.iter().all(|tonnes| *tonnes >= -1e-6));
                let ordered = paths.plan_p10_t.iter().zip(&paths.plan_t).zip(&paths.plan_p90_t);
                prop_assert!(ordered.into_iter().all(|((low, middle), high)| low <= middle && middle <= high));
            }
        }
    }
}
