//! Outlines of districts that nobody has given: the convex hull of their facilities.

use super::{GroundFeature, GroundKind, Sight, location};
use std::collections::BTreeMap;

/// A district with fewer located facilities has no outline.
const FEWEST: usize = 3;

/// One outline for each district with enough located facilities in sight.
pub(super) fn districts(sight: &Sight<'_>) -> Vec<GroundFeature> {
    let mut places: BTreeMap<&str, Vec<(f64, f64)>> = BTreeMap::new();
    for (_, facility) in sight.facilities() {
        if let (Some(district), Some(place)) = (&facility.district, location(facility)) {
            places.entry(district).or_default().push(place);
        }
    }
    let outline = |(name, places): (&str, Vec<(f64, f64)>)| {
        let ring = if places.len() < FEWEST { None } else { convex_hull(places) }?;
        let ring: Vec<[f64; 2]> = ring.into_iter().map(|(longitude, latitude)| [longitude, latitude]).collect();
        let geometry = serde_json::json!({ "type": "Polygon", "coordinates": [ring] });
        Some(GroundFeature::new(GroundKind::District, Some(name.to_owned()), geometry))
    };
    places.into_iter().filter_map(outline).collect()
}

/// The hull as a closed ring, counter-clockwise as RFC 7946 asks; `None` where the points lie on a line.
///
/// # Source
/// A. M. Andrew (1979), Information Processing Letters 9:216 (monotone chain).
fn convex_hull(mut points: Vec<(f64, f64)>) -> Option<Vec<(f64, f64)>> {
    points.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
    points.dedup();
    let lower = chain(points.iter().copied());
    let upper = chain(points.iter().rev().copied());
    let mut ring: Vec<(f64, f64)> = lower;
    ring.pop();
    ring.extend(upper);
    (ring.len() >= 4).then_some(ring)
}

/// One side of the hull: only turns to the left.
fn chain(points: impl Iterator<Item = (f64, f64)>) -> Vec<(f64, f64)> {
    let mut chain: Vec<(f64, f64)> = Vec::new();
    for point in points {
        while let [.., a, b] = chain[..]
            && (b.0 - a.0) * (point.1 - a.1) - (b.1 - a.1) * (point.0 - a.0) <= 0.0
        {
            chain.pop();
        }
        chain.push(point);
    }
    chain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hull_is_a_closed_ring_against_the_clock() {
        let points = vec![(0.0, 0.0), (2.0, 0.0), (1.0, 1.0), (2.0, 2.0), (0.0, 2.0), (1.0, 0.0)];
        let ring = convex_hull(points).unwrap();
        assert_eq!(ring, [(0.0, 0.0), (2.0, 0.0), (2.0, 2.0), (0.0, 2.0), (0.0, 0.0)]);
        assert_eq!(convex_hull(vec![(0.0, 0.0), (1.0, 1.0), (2.0, 2.0)]), None);
    }
}
