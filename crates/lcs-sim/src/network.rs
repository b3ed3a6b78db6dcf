//! The heat balance of an hour: air, surfaces and mass, tied by conductances.
//!
//! # Source
//! ISO 13790:2008 annex C (5R1C), with three departures that are exact where the norm approximates: the opaque
//! envelope is driven by a sol-air temperature (so sun and sky act on the outer face), the ground has its own
//! temperature, and the air node stores heat (implicit Euler), which also keeps the network regular without any
//! ventilation.

use crate::climate::{Climate, ClimateHour};
use crate::{Building, Facing};

/// Outer surface resistance, m²·K/W (ISO 6946): what sun and sky act through.
const OUTER_FILM_M2K_W: f64 = 0.04;
/// Conductance between the mass node and the surface node, W/(m²·K) (ISO 13790 clause 12.2.2).
const MASS_TO_SURFACE_W_M2K: f64 = 9.1;

/// What does not change over the year.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fabric {
    /// Opaque transmission including the ground, W/K.
    opaque_w_k: f64,
    /// The part of it that faces outdoor air, W/K.
    outdoor_w_k: f64,
    /// Ground conductance times ground temperature, W.
    ground_w: f64,
    /// W of sol-air drive per W/m² on each facing.
    sun_w_per_w_m2: [f64; Facing::COUNT],
    /// Opaque sky conductance as seen from inside, W/K.
    sky_w_k: f64,
    /// Windows, W/K.
    window_w_k: f64,
    /// Window sky conductance as seen from inside, W/K.
    window_sky_w_k: f64,
    /// W of gain per W/m² of glass-weighted irradiance on each facing.
    glass_w_per_w_m2: [f64; Facing::COUNT],
    outside_to_mass_w_k: f64,
    mass_to_surface_w_k: f64,
    surface_to_air_w_k: f64,
    mass_w_k: f64,
    air_w_k: f64,
    radiant_to_mass: f64,
    radiant_to_surface: f64,
}

impl Fabric {
    pub(crate) fn new(building: &Building, climate: &Climate) -> Self {
        let envelope = &building.envelope;
        let area = building.floor_area_m2;
        let sky_film = climate.sky_film_w_m2k() * envelope.emissivity * OUTER_FILM_M2K_W;
        let (mut outdoor_w_k, mut sky_w_k) = (0.0, 0.0);
        let mut sun_w_per_w_m2 = [0.0; Facing::COUNT];
        let roof = envelope.roof.map(|r| (Facing::Up, r.area_m2, r.u_w_m2k, r.solar_absorptance));
        let walls = envelope.walls.iter().map(|w| (w.facing, w.area_m2, w.u_w_m2k, w.solar_absorptance));
        for (facing, part_m2, u_w_m2k, absorptance) in walls.chain(roof) {
            let conductance = part_m2 * u_w_m2k;
            outdoor_w_k += conductance;
            sky_w_k += conductance * facing.sky_view() * sky_film;
            sun_w_per_w_m2[facing.index()] += conductance * absorptance * OUTER_FILM_M2K_W;
        }
        let (mut window_w_k, mut window_sky_w_k) = (0.0, 0.0);
        let mut glass_w_per_w_m2 = [0.0; Facing::COUNT];
        for window in &envelope.windows {
            let conductance = window.area_m2 * window.u_w_m2k;
            window_w_k += conductance;
            window_sky_w_k += conductance * window.facing.sky_view() * sky_film;
            glass_w_per_w_m2[window.facing.index()] += window.area_m2 * window.shgc * window.shading_factor;
        }
        let (ground_w_k, ground_c) = envelope.ground.map_or((0.0, 0.0), |g| (g.area_m2 * g.u_w_m2k, g.temperature_c));

        let mass = building.mass.heat_capacity.values();
        let mass_area = mass.effective_area_ratio * area;
        let surface_area = building.mass.surface_area_ratio * area;
        let opaque_w_k = outdoor_w_k + ground_w_k;
        let mass_to_surface_w_k = MASS_TO_SURFACE_W_M2K * mass_area;
        let radiant_to_mass = mass_area / surface_area;
        Self {
            opaque_w_k,
            outdoor_w_k,
            ground_w: ground_w_k * ground_c,
            sun_w_per_w_m2,
            sky_w_k,
            window_w_k,
            window_sky_w_k,
            glass_w_per_w_m2,
            outside_to_mass_w_k: opaque_w_k / (1.0 - opaque_w_k / mass_to_surface_w_k),
            mass_to_surface_w_k,
            surface_to_air_w_k: building.mass.surface_to_air_w_m2k * surface_area,
            mass_w_k: mass.heat_capacity_j_m2k * area / 3600.0,
            air_w_k: building.mass.air_and_furniture_j_m2k * area / 3600.0,
            radiant_to_mass,
            radiant_to_surface: 1.0 - radiant_to_mass - window_w_k / (MASS_TO_SURFACE_W_M2K * surface_area),
        }
    }

    /// What drives the network in one hour, before the air streams.
    #[inline]
    pub(crate) fn drive(&self, hour: &ClimateHour, convective_w: f64, radiant_w: f64) -> Drive {
        let mut sun_w = 0.0;
        let mut glass_w = 0.0;
        for facing in 0..Facing::COUNT {
            sun_w += self.sun_w_per_w_m2[facing] * hour.incident_w_m2[facing];
            glass_w += self.glass_w_per_w_m2[facing] * hour.glazed_w_m2[facing];
        }
        let outdoor_c = hour.dry_bulb_c;
        let sky_k = hour.sky_c - outdoor_c;
        let opaque_w = self.outdoor_w_k * outdoor_c + self.ground_w + sun_w + self.sky_w_k * sky_k;
        let window_w = self.window_w_k * outdoor_c + self.window_sky_w_k * sky_k;
        let radiant_w = radiant_w + glass_w;
        Drive {
            outdoor_c,
            solar_w: glass_w,
            // H_op T_op; the exterior conductance of the network is larger by the same ratio as H_em over H_op.
            opaque_flow_w: if self.opaque_w_k > 0.0 {
                opaque_w * self.outside_to_mass_w_k / self.opaque_w_k
            } else {
                0.0
            },
            window_flow_w: window_w,
            to_air_w: convective_w,
            to_surface_w: self.radiant_to_surface * radiant_w,
            to_mass_w: self.radiant_to_mass * radiant_w,
        }
    }
}

/// Boundary conditions of an hour.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Drive {
    pub outdoor_c: f64,
    pub solar_w: f64,
    opaque_flow_w: f64,
    window_flow_w: f64,
    to_air_w: f64,
    to_surface_w: f64,
    to_mass_w: f64,
}

/// Temperatures at the end of an hour, °C; the mass also as its mean over the hour.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Nodes {
    pub mass_c: f64,
    pub mass_mean_c: f64,
    pub surface_c: f64,
    pub air_c: f64,
}

impl Nodes {
    pub(crate) fn at(temperature_c: f64) -> Self {
        Self { mass_c: temperature_c, mass_mean_c: temperature_c, surface_c: temperature_c, air_c: temperature_c }
    }
}

/// The network at one flow of untreated air through the zone, with all that can be worked out before the year.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Network {
    /// Air streams at outdoor temperature, W/K.
    flow_w_k: f64,
    h1_over_air: f64,
    h3_over_h2: f64,
    mass_keep: f64,
    per_mass: f64,
    per_surface_sum: f64,
    per_air_node: f64,
    /// Change of the nodes for 1 W put into the air.
    step: Nodes,
}

impl Network {
    pub(crate) fn new(fabric: &Fabric, flow_w_k: f64) -> Self {
        let air_w_k = flow_w_k + fabric.air_w_k;
        let h1 = 1.0 / (1.0 / air_w_k + 1.0 / fabric.surface_to_air_w_k);
        let h2 = h1 + fabric.window_w_k;
        let h3 = 1.0 / (1.0 / h2 + 1.0 / fabric.mass_to_surface_w_k);
        let half_loss = 0.5 * (h3 + fabric.outside_to_mass_w_k);
        let mut network = Self {
            flow_w_k,
            h1_over_air: h1 / air_w_k,
            h3_over_h2: h3 / h2,
            mass_keep: fabric.mass_w_k - half_loss,
            per_mass: 1.0 / (fabric.mass_w_k + half_loss),
            per_surface_sum: 1.0 / (fabric.mass_to_surface_w_k + fabric.window_w_k + h1),
            per_air_node: 1.0 / (fabric.surface_to_air_w_k + air_w_k),
            step: Nodes::at(0.0),
        };
        network.step = network.unit_response(fabric);
        network
    }

    fn unit_response(&self, fabric: &Fabric) -> Nodes {
        let mass_c = self.h3_over_h2 * self.h1_over_air * self.per_mass;
        let mass_mean_c = 0.5 * mass_c;
        let surface_c = (fabric.mass_to_surface_w_k * mass_mean_c + self.h1_over_air) * self.per_surface_sum;
        let air_c = (fabric.surface_to_air_w_k * surface_c + 1.0) * self.per_air_node;
        Nodes { mass_c, mass_mean_c, surface_c, air_c }
    }

    /// Temperatures without heating or cooling.
    #[inline]
    pub(crate) fn free(&self, f: &Fabric, drive: &Drive, before: &Nodes) -> Nodes {
        // Everything that enters the air node: streams, stored heat, convective gains.
        let air_w = self.flow_w_k * drive.outdoor_c + f.air_w_k * before.air_c + drive.to_air_w;
        let h1_supply = self.h1_over_air * air_w;
        let mass_total = drive.to_mass_w
            + drive.opaque_flow_w
            + self.h3_over_h2 * (drive.to_surface_w + drive.window_flow_w + h1_supply);
        let mass_c = (before.mass_c * self.mass_keep + mass_total) * self.per_mass;
        let mass_mean_c = 0.5 * (mass_c + before.mass_c);
        let surface_c = (f.mass_to_surface_w_k * mass_mean_c + drive.to_surface_w + drive.window_flow_w + h1_supply)
            * self.per_surface_sum;
        let air_c = (f.surface_to_air_w_k * surface_c + air_w) * self.per_air_node;
        Nodes { mass_c, mass_mean_c, surface_c, air_c }
    }

    /// Air streams at outdoor temperature that this network was made for, W/K.
    pub(crate) fn flow_w_k(&self) -> f64 {
        self.flow_w_k
    }

    /// Heat in W that brings the air from `free` to a temperature.
    #[inline]
    pub(crate) fn heat_to_reach_w(&self, free: &Nodes, target_c: f64) -> f64 {
        (target_c - free.air_c) / self.step.air_c
    }

    /// Temperatures after adding heat (W, negative when cooling) to the air.
    #[inline]
    pub(crate) fn with_heat(&self, free: &Nodes, heat_w: f64) -> Nodes {
        Nodes {
            mass_c: free.mass_c + self.step.mass_c * heat_w,
            mass_mean_c: free.mass_mean_c + self.step.mass_mean_c * heat_w,
            surface_c: free.surface_c + self.step.surface_c * heat_w,
            air_c: free.air_c + self.step.air_c * heat_w,
        }
    }

    /// Heat flows of an hour, W: all entering are positive; storage is what stays.
    pub(crate) fn flows(&self, f: &Fabric, drive: &Drive, before: &Nodes, after: &Nodes) -> HeatFlows {
        HeatFlows {
            opaque_w: drive.opaque_flow_w - f.outside_to_mass_w_k * after.mass_mean_c,
            windows_w: drive.window_flow_w - f.window_w_k * after.surface_c,
            air_streams_w: self.flow_w_k * (drive.outdoor_c - after.air_c),
            gains_w: drive.to_air_w + drive.to_surface_w + drive.to_mass_w,
            stored_w: f.mass_w_k * (after.mass_c - before.mass_c) + f.air_w_k * (after.air_c - before.air_c),
        }
    }
}

/// Heat flows into the zone during an hour, W.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct HeatFlows {
    /// Through walls, roof and ground, sun on the outside included.
    pub opaque_w: f64,
    /// Through windows by conduction.
    pub windows_w: f64,
    /// With infiltration and outdoor air.
    pub air_streams_w: f64,
    /// Internal gains and sun through glass, less the share that the norm lets leave through the glass at once.
    pub gains_w: f64,
    /// Kept in mass and air.
    pub stored_w: f64,
}
