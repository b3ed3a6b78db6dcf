//! TV-LMDI and TV-ZERO of the reference sheet (from the tests of the R package LMDIR), TV-CITY, and laws that hold for
//! all tables.

use lcs_scenario::decompose::{
    DecomposeError, Decomposition, FactorTable, Form, Method, SINKS, Settings, against_mean, decompose,
};
use lcs_scenario::shapley::Sampling;
use proptest::prelude::*;

const YEARS: [(&str, [[f64; 3]; 2]); 4] = [
    ("1971", [[1.0, 10.0, 2.0], [4.0, 5.0, 3.0]]),
    ("1972", [[4.0, 5.0, 3.0], [5.0, 6.0, 4.0]]),
    ("1973", [[8.0, 2.0, 4.0], [5.0, 7.0, 5.0]]),
    ("1974", [[10.0, 1.0, 5.0], [6.0, 8.0, 6.0]]),
];

fn table(years: &[(&str, [[f64; 3]; 2])]) -> FactorTable {
    let rows: Vec<(&str, &str, &[f64])> =
        years.iter().flat_map(|(year, groups)| [(*year, "a", &groups[0][..]), (*year, "b", &groups[1][..])]).collect();
    FactorTable::new(&["x1", "x2", "x3"], &rows).unwrap()
}

fn with(method: Method, form: Form) -> Settings {
    Settings { method, form, ..Settings::default() }
}

fn effects(found: &Decomposition) -> Vec<f64> {
    found.effects.0.iter().map(|(_, effect)| *effect).collect()
}

/// Values are printed to nine digits or more.
#[track_caller]
fn close(actual: &[f64], expected: &[f64]) {
    assert_eq!(actual.len(), expected.len());
    for (a, e) in actual.iter().zip(expected) {
        assert!((a - e).abs() <= 6e-9 * e.abs().max(1.0), "{actual:?} instead of {expected:?}");
    }
}

#[test]
fn the_published_vectors_hold() {
    let steps = [
        ([69.79006598, -9.455125793, 39.66505981], [1.761117821, 0.926191306, 1.379410116]),
        ([42.96021467, -34.31902656, 50.3588119], [1.229284572, 0.847970248, 1.273773912]),
        ([54.01064234, -9.021284671, 54.01064234], [1.208140223, 0.968911503, 1.208140223]),
    ];
    for (pair, (additive, ratios)) in YEARS.windows(2).zip(steps) {
        let table = table(pair);
        close(&effects(&decompose(&table, &with(Method::LmdiI, Form::Additive)).unwrap()), &additive);
        close(&effects(&decompose(&table, &with(Method::LmdiI, Form::Multiplicative)).unwrap()), &ratios);
    }
    let direct = decompose(&table(&YEARS), &with(Method::LmdiI, Form::Additive)).unwrap();
    close(&effects(&direct), &[134.323_034_61, -7.072_718_05, 130.749_683_44]);
    let ratios = decompose(&table(&YEARS), &with(Method::LmdiI, Form::Multiplicative)).unwrap();
    close(&effects(&ratios), &[2.117509471, 0.961266515, 2.075666315]);
    let chained = Settings { chained: true, ..Settings::default() };
    let chain = decompose(&table(&YEARS), &chained).unwrap();
    close(&effects(&chain), &[166.760_922_99, -52.795_437_02, 144.034_514_05]);
    assert_eq!((direct.total_change, chain.total_change, chain.steps.len()), (258.0, 258.0, 3));
    let chain = decompose(&table(&YEARS), &Settings { form: Form::Multiplicative, ..chained }).unwrap();
    close(&chain.steps.iter().map(|step| step.total_change).collect::<Vec<_>>(), &[2.25, 1.327777778, 1.414225941]);
    assert!(chain.residual.abs() < 1e-12);
}

#[test]
fn the_cells_of_each_group_hold() {
    let expected = [
        [[50.47438029, -25.23719014, 14.76280986], [19.31568569, 15.78206435, 24.90224996]],
        [[42.96021467, -56.79031473, 17.83010006], [0.0, 22.47128816, 32.52871184]],
        [[12.6549815, -39.30996299, 12.6549815], [41.35566084, 30.28867832, 41.35566084]],
    ];
    for (pair, expected) in YEARS.windows(2).zip(expected) {
        let found = decompose(&table(pair), &Settings::default()).unwrap();
        for (group, expected) in found.steps[0].groups.iter().zip(expected) {
            close(&group.effects.0.iter().map(|(_, effect)| *effect).collect::<Vec<_>>(), &expected);
        }
    }
}

/// Computed from the formulas of the guide in another language, and the Shapley values from all six orders.
#[test]
fn the_other_methods_hold() {
    let of = |years: &[_], method, form| effects(&decompose(&table(years), &with(method, form)).unwrap());
    let pair = &YEARS[..2];
    close(&of(pair, Method::LmdiIi, Form::Multiplicative), &[1.752_469_135_4, 0.930_538_129_6, 1.379_742_261_1]);
    close(&of(pair, Method::LmdiIi, Form::Additive), &[69.182_984_774_7, -8.877_733_834_9, 39.694_749_060_2]);
    close(&of(&YEARS, Method::LmdiIi, Form::Additive), &[139.032_955_766_1, -12.948_632_244_4, 131.915_676_478_3]);
    close(&of(pair, Method::Shapley, Form::Additive), &[74.333_333_333_3, -16.666_666_666_7, 42.333_333_333_3]);
    close(&of(pair, Method::Shapley, Form::Multiplicative), &[1.775_239_673_7, 0.917_166_579_6, 1.381_902_179_6]);
}

/// The eight cases of Ang, Zhang and Choi (1998): one group of one factor x and one that makes the value.
#[test]
fn zeros_have_their_limits() {
    let of = |then: [f64; 2], now: [f64; 2]| {
        let rows: [(&str, &str, &[f64]); 2] = [("0", "g", &then), ("1", "g", &now)];
        let table = FactorTable::new(&["x", "rest"], &rows).unwrap();
        effects(&decompose(&table, &Settings::default()).unwrap())[0]
    };
    assert_eq!(of([0.0, 21.0], [2.0, 21.0]), 42.0);
    assert_eq!(of([2.0, 21.0], [0.0, 21.0]), -42.0);
    assert_eq!(of([2.0, 0.0], [2.0, 21.0]), 0.0);
    assert_eq!(of([2.0, 21.0], [2.0, 0.0]), 0.0);
    assert_eq!(of([2.0, 0.0], [3.0, 0.0]), 0.0);
    assert_eq!(of([0.0, 0.0], [0.0, 0.0]), 0.0);
    assert_eq!(of([2.0, 0.0], [0.0, 21.0]), 0.0);
    assert_eq!(of([0.0, 21.0], [2.0, 0.0]), 0.0);
}

#[test]
fn zeros_in_the_published_table() {
    let mut first = YEARS;
    first[0].1[0][0] = 0.0;
    let found = decompose(&table(&first[..2]), &Settings::default()).unwrap();
    close(&effects(&found), &[60.0 + 19.31568569, 15.78206435, 24.90224996]);
    let mut last = YEARS;
    last[1].1[1][2] = 0.0;
    let found = decompose(&table(&last[..2]), &Settings::default()).unwrap();
    close(&effects(&found), &[50.47438029, -25.23719014, 14.76280986 - 60.0]);
    // A group that appears from nothing shares its value among all its factors, and nothing is left over.
    let mut all = YEARS;
    all[0].1[0] = [0.0; 3];
    for method in [Method::LmdiI, Method::LmdiIi, Method::Shapley] {
        for form in [Form::Additive, Form::Multiplicative] {
            let found = decompose(&table(&all[..2]), &with(method, form)).unwrap();
            assert!(found.residual.abs() < 1e-12, "{method:?} {form:?}: {}", found.residual);
        }
    }
    close(&effects(&decompose(&table(&all[..2]), &Settings::default()).unwrap())[..1], &[20.0 + 19.31568569]);
}

/// A forest of −30 t grows to −50 t; a field turns from 5 t into a sink of −3 t. By hand: sinks −30 → −53, and the
/// field's 5 t fall to the factor that changed its sign.
#[test]
fn sinks_are_an_effect_of_their_own() {
    let rows: [(&str, &str, &[f64]); 6] = [
        ("0", "city", &[10.0, 10.0]),
        ("0", "forest", &[-30.0, 1.0]),
        ("0", "field", &[5.0, 1.0]),
        ("1", "city", &[20.0, 10.0]),
        ("1", "forest", &[-25.0, 2.0]),
        ("1", "field", &[-3.0, 1.0]),
    ];
    let table = FactorTable::new(&["area", "per-area"], &rows).unwrap();
    let found = decompose(&table, &Settings::default()).unwrap();
    assert!((found.effects.get("area").unwrap() - 95.0).abs() < 1e-9);
    assert_eq!(found.effects.get("per-area"), Some(0.0));
    assert!((found.effects.get(SINKS).unwrap() + 23.0).abs() < 1e-12);
    assert!(found.residual.abs() < 1e-9);
    for method in [Method::LmdiI, Method::LmdiIi] {
        let ratio = decompose(&table, &with(method, Form::Multiplicative)).unwrap();
        assert!((ratio.total_change - 147.0 / 75.0).abs() < 1e-12 && ratio.residual.abs() < 1e-12);
    }
    assert!(decompose(&table, &with(Method::Shapley, Form::Additive)).unwrap().effects.get(SINKS).is_none());
}

/// TV-CITY: BaU to the plan over six cells of sector and carrier.
#[test]
fn the_synthetic_city_is_explained() {
    let factors = ["activity", "service", "share", "efficiency", "factor"];
    let rows: [(&str, &str, &[f64]); 12] = [
        ("bau", "residential electricity", &[700.0, 20.0, 0.7, 1.0, 215.0]),
        ("bau", "residential gas", &[700.0, 20.0, 0.3, 1.0, 56.1]),
        ("bau", "commercial electricity", &[90_000.0, 0.9, 0.95, 1.0, 215.0]),
        ("bau", "commercial oil", &[90_000.0, 0.9, 0.05, 1.0, 74.1]),
        ("bau", "passenger gasoline", &[16_000.0, 1.0, 0.8, 2.0, 69.3]),
        ("bau", "passenger electricity", &[16_000.0, 1.0, 0.2, 0.5, 215.0]),
        ("plan", "residential electricity", &[700.0, 19.0, 0.7, 0.8, 150.0]),
        ("plan", "residential gas", &[700.0, 19.0, 0.3, 0.9, 56.1]),
        ("plan", "commercial electricity", &[90_000.0, 0.81, 0.97, 0.75, 150.0]),
        ("plan", "commercial oil", &[90_000.0, 0.81, 0.03, 1.0, 74.1]),
        ("plan", "passenger gasoline", &[16_000.0, 1.0, 0.5, 1.6, 69.3]),
        ("plan", "passenger electricity", &[16_000.0, 1.0, 0.5, 0.5, 150.0]),
    ];
    let found = decompose(&FactorTable::new(&factors, &rows).unwrap(), &Settings::default()).unwrap();
    assert!((found.total_change + 10_382_090.7).abs() < 1e-6);
    let expected = [0.0, -1_350_722.392_25, -49_860.220_138, -4_031_260.586_34, -4_950_247.501_272];
    for (effect, expected) in effects(&found).into_iter().zip(expected) {
        assert!((effect - expected).abs() < 1e-4, "{effect} instead of {expected}");
    }
}

/// TV-WEDGE by LMDI: 135.853039, 217.148893, 310.998068 of 664.
#[test]
fn a_product_of_three_cuts() {
    let rows: [(&str, &str, &[f64]); 2] = [("0", "g", &[1000.0, 1.0, 1.0, 1.0]), ("1", "g", &[1000.0, 0.8, 0.7, 0.6])];
    let table = FactorTable::new(&["base", "a", "b", "c"], &rows).unwrap();
    let found = decompose(&table, &Settings::default()).unwrap();
    for (effect, expected) in effects(&found).into_iter().zip([0.0, -135.853_039, -217.148_893, -310.998_068]) {
        assert!((effect - expected).abs() < 1e-6);
    }
}

#[test]
fn cities_stand_against_their_mean() {
    let rows: [(&str, &str, &[f64]); 6] = [
        ("west", "homes", &[2.0, 3.0]),
        ("west", "offices", &[4.0, 1.0]),
        ("east", "homes", &[4.0, 5.0]),
        ("east", "offices", &[2.0, 3.0]),
        ("north", "homes", &[6.0, 4.0]),
        ("north", "offices", &[6.0, 2.0]),
    ];
    let table = FactorTable::new(&["area", "intensity"], &rows).unwrap();
    let cities = against_mean(&table, &Settings::default()).unwrap();
    // The mean city: homes 4 × 4, offices 4 × 2, together 24. By hand: west 10, east 26, north 36.
    for (city, expected) in cities.iter().zip([-14.0, 2.0, 12.0]) {
        let sum: f64 = city.effects.0.iter().map(|(_, effect)| effect).sum();
        assert!((city.total_change - expected).abs() < 1e-12 && (sum - expected).abs() < 1e-12);
    }
    // North's offices have the mean intensity, its homes too: all of its difference is area.
    assert!((cities[2].effects.get("area").unwrap() - 12.0).abs() < 1e-12);
    assert_eq!(cities[2].city, "north");
}

/// A sheet of cities, with the empty rows that spreadsheets leave behind.
#[test]
fn cities_are_read_from_a_sheet() {
    let header = ["city", "group", "area", "intensity"];
    let rows = [["west", "homes", "2", "3"], ["", "", "", " "], ["east", "homes", "4", "5"], ["", "", "", ""]];
    let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.to_vec()).collect();
    let cities = against_mean(&FactorTable::from_rows(&header, &rows).unwrap(), &Settings::default()).unwrap();
    // The mean city is 3 × 4 = 12; by hand west lies 6 below and east 8 above.
    let found: Vec<(&str, f64)> = cities.iter().map(|city| (city.city.as_str(), city.total_change)).collect();
    assert_eq!(found, [("west", -6.0), ("east", 8.0)]);
    let none = FactorTable::from_rows(&["town", "group", "area"], &[]).unwrap_err();
    assert!(none.to_string().contains("no column `period`"), "{none}");
}

#[test]
fn faulty_tables_are_refused_with_their_place() {
    let read = |header: &str, rows: &[&str]| {
        let cells = |row: &str| row.split(',').map(str::to_owned).collect::<Vec<_>>();
        let rows: Vec<Vec<String>> = rows.iter().map(|row| cells(row)).collect();
        FactorTable::from_rows(&cells(header), &rows)
    };
    let good = ["1972,a,4,5", "1971,a,1,10"];
    assert_eq!(read("period,group,x1,x2", &good).unwrap().periods(), ["1971", "1972"]);
    assert_eq!(
        read("\u{feff}Period,Group,x1,x2", &["late,a,4,5", "early,a,1,1"]).unwrap().periods(),
        ["late", "early"]
    );
    let error = |header: &str, rows: &[&str]| read(header, rows).unwrap_err();
    assert!(matches!(error("year,group,x1,x2", &good), DecomposeError::NoColumn { column: "period", .. }));
    assert_eq!(error("period,group", &["1,a", "2,a"]), DecomposeError::NoFactors);
    assert!(matches!(error("period,group,x,x", &good), DecomposeError::FactorTwice { .. }));
    assert!(matches!(error("period,group,x1,x2", &["1971,a,1"]), DecomposeError::RaggedRow { row: 2, .. }));
    assert!(matches!(error("period,group,x1,x2", &["1971,a,1,b"]), DecomposeError::NotANumber { row: 2, .. }));
    assert!(matches!(error("period,group,x1,x2", &["1971,a,1,inf"]), DecomposeError::NotANumber { .. }));
    assert!(matches!(error("period,group,x1,x2", &["1971,,1,2"]), DecomposeError::NoName { column: "group", .. }));
    assert!(matches!(error("period,group,x1,x2", &good[..1]), DecomposeError::TooFewPeriods { count: 1 }));
    assert!(matches!(error("period,group,x1,x2", &[]), DecomposeError::TooFewPeriods { count: 0 }));
    assert!(matches!(error("period,group,x1,x2", &[good[0], good[0]]), DecomposeError::TooFewPeriods { .. }));
    assert!(matches!(error("period,group,x1,x2", &[good[0], good[1], good[0]]), DecomposeError::RowTwice { .. }));
    assert!(matches!(
        error("period,group,x1,x2", &[good[0], good[1], "1971,b,1,2"]),
        DecomposeError::RowMissing { period, group } if period == "1972" && group == "b"
    ));
    assert!(matches!(error("period,group,x1,x2", &["1,a,1e200,1e200", good[0]]), DecomposeError::Overflow { .. }));
    assert!(matches!(error("period,group,x1,x2", &["1,a,1e-200,1e-200", good[0]]), DecomposeError::Overflow { .. }));
    let far = read("period,group,x1,x2", &["1,a,1e-200,1e150", "2,a,1e200,1e-150"]).unwrap();
    assert!(decompose(&far, &Settings::default()).unwrap().residual.abs() < 1e38);
}

#[test]
fn what_a_method_cannot_do_it_says() {
    let of = |then: [f64; 2], now: [f64; 2], method, form| {
        let rows: [(&str, &str, &[f64]); 2] = [("0", "g", &then), ("1", "g", &now)];
        decompose(&FactorTable::new(&["x", "y"], &rows).unwrap(), &with(method, form))
    };
    let both = of([1.0, 1.0], [-1.0, -2.0], Method::LmdiI, Form::Additive).unwrap_err();
    assert!(matches!(&both, DecomposeError::SignChange { factor, .. } if factor == "x"));
    assert!(both.hint().contains("shapley"));
    assert!(of([1.0, 1.0], [-1.0, -2.0], Method::Shapley, Form::Additive).unwrap().residual.abs() < 1e-12);
    let none = |method, form| of([0.0, 1.0], [1.0, 2.0], method, form).unwrap_err();
    assert!(matches!(none(Method::LmdiI, Form::Multiplicative), DecomposeError::TotalNotPositive { .. }));
    assert!(matches!(none(Method::LmdiIi, Form::Additive), DecomposeError::TotalNotPositive { .. }));
    assert!(matches!(none(Method::Shapley, Form::Multiplicative), DecomposeError::TotalNotPositive { .. }));
    assert!(of([0.0, 1.0], [1.0, 2.0], Method::LmdiI, Form::Additive).is_ok());
}

#[test]
fn the_result_has_the_keys_of_the_public_interface() {
    let found = decompose(&table(&YEARS), &Settings::default()).unwrap();
    let json = serde_json::to_value(&found).unwrap();
    assert_eq!(json["total_change"], 258.0);
    assert!(json["effects"]["x1"].is_number() && json.get("standard_errors").is_none());
    assert_eq!((json["method"].as_str(), json["form"].as_str()), (Some("lmdi-1"), Some("additive")));
}

#[test]
fn beyond_twelve_factors_the_error_is_stated() {
    let names: Vec<String> = (0..14).map(|i| format!("x{i}")).collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let (then, now) = ([1.0; 14], std::array::from_fn::<f64, 14, _>(|i| 1.0 + 0.05 * i as f64));
    let rows: [(&str, &str, &[f64]); 2] = [("0", "g", &then), ("1", "g", &now)];
    let table = FactorTable::new(&names, &rows).unwrap();
    let found = decompose(&table, &with(Method::Shapley, Form::Additive)).unwrap();
    let errors = found.standard_errors.as_ref().unwrap();
    assert!(errors.get("x13").unwrap() > 0.0 && errors.get("x0").unwrap() < 1e-9);
    assert!(found.residual.abs() < 1e-9);
}

fn tables(lowest: f64) -> impl Strategy<Value = Vec<Vec<Vec<f64>>>> {
    proptest::collection::vec(proptest::collection::vec(proptest::collection::vec(lowest..50.0_f64, 4), 3), 3)
}

fn build(values: &[Vec<Vec<f64>>], groups: &[usize], periods: &[usize]) -> FactorTable {
    let names = ["0", "1", "2"];
    let mut rows: Vec<(&str, &str, &[f64])> = Vec::new();
    for (order, period) in periods.iter().enumerate() {
        rows.extend(groups.iter().map(|group| (names[order], names[*group], values[*period][*group].as_slice())));
    }
    FactorTable::new(&["a", "b", "c", "d"], &rows).unwrap()
}

proptest! {
    #[test]
    fn effects_make_the_change(values in tables(0.01), chained: bool) {
        let table = build(&values, &[0, 1, 2], &[0, 1, 2]);
        for method in [Method::LmdiI, Method::LmdiIi, Method::Shapley] {
            for form in [Form::Additive, Form::Multiplicative] {
                let settings = Settings { method, form, chained, sampling: Sampling::default() };
                let found = decompose(&table, &settings).unwrap();
                let scale = if form == Form::Additive { table.total(0).max(table.total(2)) } else { 1.0 };
                prop_assert!(found.residual.abs() < 1e-9 * scale.max(1.0), "{:?} {}", settings, found.residual);
            }
        }
    }

    /// Sinks and zeros of every kind leave no residual either, where the method is defined.
    #[test]
    fn effects_make_the_change_with_zeros_and_sinks(values in tables(-20.0), zero in proptest::collection::vec(0_usize..36, 0..8)) {
        let mut values = values;
        for at in zero {
            values[at / 12][at / 4 % 3][at % 4] = 0.0;
        }
        let table = build(&values, &[0, 1, 2], &[0, 1]);
        for method in [Method::LmdiI, Method::LmdiIi, Method::Shapley] {
            if let Ok(found) = decompose(&table, &with(method, Form::Additive)) {
                let scale: f64 = found.effects.0.iter().map(|(_, effect)| effect.abs()).sum();
                prop_assert!(found.residual.abs() <= 1e-9 * scale.max(1.0), "{:?} {}", method, found.residual);
            }
        }
    }

    #[test]
    fn the_order_of_groups_does_not_matter(values in tables(0.01)) {
        for method in [Method::LmdiI, Method::LmdiIi, Method::Shapley] {
            let settings = with(method, Form::Multiplicative);
            let one = effects(&decompose(&build(&values, &[0, 1, 2], &[0, 1]), &settings).unwrap());
            let other = effects(&decompose(&build(&values, &[2, 0, 1], &[0, 1]), &settings).unwrap());
            for (a, b) in one.iter().zip(&other) {
                prop_assert!((a - b).abs() <= 1e-11 * a.abs());
            }
        }
    }

    #[test]
    fn there_and_back_cancels(values in tables(0.01)) {
        for method in [Method::LmdiI, Method::LmdiIi, Method::Shapley] {
            let settings = with(method, Form::Multiplicative);
            let there = effects(&decompose(&build(&values, &[0, 1, 2], &[0, 1]), &settings).unwrap());
            let back = effects(&decompose(&build(&values, &[0, 1, 2], &[1, 0]), &settings).unwrap());
            for (a, b) in there.iter().zip(&back) {
                prop_assert!((a * b - 1.0).abs() <= 1e-10);
            }
        }
    }

    /// LMDI-I: effects of the groups taken alone sum to those of all (consistent in aggregation).
    #[test]
    fn parts_of_a_city_sum_to_the_city(values in tables(0.01)) {
        let of = |groups: &[usize]| effects(&decompose(&build(&values, groups, &[0, 1]), &Settings::default()).unwrap());
        let (all, first, rest) = (of(&[0, 1, 2]), of(&[0]), of(&[1, 2]));
        for factor in 0..4 {
            let scale = 1.0 + first[factor].abs() + rest[factor].abs();
            prop_assert!((all[factor] - first[factor] - rest[factor]).abs() <= 1e-9 * scale);
        }
    }
}
