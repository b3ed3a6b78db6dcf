//! From a pack's week of use to the simulation's, with what measures change in it.

use crate::parameters::Parameters;
use lcs_pack::{DayProfile, DaySchedule, Schedule};
use lcs_sim::{Schedules, Week};

/// People present, over the day's most, below which an hour counts as outside use.
const OUTSIDE_USE: f64 = 0.1;
/// People present, over the day's most, above which running time is not cut.
const KEEP_RUNNING: f64 = 0.5;

/// The schedules of a building.
pub(crate) fn schedules(schedule: &Schedule, parameters: &Parameters) -> Schedules {
    let week = |profile: &dyn Fn(&DaySchedule) -> DayProfile| Week {
        weekday: profile(&schedule.weekday),
        saturday: profile(&schedule.saturday),
        sunday: profile(&schedule.sunday),
    };
    let most = [&schedule.weekday, &schedule.saturday, &schedule.sunday]
        .iter()
        .flat_map(|day| day.occupancy)
        .fold(0.0_f64, f64::max)
        .max(1e-9);
    let night = |day: &DaySchedule, profile: &DayProfile| {
        std::array::from_fn(|hour| {
            let outside = day.occupancy[hour] < OUTSIDE_USE * most;
            (profile[hour] * if outside { parameters.night_factor } else { 1.0 }).clamp(0.0, 1.0)
        })
    };
    let running = week(&|day| shortened(day, most, parameters.plant_hours_cut));
    Schedules {
        occupancy: week(&|day| day.occupancy.map(|share| share.clamp(0.0, 1.0))),
        lighting: week(&|day| night(day, &day.lighting)),
        equipment: week(&|day| night(day, &day.equipment)),
        ventilation: running,
        cooling: running,
        heating: running,
        // Lifts and pumps run with the people.
        other: week(&|day| day.occupancy.map(|share| (share / most).clamp(0.0, 1.0))),
        closed_months: Vec::new(),
        holidays: Vec::new(),
    }
}

/// The plant's hours with up to `cut` hours off the ends of its run, emptiest first; a building in use keeps running.
fn shortened(day: &DaySchedule, most: f64, cut: f64) -> DayProfile {
    let mut hvac = day.hvac.map(|share| share.clamp(0.0, 1.0));
    for _ in 0..cut.round().clamp(0.0, 24.0) as usize {
        let runs = |hour: Option<usize>| hour.and_then(|hour| hvac.get(hour)).is_some_and(|share| *share > 0.0);
        let edge = |hour: &usize| hvac[*hour] > 0.0 && !(runs(hour.checked_sub(1)) && runs(Some(hour + 1)));
        let emptiest = (0..24)
            .filter(edge)
            .filter(|&hour| day.occupancy[hour] < KEEP_RUNNING * most)
            .min_by(|&a, &b| day.occupancy[a].total_cmp(&day.occupancy[b]));
        match emptiest {
            Some(hour) => hvac[hour] = 0.0,
            None => break,
        }
    }
    hvac
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fixture::{office, office_hours};

    #[test]
    fn hours_are_cut_where_nobody_is() {
        let mut parameters = Parameters::sample(&office(), || 0.5);
        let before = schedules(&office_hours(), &parameters);
        parameters.plant_hours_cut = 2.0;
        parameters.night_factor = 0.5;
        let after = schedules(&office_hours(), &parameters);
        let hours = |week: &Week| week.weekday.iter().sum::<f64>();
        assert!((hours(&before.cooling) - hours(&after.cooling) - 2.0).abs() < 1e-12);
        assert_eq!(after.cooling.weekday[12], 1.0);
        assert!((after.lighting.weekday[2] - before.lighting.weekday[2] / 2.0).abs() < 1e-12);
        assert_eq!(after.lighting.weekday[12], before.lighting.weekday[12]);
    }

    #[test]
    fn a_building_that_is_always_used_keeps_its_plant_running() {
        let mut schedule = office_hours();
        schedule.weekday.occupancy = [1.0; 24];
        schedule.weekday.hvac = [1.0; 24];
        let mut parameters = Parameters::sample(&office(), || 0.5);
        parameters.plant_hours_cut = 4.0;
        assert_eq!(schedules(&schedule, &parameters).cooling.weekday, [1.0; 24]);
    }
}
