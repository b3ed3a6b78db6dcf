//! TV-CITY, TV-INT and TV-BUDGET of the reference sheet, and what a gap needs to close.

use lcs_scenario::Accumulation;
use lcs_scenario::actions::{Action, ActionModel, Cell, Cut};
use lcs_scenario::typed::{
    Against, Balance, BauPath, FactorTreatment, FactorTwin, Lever, Metric, PathFigures, Reading, Series, TypedTarget,
    Unread, close, read, wordings,
};

/// The synthetic city of 2010 and 2030.
fn city() -> PathFigures {
    PathFigures {
        boundary: "GPC BASIC".to_owned(),
        emissions: FactorTwin {
            variable_t: Series(vec![(2010, 9_468_672.0), (2030, 10_922_964.3)]),
            fixed_t: Series::default(),
        },
        bau: vec![BauPath {
            version: "2017".to_owned(),
            emissions: FactorTwin { variable_t: Series(vec![(2030, 21_305_055.0)]), fixed_t: Series::default() },
            ..BauPath::default()
        }],
        gdp: Series(vec![(2010, 84_852.0), (2030, 399_013.0)]),
        gdp_unit: "RM million".to_owned(),
        ..PathFigures::default()
    }
}

fn of<'a>(readings: &'a [Reading], name: &str) -> &'a Reading {
    readings.iter().find(|reading| reading.name == name).unwrap()
}

/// −48.730644910 % fails, −75.468365836 % passes, +15.359 % fails; the allowed multiple is 1.4107375194456231.
#[test]
fn one_wording_has_several_verdicts() {
    let readings = read(&wordings(0.3, 2030, 2010, "2017", "GPC BASIC"), &city());
    assert_eq!(readings.len(), 16);
    let absolute = of(&readings, "absolute-vs-base-year-variable");
    assert!((absolute.value.unwrap() - 15.359).abs() < 5e-4 && absolute.met == Some(false));
    let intensity = of(&readings, "per-gdp-vs-base-year-variable");
    assert!((intensity.value.unwrap() + 75.468_365_836).abs() < 1e-8 && intensity.met == Some(true));
    assert!((intensity.allowed_multiple.unwrap() - 1.410_737_519_445_623).abs() < 1e-14);
    let bau = of(&readings, "absolute-vs-bau-variable");
    assert!((bau.value.unwrap() + 48.730_644_910).abs() < 1e-8 && bau.met == Some(false));
    // Product cancels, and the reader is told.
    let per_gdp = of(&readings, "per-gdp-vs-bau-variable");
    assert_eq!((per_gdp.value, per_gdp.same_as.as_deref()), (bau.value, Some("absolute-vs-bau-variable")));
    // What is not known is not guessed.
    assert_eq!(of(&readings, "absolute-vs-bau-fixed").unread, Some(Unread::NoEmissions { year: 2030 }));
    let per_head = of(&readings, "per-capita-vs-base-year-variable");
    assert_eq!((per_head.met, &per_head.unread), (None, &Some(Unread::NoDivisor { year: 2010 })));
}

/// With a product of its own, business as usual per product is another reading: by hand 21,305,055 t on half the
/// product is twice the intensity, so −48.73 % becomes −74.365 %.
#[test]
fn a_divisor_of_its_own_makes_another_reading() {
    let mut figures = city();
    figures.bau[0].gdp = Some(Series(vec![(2030, 199_506.5)]));
    let readings = read(&wordings(0.3, 2030, 2010, "2017", "GPC BASIC"), &figures);
    let per_gdp = of(&readings, "per-gdp-vs-bau-variable");
    assert_eq!(per_gdp.same_as, None);
    assert!((per_gdp.value.unwrap() + 74.365_322_455).abs() < 1e-8);
}

fn target(against: Against, balance: Balance, factor: FactorTreatment, year: i16, limit: f64) -> TypedTarget {
    let boundary = "estate".to_owned();
    let part = lcs_scenario::typed::Part::default();
    TypedTarget { id: "t".to_owned(), metric: Metric::Absolute, against, boundary, part, factor, balance, year, limit }
}

/// One government's own estate in 2020: −7.8 % with the factor of the year, −21.7 % with the factor held.
#[test]
fn the_factor_is_part_of_the_figure() {
    let series = |t| Series(vec![(2000, 100.0), (2020, t)]);
    let figures = PathFigures {
        boundary: "estate".to_owned(),
        emissions: FactorTwin { variable_t: series(92.2), fixed_t: series(78.3) },
        ..PathFigures::default()
    };
    let against = || Against::BaseYear { year: 2000 };
    let targets = [FactorTreatment::Variable, FactorTreatment::Fixed]
        .map(|factor| target(against(), Balance::Gross, factor, 2020, 0.8));
    let readings = read(&targets, &figures);
    assert!((readings[0].value.unwrap() + 7.8).abs() < 1e-9 && readings[0].met == Some(false));
    assert!((readings[1].value.unwrap() + 21.7).abs() < 1e-9 && readings[1].met == Some(true));
    let other = PathFigures { boundary: "GPC BASIC".to_owned(), ..figures };
    assert_eq!(read(&targets, &other)[0].unread, Some(Unread::OtherBoundary));
}

/// TV-BUDGET: a straight line from 12,388,498.502 t in 2020 to nothing in 2050 spends 192,021,726.781 t.
#[test]
fn budgets_say_how_years_are_added() {
    let line = (0..=30).map(|year| (2020 + year, 12_388_498.502 * (1.0 - f64::from(year) / 30.0))).collect();
    let figures = PathFigures {
        boundary: "estate".to_owned(),
        emissions: FactorTwin { variable_t: Series(line), fixed_t: Series::default() },
        ..PathFigures::default()
    };
    let budget = |accumulation| {
        let against = Against::Budget { from: 2020, tonnes: 190e6, accumulation };
        target(against, Balance::Gross, FactorTreatment::Variable, 2050, 1.0)
    };
    let readings = read(&[budget(Accumulation::AnnualSum), budget(Accumulation::Trapezoid)], &figures);
    assert!((readings[0].gap_t.unwrap() - 2_021_726.781).abs() < 0.001 && readings[0].met == Some(false));
    assert!((readings[1].value.unwrap() - 185_827_477.53).abs() < 0.005 && readings[1].met == Some(true));
    assert_eq!(readings[0].kind, "absolute-budget");
}

/// By hand: 20 t gross, 12 t removed, 8 t offset, of a base of 100 t.
#[test]
fn neutrality_is_gross_or_net_with_caps() {
    let figures = PathFigures {
        boundary: "estate".to_owned(),
        emissions: FactorTwin { variable_t: Series(vec![(2010, 100.0), (2050, 20.0)]), fixed_t: Series::default() },
        removals_t: Series(vec![(2050, 12.0)]),
        offsets_t: Series(vec![(2050, 8.0)]),
        ..PathFigures::default()
    };
    let reading = |balance| {
        let against = Against::BaseYear { year: 2010 };
        read(&[target(against, balance, FactorTreatment::Variable, 2050, 0.0)], &figures).remove(0)
    };
    let net = |residual_cap, most_offset| reading(Balance::Net { residual_cap, most_offset });
    assert_eq!(reading(Balance::Gross).gap_t, Some(20.0));
    assert_eq!((net(None, 1.0).met, net(None, 1.0).kind), (Some(true), "net-zero".to_owned()));
    assert_eq!((net(None, 0.1).met, net(None, 0.1).gap_t), (Some(false), Some(6.0)));
    let capped = net(Some(0.1), 1.0);
    assert_eq!((capped.met, capped.above_residual_cap_t), (Some(false), Some(10.0)));
    let line = Against::Trajectory { points: vec![(2040, 40.0), (2060, 10.0)] };
    let on_line = read(&[target(line, Balance::Gross, FactorTreatment::Variable, 2050, 1.0)], &figures).remove(0);
    assert_eq!((on_line.limit, on_line.met), (Some(25.0), Some(true)));
    let line = Against::Trajectory { points: vec![(2020, 40.0), (2040, 10.0)] };
    let outside = read(&[target(line, Balance::Gross, FactorTreatment::Variable, 2050, 1.0)], &figures).remove(0);
    assert_eq!(outside.unread, Some(Unread::OutsideTrajectory));
}

fn model() -> ActionModel {
    let cell = |id: &str, t: f64| Cell { id: id.to_owned(), emissions_t: vec![t] };
    let action = |id: &str, cell: &str, share: f64, yearly_cost: f64| Action {
        id: id.to_owned(),
        cuts: vec![Cut { cell: cell.to_owned(), share }],
        in_place: vec![1.0],
        yearly_cost,
        body: None,
    };
    ActionModel::new(
        vec![2030],
        vec![cell("offices", 100.0), cell("homes", 100.0), cell("waste", 50.0)],
        vec![
            action("cooling", "offices", 0.4, 400.0),
            action("solar", "homes", 0.5, 250.0),
            action("led", "waste", 0.2, -10.0),
            action("digester", "waste", 0.5, 1_000.0),
        ],
    )
    .unwrap()
}

/// By hand: LED pays (−10 t, 240 t left); solar is cheapest (5 a tonne, 50 t), cooling next (10 a tonne, 40 t), then the
/// digester (50 a tonne, of 40 t left 20 t). For 160 t: solar whole, cooling 30 t of 40.
#[test]
fn the_cheapest_mix_closes_the_gap() {
    let levers: Vec<Lever> = ["cooling", "solar", "led", "digester"]
        .into_iter()
        .map(|action| Lever { action: action.to_owned(), at_least: 0.0, at_most: 1.0 })
        .collect();
    let found = close(&model(), &levers, 2030, 160.0).unwrap();
    let levels: Vec<f64> = found.levers.iter().map(|lever| lever.level).collect();
    for (level, expected) in levels.iter().zip([0.75, 1.0, 1.0, 0.0]) {
        assert!((level - expected).abs() < 1e-9, "{levels:?}");
    }
    assert!((found.yearly_cost - (300.0 + 250.0 - 10.0)).abs() < 1e-6 && found.still_missing_t == 0.0);
    // With everything 60 + 50 + 20 = 130 t remain.
    let beyond = close(&model(), &levers, 2030, 100.0).unwrap();
    assert!((beyond.still_missing_t - 30.0).abs() < 1e-9);
    // What is decided stays, though it is dear.
    let mut decided = levers;
    decided[3].at_least = 0.5;
    assert!((close(&model(), &decided, 2030, 200.0).unwrap().levers[3].level - 0.5).abs() < 1e-12);
    assert_eq!(close(&model(), &decided, 2031, 200.0), None);
}
