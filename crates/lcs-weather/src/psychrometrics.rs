//! Moist air: saturation, humidity ratio, relative humidity, dew point, wet bulb, enthalpy, density.
//!
//! Temperatures in °C, pressures in Pa, humidity ratios in kg water per kg dry air.
//!
//! # Source
//! ASHRAE Handbook—Fundamentals (2017), chapter 1; saturation after Hyland & Wexler (1983).

/// Ratio of the molar masses of water and dry air.
const MASS_RATIO: f64 = 0.621_945;
/// Celsius zero in kelvin.
const KELVIN: f64 = 273.15;

/// Saturation pressure over liquid water, over ice below 0 °C, Pa. Valid from −100 to 200 °C.
///
/// # Source
/// Equations 5 and 6.
#[must_use]
pub fn saturation_pressure_pa(temperature_c: f64) -> f64 {
    let t = temperature_c + KELVIN;
    let logarithm = if temperature_c < 0.0 {
        -5.674_535_9e3 / t + 6.392_524_7 - 9.677_843e-3 * t + 6.221_570_1e-7 * t.powi(2) + 2.074_782_5e-9 * t.powi(3)
            - 9.484_024e-13 * t.powi(4)
            + 4.163_501_9 * t.ln()
    } else {
        -5.800_220_6e3 / t + 1.391_499_3 - 4.864_023_9e-2 * t + 4.176_476_8e-5 * t.powi(2) - 1.445_209_3e-8 * t.powi(3)
            + 6.545_967_3 * t.ln()
    };
    logarithm.exp()
}

/// Humidity ratio at a vapour pressure.
///
/// # Source
/// Equation 20.
#[must_use]
pub fn humidity_ratio(vapour_pa: f64, pressure_pa: f64) -> f64 {
    MASS_RATIO * vapour_pa / (pressure_pa - vapour_pa)
}

/// Vapour pressure at a humidity ratio, Pa.
#[must_use]
pub fn vapour_pressure_pa(humidity_ratio: f64, pressure_pa: f64) -> f64 {
    pressure_pa * humidity_ratio / (MASS_RATIO + humidity_ratio)
}

/// Humidity ratio of saturated air.
#[must_use]
pub fn saturation_humidity_ratio(temperature_c: f64, pressure_pa: f64) -> f64 {
    humidity_ratio(saturation_pressure_pa(temperature_c), pressure_pa)
}

/// Humidity ratio at a relative humidity, %.
#[must_use]
pub fn humidity_ratio_at(temperature_c: f64, relative_humidity_pct: f64, pressure_pa: f64) -> f64 {
    humidity_ratio(relative_humidity_pct / 100.0 * saturation_pressure_pa(temperature_c), pressure_pa)
}

/// Relative humidity, %; above 100 where the humidity ratio exceeds saturation.
#[must_use]
pub fn relative_humidity_pct(temperature_c: f64, humidity_ratio: f64, pressure_pa: f64) -> f64 {
    100.0 * vapour_pressure_pa(humidity_ratio, pressure_pa) / saturation_pressure_pa(temperature_c)
}

/// Dew point at a vapour pressure, °C; below 0 °C the frost point.
///
/// # Source
/// Starts from equations 37 and 38 and closes on the saturation pressure by Newton's method (< 0.001 K).
#[must_use]
pub fn dew_point_c(vapour_pa: f64) -> f64 {
    let vapour_pa = vapour_pa.max(1e-3);
    let kpa = vapour_pa / 1_000.0;
    let alpha = kpa.ln();
    let mut guess = if vapour_pa >= saturation_pressure_pa(0.0) {
        6.54 + 14.526 * alpha + 0.738_9 * alpha.powi(2) + 0.094_86 * alpha.powi(3) + 0.456_9 * kpa.powf(0.198_4)
    } else {
        6.09 + 12.608 * alpha + 0.495_9 * alpha.powi(2)
    };
    for _ in 0..4 {
        let here = saturation_pressure_pa(guess).ln();
        let slope = (saturation_pressure_pa(guess + 0.01).ln() - here) / 0.01;
        guess -= (here - vapour_pa.ln()) / slope;
    }
    guess
}

/// Thermodynamic wet-bulb temperature, °C.
///
/// # Source
/// Equations 33 and 35, solved by bisection in the 60 K below the dry bulb (< 0.001 K).
#[must_use]
pub fn wet_bulb_c(temperature_c: f64, humidity_ratio: f64, pressure_pa: f64) -> f64 {
    let (mut low, mut high) = (temperature_c - 60.0, temperature_c);
    for _ in 0..17 {
        let middle = 0.5 * (low + high);
        if humidity_ratio_at_wet_bulb(temperature_c, middle, pressure_pa) > humidity_ratio {
            high = middle;
        } else {
            low = middle;
        }
    }
    0.5 * (low + high)
}

/// Humidity ratio of air with a dry bulb and a wet bulb.
///
/// # Source
/// Equation 33 above freezing, equation 35 below.
#[must_use]
pub fn humidity_ratio_at_wet_bulb(temperature_c: f64, wet_bulb_c: f64, pressure_pa: f64) -> f64 {
    let saturated = saturation_humidity_ratio(wet_bulb_c, pressure_pa);
    let depression = 1.006 * (temperature_c - wet_bulb_c);
    if wet_bulb_c >= 0.0 {
        ((2_501.0 - 2.326 * wet_bulb_c) * saturated - depression)
            / (2_501.0 + 1.86 * temperature_c - 4.186 * wet_bulb_c)
    } else {
        ((2_830.0 - 0.24 * wet_bulb_c) * saturated - depression) / (2_830.0 + 1.86 * temperature_c - 2.1 * wet_bulb_c)
    }
}

/// Enthalpy of moist air above dry air and liquid water at 0 °C, J per kg dry air.
///
/// # Source
/// Equation 30.
#[must_use]
pub fn enthalpy_j_kg(temperature_c: f64, humidity_ratio: f64) -> f64 {
    1_000.0 * (1.006 * temperature_c + humidity_ratio * (2_501.0 + 1.86 * temperature_c))
}

/// Volume of moist air, m³ per kg dry air.
///
/// # Source
/// Equation 26.
#[must_use]
pub fn specific_volume_m3_kg(temperature_c: f64, humidity_ratio: f64, pressure_pa: f64) -> f64 {
    287.042 * (temperature_c + KELVIN) * (1.0 + 1.607_858 * humidity_ratio) / pressure_pa
}

/// Density of moist air, kg/m³ (water included).
#[must_use]
pub fn density_kg_m3(temperature_c: f64, humidity_ratio: f64, pressure_pa: f64) -> f64 {
    (1.0 + humidity_ratio) / specific_volume_m3_kg(temperature_c, humidity_ratio, pressure_pa)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const SEA_LEVEL_PA: f64 = 101_325.0;

    /// ASHRAE Fundamentals 2017, chapter 1, table 3 (kPa, printed to 4 or 5 digits: tolerance 0.1 %).
    #[test]
    fn saturation_as_in_the_handbook_table() {
        for (temperature_c, kpa) in
            [(-20.0, 0.103_24), (0.0, 0.611_2), (20.0, 2.338_9), (25.0, 3.169_2), (40.0, 7.383_5)]
        {
            lcs_testkit::assert_close(saturation_pressure_pa(temperature_c), kpa * 1e3, 1e-3, "saturation");
        }
    }

    /// 40 °C dry bulb, 20 °C wet bulb, 101.325 kPa, by hand from the handbook's table 2 (saturated air at 20 °C:
    /// 14.697 g/kg): (2454.48 × 0.014697 − 20.12) / 2491.68 = 6.403 g/kg. The handbook's example 1 reads 6.5 g/kg,
    /// 56.7 kJ/kg, dew point 7 °C, 14 % and 0.896 m³/kg off the chart: tolerance one division of the chart.
    #[test]
    fn the_worked_example_of_the_handbook() {
        let w = humidity_ratio_at_wet_bulb(40.0, 20.0, SEA_LEVEL_PA);
        assert!((w - 0.006_403).abs() < 0.000_005, "{w}");
        assert!((enthalpy_j_kg(40.0, w) - 56_700.0).abs() < 500.0);
        assert!((dew_point_c(vapour_pressure_pa(w, SEA_LEVEL_PA)) - 7.0).abs() < 0.5);
        assert!((relative_humidity_pct(40.0, w, SEA_LEVEL_PA) - 14.0).abs() < 0.5);
        assert!((specific_volume_m3_kg(40.0, w, SEA_LEVEL_PA) - 0.896).abs() < 0.001);
    }

    proptest! {
        #[test]
        fn every_way_leads_back(temperature_c in -30.0..45.0_f64, humidity_pct in 5.0..100.0_f64, pressure_pa in 80e3..105e3_f64) {
            let w = humidity_ratio_at(temperature_c, humidity_pct, pressure_pa);
            prop_assert!((relative_humidity_pct(temperature_c, w, pressure_pa) - humidity_pct).abs() < 1e-9);
            let dew_point = dew_point_c(vapour_pressure_pa(w, pressure_pa));
            prop_assert!(dew_point <= temperature_c + 1e-3);
            prop_assert!((humidity_ratio(saturation_pressure_pa(dew_point), pressure_pa) / w - 1.0).abs() < 1e-4);
            let wet_bulb = wet_bulb_c(temperature_c, w, pressure_pa);
            prop_assert!(wet_bulb <= temperature_c + 1e-3 && wet_bulb >= dew_point - 0.05, "{dew_point} {wet_bulb}");
        }
    }
}
