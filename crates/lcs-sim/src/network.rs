//! The heat balance of an hour in the screening mode: air, surfaces and mass, tied by conductances, in lanes.
//!
//! The surfaces store nothing and are eliminated, so that what an hour hands to the next is air and mass, each a sum of
//! what was before and what enters at the three nodes. Its factors change with the air streams only.
//!
//! # Source
//! ISO 13790:2008 annex C (5R1C), with three departures that are exact where the norm approximates: the opaque
//! envelope is driven by a sol-air temperature (so sun and sky act on the outer face), the ground has its own
//! temperature, and the air node stores heat (implicit Euler), which also keeps the network regular without any
//! ventilation.

use crate::balance::{FreeAir, HeatBalance, Step, StepLength};
use crate::climate::OutdoorHour;
use crate::fabric::Fabric;
use crate::facade_light::{FacadeLight, SIDES, side_of};
use crate::lanes::Lanes;
use crate::{Building, Climate, Facing};
use pulp::Simd;

/// Fabrics of the buildings of a register.
#[derive(Clone, Copy)]
struct FabricLanes<S: Simd> {
    outdoor_w_k: Lanes<S>,
    ground_w: Lanes<S>,
    sky_w_k: Lanes<S>,
    window_w_k: Lanes<S>,
    window_sky_w_k: Lanes<S>,
    outside_to_mass_w_k: Lanes<S>,
    mass_to_surface_w_k: Lanes<S>,
    surface_to_air_w_k: Lanes<S>,
    mass_w_k: Lanes<S>,
    air_w_k: Lanes<S>,
    radiant_to_mass: Lanes<S>,
    radiant_to_surface: Lanes<S>,
}

/// W of a register per W/m² on each facing of a set.
struct SunLanes<S: Simd> {
    set: usize,
    opaque: [Lanes<S>; SIDES],
    glass: [Lanes<S>; SIDES],
}

/// How a temperature at the end of the hour follows from the mass before the hour and from heat, K/K and K/W.
#[derive(Clone, Copy)]
struct Response<S: Simd> {
    to_mass: Lanes<S>,
    to_heat_in_mass: Lanes<S>,
    to_heat_in_surface: Lanes<S>,
    to_heat_in_air: Lanes<S>,
}

impl<S: Simd> Response<S> {
    /// The temperature without what is in the air.
    #[inline(always)]
    fn at(&self, mass_c: Lanes<S>, heat: &Heat<S>) -> Lanes<S> {
        let held_c = self.to_heat_in_surface.mul_add(heat.surface_w, self.to_heat_in_mass * heat.mass_w);
        self.to_mass.mul_add(mass_c, held_c)
    }
}

/// What follows from the air streams; they stay the same for hours on end.
#[derive(Clone, Copy)]
struct Factors<S: Simd> {
    flow_w_k: Lanes<S>,
    air: Response<S>,
    mass: Response<S>,
    /// What one kelvin of the air takes, W/K.
    w_per_k: Lanes<S>,
}

impl<S: Simd> Factors<S> {
    #[inline(always)]
    fn new(f: &FabricLanes<S>, flow_w_k: Lanes<S>) -> Self {
        let air_w_k = flow_w_k + f.air_w_k;
        // H₁ = air·is/(air + is), H₃ = H₂·ms/(H₂ + ms) and what divides mass and surface, over one denominator.
        let air_and_surface = air_w_k + f.surface_to_air_w_k;
        let h1_above = air_w_k * f.surface_to_air_w_k;
        let h2_above = f.window_w_k.mul_add(air_and_surface, h1_above);
        let sum = f.mass_to_surface_w_k.mul_add(air_and_surface, h2_above);
        let h3_above = h2_above * f.mass_to_surface_w_k;
        let loss = f.outside_to_mass_w_k.mul_add(sum, h3_above) * 0.5;
        let mass = f.mass_w_k.mul_add(sum, loss);
        let inverse = air_and_surface.constant(1.0) / (air_and_surface * sum * mass);
        let per_air_node = sum * mass * inverse;
        let per_sum = air_and_surface * mass * inverse;
        let per_mass_node = air_and_surface * sum * inverse;
        let per_surface_sum = air_and_surface * per_sum;
        // Shares of heat that go on: from air to surface, from surface to mass.
        let air_to_surface = f.surface_to_air_w_k * per_air_node;
        let surface_to_mass = f.mass_to_surface_w_k * per_surface_sum;
        let per_mass = sum * per_mass_node;
        let mass_keep = (f.mass_w_k - loss * per_sum) * per_mass;
        // What a watt at the surfaces, and a kelvin of the mean of the mass over the hour, do to the air at once.
        let air_per_surface = air_to_surface * per_surface_sum;
        let half_by_mean = air_per_surface * f.mass_to_surface_w_k * 0.5;
        let mass = Response {
            to_mass: mass_keep,
            to_heat_in_mass: per_mass,
            to_heat_in_surface: per_mass * surface_to_mass,
            to_heat_in_air: per_mass * surface_to_mass * air_to_surface,
        };
        let air = Response {
            to_mass: half_by_mean.mul_add(mass_keep, half_by_mean),
            to_heat_in_mass: half_by_mean * mass.to_heat_in_mass,
            to_heat_in_surface: half_by_mean.mul_add(mass.to_heat_in_surface, air_per_surface),
            to_heat_in_air: half_by_mean
                .mul_add(mass.to_heat_in_air, air_per_surface.mul_add(air_to_surface, per_air_node)),
        };
        Self { flow_w_k, air, mass, w_per_k: air.to_heat_in_air.constant(1.0) / air.to_heat_in_air }
    }
}

/// Heat that enters at the nodes in an hour, W; all but what follows from the state before the hour.
#[derive(Clone, Copy)]
struct Heat<S: Simd> {
    mass_w: Lanes<S>,
    surface_w: Lanes<S>,
    /// Sun through the glass, and with it the radiant heat from within.
    solar_w: Lanes<S>,
    radiant_w: Lanes<S>,
}

/// Temperatures that an hour hands to the next, °C.
#[derive(Clone, Copy)]
struct State<S: Simd> {
    mass_c: Lanes<S>,
    air_c: Lanes<S>,
}

/// 5R1C zones of a register.
pub(crate) struct Network<'a, S: Simd> {
    hours: &'a [OutdoorHour],
    light: &'a FacadeLight,
    fabric: FabricLanes<S>,
    sun: Vec<SunLanes<S>>,
    factors: Factors<S>,
    before: State<S>,
    /// Without plant, and after the step.
    free: State<S>,
    now: State<S>,
    /// What the last step was given: its hour, and heat from within, W.
    hour: usize,
    convective_w: Lanes<S>,
    radiant_w: Lanes<S>,
}

impl<'a, S: Simd> Network<'a, S> {
    /// The zones of as many buildings as a register has lanes, at the temperature of
    /// the first hour.
    pub(crate) fn new(simd: S, buildings: &[&Building], climate: &'a Climate) -> Self {
        let fabrics: Vec<Fabric> = buildings.iter().map(|building| Fabric::new(building, climate)).collect();
        let lanes = |of: fn(&Fabric) -> f64| Lanes::from_fn(simd, |lane| of(&fabrics[lane]));
        let fabric = FabricLanes {
            outdoor_w_k: lanes(|f| f.outdoor_w_k),
            ground_w: lanes(|f| f.ground_w),
            sky_w_k: lanes(|f| f.sky_w_k),
            window_w_k: lanes(|f| f.window_w_k),
            window_sky_w_k: lanes(|f| f.window_sky_w_k),
            outside_to_mass_w_k: lanes(|f| f.outside_to_mass_w_k),
            mass_to_surface_w_k: lanes(|f| f.mass_to_surface_w_k),
            surface_to_air_w_k: lanes(|f| f.surface_to_air_w_k),
            mass_w_k: lanes(|f| f.mass_w_k),
            air_w_k: lanes(|f| f.air_w_k),
            radiant_to_mass: lanes(|f| f.radiant_to_mass),
            radiant_to_surface: lanes(|f| f.radiant_to_surface),
        };
        let outdoors = climate.outdoor_hours();
        let start = Lanes::splat(simd, outdoors[0].dry_bulb_c.clamp(18.0, 28.0));
        let zero = start.constant(0.0);
        let state = State { mass_c: start, air_c: start };
        Self {
            hours: outdoors,
            light: climate.facade_light(),
            factors: Factors::new(&fabric, zero),
            fabric,
            sun: sun_lanes(simd, &fabrics),
            before: state,
            free: state,
            now: state,
            hour: 0,
            convective_w: zero,
            radiant_w: zero,
        }
    }

    /// Heat at mass and surfaces in one hour.
    #[inline(always)]
    fn heat(&self, hour: usize, outside: &OutdoorHour, radiant_w: Lanes<S>) -> Heat<S> {
        let f = &self.fabric;
        let mut opaque_w =
            f.sky_w_k.scaled_add(outside.sky_k, f.outdoor_w_k.scaled_add(outside.dry_bulb_c, f.ground_w));
        let mut solar_w = radiant_w.constant(0.0);
        if let Some(row) = self.light.row(hour) {
            for sun in &self.sun {
                let light = self.light.at(sun.set, row);
                for side in 0..SIDES {
                    opaque_w = sun.opaque[side].scaled_add(light.incident_w_m2[side], opaque_w);
                    solar_w = sun.glass[side].scaled_add(light.glazed_w_m2[side], solar_w);
                }
            }
        }
        let radiant_w = radiant_w + solar_w;
        Heat {
            mass_w: f.radiant_to_mass.mul_add(radiant_w, opaque_w),
            surface_w: f.radiant_to_surface.mul_add(radiant_w, self.window_w(outside)),
            solar_w,
            radiant_w,
        }
    }

    /// Heat that windows would bring to surfaces of 0 °C, W.
    #[inline(always)]
    fn window_w(&self, outside: &OutdoorHour) -> Lanes<S> {
        self.fabric.window_sky_w_k.scaled_add(outside.sky_k, self.fabric.window_w_k * outside.dry_bulb_c)
    }
}

/// The sets of facings from which any building of the register gets sun.
fn sun_lanes<S: Simd>(simd: S, fabrics: &[Fabric]) -> Vec<SunLanes<S>> {
    let weights = |set: usize, of: fn(&Fabric) -> &[f64; Facing::COUNT]| -> [Lanes<S>; SIDES] {
        std::array::from_fn(|side| {
            Lanes::from_fn(simd, |lane| side_of(set, side).map_or(0.0, |facing| of(&fabrics[lane])[facing.index()]))
        })
    };
    let seen = |set: &usize| {
        let facings = (0..SIDES).filter_map(|side| side_of(*set, side)).map(Facing::index);
        facings
            .flat_map(|facing| fabrics.iter().map(move |f| [f.sun_w_per_w_m2[facing], f.glass_w_per_w_m2[facing]]))
            .any(|weights| weights != [0.0; 2])
    };
    (0..FacadeLight::SETS)
        .filter(seen)
        .map(|set| SunLanes {
            set,
            opaque: weights(set, |f| &f.sun_w_per_w_m2),
            glass: weights(set, |f| &f.glass_w_per_w_m2),
        })
        .collect()
}

impl<S: Simd> HeatBalance<S> for Network<'_, S> {
    #[inline(always)]
    fn free(&mut self, step: &Step<S>) -> FreeAir<S> {
        debug_assert_eq!(step.length, StepLength::Hour, "the norm's network is one of hours");
        if step.outdoor_air_w_k.differs_from(self.factors.flow_w_k).any() {
            self.factors = Factors::new(&self.fabric, step.outdoor_air_w_k);
        }
        (self.hour, self.convective_w, self.radiant_w) = (step.hour, step.convective_w, step.radiant_w);
        let k = &self.factors;
        let outside = &self.hours[step.hour];
        let heat = self.heat(step.hour, outside, step.radiant_w);
        let State { mass_c, air_c } = self.now;
        // The state before enters last, so that little waits for it.
        let entering_w = step.outdoor_air_w_k.scaled_add(outside.dry_bulb_c, step.convective_w);
        let air_w = self.fabric.air_w_k.mul_add(air_c, entering_w);
        let free = State {
            mass_c: k.mass.to_heat_in_air.mul_add(air_w, k.mass.at(mass_c, &heat)),
            air_c: k.air.to_heat_in_air.mul_add(air_w, k.air.at(mass_c, &heat)),
        };
        self.before = self.now;
        self.free = free;
        FreeAir { air_c: free.air_c, k_per_w: k.air.to_heat_in_air, w_per_k: k.w_per_k }
    }

    #[inline(always)]
    fn settle(&mut self, plant_w: Lanes<S>) {
        let k = &self.factors;
        self.now = State {
            mass_c: k.mass.to_heat_in_air.mul_add(plant_w, self.free.mass_c),
            air_c: k.air.to_heat_in_air.mul_add(plant_w, self.free.air_c),
        };
    }

    #[inline(always)]
    fn air_c(&self) -> Lanes<S> {
        self.now.air_c
    }

    fn solar_w(&self) -> Lanes<S> {
        self.heat(self.hour, &self.hours[self.hour], self.radiant_w).solar_w
    }

    /// The surfaces are those of their own balance between the mass and the air that the step found.
    fn closure_w(&self) -> (Lanes<S>, Lanes<S>) {
        let (f, outside) = (&self.fabric, &self.hours[self.hour]);
        let heat = self.heat(self.hour, outside, self.radiant_w);
        let mass_mean_c = (self.now.mass_c + self.before.mass_c) * 0.5;
        let to_surface_w =
            f.surface_to_air_w_k.mul_add(self.now.air_c, f.mass_to_surface_w_k.mul_add(mass_mean_c, heat.surface_w));
        let surface_c = to_surface_w / (f.surface_to_air_w_k + f.mass_to_surface_w_k + f.window_w_k);
        let opaque_w = heat.mass_w - f.radiant_to_mass * heat.radiant_w - f.outside_to_mass_w_k * mass_mean_c;
        let windows_w = self.window_w(outside) - f.window_w_k * surface_c;
        let streams_w = self.factors.flow_w_k * (-self.now.air_c + outside.dry_bulb_c);
        let gains_w = (f.radiant_to_surface + f.radiant_to_mass).mul_add(heat.radiant_w, self.convective_w);
        let in_mass_w = f.mass_w_k * (self.now.mass_c - self.before.mass_c);
        let in_air_w = f.air_w_k * (self.now.air_c - self.before.air_c);
        (opaque_w + windows_w + streams_w + gains_w, in_mass_w + in_air_w)
    }
}
