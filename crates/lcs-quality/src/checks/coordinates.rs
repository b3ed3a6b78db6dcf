//! `facility.coordinates`: a facility far outside the city.

use crate::{Survey, stats};
use lcs_domain::{Facility, Finding, Severity};

/// Metres in a degree of latitude on a sphere of the earth's mean radius, 6,371.0088 km (IUGG).
const METRES_PER_DEGREE: f64 = 111_195.08;

/// A place in degrees.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    latitude: f64,
    longitude: f64,
}

impl Place {
    /// Where a facility says it is.
    pub fn of(facility: &Facility) -> Option<Self> {
        Some(Self { latitude: facility.latitude_deg?, longitude: facility.longitude_deg? })
    }

    fn is_on_earth(self) -> bool {
        self.latitude.abs() <= 90.0 && self.longitude.abs() <= 180.0 && (self.latitude != 0.0 || self.longitude != 0.0)
    }

    /// The cell of a grid of `size_deg` that holds the place.
    #[expect(clippy::cast_possible_truncation, reason = "degrees over a cell's size are far below 2^63")]
    pub fn cell(self, size_deg: f64) -> (i64, i64) {
        ((self.latitude / size_deg).floor() as i64, (self.longitude / size_deg).floor() as i64)
    }

    /// Metres between two places of one city: the plane that touches the earth there. Far apart it is only "far".
    pub fn distance_m(self, other: Self) -> f64 {
        let north = self.latitude - other.latitude;
        let east = (self.longitude - other.longitude) * ((self.latitude + other.latitude) / 2.0).to_radians().cos();
        north.hypot(east) * METRES_PER_DEGREE
    }
}

/// Facilities outside the cloud of the others, with the slip that would explain it.
pub fn check(survey: &Survey<'_>) -> Vec<Finding> {
    let limits = &survey.input.thresholds;
    let placed: Vec<(&Facility, Place)> =
        survey.input.facilities.iter().filter_map(|facility| Some((facility, Place::of(facility)?))).collect();
    let on_earth = || placed.iter().map(|(_, place)| place).filter(|place| place.is_on_earth());
    let (Some(latitude), Some(longitude)) =
        (stats::median(on_earth().map(|place| place.latitude)), stats::median(on_earth().map(|place| place.longitude)))
    else {
        return Vec::new();
    };
    let centre = Place { latitude, longitude };
    let distances = stats::sorted(on_earth().map(|place| place.distance_m(centre)));
    let radius = stats::quantile(&distances, 0.75).unwrap_or(0.0).max(1000.0 * limits.cloud_minimum_km);
    let inside = |place: Place| place.is_on_earth() && place.distance_m(centre) <= limits.cloud_radii * radius;
    let enough = distances.len() >= limits.peers;
    let odd = |(facility, place): &(&Facility, Place)| {
        let out = !place.is_on_earth() || (enough && !inside(*place));
        out.then(|| {
            let finding = survey
                .facility("facility.coordinates", Severity::Warning, facility)
                .text("latitude", place.latitude.to_string())
                .text("longitude", place.longitude.to_string())
                .number("distance_km", place.distance_m(centre) / 1000.0);
            match enough.then(|| repaired(*place, inside)).flatten() {
                Some((slip, right)) => finding
                    .text("slip", slip)
                    .number("proposed_latitude", right.latitude)
                    .number("proposed_longitude", right.longitude),
                None => finding.text("slip", "unknown"),
            }
        })
    };
    placed.iter().filter_map(odd).collect()
}

/// The usual slip that would bring the place into the city.
fn repaired(place: Place, inside: impl Fn(Place) -> bool) -> Option<(&'static str, Place)> {
    let Place { latitude, longitude } = place;
    [
        ("exchanged", Place { latitude: longitude, longitude: latitude }),
        ("latitude-sign", Place { latitude: -latitude, longitude }),
        ("longitude-sign", Place { latitude, longitude: -longitude }),
    ]
    .into_iter()
    .find(|(_, place)| inside(*place))
}
