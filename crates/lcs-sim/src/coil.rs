//! The cooling coil and the moisture of the room.
//!
//! # Source
//! Coil: apparatus dew point and bypass factor, ASHRAE Handbook of Fundamentals, psychrometrics chapter. Room:
//! implicit balance of ISO 52016-1:2017 clause 6.3.6 in which what the coil removes enters the next state.

use crate::{AirSide, Dehumidification};
use lcs_weather::psychrometrics::{dew_point_c, humidity_ratio_at, saturation_humidity_ratio, vapour_pressure_pa};

/// Enthalpy of water vapour, J/kg: the latent heat of a load on the psychrometric chart.
fn vapour_enthalpy_j_kg(temperature_c: f64) -> f64 {
    2.501e6 + 1860.0 * temperature_c
}

/// What happens to moisture in an hour, before any coil.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RoomAir {
    /// Humidity ratio an hour ago.
    pub before: f64,
    /// Moisture capacity over an hour, kg dry air per s.
    pub capacity_kg_s: f64,
    /// Humidity ratio outside.
    pub outdoor: f64,
    /// Leaks, kg/s.
    pub leak_kg_s: f64,
    /// Outdoor air supplied, kg/s.
    pub outdoor_kg_s: f64,
    /// Outdoor air supplied as far as its moisture is not exchanged with the exhaust, kg/s.
    pub outdoor_moist_kg_s: f64,
    /// Moisture from people, kg/s.
    pub people_kg_s: f64,
}

impl RoomAir {
    /// Humidity ratio at the end of the hour with no coil running.
    #[inline]
    pub(crate) fn without_coil(&self) -> f64 {
        let streams = self.leak_kg_s + self.outdoor_moist_kg_s;
        (self.capacity_kg_s * self.before + streams * self.outdoor + self.people_kg_s) / (self.capacity_kg_s + streams)
    }

    /// Moisture of supply and return at the coil inlet for a room humidity.
    fn mixed(&self, room: f64, supply_kg_s: f64) -> f64 {
        room + self.outdoor_moist_kg_s / supply_kg_s * (self.outdoor - room)
    }
}

/// Sensible duty of the coil in an hour.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Duty {
    /// Sensible heat to remove including that of the outdoor air, W, positive.
    pub sensible_w: f64,
    /// The part of it that the outdoor air brings, W (negative when it is cooler than the room).
    pub outdoor_air_w: f64,
    /// Room air, °C.
    pub room_c: f64,
    /// Pressure, Pa.
    pub pressure_pa: f64,
    /// Heat capacity of air, J/(kg·K).
    pub air_heat_j_kgk: f64,
}

/// What the coil did.
#[derive(Debug, Clone, Copy)]
pub(crate) struct CoilResult {
    /// Room humidity ratio at the end of the hour.
    pub humidity: f64,
    /// Water removed, kg/s.
    pub condensate_kg_s: f64,
    /// Latent heat removed, W.
    pub latent_w: f64,
    /// Supply air, kg/s.
    pub supply_kg_s: f64,
    /// Heat taken out and given back to reach a low humidity, W.
    pub reheat_w: f64,
}

impl CoilResult {
    /// The same coil with no more than `limit_w` left for latent heat; the water that stays is in the room.
    pub(crate) fn with_latent_limit(self, duty: &Duty, room: &RoomAir, limit_w: f64) -> Self {
        if self.latent_w <= limit_w {
            return self;
        }
        let latent_w = limit_w.max(0.0);
        let condensate_kg_s = latent_w / vapour_enthalpy_j_kg(duty.room_c);
        let streams = room.leak_kg_s + room.outdoor_moist_kg_s;
        let humidity = room.without_coil() - condensate_kg_s / (room.capacity_kg_s + streams);
        Self { humidity, condensate_kg_s, latent_w, ..self }
    }
}

/// The coil of an air side.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Coil {
    supply_c: f64,
    bypass: f64,
    humidity_control: Option<Dehumidification>,
}

impl Coil {
    pub(crate) fn new(air_side: &AirSide) -> Self {
        Self {
            supply_c: air_side.supply_temperature_c,
            bypass: air_side.bypass_factor,
            humidity_control: air_side.dehumidification,
        }
    }

    pub(crate) fn controls_humidity(&self) -> bool {
        self.humidity_control.is_some()
    }

    /// The coil without humidity control: what an overloaded plant gives up first.
    pub(crate) fn floating(&self) -> Self {
        Self { humidity_control: None, ..*self }
    }

    /// Runs the coil for an hour of sensible duty.
    #[inline]
    pub(crate) fn run(&self, duty: &Duty, room: &RoomAir) -> CoilResult {
        let cp = duty.air_heat_j_kgk;
        let lift_k = (duty.room_c - self.supply_c).max(1.0);
        let room_w = duty.sensible_w - duty.outdoor_air_w;
        // The flow follows the room's load, but outdoor air is never less than designed.
        let supply_kg_s = (room_w / (cp * lift_k)).max(room.outdoor_kg_s).max(1e-9);
        let supply_c = duty.room_c - room_w / (supply_kg_s * cp);
        let mixed_c = supply_c + duty.sensible_w / (supply_kg_s * cp);
        let dew_point_c = (supply_c - self.bypass * mixed_c) / (1.0 - self.bypass);
        let dew_point = saturation_humidity_ratio(dew_point_c, duty.pressure_pa);

        let floating = self.floating_humidity(room, supply_kg_s, dew_point);
        let mut result = settle(room, duty, supply_kg_s, floating);
        if let Some(control) = self.humidity_control {
            let set = humidity_ratio_at(duty.room_c, control.relative_humidity_set * 100.0, duty.pressure_pa);
            if floating > set {
                result = overcool(room, duty, supply_kg_s, supply_c, set, &control);
            }
        }
        result
    }

    /// Room humidity when the coil removes what it happens to remove.
    #[inline]
    fn floating_humidity(&self, room: &RoomAir, supply_kg_s: f64, dew_point: f64) -> f64 {
        let returned = supply_kg_s - room.outdoor_moist_kg_s;
        let kept = room.capacity_kg_s * room.before + room.leak_kg_s * room.outdoor + room.people_kg_s;
        let wet = (kept
            + self.bypass * room.outdoor_moist_kg_s * room.outdoor
            + (1.0 - self.bypass) * supply_kg_s * dew_point)
            / (room.capacity_kg_s + room.leak_kg_s + supply_kg_s - self.bypass * returned);
        if room.mixed(wet, supply_kg_s) > dew_point { wet } else { room.without_coil() }
    }
}

/// Condensate and latent heat that go with a room humidity.
#[inline]
fn settle(room: &RoomAir, duty: &Duty, supply_kg_s: f64, humidity: f64) -> CoilResult {
    let streams = (room.leak_kg_s + room.outdoor_moist_kg_s) * (room.outdoor - humidity);
    let stored = room.capacity_kg_s * (humidity - room.before);
    let condensate_kg_s = (streams + room.people_kg_s - stored).max(0.0);
    CoilResult {
        humidity,
        condensate_kg_s,
        latent_w: condensate_kg_s * vapour_enthalpy_j_kg(duty.room_c),
        supply_kg_s,
        reheat_w: 0.0,
    }
}

/// Dries the supply air below what temperature asks for, as far as the coil can.
fn overcool(
    room: &RoomAir,
    duty: &Duty,
    supply_kg_s: f64,
    supply_c: f64,
    set: f64,
    control: &Dehumidification,
) -> CoilResult {
    let others = room.leak_kg_s * (room.outdoor - set) + room.people_kg_s;
    let needed = set + (room.capacity_kg_s * (set - room.before) - others) / supply_kg_s;
    let supply = needed.max(control.minimum_supply_humidity_ratio);
    let kept = room.capacity_kg_s * room.before + room.leak_kg_s * room.outdoor + room.people_kg_s;
    let humidity = (kept + supply_kg_s * supply) / (room.capacity_kg_s + room.leak_kg_s + supply_kg_s);
    // Where even the driest supply would add moisture the coil is dry.
    let humidity = humidity.min(room.without_coil());
    let mut result = settle(room, duty, supply_kg_s, humidity);
    if control.reheat {
        let excess_k = (supply_c - dew_point_c(vapour_pressure_pa(supply, duty.pressure_pa))).max(0.0);
        result.reheat_w = supply_kg_s * duty.air_heat_j_kgk * excess_k;
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tropical_room() -> RoomAir {
        RoomAir {
            before: 0.0100,
            capacity_kg_s: 0.043,
            outdoor: 0.0190,
            leak_kg_s: 0.021,
            outdoor_kg_s: 0.058,
            outdoor_moist_kg_s: 0.058,
            people_kg_s: 1.0e-4,
        }
    }

    fn duty(sensible_w: f64) -> Duty {
        Duty { sensible_w, outdoor_air_w: 300.0, room_c: 24.0, pressure_pa: 101_325.0, air_heat_j_kgk: 1040.0 }
    }

    fn coil(bypass: f64) -> Coil {
        Coil { supply_c: 12.0, bypass, humidity_control: None }
    }

    #[test]
    fn bypass_lets_moisture_through() {
        let tight = coil(0.0).run(&duty(3800.0), &tropical_room());
        let loose = coil(0.15).run(&duty(3800.0), &tropical_room());
        // A bypassed coil reaches the same supply temperature from a colder dew point: drier or wetter by little,
        // but never removing moisture below saturation at its own surface.
        assert!(tight.humidity > 0.008_7 && tight.humidity < 0.0105, "{tight:?}");
        assert!(loose.latent_w > 0.0);
    }

    #[test]
    fn dry_air_leaves_the_coil_dry() {
        let desert = RoomAir { before: 0.004, outdoor: 0.003, people_kg_s: 1e-5, ..tropical_room() };
        let result = coil(0.05).run(&duty(3800.0), &desert);
        assert!(result.latent_w.abs() < 1e-6, "{result:?}");
        assert!((result.humidity - desert.without_coil()).abs() < 1e-12);
    }

    #[test]
    fn humidity_control_holds_the_set_and_pays_with_reheat() {
        let control =
            Dehumidification { relative_humidity_set: 0.45, minimum_supply_humidity_ratio: 0.004, reheat: true };
        let held = Coil { humidity_control: Some(control), ..coil(0.0) }.run(&duty(2500.0), &tropical_room());
        let set = humidity_ratio_at(24.0, 45.0, 101_325.0);
        assert!((held.humidity - set).abs() < 1e-12, "{held:?}");
        assert!(held.reheat_w > 0.0);
        let floating = coil(0.0).run(&duty(2500.0), &tropical_room());
        assert!(held.latent_w > floating.latent_w);
    }
}
