//! A building's year does not depend on who runs beside it, nor in which order.

use crate::sample::{invented, tropical_office};
use lcs_sim::{Building, Mode, Week, YearResult, simulate_many};

/// Buildings of several patterns and more of each than a register takes, none like another.
fn street() -> Vec<Building> {
    (0..23)
        .map(|number| {
            let mut building = tropical_office();
            building.usage.lighting.power_w_m2 = 4.0 + f64::from(number);
            building.usage.outdoor_air.l_s_per_person = f64::from(number % 5) * 4.0;
            if number % 3 == 0 {
                building.air_side.dehumidification = None;
            }
            if number % 4 == 1 {
                building.schedules.closed_months = vec![8];
            }
            if number % 5 == 2 {
                building.schedules.cooling = Week::hours(6, 20, 1.0, 0.0, true, false);
            }
            if number % 6 == 1 {
                building.cooling_plant.capacity_w = Some(4000.0 + 100.0 * f64::from(number));
            }
            building
        })
        .collect()
}

#[test]
fn neighbours_and_order_change_nothing() {
    let climate = invented(27.0, 3.0, 5.0, 0.8, 3.0);
    let street = street();
    for mode in [Mode::Screening, Mode::Default] {
        let all: Vec<&Building> = street.iter().collect();
        let together = simulate_many(&all, &climate, mode);
        let shuffled: Vec<usize> = (0..street.len()).map(|place| place * 7 % street.len()).collect();
        let elsewhere: Vec<&Building> = shuffled.iter().map(|&place| all[place]).collect();
        let moved = simulate_many(&elsewhere, &climate, mode);
        let alone: Vec<YearResult> =
            all.iter().map(|building| simulate_many(&[building], &climate, mode).remove(0)).collect();
        // Equality of every f64, bit for bit.
        assert_eq!(together, alone, "{mode:?}");
        for (&place, result) in shuffled.iter().zip(&moved) {
            assert_eq!(*result, alone[place], "{mode:?} {place}");
        }
    }
}
