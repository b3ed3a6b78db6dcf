//! Lifts: energy of travel and of standing by.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How much a lift is used.
///
/// # Source
/// VDI 4707-1:2009 table 1: mean travel time a day.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum LiftUsage {
    /// Homes of up to six flats, small offices with little traffic: 0.2 h.
    VeryLow,
    /// Homes of up to twenty flats, offices of two to five storeys, small hotels: 0.5 h.
    Low,
    /// Homes of up to fifty flats, offices of up to ten storeys, hotels: 1.5 h.
    Medium,
    /// Homes of more than fifty flats, offices above ten storeys, large hotels, hospitals: 3 h.
    High,
    /// Offices above a hundred metres, large hospitals: 6 h.
    VeryHigh,
    /// Known travel time, h a day.
    Hours(f64),
}

impl LiftUsage {
    /// Travel time, h a day.
    #[must_use]
    pub fn travel_h(self) -> f64 {
        match self {
            Self::VeryLow => 0.2,
            Self::Low => 0.5,
            Self::Medium => 1.5,
            Self::High => 3.0,
            Self::VeryHigh => 6.0,
            Self::Hours(hours) => hours,
        }
    }
}

/// A lift, or several equal ones.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Lifts {
    /// How many.
    pub count: u32,
    /// Rated load of each, kg.
    pub rated_load_kg: f64,
    /// Rated speed, m/s.
    pub rated_speed_m_s: f64,
    /// Use.
    pub usage: LiftUsage,
    /// Energy of travel per rated load and way, mWh/(kg·m): VDI 4707-1 is commonly quoted with class A to 0.56, B 0.84,
    /// C 1.26, D 1.89, E 2.80, F 4.20 (unverified). Give measured energy where the drive feeds back.
    pub travel_mwh_kg_m: f64,
    /// Power of each at rest, W: VDI 4707-1 is commonly quoted with class A to 50, B 100, C 200, D 400, E 800, F 1,600
    /// (unverified).
    pub standby_w: f64,
    /// Days of use in the year; at rest on the others.
    pub days: f64,
}

impl Lifts {
    /// Electricity of travel in a year, kWh.
    #[must_use]
    pub fn travel_kwh(&self) -> f64 {
        let way_m = self.rated_speed_m_s * self.usage.travel_h() * 3600.0 * self.days;
        f64::from(self.count) * self.travel_mwh_kg_m * 1e-6 * self.rated_load_kg * way_m
    }

    /// Electricity at rest in a year, kWh.
    #[must_use]
    pub fn standby_kwh(&self) -> f64 {
        let rest_h = 8760.0 - self.usage.travel_h() * self.days;
        f64::from(self.count) * self.standby_w * rest_h / 1000.0
    }

    /// Electricity of a year, kWh.
    ///
    /// # Source
    /// VDI 4707-1:2009 section 6: specific travel demand × rated load × way + standby power × time at rest. ISO 25745-2 has
    /// the same two parts with its own trip profiles.
    #[must_use]
    pub fn electricity_kwh(&self) -> f64 {
        self.travel_kwh() + self.standby_kwh()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// By hand: 630 kg at 1 m/s, 1.5 h a day through the year, 0.84 mWh/(kg·m): 0.84e-6 × 630 × 5,400 × 365 = 1,043.0 kWh;
    /// 100 W for 22.5 h: 821.25 kWh.
    #[test]
    fn travel_and_standby() {
        let lift = Lifts {
            count: 1,
            rated_load_kg: 630.0,
            rated_speed_m_s: 1.0,
            usage: LiftUsage::Medium,
            travel_mwh_kg_m: 0.84,
            standby_w: 100.0,
            days: 365.0,
        };
        assert!((lift.travel_kwh() - 1_043.05).abs() < 0.1, "{}", lift.travel_kwh());
        assert!((lift.standby_kwh() - 821.25).abs() < 1e-9);
        let two = Lifts { count: 2, ..lift };
        assert!((two.electricity_kwh() - 2.0 * lift.electricity_kwh()).abs() < 1e-9);
        // A lift that only stands by costs its standby: the larger part where traffic is low.
        assert!(
            Lifts { usage: LiftUsage::Low, ..lift }.standby_kwh()
                > Lifts { usage: LiftUsage::Low, ..lift }.travel_kwh()
        );
    }
}
