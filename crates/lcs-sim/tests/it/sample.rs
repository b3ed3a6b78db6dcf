//! Buildings and weather that the tests run.

use lcs_sim::{Building, Climate};
use lcs_weather::{HOURS, Location, Origin, WeatherYear};

/// The reference zone as users get it.
pub fn tropical_office() -> Building {
    let file = lcs_testkit::workspace_root().join("examples/simulate/tropical-office.toml");
    toml::from_str(&std::fs::read_to_string(file).unwrap()).unwrap()
}

/// Singapore, where the reference data are at hand.
pub fn singapore() -> Option<Climate> {
    let file = lcs_testkit::reference("weather/SGP_Singapore.486980_IWEC.epw")?;
    let epw = std::fs::read(file).unwrap();
    let (year, _) = WeatherYear::from_epw(&epw).unwrap();
    Some(Climate::new(&year))
}

/// An invented year from sines: no place, but smooth, sunny and of any temperature and humidity.
pub fn invented(mean_c: f64, season_k: f64, day_k: f64, relative_humidity: f64, latitude_deg: f64) -> Climate {
    let hours = || (0..HOURS).map(|hour| hour as f64);
    let day = |hour: f64| ((hour - 9.0) / 24.0 * std::f64::consts::TAU).sin();
    let season = |hour: f64| -(hour / HOURS as f64 * std::f64::consts::TAU).cos() * latitude_deg.signum();
    let dry_bulb_c: Vec<f64> = hours().map(|h| mean_c + season_k * season(h) + day_k * day(h)).collect();
    let coldest = |h: f64| mean_c + season_k * season(h) - 0.5 * day_k;
    let vapour_pa = |t: f64| relative_humidity * 610.94 * (17.625 * t / (243.04 + t)).exp();
    let humidity_ratio: Vec<f64> =
        hours().map(|h| vapour_pa(coldest(h))).map(|pa| 0.622 * pa / (101_325.0 - pa)).collect();
    let sun = |h: f64| (((h % 24.0) + 0.5 - 6.0) / 12.0 * std::f64::consts::PI).sin().max(0.0);
    let year = WeatherYear {
        location: Location {
            name: "Invented".to_owned(),
            latitude_deg,
            longitude_deg: 0.0,
            utc_offset_h: 0.0,
            elevation_m: 0.0,
        },
        origin: Origin::Synthesised,
        sky_ir_w_m2: dry_bulb_c.iter().map(|t| 0.85 * 5.67e-8 * (t + 273.15_f64).powi(4)).collect(),
        dry_bulb_c,
        humidity_ratio,
        pressure_pa: vec![101_325.0; HOURS],
        ghi_w_m2: hours().map(|h| 750.0 * sun(h)).collect(),
        dni_w_m2: hours().map(|h| 350.0 * sun(h)).collect(),
        dhi_w_m2: hours().map(|h| 400.0 * sun(h)).collect(),
        wind_m_s: vec![2.0; HOURS],
        wind_direction_deg: vec![None; HOURS],
        raining: vec![false; HOURS],
    };
    Climate::new(&year)
}
