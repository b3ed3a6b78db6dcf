//! What must hold of any block.

use lcs_community::{
    Battery, Block, Converter, DemandCharge, DemandPeriod, Export, Grid, ImportPrice, Layout, Objective, OutageInput,
    OutageTarget, Plan, PlanYear, Pv, Request, Requirements, Rule, Series, SeriesSource, Trade, Trip, Vehicles,
    Weekday, front, judge,
    lp::{Clarabel, InteriorPoint},
    optimise, settle, survival,
};
use lcs_testkit::assert_close;
use proptest::prelude::*;

/// A block with a little of everything that is sized.
pub fn small_block() -> Block {
    let converter = Converter { cost_per_kw_year: 900.0, ..Converter::default() };
    Block {
        name: "small".into(),
        currency: "JPY".into(),
        step_minutes: 60,
        first_weekday: Weekday::Monday,
        first_day: 1,
        series: SeriesSource::default(),
        grid: Grid {
            import_price: ImportPrice::Series,
            connection_kw: None,
            loss_share: 0.0,
            demand_charge: Some(DemandCharge { cost_per_kw: 40.0, period: DemandPeriod::Year, paid_kw: 0.0 }),
            export: Some(Export { price_per_kwh: 6.0, max_kw: Some(50.0) }),
            carbon_kg_per_kwh: 0.45,
        },
        pv: Some(Pv { cost_per_kw_year: 18_000.0, min_kw: 0.0, max_kw: Some(60.0) }),
        battery: Some(Battery {
            cost_per_kwh_year: 3_000.0,
            min_kwh: 0.0,
            max_kwh: None,
            charger: converter,
            discharger: converter,
            charge_efficiency: 0.95,
            discharge_efficiency: 0.94,
            standing_loss_per_day: 0.01,
        }),
        vehicles: Vec::new(),
        hot_water: None,
        homes: None,
        requirements: Requirements::default(),
        preconditions: Vec::new(),
        facts: lcs_community::Facts::default(),
        settlement: lcs_community::SettlementTerms::default(),
        place: None,
        claims: lcs_community::Claims::default(),
    }
}

/// Some days with sun at noon and load in the evening.
pub fn small_year(days: usize) -> Series {
    let hour = |step: usize| (step % 24) as f64;
    let steps = 0..days * 24;
    Series {
        load_kw: steps.clone().map(|step| 4.0 + 3.0 * (hour(step) - 19.0).abs().mul_add(-0.2, 1.0).max(0.0)).collect(),
        pv_kw_per_kwp: steps
            .clone()
            .map(|step| (0.8 - 0.1 * (step / 24 % 3) as f64) * (1.0 - ((hour(step) - 12.0) / 6.0).powi(2)).max(0.0))
            .collect(),
        import_price_per_kwh: steps.map(|step| if (7..23).contains(&(step % 24)) { 34.0 } else { 22.0 }).collect(),
        air_c: Vec::new(),
        house_load_kw: Vec::new(),
        common_load_kw: Vec::new(),
    }
}

fn plan(block: &Block, series: &Series) -> Plan {
    optimise(block, &[PlanYear { series, weight: 1.0 }], &Request::default()).unwrap()
}

/// Greatest difference between what enters and what leaves the bus in a step, kW.
fn imbalance(block: &Block, series: &Series, plan: &Plan) -> f64 {
    let d = &plan.years[0].dispatch;
    (0..series.len())
        .map(|t| {
            let stores: f64 = d.stores.iter().map(|s| s.discharge_kw[t] - s.charge_kw[t]).sum();
            let grid = d.import_kw[t] * (1.0 - block.grid.loss_share) - d.export_kw[t];
            (d.pv_kw[t] + grid + stores - series.load_kw[t]).abs()
        })
        .fold(0.0, f64::max)
}

fn any_series() -> impl Strategy<Value = Series> {
    let day = 24usize;
    (2usize..4).prop_flat_map(move |days| {
        let n = days * day;
        (
            prop::collection::vec(0.2f64..9.0, n),
            prop::collection::vec(0.0f64..0.9, n),
            prop::collection::vec(10.0f64..60.0, n),
        )
            .prop_map(move |(load_kw, sun, price)| Series {
                load_kw,
                pv_kw_per_kwp: sun
                    .iter()
                    .enumerate()
                    .map(|(t, sun)| if (6..18).contains(&(t % 24)) { *sun } else { 0.0 })
                    .collect(),
                import_price_per_kwh: price,
                air_c: Vec::new(),
                house_load_kw: Vec::new(),
                common_load_kw: Vec::new(),
            })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn two_solvers_agree_and_energy_balances(series in any_series(), loss in 0.0f64..0.1) {
        let mut block = small_block();
        block.grid.loss_share = loss;
        let years = [PlanYear { series: &series, weight: 1.0 }];
        let own = optimise(&block, &years, &Request { solver: Some(&InteriorPoint), ..Request::default() }).unwrap();
        let other = optimise(&block, &years, &Request { solver: Some(&Clarabel), ..Request::default() }).unwrap();
        prop_assert!((own.objective - other.objective).abs() <= 1e-7 * own.objective.abs().max(1.0));
        prop_assert!((own.cost - own.objective).abs() <= 1e-6 * own.objective.abs().max(1.0));
        prop_assert!(own.proof.bound <= other.objective + 1e-6 * other.objective.abs().max(1.0));
        prop_assert!(imbalance(&block, &series, &own) < 1e-5);
        let store = &own.years[0].dispatch.stores[0];
        let kept = 0.99f64.powf(1.0 / 24.0);
        for t in 0..series.len() {
            let before = store.stored_kwh[(t + series.len() - 1) % series.len()];
            let after = kept * before + 0.95 * store.charge_kw[t] - store.discharge_kw[t] / 0.94;
            prop_assert!((after - store.stored_kwh[t]).abs() < 1e-5);
        }
    }

    #[test]
    fn more_room_for_sun_never_raises_the_cost(series in any_series(), most in 0.0f64..40.0, more in 0.1f64..20.0) {
        let mut block = small_block();
        block.pv.as_mut().unwrap().max_kw = Some(most);
        let less = plan(&block, &series).objective;
        block.pv.as_mut().unwrap().max_kw = Some(most + more);
        let greater = plan(&block, &series).objective;
        prop_assert!(greater <= less + 1e-6 * less.abs().max(1.0), "{greater} above {less}");
    }

    #[test]
    fn a_paid_peak_costs_no_more_than_its_price_and_never_less_than_nothing(
        series in any_series(), paid in 0.0f64..12.0
    ) {
        let mut block = small_block();
        let free = plan(&block, &series);
        block.grid.demand_charge.as_mut().unwrap().paid_kw = paid;
        let floored = plan(&block, &series);
        let slack = 1e-6 * free.objective.abs().max(1.0);
        prop_assert!(floored.objective >= free.objective - slack);
        prop_assert!(floored.objective <= free.objective + 40.0 * paid + slack);
        if paid < free.import_peak_kw * (1.0 - 1e-6) {
            prop_assert!((floored.objective - free.objective).abs() <= slack);
        }
    }

    #[test]
    fn bills_add_up_and_prices_stay_between_those_of_the_grid(
        loads in prop::collection::vec(prop::collection::vec(-5.0f64..5.0, 48), 1..6),
        price in prop::collection::vec(9.0f64..50.0, 48),
    ) {
        let trade = Trade {
            net_kw: &loads,
            import_price_per_kwh: &price,
            export_price_per_kwh: 8.5,
            bus_price_per_kwh: &price,
            step_h: 0.5,
        };
        for rule in [Rule::BillSharing, Rule::MidMarketRate, Rule::SupplyDemandRatio, Rule::BusPrice] {
            let settled = settle(&trade, rule).unwrap();
            let scale = settled.alone_total.abs().max(100.0);
            prop_assert!(settled.budget_gap.abs() < 1e-9 * scale, "{rule:?}");
            if matches!(rule, Rule::MidMarketRate | Rule::SupplyDemandRatio) {
                // No arbitrage in any step means nobody is worse off than at the grid.
                prop_assert!(settled.worse_off.is_empty(), "{rule:?}: {:?}", settled.worse_off);
            }
        }
    }

    #[test]
    fn spans_of_steps_tell_what_step_by_step_does(
        series in any_series(), kwh in 0.0f64..60.0, kw in 0.5f64..12.0, pv in 0.0f64..30.0,
        critical in 0.1f64..1.0, soc in 0.0f64..1.0,
    ) {
        let input = OutageInput {
            pv_kw: pv, battery_kwh: kwh, battery_kw: kw, critical_share: critical, initial_soc: soc,
            charge_efficiency: 0.95, discharge_efficiency: 0.9,
        };
        let outage = survival(&series, 1.0, &input).unwrap();
        for start in 0..series.len() {
            prop_assert_eq!(outage.hours[start], step_by_step(&series, &input, start));
        }
    }
}

/// The rule of the reference data, one step after the other.
fn step_by_step(series: &Series, input: &OutageInput, start: usize) -> f64 {
    let steps = series.len();
    let mut stored = input.initial_soc * input.battery_kwh;
    for done in 0..steps {
        let t = (start + done) % steps;
        let net = input.critical_share * series.load_kw[t] - input.pv_kw * series.pv_kw_per_kwp[t];
        if net < 0.0 {
            let room = (input.battery_kwh - stored) / input.charge_efficiency;
            stored += input.charge_efficiency * (-net).min(input.battery_kw).min(room);
        } else if net > 0.0 {
            let drawn = net / input.discharge_efficiency;
            if net > input.battery_kw || drawn > stored {
                return done as f64;
            }
            stored -= drawn;
        }
    }
    steps as f64
}

#[test]
fn shorter_steps_of_the_same_powers_cost_the_same() {
    // Constant power within each hour: finer steps add freedom only to the battery, which can use none of it.
    let (block, series) = (small_block(), small_year(3));
    let hourly = plan(&block, &series);
    for (minutes, factor) in [(30, 2), (15, 4)] {
        let repeat = |values: &Vec<f64>| values.iter().flat_map(|v| std::iter::repeat_n(*v, factor)).collect();
        let fine = Series {
            load_kw: repeat(&series.load_kw),
            pv_kw_per_kwp: repeat(&series.pv_kw_per_kwp),
            import_price_per_kwh: repeat(&series.import_price_per_kwh),
            ..Series::default()
        };
        let block = Block { step_minutes: minutes, ..small_block() };
        let finer = plan(&block, &fine);
        assert_close(finer.objective, hourly.objective, 2e-3, "finer steps");
        assert!(finer.objective <= hourly.objective * (1.0 + 1e-4));
    }
    assert_eq!(block.step_minutes, 60);
}

#[test]
fn the_same_year_twice_is_the_year_once_and_other_years_lie_between() {
    let (block, series) = (small_block(), small_year(3));
    let once = plan(&block, &series);
    let mut dark = series.clone();
    dark.pv_kw_per_kwp.iter_mut().for_each(|sun| *sun *= 0.5);
    let request = Request::default();
    let both = [PlanYear { series: &series, weight: 1.0 }, PlanYear { series: &series, weight: 3.0 }];
    assert_close(optimise(&block, &both, &request).unwrap().objective, once.objective, 1e-7, "twice");
    let dark_alone = plan(&block, &dark);
    let mixed = [PlanYear { series: &series, weight: 1.0 }, PlanYear { series: &dark, weight: 1.0 }];
    let robust = optimise(&block, &mixed, &request).unwrap();
    let judged = judge(&block, &once.sizes, &[PlanYear { series: &dark, weight: 1.0 }], &request).unwrap();
    let mean = 0.5 * (once.objective + dark_alone.objective);
    let slack = 1e-6 * mean;
    assert!(robust.objective >= mean - slack, "one size for both years cannot beat a size for each");
    assert!(robust.objective <= 0.5 * (once.objective + judged.objective) + slack, "nor lose to the size of one year");
    assert!(judged.objective >= dark_alone.objective - slack);
}

#[test]
fn cars_and_hot_water_keep_their_appointments() {
    let mut block = small_block();
    block.vehicles = vec![Vehicles {
        name: "shared car".into(),
        count: 2,
        battery_kwh: 40.0,
        charge_kw: 6.0,
        discharge_kw: 6.0,
        charge_efficiency: 0.95,
        discharge_efficiency: 0.95,
        min_soc: 0.2,
        departure_soc: 0.8,
        trips: vec![Trip { days: lcs_community::Days::Weekdays, leave_hour: 9, return_hour: 17, drive_kwh: 4.0 }],
    }];
    block.hot_water = Some(lcs_community::HotWater {
        tank_kwh: 30.0,
        heat_pump_kw: 4.0,
        cop: 3.0,
        draw_kwh_per_day: 24.0,
        draw_by_hour: (0..24).map(|hour| if hour >= 18 { 1.0 } else { 0.1 }).collect(),
        standing_loss_per_day: 0.05,
    });
    let series = small_year(3);
    let plan = plan(&block, &series);
    assert!(imbalance(&block, &series, &plan) < 1e-5);
    let stores = &plan.years[0].dispatch.stores;
    let (cars, tank) = (&stores[1], &stores[2]);
    for day in 0..3 {
        let leave = day * 24 + 9;
        assert!(cars.stored_kwh[leave - 1] >= 0.8 * 80.0 - 1e-5, "full enough at {leave}");
        assert!(
            (leave..leave + 8).all(|t| cars.charge_kw[t] == 0.0 && cars.discharge_kw[t] == 0.0),
            "away on day {day}"
        );
        assert_close(cars.stored_kwh[leave - 1] - cars.stored_kwh[leave + 7], 8.0, 1e-6, "driven");
    }
    assert!(cars.stored_kwh.iter().all(|stored| *stored >= 16.0 - 1e-6));
    assert!(tank.stored_kwh.iter().all(|stored| (-1e-6..=30.0 + 1e-6).contains(stored)));
    let heat = tank.charge_kw.iter().sum::<f64>() * 3.0;
    assert!(heat > 72.0 && heat < 1.3 * 72.0, "drawn and lost: {heat}");
    // The cars are worth something: without V2G the block pays no less.
    let mut tame = block.clone();
    tame.vehicles[0].discharge_kw = 0.0;
    let without = optimise(&tame, &[PlanYear { series: &series, weight: 1.0 }], &Request::default()).unwrap();
    assert!(without.objective >= plan.objective - 1e-6 * plan.objective.abs());
}

#[test]
fn carbon_falls_along_the_front_while_cost_rises() {
    let (block, series) = (small_block(), small_year(4));
    let years = [PlanYear { series: &series, weight: 1.0 }];
    let points = front(&block, &years, &Request::default(), &[0.0, 5.0, 20.0, 60.0]).unwrap();
    for pair in points.windows(2) {
        assert!(pair[1].cost >= pair[0].cost - 1e-5 * pair[0].cost.abs(), "{} {}", pair[0].cost, pair[1].cost);
        assert!(pair[1].carbon_kg <= pair[0].carbon_kg + 1e-4, "{} {}", pair[0].carbon_kg, pair[1].carbon_kg);
    }
    let request = Request { objective: Objective::Carbon, layout: Layout::OneBus, ..Request::default() };
    let least = optimise(&block, &years, &request).unwrap();
    assert!(least.years[0].carbon_kg <= points[3].carbon_kg + 1e-3);
}

#[test]
fn a_plan_that_must_survive_does() {
    let mut block = small_block();
    let series = small_year(5);
    let cheap = plan(&block, &series);
    let target = OutageTarget { hours: 12, probability: 0.95, critical_share: 0.5, initial_soc: 0.9 };
    block.requirements.outage = Some(target);
    let safe = plan(&block, &series);
    assert!(safe.cost >= cheap.cost - 1e-6 * cheap.cost.abs());
    let input = lcs_community::outage_input(&block, &safe.sizes, 0.5, 0.9);
    assert!(survival(&series, 1.0, &input).unwrap().probability(12.0) >= 0.95);
    let years = [PlanYear { series: &series, weight: 1.0 }];
    let costs =
        lcs_community::cost_of_resilience(&block, &years, &Request::default(), &target, &[2, 6, 12, 24]).unwrap();
    assert!(costs.windows(2).all(|pair| pair[1].cost >= pair[0].cost * (1.0 - 1e-4)), "{costs:?}");
}

#[test]
fn the_same_block_gives_the_same_plan() {
    let (block, series) = (small_block(), small_year(3));
    assert_eq!(plan(&block, &series), plan(&block, &series));
}
