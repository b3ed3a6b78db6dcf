//! What a climate scenario changes.

/// Monthly changes of a climate, January first: what a climate model's future period differs by from its present.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ClimateDelta {
    /// Change of the mean temperature, K.
    pub mean_k: [f64; 12],
    /// Change of the mean daily maximum, K.
    pub max_k: [f64; 12],
    /// Change of the mean daily minimum, K.
    pub min_k: [f64; 12],
    /// Change of the moisture.
    pub humidity: HumidityDelta,
    /// Change of the global irradiation, %.
    pub ghi_pct: [f64; 12],
    /// Change of the wind speed, %.
    pub wind_pct: [f64; 12],
}

/// How the moisture of the air changes, January first.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case", tag = "as", content = "by")]
pub enum HumidityDelta {
    /// Change of the mean relative humidity, percentage points. Unchanged, warmer air holds more water.
    RelativePoints([f64; 12]),
    /// Change of the specific humidity, %. Air saturated at the new temperature holds no more.
    SpecificPct([f64; 12]),
}

impl ClimateDelta {
    /// No change.
    pub const NONE: Self = Self {
        mean_k: [0.0; 12],
        max_k: [0.0; 12],
        min_k: [0.0; 12],
        humidity: HumidityDelta::RelativePoints([0.0; 12]),
        ghi_pct: [0.0; 12],
        wind_pct: [0.0; 12],
    };

    /// Every month and every hour warmer by as much, at the same mean relative humidity, light and wind.
    #[must_use]
    pub const fn warmer(by_k: f64) -> Self {
        Self { mean_k: [by_k; 12], max_k: [by_k; 12], min_k: [by_k; 12], ..Self::NONE }
    }
}
