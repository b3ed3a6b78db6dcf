//! The envelope and mass of a building as conductances of the screening network.
//!
//! # Source
//! ISO 13790:2008 annex C and clause 12; ISO 6946 for the outer film.

use crate::{Building, Climate, Facing};

/// Outer surface resistance, m²·K/W (ISO 6946): what sun and sky act through.
const OUTER_FILM_M2K_W: f64 = 0.04;
/// Conductance between the mass node and the surface node, W/(m²·K) (ISO 13790 clause 12.2.2).
const MASS_TO_SURFACE_W_M2K: f64 = 9.1;

/// What does not change over the year. All that drives the opaque envelope is given at the outer end of the conductance
/// between outside and mass.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Fabric {
    /// W per °C outside.
    pub outdoor_w_k: f64,
    /// W from the ground.
    pub ground_w: f64,
    /// W of sol-air drive per W/m² on each facing.
    pub sun_w_per_w_m2: [f64; Facing::COUNT],
    /// W per K that the sky is warmer than the air.
    pub sky_w_k: f64,
    /// Windows, W/K.
    pub window_w_k: f64,
    /// W through windows per K that the sky is warmer than the air.
    pub window_sky_w_k: f64,
    /// W of gain per W/m² of glass-weighted irradiance on each facing.
    pub glass_w_per_w_m2: [f64; Facing::COUNT],
    pub outside_to_mass_w_k: f64,
    pub mass_to_surface_w_k: f64,
    pub surface_to_air_w_k: f64,
    /// Stored per K and hour, W/K.
    pub mass_w_k: f64,
    pub air_w_k: f64,
    /// Where radiant heat goes; the rest leaves through the glass at once.
    pub radiant_to_mass: f64,
    pub radiant_to_surface: f64,
}

impl Fabric {
    pub(crate) fn new(building: &Building, climate: &Climate) -> Self {
        let envelope = &building.envelope;
        let area = building.floor_area_m2;
        let sky_film = climate.sky_film_w_m2k() * envelope.emissivity * OUTER_FILM_M2K_W;
        let (mut outdoor_w_k, mut sky_w_k) = (0.0, 0.0);
        let mut sun_w_per_w_m2 = [0.0; Facing::COUNT];
        let roof = envelope.roof.iter().map(|r| (Facing::Up, r.area_m2, r.u_w_m2k, r.solar_absorptance));
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
        let ground = envelope.ground.as_ref();
        let (ground_w_k, ground_c) = ground.map_or((0.0, 0.0), |g| (g.area_m2 * g.u_w_m2k, g.temperature_c));

        let mass = building.mass.heat_capacity.values();
        let mass_area = mass.effective_area_ratio * area;
        let surface_area = building.mass.surface_area_ratio * area;
        let opaque_w_k = outdoor_w_k + ground_w_k;
        let mass_to_surface_w_k = MASS_TO_SURFACE_W_M2K * mass_area;
        let radiant_to_mass = mass_area / surface_area;
        // H_em over H_op: the conductance outside the mass node is larger, and what drives it with it.
        let outer = 1.0 / (1.0 - opaque_w_k / mass_to_surface_w_k);
        Self {
            outdoor_w_k: outdoor_w_k * outer,
            ground_w: ground_w_k * ground_c * outer,
            sun_w_per_w_m2: sun_w_per_w_m2.map(|w| w * outer),
            sky_w_k: sky_w_k * outer,
            window_w_k,
            window_sky_w_k,
            glass_w_per_w_m2,
            outside_to_mass_w_k: opaque_w_k * outer,
            mass_to_surface_w_k,
            surface_to_air_w_k: building.mass.surface_to_air_w_m2k * surface_area,
            mass_w_k: mass.heat_capacity_j_m2k * area / 3600.0,
            air_w_k: building.mass.air_and_furniture_j_m2k * area / 3600.0,
            radiant_to_mass,
            radiant_to_surface: 1.0 - radiant_to_mass - window_w_k / (MASS_TO_SURFACE_W_M2K * surface_area),
        }
    }
}
