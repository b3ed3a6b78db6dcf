//! Hours shown to an observer while a year runs.

use crate::balance::HeatBalance;
use crate::plan::HourLanes;
use crate::zone::{Moment, Request, Zone};
use pulp::Simd;

/// One hour of a zone, as a fully conditioned whole (before [`crate::Building::conditioned_fraction`]); means over the
/// steps of the hour, temperatures and humidity at its end.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct HourState {
    /// Hour of the year, 0 = 1 January 00:00–01:00.
    pub hour: usize,
    /// Which zone of the building.
    pub zone: usize,
    /// Air, °C.
    pub air_c: f64,
    /// Air, kg water per kg dry air.
    pub humidity_ratio: f64,
    /// Heating, W.
    pub heating_w: f64,
    /// Sensible cooling at the coil without fan and reheat, W.
    pub cooling_sensible_w: f64,
    /// Latent cooling at the coil, W.
    pub cooling_latent_w: f64,
    /// Heat taken out and given back for humidity control, W.
    pub reheat_w: f64,
    /// Cooling by outdoor air beyond what people need, W.
    pub free_cooling_w: f64,
    /// Supply air, kg/s (outdoor air where the coil stands still).
    pub supply_kg_s: f64,
    /// Sun through the windows, W.
    pub solar_w: f64,
    /// Heat that entered otherwise than from plant and free cooling, W: through envelope and leaks, with outdoor air,
    /// from sun and gains. Entered + heating − sensible cooling − free cooling = stored.
    pub entered_w: f64,
    /// Heat that stayed in air and mass, W.
    pub stored_w: f64,
    /// Water brought by air streams, kg/s.
    pub water_in_kg_s: f64,
    /// Water from people, kg/s.
    pub water_people_kg_s: f64,
    /// Water taken out by the coil, kg/s.
    pub condensate_kg_s: f64,
    /// Water kept by air and furniture, kg/s.
    pub water_stored_kg_s: f64,
}

/// Shows the zones of the first lane, hour by hour.
pub(crate) struct Watch<'a> {
    observer: &'a mut dyn FnMut(&HourState),
    /// The hour as far as its steps have run, zone by zone.
    steps: Vec<(usize, HourState)>,
}

impl<'a> Watch<'a> {
    pub(crate) fn new(observer: &'a mut dyn FnMut(&HourState)) -> Self {
        Self { observer, steps: Vec::new() }
    }

    /// Notes a step that has settled.
    #[inline(always)]
    pub(crate) fn see<S: Simd, Z: HeatBalance<S>>(
        &mut self,
        index: usize,
        zone: &Zone<S, Z>,
        request: &Request<S>,
        plan: &HourLanes<S>,
        moment: &Moment,
    ) {
        let state = zone.state(index, request, plan, moment);
        let steps = moment.length.in_hour();
        self.note(state, steps);
    }

    fn note(&mut self, step: HourState, steps: usize) {
        while self.steps.len() <= step.zone {
            self.steps.push((0, HourState::default()));
        }
        let (done, hour) = &mut self.steps[step.zone];
        *done += 1;
        *hour = if *done == 1 { step } else { hour.with(&step) };
        if *done == steps {
            *done = 0;
            (self.observer)(&hour.mean_of(steps as f64));
        }
    }
}

impl HourState {
    /// Flows added up; temperatures and humidity of the later.
    fn with(&self, later: &Self) -> Self {
        Self {
            heating_w: self.heating_w + later.heating_w,
            cooling_sensible_w: self.cooling_sensible_w + later.cooling_sensible_w,
            cooling_latent_w: self.cooling_latent_w + later.cooling_latent_w,
            reheat_w: self.reheat_w + later.reheat_w,
            free_cooling_w: self.free_cooling_w + later.free_cooling_w,
            supply_kg_s: self.supply_kg_s + later.supply_kg_s,
            solar_w: self.solar_w + later.solar_w,
            entered_w: self.entered_w + later.entered_w,
            stored_w: self.stored_w + later.stored_w,
            water_in_kg_s: self.water_in_kg_s + later.water_in_kg_s,
            water_people_kg_s: self.water_people_kg_s + later.water_people_kg_s,
            condensate_kg_s: self.condensate_kg_s + later.condensate_kg_s,
            water_stored_kg_s: self.water_stored_kg_s + later.water_stored_kg_s,
            ..*later
        }
    }

    /// The mean of flows that several steps have added up.
    fn mean_of(&self, steps: f64) -> Self {
        Self {
            heating_w: self.heating_w / steps,
            cooling_sensible_w: self.cooling_sensible_w / steps,
            cooling_latent_w: self.cooling_latent_w / steps,
            reheat_w: self.reheat_w / steps,
            free_cooling_w: self.free_cooling_w / steps,
            supply_kg_s: self.supply_kg_s / steps,
            solar_w: self.solar_w / steps,
            entered_w: self.entered_w / steps,
            stored_w: self.stored_w / steps,
            water_in_kg_s: self.water_in_kg_s / steps,
            water_people_kg_s: self.water_people_kg_s / steps,
            condensate_kg_s: self.condensate_kg_s / steps,
            water_stored_kg_s: self.water_stored_kg_s / steps,
            ..*self
        }
    }
}

impl<S: Simd, Z: HeatBalance<S>> Zone<S, Z> {
    /// The step that has settled, of the first lane.
    #[inline(always)]
    fn state(&self, zone: usize, request: &Request<S>, plan: &HourLanes<S>, moment: &Moment) -> HourState {
        let Request { loads, room, .. } = request;
        let (entered_w, stored_w) = self.model.closure_w();
        let streams_kg_s = room.leak_kg_s + room.outdoor_moist_kg_s;
        HourState {
            hour: moment.hour,
            zone,
            air_c: self.model.air_c().lane(0),
            humidity_ratio: self.humidity.lane(0),
            heating_w: loads.heating_w.lane(0),
            cooling_sensible_w: loads.sensible_w.lane(0),
            cooling_latent_w: loads.coil.latent_w.lane(0),
            reheat_w: loads.coil.reheat_w.lane(0),
            free_cooling_w: loads.free_cooling_w.lane(0),
            supply_kg_s: loads.coil.supply_kg_s.lane(0),
            solar_w: self.model.solar_w().lane(0),
            entered_w: entered_w.lane(0),
            stored_w: stored_w.lane(0),
            water_in_kg_s: (streams_kg_s * (-self.humidity + moment.air.humidity)).lane(0),
            water_people_kg_s: (plan.people_kg_s * self.part.share).lane(0),
            condensate_kg_s: loads.coil.condensate_kg_s.lane(0),
            water_stored_kg_s: (room.capacity_kg_s * (self.humidity - room.before)).lane(0),
        }
    }
}
