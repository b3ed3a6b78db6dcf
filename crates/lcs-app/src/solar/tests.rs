//! Yearly sums against pvlib 0.16.1, run on the same weather year of Singapore: SPA, albedo 0.2, open-rack cell
//! temperature from the file's air and wind, system of PVWatts; and the worked example of NREL's report.

use super::*;

/// Tilt, azimuth, then irradiation, kWh/m², and yield, kWh/kWp, after Hay-Davies and after Perez.
const PVLIB: [(f64, f64, [f64; 2], [f64; 2]); 5] = [
    (0.0, 180.0, [1671.5, 1286.0], [1671.3, 1286.0]),
    (10.0, 180.0, [1654.1, 1273.4], [1654.8, 1273.8]),
    (30.0, 180.0, [1530.5, 1182.0], [1522.5, 1175.4]),
    (90.0, 90.0, [886.1, 689.9], [848.2, 659.2]),
    (90.0, 270.0, [866.5, 674.6], [826.9, 642.7]),
];

/// Irradiation within 1 %, yield within 0.5 %: both programs follow the same papers, so that only constants and rounding
/// differ.
#[test]
fn a_year_agrees_with_pvlib() {
    let Some(weather) = lcs_testkit::reference("weather/SGP_Singapore.486980_IWEC.epw") else { return };
    for (tilt_deg, azimuth_deg, hay_davies, perez) in PVLIB {
        for (sky, [poa, ac]) in [(SkyModel::HayDavies, hay_davies), (SkyModel::Perez, perez)] {
            let request = SolarYieldRequest { weather: weather.clone(), tilt_deg, azimuth_deg, sky };
            let report = solar_yield(&request).unwrap();
            let off = |ours: f64, theirs: f64| (ours / theirs - 1.0).abs();
            assert!(off(report.poa_kwh_m2, poa) < 0.01, "{tilt_deg}/{azimuth_deg} {sky:?}: {report:?} against {poa}");
            assert!(
                off(report.ac_kwh_per_kwp, ac) < 0.005,
                "{tilt_deg}/{azimuth_deg} {sky:?}: {report:?} against {ac}"
            );
        }
    }
}

fn positions_of(csv: &str) -> Result<Vec<SolarPositionRow>, AppError> {
    let folder = tempfile::tempdir().unwrap();
    let times = folder.path().join("times.csv");
    std::fs::write(&times, csv).unwrap();
    solar_positions(&SolarPositionRequest {
        times,
        latitude_deg: 39.742_476,
        longitude_deg: -105.1786,
        altitude_m: 1830.14,
        pressure_pa: Some(82_000.0),
        temperature_c: Some(11.0),
    })
}

/// The example of NREL/TP-560-34302: 17 October 2003, 12:30:30 at UTC−7; zenith 50.11162° with refraction, azimuth
/// 194.34024°. Within 0.001°: its difference of terrestrial time is 67 s, ours 69 s.
#[test]
fn the_example_of_the_report_is_met() {
    let rows = positions_of("unix_s\n1066419030\n").unwrap();
    assert!((rows[0].apparent_zenith_deg - 50.111_62).abs() < 1e-3);
    assert!((rows[0].azimuth_deg - 194.340_24).abs() < 1e-3);
    assert_eq!(rows[0].clearsky_ghi_w_m2, None);
}

#[test]
fn a_bad_cell_is_named_by_file_row_and_column() {
    let error = positions_of("unix_s,linke_turbidity\n1066419030,3\nnoon,3\n").unwrap_err().to_string();
    assert!(error.contains("times.csv") && error.contains("row 3") && error.contains("unix_s"), "{error}");
    let error = positions_of("time\n1066419030\n").unwrap_err().to_string();
    assert!(error.contains("unix_s"), "{error}");
}
