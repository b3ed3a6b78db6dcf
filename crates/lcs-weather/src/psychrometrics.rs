//! Moist air: saturation, humidity ratio, relative humidity, dew point, wet bulb, enthalpy, density.
//!
//! Temperatures in °C, pressures in Pa, humidity ratios in kg water per kg dry air.
//!
//! Air and vapour count as perfect gases, as in the handbook's equations, in EnergyPlus and in PsychroLib. The real
//! gases of the handbook's table 2 hold 0.4 to 0.5 % more water at saturation.
//!
//! # Source
//! ASHRAE Handbook—Fundamentals (2017), chapter 1; saturation after Hyland & Wexler (1983).

/// Ratio of the molar masses of water and dry air.
const MASS_RATIO: f64 = 0.621_945;
/// Celsius zero in kelvin.
const KELVIN: f64 = 273.15;

/// Saturation pressure over liquid water, over ice below the triple point, Pa. Valid from −100 to 200 °C.
///
/// # Source
/// Equations 5 and 6. The handbook changes from one to the other at 0 °C, where they lie 0.01 % apart; at the triple
/// point they meet, so that air next to freezing has no step.
#[must_use]
pub fn saturation_pressure_pa(temperature_c: f64) -> f64 {
    saturation(temperature_c).0.exp()
}

/// Triple point of water, °C.
const TRIPLE_POINT_C: f64 = 0.01;

/// Logarithm of the saturation pressure in Pa, and its slope per kelvin.
fn saturation(temperature_c: f64) -> (f64, f64) {
    let t = temperature_c + KELVIN;
    let (reciprocal, logarithm) = (1.0 / t, t.ln());
    if temperature_c < TRIPLE_POINT_C {
        let [a, b, c, d, e, f, g] =
            [-5.674_535_9e3, 6.392_524_7, -9.677_843e-3, 6.221_570_1e-7, 2.074_782_5e-9, -9.484_024e-13, 4.163_501_9];
        (
            a * reciprocal + b + t * (c + t * (d + t * (e + t * f))) + g * logarithm,
            reciprocal * (g - a * reciprocal) + c + t * (2.0 * d + t * (3.0 * e + t * 4.0 * f)),
        )
    } else {
        let [a, b, c, d, e, g] =
            [-5.800_220_6e3, 1.391_499_3, -4.864_023_9e-2, 4.176_476_8e-5, -1.445_209_3e-8, 6.545_967_3];
        (
            a * reciprocal + b + t * (c + t * (d + t * e)) + g * logarithm,
            reciprocal * (g - a * reciprocal) + c + t * (2.0 * d + t * 3.0 * e),
        )
    }
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
/// The inverse of equations 5 and 6 by Newton's method on the logarithm (< 1e-6 K), from the formula of Magnus
/// (Bolton, Monthly Weather Review 108, 1046 (1980), equation 10).
#[must_use]
pub fn dew_point_c(vapour_pa: f64) -> f64 {
    let wanted = vapour_pa.max(1e-3).ln();
    let magnus = wanted - 611.2_f64.ln();
    let mut guess = 243.5 * magnus / (17.67 - magnus);
    for _ in 0..4 {
        let (logarithm, slope) = saturation(guess);
        guess -= (logarithm - wanted) / slope;
    }
    guess
}

/// The water that evaporates at the wet bulb: liquid from 0 °C up, ice below. kJ/kg at 0 °C and kJ/(kg K).
struct Wick {
    evaporation: f64,
    evaporation_per_k: f64,
    /// Heat capacity of the water or ice.
    water: f64,
}

/// Equation 33.
const LIQUID: Wick = Wick { evaporation: 2_501.0, evaporation_per_k: 2.326, water: 4.186 };
/// Equation 35.
const ICE: Wick = Wick { evaporation: 2_830.0, evaporation_per_k: 0.24, water: 2.1 };

impl Wick {
    const fn at(wet_bulb_c: f64) -> Self {
        if wet_bulb_c >= 0.0 { LIQUID } else { ICE }
    }

    /// Heat that the air lacks to be at this wet bulb, kJ per kg dry air, and its slope per kelvin. Both grow with
    /// the wet bulb.
    fn lack(&self, air: &Air, wet_bulb_c: f64) -> (f64, f64) {
        let (logarithm, slope) = saturation(wet_bulb_c);
        let vapour_pa = logarithm.exp();
        let dry_pa = air.pressure_pa - vapour_pa;
        let saturated = MASS_RATIO * vapour_pa / dry_pa;
        let saturated_per_k = saturated * slope * air.pressure_pa / dry_pa;
        let evaporation = self.evaporation - self.evaporation_per_k * wet_bulb_c;
        let lack = evaporation * saturated
            - 1.006 * (air.temperature_c - wet_bulb_c)
            - air.humidity_ratio * (self.evaporation + 1.86 * air.temperature_c - self.water * wet_bulb_c);
        let per_k = evaporation * saturated_per_k - self.evaporation_per_k * saturated
            + 1.006
            + self.water * air.humidity_ratio;
        (lack, per_k)
    }
}

/// Air of which the wet bulb is sought.
struct Air {
    temperature_c: f64,
    humidity_ratio: f64,
    pressure_pa: f64,
}

/// Thermodynamic wet-bulb temperature, °C, at most the dry bulb.
///
/// Where a wet wick and an iced one could both be in balance (around 0 °C in dry air), the wet one counts.
///
/// # Source
/// Equations 33 and 35 by Newton's method (< 1e-6 K). The heat lacking is convex in the wet bulb, so that from the
/// dry bulb, or 0 °C for ice, every step lands above the root and the next nearer to it.
#[must_use]
pub fn wet_bulb_c(temperature_c: f64, humidity_ratio: f64, pressure_pa: f64) -> f64 {
    let air = Air { temperature_c, humidity_ratio, pressure_pa };
    let frozen = LIQUID.lack(&air, 0.0).0 > 0.0;
    let wick = if frozen { ICE } else { LIQUID };
    let mut guess = if frozen { temperature_c.min(0.0) } else { temperature_c };
    for _ in 0..15 {
        let (lack, per_k) = wick.lack(&air, guess);
        let step = lack / per_k;
        guess -= step;
        if step.abs() < 1e-5 {
            break;
        }
    }
    guess.min(temperature_c)
}

/// Humidity ratio of air with a dry bulb and a wet bulb.
///
/// # Source
/// Equation 33 above freezing, equation 35 below.
#[must_use]
pub fn humidity_ratio_at_wet_bulb(temperature_c: f64, wet_bulb_c: f64, pressure_pa: f64) -> f64 {
    let wick = Wick::at(wet_bulb_c);
    let air = Air { temperature_c, humidity_ratio: 0.0, pressure_pa };
    wick.lack(&air, wet_bulb_c).0 / (wick.evaporation + 1.86 * temperature_c - wick.water * wet_bulb_c)
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

    /// 40 °C dry bulb, 20 °C wet bulb, 101.325 kPa, by hand from equation 20 with the 2.3389 kPa of table 3 (saturated
    /// air at 20 °C: 14.697 g/kg): (2454.48 × 0.014697 − 20.12) / 2491.68 = 6.403 g/kg. The handbook's example 1 reads 6.5 g/kg,
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
