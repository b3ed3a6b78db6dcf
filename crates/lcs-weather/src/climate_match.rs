//! Does a weather file belong to a city?

use crate::{Location, MonthlyNormals, WeatherYear};

/// Within this distance a station stands for the city, km: airports lie up to 60 km out, and beyond 100 km
/// neither coast nor altitude need be shared.
const SAME_PLACE_KM: f64 = 100.0;
/// Largest difference of the annual mean temperature, K: the years of one station stay within 1 K of their mean, an
/// urban heat island adds 1 to 2 K.
const ANNUAL_MEAN_K: f64 = 2.5;
/// Largest difference of one month's mean temperature, K: tells the seasons of two places with one annual mean apart.
const MONTHLY_MEAN_K: f64 = 4.0;
/// Largest difference of the annual mean relative humidity, percentage points: tells the desert from the rain forest.
const HUMIDITY_POINTS: f64 = 15.0;
/// Largest difference of the annual global irradiation, share.
const GHI_SHARE: f64 = 0.25;

/// How the climates differ where they differ too much.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case", tag = "what")]
pub enum ClimateDifference {
    /// The year is too warm (positive) or too cold.
    AnnualMean {
        /// Weather minus normals, K.
        difference_k: f64,
    },
    /// A month is too warm (positive) or too cold.
    MonthlyMean {
        /// Month, 1 to 12.
        month: usize,
        /// Weather minus normals, K.
        difference_k: f64,
    },
    /// The air is too moist (positive) or too dry.
    Humidity {
        /// Weather minus normals, percentage points of relative humidity.
        difference_points: f64,
    },
    /// There is too much (positive) or too little sun.
    Irradiation {
        /// Weather over normals minus one.
        difference_share: f64,
    },
}

impl std::fmt::Display for ClimateDifference {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::AnnualMean { difference_k } => {
                write!(f, "annual mean temperature {difference_k:+.1} K (limit {ANNUAL_MEAN_K} K)")
            }
            Self::MonthlyMean { month, difference_k } => {
                write!(f, "mean temperature of month {month} {difference_k:+.1} K (limit {MONTHLY_MEAN_K} K)")
            }
            Self::Humidity { difference_points } => {
                write!(f, "relative humidity {difference_points:+.0} points (limit {HUMIDITY_POINTS})")
            }
            Self::Irradiation { difference_share } => {
                write!(f, "global irradiation {:+.0} % (limit {:.0} %)", difference_share * 100.0, GHI_SHARE * 100.0)
            }
        }
    }
}

/// What a weather year is to a city.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClimateRelation {
    /// The city's own station: its climate, within 100 km.
    SamePlace,
    /// Its climate from farther away: fit for results, named beside them.
    Neighbour,
    /// Another climate: results only demonstrate.
    OtherClimate,
}

/// A weather year held against a city's normals.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct ClimateMatch {
    /// Great-circle distance between station and city, km.
    pub distance_km: f64,
    /// Whether the station lies within 100 km.
    pub same_place: bool,
    /// Whether nothing differs too much.
    pub same_climate: bool,
    /// What differs too much, empty for the same climate.
    pub differences: Vec<ClimateDifference>,
}

impl ClimateMatch {
    /// What the weather is to the city. A station next door with another climate (a mislabelled file, a mountain)
    /// is another climate.
    #[must_use]
    pub fn relation(&self) -> ClimateRelation {
        match (self.same_climate, self.same_place) {
            (false, _) => ClimateRelation::OtherClimate,
            (true, true) => ClimateRelation::SamePlace,
            (true, false) => ClimateRelation::Neighbour,
        }
    }
}

/// Holds a weather year against the normals of a city.
#[must_use]
pub fn same_climate(year: &WeatherYear, normals: &MonthlyNormals) -> ClimateMatch {
    let weather = MonthlyNormals::of(year);
    let distance_km = distance_km(&year.location, &normals.location);
    let differences = differences(&weather, normals);
    ClimateMatch {
        distance_km,
        same_place: distance_km <= SAME_PLACE_KM,
        same_climate: differences.is_empty(),
        differences,
    }
}

/// What differs beyond the limits.
fn differences(weather: &MonthlyNormals, normals: &MonthlyNormals) -> Vec<ClimateDifference> {
    let annual_k = weather.annual_mean_c() - normals.annual_mean_c();
    let (month, monthly_k) = (0..12).map(|month| (month + 1, weather.mean_c[month] - normals.mean_c[month])).fold(
        (1, 0.0_f64),
        |worst, this| {
            if this.1.abs() > worst.1.abs() { this } else { worst }
        },
    );
    let points = weather.annual_relative_humidity_pct() - normals.annual_relative_humidity_pct();
    let share = weather.annual_ghi_kwh_m2() / normals.annual_ghi_kwh_m2() - 1.0;
    [
        (annual_k.abs() > ANNUAL_MEAN_K, ClimateDifference::AnnualMean { difference_k: annual_k }),
        (monthly_k.abs() > MONTHLY_MEAN_K, ClimateDifference::MonthlyMean { month, difference_k: monthly_k }),
        (points.abs() > HUMIDITY_POINTS, ClimateDifference::Humidity { difference_points: points }),
        (share.abs() > GHI_SHARE, ClimateDifference::Irradiation { difference_share: share }),
    ]
    .into_iter()
    .filter_map(|(beyond, difference)| beyond.then_some(difference))
    .collect()
}

/// Great-circle distance, km, by the haversine on a sphere of 6,371 km.
fn distance_km(a: &Location, b: &Location) -> f64 {
    let (lat_a, lat_b) = (a.latitude_deg.to_radians(), b.latitude_deg.to_radians());
    let half_lat = ((lat_b - lat_a) / 2.0).sin();
    let half_lon = ((b.longitude_deg - a.longitude_deg).to_radians() / 2.0).sin();
    let chord = half_lat.powi(2) + lat_a.cos() * lat_b.cos() * half_lon.powi(2);
    2.0 * 6_371.0 * chord.sqrt().min(1.0).asin()
}
