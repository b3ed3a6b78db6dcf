//! Moist air against PsychroLib 2.5.0, see reference/psychrolib/SOURCE.toml.

use lcs_testkit::{assert_close, workspace_root};
use lcs_weather::psychrometrics::*;

/// A row of the reference file.
struct Row {
    dry_bulb_c: f64,
    relative_humidity_pct: f64,
    pressure_pa: f64,
    saturation_pa: f64,
    humidity_ratio: f64,
    wet_bulb_c: f64,
    dew_point_c: f64,
    enthalpy_j_kg: f64,
    volume_m3_kg: f64,
    density_kg_m3: f64,
}

fn rows() -> Vec<Row> {
    let text = std::fs::read_to_string(workspace_root().join("reference/psychrolib/moist_air.csv")).unwrap();
    text.lines()
        .skip(1)
        .map(|line| {
            let fields: Vec<f64> = line.split(',').map(|field| field.parse().unwrap()).collect();
            let [t, rh, p, saturation, w, wet, dew, enthalpy, volume, density] = fields[..] else { panic!("{line}") };
            Row {
                dry_bulb_c: t,
                relative_humidity_pct: rh,
                pressure_pa: p,
                saturation_pa: saturation,
                humidity_ratio: w,
                wet_bulb_c: wet,
                dew_point_c: dew,
                enthalpy_j_kg: enthalpy,
                volume_m3_kg: volume,
                density_kg_m3: density,
            }
        })
        .collect()
}

/// Two writings of one set of equations, nine digits: 1e-6.
#[test]
fn saturation_moisture_enthalpy_and_density() {
    let rows = rows();
    assert_eq!(rows.len(), 315);
    for row in &rows {
        let Row { dry_bulb_c: t, relative_humidity_pct: rh, pressure_pa: p, .. } = *row;
        let what = format!("{t} °C, {rh} %, {p} Pa");
        assert_close(saturation_pressure_pa(t), row.saturation_pa, 1e-6, &what);
        assert_close(humidity_ratio_at(t, rh, p), row.humidity_ratio, 1e-6, &what);
        let w = row.humidity_ratio;
        assert_close(relative_humidity_pct(t, w, p), rh, 1e-6, &what);
        assert!((enthalpy_j_kg(t, w) - row.enthalpy_j_kg).abs() < 0.01, "{what}");
        assert_close(specific_volume_m3_kg(t, w, p), row.volume_m3_kg, 1e-6, &what);
        assert_close(density_kg_m3(t, w, p), row.density_kg_m3, 1e-6, &what);
        // PsychroLib's own iteration stops at 0.001 K.
        let dew_point = dew_point_c(vapour_pressure_pa(w, p));
        assert!((dew_point - row.dew_point_c).abs() < 0.002, "{what}: {dew_point} instead of {}", row.dew_point_c);
    }
}

/// PsychroLib's bisection ends within 0.001 K. Where a wet and an iced wick both balance, it may choose the iced one:
/// there the equation itself is the judge.
#[test]
fn wet_bulb() {
    let mut both = 0;
    for row in rows() {
        let Row { dry_bulb_c: t, humidity_ratio: w, pressure_pa: p, .. } = row;
        let ours = wet_bulb_c(t, w, p);
        let balance = humidity_ratio_at_wet_bulb(t, ours, p);
        assert!((balance - w).abs() < 1e-8, "{t} °C, {w} kg/kg, {p} Pa: {ours} balances {balance}");
        let ambiguous = w >= humidity_ratio_at_wet_bulb(t, 0.0, p) && w < humidity_ratio_at_wet_bulb(t, -1e-9, p);
        both += usize::from(ambiguous);
        assert!(
            ambiguous || (ours - row.wet_bulb_c).abs() < 0.002,
            "{t} °C, {w} kg/kg, {p} Pa: {ours} instead of {}",
            row.wet_bulb_c
        );
    }
    assert!(both < 10, "{both}");
}
