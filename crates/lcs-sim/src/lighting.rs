//! What lighting controls leave of the lighting hours.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How lights learn that nobody is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum PresenceControl {
    /// Switch at the door.
    Manual,
    /// Switch at the door and all off by a signal, at least once in the evening.
    ManualAndSweep,
    /// On by presence, dimmed without.
    AutoOnDimmed,
    /// On and off by presence.
    AutoOnOff,
    /// On by hand, dimmed without presence.
    ManualOnDimmed,
    /// On by hand, off without presence.
    ManualOnAutoOff,
}

impl PresenceControl {
    /// Factor `F_OC` of the control, EN 15193:2007 table D.1 as commonly quoted (unverified against the standard's text).
    fn control_factor(self) -> f64 {
        match self {
            Self::Manual => 1.0,
            Self::ManualAndSweep | Self::AutoOnDimmed => 0.95,
            Self::AutoOnOff | Self::ManualOnDimmed => 0.9,
            Self::ManualOnAutoOff => 0.8,
        }
    }
}

/// Controls of the lights of a kind of room.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct LightingControls {
    /// How presence is known.
    pub presence: PresenceControl,
    /// Share of the operating hours in which nobody is in the room, 0–1 (`F_A`).
    pub absence: f64,
    /// Share of the lit hours in which daylight would do (`F_D,S`), 0–1.
    pub daylight_supply: f64,
    /// Share of that daylight which dimming uses (`F_D,C`), 0–1; 0 without daylight control.
    pub daylight_use: f64,
    /// Maintenance factor of the installation where light is held constant over its life, 0–1; absent without.
    #[serde(default)]
    pub constant_illuminance_maintenance: Option<f64>,
}

impl LightingControls {
    /// Occupancy factor `F_O`.
    ///
    /// # Source
    /// EN 15193:2007 annex D, the three branches as commonly quoted (unverified against the standard's text).
    #[must_use]
    pub fn occupancy_factor(&self) -> f64 {
        let (control, absence) = (self.presence.control_factor(), self.absence);
        if absence < 0.2 {
            1.0 - (1.0 - control) * absence / 0.2
        } else if absence < 0.9 {
            control + 0.2 - absence
        } else {
            (7.0 - 10.0 * control) * (absence - 1.0)
        }
    }

    /// Lighting energy over that of installed power through all operating hours: `F_C · F_O · F_D`.
    ///
    /// # Source
    /// EN 15193:2007 equation 6, with `F_C = (1 + MF) / 2` and `F_D = 1 − F_D,S · F_D,C`.
    #[must_use]
    pub fn factor(&self) -> f64 {
        let constant = self.constant_illuminance_maintenance.map_or(1.0, |factor| f64::midpoint(1.0, factor));
        constant * self.occupancy_factor() * (1.0 - self.daylight_supply * self.daylight_use)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn controls(presence: PresenceControl, absence: f64) -> LightingControls {
        LightingControls {
            presence,
            absence,
            daylight_supply: 0.0,
            daylight_use: 0.0,
            constant_illuminance_maintenance: None,
        }
    }

    /// The three branches of annex D meet: at an absence of 0.2 in the control's factor, at 0.9 in F_OC − 0.7, at 1 in 0.
    #[test]
    fn branches_meet() {
        for presence in [PresenceControl::Manual, PresenceControl::AutoOnOff, PresenceControl::ManualOnAutoOff] {
            let at = |absence| controls(presence, absence).occupancy_factor();
            assert!((at(0.0) - 1.0).abs() < 1e-12);
            assert!((at(0.2 - 1e-9) - at(0.2)).abs() < 1e-8 && (at(0.9 - 1e-9) - at(0.9)).abs() < 1e-8);
            assert!(at(1.0).abs() < 1e-12);
        }
    }

    /// By hand: cellular office, absence 0.4, manual on and automatic off 0.8: 0.6; half the daylight of 0.6 used: 0.7;
    /// maintenance 0.8 held constant: 0.9. Together 0.378.
    #[test]
    fn factors_multiply() {
        let controls = LightingControls {
            daylight_supply: 0.6,
            daylight_use: 0.5,
            constant_illuminance_maintenance: Some(0.8),
            ..controls(PresenceControl::ManualOnAutoOff, 0.4)
        };
        assert!((controls.factor() - 0.378).abs() < 1e-12);
    }
}
