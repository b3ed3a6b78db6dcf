//! The heat balance of an hour in the screening mode: air, surfaces and mass, tied by conductances, in lanes.
//!
//! # Source
//! ISO 13790:2008 annex C (5R1C), with three departures that are exact where the norm approximates: the opaque
//! envelope is driven by a sol-air temperature (so sun and sky act on the outer face), the ground has its own
//! temperature, and the air node stores heat (implicit Euler), which also keeps the network regular without any
//! ventilation.

use crate::balance::{FreeAir, HeatBalance, Step, StepLength};
use crate::fabric::Fabric;
use crate::lanes::Lanes;
use crate::{Building, Climate, ClimateHour, Facing};
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

/// W of a register per W/m² on one facing.
struct SunLanes<S: Simd> {
    facing: usize,
    opaque: Lanes<S>,
    glass: Lanes<S>,
}

/// Temperatures, °C; or their change for 1 W put into the air, K/W.
#[derive(Clone, Copy)]
struct Nodes<S: Simd> {
    mass_c: Lanes<S>,
    surface_c: Lanes<S>,
    air_c: Lanes<S>,
}

impl<S: Simd> Nodes<S> {
    #[inline(always)]
    fn with_heat(&self, per_w: &Self, heat_w: Lanes<S>) -> Self {
        Self {
            mass_c: per_w.mass_c.mul_add(heat_w, self.mass_c),
            surface_c: per_w.surface_c.mul_add(heat_w, self.surface_c),
            air_c: per_w.air_c.mul_add(heat_w, self.air_c),
        }
    }
}

/// What follows from the air streams; they stay the same for hours on end.
#[derive(Clone, Copy)]
struct Factors<S: Simd> {
    flow_w_k: Lanes<S>,
    h1_over_air: Lanes<S>,
    h3_over_h2: Lanes<S>,
    mass_keep: Lanes<S>,
    per_mass: Lanes<S>,
    per_surface_sum: Lanes<S>,
    per_air_node: Lanes<S>,
    per_w: Nodes<S>,
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
        let h1_over_air = f.surface_to_air_w_k * per_air_node;
        let h3_over_h2 = f.mass_to_surface_w_k * per_surface_sum;
        let per_mass = sum * per_mass_node;
        let mass_c = h3_over_h2 * h1_over_air * per_mass;
        let surface_c = (f.mass_to_surface_w_k * mass_c).scaled_add(0.5, h1_over_air) * per_surface_sum;
        Self {
            flow_w_k,
            h1_over_air,
            h3_over_h2,
            mass_keep: f.mass_w_k - loss * per_sum,
            per_mass,
            per_surface_sum,
            per_air_node,
            per_w: Nodes {
                mass_c,
                surface_c,
                air_c: f.surface_to_air_w_k.mul_add(surface_c, surface_c.constant(1.0)) * per_air_node,
            },
        }
    }
}

/// Boundary conditions of an hour, W.
#[derive(Clone, Copy)]
struct Drive<S: Simd> {
    solar_w: Lanes<S>,
    opaque_w: Lanes<S>,
    window_w: Lanes<S>,
    gains_w: Lanes<S>,
    outdoor_c: f64,
}

/// 5R1C zones of a register.
pub(crate) struct Network<'a, S: Simd> {
    hours: &'a [ClimateHour],
    fabric: FabricLanes<S>,
    sun: Vec<SunLanes<S>>,
    factors: Factors<S>,
    drive: Drive<S>,
    /// Before the step.
    mass_before_c: Lanes<S>,
    air_before_c: Lanes<S>,
    /// Without plant, and after the step.
    free: Nodes<S>,
    now: Nodes<S>,
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
        let seen = |facing: &usize| {
            fabrics.iter().any(|f| f.sun_w_per_w_m2[*facing] != 0.0 || f.glass_w_per_w_m2[*facing] != 0.0)
        };
        let sun = (0..Facing::COUNT)
            .filter(seen)
            .map(|facing| SunLanes {
                facing,
                opaque: Lanes::from_fn(simd, |lane| fabrics[lane].sun_w_per_w_m2[facing]),
                glass: Lanes::from_fn(simd, |lane| fabrics[lane].glass_w_per_w_m2[facing]),
            })
            .collect();
        let start = Lanes::splat(simd, climate.hours()[0].dry_bulb_c.clamp(18.0, 28.0));
        let zero = start.constant(0.0);
        let nodes = Nodes { mass_c: start, surface_c: start, air_c: start };
        Self {
            hours: climate.hours(),
            factors: Factors::new(&fabric, zero),
            fabric,
            sun,
            drive: Drive { solar_w: zero, opaque_w: zero, window_w: zero, gains_w: zero, outdoor_c: 0.0 },
            mass_before_c: start,
            air_before_c: start,
            free: nodes,
            now: nodes,
        }
    }

    /// What drives the network in one hour, before the air streams.
    #[inline(always)]
    fn drive(&self, hour: &ClimateHour, convective_w: Lanes<S>, radiant_w: Lanes<S>) -> (Drive<S>, Lanes<S>) {
        let f = &self.fabric;
        let sky_k = hour.sky_c - hour.dry_bulb_c;
        let mut opaque_w = f.sky_w_k.scaled_add(sky_k, f.outdoor_w_k.scaled_add(hour.dry_bulb_c, f.ground_w));
        let mut solar_w = convective_w.constant(0.0);
        if hour.incident_w_m2 != [0.0; Facing::COUNT] {
            for sun in &self.sun {
                opaque_w = sun.opaque.scaled_add(hour.incident_w_m2[sun.facing], opaque_w);
                solar_w = sun.glass.scaled_add(hour.glazed_w_m2[sun.facing], solar_w);
            }
        }
        let window_w = f.window_sky_w_k.scaled_add(sky_k, f.window_w_k * hour.dry_bulb_c);
        let radiant_w = radiant_w + solar_w;
        let gains_w = (f.radiant_to_surface + f.radiant_to_mass).mul_add(radiant_w, convective_w);
        (Drive { solar_w, opaque_w, window_w, gains_w, outdoor_c: hour.dry_bulb_c }, radiant_w)
    }
}

impl<S: Simd> HeatBalance<S> for Network<'_, S> {
    #[inline(always)]
    fn free(&mut self, step: &Step<S>) -> FreeAir<S> {
        debug_assert_eq!(step.length, StepLength::Hour, "the norm's network is one of hours");
        if step.outdoor_air_w_k.differs_from(self.factors.flow_w_k).any() {
            self.factors = Factors::new(&self.fabric, step.outdoor_air_w_k);
        }
        let (f, k) = (&self.fabric, &self.factors);
        let hour = &self.hours[step.hour];
        let (drive, radiant_w) = self.drive(hour, step.convective_w, step.radiant_w);
        let (mass_c, air_c) = (self.now.mass_c, self.now.air_c);
        // Everything that enters the air node: streams, stored heat, convective gains.
        let air_w = k.flow_w_k.scaled_add(hour.dry_bulb_c, f.air_w_k.mul_add(air_c, step.convective_w));
        let surface_w = f.radiant_to_surface.mul_add(radiant_w, k.h1_over_air.mul_add(air_w, drive.window_w));
        let mass_w = k.h3_over_h2.mul_add(surface_w, f.radiant_to_mass.mul_add(radiant_w, drive.opaque_w));
        let mass_after_c = mass_c.mul_add(k.mass_keep, mass_w) * k.per_mass;
        let mean_c = (mass_after_c + mass_c) * 0.5;
        let surface_c = f.mass_to_surface_w_k.mul_add(mean_c, surface_w) * k.per_surface_sum;
        let free_c = f.surface_to_air_w_k.mul_add(surface_c, air_w) * k.per_air_node;
        self.mass_before_c = mass_c;
        self.air_before_c = air_c;
        self.drive = drive;
        self.free = Nodes { mass_c: mass_after_c, surface_c, air_c: free_c };
        FreeAir { air_c: free_c, k_per_w: self.factors.per_w.air_c }
    }

    #[inline(always)]
    fn settle(&mut self, plant_w: Lanes<S>) {
        self.now = self.free.with_heat(&self.factors.per_w, plant_w);
    }

    #[inline(always)]
    fn air_c(&self) -> Lanes<S> {
        self.now.air_c
    }

    #[inline(always)]
    fn solar_w(&self) -> Lanes<S> {
        self.drive.solar_w
    }

    #[inline(always)]
    fn closure_w(&self) -> (Lanes<S>, Lanes<S>) {
        let f = &self.fabric;
        let mass_mean_c = (self.now.mass_c + self.mass_before_c) * 0.5;
        let opaque_w = self.drive.opaque_w - f.outside_to_mass_w_k * mass_mean_c;
        let windows_w = self.drive.window_w - f.window_w_k * self.now.surface_c;
        let streams_w = self.factors.flow_w_k * (-self.now.air_c + self.drive.outdoor_c);
        let entered_w = opaque_w + windows_w + streams_w + self.drive.gains_w;
        let in_mass_w = f.mass_w_k * (self.now.mass_c - self.mass_before_c);
        let in_air_w = f.air_w_k * (self.now.air_c - self.air_before_c);
        (entered_w, in_mass_w + in_air_w)
    }
}
