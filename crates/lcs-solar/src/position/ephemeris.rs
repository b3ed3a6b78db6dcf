//! Where the sun stands seen from the Earth's centre, worked out every few days and interpolated between.

use solar_positioning::{Location, SolarPositions};

use super::{DELTA_T_S, julian_date};

/// Time between nodes, s. The quickest motion that matters is the wobble of the Earth around the barycentre with the
/// Moon (29.5 days, 0.002°): 6 days and eight nodes follow it to 0.000 05°.
const NODE_STEP_S: f64 = 6.0 * SECONDS_PER_DAY;
/// Nodes around a moment: four before, four after.
const NODES: usize = 8;
const SECONDS_PER_DAY: f64 = 86_400.0;

/// Equatorial radius of the Earth, m, and ratio of the polar to the equatorial radius, as in the report.
pub(super) const EARTH_RADIUS_M: f64 = 6_378_140.0;
pub(super) const POLAR_RATIO: f64 = 0.996_647_19;

/// The apparent sun seen from the Earth's centre.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Geocentric {
    /// Hour angle ahead of a clock that shows universal time, degrees: the equation of time.
    pub ahead_of_clock_deg: f64,
    /// Sine of the declination.
    pub sin_declination: f64,
    /// Sine of the equatorial horizontal parallax.
    pub sin_parallax: f64,
}

/// Geocentric suns at equal steps.
#[derive(Debug)]
pub(super) struct Ephemeris {
    first_s: f64,
    nodes: Vec<[f64; 3]>,
}

impl Ephemeris {
    /// Nodes for all moments from one Unix time to another.
    ///
    /// # Panics
    /// When a moment lies outside the years −2000 to 6000.
    pub fn covering(from_s: f64, to_s: f64) -> Self {
        let first_s = from_s - (NODES as f64 / 2.0 - 0.5) * NODE_STEP_S;
        let last = ((to_s - first_s) / NODE_STEP_S).floor() as usize + NODES / 2;
        let nodes = (0..=last).map(|node| node_at(first_s + node as f64 * NODE_STEP_S)).collect();
        Self { first_s, nodes }
    }

    /// The sun at a moment that the nodes cover.
    pub fn at(&self, unix_s: f64) -> Geocentric {
        let place = (unix_s - self.first_s) / NODE_STEP_S;
        let before = place.floor();
        let weights = lagrange_weights(place - before);
        let around = &self.nodes[before as usize + 1 - NODES / 2..][..NODES];
        let mut sum = [0.0; 3];
        for (node, weight) in around.iter().zip(weights) {
            for (sum, value) in sum.iter_mut().zip(node) {
                *sum += weight * value;
            }
        }
        let [ahead_of_clock_deg, sin_declination, sin_parallax] = sum;
        Geocentric { ahead_of_clock_deg, sin_declination, sin_parallax }
    }
}

/// Lead on the clock, sine of declination and of parallax by the Solar Position Algorithm.
///
/// An observer at the Earth's centre whose head points to the north pole sees the sun without parallax: its height
/// is the declination, its azimuth the hour angle at Greenwich.
fn node_at(unix_s: f64) -> [f64; 3] {
    let pole = Location { latitude: 90.0, longitude: 0.0 };
    let sun = julian_date(unix_s, DELTA_T_S)
        .and_then(|moment| SolarPositions::new().for_time_from_julian(moment))
        .and_then(|moment| moment.at(pole, -POLAR_RATIO * EARTH_RADIUS_M, None))
        .expect("a moment within the years -2000 to 6000");
    let ahead_of_clock_deg = (sun.azimuth() - 360.0 * day_fraction(unix_s) + 180.0).rem_euclid(360.0) - 180.0;
    [ahead_of_clock_deg, sun.zenith_angle().to_radians().cos(), sin_parallax(unix_s)]
}

/// Share of the UTC day that has passed.
pub(super) fn day_fraction(unix_s: f64) -> f64 {
    let days = unix_s / SECONDS_PER_DAY;
    days - days.floor()
}

/// Sine of the sun's equatorial horizontal parallax, 8.794″ at the mean distance.
///
/// # Source
/// The Astronomical Almanac, low precision formulas for the sun: distance to 0.0001 AU, here 0.000 000 3°.
fn sin_parallax(unix_s: f64) -> f64 {
    let days_from_2000 = (unix_s - 946_728_000.0) / SECONDS_PER_DAY;
    let anomaly = (357.528 + 0.985_600_3 * days_from_2000).to_radians();
    let distance_au = 1.000_14 - 0.016_71 * anomaly.cos() - 0.000_14 * (2.0 * anomaly).cos();
    (8.794 / 3_600.0 / distance_au).to_radians().sin()
}

/// Weights of the nodes −3 to 4 at a place between 0 and 1.
///
/// # Source
/// Abramowitz & Stegun, Handbook of Mathematical Functions (1964), 25.2.1.
fn lagrange_weights(place: f64) -> [f64; NODES] {
    const DENOMINATORS: [f64; NODES] = [-5_040.0, 720.0, -240.0, 144.0, -144.0, 240.0, -720.0, 5_040.0];
    let distances: [f64; NODES] = std::array::from_fn(|node| place + (NODES / 2 - 1) as f64 - node as f64);
    let mut weights = DENOMINATORS.map(f64::recip);
    let (mut below, mut above) = (1.0, 1.0);
    for node in 0..NODES {
        let mirrored = NODES - 1 - node;
        weights[node] *= below;
        weights[mirrored] *= above;
        below *= distances[node];
        above *= distances[mirrored];
    }
    weights
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Eight nodes carry every polynomial up to the seventh degree.
    #[test]
    fn a_polynomial_is_carried_exactly() {
        let polynomial = |x: f64| 3.0 + x * (1.0 + x * (-2.0 + x * (0.5 + x * (0.25 - x * x * (0.125 - 0.03 * x)))));
        for place in [0.0, 0.3, 0.5, 1.0] {
            let sum: f64 =
                lagrange_weights(place).iter().enumerate().map(|(k, weight)| weight * polynomial(k as f64 - 3.0)).sum();
            assert!((sum - polynomial(place)).abs() < 1e-10, "{sum} at {place}");
        }
    }

    /// The worked moment of NREL/TP-560-34302 by pvlib 0.16.1 with ΔT 69 s: apparent sidereal time 318.511 909 84°,
    /// right ascension 202.227 429 47°, declination −9.314 348 55°, distance 0.996 542 29 AU.
    #[test]
    fn the_worked_case_from_the_centre() {
        let unix_s = 1_066_419_030.0;
        let sun = Ephemeris::covering(unix_s, unix_s).at(unix_s);
        let hour_angle_deg = 360.0 * day_fraction(unix_s) - 180.0 + sun.ahead_of_clock_deg;
        assert!((hour_angle_deg - (318.511_909_84 - 202.227_429_47)).abs() < 1e-5, "{sun:?}");
        assert!((sun.sin_declination.asin().to_degrees() + 9.314_348_55).abs() < 1e-5, "{sun:?}");
        let distance_au = (8.794_f64 / 3_600.0).to_radians() / sun.sin_parallax;
        assert!((distance_au - 0.996_542_29).abs() < 1e-4, "{distance_au}");
    }
}
