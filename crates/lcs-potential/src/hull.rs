//! The upper concave hull of cost and benefit: what a rational buyer would choose among nested packages.

/// Indices of the points that lie on the upper concave hull from the origin, in order of cost. Points that cost more
/// without bringing more are left out; ratios of benefit to cost fall from step to step.
pub(crate) fn upper_hull(points: &[(f64, f64)]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..points.len()).filter(|&index| points[index].1 > 0.0).collect();
    order.sort_by(|&a, &b| {
        points[a].0.total_cmp(&points[b].0).then(points[b].1.total_cmp(&points[a].1)).then(a.cmp(&b))
    });
    let mut hull: Vec<usize> = Vec::new();
    for next in order {
        let (cost, benefit) = points[next];
        if hull.last().is_some_and(|&last| benefit <= points[last].1) {
            continue;
        }
        while let Some(&last) = hull.last() {
            let before = hull.len().checked_sub(2).map_or((0.0, 0.0), |index| points[hull[index]]);
            let (middle_cost, middle_benefit) = points[last];
            // The middle stays only while its own step is steeper than the step past it.
            let own = (middle_benefit - before.1) * (cost - middle_cost);
            let past = (benefit - middle_benefit) * (middle_cost - before.0);
            if own > past {
                break;
            }
            hull.pop();
        }
        hull.push(next);
    }
    hull
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_falling_ratios_stay() {
        // (2, 1) lies under the line from the origin to (3, 6); (5, 6) costs more for the same.
        assert_eq!(upper_hull(&[(2.0, 1.0), (3.0, 6.0), (5.0, 6.0), (8.0, 8.0)]), [1, 3]);
        assert_eq!(upper_hull(&[(1.0, 3.0), (2.0, 5.0), (3.0, 6.0)]), [0, 1, 2]);
        assert!(upper_hull(&[(1.0, -1.0), (2.0, 0.0)]).is_empty());
    }

    #[test]
    fn what_costs_nothing_comes_first_and_stays() {
        assert_eq!(upper_hull(&[(0.0, 2.0), (4.0, 5.0)]), [0, 1]);
    }
}
